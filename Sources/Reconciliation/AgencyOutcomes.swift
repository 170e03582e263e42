import PARIndex
import Provenance

/// One line for each agency expected to report and each that did.
struct AgencyOutcomes {
  /// The lines, in the registry's order.
  private(set) var outcomes: [AgencyOutcome] = []
  /// Who is missing, who was not expected.
  private(set) var problems: [Problem] = []

  init(
    plan: Plan, submissions: [Submission], criteria: [CriterionOutcome], tasks: [TaskOutcome]
  ) {
    let returns = Dictionary(grouping: submissions) { $0.sender.value }
    let expected = Set(plan.expectedAgencies)
    let everyone = expected.union(returns.keys)
    let ordered = everyone.sorted {
      (plan.registry.position($0), $0.text) < (plan.registry.position($1), $1.text)
    }
    for id in ordered {
      let own = returns[id] ?? []
      if own.isEmpty {
        problems.append(Problem(.agencyMissing, agency: id.text, found: plan.registry.name(id)))
      } else if !expected.contains(id) {
        let place = own.map { Place(file: $0.source.name) }.min()
        problems.append(Problem(.agencyUnexpected, agency: id.text, place: place))
      }
      outcomes.append(
        Self.outcome(
          plan.registry[id] ?? Agency(id: id, name: id.text, kind: .body), own,
          isExpected: expected.contains(id), criteria: criteria, tasks: tasks))
    }
  }

  private static func outcome(
    _ agency: Agency, _ returns: [Submission], isExpected: Bool, criteria: [CriterionOutcome],
    tasks: [TaskOutcome]
  ) -> AgencyOutcome {
    let leaves = criteria.filter { $0.isLeaf && $0.criterion.leads.contains(agency.id) }
    let led = tasks.filter { $0.task.leads.contains(agency.id) }
    let concerned = tasks.filter { $0.task.concerns(agency.id) }
    let toScore = leaves.filter { $0.criterion.kind == .appraised }
    let scored = toScore.count { $0.claims.contains { $0.agency == agency.id } }
    let reported = concerned.count { $0.claims.contains { $0.agency == agency.id } }
    return AgencyOutcome(
      agency: agency, expectedToReport: isExpected, returned: !returns.isEmpty,
      reportedOn: returns.compactMap { $0.reportedOn?.value }.max(),
      files: Set(returns.map(\.source.name)).sorted(),
      maximum: leaves.map(\.criterion.maximum).reduce(.zero, +),
      score: leaves.compactMap(\.figures.score).reduce(.zero, +),
      target: leaves.compactMap(\.criterion.target).reduce(.zero, +), leaves: leaves.count,
      leavesScored: leaves.count { $0.figures.score != nil },
      tasksDone: led.count { $0.state == .done }, tasks: led.count,
      tasksOverdue: led.count(where: \.overdue), rowsReported: scored + reported,
      rowsExpected: toScore.count + concerned.count)
  }
}
