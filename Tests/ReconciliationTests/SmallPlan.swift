import PARIndex
import Provenance

/// A plan of two fields for tests, and returns to it.
enum SmallPlan {
  static let snv = Agency.ID("so-noi-vu")
  static let stp = Agency.ID("so-tu-phap")
  static let lak = Agency.ID("ubnd-huyen-lak")

  static func code(_ text: String) -> CriterionCode {
    guard let code = CriterionCode(text) else { preconditionFailure("no code: \(text)") }
    return code
  }

  static func points(_ text: String) -> Points {
    guard let points = Points(plain: text) else { preconditionFailure("no points: \(text)") }
    return points
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("no day: \(text)") }
    return day
  }

  static let registry = AgencyRegistry([
    Agency(id: snv, name: "Sở Nội vụ", kind: .department),
    Agency(id: stp, name: "Sở Tư pháp", kind: .department),
    Agency(id: lak, name: "UBND huyện Lắk", kind: .district),
  ])

  /// Rows as `code, maximum, previous, target, leads`.
  static let criteria = [
    ("1", "3", "2.5", "3", []), ("1.1", "1.5", "1", "1.5", [snv]),
    ("1.2", "1.5", "1.5", "1.5", [snv, stp]), ("2", "2", "1.6", "1.8", []),
    ("2.1", "2", "1.61", "1.8", []), ("2.1.1", "1", "0.84", "0.9", [stp]),
    ("2.1.2", "1", "0.77", "0.9", [stp]),
  ].map { row in
    Criterion(
      code: code(row.0), name: "Tiêu chí \(row.0)",
      kind: row.0 == "2.1.2" ? .leaderSurvey : .appraised, maximum: points(row.1),
      previous: points(row.2), target: points(row.3), leadsText: "", leads: row.4,
      restoration: Restoration(), place: Place(file: "plan"))
  }

  static func plan(requirement: String = "a/b >= 99%", under criterion: String? = "1.1") -> Plan {
    let task = PlanTask(
      code: code("1.1"), criterion: criterion.map(code), name: "Tiêu chí 1.1", products: "Báo cáo",
      requirementText: "Đạt 99%", requirement: Requirement(requirement), deadline: "Quý III",
      dueDate: day("2020-09-30"), leadsText: "Sở Nội vụ", implementersText: "UBND huyện Lắk",
      leads: [snv], implementers: [lak], restoration: Restoration(), place: Place(file: "plan"))
    return Plan(
      header: Plan.Header(
        id: "1/KH", title: "Kế hoạch", province: "Đắk Lắk", issuer: "UBND tỉnh",
        date: nil, year: 2020, previousYear: 2019, standingAgency: snv, maximum: points("5"),
        previous: points("4.1"), target: points("4.8"), period: "Quý III"),
      criteria: criteria, sections: [], tasks: [task], registry: registry)
  }

  static func found<Value>(_ value: Value, _ file: String, _ cell: String) -> Found<Value> {
    Found(
      value, written: "\(value)",
      place: Place(file: file, sheet: "Phụ lục I", cell: CellReference(a1: cell)))
  }

  /// A return of scores, with evidence beside each so that nothing is noted about it.
  static func scores(
    _ agency: Agency.ID, _ values: [(String, String)], file: String = "", on date: String? = nil
  ) -> Submission {
    let file = file.isEmpty ? "\(agency).xlsx" : file
    let reports = values.enumerated().map { index, value in
      ScoreReport(
        code: found(code(value.0), file, "A\(index + 2)"),
        selfScore: .value(found(points(value.1), file, "G\(index + 2)")),
        evidence: found("Báo cáo", file, "H\(index + 2)"))
    }
    return Submission(
      sender: found(agency, file, "B1"), source: SourceFile(name: file, sha256: "ab"),
      reportedOn: date.map { found(day($0), file, "B2") }, scores: reports)
  }

  /// A return about task 1.1.
  static func task(
    _ agency: Agency.ID, _ state: TaskState?, a: String? = nil, b: String? = nil,
    evidence: Bool = true
  ) -> Submission {
    let file = "\(agency)-2.xlsx"
    let report = TaskReport(
      code: found(code("1.1"), file, "A9"),
      state: state.map { .value(found($0, file, "H9")) } ?? .blank,
      achieved: a.map { .value(found(points($0), file, "I9")) } ?? .blank,
      total: b.map { .value(found(points($0), file, "J9")) } ?? .blank,
      evidence: evidence ? found("Văn bản", file, "M9") : nil)
    return Submission(
      sender: found(agency, file, "B1"), source: SourceFile(name: file, sha256: "cd"),
      tasks: [report])
  }
}
