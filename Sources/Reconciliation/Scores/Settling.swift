import PARIndex
import Provenance

/// What holds for one leaf: the decision, else the one value that all counted claims agree on.
struct Settling {
  /// The score that holds; nil where nobody said one or the leads differ.
  let score: Points?
  /// Whether the counted claims agree.
  let agreement: Agreement
  /// Whether the counted claims differ and nobody decided, or a decision has become stale.
  let isConflict: Bool
  /// The claims, those that the score rests on marked as used.
  let claims: [ScoreClaim]

  /// A row whose decision is stale waits for another one, even where its leads agree.
  init(claims: [ScoreClaim], decision: Decision?, isStale: Bool = false) {
    let agreement = Agreement(claims)
    let agreed = isStale ? nil : agreement.value
    self.agreement = agreement
    score = decision?.points.value ?? agreed
    isConflict = decision == nil && (agreement.isDiffering || isStale)
    self.claims = claims.map { claim in
      var marked = claim
      marked.used = decision == nil && claim.standing == .counted && agreed != nil
      return marked
    }
  }

  /// The conflict as a problem, with every place.
  func problem(for criterion: Criterion, registry: AgencyRegistry) -> Problem? {
    guard isConflict, agreement.isDiffering else { return nil }
    let counted = claims.filter { $0.standing == .counted }
    return Problem(
      .scoreConflict, place: counted.first?.points.place, row: .criterion(criterion.code),
      found: .opinions(
        counted.map { Problem.Named(registry.name($0.agency), .points($0.points.value)) }),
      related: counted.dropFirst().map(\.points.place))
  }
}

extension Agreement {
  /// Compares the claims that count; the one place where this is decided.
  init(_ claims: [ScoreClaim]) {
    let values = Set(claims.filter { $0.standing == .counted }.map(\.points.value)).sorted()
    if values.count > 1 {
      self = .differing(values)
    } else {
      self = values.first.map(Agreement.agreed) ?? .unclaimed
    }
  }

  /// The value agreed on.
  fileprivate var value: Points? {
    if case .agreed(let value) = self { value } else { nil }
  }

  fileprivate var isDiffering: Bool {
    if case .differing = self { true } else { false }
  }
}
