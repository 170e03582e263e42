import PARIndex
import Provenance

/// The earlier consolidations in their one order, told apart as rounds before this one and runs of
/// this one.
struct EarlierStates {
  /// The newest state of each round before, oldest first.
  private(set) var rounds: [EarlierConsolidation] = []
  /// The newest earlier run of this round.
  private(set) var lastRun: EarlierConsolidation?
  /// Which of them could not be placed or compared.
  private(set) var problems: [Problem] = []

  /// The round before.
  var lastRound: EarlierConsolidation? { rounds.last }
  /// The state that came last.
  var latest: EarlierConsolidation? { lastRun ?? lastRound }

  /// - Parameters:
  ///   - earlier: all of them; of two of one period and day the later one is the newer.
  ///   - period: the period of this round; nil where its days are not known.
  ///   - label: the words for it.
  init(_ earlier: [EarlierConsolidation], period: Period?, label: String) {
    for state in Self.ordered(earlier) {
      switch Self.kind(of: state, period, label) {
      case .thisRound: lastRun = state
      case .roundBefore: add(state)
      case .later:
        problems.append(
          Problem(
            .previousLater, place: Place(file: state.file), found: .written(state.label),
            expected: .written(label)))
      case .unknown:
        problems.append(
          Problem(
            .previousPeriodUnknown, place: Place(file: state.file),
            found: .written(state.label), expected: .written(label)))
        add(state)
      }
    }
  }

  /// The newest state of a round takes the place of an older one.
  private mutating func add(_ state: EarlierConsolidation) {
    if let last = rounds.last, last.isSameRound(as: state) { rounds.removeLast() }
    rounds.append(state)
  }

  /// By the last day of the period, then by the day of the figures, then as given; those whose days
  /// are not known first.
  private static func ordered(_ earlier: [EarlierConsolidation]) -> [EarlierConsolidation] {
    func key(_ state: EarlierConsolidation, _ offset: Int) -> (Int, Int, Int) {
      (
        state.period?.last.daysSince1970 ?? .min, state.asOf?.daysSince1970 ?? .min, offset
      )
    }
    return earlier.enumerated()
      .sorted { key($0.element, $0.offset) < key($1.element, $1.offset) }.map(\.element)
  }

  private enum Kind {
    case thisRound, roundBefore, later, unknown
  }

  private static func kind(
    of state: EarlierConsolidation, _ period: Period?, _ label: String
  ) -> Kind {
    guard let period, let other = state.period else {
      return state.label == label ? .thisRound : .unknown
    }
    if other.isSameRound(as: period) { return .thisRound }
    return other.last < period.last ? .roundBefore : .later
  }
}

extension EarlierConsolidation {
  /// Whether both are about one round.
  fileprivate func isSameRound(as other: Self) -> Bool {
    guard let period, let second = other.period else { return label == other.label }
    return period.isSameRound(as: second)
  }
}
