import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet
import Testing

@testable import Operations

/// From the example returns to templates of the next quarter and back.
@Suite struct PrefilledTemplateTests {
  static let label = "Quý IV năm 2020"

  static let examples = "\(RepositoryFiles.top)/Examples/returns"
  /// Read for each test: what a static keeps till the end, in enums that tag pointers, a leak check takes for lost.
  static func returns() async throws -> [Submission] {
    try await EarlierReturns.read([examples], plan: PlanLoading.load(nil).plan).files
      .compactMap(\.submission)
  }

  /// Templates made from the example returns, and what came out; the caller removes the folder.
  static func made(
    _ agencies: [String], _ format: DistributeTemplates.Format = .xlsx
  ) async throws -> (folder: String, outcome: DistributeTemplates.Outcome) {
    let folder = try RepositoryFiles.scratchFolder()
    let outcome = try DistributeTemplates(
      folder: folder, agencies: agencies, period: label, format: format
    ).run(plan: try PlanLoading.load(nil).plan, after: try await returns())
    return (folder, outcome)
  }

  static func read(_ workbook: Workbook, _ name: String = "t.xlsx") throws -> Submission {
    let plan = try PlanLoading.load(nil).plan
    let reader = ReturnReader(plan, round: try RoundPeriods.period(label, plan: plan))
    let result = reader.read(
      workbook: workbook, source: SourceFile(name: name, sha256: ""), fileName: name, agency: nil)
    guard case .submission(let submission, _, _) = result else {
      throw OperationError.inputUnusable(file: name, problems: [])
    }
    AccountPropertyTests.expectWhole(submission.account, of: workbook, name)
    return submission
  }

  static func workbook(_ path: String) throws -> Workbook {
    try WorkbookReader.read(FileBytes.read(path), name: path)
  }

  static func rows(_ submission: Submission, _ code: ProblemCode) -> Set<Problem.Row> {
    let slots = submission.problems.filter { $0.code == code }.map(\.found)
    #expect(slots.count < 2)
    guard case .rows(let rows)? = slots.first else { return [] }
    return Set(rows)
  }

  /// The rows in which a submission says something.
  static func filled(_ scores: [ScoreReport], _ tasks: [TaskReport]) -> Set<Problem.Row> {
    Set(
      scores.filter { !$0.isBlank }.map { Problem.Row.criterion($0.code.value) }
        + tasks.filter { !$0.isBlank }.map { Problem.Row.task($0.code.value) })
  }

  @Test(arguments: DistributeTemplates.Format.allCases)
  func sentBackAsItCameNothingCounts(_ format: DistributeTemplates.Format) async throws {
    let (folder, outcome) = try await Self.made([], format)
    #expect(outcome.prefilled.count == 15)
    #expect(outcome.problems.isEmpty)
    var left = 0
    for file in outcome.files {
      let read = try Self.read(Self.workbook(file.path), file.path)
      #expect(Self.filled(read.scores, read.tasks).isEmpty)
      let carried = Self.filled(read.carriedScores, read.carriedTasks)
      #expect(Self.rows(read, .prefilledUnconfirmed) == carried)
      #expect(outcome.prefilled.contains(file.agency) || carried.isEmpty)
      #expect(read.unplaced.isEmpty)
      let doubts: Set<ProblemCode> = [
        .columnUnknown, .headingCorrected, .hiddenContent, .planCellChanged, .formulasOverwritten,
      ]
      #expect(!read.allProblems.contains { doubts.contains($0.code) })
      left += carried.count
    }
    #expect(left > 500)
    try RepositoryFiles.remove(folder)
  }

