import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

@Suite("The sheet Thay đổi")
struct ChangesSheetTests {
  private let now = SampleConsolidation.value

  /// The sample as an earlier state in which 1.1.1 had less, 2.2 more, 1.1.3 nothing and 1.10 a score.
  private func earlier(
    _ label: String = "Quý II năm 2020", file: String = "q2.json"
  ) -> EarlierConsolidation {
    var state = EarlierConsolidation(now, file: file)
    state.label = label
    state.asOf = SamplePlan.day("2020-07-15")
    for (code, points) in [("1.1.1", "0.5"), ("2.2", "2"), ("1.1.3", nil), ("1.10", "0.25")] {
      state.rows[SamplePlan.code(code)]?.score = points.map(SamplePlan.points)
    }
    return state
  }

  private func changes(_ earlier: EarlierConsolidation) -> Changes {
    let registry = now.plan.registry.agencies
    return Changes(
      earlier: earlier, isOtherPlan: false,
      total: Changes.FiguresChange(then: earlier.total, now: now.total), fields: [], rows: [],
      tasks: [
        Changes.TaskChange(
          code: now.tasks[0].task.code, then: .inProgress, now: .inProgress, wasOverdue: false,
          isOverdue: true, agencies: [], formerLeads: [])
      ], returned: [Changes.Body(id: registry[0].id, name: registry[0].name)], fellAway: [],
      successions: [])
  }

  private func book(_ consolidation: Consolidation) throws -> Workbook {
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(
      consolidation, words: SampleConsolidation.words, to: file.path)
    return try file.workbook()
  }

  private func place(_ sheet: Sheet, _ column: ChangesColumn, _ text: String) -> Int? {
    (1...200).last { sheet.shown($0, column.number) == text }
  }

  @Test func standsBehindTheOverviewAndOnlyWhereItCompares() throws {
    #expect(!(try book(now)).sheets.contains { $0.name == "Thay đổi" })
    var compared = now
    compared.sinceLastRun = changes(earlier())
    #expect(try book(compared).sheets.map(\.name)[0...2] == ["Tổng quan", "Thay đổi", "Phụ lục I"])
  }

  @Test(
    "A row's score then and now",
    arguments: [
      ("1.1.1", "0.5", "1", "0.5", "Tăng", "Sở Nội vụ"),
      ("1.1.3", nil, "0.84", nil, "Mới có điểm", "Sở Nội vụ"),
      ("2.2", "2", "1.75", "-0.25", "Giảm", "Thẩm định"),
      ("1.10", "0.25", nil, nil, "Không còn điểm", nil),
      ("1.2", "1.5", "1.5", "0", nil, nil),
    ] as [(String, String?, String?, String?, String?, String?)])
  func rows(
    code: String, then: String?, current: String?, change: String?, kind: String?, whose: String?
  ) throws {
    var compared = now
    compared.sinceLastRound = changes(earlier())
    let sheet = try book(compared).sheet("Thay đổi")
    let row = try #require(place(sheet, .code, code))
    #expect(sheet.shown(row, ChangesColumn.then.number) == then)
    #expect(sheet.shown(row, ChangesColumn.now.number) == current)
    #expect(sheet.shown(row, ChangesColumn.change.number) == change)
    #expect(sheet.shown(row, ChangesColumn.kind.number) == kind)
    if whose != nil || kind == nil {
      #expect(sheet.shown(row, ChangesColumn.whose.number) == whose)
    }
    for column in [ChangesColumn.now, .change, .kind, .whose] {
      #expect(sheet[at(row, column)]?.hasFormula == true)
    }
  }

  @Test func theTopNamesTheLargestMovesTasksAndAgencies() throws {
    var compared = now
    compared.sinceLastRound = changes(earlier())
    let layout = try #require(ChangesLayout(SheetContext(compared)))
    let sheet = try book(compared).sheet("Thay đổi")
    let comparison = layout.comparisons[0]
    func code(_ row: Int) -> String? { sheet.shown(row, ChangesColumn.code.number) }
    #expect(
      code(comparison.riseRow + 1) == "1.1.1" && code(comparison.riseRow + 2) == nil)
    #expect(code(comparison.fallRow + 1) == "2.2" && code(comparison.fallRow + 2) == nil)
    let lists = comparison.lists.map { "\($0.label): \($0.text)" }
    let leads = now.tasks[0].task.leads.map(now.plan.registry.name).joined(separator: ", ")
    #expect(lists[0] == "Nhiệm vụ mới quá hạn: \(leads): \(now.tasks[0].task.code)")
    #expect(lists[2] == "Cơ quan mới gửi báo cáo: \(now.plan.registry.agencies[0].name)")
    #expect(lists[3] == "Cơ quan trước có báo cáo, nay không có: Không có.")
  }

  @Test("Rounds stand in columns, the newest of many")
  func rounds() throws {
    func shownLabels(_ count: Int) throws -> [String] {
      var compared = now
      compared.earlierRounds = (0..<count).map { earlier("Kỳ \($0)", file: "\($0).json") }
      compared.sinceLastRound = compared.earlierRounds.last.map(changes)
      compared.sinceLastRun = count == 0 ? changes(earlier()) : nil
      let layout = try #require(ChangesLayout(SheetContext(compared)))
      guard !layout.rounds.isEmpty else { return [] }
      let sheet = try book(compared).sheet("Thay đổi")
      let columns = ChangesColumn.numbers(ChangesColumn.rounds)
      return columns.compactMap { sheet.shown(layout.roundsRow + 1, $0) }
        .map { String($0.split(separator: "\n")[0]) }
    }
    #expect(try shownLabels(0) == [])
    #expect(try shownLabels(2) == ["Kỳ 0", "Kỳ 1", "Quý III năm 2020"])
    let many = try shownLabels(12)
    #expect(many == (4..<12).map { "Kỳ \($0)" } + ["Quý III năm 2020"])
  }

  @Test func whatCannotBeComparedSaysSo() throws {
    var state = earlier()
    state.rows[SamplePlan.code("1.1.1")] = nil
    var compared = now
    compared.sinceLastRound = changes(state)
    compared.sinceLastRound?.isOtherPlan = true
    let sheet = try book(compared).sheet("Thay đổi")
    let row = try #require(place(sheet, .code, "1.1.1"))
    #expect(sheet.shown(row, ChangesColumn.kind.number) == "Không so sánh")
    #expect(sheet.shown(row, ChangesColumn.whose.number) == nil)
  }

  @Test func whoLedARowBeforeIsNamed() throws {
    var state = earlier()
    let former = Changes.Body(id: Agency.ID("so-cu"), name: "Sở cũ")
    state.rows[SamplePlan.code("1.1.1")]?.leads = [former.id]
    var compared = now
    compared.sinceLastRound = changes(state)
    compared.sinceLastRound?.successions = [
      Changes.Succession(
        former: former, hadReturned: true,
        successors: [Changes.Body(id: SamplePlan.standing, name: "Sở Nội vụ")], hasReturned: true)
    ]
    let sheet = try book(compared).sheet("Thay đổi")
    let row = try #require(place(sheet, .code, "1.1.1"))
    #expect(sheet.shown(row, ChangesColumn.note.number) == "Trước do Sở cũ chủ trì")
    #expect(!sheet.hiddenColumns.contains { $0.contains(ChangesColumn.note.number) })
  }
}
