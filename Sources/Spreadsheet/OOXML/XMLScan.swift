/// Steps over the plain form of XML that nearly all files have.
///
/// Each function gives false for whatever it does not know: a parser has to look at that.
enum XMLScan {
  /// Character references and entities are followed, line ends as they are; comments, CDATA,
  /// carriage returns and everything that is not well-formed are not known.
  ///
  /// - Returns: whether `index` stands at the `<` that ends the text.
  @inline(__always)
  static func text(
    _ bytes: Span<UInt8>, _ index: inout Int, into output: inout [UInt8]
  ) -> Bool {
    let start = index
    while index < bytes.count, isPlain(bytes[unchecked: index]) { index += 1 }
    guard index < bytes.count else { return false }
    if bytes[index] == UInt8(ascii: "<") {
      output.append(bytes.extracting(start..<index))
      return true
    }
    return mixedText(bytes, from: start, &index, into: &output)
  }

  /// Text with letters beyond ASCII or references.
  private static func mixedText(
    _ bytes: Span<UInt8>, from textStart: Int, _ position: inout Int, into output: inout [UInt8]
  ) -> Bool {
    var start = textStart
    var index = position
    defer { position = index }
    while skipLetters(bytes, &index) {
      let byte = bytes[unchecked: index]
      if byte == UInt8(ascii: "<") {
        output.append(bytes.extracting(start..<index))
        return true
      } else if byte == UInt8(ascii: "&") {
        output.append(bytes.extracting(start..<index))
        guard reference(bytes, &index, into: &output) else { return false }
        start = index
      } else if byte == UInt8(ascii: ">") {
        // "]]>" must not stand in text.
        guard index < start + 1 || bytes[index - 1] != UInt8(ascii: "]") else { return false }
        index += 1
      } else {
        let length = fourByteLength(bytes, at: index)
        guard length > 0 else { return false }
        index += length
      }
    }
    return false
  }

  /// Steps over characters that stand for themselves, up to three bytes long.
  ///
  /// - Returns: whether `index` stands at the first byte of something else.
  @inline(__always)
  private static func skipLetters(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    while index < bytes.count, isPlain(bytes[unchecked: index]) { index += 1 }
    guard index < bytes.count, bytes[unchecked: index] >= 0x80 else { return index < bytes.count }
    let automaton = UTF8Automaton.xmlText
    var state = UTF8Automaton.between
    while index < bytes.count {
      let end = min(index + 8, bytes.count)
      let next = automaton.state(after: bytes, index..<end, from: state)
      if next == UTF8Automaton.stopped { break }
      state = next
      index = end
    }
    // The byte it stopped at is among the next eight.
    while index < bytes.count {
      let next = automaton.state(after: bytes, index..<index + 1, from: state)
      if next == UTF8Automaton.stopped { return state == UTF8Automaton.between }
      state = next
      index += 1
    }
    return false
  }

