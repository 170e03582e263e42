import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing
import WorkbookWriting

@testable import Publishing

@Suite struct ConsolidatedWorkbookTests {
  private let file = ScratchFile()
  private let book: Workbook

  init() throws {
    try ConsolidatedWorkbook.write(
      SampleConsolidation.value, words: SampleConsolidation.words, to: file.path)
    book = try file.workbook()
  }

  @Test func hasItsSheetsInOrder() {
    #expect(
      book.sheets.map(\.name) == [
        "Tổng quan", "Phụ lục I", "Phụ lục II", "Điểm mất", "Theo cơ quan",
        "Kiến nghị, khó khăn", "Thẩm định", "Minh chứng, giải trình", "Tóm tắt đối soát",
        "Đối soát", "Nguồn",
      ])
    #expect(book.sheets.allSatisfy { $0.visibility == .visible })
    #expect(book.problems.isEmpty)
  }

  // Code, self-score, decision, final score, status, secured, expected, possible.
  @Test(
    arguments: [
      ("1", nil, nil, nil, "Chưa đánh giá", 3.34, 4.34, 5.34),
      ("1.1", nil, nil, nil, "Chưa đánh giá", 1.84, 2.34, 2.84),
      ("1.1.1", "1", nil, "1", "Đạt", 1, 1, 1),
      ("1.1.2", "0,5 / 1", nil, nil, "Cần thẩm định", 0, 0.5, 1),
      ("1.1.3", "0.84", nil, "0.84", "Nguy cơ", 0.84, 0.84, 0.84),
      ("1.10", nil, nil, nil, "Chưa đánh giá", 0, 0.5, 1),
      ("2", nil, nil, "4.05", "Có cải thiện", 4.05, 4.05, 4.05),
      ("2.2", "1,5 / 2", "1.75", "1.75", "Nguy cơ", 1.75, 1.75, 1.75),
      ("3.2", nil, nil, nil, "Chưa đánh giá", 0, 0.6, 1),
    ] as [(String, String?, String?, String?, String, Double, Double, Double)])
  func showsTheFiguresOfARow(
    _ code: String, _ own: String?, _ decided: String?, _ score: String?, _ status: String,
    _ secured: Double, _ expected: Double, _ possible: Double
  ) throws {
    let sheet = try book.sheet("Phụ lục I")
    let row = try #require(sheet.find(code)).row
    #expect(sheet.shown(row, CriteriaColumn.selfScore.number) == own)
    #expect(sheet.shown(row, CriteriaColumn.decided.number) == decided)
    #expect(sheet.shown(row, CriteriaColumn.score.number) == score)
    #expect(sheet.shown(row, CriteriaColumn.status.number) == status)
    #expect(sheet.value(row, CriteriaColumn.secured.number) == .number(secured))
    #expect(sheet.value(row, CriteriaColumn.expected.number) == .number(expected))
    #expect(sheet.value(row, CriteriaColumn.possible.number) == .number(possible))
  }

  @Test func everyFigureIsAFormula() throws {
    let sheet = try book.sheet("Phụ lục I")
    let last = RowMap(SampleConsolidation.value).totalRow
    for row in TableRows.first...last {
      let columns =
        [CriteriaColumn.score.number] + Array(CriteriaColumn.numbers(.gap ... .index))
        + Array(CriteriaColumn.numbers(.secured ... .possible))
      for column in columns {
        #expect(sheet[at(row, column)]?.hasFormula == true, "row \(row), column \(column)")
      }
    }
    let agencies = try book.sheet("Theo cơ quan")
    #expect(agencies[at(TableRows.first, AgenciesColumn.score)]?.hasFormula == true)
  }

  @Test func keepsTheCodeAsText() throws {
    let sheet = try book.sheet("Phụ lục I")
    #expect(sheet.find("1.10") != nil)
    #expect(try book.sheet("Thẩm định").find("1.10") != nil)
  }

  @Test func asksForWhatAwaitsADecisionFirst() throws {
    let sheet = try book.sheet("Thẩm định")
    for (index, heading) in DecisionsColumn.formats(PlanYears(current: 2020, previous: 2019)).map(
      \.heading
    ).enumerated() {
      #expect(sheet.shown(TableRows.heading, index + 1) == heading)
    }
    let rows = ["1.1.2", "1.10", "3.1", "3.2", "2.2", "1.1.1"].map { sheet.find($0)?.row ?? 0 }
    #expect(rows == rows.sorted() && rows[0] > 0)
    #expect(
      sheet.shown(rows[0], DecisionsColumn.claims.number)
        == "1: Sở Nội vụ\n0,5: Sở Tư pháp")
    let claims = [
      ("Sở Nội vụ", "1", "SNV.xlsx › Phụ lục I › G10"),
      ("Sở Tư pháp", "0,5", "Sở Tư pháp & bạn.xlsx › Phụ lục I › F7"),
    ]
    for (index, claim) in claims.enumerated() {
      let row = rows[0] + 1 + index
      #expect(sheet.shown(row, DecisionsColumn.code.number) == nil)
      #expect(sheet.shown(row, DecisionsColumn.name.number) == claim.0)
      #expect(
        sheet.shown(row, DecisionsColumn.claims.number)
          == "Điểm tự chấm: \(claim.1)\nTài liệu kiểm chứng: Quyết định số 12/QĐ-UBND\nNguồn: \(claim.2)"
      )
    }
    let choices = DecisionsColumn.numbers(DecisionsColumn.choices)
    #expect(choices.compactMap { sheet.shown(rows[0], $0) } == ["0", "0.5", "1"])
    #expect(sheet.shown(rows[0], DecisionsColumn.basis.number) == "so-noi-vu=1;so-tu-phap=0.5")
    #expect(
      sheet.shown(rows[2], DecisionsColumn.claims.number) == "Chờ kết quả điều tra xã hội học")
    #expect(sheet.shown(rows[0], DecisionsColumn.points.number) == nil)
    #expect(sheet.shown(rows[4], DecisionsColumn.points.number) == "1.75")
    #expect(sheet.hiddenRows.contains(rows[5]) && !sheet.hiddenRows.contains(rows[4]))
  }

  @Test func listsProblemsWithSeverityAndPlace() throws {
    let sheet = try book.sheet("Đối soát")
    let row = try #require(sheet.find("above-maximum")).row
    #expect(sheet.shown(row, 2) == "Lỗi")
    #expect(sheet.shown(row, 3) == "1.10")
    #expect(sheet.shown(row, 6) == "STC.csv")
    #expect(sheet.shown(row, 9) == "=1+1 \"x\"")
    #expect(sheet[at(row, 9)]?.hasFormula == false)
  }

  @Test func sumsUpProblemsOfOneActWithAdvice() throws {
    var many = SampleConsolidation.value
    many.problems = (1...ProblemAct.mostListed + 5).map {
      Problem(
        .rowBlank, place: Place(file: "x.xlsx", cell: CellReference(row: $0, column: 1)))
    }
    let out = ScratchFile()
    try ConsolidatedWorkbook.write(many, words: SampleConsolidation.words, to: out.path)
    let sheet = try out.workbook().sheet("Đối soát")
    let listed = sheet.cells.filter { $0.value == .text("row-blank") }
    #expect(listed.count == ProblemAct.mostListed)
    #expect(sheet.hiddenRows.isEmpty)
    let acts = try out.workbook().sheet("Tóm tắt đối soát")
    #expect(acts.shown(TableRows.first, ActsColumn.count.number) == "305")
    #expect(acts.shown(TableRows.first, ActsColumn.advice.number)?.isEmpty == false)
    #expect(acts.shown(TableRows.first, ActsColumn.message.number)?.contains("304") == true)
    let overview = try out.workbook().sheet("Tổng quan")
    #expect(overview.cells.contains { $0.value == .number(305) && $0.hasFormula })
  }

  @Test func saysWhatAgenciesImplementAndHowGoodTheirDataAre() throws {
    let sheet = try book.sheet("Theo cơ quan")
    let row = try #require(sheet.find("Sở Tài chính")).row
    func shown(_ column: AgenciesColumn) -> String? { sheet.shown(row, column.number) }
    #expect(shown(.block) == "Sở, ngành")
    #expect(shown(.implemented) == "1" && shown(.answered) == "0")
    #expect(shown(.errors) == "1" && shown(.warnings) == "0")
    let district = try #require(sheet.find("UBND huyện Ea H'leo")).row
    #expect(sheet.shown(district, AgenciesColumn.block.number) == "Cấp huyện")
  }

  @Test func listsProblemsWorstFirstThenByAgency() throws {
    var many = SampleConsolidation.value
    many.problems = ["ubnd-huyen-ea-hleo", "so-noi-vu", "so-tai-chinh"].flatMap {
      (agency: String) in
      [
        Problem(.rowBlank, agency: agency, place: Place(file: "\(agency).xlsx")),
        Problem(.aboveMaximum, agency: agency, place: Place(file: "\(agency).xlsx")),
      ]
    }
    let out = ScratchFile()
    try ConsolidatedWorkbook.write(many, words: SampleConsolidation.words, to: out.path)
    let sheet = try out.workbook().sheet("Đối soát")
    let agencies = (0..<6).map {
      sheet.shown(TableRows.first + $0, ProblemsColumn.agency.number) ?? ""
    }
    let order = ["Sở Nội vụ", "Sở Tài chính", "UBND huyện Ea H'leo"]
    #expect(agencies == order + order)
    #expect(sheet.shown(TableRows.first, ProblemsColumn.severity.number) == "Lỗi")
  }

  @Test func showsTheRoundBeforeBesideNow() throws {
    var value = SampleConsolidation.value
    var earlier = EarlierConsolidation(value, file: "q2.json")
    earlier.rows[SamplePlan.code("1.1.1")]?.score = SamplePlan.points("0.5")
    value.sinceLastRound = Changes(
      earlier: earlier, isOtherPlan: false,
      total: Changes.FiguresChange(then: earlier.total, now: value.total), fields: [], rows: [],
      tasks: [], returned: [], fellAway: [], successions: [])
    let out = ScratchFile()
    try ConsolidatedWorkbook.write(value, words: SampleConsolidation.words, to: out.path)
    let sheet = try out.workbook().sheet("Phụ lục I")
    let row = try #require(sheet.find("1.1.1")).row
    #expect(sheet.shown(TableRows.heading, CriteriaColumn.before.number) == "Điểm kỳ trước")
    #expect(sheet.shown(row, CriteriaColumn.before.number) == "0.5")
    #expect(sheet.shown(row, CriteriaColumn.moved.number) == "0.5")
    let column = CriteriaColumn.before.number
    #expect(!sheet.hiddenColumns.contains { $0.contains(column) })
    #expect(try book.sheet("Phụ lục I").hiddenColumns.contains { $0.contains(column) })
  }

  @Test func sameConsolidationSameBytes() throws {
    let again = ScratchFile()
    try ConsolidatedWorkbook.write(
      SampleConsolidation.value, words: SampleConsolidation.words, to: again.path)
    #expect(again.bytes == file.bytes)
  }

  @Test func writesAConsolidationOfNothing() throws {
    let plan = SamplePlan.plan
    let empty = Consolidation(
      plan: Plan(
        header: plan.header, criteria: [], sections: [], tasks: [], registry: plan.registry),
      asOf: nil, period: "", total: .zero, criteria: [], tasks: [], agencies: [], problems: [],
      sources: [])
    let out = ScratchFile()
    try ConsolidatedWorkbook.write(empty, words: SampleConsolidation.words, to: out.path)
    #expect(try out.workbook().sheets.map(\.name).first == "Tổng quan")
  }
}

