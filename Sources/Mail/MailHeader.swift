/// The header of a mail or of a part of one: fields by their names in small letters, folded lines
/// joined.
struct MailHeader {
  private var fields: [String: String] = [:]
  /// Where the body begins.
  private(set) var end: Int
  /// Whether the header ends with a blank line, and every line before it is a field.
  private(set) var isWhole = false

  /// Reads the header with which a part begins, `limit` bytes of it at most.
  init(_ part: ArraySlice<UInt8>, limit: Int) {
    end = part.endIndex
    var line = part.startIndex
    var name: String?
    var isWellFormed = true
    let last = min(part.endIndex, part.startIndex + limit)
    while line < last {
      let next = part[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? part.endIndex
      let text = String(
        decoding: part[line..<next].filter { $0 >= 0x20 || $0 == 0x09 }, as: UTF8.self)
      line = next
      if text.allSatisfy(\.isWhitespace) {
        end = line
        isWhole = isWellFormed && !fields.isEmpty
        return
      }
      if text.first?.isWhitespace == true, let name {
        fields[name, default: ""] += " " + text.drop(while: \.isWhitespace)
      } else if let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(Self.isNameLetter) {
        let key = text[..<colon].lowercased()
        name = key
        if fields[key] == nil {
          fields[key] = String(text[text.index(after: colon)...].drop(while: \.isWhitespace))
        }
      } else if !text.hasPrefix("From ") {
        isWellFormed = false
      }
    }
  }

  /// Whether bytes begin as a header does: with the name of a field and a colon, or with the line
  /// that mail boxes put first.
  static func beginsWithField(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "From ".utf8) { return true }
    let name = bytes.prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A }
    return name.count < bytes.count && bytes[name.count] == UInt8(ascii: ":")
      && String(decoding: name, as: UTF8.self).allSatisfy(isNameLetter)
  }

  private static func isNameLetter(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber || letter == "-" || letter == "_")
  }

  /// The field of a name, given in small letters.
  subscript(name: String) -> String? { fields[name] }
}

/// A field with parameters: `attachment; filename="phieu.xlsx"` (RFC 2045, RFC 2231).
struct MailField {
  /// What stands before the first semicolon, in small letters.
  let value: String
  private let parameters: [String: String]

  init(_ text: String) {
    let parts = Self.split(text)
    value = (parts.first ?? "").lowercased().filter { !$0.isWhitespace }
    var found: [String: String] = [:]
    var pieces: [String: [Int: (text: String, isEncoded: Bool)]] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let key = part[..<equals].lowercased().filter { !$0.isWhitespace }
      let text = Self.unquoted(String(part[part.index(after: equals)...]))
      let sections = key.split(separator: "*", omittingEmptySubsequences: false)
      if sections.count == 1 {
        found[key] = EncodedWords.decoded(text)
      } else if let base = sections.first {
        let number = sections.count > 1 ? Int(sections[1]) ?? 0 : 0
        pieces[String(base), default: [:]][number] = (text, key.hasSuffix("*"))
      }
    }
    for (key, parts) in pieces {
      let ordered = parts.sorted { $0.key < $1.key }.map(\.value)
      found[key] = EncodedWords.joined(ordered)
    }
    parameters = found
  }

  /// A parameter by its name, given in small letters.
  subscript(name: String) -> String? { parameters[name] }

  /// Parts at semicolons that stand in no quotes.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for letter in text {
      if letter == "\"" { isQuoted.toggle() }
      if letter == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts
  }

  private static func unquoted(_ text: String) -> String {
    let bare = text.drop(while: \.isWhitespace)
    guard bare.first == "\"" else {
      return String(bare.prefix { !$0.isWhitespace || bare.contains("=?") })
    }
    return String(bare.dropFirst().prefix { $0 != "\"" })
  }
}
