import PARIndex
import Provenance
import Publishing
import Spreadsheet
import Testing

@testable import Operations

/// Each plan below `Examples/plans`, through the whole job.
@Suite("Plans as offices have them, from the file to the consolidated workbook")
struct PlanExampleTests {
  /// What is right of a plan.
  struct Expected: Sendable {
    let folder: String
    let criteria: Int
    let tasks: Int
    /// The agencies that report.
    let agencies: [String]
    /// Sheets of the consolidated workbook that people see.
    let sheets: [String]
  }

  static let expected = [
    Expected(
      folder: "nhiem-vu-2025", criteria: 0, tasks: 8,
      agencies: [
        "so-noi-vu", "van-phong-ubnd-tinh", "so-tu-phap", "so-tai-chinh", "so-y-te",
        "so-khoa-hoc-va-cong-nghe",
      ],
      sheets: [
        "Tổng quan", "Phụ lục II", "Theo cơ quan", "Kiến nghị, khó khăn",
        "Minh chứng, giải trình", "Tóm tắt đối soát", "Đối soát", "Nguồn",
      ]),
    Expected(
      folder: "la-ma-2025", criteria: 11, tasks: 0,
      agencies: ["so-noi-vu", "van-phong-ubnd-tinh", "so-tai-chinh"],
      sheets: [
        "Tổng quan", "Phụ lục I", "Điểm mất", "Theo cơ quan", "Kiến nghị, khó khăn", "Thẩm định",
        "Minh chứng, giải trình", "Tóm tắt đối soát", "Đối soát", "Nguồn",
      ]),
    Expected(
      folder: "hai-cap-2025", criteria: 5, tasks: 3,
      agencies: [
        "so-noi-vu", "so-tai-chinh", "so-khoa-hoc-va-cong-nghe", "so-nong-nghiep-va-moi-truong",
        "ubnd-phuong-long-xuyen", "ubnd-xa-chau-thanh", "ubnd-dac-khu-phu-quoc",
      ],
      sheets: [
        "Tổng quan", "Phụ lục I", "Phụ lục II", "Điểm mất", "Theo cơ quan", "Kiến nghị, khó khăn",
        "Thẩm định", "Minh chứng, giải trình", "Tóm tắt đối soát", "Đối soát", "Nguồn",
      ]),
  ]

  private static func path(_ expected: Expected, _ name: String) -> String {
    "\(RepositoryFiles.top)/Examples/plans/\(expected.folder)/\(name)"
  }

  private static func plan(_ expected: Expected) throws -> Plan {
    let loaded = try PlanLoading.load(path(expected, "ke-hoach.xlsx"))
    #expect(loaded.problems.filter { $0.severity != .note } == [], "\(expected.folder)")
    #expect(loaded.account.isComplete && loaded.unplaced.isEmpty, "\(expected.folder)")
    return loaded.plan
  }

  @Test(arguments: expected) func isUnderstood(_ expected: Expected) throws {
    let plan = try Self.plan(expected)
    #expect(plan.criteria.count == expected.criteria && plan.tasks.count == expected.tasks)
    #expect(plan.expectedAgencies.map(\.text) == expected.agencies)
    #expect(!CheckPlan.findings(plan).contains { $0.severity == .error })
    #expect(plan.tasks.allSatisfy { !$0.leads.isEmpty })
  }

  @Test(arguments: expected, [".xlsx", ".json", ""])
  func exportedAndReadAgainIsTheSame(_ expected: Expected, ending: String) throws {
    try Self.expectTheSameAgain(Self.plan(expected), ending)
  }

  /// It has conditions of all kinds, among them growth and days.
  @Test(arguments: [".xlsx", ".json", ""])
  func theBuiltInPlanExportedAndReadAgainIsTheSame(ending: String) throws {
    try Self.expectTheSameAgain(try PlanLoading.load(nil).plan, ending)
  }

  private static func expectTheSameAgain(_ plan: Plan, _ ending: String) throws {
    let folder = try RepositoryFiles.scratchFolder()
    let output = "\(folder)/plan\(ending)"
    try ExportPlan(output: output, force: false).run(plan: plan)
    let again = try PlanLoading.load(output)
    #expect(again.problems.isEmpty, "\(again.problems)")
    #expect(PlanJSON.text(again.plan) == PlanJSON.text(plan))
    try RepositoryFiles.remove(folder)
  }

