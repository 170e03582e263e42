import PARIndex
import Provenance

/// What came out for every row of Annex I.
struct CriterionOutcomes {
  /// One for each row, in the plan's order, each code once.
  let outcomes: [CriterionOutcome]
  /// The figures of the whole.
  let total: Figures
  /// The conflicts, in the plan's order.
  let problems: [Problem]

  /// Settles every leaf and sums upwards.
  init(
    plan: Plan, claims: [CriterionCode: [ScoreClaim]], decisions: [CriterionCode: Decision],
    stale: [CriterionCode: Decision] = [:]
  ) {
    var settled: [CriterionCode: Settling] = [:]
    var scores: [CriterionCode: Points] = [:]
    for criterion in plan.criteria where plan.isScoredLeaf(criterion.code) {
      let settling = Settling(
        claims: claims[criterion.code] ?? [], decision: decisions[criterion.code],
        isStale: stale[criterion.code] != nil)
      settled[criterion.code] = settling
      scores[criterion.code] = settling.score
    }
    let card = Scorecard(plan: plan, scores: scores)
    var seen: Set<CriterionCode> = []
    outcomes = plan.criteria.compactMap { criterion in
      guard seen.insert(criterion.code).inserted, let figures = card.figures[criterion.code] else {
        return nil
      }
      let settling = settled[criterion.code]
      return CriterionOutcome(
        criterion: criterion, isLeaf: settling != nil, figures: figures,
        status: Self.status(criterion, figures, isConflict: settling?.isConflict == true),
        claims: settling?.claims ?? claims[criterion.code] ?? [],
        agreement: settling?.agreement ?? .unclaimed, decision: decisions[criterion.code],
        staleDecision: stale[criterion.code])
    }
    total = card.total
    problems = outcomes.compactMap {
      settled[$0.criterion.code]?.problem(for: $0.criterion, registry: plan.registry)
    }
  }

  private static func status(
    _ criterion: Criterion, _ figures: Figures, isConflict: Bool
  ) -> Status {
    if isConflict { return .conflict }
    guard let score = figures.score else { return .unknown }
    return Status(score: score, target: criterion.target, previous: criterion.previous)
  }
}
