/// Cuts CSV text into records and fields.
///
/// Records end at CR, LF or CR LF outside quotes; a quote inside a field that does not begin with
/// one is an ordinary character.
struct CSVRecords {
  /// A field of the current record.
  struct Field: BitwiseCopyable {
    var start: Int
    var end: Int
    /// Whether the field stands in the text as it is; else it holds doubled quotes, or characters
    /// after its closing quote, and stands in `unquoted`.
    var isPlain: Bool
    var range: Range<Int> { start..<end }
  }

  let text: [UInt8]
  private let separator: UInt8
  private let limits: Limits
  private var index: Int
  /// The fields of the record last read.
  private(set) var fields: [Field] = []
  /// Fields of the record last read that had to be put together.
  private(set) var unquoted: [UInt8] = []
  /// Where a quote stands that opens a field of the record last read and is not closed, or only in
  /// another line and in the midst of text: it has swallowed lines.
  private(set) var openQuote: Int?
  /// The number of the record last read, from 1.
  private(set) var number = 0

  init(_ text: [UInt8], from start: Int = 0, separator: UInt8, limits: Limits) {
    self.text = text
    self.separator = separator
    self.limits = limits
    index = start
  }

  /// The bytes of a field of the record last read.
  func string(_ field: Field) -> String {
    field.isPlain
      ? text.span.extracting(field.range).string() : unquoted.span.extracting(field.range).string()
  }

  /// Reads the next record; false at the end of the text.
  mutating func next() throws(Refusal) -> Bool {
    guard index < text.count else { return false }
    number += 1
    fields.removeAll(keepingCapacity: true)
    unquoted.removeAll(keepingCapacity: true)
    openQuote = nil
    let text = text
    let start = index
    while true {
      fields.append(field(text.span))
      guard fields.count <= limits.csvFields else {
        throw .limit(.csvFields, found: fields.count, limit: limits.csvFields)
      }
      guard index - start <= limits.csvRecordBytes else {
        throw .limit(.csvRecordBytes, found: index - start, limit: limits.csvRecordBytes)
      }
      guard index < text.count, text[index] == separator else { break }
      index += 1
    }
    endRecord()
    return true
  }

  private mutating func endRecord() {
    guard index < text.count else { return }
    let isReturn = text[index] == UInt8(ascii: "\r")
    index += 1
    if isReturn, index < text.count, text[index] == UInt8(ascii: "\n") { index += 1 }
  }

  @inline(__always)
  private mutating func field(_ text: Span<UInt8>) -> Field {
    if index < text.count, text[unchecked: index] == UInt8(ascii: "\""),
      separator != UInt8(ascii: "\"")
    {
      return quotedField(text)
    }
    let start = index
    skipToEndOfField(text)
    return Field(start: start, end: index, isPlain: true)
  }

  @inline(__always)
  private mutating func skipToEndOfField(_ text: Span<UInt8>) {
    var cursor = index
    let separator = separator
    while cursor < text.count {
      let byte = text[unchecked: cursor]
      if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      cursor += 1
    }
    index = cursor
  }

  private mutating func quotedField(_ text: Span<UInt8>) -> Field {
    index += 1
    let start = index
    let content = unquoted.count
    var copied = start
    while let quote = text.firstIndex(of: UInt8(ascii: "\""), from: index) {
      index = quote
      guard quote + 1 < text.count, text[quote + 1] == UInt8(ascii: "\"") else { break }
      unquoted.append(text.extracting(copied..<quote + 1))
      index = quote + 2
      copied = index
    }
    let isClosed = index < text.count && text[index] == UInt8(ascii: "\"")
    let end = isClosed ? index : text.count
    index = isClosed ? index + 1 : text.count
    let tail = index
    skipToEndOfField(text)
    if openQuote == nil, !isClosed || isTorn(text, content: start..<end, tail: tail..<index) {
      openQuote = start - 1
    }
    if copied == start, tail == index { return Field(start: start, end: end, isPlain: true) }
    unquoted.append(text.extracting(copied..<end))
    unquoted.append(text.extracting(tail..<index))
    return Field(start: content, end: unquoted.count, isPlain: false)
  }

  /// Whether a quoted field spans lines and goes on behind its quote.
  private func isTorn(_ text: Span<UInt8>, content: Range<Int>, tail: Range<Int>) -> Bool {
    guard tail.contains(where: { text[$0] != UInt8(ascii: " ") }) else { return false }
    return content.contains {
      text[$0] == UInt8(ascii: "\n") || text[$0] == UInt8(ascii: "\r")
    }
  }

  /// The line of the text, from 1, that holds a byte.
  func line(at offset: Int) -> Int {
    var line = 1
    for index in 0..<min(offset, text.count) {
      let isReturn = text[index] == UInt8(ascii: "\r") && !text.has("\n", at: index + 1)
      if isReturn || text[index] == UInt8(ascii: "\n") { line += 1 }
    }
    return line
  }
}