extension Sheet {
  /// The value of a cell; nil where there is none.
  func value(_ row: Int, _ column: Int) -> CellValue? { self[at(row, column)]?.value }

  /// What a cell shows: its text, or its number as an exact decimal; nil for nothing.
  func shown(_ row: Int, _ column: Int) -> String? {
    switch value(row, column) {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): Points(nearest: number)?.description
    default: nil
    }
  }
}

@Suite struct CriteriaFormulasTests {
  @Test(arguments: [
    ([7], ["$I7"]), ([7, 8, 9], ["$I7:$I9"]), ([12, 7, 8], ["$I7:$I8", "$I12"]), ([], []),
  ])
  func joinsNeighbours(_ rows: [Int], _ references: [String]) {
    #expect(CriteriaFormulas.references(.score, rows) == references)
  }

  @Test func addsUpInStepsBeyondWhatAFunctionTakes() {
    let few = CriteriaFormulas.call("SUM", ["A1", "A3"])
    #expect(few == "SUM(A1,A3)")
    let many = CriteriaFormulas.call("SUM", (1...201).map { "A\($0 * 2)" })
    #expect(many.hasSuffix(",A400)+SUM(A402))") && many.hasPrefix("(SUM(A2,"))
  }
}

@Suite struct LongTextTests {
  @Test func aTextTooLongForACellDoesNotKeepTheWorkbookFromBeingWritten() throws {
    var consolidation = SampleConsolidation.value
    let long = String(repeating: "dài_x0041_ ", count: 3_200)
    consolidation.period = long
    for index in 0...2 {
      consolidation.criteria[index].criterion.name = long
      consolidation.criteria[index].criterion.leadsText = long
    }
    consolidation.problems.append(
      Problem(.rowUnplaced, place: Place(file: long), found: .written(long)))
    consolidation.sources[0].written = long
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(consolidation, words: { _ in long }, to: file.path)
    let sheet = try file.workbook().sheet("Phụ lục I")
    #expect(sheet.shown(TableRows.first, 2)?.hasSuffix("…") == true)
  }
}
