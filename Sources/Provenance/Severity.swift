/// How much a problem matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Nothing to do; said so that nothing is changed in silence.
  case note
  /// Somebody should look.
  case warning
  /// A figure is missing or cannot be trusted until somebody acts.
  case error

  /// Notes first, errors last.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
