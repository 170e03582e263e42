import PARIndex
import Provenance

/// What holds for one leaf: the decision, else the one value that all counted claims agree on.
struct Settling {
  /// The score that holds; nil where nobody said one or the leads differ.
  let score: Points?
  /// Whether the counted claims differ and nobody decided.
  let isConflict: Bool
  /// The claims, those that the score rests on marked as used.
  let claims: [ScoreClaim]

  init(claims: [ScoreClaim], decision: Decision?) {
    let counted = claims.filter { $0.standing == .counted }
    let values = Set(counted.map(\.points.value))
    let agreed = values.count == 1 ? values.first : nil
    score = decision?.points.value ?? agreed
    isConflict = decision == nil && values.count > 1
    self.claims = claims.map { claim in
      var marked = claim
      marked.used = decision == nil && claim.standing == .counted && agreed != nil
      return marked
    }
  }

  /// The conflict as a problem, with every place.
  func problem(for criterion: Criterion, registry: AgencyRegistry) -> Problem? {
    guard isConflict else { return nil }
    let counted = claims.filter { $0.standing == .counted }
    return Problem(
      .scoreConflict, place: counted.first?.points.place, row: criterion.code.description,
      found: Disagreement.line(
        counted.map { ($0.agency, $0.points.value.vietnamese) }, registry: registry),
      related: counted.dropFirst().map(\.points.place))
  }
}
