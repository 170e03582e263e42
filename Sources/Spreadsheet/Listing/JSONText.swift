/// JSON, byte by byte: just what the listing of cells needs.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// A string with quotes and escapes.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly all texts are plain from end to end.
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard !utf8.contains(where: Self.isEscaped) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain { escaped(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case UInt8(ascii: "\n"): raw("\\n")
      case UInt8(ascii: "\r"): raw("\\r")
      case UInt8(ascii: "\t"): raw("\\t")
      case 0..<0x20, 0x7F:
        raw("\\u00")
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }

  /// The shortest text that reads back as the same number; `null` for what JSON cannot write.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return raw("null") }
    if value == value.rounded(), abs(value) < 1e15, value != 0 || value.sign == .plus {
      return bytes.append(contentsOf: String(Int64(value)).utf8)
    }
    let text = value.description
    // Swift prints 1e+16 and 5e-324: both are JSON. "1e16" has no ".0" to leave out.
    bytes.append(contentsOf: (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
