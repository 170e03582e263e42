import Provenance

/// How the bytes of a text file spell characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Vietnamese Windows: letters with combining tone marks.
  case windows1258 = "Windows-1258"
  /// Western Windows.
  ///
  /// Texts of TCVN3 and VNI fonts come as this: their letters are repaired cell by cell by whoever
  /// knows the fonts.
  case windows1252 = "Windows-1252"

  /// Whether the encoding was guessed rather than determined by the bytes.
  var isLegacy: Bool { self == .windows1258 || self == .windows1252 }

  /// Tells the encoding and how many bytes of byte order mark to leave out; nil where the bytes fit
  /// none.
  package static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, skipped: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return isUTF8(bytes[3...]) || DamagedUTF8(bytes[3...]).isLikely ? (.utf8, 3) : nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let encoding = utf16WithoutMark(bytes) { return (encoding, 0) }
    if isUTF8(bytes[...]) { return (.utf8, 0) }
    if bytes.contains(0) { return nil }
    if DamagedUTF8(bytes[...]).isLikely { return (.utf8, 0) }
    return EightBitText.detect(bytes).map { ($0, 0) }
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    UTF8Text.isValid(bytes.span)
  }

  /// UTF-16 without a mark: nearly all of the first bytes come in pairs with one zero.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4 else { return nil }
    let pairs = min(bytes.count / 2, 512)
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.even == 0, zeros.odd * 2 > pairs { return .utf16LittleEndian }
    if zeros.odd == 0, zeros.even * 2 > pairs { return .utf16BigEndian }
    return nil
  }

  /// The bytes, of which `detect` said this encoding, as UTF-8; nil where they are no such text.
  package func utf8(_ bytes: [UInt8], skipping skipped: Int) -> [UInt8]? {
    switch self {
    case .utf8:
      let text = skipped == 0 ? bytes : Array(bytes[skipped...])
      return Self.isUTF8(text[...]) ? text : DamagedUTF8(text[...]).repaired
    case .utf16LittleEndian: return Self.fromUTF16(bytes, skipped, low: 0, high: 1)
    case .utf16BigEndian: return Self.fromUTF16(bytes, skipped, low: 1, high: 0)
    case .windows1252: return EightBitText.utf8(bytes[skipped...], EightBitText.windows1252)
    case .windows1258: return EightBitText.utf8(bytes[skipped...], EightBitText.windows1258)
    }
  }

  /// What is no character becomes U+FFFD where it is a rare fault; nil where it is not.
  private static func fromUTF16(
    _ bytes: [UInt8], _ skipped: Int, low: Int, high: Int
  ) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    // A last byte alone is half of a character.
    let isCut = (bytes.count - skipped) % 2 == 1
    var units = stride(from: skipped, to: bytes.count - (isCut ? 1 : 0), by: 2).lazy.map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }.makeIterator()
    var decoder = UTF16()
    var good = 0
    var bad = isCut ? 1 : 0
    loop: while true {
      switch decoder.decode(&units) {
      case .scalarValue(let scalar):
        guard let encoded = Unicode.UTF8.encode(scalar) else { return nil }
        result.append(contentsOf: encoded)
        good += 1
      case .error:
        result.append(contentsOf: Unicode.UTF8.encodedReplacementCharacter)
        bad += 1
      case .emptyInput: break loop
      }
    }
    if isCut { result.append(contentsOf: Unicode.UTF8.encodedReplacementCharacter) }
    return bad == 0 || (bad == 1 && good > 0) || bad * 50 <= good ? result : nil
  }
}
