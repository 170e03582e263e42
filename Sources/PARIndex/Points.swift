import Provenance

/// An exact decimal with four places after the point: scores, maxima, targets, and the quantities a
/// and b.
///
/// Never binary floating point: `0.84 + 0.84` is `1.68`.
///
/// Values read from files lie within ±10¹⁴; sums of any number of them are exact.
public struct Points: Hashable, Sendable, BitwiseCopyable {
  /// The value in ten-thousandths of a point.
  public let tenThousandths: Int128

  /// Zero points.
  public static let zero = Points(tenThousandths: 0)
  /// Largest magnitude that a file can give, in points.
  public static let largest = Points(tenThousandths: 1_000_000_000_000_000_000)

  /// Makes points from ten-thousandths.
  public init(tenThousandths: Int128) { self.tenThousandths = tenThousandths }

  /// Makes whole points.
  public init(_ whole: Int) { tenThousandths = Int128(whole) * 10_000 }

  /// Reads plain decimal text with a point and at most four decimals that matter (`1.5`, `-0.25`,
  /// `2.10000`); nil for anything else or beyond `largest`.
  ///
  /// Commas and units are not read here.
  public init?(plain text: some StringProtocol) {
    var magnitude: Int128 = 0
    var decimals = -1
    var digits = 0
    var bytes = text.utf8[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."):
        guard decimals < 0, digits > 0 else { return nil }
        decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if decimals >= 4 {
          guard byte == UInt8(ascii: "0") else { return nil }
        } else {
          if decimals >= 0 { decimals += 1 }
          magnitude = magnitude * 10 + Int128(byte - UInt8(ascii: "0"))
          guard magnitude <= Self.largest.tenThousandths else { return nil }
        }
      default:
        return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    for _ in max(0, decimals)..<4 { magnitude *= 10 }
    guard magnitude <= Self.largest.tenThousandths else { return nil }
    tenThousandths = negative ? -magnitude : magnitude
  }

  /// The four-decimal value that a binary number of a spreadsheet stands for
  /// (`1.1000000000000001` is 1.1); nil where none lies within one part in 10⁹, or for a number
  /// that is not finite or beyond `largest`.
  public init?(nearest number: Double) {
    guard number.isFinite, number.magnitude <= 100_000_000_000_000 else { return nil }
    let scaled = (number * 10_000).rounded()
    let tolerance = Swift.max(1e-9, number.magnitude * 1e-12)
    guard (scaled / 10_000 - number).magnitude <= tolerance else { return nil }
    guard let exact = Int128(exactly: scaled) else { return nil }
    tenThousandths = exact
  }

  /// The nearest binary number, for spreadsheet cells.
  ///
  /// Exact to the 16 digits written there.
  public var double: Double { Double(tenThousandths) / 10_000 }
}

extension Points: CustomStringConvertible {
  /// Plain decimal text without needless zeros: `1.5`, `0`, `-0.25`.
  ///
  /// JSON prints this.
  public var description: String {
    let magnitude = tenThousandths.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 10_000)
    var text = (tenThousandths < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      let digits = String(rest)
      text += "." + String(repeating: "0", count: 4 - digits.count) + digits
      while text.hasSuffix("0") { text.removeLast() }
    }
    return text
  }

  /// As Vietnamese offices write it, with a decimal comma: `1,5`.
  public var vietnamese: String {
    String(description.map { $0 == "." ? "," : $0 })
  }
}

extension Points: Comparable, AdditiveArithmetic {
  /// By value.
  public static func < (left: Self, right: Self) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// The exact sum.
  public static func + (left: Self, right: Self) -> Self {
    Points(tenThousandths: left.tenThousandths + right.tenThousandths)
  }

  /// The exact difference.
  public static func - (left: Self, right: Self) -> Self {
    Points(tenThousandths: left.tenThousandths - right.tenThousandths)
  }

  /// Value divided by `divisor`, rounded half away from zero to four decimals; nil where `divisor`
  /// is zero.
  public func divided(by divisor: Points) -> Points? {
    guard divisor.tenThousandths != 0 else { return nil }
    let scaled = tenThousandths.multipliedReportingOverflow(by: 10_000)
    guard !scaled.overflow else { return nil }
    let (quotient, rest) = scaled.partialValue.quotientAndRemainder(
      dividingBy: divisor.tenThousandths)
    let roundsUp = rest.magnitude * 2 >= divisor.tenThousandths.magnitude
    let negative = (tenThousandths < 0) != (divisor.tenThousandths < 0)
    return Points(tenThousandths: quotient + (roundsUp ? (negative ? -1 : 1) : 0))
  }
}

/// A counted or measured amount: a and b of a task.
///
/// The same exact decimal as points.
public typealias Quantity = Points
