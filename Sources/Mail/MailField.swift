/// A field with parameters: `attachment; filename="phieu.xlsx"` (RFC 2045, RFC 2231).
struct MailField {
  /// What stands before the first semicolon, in small letters.
  let value: String
  private let parameters: [String: String]

  init(_ text: [UInt8]) {
    let parts = Self.split(text)
    value = Self.word(parts.first ?? [])
    var plain: [(key: String, text: [UInt8])] = []
    var pieces: [String: [Int: (text: [UInt8], isEncoded: Bool)]] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
        // A semicolon in a name that nobody quoted.
        if !part.allSatisfy({ $0 <= 0x20 }), !plain.isEmpty {
          plain[plain.count - 1].text += [UInt8(ascii: ";")] + part
        }
        continue
      }
      let key = Self.word(part[..<equals])
      let text = Array(part[(equals + 1)...])
      let sections = key.split(separator: "*", omittingEmptySubsequences: false)
      if sections.count == 1 {
        plain.append((key, text))
      } else if let base = sections.first {
        let number = Int(sections[1]) ?? 0
        pieces[String(base), default: [:]][number] = (Self.unquoted(text), key.hasSuffix("*"))
      }
    }
    var found: [String: String] = [:]
    for (key, text) in plain where found[key] == nil {
      found[key] = EncodedWords.decoded(Self.unquoted(text))
    }
    for (key, parts) in pieces {
      found[key] = EncodedWords.joined(parts.sorted { $0.key < $1.key }.map(\.value))
    }
    parameters = found.mapValues { HeaderText.line($0) }
  }

  /// A parameter by its name, given in small letters.
  subscript(name: String) -> String? { parameters[name] }

  private static func word(_ text: some Sequence<UInt8>) -> String {
    String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
  }

  /// Parts at semicolons that stand in no quotes; an open quote ends nothing.
  private static func split(_ text: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for letter in text {
      if letter == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = letter == UInt8(ascii: "\\") && isQuoted && !isEscaped
      if letter == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(letter)
      }
    }
    return parts
  }

  /// A value without its quotes; backslashes of paths, which old programs do not double, stay.
  private static func unquoted(_ text: [UInt8]) -> [UInt8] {
    let bare = text.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    let quote = UInt8(ascii: "\"")
    guard bare.first == quote else { return Array(bare) }
    let inner = bare.dropFirst()
    var result: [UInt8] = []
    var isEscaped = false
    for letter in inner.last == quote ? inner.dropLast() : inner {
      if isEscaped, letter != quote, letter != UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "\\"))
      }
      isEscaped = letter == UInt8(ascii: "\\") && !isEscaped
      if !isEscaped { result.append(letter) }
    }
    return result
  }
}
