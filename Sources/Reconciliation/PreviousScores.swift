import PARIndex
import Provenance

/// The scores of an earlier consolidation of the same plan.
public struct PreviousScores: Hashable, Sendable {
  /// The score of each row that had one, in points.
  public var scores: [CriterionCode: Points]

  /// Makes earlier scores.
  public init(scores: [CriterionCode: Points]) { self.scores = scores }

  /// A note for each leaf whose score differs from the earlier one, appeared or went away.
  func changes(to criteria: [CriterionOutcome]) -> [Problem] {
    criteria.filter(\.isLeaf).compactMap { outcome in
      let before = scores[outcome.criterion.code]
      guard before != outcome.figures.score else { return nil }
      return Problem(
        .changedSincePrevious, place: outcome.claims.first(where: \.used)?.points.place,
        row: outcome.criterion.code.description, found: before?.vietnamese,
        used: outcome.figures.score?.vietnamese)
    }
  }
}