  @Test(arguments: expected) func goesThroughTheWholeJob(_ expected: Expected) async throws {
    let plan = try Self.plan(expected)
    let folder = try RepositoryFiles.scratchFolder()
    let templates = try await DistributeTemplates(folder: folder, format: .xlsx).run(plan: plan)
    #expect(templates.files.map(\.agency.text) == expected.agencies)
    let outcome = try await ConsolidateReturns(
      inputs: [Self.path(expected, "returns")], output: "\(folder)/a.xlsx", json: "\(folder)/a.json"
    ).run(plan: plan, language: .vi)
    let result = outcome.consolidation
    #expect(outcome.understood == outcome.files && result.checkInvariants() == [])
    let errors = result.problems.filter { $0.severity == .error && $0.code != .scoreConflict }
    #expect(errors == [])
    let bytes = try FileBytes.read("\(folder)/a.xlsx")
    let book = try WorkbookReader.read(bytes, name: "a.xlsx")
    let visible = book.sheets.filter { $0.visibility == .visible }.map(\.name)
    #expect(visible == expected.sheets)
    let wrong = book.sheets.flatMap(\.cells).filter {
      if case .error = $0.value { true } else { false }
    }
    #expect(wrong.isEmpty, "\(wrong)")
    let json = String(decoding: try FileBytes.read("\(folder)/a.json"), as: UTF8.self)
    #expect(json.contains("\"total\": null") == (expected.criteria == 0))
    try RepositoryFiles.remove(folder)
  }

  /// A body that was merged answers on an old form: it is read as that body, its values count for
  /// nobody, which is said, and its successor still has to answer.
  @Test func aReturnOfAMergedBodyCountsForNobody() async throws {
    let expected = try #require(Self.expected.last)
    let plan = try Self.plan(expected)
    let merged = Agency.ID("so-ke-hoach-va-dau-tu")
    #expect(plan.registry[merged]?.successors.map(\.text) == ["so-tai-chinh"])
    let folder = try RepositoryFiles.scratchFolder()
    let outcome = try await ConsolidateReturns(
      inputs: [Self.path(expected, "returns")], output: "\(folder)/a.xlsx", json: nil
    ).run(plan: plan, language: .vi)
    let problems = outcome.consolidation.problems
    let said = problems.filter { $0.place?.file == "So KHDT.csv" && $0.code == .notOnTask }
    #expect(said.compactMap(\.row?.code) == ["1.1.1", "1.2.1"])
    #expect(problems.contains { $0.code == .agencyMissing && $0.agency == "so-tai-chinh" })
    try RepositoryFiles.remove(folder)
  }

  @Test func tasksAloneSayHowTheyStand() async throws {
    let expected = try #require(Self.expected.first)
    let plan = try Self.plan(expected)
    let folder = try RepositoryFiles.scratchFolder()
    let outcome = try await ConsolidateReturns(
      inputs: [Self.path(expected, "returns")], output: "\(folder)/a.xlsx", json: nil
    ).run(plan: plan, language: .vi)
    let tasks = outcome.consolidation.tasks
    func codes(_ state: TaskOutcomeState) -> [String] {
      tasks.filter { $0.state == state }.map(\.task.code.description)
    }
    #expect(codes(.done) == ["1.1"])
    #expect(codes(.unreported) == ["3.1", "3.2", "4.1"])
    #expect(tasks.filter(\.overdue).map(\.task.code.description) == ["2.2"])
    let book = try WorkbookReader.read(
      try FileBytes.read("\(folder)/a.xlsx"), name: "a.xlsx")
    let overview = try #require(book.sheets.first)
    let texts = overview.cells.compactMap { cell in
      if case .text(let text) = cell.value { text } else { nil }
    }
    #expect(!texts.contains { $0.lowercased().contains("điểm") }, "\(texts)")
    #expect(texts.contains("NHIỆM VỤ QUÁ HẠN"))
    try RepositoryFiles.remove(folder)
  }

  @Test func romanFieldsAndRulesAreKept() async throws {
    let expected = try #require(Self.expected.first { $0.folder == "la-ma-2025" })
    let plan = try Self.plan(expected)
    #expect(
      plan.criteria.map(\.printedCode) == [
        "I", "I.1", "I.2", "I.2.a", "I.2.b", "I.3", "II", "II.1", "II.2", "III", "III.1",
      ])
    #expect(
      plan.criteria.filter { !$0.rules.isEmpty }.map(\.printedCode) == ["I.1", "I.3"])
    let folder = try RepositoryFiles.scratchFolder()
    let outcome = try await ConsolidateReturns(
      inputs: [Self.path(expected, "returns")], output: "\(folder)/a.xlsx", json: nil
    ).run(plan: plan, language: .vi)
    let conflicts = outcome.consolidation.criteria.filter { $0.status == .conflict && $0.isLeaf }
    #expect(conflicts.map(\.criterion.printedCode) == ["I.2.b"])
    try RepositoryFiles.remove(folder)
  }
}