  /// Whether bytes are characters of XML with no more than three bytes, markup among them, and no
  /// carriage return.
  static func isText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let automaton = UTF8Automaton.xmlMarkup
    return automaton.state(after: bytes, range, from: UTF8Automaton.between)
      == UTF8Automaton.between
  }

  /// ASCII that stands for itself in text, without `>`.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    if byte >= 0x40 { return byte < 0x80 }
    return plainBelow64 >> UInt64(byte) & 1 != 0
  }

  /// 0x20-0x3F without `&`, `<` and `>`, and TAB and line feed.
  private static let plainBelow64: UInt64 =
    0xFFFF_FFFF_0000_0000 & ~(1 << 0x26 | 1 << 0x3C | 1 << 0x3E) | 1 << 0x09 | 1 << 0x0A

  /// Four where a scalar of four bytes stands at `index`, else 0.
  private static func fourByteLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    guard bytes.count - index >= 4 else { return 0 }
    let first = bytes[unchecked: index]
    let second = bytes[unchecked: index + 1]
    guard (0xF0...0xF4).contains(first), second & 0xC0 == 0x80,
      bytes[unchecked: index + 2] & 0xC0 == 0x80, bytes[unchecked: index + 3] & 0xC0 == 0x80
    else { return 0 }
    return first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F ? 0 : 4
  }

  /// `&#7841;`, `&#x1EA1;` or one of the five named entities, at `index`.
  static func reference(
    _ bytes: Span<UInt8>, _ index: inout Int, into output: inout [UInt8]
  ) -> Bool {
    guard index + 1 < bytes.count else { return false }
    if bytes[index + 1] == UInt8(ascii: "#") {
      return characterReference(bytes, &index, into: &output)
    }
    for (name, byte) in entities where bytes.has(name, at: index) {
      output.append(byte)
      index += name.utf8CodeUnitCount
      return true
    }
    return false
  }

  private static let entities: [(StaticString, UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
  ]

  private static func characterReference(
    _ bytes: Span<UInt8>, _ index: inout Int, into output: inout [UInt8]
  ) -> Bool {
    var cursor = index + 2
    var code: UInt32 = 0
    guard cursor < bytes.count else { return false }
    let isHex = bytes[cursor] == UInt8(ascii: "x")
    if isHex { cursor += 1 }
    let start = cursor
    while cursor < bytes.count, cursor - start < 8 {
      let byte = bytes[unchecked: cursor]
      var digit = UInt32(byte &- UInt8(ascii: "0"))
      if digit > 9 {
        guard isHex, let letter = HexDigit.value(byte) else { break }
        digit = letter
      }
      code = code &* (isHex ? 16 : 10) &+ digit
      cursor += 1
    }
    guard cursor > start, cursor < bytes.count, bytes[cursor] == UInt8(ascii: ";"),
      code >= 0x20 || code == 9 || code == 10 || code == 13, code != 0xFFFE, code != 0xFFFF,
      let scalar = Unicode.Scalar(code)
    else { return false }
    append(scalar, to: &output)
    index = cursor + 1
    return true
  }

  @inline(__always)
  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    let code = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: code >> shift & 0x3F) }
    if code < 0x80 {
      output.append(UInt8(truncatingIfNeeded: code))
    } else if code < 0x800 {
      output.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
      output.append(tail(0))
    } else if code < 0x10000 {
      output.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
      output.append(tail(6))
      output.append(tail(0))
    } else {
      output.append(0xF0 | UInt8(truncatingIfNeeded: code >> 18))
      output.append(tail(12))
      output.append(tail(6))
      output.append(tail(0))
    }
  }

  /// White space between elements.
  ///
  /// A carriage return without line feed is left to the parser, which counts it as a line.
  @inline(__always)
  static func space(_ bytes: Span<UInt8>, _ index: inout Int) {
    while index < bytes.count, bytes[unchecked: index].isSpace {
      if bytes[unchecked: index] == 0x0D {
        guard index + 1 < bytes.count, bytes[unchecked: index + 1] == 0x0A else { return }
      }
      index += 1
    }
  }

  /// Attribute values longer than this are left to the parser.
  private static let longestValue = 4096

  /// What comes next in a start tag.
  enum TagStep {
    /// An attribute: where its name begins, and its value.
    case attribute(name: Range<Int>, value: Range<Int>)
    /// `>`
    case open
    /// `/>`
    case empty
    case unknown
  }

  /// Takes the next attribute of a start tag, or its end.
  ///
  /// Values hold plain ASCII only.
  @inline(__always)
  static func tagStep(_ bytes: Span<UInt8>, _ index: inout Int) -> TagStep {
    guard index < bytes.count else { return .unknown }
    if bytes[index] == UInt8(ascii: ">") {
      index += 1
      return .open
    }
    let hasSpace = bytes[index] == UInt8(ascii: " ")
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index + 1 < bytes.count else { return .unknown }
    if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: ">") {
      index += 2
      return .empty
    }
    if bytes[index] == UInt8(ascii: ">") {
      index += 1
      return .open
    }
    guard hasSpace else { return .unknown }
    let name = index
    while index < bytes.count,
      isNameByte(bytes[unchecked: index]) || bytes[unchecked: index] == UInt8(ascii: "-")
    {
      index += 1
    }
    let nameEnd = index
    guard index + 1 < bytes.count, nameEnd > name,
      bytes[name] != UInt8(ascii: "-"), bytes[index] == UInt8(ascii: "="),
      bytes[index + 1] == UInt8(ascii: "\"")
    else { return .unknown }
    index += 2
    let value = index
    while index < bytes.count, isValueByte(bytes[unchecked: index]) { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), index - value < longestValue
    else { return .unknown }
    index += 1
    return .attribute(name: name..<nameEnd, value: value..<index - 1)
  }

  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 26 || byte.isDigit || byte == UInt8(ascii: ":")
  }

  @inline(__always)
  private static func isValueByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: "&")
  }
}

extension UTF8Automaton {
  private enum XMLTextState: Int, CaseIterable {
    case between, stopped
    /// One or two more bytes of any kind of tail.
    case one, two
    /// A tail that is bounded so that nothing has two forms, is a surrogate, U+FFFE or U+FFFF.
    case afterE0, afterED, afterEF, afterEFBF
  }

  /// Goes on over text of XML, and stops at markup, references, `>`, control characters and
  /// scalars of four bytes.
  fileprivate static let xmlText = xml(XMLScan.isPlain)

  /// The same with all ASCII that may stand in a document.
  fileprivate static let xmlMarkup = xml { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A }

  private static func xml(_ isKnown: (UInt8) -> Bool) -> UTF8Automaton {
    UTF8Automaton(XMLTextState.self) { state, byte in next(state, byte, isKnown: isKnown) }
  }

  private static func next(
    _ state: XMLTextState, _ byte: UInt8, isKnown: (UInt8) -> Bool
  ) -> XMLTextState {
    switch (state, byte) {
    case (.between, 0...0x7F): isKnown(byte) ? .between : .stopped
    case (.between, 0xC2...0xDF): .one
    case (.between, 0xE0): .afterE0
    case (.between, 0xED): .afterED
    case (.between, 0xEF): .afterEF
    case (.between, 0xE1...0xEE): .two
    case (.one, 0x80...0xBF), (.afterEFBF, 0x80...0xBD): .between
    case (.two, 0x80...0xBF), (.afterE0, 0xA0...0xBF), (.afterED, 0x80...0x9F),
      (.afterEF, 0x80...0xBE):
      .one
    case (.afterEF, 0xBF): .afterEFBF
    default: .stopped
    }
  }
}
