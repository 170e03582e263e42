/// Names beyond ASCII in headers, as mail programs write and miswrite them (RFC 2047, RFC 2231).
enum EncodedWords {
  /// A text with its encoded words (`=?utf-8?B?…?=`) decoded; blanks between two of them are dropped.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var isBehindWord = false
    while let start = rest.range(of: "=?") {
      let before = rest[..<start]
      guard let (word, end) = word(rest[start...]) else {
        let next = rest.index(start, offsetBy: 2)
        result += rest[..<next]
        rest = rest[next...]
        isBehindWord = false
        continue
      }
      if !(isBehindWord && before.allSatisfy(\.isWhitespace)) { result += before }
      result += word
      rest = rest[end...]
      isBehindWord = true
    }
    return result + rest
  }

  /// An encoded word at the start of `text`, decoded, and where it ends.
  private static func word(_ text: Substring) -> (String, String.Index)? {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].hasPrefix("=") else { return nil }
    let end = text.index(after: parts[3].startIndex)
    let encoding: TransferEncoding
    var letters = Array(parts[2].utf8)
    switch parts[1].lowercased() {
    case "b": encoding = .base64
    case "q":
      encoding = .quotedPrintable
      letters = letters.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    default: return nil
    }
    return (decodedText(encoding.decoded(letters)), end)
  }

  /// The pieces of a parameter (RFC 2231), encoded ones with `%` for bytes and the charset in the
  /// first: `UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c.xlsx`.
  static func joined(_ pieces: [(text: String, isEncoded: Bool)]) -> String {
    var bytes: [UInt8] = []
    for (offset, piece) in pieces.enumerated() {
      var text = piece.text[...]
      if offset == 0, piece.isEncoded {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3 {
          text = parts[2]
        }
      }
      bytes += piece.isEncoded ? percentDecoded(Array(text.utf8)) : Array(text.utf8)
    }
    return decodedText(bytes)
  }

  private static func percentDecoded(_ letters: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < letters.count {
      if letters[index] == UInt8(ascii: "%"), index + 2 < letters.count,
        let high = TransferEncoding.hex(letters[index + 1]),
        let low = TransferEncoding.hex(letters[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(letters[index])
        index += 1
      }
    }
    return bytes
  }

  /// Bytes as text: UTF-8 where they are that, else each byte as the letter of its number.
  private static func decodedText(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }
}

extension Substring {
  /// Where `part` stands for the first time.
  fileprivate func range(of part: String) -> Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}
