import Forms
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
  private var rolls: [Roll] = []

  /// The lines of those who answer for a row; rows of a group of thousands share them.
  private struct Roll {
    let leads, implementers: [Agency.ID]
    /// The lines of the leads.
    let leadLines: Set<Int>
    /// All lines, those of the leads included.
    let lines: Set<Int>
  }

  /// Makes the lines; `refused` holds the problems of files that could not be used, with the
  /// agencies which they appear to belong to, `only` those that get a line, nil for all.
  init(
    plan: Plan, submissions: [Submission], refused: [Problem], criteria: [CriterionOutcome],
    tasks: [TaskOutcome], only: Set<Agency.ID>?
  ) {
    let returns = Dictionary(grouping: submissions, by: \.sender.value)
    let unread = Dictionary(grouping: refused.filter { $0.agency != nil }) {
      Agency.ID($0.agency ?? "")
    }.mapValues { Set($0.compactMap(\.place?.file)).sorted() }
    var expected = Set(plan.expectedAgencies)
    var all = expected.union(returns.keys).union(unread.keys)
    if let only {
      expected.formIntersection(only)
      all.formIntersection(only)
    }
    let ordered = all.sorted {
      (plan.registry.position($0), $0.text) < (plan.registry.position($1), $1.text)
    }
    for id in ordered {
      let own = returns[id] ?? []
      let line = Self.line(
        plan.registry[id] ?? Agency(id: id, name: id.text, kind: .body), own,
        unread: unread[id] ?? [], isExpected: expected.contains(id))
      note(line)
      positions[id] = outcomes.count
      outcomes.append(line)
    }
    for outcome in criteria where outcome.isLeaf { add(outcome) }
    for outcome in tasks { add(outcome) }
  }

  private mutating func note(_ line: AgencyOutcome) {
    let agency = line.agency
    if let file = line.unreadFiles.first, line.files.isEmpty {
      problems.append(
        Problem(
          .returnUnread, agency: agency.id.text, place: Place(file: file),
          found: .list(line.unreadFiles.map(Problem.Slot.written)), used: .agency(agency.name)))
    } else if line.files.isEmpty {
      problems.append(Problem(.agencyMissing, agency: agency.id.text, found: .agency(agency.name)))
    } else if !line.expectedToReport {
      let place = line.files.first.map { Place(file: $0) }
      problems.append(Problem(.agencyUnexpected, agency: agency.id.text, place: place))
    }
  }

  private static func line(
    _ agency: Agency, _ returns: [Submission], unread: [String], isExpected: Bool
  ) -> AgencyOutcome {
    AgencyOutcome(
      agency: agency, expectedToReport: isExpected, returned: !returns.allSatisfy(\.isBlank),
      reportedOn: returns.compactMap { $0.reportedOn?.value }.max(),
      files: Set(returns.map(\.source.name)).sorted(), unreadFiles: unread, maximum: .zero,
      score: .zero, target: .zero, leaves: 0, leavesScored: 0, tasksDone: 0, tasks: 0,
      tasksOverdue: 0, rowsReported: 0, rowsExpected: 0)
  }

  /// Adds a leaf to the lines of its leads.
  private mutating func add(_ outcome: CriterionOutcome) {
    let criterion = outcome.criterion
    let roll = roll(criterion.leads, [])
    for position in roll.lines {
      outcomes[position].leaves += 1
      outcomes[position].maximum += criterion.maximum
      outcomes[position].target += criterion.target ?? .zero
      if let score = outcome.figures.score {
        outcomes[position].score += score
        outcomes[position].scoredTarget += criterion.target ?? .zero
        outcomes[position].leavesScored += 1
      }
      // Surveys are nobody's to report.
      if criterion.kind == .appraised { outcomes[position].rowsExpected += 1 }
    }
    if criterion.kind == .appraised { count(outcome.claims.map(\.agency), of: roll) }
  }

  /// Adds a task to the lines of its leads, and of those who report on it.
  private mutating func add(_ outcome: TaskOutcome) {
    let roll = roll(outcome.task.leads, outcome.task.implementers)
    for position in roll.lines { outcomes[position].rowsExpected += 1 }
    count(outcome.claims.map(\.agency), of: roll)
    for position in roll.leadLines {
      outcomes[position].tasks += 1
      if outcome.state == .done { outcomes[position].tasksDone += 1 }
      if outcome.overdue { outcomes[position].tasksOverdue += 1 }
    }
  }

  /// Counts a row for those of a roll who report on it.
  private mutating func count(_ reporters: [Agency.ID], of roll: Roll) {
    for position in Set(reporters.compactMap { positions[$0] }) where roll.lines.contains(position)
    {
      outcomes[position].rowsReported += 1
    }
  }

  private mutating func roll(_ leads: [Agency.ID], _ implementers: [Agency.ID]) -> Roll {
    if let known = rolls.last(where: { $0.leads == leads && $0.implementers == implementers }) {
      return known
    }
    let leadLines = Set(leads.compactMap { positions[$0] })
    let roll = Roll(
      leads: leads, implementers: implementers, leadLines: leadLines,
      lines: leadLines.union(implementers.compactMap { positions[$0] }))
    rolls.append(roll)
    return roll
  }
}
