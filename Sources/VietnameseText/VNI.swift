/// The table of VNI-Windows: a letter and the mark after it, and ten letters of their own.
enum VNI {
  // Mark → combining characters that it stands for, after a vowel.
  private static let marks: [Unicode.Scalar: String] = [
    "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
    "â": "\u{302}", "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}",
    "ã": "\u{302}\u{303}", "ä": "\u{302}\u{323}",
    "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
    "ü": "\u{306}\u{303}", "ë": "\u{306}\u{323}",
  ]
  private static let whole: [Unicode.Scalar: Unicode.Scalar] = [
    "ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Ñ": "Đ", "Ö": "Ư", "Ô": "Ơ", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
  ]
  private static let circumflexed = Set("aeoAEO".unicodeScalars)
  private static let breved = Set("aA".unicodeScalars)
  private static let toned = Set("aeouyAEOUYơưƠƯ".unicodeScalars)

  private static func combining(
    _ mark: Unicode.Scalar, after letter: Unicode.Scalar
  ) -> String? {
    let lower = mark.properties.lowercaseMapping.unicodeScalars.first ?? mark
    guard let combination = marks[lower], let first = combination.unicodeScalars.first else {
      return nil
    }
    let allowed =
      switch first {
      case "\u{302}": circumflexed
      case "\u{306}": breved
      default: toned
      }
    return allowed.contains(letter) ? combination : nil
  }

  /// The text in Unicode, composed; characters outside the table stay.
  static func decode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var letter: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let last = letter, let combination = combining(scalar, after: last) {
        result.append(contentsOf: combination.unicodeScalars)
        letter = nil
      } else {
        let plain = whole[scalar] ?? scalar
        result.append(plain)
        letter = plain
      }
    }
    return NormalForm.nfc(String(result))
  }

  /// Whether some letter is followed by a mark in the way only VNI does.
  static func hasMarkAfterLetter(_ text: String) -> Bool {
    var letter: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let last = letter, combining(scalar, after: last) != nil { return true }
      letter = whole[scalar] ?? scalar
    }
    return false
  }
}
