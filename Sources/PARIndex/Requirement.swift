import Provenance

/// Yêu cầu chất lượng in the form that can be checked: what is measured, compared with a bound.
///
/// ```
/// a/b >= 99%     a >= 3     growth >= 20%     reduction >= 10%     completedOn < 2020-12-01
/// ```
public struct Requirement: Hashable, Sendable {
  /// What is measured.
  ///
  /// a is Số đạt, b is Tổng số.
  public enum Measure: String, Sendable, CaseIterable {
    /// a alone.
    case achieved = "a"
    /// a divided by b.
    case ratio = "a/b"
    /// (a − b) / b: a is this year, b the year compared with.
    case growth
    /// (b − a) / b.
    case reduction
    /// The day of completion.
    case completedOn
  }

  /// How the measure is compared with the bound.
  public enum Comparison: String, Sendable, CaseIterable {
    /// The bound or more.
    case atLeast = ">="
    /// The bound or less.
    case atMost = "<="
    /// More than the bound.
    case above = ">"
    /// Less than the bound.
    case below = "<"
    /// Exactly the bound.
    case equal = "="
  }

  /// What the measure is compared with.
  public enum Bound: Hashable, Sendable {
    /// A plain number.
    case number(Points)
    /// Per cent: 99 for `99%`.
    case percent(Points)
    /// A day.
    case day(CivilDate)
    /// The amount b itself (`a <= b`).
    case total
  }

  /// What is measured.
  public var measure: Measure
  /// How it is compared.
  public var comparison: Comparison
  /// With what.
  public var bound: Bound

  /// Makes a requirement.
  public init(measure: Measure, comparison: Comparison, bound: Bound) {
    self.measure = measure
    self.comparison = comparison
    self.bound = bound
  }

  /// Reads the machine form shown above; nil where it is not one.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 3, let measure = Measure(rawValue: String(words[0])),
      let comparison = Comparison(rawValue: String(words[1])),
      let bound = Self.bound(words[2], of: measure)
    else { return nil }
    self.init(measure: measure, comparison: comparison, bound: bound)
  }

  private static func bound(_ word: some StringProtocol, of measure: Measure) -> Bound? {
    switch measure {
    case .completedOn:
      return CivilDate(iso: word).map(Bound.day)
    case .achieved:
      return word == "b" ? .total : Points(plain: word).map(Bound.number)
    case .ratio, .growth, .reduction:
      guard word.hasSuffix("%") else { return Points(plain: word).map(Bound.number) }
      return Points(plain: word.dropLast()).map(Bound.percent)
    }
  }
}

/// What a and b of a task are.
public enum AmountMeaning: Sendable, Hashable {
  /// a is a part of b.
  case share
  /// a is this year's amount, b that of the year compared with; more is asked for.
  case growth
  /// a is today's amount, b that of the year compared with; less is asked for.
  case reduction
  /// a alone counts.
  case count
  /// Two amounts of their own, either of which may be the greater (`a <= b`, a share above 100%).
  case pair
}

extension AmountMeaning {
  /// What a and b mean for a requirement; without one, what the form's headings say.
  public init(_ requirement: Requirement?) {
    switch (requirement?.measure, requirement?.bound) {
    case (.growth, _): self = .growth
    case (.reduction, _): self = .reduction
    case (.achieved, .total): self = .pair
    case (.achieved, _): self = .count
    case (.completedOn, _): self = .pair
    case (.ratio, .percent(let percent)) where percent > Points(100): self = .pair
    case (.ratio, .number(let number)) where number > Points(1): self = .pair
    case (.ratio, _), (nil, _): self = .share
    }
  }

  /// Whether a pair cannot be: a part larger than the whole, or an amount below zero.
  public func forbids(achieved: Points?, total: Points?) -> Bool {
    if [achieved, total].contains(where: { $0.map { $0 < .zero } ?? false }) { return true }
    guard self == .share, let achieved, let total else { return false }
    return achieved > total
  }

  /// Whether a is so small beside b that somebody may have written the difference, or the part that
  /// was reached.
  public func doubts(achieved: Points?, total: Points?) -> Bool {
    guard self == .growth || self == .reduction, let achieved, let total else { return false }
    return achieved >= .zero && achieved + achieved < total
  }
}

extension Requirement: CustomStringConvertible {
  /// The machine form; reading it back gives the same requirement.
  public var description: String {
    let boundText =
      switch bound {
      case .number(let number): number.description
      case .percent(let number): "\(number)%"
      case .day(let day): day.description
      case .total: "b"
      }
    return "\(measure.rawValue) \(comparison.rawValue) \(boundText)"
  }
}
