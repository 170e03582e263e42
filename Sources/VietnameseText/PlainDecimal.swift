/// A decimal number as digits, of any length: what `DecimalReading` prints.
struct PlainDecimal: Hashable, CustomStringConvertible {
  private let isNegative: Bool
  /// Digits before the point, without leading noughts.
  private let whole: [UInt8]
  /// Digits after the point, without noughts at the end.
  private let decimals: [UInt8]

  init(isNegative: Bool = false, whole: some StringProtocol, decimals: some StringProtocol) {
    self.whole = Array(whole.utf8.drop { $0 == UInt8(ascii: "0") })
    var digits = Array(decimals.utf8)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    self.decimals = digits
    self.isNegative = isNegative && !(self.whole.isEmpty && digits.isEmpty)
  }

  /// Reads `-12.5`; nil for anything else.
  init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    self.init(
      isNegative: isNegative, whole: parts[0], decimals: parts.count == 2 ? parts[1] : "")
  }

  /// Plain decimal text with a point.
  var description: String {
    (isNegative ? "-" : "") + (whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self))
      + (decimals.isEmpty ? "" : "." + String(decoding: decimals, as: UTF8.self))
  }
}

extension PlainDecimal: Comparable {
  /// By value.
  static func < (left: Self, right: Self) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? magnitudePrecedes(right, left) : magnitudePrecedes(left, right)
  }

  private static func magnitudePrecedes(_ left: Self, _ right: Self) -> Bool {
    if left.whole.count != right.whole.count { return left.whole.count < right.whole.count }
    if left.whole != right.whole { return left.whole.lexicographicallyPrecedes(right.whole) }
    return left.decimals.lexicographicallyPrecedes(right.decimals)
  }
}
