import PARIndex
import Provenance
import Spreadsheet
import Testing

/// A small plan made by hand: two fields, a survey row, a parent, four tasks.
enum Sample {
  static let interior = Agency.ID("so-noi-vu")
  static let finance = Agency.ID("so-tai-chinh")
  static let justice = Agency.ID("so-tu-phap")
  static let district = Agency.ID("ubnd-huyen-ea-hleo")

  static func code(_ text: String) throws -> CriterionCode { try #require(CriterionCode(text)) }

  static func points(_ text: String) throws -> Points { try #require(Points(plain: text)) }

  static func plan() throws -> Plan {
    let header = Plan.Header(
      id: "7391/KH-UBND", title: "Kế hoạch nâng cao Chỉ số cải cách hành chính",
      province: "Đắk Lắk", issuer: "UBND tỉnh Đắk Lắk",
      date: CivilDate(iso: "2020-08-19"), year: 2020, previousYear: 2019,
      standingAgency: interior, maximum: Points(100), previous: nil, target: nil,
      period: "Quý III năm 2020")
    return Plan(
      header: header, criteria: try criteria(),
      sections: [
        TaskSection(code: try code("1"), name: "Công tác chỉ đạo, điều hành cải cách hành chính"),
        TaskSection(code: try code("1.1"), name: "Kế hoạch cải cách hành chính"),
        TaskSection(code: try code("3"), name: "Cải cách thủ tục hành chính"),
      ], tasks: try tasks(), registry: registry)
  }

  static let registry = AgencyRegistry([
    Agency(id: interior, name: "Sở Nội vụ", kind: .department),
    Agency(id: finance, name: "Sở Tài chính", kind: .department),
    Agency(id: justice, name: "Sở Tư pháp", kind: .department),
    Agency(id: district, name: "UBND huyện Ea H'leo", kind: .district),
  ])

  private static func criteria() throws -> [Criterion] {
    try [
      row("1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "8.5", "7", "8", []),
      row("1.1", "Kế hoạch cải cách hành chính", "3.5", "3", "3.5", [interior]),
      row(
        "1.1.1",
        "Ban hành kế hoạch cải cách hành chính năm đúng thời hạn, đủ các nội dung theo hướng dẫn "
          + "của Bộ Nội vụ, xác định rõ trách nhiệm triển khai của từng cơ quan, đơn vị",
        "1.5", "1.5", "1.5", [interior]),
      row(
        "1.1.2", "Mức độ hoàn thành kế hoạch cải cách hành chính", "2", "1.5", "2",
        [interior, finance]),
      row(
        "1.2", "Tác động của cải cách hành chính đến sự phát triển của tỉnh", "3", nil, "2.5",
        [finance], .leaderSurvey),
      row("1.3", "Tuyên truyền cải cách hành chính", "2", "1", "2", [justice]),
      row("3", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "10", "8", "9", []),
      row(
        "3.1", "Chỉ số hài lòng về phục vụ hành chính", "10", "8", "9", [justice],
        .satisfactionSurvey),
    ]
  }

  private static func row(
    _ text: String, _ name: String, _ maximum: String, _ previous: String?, _ target: String,
    _ leads: [Agency.ID], _ kind: Criterion.Kind = .appraised
  ) throws -> Criterion {
    Criterion(
      code: try code(text), name: name, kind: kind, maximum: try points(maximum),
      previous: try previous.map(points), target: try points(target),
      leadsText: leads.map { "- " + registry.name($0) }.joined(separator: ";\n"), leads: leads,
      restoration: Restoration(), place: Place(file: "phu-luc-1.csv"))
  }

  private static func tasks() throws -> [PlanTask] {
    try [
      task(
        "1.1.1", "1.1.1", "Xây dựng, ban hành Kế hoạch cải cách hành chính năm 2020",
        "Kế hoạch của UBND tỉnh; kế hoạch của các sở, ban, ngành", "Trước 15/01/2020",
        Requirement("completedOn < 2020-01-15"), [interior], [finance, justice, district]),
      task(
        "1.1.2", "1.1.2", "Triển khai thực hiện các nhiệm vụ trong kế hoạch", "Báo cáo kết quả",
        "Tỷ lệ hoàn thành ≥ 95%", Requirement("a/b >= 95%"), [interior], [district]),
      task(
        "3.1.1", "3.1", "Rà soát, đơn giản hóa thủ tục hành chính",
        "Quyết định phê duyệt phương án đơn giản hóa", "Tăng 20% so với năm trước",
        Requirement("growth >= 20%"), [justice], [finance, district]),
      task(
        "3.1.2", "3.1", "Công khai thủ tục hành chính đúng quy định", "Thủ tục được công khai",
        "100% thủ tục hành chính được công khai", nil, [justice], [interior, district]),
    ]
  }

  private static func task(
    _ text: String, _ criterion: String, _ name: String, _ products: String,
    _ requirementText: String, _ requirement: Requirement?, _ leads: [Agency.ID],
    _ implementers: [Agency.ID]
  ) throws -> PlanTask {
    PlanTask(
      code: try code(text), criterion: try code(criterion), name: name, products: products,
      requirementText: requirementText, requirement: requirement, deadline: "Quý IV/2020",
      dueDate: CivilDate(iso: "2020-12-31"),
      leadsText: leads.map(registry.name).joined(separator: "; "),
      implementersText: implementers.map(registry.name).joined(separator: "; "), leads: leads,
      implementers: implementers, restoration: Restoration(), place: Place(file: "phu-luc-2.csv"))
  }
}

extension Workbook {
  /// The sheet of a name.
  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "no sheet \(name)")
  }
}

extension Sheet {
  /// The text of a cell; nil where there is none.
  func text(_ a1: String) -> String? {
    guard let reference = CellReference(a1: a1), case .text(let text) = self[reference]?.value
    else { return nil }
    return text
  }

  /// The first cell that holds exactly this text.
  func find(_ text: String) -> CellReference? {
    cells.first { $0.value == .text(text) }?.reference
  }
}
