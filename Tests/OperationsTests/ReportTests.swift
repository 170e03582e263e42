import Messages
import PARIndex
import Provenance
import Spreadsheet
import Testing
import WorkbookWriting

@testable import Operations
@testable import Publishing

@Suite("The draft of the report, beside the workbook of the same consolidation")
struct ReportTests {
  /// A consolidation of the examples, as both were written.
  private struct Made {
    var result: Consolidation
    var book: Workbook
    var bytes: [UInt8]
    var texts: [String]
  }

  private func make(
    _ language: Language = .vi, asOf: String = "2021-01-31"
  ) async throws -> Made {
    let folder = try RepositoryFiles.scratchFolder()
    let operation = ConsolidateReturns(
      inputs: [RepositoryFiles.top + "/Examples/returns"], output: "\(folder)/a.xlsx",
      report: "\(folder)/a.docx", asOf: CivilDate(iso: asOf))
    let outcome = try await operation.run(plan: PlanLoading.load(nil).plan, language: language)
    let bytes = try FileBytes.read("\(folder)/a.docx")
    let made = Made(
      result: outcome.consolidation,
      book: try WorkbookReader.read(try FileBytes.read("\(folder)/a.xlsx"), name: "a.xlsx"),
      bytes: bytes, texts: try WrittenDocument.paragraphs(bytes, name: "a.docx"))
    try RepositoryFiles.remove(folder)
    return made
  }

