import PARIndex
import Provenance
import Testing

@testable import Messages

@Suite("Slots in both languages")
struct SlotWordsTests {
  typealias Row = Problem.Row

  @Test(arguments: [
    ([Row("1.2", .criterion)], "tiêu chí 1.2", "criterion 1.2"),
    ([Row("1.2", .task)], "nhiệm vụ 1.2", "task 1.2"),
    ([Row("year", .key)], "year", "year"),
    (
      [Row("1.2", .criterion), Row("1.3", .criterion), Row("1.2", .task)],
      "tiêu chí 1.2, 1.3, nhiệm vụ 1.2", "criterion 1.2, 1.3, task 1.2"
    ),
  ]) func rowsSayWhatTheyAre(_ rows: [Row], _ vi: String, _ en: String) {
    #expect(Wording(.vi).text(rows) == vi && Wording(.en).text(rows) == en)
  }

  static let half = 15_000 as Int128
  static let day = CivilDate(iso: "2020-12-01").map(Problem.Slot.day) ?? .phrase(.notJSON)
  static let restoredDay = CivilDate(iso: "2020-12-01")
  static let slots: [(Problem.Slot, vi: String, en: String)] = [
    (.written("0,5 | x"), "0,5 | x", "0,5 | x"),
    (.points(tenThousandths: half), "1,5", "1.5"),
    (.quantity(tenThousandths: -half), "-1,5", "-1.5"),
    (day, "01/12/2020", "2020-12-01"),
    (.state("disputed"), "Chưa thống nhất", "disputed"),
    (.state("inProgress"), "Đang thực hiện", "in progress"),
    (.rows([Row("1.2", .task)]), "nhiệm vụ 1.2", "task 1.2"),
    (.agency("Sở Nội vụ"), "Sở Nội vụ", "Sở Nội vụ"),
    (.agencies([.init("A", .points(tenThousandths: half))]), "A: 1,5", "A: 1.5"),
    (
      .opinions([
        .init("A", .state("done")), .init("B", .state("notStarted")), .init("C", .state("done")),
      ]), "Hoàn thành: A, C; Chưa thực hiện: B", "done: A, C; not started: B"
    ),
    (
      .opinions((1...6).map { .init("A\($0)", .points(tenThousandths: half)) }),
      "1,5: A1, A2, A3, A4 (+2)", "1.5: A1, A2, A3, A4 (+2)"
    ),
    (
      .oneOf([.points(tenThousandths: half), .pair(half, 20_000)]), "1,5 | 1,5 / 2", "1.5 | 1.5 / 2"
    ),
    (.list([.count(3), .written("C")]), "3, C", "3, C"),
    (
      .between(.points(tenThousandths: 0), .points(tenThousandths: half)), "0–1,5", "0–1.5"
    ),
    (.sum(half, difference: 100), "1,5 (+0,01)", "1.5 (+0.01)"),
    (.sum(half, difference: -100), "1,5 (-0,01)", "1.5 (-0.01)"),
    (.condition("a/b >= 99.5%"), "a/b ≥ 99,5%", "a/b ≥ 99.5%"),
    (
      .condition("completedOn < 2020-12-01"), "ngày hoàn thành < 01/12/2020",
      "day of completion < 2020-12-01"
    ),
    (.condition("growth >= 20%"), "mức tăng ≥ 20%", "growth ≥ 20%"),
    (.count(12), "12", "12"), (.heading("Điểm tự chấm"), "Điểm tự chấm", "Điểm tự chấm"),
    (.fault(Fault(.system(.pipe))), "đây là đường ống, không phải tệp", "a pipe, not a file"),
    (.phrase(.missing), "thiếu", "missing"), (.phrase(.blank), "ô trống", "blank"),
    (.year(2020), "2020", "2020"), (.cells(["1.1", "0", "75"]), "1.1 | 0 | 75", "1.1 | 0 | 75"),
    (
      .place(Place(file: "a.xlsx", sheet: "Phụ lục I")), "a.xlsx › Phụ lục I", "a.xlsx › Phụ lục I"
    ),
    (
      .restoration(Restoration(written: "Mờ", derived: [.condition("a/b >= 99%")])),
      "Mờ; Điều kiện suy ra từ yêu cầu chất lượng: a/b >= 99%",
      "Mờ; condition, from the requirement: a/b >= 99%"
    ),
    (
      .restoration(Restoration(derived: restoredDay.map { [.dueDate($0)] } ?? [])),
      "Hạn suy ra từ thời gian hoàn thành: 01/12/2020", "due date, from the deadline: 2020-12-01"
    ),
  ]

  @Test(arguments: slots.indices) func eachKindIsSaidInBothLanguages(_ index: Int) {
    let (slot, vi, en) = Self.slots[index]
    #expect(Wording(.vi).text(slot) == vi && Wording(.en).text(slot) == en)
  }

  @Test(arguments: slots.indices) func differentSlotsHaveOneOrder(_ index: Int) {
    for (other, (slot, _, _)) in Self.slots.enumerated() {
      let own = Self.slots[index].0
      #expect([own < slot, slot < own].count(where: \.self) == (other == index ? 0 : 1))
    }
  }

  @Test func aSentenceBeginsWithACapitalAndItsRow() {
    let problem = Problem(.rowBlank, row: Row("2.4.1", .task))
    #expect(Wording(.vi).sentence(for: problem).hasPrefix("Nhiệm vụ 2.4.1 chưa"))
    #expect(Wording(.en).sentence(for: problem).hasPrefix("Task 2.4.1 is"))
  }

  @Test func furtherRowsOfAnActSayWhatTheyAre() throws {
    let rows = [
      Row("1.1", .criterion), Row("1.2", .criterion), Row("1.3", .criterion), Row("1.1", .task),
    ]
    let place = Place(file: "a.xlsx")
    let act = try #require(
      ProblemAct.acts(rows.map { Problem(.rowBlank, place: place, row: $0) }).first)
    #expect(
      Wording(.vi).more(of: act) == " (và 3 chỗ nữa: tiêu chí 1.2, 1.3, nhiệm vụ 1.1)")
  }

  /// A sentence about a row names it by its slot, which says whether it is a criterion or a task.
  @Test(arguments: ProblemCode.allCases)
  func noSentenceSaysTheKindOfARowTwice(_ code: ProblemCode) {
    let sentence = Catalogue.entry(code).sentence
    for word in ["nhiệm vụ", "tiêu chí", "Mã"] { #expect(!sentence.vi.contains("\(word) {row}")) }
    for word in ["task", "Task", "Code", "Row", "criterion"] {
      #expect(!sentence.en.contains("\(word) {row}"))
    }
  }
}
