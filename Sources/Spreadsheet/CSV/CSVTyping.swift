/// What a CSV field would be if it were typed: a number where nothing is lost by it, else text.
public enum CSVTyping {
  /// The field as a number where it is a plain one (`1.5`, `-3`, `1e3`, no leading zeros) whose
  /// digits come back when it is printed; `1.10`, `007` and `1,5` stay text.
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
    var hasExponent = false
    for index in start..<field.count {
      let byte = field[index]
      if byte.isDigit {
        digits += 1
      } else if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        hasExponent = true
      } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "+") {
        return nil
      }
    }
    if hasPoint, !hasExponent, field[field.count - 1] == UInt8(ascii: "0") { return nil }
    guard let value = DecimalText.value(field) else { return nil }
    // Up to 15 digits always come back; more have to be looked at.
    guard digits > 15 || hasExponent else { return value }
    return DecimalDigits(field.string()) == DecimalDigits(value.description) ? value : nil
  }
}

/// A decimal number as digits without zeros at either end, and the power of ten of the last one.
struct DecimalDigits: Equatable {
  private var digits: [UInt8] = []
  private var exponent = 0

  init(_ text: String) {
    let text = Array(text.utf8)
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
