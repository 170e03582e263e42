/// Cuts CSV text into records and fields.
///
/// Records end at CR, LF or CR LF outside quotes; a quote inside a field that does not begin with
/// one is an ordinary character.
struct CSVRecords {
  /// A field of the current record.
  struct Field {
    var range: Range<Int>
    /// Whether the field holds doubled quotes, or characters after its closing quote: `content`
    /// has its characters then.
    var isPlain: Bool
    var content: [UInt8] = []
  }

  private let text: [UInt8]
  private let separator: UInt8
  private let limits: Limits
  private var index: Int
  /// The fields of the record last read.
  private(set) var fields: [Field] = []
  /// The number of the record last read, from 1.
  private(set) var number = 0

  init(_ text: [UInt8], from start: Int = 0, separator: UInt8, limits: Limits) {
    self.text = text
    self.separator = separator
    self.limits = limits
    index = start
  }

  func bytes(_ field: Field) -> ArraySlice<UInt8> {
    field.isPlain ? text[field.range] : field.content[...]
  }

  /// Reads the next record; false at the end of the text.
  mutating func next() throws(Refusal) -> Bool {
    guard index < text.count else { return false }
    number += 1
    fields.removeAll(keepingCapacity: true)
    let start = index
    while true {
      fields.append(field())
      guard fields.count <= limits.csvFields else {
        throw .limit("fields of a CSV record", found: fields.count, limit: limits.csvFields)
      }
      guard index - start <= limits.csvRecordBytes else {
        throw .limit("bytes of a CSV record", found: index - start, limit: limits.csvRecordBytes)
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

  private mutating func field() -> Field {
    if index < text.count, text[index] == UInt8(ascii: "\""), separator != UInt8(ascii: "\"") {
      return quotedField()
    }
    let start = index
    skipToEndOfField()
    return Field(range: start..<index, isPlain: true)
  }

  private mutating func skipToEndOfField() {
    while index < text.count, text[index] != separator, text[index] != UInt8(ascii: "\n"),
      text[index] != UInt8(ascii: "\r")
    {
      index += 1
    }
  }

  private mutating func quotedField() -> Field {
    index += 1
    let start = index
    var content: [UInt8] = []
    var copied = start
    while index < text.count {
      guard text[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\"") {
        content.append(contentsOf: text[copied...index])
        index += 2
        copied = index
        continue
      }
      break
    }
    let end = index
    if index < text.count { index += 1 }
    let tail = index
    skipToEndOfField()
    if copied == start, tail == index { return Field(range: start..<end, isPlain: true) }
    content.append(contentsOf: text[copied..<end])
    content.append(contentsOf: text[tail..<index])
    return Field(range: start..<end, isPlain: false, content: content)
  }
}
