import Provenance

/// Kỳ báo cáo: the days that a round reports on, and what it is called.
public struct Period: Hashable, Sendable {
  /// The words for it, as written: `Quý III năm 2020`.
  public var label: String
  /// Its first day.
  public var first: CivilDate
  /// Its last day.
  public var last: CivilDate

  /// Makes a period; nil where it would end before it begins.
  public init?(label: String, first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.label = label
    self.first = first
    self.last = last
  }

  /// Whether both report on the state of the same day.
  ///
  /// `9 tháng đầu năm 2020` and `Quý III năm 2020` are one round.
  public func isSameRound(as other: Self) -> Bool { last == other.last }

  /// How long after its last day a report on it can be dated.
  public static let longestDelay = 180

  /// Whether a report on it can bear this date.
  public func allows(reportedOn day: CivilDate) -> Bool {
    day >= first && day.daysSince1970 - last.daysSince1970 <= Self.longestDelay
  }
}

extension Period: Comparable {
  /// Earlier ends first, then earlier beginnings, then labels.
  public static func < (left: Self, right: Self) -> Bool {
    (left.last, left.first, left.label) < (right.last, right.first, right.label)
  }
}
