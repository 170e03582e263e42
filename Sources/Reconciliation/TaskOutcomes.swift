import PARIndex
import Provenance

/// Hears everybody on the tasks of Annex II.
struct TaskOutcomes {
  /// One for each task, in the plan's order.
  private(set) var outcomes: [TaskOutcome] = []
  /// What was found on the way.
  private(set) var problems: [Problem] = []
  private let plan: Plan
  private let asOf: CivilDate?

  init(plan: Plan, asOf: CivilDate?, submissions: [Submission]) {
    self.plan = plan
    self.asOf = asOf
    var reports: [CriterionCode: [TaskClaim]] = [:]
    for submission in submissions {
      for report in submission.tasks where !report.isBlank {
        guard let task = plan.task(report.code.value) else { continue }
        let agency = submission.sender.value
        let claim = TaskClaim(agency: agency, report: report, counted: task.concerns(agency))
        reports[task.code, default: []].append(claim)
      }
    }
    for task in plan.tasks { outcomes.append(outcome(task, reports[task.code] ?? [])) }
  }

  private mutating func outcome(_ task: PlanTask, _ claims: [TaskClaim]) -> TaskOutcome {
    for claim in claims { check(task, claim) }
    let counted = claims.filter(\.counted)
    let achieved = Self.sum(counted) { $0.achieved }
    let total = Self.sum(counted) { $0.total }
    let state = state(of: task, counted)
    let completedOn = counted.compactMap { $0.report.completedOn.found?.value }.max()
    let isClosed = state == .done || state == .notApplicable
    let isLate = asOf.flatMap { day in task.dueDate.map { $0 < day } } == true
    if state == .disputed { reportDispute(task, counted) }
    return TaskOutcome(
      task: task, state: state, achieved: achieved, total: total,
      ratio: achieved.flatMap { a in total.flatMap { a.divided(by: $0) } },
      requirementMet: task.requirement.flatMap {
        RequirementCheck.isMet($0, achieved: achieved, total: total, completedOn: completedOn)
      },
      overdue: isLate && !isClosed, claims: claims)
  }

  /// The sum over the agencies. An agency whose returns of one day differ counts with neither.
  private static func sum(
    _ claims: [TaskClaim], _ amount: (TaskReport) -> Reading<Quantity>
  ) -> Quantity? {
    var amounts: [Agency.ID: Set<Quantity>] = [:]
    for claim in claims {
      if let found = amount(claim.report).found {
        amounts[claim.agency, default: []].insert(found.value)
      }
    }
    let values = amounts.values.compactMap { $0.count == 1 ? $0.first : nil }
    return values.isEmpty ? nil : values.reduce(.zero, +)
  }

  /// Done where every lead that reported says so and no implementer that reported denies it.
  private func state(of task: PlanTask, _ claims: [TaskClaim]) -> TaskOutcomeState {
    func states(_ agencies: [Agency.ID]) -> [TaskState] {
      claims.filter { agencies.contains($0.agency) }.compactMap { $0.report.state.found?.value }
    }
    let leads = states(task.leads)
    guard !leads.isEmpty else { return .unreported }
    if leads.allSatisfy({ $0 == .notApplicable }) { return .notApplicable }
    let spoken = leads.filter { $0 != .notApplicable }
    if spoken.contains(.done) {
      let isDenied = states(task.implementers).contains { $0 == .notStarted || $0 == .inProgress }
      return spoken.allSatisfy { $0 == .done } && !isDenied ? .done : .disputed
    }
    return spoken.contains(.inProgress) ? .inProgress : .notStarted
  }

  private mutating func reportDispute(_ task: PlanTask, _ claims: [TaskClaim]) {
    let spoken = claims.compactMap { claim in
      claim.report.state.found.map { (claim.agency, $0) }
    }
    problems.append(
      Problem(
        .taskDisputed, place: spoken.first?.1.place, row: task.code.description,
        found: spoken.map { "\($0.0)=\($0.1.value.rawValue)" }.joined(separator: "; "),
        related: spoken.dropFirst().map(\.1.place)))
  }

  private mutating func check(_ task: PlanTask, _ claim: TaskClaim) {
    let report = claim.report
    func note(_ code: ProblemCode, _ place: Place?, found: String?, expected: String? = nil) {
      problems.append(
        Problem(
          code, agency: claim.agency.text, place: place ?? report.code.place,
          row: task.code.description, found: found, expected: expected))
    }
    guard claim.counted else {
      note(.notOnTask, nil, found: report.state.found?.written)
      return
    }
    if let achieved = report.achieved.found, let total = report.total.found,
      achieved.value > total.value, task.requirement?.measure ?? .ratio == .ratio
    {
      note(
        .achievedAboveTotal, achieved.place, found: achieved.value.vietnamese,
        expected: total.value.vietnamese)
    }
    let hasEvidence = report.evidence?.value.isEmpty == false
    if report.state.found?.value == .done, task.leads.contains(claim.agency), !hasEvidence {
      note(.doneWithoutEvidence, report.state.found?.place, found: report.state.found?.written)
    }
  }
}
