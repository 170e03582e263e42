import PARIndex
import Provenance

extension Changes {
  /// Compares a consolidation with an earlier one.
  ///
  /// Rows and tasks of another plan or year are compared only where code, name and maximum are the
  /// same, and totals only where their maxima are.
  init(in consolidation: Consolidation, since given: EarlierConsolidation) {
    let plan = consolidation.plan
    let isOtherPlan = !given.isOf(plan.header)
    let earlier = isOtherPlan ? given.comparable(with: plan) : given
    let successions = Self.successions(given, consolidation)
    self.init(
      earlier: earlier, isOtherPlan: isOtherPlan,
      total: FiguresChange(then: earlier.total, now: consolidation.total), fields: [], rows: [],
      tasks: [], returned: [], fellAway: [], successions: successions)
    let roots = Set(plan.roots.map(\.code))
    for outcome in consolidation.criteria {
      let code = outcome.criterion.code
      if roots.contains(code) {
        fields.append(
          FieldChange(
            code: code, name: outcome.criterion.name,
            figures: FiguresChange(then: earlier.rows[code]?.figures, now: outcome.figures)))
      }
      // A row that cannot be compared neither appeared nor went away.
      guard outcome.isLeaf, !isOtherPlan || earlier.rows[code] != nil else { continue }
      rows += [change(of: outcome)].compactMap(\.self)
    }
    tasks = consolidation.tasks.compactMap(change)
    compareAgencies(consolidation)
  }

  private func change(of outcome: CriterionOutcome) -> RowChange? {
    let then = earlier.rows[outcome.criterion.code]
    let counted = outcome.claims.filter { $0.standing == .counted }.map(\.agency)
    let ground: Ground =
      if outcome.decision != nil {
        .decision
      } else if outcome.figures.score == nil {
        counted.isEmpty && outcome.staleDecision == nil ? .missing : .conflict
      } else {
        then?.isDecided == true ? .decisionDropped : .returns
      }
    let agencies = ground == .decision ? [] : counted.isEmpty ? outcome.criterion.leads : counted
    return RowChange(
      code: outcome.criterion.code, then: then?.score, now: outcome.figures.score, ground: ground,
      agencies: agencies, formerLeads: formerLeads(then?.leads))
  }

  private func change(of outcome: TaskOutcome) -> TaskChange? {
    let then = earlier.tasks[outcome.task.code]
    guard then != nil || !isOtherPlan else { return nil }
    let wasOverdue = then?.isOverdue == true
    guard (then?.state ?? .unreported) != outcome.state || wasOverdue != outcome.overdue else {
      return nil
    }
    let reporters = outcome.claims.filter { $0.counted && $0.report.state.found != nil }
      .map(\.agency)
    return TaskChange(
      code: outcome.task.code, then: then?.state, now: outcome.state, wasOverdue: wasOverdue,
      isOverdue: outcome.overdue,
      agencies: reporters.isEmpty ? outcome.task.leads : reporters,
      formerLeads: formerLeads(then?.leads))
  }

  /// Who returned since, and who fell away; where a body was succeeded, its successor's return goes
  /// on with its own.
  private mutating func compareAgencies(_ consolidation: Consolidation) {
    let before = Set(earlier.agencies.filter(\.returned).map(\.id))
    let present = consolidation.agencies.filter(\.returned).map(\.agency)
    let continued = Set(successions.filter(\.hadReturned).flatMap(\.successors).map(\.id))
    let known = Set(earlier.agencies.map(\.id))
    returned = present.filter { agency in
      // A successor that is new takes over the place of those before it.
      let goesOn = continued.contains(agency.id) && !known.contains(agency.id)
      return !before.contains(agency.id) && !goesOn
    }.map { Body(id: $0.id, name: $0.name) }
    let settled = Set(present.map(\.id)).union(successions.map(\.former.id))
    fellAway = earlier.agencies.filter { $0.returned && !settled.contains($0.id) }.map {
      Body(id: $0.id, name: $0.name)
    }
  }

  /// The agencies of the earlier consolidation that are no more on the day of this one.
  private static func successions(
    _ earlier: EarlierConsolidation, _ consolidation: Consolidation
  ) -> [Succession] {
    let registry = consolidation.plan.registry
    let present = Set(consolidation.agencies.filter(\.returned).map(\.agency.id))
    let yearEnd = CivilDate(year: consolidation.plan.header.year, month: 12, day: 31)
    guard let day = consolidation.asOf ?? consolidation.span?.last ?? yearEnd else { return [] }
    return earlier.agencies.compactMap { agency in
      guard !present.contains(agency.id) else { return nil }
      let successors = registry.successors(of: agency.id, on: day)
      guard !successors.isEmpty else { return nil }
      return Succession(
        former: Body(id: agency.id, name: agency.name), hadReturned: agency.returned,
        successors: successors.map { Body(id: $0, name: registry.name($0)) },
        hasReturned: successors.contains(where: present.contains))
    }
  }
}

extension EarlierConsolidation {
  /// Whether it is of this plan; one that does not tell is taken to be.
  fileprivate func isOf(_ header: Plan.Header) -> Bool {
    (planID ?? header.id) == header.id && (planYear ?? header.year) == header.year
  }

  /// What can be compared with another plan: rows of the same code, name and maximum, tasks of the
  /// same code and name, the total where its maximum is the same.
  fileprivate func comparable(with plan: Plan) -> EarlierConsolidation {
    var result = self
    if maximum != plan.header.maximum { result.total = nil }
    result.rows = rows.filter { code, row in
      guard let own = plan.criterion(code) else { return false }
      return row.name == own.name && row.maximum == own.maximum
    }
    result.tasks = tasks.filter { code, task in task.name == plan.task(code)?.name }
    return result
  }
}
