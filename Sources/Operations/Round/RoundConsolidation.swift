import PARIndex
import Provenance
import Reconciliation

/// What a round comes to, as of a line of its journal: pure of anything but the files named there.
struct RoundConsolidation: Sendable {
  /// The consolidation.
  let value: Consolidation
  /// The files that it was made from.
  let returns: RoundReturns

  /// Consolidates a round as its journal says in `state`, beside `previous` ones.
  static func make(
    _ round: OpenRound, state: RoundState, previous: [EarlierConsolidation] = [],
    keepsTraces: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(OperationError) -> RoundConsolidation {
    let returns = try await RoundReturns.read(
      round.folder, state: state, plan: round.plan, period: round.head.period,
      keepsTraces: keepsTraces, progress: progress)
    let decided = try RoundDecisions(round.folder).standing(
      after: state.decisions, plan: round.plan)
    let value = Consolidator.consolidate(
      plan: round.plan, submissions: returns.submissions, decisions: decided.decisions,
      decisionSource: decided.decisions.isEmpty ? nil : decided.source,
      period: round.head.period, asOf: round.head.asOf, previous: previous,
      refused: returns.refused + decided.problems)
    return RoundConsolidation(value: value, returns: returns)
  }
}
