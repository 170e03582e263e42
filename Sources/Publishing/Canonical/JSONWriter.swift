import PARIndex
import Provenance

/// Writes JSON text piece by piece: two spaces a level, keys in the order they are written, exact
/// decimals as they are.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { $0.member("code", "1.1"); $0.member("max", Points(2)) }
/// json.finished  // {\n  "code": "1.1",\n  "max": 2\n}\n
/// ```
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// The text so far, with a newline at its end.
  var finished: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Writes an object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) { block("{", "}", body: body) }

  /// Writes an array; `body` writes its elements.
  mutating func array(_ body: (inout JSONWriter) -> Void) { block("[", "]", body: body) }

  /// Begins a member; its value is written next.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    put(": ")
    followsKey = true
  }

  /// Writes a text, or null.
  mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { put("null") }
  }

  /// Writes an exact decimal, or null.
  mutating func value(_ points: Points?) { literal(points?.description ?? "null") }

  /// Writes a whole number, or null.
  mutating func value(_ number: Int?) { literal(number.map(String.init) ?? "null") }

  /// Writes true or false, or null.
  mutating func value(_ flag: Bool?) { literal(flag.map { $0 ? "true" : "false" } ?? "null") }

  private mutating func literal(_ text: String) {
    separate()
    put(text)
  }

  private mutating func block(
    _ open: String, _ close: String, body: (inout JSONWriter) -> Void
  ) {
    separate()
    put(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    put(close)
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { put(",") }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    put("\n")
    for _ in 0..<depth { put("  ") }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// RFC 8259, §7: quotation mark, reverse solidus and control characters are escaped.
  private mutating func quote(_ text: String) {
    put("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\t"): put("\\t")
      case 0..<0x20, 0x7F: put(Self.escape(byte))
      default: bytes.append(byte)
      }
    }
    put("\"")
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONWriter {
  /// Writes a member that is a text, or null.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a member that is an exact decimal, or null.
  mutating func member(_ name: String, _ points: Points?) {
    key(name)
    value(points)
  }

  /// Writes a member that is a whole number, or null.
  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a member that is true or false, or null.
  mutating func member(_ name: String, _ flag: Bool?) {
    key(name)
    value(flag)
  }

  /// Writes a member that is a list of texts.
  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { for text in texts { $0.value(text) } }
  }

  /// Writes a member that is a list of objects, one for each element.
  mutating func objects<Element>(
    _ name: String, _ elements: [Element], body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array { for element in elements { $0.object { body(&$0, element) } } }
  }

  /// Writes the code of a row, and the one that the plan prints where that is another.
  mutating func members(of code: CriterionCode, printed: String) {
    member("code", code.description)
    if printed != code.description { member("printedCode", printed) }
  }

  /// Writes file, sheet and cell of a place, null where there is none.
  mutating func members(of place: Place?) {
    member("file", place?.file)
    member("sheet", place?.sheet)
    member("cell", place?.address?.description)
  }
}
