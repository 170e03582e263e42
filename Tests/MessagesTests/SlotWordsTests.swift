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
