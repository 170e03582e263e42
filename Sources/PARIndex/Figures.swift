/// The figures of a row or of the whole, in points.
public struct Figures: Hashable, Sendable {
  /// Điểm chốt; nil while a leaf below is unknown.
  public var score: Points?
  /// Chắc chắn: unknown leaves count 0.
  public var secured: Points
  /// Dự kiến: an unknown leaf counts the lower of last year's score and target.
  public var expected: Points
  /// Có thể: an unknown leaf counts its maximum.
  public var possible: Points

  /// Makes figures.
  public init(score: Points?, secured: Points, expected: Points, possible: Points) {
    self.score = score
    self.secured = secured
    self.expected = expected
    self.possible = possible
  }

  /// No points at all, and all of them known.
  public static let zero = Figures(score: .zero, secured: .zero, expected: .zero, possible: .zero)

  /// The difference of two; the score is known where both are.
  public static func - (left: Self, right: Self) -> Self {
    var score: Points?
    if let leftScore = left.score, let rightScore = right.score { score = leftScore - rightScore }
    return Figures(
      score: score, secured: left.secured - right.secured, expected: left.expected - right.expected,
      possible: left.possible - right.possible)
  }

  /// The sum of two; the score is known where both are.
  public static func + (left: Self, right: Self) -> Self {
    var score: Points?
    if let leftScore = left.score, let rightScore = right.score { score = leftScore + rightScore }
    return Figures(
      score: score, secured: left.secured + right.secured, expected: left.expected + right.expected,
      possible: left.possible + right.possible)
  }
}
