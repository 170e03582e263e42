import PARIndex
import Provenance

/// One line for each agency expected to report and each that did.
struct AgencyOutcomes {
  /// The lines, in the registry's order.
  private(set) var outcomes: [AgencyOutcome] = []
  /// Who is missing, who was not expected.
  private(set) var problems: [Problem] = []
  /// The line of each agency in `outcomes`.
  private var positions: [Agency.ID: Int] = [:]

  init(
    plan: Plan, submissions: [Submission], criteria: [CriterionOutcome], tasks: [TaskOutcome]
  ) {
    let returns = Dictionary(grouping: submissions, by: \.sender.value)
    let expected = Set(plan.expectedAgencies)
    let ordered = expected.union(returns.keys).sorted {
      (plan.registry.position($0), $0.text) < (plan.registry.position($1), $1.text)
    }
    for id in ordered {
      let own = returns[id] ?? []
      note(id, own, isExpected: expected.contains(id), plan.registry)
      positions[id] = outcomes.count
      outcomes.append(
        Self.line(
          plan.registry[id] ?? Agency(id: id, name: id.text, kind: .body), own,
          isExpected: expected.contains(id)))
    }
    for outcome in criteria where outcome.isLeaf { add(outcome) }
    for outcome in tasks { add(outcome) }
  }

  private mutating func note(
    _ id: Agency.ID, _ returns: [Submission], isExpected: Bool, _ registry: AgencyRegistry
  ) {
    if returns.isEmpty {
      problems.append(Problem(.agencyMissing, agency: id.text, found: registry.name(id)))
    } else if !isExpected {
      let place = returns.map { Place(file: $0.source.name) }.min()
      problems.append(Problem(.agencyUnexpected, agency: id.text, place: place))
    }
  }

  private static func line(
    _ agency: Agency, _ returns: [Submission], isExpected: Bool
  ) -> AgencyOutcome {
    AgencyOutcome(
      agency: agency, expectedToReport: isExpected, returned: !returns.isEmpty,
      reportedOn: returns.compactMap { $0.reportedOn?.value }.max(),
      files: Set(returns.map(\.source.name)).sorted(), maximum: .zero, score: .zero,
      target: .zero, leaves: 0, leavesScored: 0, tasksDone: 0, tasks: 0, tasksOverdue: 0,
      rowsReported: 0, rowsExpected: 0)
  }

  /// Adds a leaf to the lines of its leads.
  private mutating func add(_ outcome: CriterionOutcome) {
    let criterion = outcome.criterion
    let reporters = Set(outcome.claims.map(\.agency))
    for id in Set(criterion.leads) {
      guard let position = positions[id] else { continue }
      outcomes[position].leaves += 1
      outcomes[position].maximum += criterion.maximum
      outcomes[position].target += criterion.target ?? .zero
      if let score = outcome.figures.score {
        outcomes[position].score += score
        outcomes[position].leavesScored += 1
      }
      // Surveys are nobody's to report.
      guard criterion.kind == .appraised else { continue }
      outcomes[position].rowsExpected += 1
      if reporters.contains(id) { outcomes[position].rowsReported += 1 }
    }
  }

  /// Adds a task to the lines of its leads, and of those who report on it.
  private mutating func add(_ outcome: TaskOutcome) {
    let leads = Set(outcome.task.leads)
    let reporters = Set(outcome.claims.map(\.agency))
    for id in leads.union(outcome.task.implementers) {
      guard let position = positions[id] else { continue }
      outcomes[position].rowsExpected += 1
      if reporters.contains(id) { outcomes[position].rowsReported += 1 }
      guard leads.contains(id) else { continue }
      outcomes[position].tasks += 1
      if outcome.state == .done { outcomes[position].tasksDone += 1 }
      if outcome.overdue { outcomes[position].tasksOverdue += 1 }
    }
  }
}
