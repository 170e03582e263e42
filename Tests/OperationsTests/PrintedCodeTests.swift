import PARIndex
import Provenance
import Spreadsheet
import Testing

@testable import Operations

/// A plan with Roman fields, lists that begin again, and letters: people see its codes, programs its
/// paths.
@Suite("The codes that a plan prints are what people see")
struct PrintedCodeTests {
  private static func row(
    _ path: String, _ printed: String, _ name: String, leads: [String] = [], maximum: Int = 1
  ) throws -> Criterion {
    Criterion(
      code: try #require(CriterionCode(path)), printedCode: printed, name: name, kind: .appraised,
      maximum: Points(maximum), previous: nil, target: Points(maximum),
      leadsText: leads.joined(separator: "; "),
      leads: leads.map { _ in Agency.ID("so-noi-vu") },
      rules: path == "1.1" ? RowRules(scoring: rule, remarks: "Mỗi năm một lần") : RowRules(),
      restoration: Restoration(),
      place: Place(file: "kh.xlsx"))
  }

  /// A rule that is longer than a spreadsheet's prompt.
  private static let rule =
    "Ban hành trước ngày 31/01: 1 điểm; sau ngày 31/01: 0,5 điểm; không ban hành: 0 điểm. "
    + String(repeating: "Kế hoạch xác định đủ nhiệm vụ, sản phẩm, thời hạn. ", count: 6)

  static func plan() throws -> Plan {
    let lead = ["Sở Nội vụ"]
    let criteria = [
      try row("1", "I", "Chỉ đạo, điều hành", maximum: 3),
      try row("1.1", "I.1", "Kế hoạch năm", leads: lead),
      try row("1.2", "I.2", "Báo cáo", maximum: 2),
      try row("1.2.1", "I.2.a", "Đúng hạn", leads: lead),
      try row("1.2.2", "I.2.b", "Đủ nội dung", leads: lead),
      try row("2", "II", "Cải cách thủ tục hành chính", maximum: 2),
      try row("2.1", "II.1", "Kế hoạch năm", leads: lead),
      try row("2.2", "II.2", "Rà soát", leads: lead),
    ]
    let agency = Agency(
      id: Agency.ID("so-noi-vu"), name: "Sở Nội vụ", kind: .department, abbreviations: [],
      aliases: [], validFrom: nil, validTo: nil, reports: true)
    let header = Plan.Header(
      id: "9/KH-UBND", title: "Kế hoạch", province: "Đắk Lắk", issuer: "UBND tỉnh Đắk Lắk",
      date: nil, year: 2025, previousYear: 2024, standingAgency: agency.id, maximum: Points(5),
      previous: nil, target: nil, period: "Quý III năm 2025")
    return Plan(
      header: header, criteria: criteria, sections: [], tasks: [],
      registry: AgencyRegistry([agency]))
  }

  private static let head = """
    Cơ quan báo cáo;Sở Nội vụ
    Kỳ báo cáo;Quý III năm 2025
    Ngày báo cáo;02/10/2025

    STT;Tiêu chí;Điểm tối đa;Điểm tự chấm;Tài liệu kiểm chứng

    """

  private static func consolidate(
    _ text: String, in folder: String
  ) async throws -> (ConsolidateReturns.Outcome, sheets: [Sheet], json: String) {
    let input = "\(folder)/snv.csv"
    try AtomicOutput(force: true, inputs: []).write(Array(text.utf8), to: input)
    let outcome = try await ConsolidateReturns(
      inputs: [input], output: "\(folder)/a.xlsx", json: "\(folder)/a.json", force: true
    ).run(plan: plan(), language: .vi)
    let book = try WorkbookReader.read(try FileBytes.read("\(folder)/a.xlsx"), name: "a.xlsx")
    let json = String(decoding: try FileBytes.read("\(folder)/a.json"), as: UTF8.self)
    return (outcome, book.sheets, json)
  }

  private static func codes(_ sheet: Sheet?) -> [String] {
    (sheet?.cells ?? []).filter { $0.reference.column == 1 && $0.reference.row > 5 }.compactMap {
      if case .text(let text) = $0.value { text } else { nil }
    }
  }

