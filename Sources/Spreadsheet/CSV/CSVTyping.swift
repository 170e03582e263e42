/// What a CSV field would be if it were typed: a number where nothing is lost by it, else text.
public enum CSVTyping {
  /// The field as a number where it is a plain one (`1.5`, `-3`, no leading zeros) whose digits
  /// come back when it is printed; `1.10`, `007` and `1,5` stay text, and so does `1e5`, which may be
  /// a code.
  public static func typed(_ text: String) -> CellValue {
    var copy = text
    let number = copy.withUTF8 { bytes -> Double? in Self.number(bytes.span) }
    return number.map(CellValue.number) ?? .text(text)
  }

  /// The number that a field is; nil where it is text.
  public static func number(_ field: Span<UInt8>) -> Double? {
    let start = !field.isEmpty && field[0] == UInt8(ascii: "-") ? 1 : 0
    guard field.count > start, field.count <= 32, field[start].isDigit,
      field[field.count - 1].isDigit
    else { return nil }
    if field[start] == UInt8(ascii: "0"), field.count > start + 1, field[start + 1].isDigit {
      return nil
    }
    var digits = 0
    var hasPoint = false
    for index in start..<field.count {
      let byte = field[index]
      if byte.isDigit {
        digits += 1
      } else if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        return nil
      }
    }
    if hasPoint, field[field.count - 1] == UInt8(ascii: "0") { return nil }
    guard let value = DecimalText.value(field) else { return nil }
    // Up to 15 digits always come back; more have to be looked at.
    guard digits > 15 else { return value }
    return DecimalDigits(field) == DecimalDigits(value.description) ? value : nil
  }
}

/// A decimal number as whole digits without zeros at the end, and the power of ten of the last one.
struct DecimalDigits: Equatable {
  private var digits: UInt64 = 0
  private var exponent = 0
  /// Whether there are more digits than a `UInt64` holds; such a number equals none.
  private var isTooLong = false

  init(_ text: String) {
    var copy = text
    self = copy.withUTF8 { bytes -> DecimalDigits in DecimalDigits(bytes.span) }
  }

  init(_ text: Span<UInt8>) {
    var isFraction = false
    var index = 0
    while index < text.count, text[index] | 0x20 != UInt8(ascii: "e") {
      let byte = text[index]
      if byte.isDigit {
        append(UInt64(byte - UInt8(ascii: "0")))
        if isFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      }
      index += 1
    }
    if index < text.count { exponent += Self.power(text.extracting(index + 1..<text.count)) }
    guard digits != 0 else {
      exponent = 0
      return
    }
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  private mutating func append(_ digit: UInt64) {
    let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(digit)
    if overflow || carry { isTooLong = true }
    digits = sum
  }

  private static func power(_ text: Span<UInt8>) -> Int {
    var value = 0
    for index in text.indices where text[index].isDigit {
      value = min(value * 10 + Int(text[index] - UInt8(ascii: "0")), 100_000)
    }
    return !text.isEmpty && text[0] == UInt8(ascii: "-") ? -value : value
  }

  static func == (left: Self, right: Self) -> Bool {
    !left.isTooLong && !right.isTooLong && left.digits == right.digits
      && left.exponent == right.exponent
  }
}
