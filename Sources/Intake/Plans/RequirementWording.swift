import PARIndex
import Provenance

/// The condition that the wording of Yêu cầu chất lượng is, where a plan has no column of
/// conditions.
///
/// ```
/// ≥ 99% · Từ 99% trở lên · Đạt tỷ lệ 99% trở lên · 100% · ≥ 3 · Ít nhất 3 · Không quá 5%
/// +20% so với năm trước · Tăng từ 20% trở lên so với năm 2019 · Giảm 10% so với năm trước
/// trước 01/12 · Từ 50 TTHC trở lên · giảm 10% so với 2015 · không vượt số giao
/// ```
///
/// Only a wording that is a condition from end to end is taken: one that says what is counted, or
/// something else besides, is left to people. A row's name that speaks of growth or reduction tells
/// what a bare share is: *Tỷ lệ giảm chi phí*: `10%`.
enum RequirementWording {
  /// The condition; nil for a wording that is not one.
  static func requirement(_ text: String, year: Int, name: String = "") -> Requirement? {
    let words = PlanWording(text)
    guard !words.tokens.isEmpty else { return nil }
    if let limit = limit(words) { return limit }
    let measure = Self.measure(ofRow: name)
    return day(words, year) ?? change(words, of: nil)
      ?? measure.flatMap { change(words, of: $0) } ?? amount(words)
  }

  /// `không vượt số giao`, `không vượt quá số biên chế được giao`: not more than what is given.
  private static func limit(_ words: PlanWording) -> Requirement? {
    var words = words
    guard words.dropAny(["khong vuot qua so", "khong vuot so"]) != nil,
      let last = words.tokens.last, last == "giao",
      words.tokens.allSatisfy({ $0.allSatisfy(\.isLetter) }), words.tokens.count <= 6
    else { return nil }
    return Requirement(measure: .achieved, comparison: .atMost, bound: .total)
  }

  /// What the share of a row measures by its name.
  private static func measure(ofRow name: String) -> Requirement.Measure? {
    let words = PlanWording(name).tokens.prefix(3)
    guard let first = words.first, ["ty", "ti", "muc"].contains(first) else { return nil }
    if words.contains("giam") { return .reduction }
    return words.contains("tang") ? .growth : nil
  }

  private static let openers: [(words: String, comparison: Requirement.Comparison)] = [
    ("dat ty le tu", .atLeast), ("dat ti le tu", .atLeast), ("dat toi thieu", .atLeast),
    ("dat it nhat", .atLeast), ("dat ty le", .atLeast), ("dat ti le", .atLeast),
    ("dat tu", .atLeast), ("dat", .atLeast), ("toi thieu", .atLeast), ("it nhat", .atLeast),
    ("khong duoi", .atLeast), ("khong thap hon", .atLeast), ("khong it hon", .atLeast),
    ("tu", .atLeast), (">=", .atLeast), ("khong vuot qua", .atMost), ("khong qua", .atMost),
    ("khong cao hon", .atMost), ("toi da", .atMost), ("<=", .atMost), ("tren", .above),
    ("hon", .above), (">", .above), ("duoi", .below), ("<", .below),
  ]

  /// `trước 01/12`, `chậm nhất ngày 15/10`.
  private static func day(_ words: PlanWording, _ year: Int) -> Requirement? {
    var words = words
    let isBefore = words.dropAny(["xong truoc ngay", "xong truoc", "truoc ngay", "truoc"]) != nil
    guard isBefore || words.dropAny(DayWording.openers) != nil,
      let day = DayWording.take(&words, year: year), words.tokens.isEmpty
    else { return nil }
    return Requirement(
      measure: .completedOn, comparison: isBefore ? .below : .atMost, bound: .day(day))
  }

  /// `+20% so với năm trước`; `20%` where the row's name says that it is one.
  private static func change(_ words: PlanWording, of named: Requirement.Measure?) -> Requirement? {
    var words = words
    let measure: Requirement.Measure
    switch (words.dropAny(["tang them", "tang", "+", "giam", "-"]), named) {
    case (nil, let named?): measure = named
    case (nil, nil): return nil
    case ("giam", _), ("-", _): measure = .reduction
    default: measure = .growth
    }
    let comparison = opener(&words) ?? .atLeast
    guard let amount = words.takeAmount(), words.drop("%") else { return nil }
    let isOpen = words.drop("tro len")
    let isBare = named != nil && words.tokens.isEmpty
    guard
      isBare
        || words.dropAny(["so voi nam", "so voi"]) != nil
          && (words.drop("truoc") || words.takeYear() != nil)
    else { return nil }
    let isOpenAtEnd = words.drop("tro len")
    guard words.tokens.isEmpty, comparison == .atLeast || !(isOpen || isOpenAtEnd) else {
      return nil
    }
    return Requirement(measure: measure, comparison: comparison, bound: .percent(amount))
  }

  /// `Từ 99% trở lên`, `≥ 3`; a bare number is not one, a bare percentage is at least that.
  private static func amount(_ words: PlanWording) -> Requirement? {
    var words = words
    let isOpen = words.dropLast("tro len")
    let comparison = opener(&words)
    guard let amount = words.takeAmount() else { return nil }
    let isPercent = words.drop("%")
    if !isPercent, comparison != nil { words.dropUnit() }
    guard words.tokens.isEmpty, isPercent || comparison != nil,
      !isOpen || comparison ?? .atLeast == .atLeast
    else { return nil }
    return Requirement(
      measure: isPercent ? .ratio : .achieved, comparison: comparison ?? .atLeast,
      bound: isPercent ? .percent(amount) : .number(amount))
  }

  private static func opener(_ words: inout PlanWording) -> Requirement.Comparison? {
    for (wording, comparison) in openers where words.drop(wording) { return comparison }
    return nil
  }
}
