/// The header of a mail or of a part of one: fields by their names in small letters, folded lines
/// joined.
struct MailHeader {
  private var fields: [String: [UInt8]] = [:]
  /// Where the body begins.
  private(set) var end: Int
  /// Whether the header ends with a blank line, and every line before it is a field.
  private(set) var isWhole = false
  /// Whether it is longer than it may be.
  private(set) var isTooLong = false

  /// Reads the header with which a part begins, `limit` bytes of it at most.
  init(_ part: ArraySlice<UInt8>, limit: Int) {
    end = part.endIndex
    var line = part.startIndex
    var name: String?
    var isWellFormed = true
    while line < part.endIndex {
      guard line - part.startIndex < limit else {
        isTooLong = true
        return
      }
      let next = part[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? part.endIndex
      let text = part[line..<next].filter { $0 >= 0x20 || $0 == 0x09 }
      let isFolded = text.first == 0x20 || text.first == 0x09
      if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        end = next
        isWhole = isWellFormed && !fields.isEmpty
        return
      }
      if isFolded, let name {
        fields[name, default: []] += [0x20] + text.drop { $0 == 0x20 || $0 == 0x09 }
      } else if let (key, value) = Self.field(text) {
        // Of a field that stands twice the first counts; it is the newest of those that servers add.
        name = fields[key] == nil ? key : nil
        if fields[key] == nil { fields[key] = value }
      } else if fields.isEmpty, !text.starts(with: "From ".utf8) {
        // No header at all: what stands here is the body.
        end = line
        return
      } else if !text.starts(with: "From ".utf8), !(isFolded && name == nil) {
        isWellFormed = false
      }
      line = next
    }
  }

  private static func field(_ line: [UInt8]) -> (name: String, value: [UInt8])? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line[..<colon].reversed().drop { $0 == 0x20 }.reversed()
    guard !name.isEmpty, name.allSatisfy(isNameLetter) else { return nil }
    let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    return (String(decoding: name, as: UTF8.self).lowercased(), Array(value))
  }

  /// Whether bytes begin as a header does: with the name of a field and a colon, or with the line
  /// that mail boxes put first.
  static func beginsWithField(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.starts(with: "From ".utf8) { return true }
    let name = bytes.prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A && $0 != 0x0D }
    return !name.isEmpty && name.endIndex < bytes.endIndex
      && bytes[name.endIndex] == UInt8(ascii: ":") && name.allSatisfy(isNameLetter)
  }

  private static func isNameLetter(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The field of a name, given in small letters, as it is written.
  subscript(name: String) -> [UInt8]? { fields[name] }

  /// The text of a field, in one line.
  func text(_ name: String) -> String? {
    fields[name].map { HeaderText.line(EncodedWords.decoded($0)) }
  }
}
