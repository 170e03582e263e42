import Provenance

/// What a text that should be a number turns out to be.
public enum DecimalReading: Hashable, Sendable {
  /// A number in plain decimal text with a point, such as `1.5`, and what was repaired.
  case number(plain: String, repairs: [ProblemCode])
  /// Two numbers fit: `1.234` is 1234 or 1.234.
  case ambiguous(candidates: [String])
  /// A percentage: `75%` is `75`.
  case percent(plain: String, repairs: [ProblemCode])
  /// A fraction: `1,5/2`.
  case fraction(numerator: String, denominator: String, repairs: [ProblemCode])
  /// A word in place of a number: `không đạt`, `x`, `-`.
  case word
  /// Digits, but no number.
  case notANumber
  /// Nothing.
  case blank
}

/// Reads numbers as people type them into a sheet.
///
/// ```
/// "1,5"      → number 1.5, decimal comma
/// "1.234,5"  → number 1234.5, thousands separator, decimal comma
/// "1.234"    → ambiguous 1234 or 1.234, unless the maximum excludes one
/// ```
public enum DecimalReader {
  /// Reads `text`; `maximum` is the largest value that makes sense there, in plain decimal text.
  public static func read(_ text: String, maximum: String?) -> DecimalReading {
    let body = PlainPunctuation.of(text)
    guard !body.isEmpty else { return .blank }
    guard body.contains(where: \.isNumber) else { return .word }
    let limit = maximum.flatMap(PlainDecimal.init)
    let parts = body.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      .map(PlainPunctuation.trimmed)
    switch parts.count {
    case 1: return percent(body) ?? withUnit(body, maximum: limit)
    case 2: return fraction(parts[0], parts[1], maximum: limit)
    default: return .notANumber
    }
  }

  private static func percent(_ body: Substring) -> DecimalReading? {
    guard body.last == "%" else { return nil }
    guard
      case .number(let plain, let repairs) = signed(
        PlainPunctuation.trimmed(body.dropLast()), maximum: nil)
    else { return .notANumber }
    return .percent(plain: plain, repairs: repairs)
  }

  private static func fraction(
    _ top: Substring, _ bottom: Substring, maximum: PlainDecimal?
  ) -> DecimalReading {
    guard case .number(let numerator, let repairs) = withUnit(top, maximum: maximum),
      case .number(let denominator, let others) = withUnit(bottom, maximum: nil)
    else { return .notANumber }
    return .fraction(
      numerator: numerator, denominator: denominator,
      repairs: repairs + others.filter { !repairs.contains($0) })
  }

  private static let units = ["điểm", "diem", "đ", "d"]

  /// Reads a number that may carry the unit of points.
  private static func withUnit(_ body: Substring, maximum: PlainDecimal?) -> DecimalReading {
    let bare = body.last == "." ? body.dropLast() : body
    guard let unit = units.first(where: { bare.lowercased().hasSuffix($0) }) else {
      return signed(body, maximum: maximum)
    }
    let reading = signed(PlainPunctuation.trimmed(bare.dropLast(unit.count)), maximum: maximum)
    guard case .number(let plain, let repairs) = reading else { return reading }
    return .number(plain: plain, repairs: repairs + [.unitDropped])
  }

  static func signed(_ body: Substring, maximum: PlainDecimal?) -> DecimalReading {
    var digits = body
    var isNegative = false
    if let sign = digits.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      digits.removeFirst()
    }
    guard let groups = DigitGroups(digits) else { return .notANumber }
    return groups.reading(isNegative: isNegative, maximum: maximum)
  }
}
