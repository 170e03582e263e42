import PARIndex
import Provenance

/// Checks the standing agency's decisions against the plan and today's claims.
struct DecisionBook {
  /// The decisions that hold.
  private(set) var byRow: [CriterionCode: Decision] = [:]
  /// The decisions that were taken on other values than today's: none of them holds.
  private(set) var stale: [CriterionCode: Decision] = [:]
  /// What was wrong with the others.
  private(set) var problems: [Problem] = []

  init(_ decisions: [Decision], plan: Plan, claims: [CriterionCode: [ScoreClaim]]) {
    let rows = Dictionary(grouping: decisions, by: \.code)
    for (code, unordered) in rows.sorted(by: { $0.key < $1.key }) {
      let rivals = unordered.sorted { $0.points.place < $1.points.place }
      guard rivals.count == 1, let decision = rivals.first else {
        reportRepeated(rivals)
        continue
      }
      if holds(decision, plan: plan, claims: claims[code] ?? []) { byRow[code] = decision }
    }
  }

  private mutating func holds(_ decision: Decision, plan: Plan, claims: [ScoreClaim]) -> Bool {
    let points = decision.points
    guard let criterion = plan.criterion(decision.code), plan.isScoredLeaf(decision.code) else {
      report(.decisionUnknownRow, decision, found: .written(points.written))
      return false
    }
    guard points.value >= .zero, points.value <= criterion.maximum else {
      report(
        .decisionInvalid, decision, found: .written(points.written),
        expected: .between(.points(.zero), .points(criterion.maximum)))
      return false
    }
    let basis = CriterionOutcome.basis(of: claims)
    guard let shown = decision.basis, !Self.isSame(shown, basis) else { return true }
    stale[decision.code] = decision
    report(
      .decisionStale, decision, found: Self.named(shown, plan.registry),
      expected: Self.named(basis, plan.registry))
    return false
  }

  /// A basis as agencies with their values; as it was written where it is no such list.
  private static func named(_ basis: String, _ registry: AgencyRegistry) -> Problem.Slot {
    var named: [Problem.Named] = []
    for (agency, value) in CriterionOutcome.entries(ofBasis: basis) {
      guard let agency, let points = Points(plain: value) else { return .written(basis) }
      named.append(
        Problem.Named(registry.name(agency), .points(points)))
    }
    return named.isEmpty ? .written(basis) : .agencies(named)
  }

  /// A person or a spreadsheet may have put blanks between the entries.
  private static func isSame(_ shown: String, _ basis: String) -> Bool {
    shown.filter { !$0.isWhitespace } == basis.filter { !$0.isWhitespace }
  }

  /// One problem for all decisions on a row: none of them is picked.
  private mutating func reportRepeated(_ rivals: [Decision]) {
    guard let first = rivals.first else { return }
    let values = Problem.Slot.oneOf(rivals.map { .written($0.points.written) })
    report(
      .decisionRepeated, first, found: values, related: rivals.dropFirst().map(\.points.place))
  }

  private mutating func report(
    _ code: ProblemCode, _ decision: Decision, found: Problem.Slot,
    expected: Problem.Slot? = nil,
    related: [Place] = []
  ) {
    problems.append(
      Problem(
        code, place: decision.points.place, row: .criterion(decision.code), found: found,
        expected: expected, related: related))
  }
}
