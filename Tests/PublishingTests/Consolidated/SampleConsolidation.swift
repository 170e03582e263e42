import PARIndex
import Provenance

/// A hand-made consolidation over `SamplePlan`: agreed scores, a conflict, survey rows, a decision,
/// a rejected word, a missing agency.
enum SampleConsolidation {
  static let value = make()

  private static let snv = "SNV.xlsx"
  private static let stp = "Sở Tư pháp & bạn.xlsx"
  private static let digest = String(repeating: "0a", count: 32)

  static func words(_ problem: Problem) -> String {
    "Vấn đề \(problem.code.rawValue)" + (problem.found.map { ": “\($0)”" } ?? "")
  }

  private static func make() -> Consolidation {
    let plan = SamplePlan.plan
    let outcomes = SampleFigures.outcomes(plan, claims: claims, decisions: decisions)
    return Consolidation(
      plan: plan, asOf: SamplePlan.day("2020-10-15"), period: "Quý III năm 2020",
      total: SampleFigures.total(outcomes), criteria: outcomes, tasks: tasks(plan),
      agencies: agencies(plan, outcomes), problems: problems, sources: sources)
  }

  private static let claims: [String: [ScoreClaim]] = [
    "1.1.1": [claim(SamplePlan.standing, "1", snv, "G9")],
    "1.1.2": [
      claim(SamplePlan.standing, "1", snv, "G10"), claim(SamplePlan.justice, "0.5", stp, "F7"),
    ],
    "1.1.3": [
      claim(SamplePlan.standing, "0.84", snv, "G11"),
      claim(SamplePlan.finance, "1.5", "STC.csv", "G11", .notLead),
    ],
    "1.2": [claim(SamplePlan.standing, "1.5", snv, "G12", written: "1,5")],
    "2.1": [claim(SamplePlan.justice, "2.3", stp, "F12")],
    "2.2": [
      claim(SamplePlan.justice, "2", stp, "F13"), claim(SamplePlan.finance, "1.5", "STC.csv", "G9"),
    ],
    "3.2": [claim(SamplePlan.standing, "0.9", snv, "G18", .survey)],
  ]

  private static let decisions: [String: Decision] = [
    "2.2": Decision(
      code: SamplePlan.code("2.2"),
      points: Found(
        SamplePlan.points("1.75"), written: "1,75",
        place: Place(file: "thẩm định.xlsx", sheet: "Thẩm định", cell: cell("E8"))),
      reason: "Còn 01 văn bản chưa xử lý", decidedBy: "Nguyễn Văn A",
      decidedOn: SamplePlan.day("2020-10-12"))
  ]

  private static func claim(
    _ agency: Agency.ID, _ points: String, _ file: String, _ at: String,
    _ standing: ClaimStanding = .counted, written: String? = nil
  ) -> ScoreClaim {
    ScoreClaim(
      agency: agency,
      points: Found(
        SamplePlan.points(points), written: written ?? points,
        place: Place(
          file: file, sheet: file.hasSuffix("csv") ? nil : "Phụ lục I", cell: cell(at))),
      standing: standing, used: standing == .counted, evidence: "Quyết định số 12/QĐ-UBND",
      explanation: nil)
  }

  private static func cell(_ text: String) -> CellReference? { CellReference(a1: text) }

  private static func tasks(_ plan: Plan) -> [TaskOutcome] {
    let a1 = Place(file: stp, sheet: "Phụ lục II", cell: cell("A12"))
    let report = TaskReport(
      code: Found(SamplePlan.code("2.1"), written: "2.1", place: a1),
      state: .value(Found(.done, written: "Hoàn thành", place: a1)),
      achieved: .value(Found(Points(1200), written: "1.200", place: a1)),
      total: .value(Found(Points(1210), written: "1210", place: a1)),
      result: Found("Đã rà soát 1200/1210 văn bản", written: "…", place: a1))
    return [
      TaskOutcome(
        task: plan.tasks[0], state: .notStarted, achieved: nil, total: nil, ratio: nil,
        requirementMet: nil, overdue: true, claims: []),
      TaskOutcome(
        task: plan.tasks[1], state: .done, achieved: Points(1200), total: Points(1210),
        ratio: SamplePlan.points("0.9917"), requirementMet: true, overdue: false,
        claims: [TaskClaim(agency: SamplePlan.justice, report: report, counted: true)]),
      TaskOutcome(
        task: plan.tasks[2], state: .unreported, achieved: nil, total: nil, ratio: nil,
        requirementMet: nil, overdue: false, claims: []),
    ]
  }

