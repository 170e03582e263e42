import PARIndex
import Provenance
import TestSupport

/// A small random plan with random returns and decisions.
struct RandomReturns {
  var plan: Plan
  var submissions: [Submission] = []
  var decisions: [Decision] = []
  private var random: SeededGenerator

  static let agencies = (0..<4).map { Agency.ID("so-\($0)") }

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    plan = SmallPlan.plan()
    plan = randomPlan()
    for agency in Self.agencies {
      for number in 0..<Int.random(in: 0...3, using: &random) {
        submissions.append(submission(agency, number))
      }
    }
    for criterion in plan.criteria where chance(8) {
      let repeats = chance(5) ? 2 : 1
      for _ in 0..<repeats { decisions.append(decision(criterion.code)) }
    }
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  private mutating func points(upTo quarters: Int) -> Points {
    Points(tenThousandths: Int128(Int.random(in: 0...quarters, using: &random)) * 2_500)
  }

  private mutating func someAgencies() -> [Agency.ID] {
    var chosen: [Agency.ID] = []
    for agency in Self.agencies where chance(2) { chosen.append(agency) }
    return chosen
  }

  // MARK: The plan

  private mutating func randomPlan() -> Plan {
    var criteria: [Criterion] = []
    for field in 1...2 {
      criteria.append(criterion([field]))
      for child in 0..<Int.random(in: 0...3, using: &random) {
        criteria.append(criterion([field, child + 1]))
        for leaf in 0..<Int.random(in: 0...2, using: &random) {
          criteria.append(criterion([field, child + 1, leaf + 1]))
        }
      }
    }
    var tasks: [PlanTask] = []
    for criterion in criteria where chance(2) { tasks.append(task(criterion)) }
    let registry = AgencyRegistry(
      Self.agencies.map { Agency(id: $0, name: "Sở \($0)", kind: .department) })
    var header = plan.header
    header.standingAgency = Self.agencies[0]
    return Plan(
      header: header, criteria: criteria, sections: [], tasks: tasks, registry: registry)
  }

  private mutating func criterion(_ parts: [Int]) -> Criterion {
    let code = SmallPlan.code(parts.map(String.init).joined(separator: "."))
    return Criterion(
      code: code, name: "\(code)", kind: chance(4) ? .leaderSurvey : .appraised,
      maximum: points(upTo: 8) + Points(1), previous: chance(6) ? nil : points(upTo: 4),
      target: chance(6) ? nil : points(upTo: 4), leadsText: "", leads: someAgencies(),
      restoration: Restoration(), place: Place(file: "plan"))
  }

  private mutating func task(_ criterion: Criterion) -> PlanTask {
    PlanTask(
      code: criterion.code, criterion: chance(8) ? nil : criterion.code, name: "", products: "",
      requirementText: "", requirement: chance(3) ? nil : Requirement("a/b >= 50%"), deadline: "",
      dueDate: chance(4) ? nil : SmallPlan.day("2020-09-30"), leadsText: "", implementersText: "",
      leads: someAgencies(), implementers: someAgencies(), restoration: Restoration(),
      place: Place(file: "plan"))
  }

  // MARK: The returns

  private mutating func submission(_ agency: Agency.ID, _ number: Int) -> Submission {
    let file = "\(agency)-\(number)"
    var row = 9
    func place(_ column: String) -> Place {
      Place(file: file, sheet: "s", cell: CellReference(a1: "\(column)\(row)"))
    }
    func found<Value>(_ value: Value, _ column: String) -> Found<Value> {
      Found(value, written: "\(value)", place: place(column))
    }
    var scores: [ScoreReport] = []
    for criterion in plan.criteria where !chance(3) {
      row += 1
      let value = points(upTo: 6)
      scores.append(
        ScoreReport(
          code: found(criterion.code, "A"),
          selfScore: chance(4) ? .blank : .value(found(value, "G")),
          evidence: chance(3) ? found("Báo cáo", "H") : nil))
    }
    var tasks: [TaskReport] = []
    for task in plan.tasks where !chance(3) {
      row += 1
      let state = TaskState.allCases[Int.random(in: 0..<4, using: &random)]
      tasks.append(
        TaskReport(
          code: found(task.code, "A"), state: chance(4) ? .blank : .value(found(state, "H")),
          achieved: chance(4) ? .blank : .value(found(points(upTo: 9), "I")),
          total: chance(4) ? .blank : .value(found(points(upTo: 9), "J"))))
    }
    let days = [nil, "2020-10-01", "2020-10-02"]
    let day = days[Int.random(in: 0..<3, using: &random)].map(SmallPlan.day)
    return Submission(
      sender: Found(agency, written: "\(agency)", place: Place(file: file)),
      source: SourceFile(name: file, sha256: "ab"), period: found("Quý \(chance(2) ? 3 : 4)", "B"),
      reportedOn: day.map { found($0, "C") }, scores: scores, tasks: tasks)
  }

  private mutating func decision(_ code: CriterionCode) -> Decision {
    let place = Place(
      file: "decisions", sheet: "Thẩm định",
      cell: CellReference(row: decisions.count + 6, column: 5))
    return Decision(code: code, points: Found(points(upTo: 8), written: "x", place: place))
  }
}
