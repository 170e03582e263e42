/// Decimal text to the nearest `Double`, exactly: the grammar of `xsd:double` without its names.
enum DecimalText {
  /// Nil where the text is no number, or one beyond the range of `Double`.
  static func value(_ text: Span<UInt8>) -> Double? {
    var scan = Scan()
    guard scan.run(text) else { return nil }
    if scan.mantissa == 0 && !scan.isTruncated { return scan.isNegative ? -0.0 : 0 }
    if !scan.isTruncated, let magnitude = exact(scan.mantissa, scan.exponent) {
      return scan.isNegative ? -magnitude : magnitude
    }
    // Rare: more than 19 digits, or a large exponent. The grammar was checked above.
    guard let value = Double(text.string()), value.isFinite else {
      return nil
    }
    return value
  }

  /// The number that stands at `index` and is followed by `</v>`, if it is of the usual form: a
  /// sign, up to 19 digits and a point.
  ///
  /// Otherwise `index` stays.
  @inline(__always)
  static func plain(_ bytes: Span<UInt8>, _ index: inout Int) -> Double? {
    // The longest such number and what follows it lie within these bytes: no index leaves them.
    guard index <= bytes.count - 32 else { return nil }
    var cursor = index
    let isNegative = bytes[unchecked: cursor] == UInt8(ascii: "-")
    if isNegative { cursor += 1 }
    let start = cursor
    var mantissa: UInt64 = 0
    var point = 0
    while cursor - start < 20 {
      let byte = bytes[unchecked: cursor]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if byte == UInt8(ascii: "."), point == 0, cursor > start {
        point = cursor
      } else {
        break
      }
      cursor += 1
    }
    let digits = cursor - start - (point == 0 ? 0 : 1)
    let fraction = point == 0 ? 0 : cursor - point - 1
    guard digits > 0, digits <= 19, point == 0 || fraction > 0,
      bytes[unchecked: cursor] == UInt8(ascii: "<"),
      bytes[unchecked: cursor + 1] == UInt8(ascii: "/"),
      bytes[unchecked: cursor + 2] == UInt8(ascii: "v"),
      bytes[unchecked: cursor + 3] == UInt8(ascii: ">")
    else { return nil }
    guard let magnitude = mantissa == 0 ? 0 : exact(mantissa, -fraction) else { return nil }
    index = cursor
    return isNegative ? -magnitude : magnitude
  }

  /// mantissa × 10^exponent, rounded to nearest, ties to even; nil where the short ways do not reach.
  @inline(__always)
  private static func exact(_ mantissa: UInt64, _ exponent: Int) -> Double? {
    if mantissa <= 1 << 53 {
      if exponent == 0 { return Double(mantissa) }
      if exponent < 0, exponent >= -22 { return Double(mantissa) / powers[-exponent] }
      if exponent > 0, exponent <= 22 { return Double(mantissa) * powers[exponent] }
    }
    if exponent == 0 { return Double(mantissa) }
    guard exponent < 0, exponent >= -19 else { return nil }
    return divided(mantissa, by: integerPowers[-exponent])
  }

  /// The quotient of two positive integers, rounded to nearest, ties to even.
  private static func divided(_ dividend: UInt64, by divisor: UInt64) -> Double {
    let dividendShift = dividend.leadingZeroBitCount
    let divisorShift = divisor.leadingZeroBitCount
    let high = dividend << UInt64(dividendShift)
    let bottom = divisor << UInt64(divisorShift)
    // Both have their top bit set; halving the dividend keeps the quotient below 2^64.
    let result = bottom.dividingFullWidth((high >> 1, (high & 1) << 63))
    // quotient = dividend / divisor × 2^(63 + dividendShift - divisorShift), 63 or 64 bits long.
    let quotient = result.quotient | (result.remainder == 0 ? 0 : 1)
    let scale = divisorShift - dividendShift - 63
    // scale lies within -127...0, so the power of two is a normal number and the product exact.
    return Double(quotient) * Double(bitPattern: UInt64(bitPattern: Int64(1023 + scale)) << 52)
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
  private static let integerPowers: [UInt64] = (0...19).map { power in
    (0..<power).reduce(1) { value, _ in value * 10 }
  }

  /// One pass over the text: sign, digits, point, exponent.
  private struct Scan {
    private var index = 0
    private var significant = 0
    var isNegative = false
    var mantissa: UInt64 = 0
    var exponent = 0
    /// Whether digits did not fit the mantissa.
    var isTruncated = false

    @inline(__always)
    mutating func run(_ text: Span<UInt8>) -> Bool {
      if let first = byte(text), first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        isNegative = first == UInt8(ascii: "-")
        index += 1
      }
      let whole = digits(text)
      var fraction = 0
      if byte(text) == UInt8(ascii: ".") {
        index += 1
        fraction = digits(text)
        exponent = -fraction
      }
      guard whole + fraction > 0 else { return false }
      if let mark = byte(text), mark | 0x20 == UInt8(ascii: "e") {
        index += 1
        guard readExponent(text) else { return false }
      }
      return index == text.count
    }

    @inline(__always)
    private func byte(_ text: Span<UInt8>) -> UInt8? { index < text.count ? text[index] : nil }

    /// Takes digits into the mantissa and gives how many there were.
    @inline(__always)
    private mutating func digits(_ text: Span<UInt8>) -> Int {
      let start = index
      while index < text.count {
        let digit = text[index] &- UInt8(ascii: "0")
        if digit > 9 { break }
        if mantissa != 0 || digit != 0 { significant += 1 }
        if significant > 19 {
          isTruncated = true
        } else {
          mantissa = mantissa &* 10 &+ UInt64(digit)
        }
        index += 1
      }
      return index - start
    }

    private mutating func readExponent(_ text: Span<UInt8>) -> Bool {
      var negative = false
      if let sign = byte(text), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        negative = sign == UInt8(ascii: "-")
        index += 1
      }
      let start = index
      var value = 0
      while let digit = byte(text).map({ $0 &- UInt8(ascii: "0") }), digit <= 9 {
        value = min(value * 10 + Int(digit), 1_000_000)
        index += 1
      }
      exponent += negative ? -value : value
      return index > start
    }
  }
}
