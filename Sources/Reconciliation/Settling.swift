import PARIndex
import Provenance

/// What holds for a scored leaf: a decision, else the one value its leads agree on.
struct Settling {
  /// The score; nil in conflict or where nobody reported.
  let score: Points?
  /// Whether its leads differ.
  let isConflict: Bool
  /// The claims, those that gave the score marked as used.
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
  func problem(for criterion: Criterion) -> Problem? {
    guard isConflict else { return nil }
    let counted = claims.filter { $0.standing == .counted }
    return Problem(
      .scoreConflict, place: counted.first?.points.place, row: criterion.code.description,
      found: counted.map { "\($0.agency)=\($0.points.value)" }.joined(separator: "; "),
      related: counted.dropFirst().map(\.points.place))
  }
}

/// Checks the standing agency's decisions against the plan and today's claims.
struct DecisionBook {
  /// The decisions that hold.
  private(set) var byRow: [CriterionCode: Decision] = [:]
  /// What was wrong with the others.
  private(set) var problems: [Problem] = []

  init(_ decisions: [Decision], plan: Plan, claims: [CriterionCode: [ScoreClaim]]) {
    var grouped: [CriterionCode: [Decision]] = [:]
    for decision in decisions { grouped[decision.code, default: []].append(decision) }
    for (code, rivals) in grouped.sorted(by: { $0.key < $1.key }) {
      for rival in rivals.dropFirst() { report(.decisionRepeated, rival) }
      guard rivals.count == 1, let decision = rivals.first else { continue }
      guard let criterion = plan.criterion(code), plan.isScoredLeaf(code) else {
        report(.decisionUnknownRow, decision)
        continue
      }
      let points = decision.points.value
      guard points >= .zero, points <= criterion.maximum else {
        report(.decisionInvalid, decision, expected: "0–\(criterion.maximum.vietnamese)")
        continue
      }
      let basis = CriterionOutcome.basis(of: claims[code] ?? [])
      if let shown = decision.basis, shown != basis {
        report(.decisionStale, decision, expected: basis)
      }
      byRow[code] = decision
    }
  }

  private mutating func report(
    _ code: ProblemCode, _ decision: Decision, expected: String? = nil
  ) {
    problems.append(
      Problem(
        code, place: decision.points.place, row: decision.code.description,
        found: code == .decisionStale ? decision.basis : decision.points.written,
        expected: expected))
  }
}