  /// The reports of the earlier returns and of the templates are the same, row by row.
  @Test func eachTemplateHoldsWhatItsAgencyReported() async throws {
    let (folder, outcome) = try await Self.made(["Sở Khoa học và Công nghệ"])
    let file = try #require(outcome.files.first)
    let read = try Self.read(Self.workbook(file.path))
    let submission = try #require(
      await Self.returns().first { $0.source.name == "SKHCN.xlsx" })
    func values<Report: FormReport>(_ reports: [Report]) -> [String] {
      reports.map(\.understood).filter { !$0.isBlank }.map { report in
        let values = Report.fields.map { field in
          field.reading(of: report).found?.value.canonical ?? ""
        }
        return ([report.code.value.description] + values).joined(separator: "|")
      }
    }
    #expect(!read.carriedTasks.isEmpty)
    #expect(values(read.carriedTasks) == values(submission.tasks))
    #expect(values(read.carriedScores) == values(submission.scores))
    try RepositoryFiles.remove(folder)
  }

  /// A cell of a column in the row of a code.
  static func cell(
    _ form: Form, _ code: String, _ column: FormColumn, in workbook: Workbook
  ) throws -> (sheet: Int, cell: CellReference) {
    let number = try #require(workbook.sheets.firstIndex { $0.name == form.sheetName })
    let cells = workbook.sheets[number].cells
    func find(_ text: String, column: Int? = nil) throws -> CellReference {
      let found = cells.first { cell in
        cell.value == .text(text) && column.map { cell.reference.column == $0 } ?? true
      }
      return try #require(found).reference
    }
    let heading = try find(column.heading(in: form))
    return (number, CellReference(row: try find(code, column: 1).row, column: heading.column))
  }

  @Test func exactlyWhatIsConfirmedOrChangedCounts() async throws {
    let (folder, outcome) = try await Self.made(["Sở Nội vụ"])
    var workbook = try Self.workbook(try #require(outcome.files.first).path)
    let before = try Self.read(workbook)
    let edits: [(Form, String, FormColumn, CellValue?)] = [
      (.scores, "1.1", .carried, .text(CarriedWords.confirmed)),
      (.scores, "1.2", .selfScore, .number(0.25)), (.scores, "1.3", .evidence, .text("BC 900")),
      (.scores, "1.4", .carried, nil), (.scores, "1.5", .carried, .text("đồng ý")),
      (.tasks, "1.1", .carried, .text(CarriedWords.confirmed)), (.tasks, "1.3.2", .achieved, nil),
    ]
    for (form, code, column, value) in edits {
      let (sheet, reference) = try Self.cell(form, code, column, in: workbook)
      let index = try #require(
        workbook.sheets[sheet].cells.firstIndex { $0.reference == reference })
      if let value {
        workbook.sheets[sheet].cells[index] = Cell(reference, value)
      } else {
        workbook.sheets[sheet].cells.remove(at: index)
      }
    }
    let read = try Self.read(workbook)
    let counted: Set<Problem.Row> = [
      .init("1.1", .criterion), .init("1.2", .criterion), .init("1.3", .criterion),
      .init("1.1", .task), .init("1.3.2", .task),
    ]
    let all = Self.filled(before.carriedScores, before.carriedTasks)
    #expect(Self.filled(read.scores, read.tasks) == counted)
    #expect(Self.rows(read, .prefilledUnconfirmed) == all.subtracting(counted))
    #expect(
      Self.rows(read, .prefilledConfirmed) == [.init("1.1", .criterion), .init("1.1", .task)])
    #expect(read.unplaced.map(\.value) == ["đồng ý"])
    try RepositoryFiles.remove(folder)
  }

  /// What `check --annotate` sends back holds the rows as the template did, to be confirmed there.
  @Test func handedBackTheRowsAreStillToBeConfirmed() async throws {
    let (folder, outcome) = try await Self.made(["Sở Tài chính"])
    let path = try #require(outcome.files.first).path
    let sent = try Self.read(Self.workbook(path))
    let checked = try await CheckReturns(
      inputs: [path], agency: nil, period: Self.label, annotate: folder + "/back", force: false
    ).run(plan: try PlanLoading.load(nil).plan)
    let back = try Self.workbook(try #require(checked.files.first?.annotated))
    let read = try Self.read(back)
    #expect(
      Self.filled(read.carriedScores, read.carriedTasks)
        == Self.filled(sent.carriedScores, sent.carriedTasks))
    #expect(Self.filled(read.scores, read.tasks).isEmpty)
    try RepositoryFiles.remove(folder)
  }

  /// What is understood of a template half confirmed, line by line.
  @Test func isUnderstoodAsItWas() async throws {
    let (folder, outcome) = try await Self.made(["Huyện Ea H'leo"], .csv)
    let text = String(
      decoding: try FileBytes.read(try #require(outcome.files.first).path), as: UTF8.self)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).enumerated()
      .map { index, line in
        index.isMultiple(of: 2)
          ? String(line).replacing(";\(CarriedWords.carried);", with: ";\(CarriedWords.confirmed);")
          : String(line)
      }
    let plan = try PlanLoading.load(nil).plan
    let result = ReturnReader(plan, round: try RoundPeriods.period(Self.label, plan: plan)).read(
      workbook: try WorkbookReader.read(
        Array(lines.joined(separator: "\r\n").utf8), name: "q4.csv"),
      source: SourceFile(name: "q4.csv", sha256: ""), fileName: "q4.csv", agency: nil)
    try UnderstandingGoldenTests.expect(
      UnderstandingDump.text(result), "Tests/Golden/understand/prefilled.csv.txt")
    try RepositoryFiles.remove(folder)
  }

  /// A table saved as CSV by another program, in Unicode or in an encoding that lacks letters.
  @Test(arguments: [true, false])
  func savedAsCSVNothingIsLost(isDamaged: Bool) async throws {
    let (folder, outcome) = try await Self.made(["Sở Nội vụ"], .csv)
    let path = try #require(outcome.files.first).path
    var text = String(decoding: try FileBytes.read(path), as: UTF8.self)
    if isDamaged {
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      text = lines.enumerated().map { index, line in
        index < 7 ? String(line) : String(line.map { $0.isASCII ? $0 : "?" })
      }.joined(separator: "\r\n")
    }
    let read = try Self.read(
      WorkbookReader.read(Array(text.utf8), name: "t.csv"), "t.csv")
    #expect(Self.filled(read.scores, []).isEmpty)
    #expect(!Self.rows(read, .prefilledUnconfirmed).isEmpty)
    try RepositoryFiles.remove(folder)
  }

  @Test func withoutReturnsTheTemplateIsBlank() async throws {
    let plan = try PlanLoading.load(nil).plan
    let (folder, _) = try await Self.made(["Sở Y tế", "Huyện Ea H'leo"])
    let blank = try RepositoryFiles.scratchFolder()
    let outcome = try await DistributeTemplates(
      folder: blank, agencies: ["Sở Y tế", "Huyện Ea H'leo"], period: Self.label
    ).run(plan: plan)
    let same = try outcome.files.map { file in
      let name = file.path.dropFirst(blank.count)
      return try FileBytes.read(file.path) == FileBytes.read(folder + name)
    }
    #expect(same == [true, false])
    for folder in [folder, blank] { try RepositoryFiles.remove(folder) }
  }

  /// Templates are for a later period than the returns.
  @Test(arguments: ["Quý III/2020", "9 tháng", "Quý II năm 2020"])
  func thePeriodMustBeLater(_ period: String) async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let operation = DistributeTemplates(folder: folder, period: period)
    let returns = try await Self.returns()
    #expect(throws: OperationError.self) {
      try operation.run(plan: PlanLoading.load(nil).plan, after: returns)
    }
    #expect(try FileBytes.names(in: folder).isEmpty)
    try RepositoryFiles.remove(folder)
  }

  @Test func thePlansOwnPeriodMustBeLaterToo() async throws {
    let operation = DistributeTemplates(folder: "/tmp/parbook-never-made", from: [Self.examples])
    do {
      _ = try await operation.run(plan: PlanLoading.load(nil).plan)
      Issue.record("was made")
    } catch {
      guard case .usage(.templatesNotLater(_, _, isTyped: false)) = error else { throw error }
    }
  }
}
