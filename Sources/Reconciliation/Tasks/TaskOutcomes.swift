import PARIndex
import Provenance

/// Combines all reports on the tasks of Annex II.
struct TaskOutcomes {
  /// One for each task, in the plan's order, each code once.
  private(set) var outcomes: [TaskOutcome] = []
  /// What each outcome rests on, in the same order.
  private(set) var grounds: [TaskGrounds] = []
  /// What was found on the way.
  private(set) var problems: [Problem] = []
  private let asOf: CivilDate?
  private let registry: AgencyRegistry

  /// - Parameters:
  ///   - plan: the plan.
  ///   - duties: who answers for which of its rows.
  ///   - asOf: the day on which lateness is judged.
  ///   - agencies: what each agency reports, in the registry's order.
  init(
    plan: Plan, duties: Duties, asOf: CivilDate?, agencies: [AgencyReports<TaskReport>]
  ) {
    registry = plan.registry
    self.asOf = asOf
    var claims: [CriterionCode: [TaskClaim]] = [:]
    for reports in agencies {
      for (code, versions) in reports.rows.sorted(by: { $0.key < $1.key }) {
        for report in versions {
          guard let counts = duties.concerns(reports.agency, task: code) else {
            note(
              .rowCodeUnknown, reports.agency, at: report.code.place, of: code,
              found: report.code.written)
            continue
          }
          claims[code, default: []].append(
            TaskClaim(agency: reports.agency, report: report, counted: counts))
        }
      }
    }
    var seen: Set<CriterionCode> = []
    for task in plan.tasks where seen.insert(task.code).inserted {
      outcomes.append(outcome(task, claims[task.code] ?? []))
    }
  }

  private mutating func outcome(_ task: PlanTask, _ claims: [TaskClaim]) -> TaskOutcome {
    let leads = Set(task.leads)
    for claim in claims { check(task, claim, isLead: leads.contains(claim.agency)) }
    let counted = claims.filterOrAll(\.counted)
    let amounts = TaskAmounts(counted, task: task)
    let states = TaskStates(counted, leads: leads)
    problems += AmountChecks(task: task, claims: counted, amounts: amounts).problems
    if states.outcome == .disputed { reportDispute(task, states.disputing) }
    let latest = LatestDay(counted)
    grounds.append(
      TaskGrounds(
        code: task.code, states: states.used, achieved: amounts.usedAchieved,
        total: amounts.usedTotal,
        completion: task.requirement?.measure == .completedOn ? latest : nil))
    let isClosed = states.outcome == .done || states.outcome == .notApplicable
    let isLate = asOf.flatMap { day in task.dueDate.map { $0 < day } } == true
    return TaskOutcome(
      task: task, state: states.outcome, achieved: amounts.achieved, total: amounts.total,
      ratio: amounts.ratio,
      requirementMet: task.requirement.flatMap {
        RequirementCheck.isMet(
          $0, achieved: amounts.achieved, total: amounts.total, completedOn: latest?.day.value)
      },
      overdue: isLate && !isClosed, claims: claims)
  }

  private mutating func reportDispute(_ task: PlanTask, _ words: [TaskStates.Word]) {
    problems.append(
      Problem(
        .taskDisputed, place: words.first?.state.place, row: .task(task.code),
        found: .opinions(
          words.map { Problem.Named(registry.name($0.agency), .state($0.state.value)) }),
        related: words.dropFirst().map(\.state.place)))
  }

  private mutating func check(_ task: PlanTask, _ claim: TaskClaim, isLead: Bool) {
    let report = claim.report
    guard claim.counted else {
      let told = report.state.found?.written ?? report.code.written
      note(.notOnTask, claim.agency, at: report.code.place, of: task.code, found: told)
      return
    }
    let hasEvidence = report.evidence?.value.isEmpty == false
    if let state = report.state.found, state.value == .done, isLead, !hasEvidence {
      note(.doneWithoutEvidence, claim.agency, at: state.place, of: task.code, found: state.written)
    }
  }

  private mutating func note(
    _ problem: ProblemCode, _ agency: Agency.ID, at place: Place, of code: CriterionCode,
    found: String
  ) {
    problems.append(
      Problem(
        problem, agency: agency.text, place: place, row: .task(code), found: .written(found)))
  }
}
