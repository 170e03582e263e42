/// Ways of storing Vietnamese from before Unicode, where a font gives the bytes their looks.
enum LegacyEncoding: String, Hashable, Sendable, CaseIterable {
  /// TCVN 5712:1993 (ABC): fonts called `.Vn…`; those that end in `H` show capitals.
  case tcvn3
  /// VNI-Windows: fonts called `VNI-…`; a mark follows its letter.
  case vni

  /// The encoding that a font shows, determined by its name.
  init?(fontName: String?) {
    guard let font = fontName?.lowercased() else { return nil }
    if font.hasPrefix(".vn") {
      self = .tcvn3
    } else if font.hasPrefix("vni-") || font.hasPrefix("vni ") {
      self = .vni
    } else {
      return nil
    }
  }
}

/// Tells and converts text in a legacy encoding.
///
/// Such text reaches a workbook as the Windows-1252 characters of its bytes: `Së Néi vô` is
/// `Sở Nội vụ`.
enum LegacyText {
  /// The encoding of a cell's text, determined by its font and its pattern; nil for Unicode text.
  ///
  /// A font's name alone proves little: people change fonts without changing the text. What makes
  /// sense in Unicode only is left alone whatever its font.
  static func detect(_ text: String, fontName: String?) -> LegacyEncoding? {
    // Letters of ASCII show themselves in every font; a capital font only changes their case.
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), !hasVietnameseUnicode(text) else { return nil }
    let asFound = Syllable.accentedWords(text) {
      $0.unicodeScalars.first.map(TCVN3.has) ?? false
    }
    if let told = LegacyEncoding(fontName: fontName) {
      let changes = !told.decode(text).unicodeScalars.elementsEqual(text.unicodeScalars)
      let fits = told.fits(text) && changes
      let converted = Syllable.accentedWords(told.decode(text))
      if fits, converted.others == 0 { return told }
      if asFound.others == 0 { return nil }
      return shown(text) ?? (fits ? told : nil)
    }
    return asFound.others == 0 && asFound.fitting > 0 ? nil : shown(text)
  }

  /// The one encoding that the pattern shows best.
  private static func shown(_ text: String) -> LegacyEncoding? {
    let strengths = LegacyEncoding.allCases.map { LegacyPattern.strength(of: $0, in: text) }
    guard let best = strengths.max(), best > .none else { return nil }
    let fitting = zip(LegacyEncoding.allCases, strengths).filter { $0.1 == best }
    return fitting.count == 1 ? fitting.first?.0 : nil
  }

  /// The text in Unicode, composed.
  ///
  /// A TCVN3 capital font (`.VnTimeH`) gives capitals.
  static func convert(
    _ text: String, from encoding: LegacyEncoding, fontName: String?
  ) -> String {
    let plain = encoding.decode(text)
    guard encoding == .tcvn3, let font = fontName?.lowercased(), font.hasPrefix(".vn"),
      font.hasSuffix("h")
    else { return plain }
    return plain.uppercased()
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
}