  @Test(arguments: [
    // As our own template writes them, and as the plan's own table does.
    ["I", "I.1", "I.2", "I.2.a", "I.2.b", "II", "II.1", "II.2"],
    ["I", "1", "2", "a)", "b)", "II", "1.", "2"],
    // As people type them who see the row above.
    ["I", "I.1.", "I.2", "2.a", "2.b)", "II", "II-1", "II.2"],
    ["I.", "1", "2", "2a", "2b", "II.", "1", "2"],
  ]) func returnsAreReadByThem(_ codes: [String]) async throws {
    let names = try Self.plan().criteria.map(\.name)
    let scores = ["", "1", "", "0,5", "0,25", "", "0,75", "1"]
    let rows = zip(zip(codes, names), scores).map {
      "\($0.0);\($0.1);;\($1);\($1.isEmpty ? "" : "BC 1")"
    }
    let folder = try RepositoryFiles.scratchFolder()
    let (outcome, sheets, json) = try await Self.consolidate(
      Self.head + rows.joined(separator: "\n") + "\n", in: folder)
    let result = outcome.consolidation
    let leaves = result.criteria.filter(\.isLeaf).map { $0.figures.score?.description }
    #expect(leaves == ["1", "0.5", "0.25", "0.75", "1"])
    #expect(!result.problems.contains { $0.severity == .error }, "\(result.problems)")
    let annex = sheets.first { $0.name == "Phụ lục I" }
    #expect(
      Self.codes(annex).prefix(8) == ["I", "I.1", "I.2", "I.2.a", "I.2.b", "II", "II.1", "II.2"])
    let rules = (annex?.cells ?? []).first {
      if case .text(let text) = $0.value { text.hasPrefix(Self.rule) } else { false }
    }
    #expect(rules?.reference.row == 7)
    #expect(json.contains("\"code\": \"1.2.1\",\n      \"printedCode\": \"I.2.a\""))
    try RepositoryFiles.remove(folder)
  }

  @Test func messagesAndListsNameThem() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let (outcome, sheets, json) = try await Self.consolidate(
      Self.head + "I.2.a;Đúng hạn;1;7;BC 1\n", in: folder)
    #expect(outcome.consolidation.problems.contains { $0.code == .aboveMaximum })
    #expect(json.contains("Thiếu tiêu chí I.2.b"))
    #expect(!json.contains("tiêu chí 1.2.2"))
    let problems = sheets.first { $0.name == "Đối soát" }
    let texts = (problems?.cells ?? []).compactMap {
      if case .text(let text) = $0.value { text } else { nil }
    }
    #expect(texts.contains("I.2.a"))
    try RepositoryFiles.remove(folder)
  }

  @Test(arguments: DistributeTemplates.Format.allCases)
  func templatesComeBackWhole(_ format: DistributeTemplates.Format) async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let plan = try Self.plan()
    let templates = try await DistributeTemplates(folder: folder, format: format).run(plan: plan)
    let path = try #require(templates.files.first?.path)
    let book = try WorkbookReader.read(try FileBytes.read(path), name: "t.\(format)")
    let sheet = book.sheets.first { $0.name == "Phụ lục I" } ?? book.sheets.first
    #expect(Self.codes(sheet).contains("I.2.a"))
    let comments = (sheet?.extras ?? [:]).values.flatMap(\.comments).map(\.text)
    #expect(comments.contains { $0.contains(Self.rule) } == (format == .xlsx))
    let outcome = try await CheckReturns(
      inputs: [path], agency: nil, period: nil, annotate: nil, force: false
    ).run(plan: plan)
    let account = try #require(outcome.files.first?.file.submission).account
    #expect(account[.cells].counts[.changed] == nil && account[.cells].counts[.unplaced] == nil)
    let problems = outcome.files.flatMap(\.problems)
    #expect(
      problems.allSatisfy { [.returnBlank, .reportDateMissing].contains($0.code) }, "\(problems)")
    try RepositoryFiles.remove(folder)
  }
}
