/// Ways of storing Vietnamese from before Unicode, where a font gives the bytes their looks.
public enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
  /// TCVN 5712:1993 (ABC): fonts called `.Vn…`; those that end in `H` show capitals.
  case tcvn3
  /// VNI-Windows: fonts called `VNI-…`; a mark follows its letter.
  case vni
}

/// Tells and converts text in a legacy encoding.
///
/// Such text reaches a workbook as the Windows-1252 characters of its bytes: `Së Néi vô` is `Sở Nội
/// vụ`.
public enum LegacyText {
  /// The encoding of a cell's text, told by its font, else by its pattern; nil for Unicode text.
  public static func detect(_ text: String, fontName: String?) -> LegacyEncoding? {
    guard text.unicodeScalars.contains(where: { $0.value > 0x7F }), !hasVietnameseUnicode(text)
    else {
      // Letters of ASCII show themselves in every font; a capital font only changes their case.
      return nil
    }
    let font = (fontName ?? "").lowercased()
    if font.hasPrefix(".vn") { return .tcvn3 }
    if font.hasPrefix("vni-") || font.hasPrefix("vni ") { return .vni }
    // Real Vietnamese such as `Hoàn thành` could be read as VNI too: what makes sense stays.
    guard !Syllable.areVietnamese(text) else { return nil }
    let fitting = LegacyEncoding.allCases.filter { matches(text, $0) }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The text in Unicode, composed.
  ///
  /// A TCVN3 capital font (`.VnTimeH`) gives capitals.
  public static func convert(
    _ text: String, from encoding: LegacyEncoding, fontName: String?
  ) -> String {
    switch encoding {
    case .tcvn3:
      let plain = TCVN3.decode(text)
      let font = (fontName ?? "").lowercased()
      return font.hasPrefix(".vn") && font.hasSuffix("h") ? plain.uppercased() : plain
    case .vni:
      return VNI.decode(text)
    }
  }

  /// Letters that only real Vietnamese text in Unicode has: đ, ă, ơ, ư, the block of U+1EA0 to
  /// U+1EF9, and combining marks.
  private static func hasVietnameseUnicode(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      switch $0.value {
      case 0x1EA0...0x1EF9, 0x300...0x323, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169,
        0x1A0, 0x1A1, 0x1AF, 0x1B0:
        true
      default: false
      }
    }
  }

  /// Whether the pattern alone tells: some character has no business in ordinary Latin text, and
  /// every accented word becomes a Vietnamese syllable.
  private static func matches(_ text: String, _ encoding: LegacyEncoding) -> Bool {
    switch encoding {
    case .tcvn3:
      text.unicodeScalars.contains(where: TCVN3.tellTale.contains)
        && Syllable.areVietnamese(TCVN3.decode(text))
    case .vni:
      VNI.hasMarkAfterLetter(text) && Syllable.areVietnamese(VNI.decode(text))
    }
  }
}
