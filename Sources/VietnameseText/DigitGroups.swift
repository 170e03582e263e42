import Provenance

/// Digits with the marks between them, and what the marks can mean.
struct DigitGroups {
  private let groups: [Substring]
  private let marks: [Character]

  private static let allMarks = ".,' "

  /// Splits digits at their marks; nil where anything else stands between them, or no digit.
  init?(_ text: Substring) {
    groups = text.split(omittingEmptySubsequences: false) { Self.allMarks.contains($0) }
    marks = text.filter { Self.allMarks.contains($0) }
    guard groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      groups.contains(where: { !$0.isEmpty })
    else { return nil }
  }

  /// The number that the digits are; `maximum` settles what a single mark means.
  func reading(isNegative: Bool, maximum: PlainDecimal?) -> DecimalReading {
    let decimal = decimal.map {
      PlainDecimal(isNegative: isNegative, whole: $0.whole, decimals: $0.decimals)
    }
    let whole =
      isGrouped(groups)
      ? PlainDecimal(isNegative: isNegative, whole: groups.joined(), decimals: "") : nil
    switch (decimal, whole) {
    case (nil, nil): return .notANumber
    case (let decimal?, nil): return .number(plain: decimal.description, repairs: decimalRepairs)
    case (nil, let whole?):
      return .number(plain: whole.description, repairs: [.thousandsSeparator])
    case (let decimal?, let whole?):
      if let maximum, whole > maximum {
        return .number(plain: decimal.description, repairs: decimalRepairs)
      }
      return .ambiguous(candidates: [whole.description, decimal.description])
    }
  }

  /// The digits read with the last mark, if any, before the decimals and equal marks between
  /// thousands before it.
  private var decimal: (whole: String, decimals: Substring)? {
    guard let mark = marks.last else { return (String(groups[0]), "") }
    guard mark == "." || mark == ",", let decimals = groups.last, !decimals.isEmpty else {
      return nil
    }
    let before = groups.dropLast()
    guard marks.count == 1 || (isGrouped(before) && marks.first != mark) else { return nil }
    return (before.joined(), decimals)
  }

  private var decimalRepairs: [ProblemCode] {
    (marks.count > 1 ? [.thousandsSeparator] : []) + (marks.last == "," ? [.decimalComma] : [])
  }

  /// Whether groups are a number in thousands: one to three digits without a leading nought, then
  /// threes, all behind the same mark.
  private func isGrouped(_ groups: some Collection<Substring>) -> Bool {
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      first.first != "0"
    else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      && marks.prefix(groups.count - 1).allSatisfy { $0 == marks.first }
  }
}
