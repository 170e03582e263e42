/// Recognises in one pass over the bytes the texts that need no repair, which most are.
enum CleanText {
  /// Whether a text is surely composed Unicode, without any sign of another encoding or of garbled
  /// letters, and without blanks around it.
  ///
  /// It errs on one side only: where it says no, the long way decides.
  static func isClean(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty else { return true }
    var last = bytes.count - 1
    while last > 0, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    return canStandOutside(bytes[0]) && canStandOutside(bytes[last]) && hasOnlyCleanLetters(bytes)
  }

  /// Whether a character with this first byte is no blank: no-break space begins with C2, other
  /// blanks and invisible marks beyond ASCII with E2, E3 or EF.
  private static func canStandOutside(_ lead: UInt8) -> Bool {
    (0x21...0x7E).contains(lead) || (0xC3...0xC6).contains(lead) || lead == 0xE1
  }

  /// Whether all is printable ASCII but for question marks, letters of Latin-1, Vietnamese letters
  /// or dashes; what is not ASCII only together with a letter that legacy encodings cannot give.
  private static func hasOnlyCleanLetters(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    var isUnicode = false
    var isASCII = true
    // `đ` reads `Ä‘` where its bytes were taken for Windows-1252.
    var isAfterGarbled = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09, byte != 0x3F, byte != 0x7F else {
          return false
        }
        isAfterGarbled = false
        index += 1
        continue
      }
      guard !isAfterGarbled, index + 1 < bytes.count else { return false }
      isASCII = false
      let second = bytes[index + 1]
      switch byte {
      case 0xC3: isAfterGarbled = second == 0x84
      case 0xC4...0xC6:
        guard isVietnamese(byte, second) else { return false }
        isUnicode = true
      case 0xE1:
        guard index + 2 < bytes.count, isVietnamese(second, bytes[index + 2]) else { return false }
        isUnicode = true
        index += 1
      case 0xE2:
        // U+2010 to U+2027: dashes, quotation marks, dots.
        guard index + 2 < bytes.count, second == 0x80, (0x90...0xA7).contains(bytes[index + 2])
        else { return false }
        index += 1
      default: return false
      }
      index += 2
    }
    return isASCII || isUnicode
  }

  /// Whether the last two bytes of a letter make one that only Unicode has: Ă ă Đ đ Ĩ ĩ, Ũ ũ,
  /// Ơ ơ Ư ư, and U+1EA0 to U+1EF9.
  private static func isVietnamese(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC4: second == 0x82 || second == 0x83 || second & 0xFE == 0x90 || second & 0xFE == 0xA8
    case 0xC5: second & 0xFE == 0xA8
    case 0xC6: second & 0xFE == 0xA0 || second == 0xAF || second == 0xB0
    case 0xBA: second >= 0xA0
    case 0xBB: second <= 0xB9
    default: false
    }
  }
}