  private static func agencies(_ plan: Plan, _ rows: [CriterionOutcome]) -> [AgencyOutcome] {
    plan.registry.agencies.map { agency in
      let led = rows.filter { $0.isLeaf && $0.criterion.leads.contains(agency.id) }
      let tasks = plan.tasks.filter { $0.leads.contains(agency.id) }
      let returned = agency.id != SamplePlan.district
      return AgencyOutcome(
        agency: agency, expectedToReport: true, returned: returned,
        reportedOn: returned ? SamplePlan.day("2020-10-14") : nil,
        files: returned ? ["\(agency.abbreviations[0]).xlsx"] : [],
        maximum: led.reduce(.zero) { $0 + $1.criterion.maximum },
        score: led.reduce(.zero) { $0 + ($1.figures.score ?? .zero) },
        target: led.reduce(.zero) { $0 + ($1.criterion.target ?? .zero) },
        scoredTarget: led.filter { $0.figures.score != nil }
          .reduce(.zero) { $0 + ($1.criterion.target ?? .zero) }, leaves: led.count,
        leavesScored: led.filter { $0.figures.score != nil }.count,
        tasksDone: agency.id == SamplePlan.justice ? 1 : 0, tasks: tasks.count,
        tasksOverdue: agency.id == SamplePlan.standing ? 1 : 0, rowsReported: returned ? 2 : 0,
        rowsExpected: 3)
    }
  }

  private static let problems: [Problem] = [
    Problem(
      .decimalComma, agency: "so-noi-vu",
      place: Place(file: snv, sheet: "Phụ lục I", cell: cell("G12")),
      row: Problem.Row("1.2", .criterion), found: "1,5",
      used: "1.5"),
    Problem(
      .aboveMaximum, agency: "so-tai-chinh", place: Place(file: "STC.csv", cell: cell("G7")),
      row: Problem.Row("1.10", .criterion), found: "=1+1 \"x\"", expected: "1",
      related: [Place(file: "phu-luc-1.csv")]),
    Problem(.scoreConflict, row: Problem.Row("1.1.2", .criterion), found: "1; 0.5"),
    Problem(.agencyMissing, agency: "ubnd-huyen-ea-hleo"),
  ].sorted()

  private static let sources: [UsedValue] =
    claims.sorted { $0.key < $1.key }.flatMap { code, claims in
      claims.filter { $0.standing == .counted && code != "2.2" }.map {
        UsedValue(
          code: SamplePlan.code(code), figure: .selfScore, agency: $0.agency,
          value: $0.points.value.description, written: $0.points.written, place: $0.points.place,
          origin: UsedValue.Origin(sha256: digest))
      }
    }
    + [
      UsedValue(
        code: SamplePlan.code("2.2"), figure: .decision, agency: nil, value: "1.75",
        written: "1,75",
        place: Place(file: "thẩm định.xlsx", sheet: "Thẩm định", cell: cell("E8")),
        origin: UsedValue.Origin(sha256: digest)),
      UsedValue(
        code: SamplePlan.code("2.1"), figure: .achieved, agency: SamplePlan.justice,
        value: "1200", written: "1.200",
        place: Place(file: stp, sheet: "Phụ lục II", cell: cell("I12")),
        origin: UsedValue.Origin(sha256: digest)),
    ]
}
