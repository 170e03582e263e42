import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

/// What is typed into the sheet Thẩm định is what `--decisions` reads.
@Suite struct DecisionsRoundTripTests {
  private let source = SourceFile(name: "tổng hợp.xlsx", sha256: "")

  private func written() throws -> Workbook {
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(
      SampleConsolidation.value, words: SampleConsolidation.words, to: file.path)
    return try file.workbook()
  }

  @Test func aDecisionTakenBeforeIsReadAgain() throws {
    let checked = DecisionReader.read(
      try written(), source: source, plan: SamplePlan.plan)
    let (decisions, problems) = (checked.value, checked.problems)
    #expect(problems.isEmpty, "\(problems)")
    let decision = try #require(decisions.first)
    #expect(decisions.count == 1)
    #expect(decision.code == SamplePlan.code("2.2"))
    #expect(decision.points.value == SamplePlan.points("1.75"))
    #expect(decision.reason == "Còn 01 văn bản chưa xử lý")
    #expect(decision.decidedBy == "Nguyễn Văn A")
    #expect(decision.decidedOn == SamplePlan.day("2020-10-12"))
    #expect(decision.basis == "so-tai-chinh=1.5;so-tu-phap=2")
  }

  @Test func aStaleDecisionTravelsWithItsBasisAndDoesNotCount() throws {
    var value = SampleConsolidation.value
    let index = try #require(
      value.criteria.firstIndex { $0.criterion.code == SamplePlan.code("2.2") })
    var stale = try #require(value.criteria[index].decision)
    stale.basis = "so-tai-chinh=1"
    value.criteria[index].decision = nil
    value.criteria[index].staleDecision = stale
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(value, words: SampleConsolidation.words, to: file.path)
    let book = try file.workbook()
    let sheet = try #require(book.sheets.first { $0.name == ConsolidatedSheet.decisions.name })
    let row = try #require(sheet.find("2.2")).row
    let input = sheet.cells.first { $0.reference == at(row, DecisionsColumn.points.rawValue) }
    #expect(input.map { $0.value == .empty } ?? true)
    let checked = DecisionReader.read(book, source: source, plan: SamplePlan.plan)
    let (decisions, problems) = (checked.value, checked.problems)
    #expect(problems.isEmpty, "\(problems)")
    let again = try #require(decisions.first)
    #expect(again.points.value == stale.points.value)
    #expect(again.reason == stale.reason)
    #expect(again.decidedBy == stale.decidedBy)
    #expect(again.decidedOn == stale.decidedOn)
    #expect(again.basis == "so-tai-chinh=1")
  }

  @Test(arguments: [("1.1.2", "0.75"), ("1.10", "1"), ("3.1", "0"), ("1.1.1", "0.5")])
  func aTypedScoreIsRead(_ code: String, _ score: String) throws {
    var book = try written()
    let position = try #require(
      book.sheets.firstIndex { $0.name == ConsolidatedSheet.decisions.name })
    let sheet = book.sheets[position]
    let row = try #require(sheet.find(code)).row
    let points = SamplePlan.points(score)
    let input = at(row, DecisionsColumn.points.rawValue)
    book.sheets[position] = Sheet(
      name: sheet.name,
      cells: sheet.cells.filter { $0.reference != input } + [Cell(input, .number(points.double))],
      merges: sheet.merges, hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
    let checked = DecisionReader.read(book, source: source, plan: SamplePlan.plan)
    let (decisions, problems) = (checked.value, checked.problems)
    #expect(problems.isEmpty, "\(problems)")
    let decision = try #require(decisions.first { $0.code == SamplePlan.code(code) })
    #expect(decision.points.value == points)
    let outcome = SampleConsolidation.value.criteria.first { $0.criterion.code == decision.code }
    #expect(decision.basis == outcome?.basis)
  }
}
