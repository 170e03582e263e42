import PARIndex
import Provenance

/// A small plan for tests: three fields, a criterion with sub-criteria, survey rows, a code `1.10`
/// beside `1.1`, three tasks.
enum SamplePlan {
  static let standing = Agency.ID("so-noi-vu")
  static let finance = Agency.ID("so-tai-chinh")
  static let justice = Agency.ID("so-tu-phap")
  static let district = Agency.ID("ubnd-huyen-ea-hleo")

  static let registry = AgencyRegistry([
    agency(standing, "Sở Nội vụ", .department, "SNV"),
    agency(finance, "Sở Tài chính", .department, "STC"),
    agency(justice, "Sở Tư pháp", .department, "STP"),
    agency(district, "UBND huyện Ea H'leo", .district, "Ea H'leo"),
  ])

  static let plan = Plan(
    header: Plan.Header(
      id: "7391/KH-UBND", title: "Kế hoạch nâng cao Chỉ số cải cách hành chính",
      province: "Đắk Lắk", issuer: "UBND tỉnh Đắk Lắk", date: day("2020-08-19"), year: 2020,
      previousYear: 2019, standingAgency: standing, maximum: points("12.5"),
      previous: points("8.9"), target: points("11.4"), period: "Quý III năm 2020",
      statedConditions: ["2.1": "a/b >= 99%"].reduce(into: [:]) { conditions, entry in
        if let code = CriterionCode(entry.key) { conditions[code] = Requirement(entry.value) }
      }),
    criteria: criteria, sections: [TaskSection(code: code("1"), name: "Chỉ đạo, điều hành")],
    tasks: tasks, registry: registry)

  static let criteria: [Criterion] = [
    row("1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "6", "4.5", "5.5", []),
    row("1.1", "Kế hoạch cải cách hành chính", "3.5", "2.5", "3.25", []),
    row("1.1.1", "Ban hành kế hoạch cải cách hành chính năm", "1", "1", "1", [standing]),
    row("1.1.2", "Xác định đầy đủ nhiệm vụ", "1", "0.5", "1", [standing, justice]),
    row("1.1.3", "Mức độ hoàn thành kế hoạch", "1.5", "1", "1.25", [standing]),
    row("1.2", "Thực hiện chế độ báo cáo", "1.5", "1.5", "1.5", [standing]),
    row("1.10", "Sáng kiến trong cải cách hành chính", "1", "0.5", "0.75", [finance]),
    row("2", "CẢI CÁCH THỂ CHẾ", "4.5", "3.2", "4.1", []),
    row("2.1", "Rà soát văn bản quy phạm pháp luật", "2.5", "1.68", "2.3", [justice]),
    row("2.2", "Xử lý văn bản trái pháp luật", "2", nil, "1.8", [justice, finance]),
    row("3", "TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH", "2", "1.2", "1.8", []),
    row(
      "3.1", "Đánh giá của lãnh đạo các sở, ngành", "1", "0.6", "0.8", [standing],
      .leaderSurvey),
    row(
      "3.2", "Chỉ số hài lòng về sự phục vụ hành chính", "1", "0.6", "1", [standing],
      .satisfactionSurvey),
  ]

  static let tasks: [PlanTask] = [
    task(
      "1.1.1", "1.1.1", "Ban hành kế hoạch năm 2020", "Kế hoạch", "Ban hành trước 31/01/2020", nil,
      "Tháng 01/2020", "2020-01-31", [standing], [district]),
    task(
      "2.1", "2.1", "Rà soát, hệ thống hóa văn bản", "Báo cáo kết quả rà soát",
      "Tỷ lệ văn bản được rà soát đạt từ 99% trở lên", "a/b >= 99%", "Trước 01/12/2020",
      "2020-11-30", [justice], [finance, district]),
    task(
      "3.1", "3.1", "Khảo sát mức độ hài lòng", "Kết quả khảo sát", "", nil,
      "Theo hướng dẫn của Bộ Nội vụ", nil, [standing], []),
  ]

  static func day(_ text: String) -> CivilDate {
    CivilDate(iso: text) ?? CivilDate(daysSince1970: 0) ?? today
  }

  static func points(_ text: String) -> Points { Points(plain: text) ?? Points(-999) }

  static func code(_ text: String) -> CriterionCode {
    CriterionCode(text) ?? CriterionCode(parts: [65_535]) ?? code(text)
  }

  private static var today: CivilDate { day("2020-10-15") }

  private static func agency(
    _ id: Agency.ID, _ name: String, _ kind: Agency.Kind, _ short: String
  ) -> Agency {
    Agency(id: id, name: name, kind: kind, abbreviations: [short])
  }

  private static func row(
    _ code: String, _ name: String, _ maximum: String, _ previous: String?, _ target: String?,
    _ leads: [Agency.ID], _ kind: Criterion.Kind = .appraised
  ) -> Criterion {
    Criterion(
      code: self.code(code), name: name, kind: kind, maximum: points(maximum),
      previous: previous.map(points), target: target.map(points),
      leadsText: leads.map(registry.name).joined(separator: "; "), leads: leads,
      restoration: Restoration(),
      place: Place(file: "phu-luc-1.csv"))
  }

  private static func task(
    _ code: String, _ criterion: String, _ name: String, _ products: String,
    _ wording: String, _ requirement: String?, _ deadline: String, _ due: String?,
    _ leads: [Agency.ID], _ implementers: [Agency.ID]
  ) -> PlanTask {
    PlanTask(
      code: self.code(code), criterion: self.code(criterion), name: name, products: products,
      requirementText: wording, requirement: requirement.flatMap { Requirement($0) },
      deadline: deadline, dueDate: due.map(day),
      leadsText: leads.map(registry.name).joined(separator: "; "),
      implementersText: implementers.map(registry.name).joined(separator: "; "), leads: leads,
      implementers: implementers, restoration: Restoration(), place: Place(file: "phu-luc-2.csv"))
  }
}
