/// What a CSV field would be if it were typed: a number where nothing is lost by it, else text.
public enum CSVTyping {
  /// The field as a number where it is a plain one (`1.5`, `-3`, `1e3`, no leading zeros) whose
  /// digits come back when it is printed; `1.10`, `007` and `1,5` stay text.
  public static func typed(_ text: String) -> CellValue {
    var copy = text
    let number = copy.withUTF8 { Self.number($0) }
    return number.map(CellValue.number) ?? .text(text)
  }

  /// The number that a field is; nil where it is text.
  public static func number(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let first = field.first, field.count <= 32, first != UInt8(ascii: "+") else { return nil }
    let digits = first == UInt8(ascii: "-") ? field.dropFirst() : field[...]
    guard let lead = digits.first, lead.isDigit, let last = field.last, last.isDigit else {
      return nil
    }
    if lead == UInt8(ascii: "0"), digits.count > 1, digits[digits.startIndex + 1].isDigit {
      return nil
    }
    let hasPoint = field.contains(UInt8(ascii: "."))
    let hasExponent = field.contains { $0 | 0x20 == UInt8(ascii: "e") }
    if hasPoint, !hasExponent, last == UInt8(ascii: "0") { return nil }
    guard let value = DecimalText.value(field) else { return nil }
    let significant = digits.count { $0.isDigit }
    // Up to 15 digits always come back; more have to be looked at.
    guard significant > 15 || hasExponent else { return value }
    return DecimalDigits(field) == DecimalDigits(value.description) ? value : nil
  }
}

extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self &- UInt8(ascii: "0") <= 9 }
}

/// A decimal number as digits without zeros at either end, and the power of ten of the last one.
struct DecimalDigits: Equatable {
  private var digits: [UInt8] = []
  private var exponent = 0

  init(_ text: String) {
    var copy = text
    self = copy.withUTF8 { DecimalDigits($0) }
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var isFraction = false
    var written: Substring = ""
    for (index, byte) in text.enumerated() {
      if byte.isDigit {
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte) }
        if isFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        written = Substring(String(decoding: text[(index + 1)...], as: UTF8.self))
        break
      }
    }
    if let power = Int(written) { exponent += max(-100_000, min(power, 100_000)) }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { exponent = 0 }
  }
}
