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
  ///   - period: the period of the round; nil for the one that most returns name.
  ///   - asOf: the day on which lateness is judged; nil for the newest report date that can be true.
  ///   - previous: earlier rounds and earlier runs of this one, to compare with.
  ///   - refused: problems of files that could not be read, and of the inputs as a whole.
  ///   - only: the agencies to look at; nil for all. Of one return out of thousands nothing is said
  ///     about the others.
  /// - Returns: the one value that workbook and JSON are views of.
  public static func consolidate(
    plan: Plan, submissions: [Submission], decisions: [Decision] = [],
    decisionSource: SourceFile? = nil, period: Period? = nil, asOf: CivilDate? = nil,
    previous: [EarlierConsolidation] = [],
    refused: [Problem] = [], only: Set<Agency.ID>? = nil
  ) -> Consolidation {
    let inputs = ReturnsByAgency(plan: plan, submissions: submissions, period: period)
    let day = asOf ?? inputs.newest?.reportedOn?.value
    let duties = Duties(plan)
    let claims = inputs.claims(duties)
    let decided = DecisionBook(decisions, plan: plan, claims: claims.byRow)
    let criteria = CriterionOutcomes(
      plan: plan, claims: claims.byRow, decisions: decided.byRow,
      stale: decided.stale)
    let tasks = TaskOutcomes(
      plan: plan, duties: duties, asOf: day, agencies: inputs.taskReports)
    let agencies = AgencyOutcomes(
      plan: plan, submissions: inputs.returns, refused: refused + inputs.misplaced,
      criteria: criteria.outcomes,
      tasks: tasks.outcomes, only: only)

    var problems = refused + inputs.problems(asOf: day)
    problems += claims.problems + decided.problems + criteria.problems + tasks.problems
    problems += agencies.problems
    problems += CrossChecks.scoredWithOpenTasks(criteria.outcomes, tasks: tasks.outcomes)
    let sources = UsedValues(
      criteria: criteria.outcomes, tasks: tasks.grounds,
      returns: inputs.returns.map(\.source), decisions: decisionSource)
    var result = Consolidation(
      plan: plan, asOf: day, asOfSource: asOf == nil ? inputs.newestSource : nil,
      period: inputs.period, span: inputs.span, total: criteria.total,
      criteria: criteria.outcomes, tasks: tasks.outcomes, agencies: agencies.outcomes,
      problems: problems, sources: sources.lines)
    result.remarks = inputs.remarks
    return result.compared(with: previous)
  }
}
