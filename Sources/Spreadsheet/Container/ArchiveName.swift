import CDeflate

/// Names of entries of archives, which programs write in UTF-8, or in whatever code page the sender's
/// system has, and do not always say which.
enum ArchiveName {
  /// The name that was meant.
  ///
  /// The Unicode path of Info-ZIP comes first, then UTF-8, whatever the flag says; else the code page
  /// in which most of the letters are Vietnamese.
  static func text(_ raw: [UInt8], extra: ArraySlice<UInt8>) -> String {
    if let path = unicodePath(raw, extra) { return path }
    guard let text = String(validating: raw, as: UTF8.self) else { return legacy(raw) }
    return readWrongly(text) ?? text
  }

  /// The name in the extra field 0x7075, where it belongs to the name beside it.
  private static func unicodePath(_ raw: [UInt8], _ extra: ArraySlice<UInt8>) -> String? {
    let extra = Array(extra)
    var offset = 0
    while let id = extra.number16(at: offset), let length = extra.number16(at: offset + 2) {
      let next = offset + 4 + length
      guard next <= extra.count else { return nil }
      if id == 0x7075, length > 5, extra[offset + 4] == 1 {
        let crc = raw.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
        guard extra.number32(at: offset + 5) == Int(crc) else { return nil }
        return String(validating: extra[(offset + 9)..<next], as: UTF8.self)
      }
      offset = next
    }
    return nil
  }

  /// UTF-8 that a program took for a code page and wrote as UTF-8 once more: `Phiß║┐u` for `Phiếu`.
  private static func readWrongly(_ text: String) -> String? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    for page in [CodePages.dos437, CodePages.dos850, EightBitText.windows1252] {
      if let bytes = written(text, page), let read = String(validating: bytes, as: UTF8.self) {
        return read
      }
    }
    return nil
  }

  /// A text in a code page; nil where the page has not all of its letters.
  private static func written(_ text: String, _ page: [UInt16]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let index = page.firstIndex(where: { UInt32($0) == scalar.value }) {
        bytes.append(UInt8(index + 0x80))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// The name in the code page in which the fewest letters are strange; of two the first.
  private static func legacy(_ raw: [UInt8]) -> String {
    let pages = [
      EightBitText.windows1258, CodePages.dos437, CodePages.dos850, EightBitText.windows1252,
    ]
    var best: (text: String, strange: Int)?
    for page in pages {
      guard let bytes = EightBitText.utf8(raw[...], page) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let strange = strangers(in: text)
      if best.map({ strange < $0.strange }) ?? true { best = (text, strange) }
    }
    return best?.text ?? String(decoding: raw, as: UTF8.self)
  }

  /// How many characters beyond ASCII are no letters of Vietnamese, or marks that follow no vowel.
  private static func strangers(in text: String) -> Int {
    var count = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !scalar.isASCII {
        let isMark = marks.contains(scalar) && vowels.contains(before)
        if !isMark, !letters.contains(scalar) { count += 1 }
      }
      before = scalar
    }
    return count
  }

  private static let letters = Set("àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ".unicodeScalars)
  private static let vowels = Set("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars)
  private static let marks = Set("\u{300}\u{301}\u{303}\u{309}\u{323}".unicodeScalars)
}
