/// Names beyond ASCII in headers, as mail programs write and miswrite them (RFC 2047, RFC 2231).
enum EncodedWords {
  /// Longest encoded word that is looked for; the standard allows 75 bytes.
  private static let longest = 1_000

  /// A text with its encoded words (`=?utf-8?B?…?=`) decoded; blanks between two of them are dropped,
  /// and bytes of neighbouring words are put together first, for programs that break characters.
  static func decoded(_ text: [UInt8]) -> String {
    var result = ""
    var word: (bytes: [UInt8], charset: String)?
    var plain: [UInt8] = []
    func flush() {
      if let (bytes, charset) = word { result += CharsetText.decoded(bytes, charset: charset) }
      result += CharsetText.decoded(plain)
      word = nil
      plain = []
    }
    var index = 0
    while index < text.count {
      guard let next = Self.word(text[index...]) else {
        plain.append(text[index])
        index += 1
        continue
      }
      let isNeighbour = word != nil && plain.allSatisfy { $0 <= 0x20 }
      if isNeighbour, let before = word, before.charset == next.charset {
        word = (before.bytes + next.bytes, next.charset)
        plain = []
      } else {
        if isNeighbour { plain = [] }
        flush()
        word = (next.bytes, next.charset)
      }
      index = next.end
    }
    flush()
    return result
  }

  /// An encoded word at the start of `text`: its bytes, its charset, and where it ends.
  private static func word(
    _ text: ArraySlice<UInt8>
  ) -> (bytes: [UInt8], charset: String, end: Int)? {
    let mark = UInt8(ascii: "?")
    guard text.starts(with: "=?".utf8) else { return nil }
    let reach = text.dropFirst(2).prefix(longest)
    guard let charsetEnd = reach.firstIndex(of: mark), charsetEnd + 2 < reach.endIndex,
      reach[charsetEnd + 2] == mark,
      let end = reach[(charsetEnd + 3)...].firstIndex(of: mark), end + 1 < text.endIndex,
      text[end + 1] == UInt8(ascii: "=")
    else { return nil }
    let letters = reach[(charsetEnd + 3)..<end]
    // A language may stand behind the charset (RFC 2231).
    let charset = reach[..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
    let bytes: [UInt8]?
    switch reach[charsetEnd + 1] | 0x20 {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64.decoded(letters)
    case UInt8(ascii: "q"):
      let blanks = letters.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferEncoding.quotedPrintable.decoded(blanks)
    default: bytes = nil
    }
    return bytes.map { ($0, String(decoding: charset, as: UTF8.self).lowercased(), end + 2) }
  }

  /// The pieces of a parameter (RFC 2231), encoded ones with `%` for bytes and the charset in the
  /// first: `UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c.xlsx`.
  static func joined(_ pieces: [(text: [UInt8], isEncoded: Bool)]) -> String {
    guard pieces.contains(where: \.isEncoded) else {
      return decoded(pieces.flatMap(\.text))
    }
    var bytes: [UInt8] = []
    var charset: String?
    for (offset, piece) in pieces.enumerated() {
      var text = piece.text[...]
      let parts = text.split(
        separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
      if offset == 0, piece.isEncoded, parts.count == 3 {
        charset = String(decoding: parts[0], as: UTF8.self)
        text = parts[2]
      }
      bytes += piece.isEncoded ? percentDecoded(Array(text)) : Array(text)
    }
    return CharsetText.decoded(bytes, charset: charset)
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
}