  /// The rows of the table whose headings these are, up to as many.
  private func rows(
    _ texts: [String], under headings: [String], count: Int
  ) throws -> [[String]] {
    let width = headings.count
    let start = try #require(
      texts.indices.first { texts[$0...].prefix(width).elementsEqual(headings) })
    return (1...count).map { row in
      Array(texts[(start + row * width)..<(start + (row + 1) * width)])
    }
  }

  /// A cell as the report would say it.
  private func shown(_ sheet: Sheet, _ row: Int, _ column: Int) -> String {
    switch sheet[CellReference(row: row, column: column)]?.value {
    case .number(let number): Points(nearest: number)?.vietnamese ?? "?"
    case .text(let text) where !text.isEmpty: text
    default: "–"
    }
  }

  private func sheet(_ made: Made, _ sheet: ConsolidatedSheet) throws -> Sheet {
    try #require(made.book.sheets.first { $0.name == sheet.name })
  }

  @Test func everyFigureOfPointsIsTheWorkbooks() async throws {
    let made = try await make()
    let criteria = try sheet(made, .criteria)
    let map = RowMap(made.result)
    let figures: [CriteriaColumn] = [
      .maximum, .previous, .target, .secured, .expected, .possible, .score,
    ]
    let headings = [
      "TT", "Lĩnh vực", "Điểm tối đa", "Năm 2019", "Mục tiêu 2020", "Chắc chắn", "Dự kiến",
      "Có thể", "Điểm chốt",
    ]
    let fields = try rows(made.texts, under: headings, count: 9)
    for field in fields {
      let row = CriterionCode(field[0]).flatMap { map.criteria[$0] } ?? map.totalRow
      #expect(field[2...].elementsEqual(figures.map { shown(criteria, row, $0.number) }))
    }
    #expect(fields.last?[1] == "TỔNG CỘNG")
    let recoverable = try sheet(made, .recoverable)
    let lost = try rows(
      made.texts,
      under: ["Mã", "Tiêu chí", "Điểm tối đa", "Điểm chốt", "Còn có thể tăng", "Chủ trì"], count: 10
    )
    for (offset, line) in lost.enumerated() {
      let columns: [RecoverableColumn] = [.code, .name, .maximum, .score, .recoverable, .leads]
      let row = TableRows.first + offset
      #expect(line == columns.map { shown(recoverable, row, $0.number) })
    }
  }

  @Test func everyCountIsTheWorkbooks() async throws {
    let made = try await make()
    let text = made.texts.joined(separator: "\n")
    let criteria = try sheet(made, .criteria)
    let map = RowMap(made.result)
    let leaves = (TableRows.first..<map.totalRow).filter {
      shown(criteria, $0, CriteriaColumn.leadIDs.number) != "–"
    }
    func count(_ status: Status) -> Int {
      leaves.count { shown(criteria, $0, CriteriaColumn.status.number) == SheetWords.word(status) }
    }
    #expect(text.contains("Trong \(leaves.count) tiêu chí"))
    #expect(text.contains("\(count(.met)) đạt mục tiêu; \(count(.improving)) chưa đạt"))
    #expect(text.contains("\(count(.atRisk)) có nguy cơ"))
    #expect(text.contains("\(count(.unknown)) chưa có điểm; \(count(.conflict)) cần thẩm định"))
    let open = leaves.filter { shown(criteria, $0, CriteriaColumn.score.number) == "–" }
    #expect(text.contains("Còn \(open.count) tiêu chí ("))

    let tasks = try sheet(made, .tasks)
    let rows = map.tasks.values.sorted()
    for state in TaskOutcomeState.allCases {
      let count = rows.count { shown(tasks, $0, TasksColumn.state.number) == state.vietnamese }
      #expect(text.contains("\(state.vietnamese): \(count)") == (count > 0))
    }
    let overdue = rows.count {
      shown(tasks, $0, TasksColumn.overdue.number) == TableWords.overdue
    }
    #expect(overdue > 10 && text.contains("Quá hạn tính đến ngày 31/01/2021: \(overdue)."))

    let proposals = try sheet(made, .proposals)
    let lines = proposals.cells.filter {
      $0.reference.row >= TableRows.first
        && $0.reference.column == ProposalsColumn.agency.number && $0.value != .empty
    }
    let speakers = Set(lines.map { shown(proposals, $0.reference.row, $0.reference.column) })
    #expect(text.contains("\(speakers.count) cơ quan nêu \(lines.count) khó khăn, kiến nghị"))

    let agencies = try sheet(made, .agencies)
    let words = (0..<made.result.agencies.count).map {
      shown(agencies, TableRows.first + $0, AgenciesColumn.returned.number)
    }
    let sent = words.count { $0 == SheetWords.returned }
    #expect(text.contains("Có \(sent)/\(words.count) cơ quan"))
    let errors = made.result.problems.count { $0.severity == .error }
    #expect(text.contains("Đối soát phát hiện \(errors) lỗi"))
  }

  @Test(arguments: Language.allCases) func readsAsItDid(language: Language) async throws {
    let made = try await make(language)
    try UnderstandingGoldenTests.expect(
      made.texts.joined(separator: "\n"), "Tests/Golden/report/\(language.rawValue).txt")
    let again = try ProvincialReport(made.result, language: language)
    #expect(again.bytes == made.bytes && again.paragraphs == made.texts)
  }

  @Test func theReportIsNoReturnWhateverItIsCalled() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let path = "\(folder)/Bao cao So Noi vu.docx"
    _ = FileBytes.write(try await make().bytes, to: path)
    let files = try await ReturnFilesReader(plan: PlanLoading.load(nil).plan).read([path]).files
    #expect(files.map(\.problems).joined().map(\.code) == [.ownWorkbook])
    #expect(files.allSatisfy { $0.submission == nil })
    try RepositoryFiles.remove(folder)
  }

  @Test func foreignTextIsText() async throws {
    var result = try await make().result
    let odd = "]]>&amp;<w:p/>\"'\u{1}\u{FFFF}\t_x0041_ \u{202E}Ề"
    result.criteria[0].criterion.name = odd
    result.period = odd
    result.agencies[0].agency.name = odd
    let report = try ProvincialReport(result, language: .vi)
    let texts = try WrittenDocument.paragraphs(report.bytes, name: "a.docx")
    #expect(texts == report.paragraphs)
    #expect(texts.contains("]]>&amp;<w:p/>\"'\u{FFFD}\u{FFFD} _x0041_ \u{202E}Ề"))
  }

  @Test func aPlanOfTasksOnlyHasNoFiguresOfScores() async throws {
    var result = try await make().result
    let plan = result.plan
    result.plan = Plan(
      header: plan.header, criteria: [], sections: plan.sections, tasks: plan.tasks,
      registry: plan.registry)
    result.criteria = []
    result.total = .zero
    let text = try ProvincialReport(result, language: .vi).paragraphs.joined(separator: "\n")
    #expect(text.contains("không có bảng tiêu chí chấm điểm"))
    for word in ["Chắc chắn", "chắc chắn", "dự kiến", "TỔNG CỘNG", "Điểm tối đa"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ"))
  }

  @Test func appearsWithTheWorkbookOrNotAtAll() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let plan = try PlanLoading.load(nil).plan
    var operation = ConsolidateReturns(
      inputs: [RepositoryFiles.top + "/Examples/returns/SKHCN.xlsx"],
      output: "\(folder)/a.xlsx", report: "\(folder)/a.doc")
    await #expect(
      throws: OperationError.usage(.outputEnding("\(folder)/a.doc", possible: [".docx"]))
    ) { try await operation.run(plan: plan, language: .vi) }
    operation.report = "\(folder)/none/a.docx"
    await #expect(throws: OperationError.self) {
      try await operation.run(plan: plan, language: .vi)
    }
    #expect(try FileBytes.names(in: folder) == [])
    _ = FileBytes.write([1], to: "\(folder)/a.docx")
    operation.report = "\(folder)/a.docx"
    await #expect(
      throws: OperationError.outputRefused(file: "\(folder)/a.docx", reason: .exists)
    ) { try await operation.run(plan: plan, language: .vi) }
    #expect(try FileBytes.names(in: folder) == ["a.docx"])
    operation.force = true
    _ = try await operation.run(plan: plan, language: .vi)
    #expect(try FileBytes.names(in: folder).sorted() == ["a.docx", "a.xlsx"])
    try RepositoryFiles.remove(folder)
  }
}
