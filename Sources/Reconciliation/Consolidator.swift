import PARIndex
import Provenance

/// The only door: a plan, the returns and the decisions become a consolidation.
///
/// Pure and deterministic: the order of the returns does not matter, and no clock, file, locale or
/// floating point is touched.
public enum Consolidator {
  /// Consolidates.
  ///
  /// - Parameters:
  ///   - plan: the plan that the returns answer to.
  ///   - submissions: every return that was read, superseded ones included.
  ///   - decisions: the standing agency's decisions.
  ///   - decisionSource: the file that they were read from.
  ///   - asOf: the day on which lateness is judged; nil for the newest report date found.
  ///   - previous: an earlier consolidation to compare with.
  ///   - refused: problems of files that could not be read, and of the inputs as a whole.
  public static func consolidate(
    plan: Plan, submissions: [Submission], decisions: [Decision] = [],
    decisionSource: SourceFile? = nil, asOf: CivilDate? = nil, previous: PreviousScores? = nil,
    refused: [Problem] = []
  ) -> Consolidation {
    let returns = submissions.sorted { key($0, plan) < key($1, plan) }
    let day = asOf ?? returns.compactMap { $0.reportedOn?.value }.max()
    let standing = standingReturns(returns)
    var claims = ScoreClaims(plan: plan)
    for submission in standing.flatMap(\.scores) { claims.add(submission) }
    let decided = DecisionBook(decisions, plan: plan, claims: claims.byRow)
    let criteria = outcomes(plan: plan, claims: claims.byRow, decisions: decided.byRow)
    let tasks = TaskOutcomes(plan: plan, asOf: day, submissions: standing.flatMap(\.tasks))
    let agencies = AgencyOutcomes(
      plan: plan, submissions: returns, criteria: criteria.rows, tasks: tasks.outcomes)

    var problems = refused + returns.flatMap(\.allProblems) + standing.flatMap(\.problems)
    problems += claims.problems + decided.problems + criteria.problems + tasks.problems
    problems += agencies.problems + afterAsOf(returns, asOf: day)
    problems += CrossChecks.scoredWithOpenTasks(criteria.rows, tasks: tasks.outcomes)
    problems += previous?.changes(to: criteria.rows) ?? []
    let sources = UsedValues(
      criteria: criteria.rows, tasks: tasks.outcomes,
      sources: returns.map(\.source) + [decisionSource].compactMap(\.self))
    return Consolidation(
      plan: plan, asOf: day, period: period(returns, plan), total: criteria.total,
      criteria: criteria.rows, tasks: tasks.outcomes, agencies: agencies.outcomes,
      problems: Set(problems).sorted(), sources: sources.lines)
  }

  private static func key(_ submission: Submission, _ plan: Plan) -> (Int, String, String) {
    let agency = submission.sender.value
    return (plan.registry.position(agency), agency.text, submission.source.name)
  }

  /// The returns that stand, agency by agency in the order of `returns`.
  private static func standingReturns(_ returns: [Submission]) -> [StandingReturns] {
    var standing: [StandingReturns] = []
    var rest = returns[...]
    while let agency = rest.first?.sender.value {
      let own = rest.prefix { $0.sender.value == agency }
      standing.append(StandingReturns(Array(own)))
      rest = rest.dropFirst(own.count)
    }
    return standing
  }

  private static func outcomes(
    plan: Plan, claims: [CriterionCode: [ScoreClaim]], decisions: [CriterionCode: Decision]
  ) -> (rows: [CriterionOutcome], total: Figures, problems: [Problem]) {
    var settled: [CriterionCode: Settling] = [:]
    var scores: [CriterionCode: Points] = [:]
    for criterion in plan.criteria where plan.isScoredLeaf(criterion.code) {
      let settling = Settling(
        claims: claims[criterion.code] ?? [], decision: decisions[criterion.code])
      settled[criterion.code] = settling
      scores[criterion.code] = settling.score
    }
    let card = Scorecard(plan: plan, scores: scores)
    let rows = plan.criteria.compactMap { criterion -> CriterionOutcome? in
      guard let figures = card.figures[criterion.code] else { return nil }
      let settling = settled[criterion.code]
      return CriterionOutcome(
        criterion: criterion, isLeaf: settling != nil, figures: figures,
        status: status(criterion, figures, isConflict: settling?.isConflict == true),
        claims: settling?.claims ?? claims[criterion.code] ?? [],
        decision: decisions[criterion.code])
    }
    let problems = plan.criteria.compactMap { settled[$0.code]?.problem(for: $0) }
    return (rows, card.total, problems)
  }

  private static func status(
    _ criterion: Criterion, _ figures: Figures, isConflict: Bool
  ) -> Status {
    if isConflict { return .conflict }
    guard let score = figures.score else { return .unknown }
    return Status(score: score, target: criterion.target, previous: criterion.previous)
  }

  private static func afterAsOf(_ returns: [Submission], asOf: CivilDate?) -> [Problem] {
    returns.compactMap { submission in
      guard let asOf, let reported = submission.reportedOn, reported.value > asOf else {
        return nil
      }
      return Problem(
        .returnAfterAsOf, agency: submission.sender.value.text, place: reported.place,
        found: reported.value.vietnamese, expected: asOf.vietnamese)
    }
  }

  /// The period that most returns name; of equally frequent ones the first by text.
  private static func period(_ returns: [Submission], _ plan: Plan) -> String {
    var counts: [String: Int] = [:]
    for submission in returns {
      if let period = submission.period?.value { counts[period, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most?.key ?? plan.header.period
  }
}
