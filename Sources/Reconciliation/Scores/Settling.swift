import PARIndex
import Provenance

/// What holds for one leaf: the decision, else the one value that all counted claims agree on.
struct Settling {
  /// The score that holds; nil where nobody said one or the leads differ.
  let score: Points?
  /// Whether the counted claims differ and nobody decided, or a decision has become stale.
  let isConflict: Bool
  /// The claims, those that the score rests on marked as used.
  let claims: [ScoreClaim]

  private let hasDifferingClaims: Bool

  /// A row whose decision is stale waits for another one, even where its leads agree.
  init(claims: [ScoreClaim], decision: Decision?, isStale: Bool = false) {
    let counted = claims.filter { $0.standing == .counted }
    let values = Set(counted.map(\.points.value))
    let agreed = values.count == 1 && !isStale ? values.first : nil
    score = decision?.points.value ?? agreed
    hasDifferingClaims = values.count > 1
    isConflict = decision == nil && (values.count > 1 || isStale)
    self.claims = claims.map { claim in
      var marked = claim
      marked.used = decision == nil && claim.standing == .counted && agreed != nil
      return marked
    }
  }

  /// The conflict as a problem, with every place.
  func problem(for criterion: Criterion, registry: AgencyRegistry) -> Problem? {
    guard isConflict, hasDifferingClaims else { return nil }
    let counted = claims.filter { $0.standing == .counted }
    return Problem(
      .scoreConflict, place: counted.first?.points.place, row: criterion.code.description,
      found: Disagreement.line(
        counted.map { ($0.agency, $0.points.value.vietnamese) }, registry: registry),
      related: counted.dropFirst().map(\.points.place))
  }
}
