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
    var repairs: [ProblemCode] = []
    var body = normalised(text)
    guard !body.isEmpty else { return .blank }
    guard body.contains(where: \.isNumber) else { return .word }
    if let slash = body.firstIndex(of: "/") {
      return fraction(body[..<slash], body[body.index(after: slash)...], maximum: maximum)
    }
    if body.hasSuffix("%") {
      body.removeLast()
      let reading = plain(trimmed(body), maximum: nil)
      guard case .number(let value, let found) = reading else { return .notANumber }
      return .percent(plain: value, repairs: found)
    }
    if let unit = units.first(where: { body.lowercased().hasSuffix($0) }) {
      body = trimmed(String(body.dropLast(unit.count)))
      repairs.append(.unitDropped)
    }
    switch plain(body, maximum: maximum) {
    case .number(let value, let found): return .number(plain: value, repairs: found + repairs)
    case let other: return other
    }
  }

  private static let units = ["điểm", "diem", "đ", "d"]

  private static func fraction(
    _ top: Substring, _ bottom: Substring, maximum: String?
  ) -> DecimalReading {
    guard case .number(let numerator, let repairs) = read(trimmed(String(top)), maximum: maximum),
      case .number(let denominator, let others) = read(trimmed(String(bottom)), maximum: nil)
    else { return .notANumber }
    return .fraction(
      numerator: numerator, denominator: denominator,
      repairs: repairs + others.filter { !repairs.contains($0) })
  }

  /// Outer blanks cut, every blank a plain one, full-width digits and other minus signs as ASCII.
  private static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in NormalForm.nfc(text).unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 9, 10, 13: result.append(" ")
      case 0x2212, 0x2012...0x2014: result.append("-")
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return trimmed(String(result))
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }

  private static func plain(_ text: String, maximum: String?) -> DecimalReading {
    var digits = text[...]
    var sign = ""
    if digits.first == "-" || digits.first == "+" {
      sign = digits.removeFirst() == "-" ? "-" : ""
    }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || ".,' ".contains($0)) })
    else { return .notANumber }
    return Separators(digits).reading(sign: sign, maximum: maximum)
  }
}

/// Digits with the marks between them, and what the marks can mean.
private struct Separators {
  private let groups: [Substring]
  private let marks: [Character]

  init(_ text: Substring) {
    groups = text.split(omittingEmptySubsequences: false) { ".,' ".contains($0) }
    marks = text.filter { ".,' ".contains($0) }
  }

  func reading(sign: String, maximum: String?) -> DecimalReading {
    guard let last = marks.last else { return number(sign, groups.joined(), "", []) }
    let decimalMark = ".,".contains(last)
    let comma: [ProblemCode] = last == "," ? [.decimalComma] : []
    if marks.count == 1 {
      guard decimalMark else { return grouped(groups) ? thousands(sign) : .notANumber }
      let decimal = number(sign, String(groups[0]), String(groups[1]), comma)
      guard grouped(groups), groups[0].first != "0" else { return decimal }
      return settle(decimal, thousands(sign), maximum: maximum)
    }
    let others = Set(marks.dropLast())
    guard others.count == 1 else { return .notANumber }
    if others.contains(last) { return grouped(groups) ? thousands(sign) : .notANumber }
    guard decimalMark, grouped(groups.dropLast()) else { return .notANumber }
    return number(
      sign, groups.dropLast().joined(), String(groups[groups.count - 1]),
      [.thousandsSeparator] + comma)
  }

  private func thousands(_ sign: String) -> DecimalReading {
    number(sign, groups.joined(), "", [.thousandsSeparator])
  }

  /// Whether the groups are one to three digits, then threes.
  private func grouped(_ groups: some Collection<Substring>) -> Bool {
    (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private func number(
    _ sign: String, _ whole: String, _ decimals: String, _ repairs: [ProblemCode]
  ) -> DecimalReading {
    guard !(whole.isEmpty && decimals.isEmpty), whole.allSatisfy(\.isNumber),
      decimals.allSatisfy(\.isNumber),
      marks.isEmpty || !decimals.isEmpty || marks.last == " "
        || repairs.contains(.thousandsSeparator)
    else { return .notANumber }
    var kept = decimals[...]
    while kept.last == "0" { kept.removeLast() }
    var integer = whole.drop { $0 == "0" }
    if integer.isEmpty { integer = "0" }
    let zero = integer == "0" && kept.isEmpty
    return .number(
      plain: (zero ? "" : sign) + integer + (kept.isEmpty ? "" : "." + kept), repairs: repairs)
  }

  /// Of two possible numbers the one that does not exceed the maximum; both where both fit.
  private func settle(
    _ decimal: DecimalReading, _ whole: DecimalReading, maximum: String?
  ) -> DecimalReading {
    guard case .number(let small, _) = decimal, case .number(let large, _) = whole else {
      return decimal
    }
    if let maximum {
      if !exceeds(large, maximum) { return .ambiguous(candidates: [large, small]) }
      return decimal
    }
    return .ambiguous(candidates: [large, small])
  }

  /// Whether plain decimal text is more than another, by length and letters.
  private func exceeds(_ left: String, _ right: String) -> Bool {
    let leftWhole = left.prefix { $0 != "." }
    let rightWhole = right.prefix { $0 != "." }
    if leftWhole.count != rightWhole.count { return leftWhole.count > rightWhole.count }
    return left > right
  }
}
