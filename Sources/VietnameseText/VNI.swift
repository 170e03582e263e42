/// The table of VNI-Windows: a letter and the mark after it, and letters of their own.
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
    "ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì",
    "Ñ": "Đ", "Ö": "Ư", "Ô": "Ơ", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ", "Í": "Í", "Ì": "Ì",
  ]
  private static let circumflexed = Set("aeoAEO".unicodeScalars)
  private static let breved = Set("aA".unicodeScalars)
  private static let toned = Set("aeouyAEOUYơưƠƯ".unicodeScalars)

  /// One character of the text, as the table takes it.
  private enum Step {
    case mark(String, after: Unicode.Scalar)
    case letter(Unicode.Scalar)
    /// A letter beyond ASCII which the table does not have at this place.
    case foreign(Unicode.Scalar)
  }

  private static func steps(_ scalars: some Sequence<Unicode.Scalar>) -> [Step] {
    var steps: [Step] = []
    var letter: Unicode.Scalar?
    for scalar in scalars {
      if let last = letter, let combination = combining(scalar, after: last) {
        steps.append(.mark(combination, after: last))
        letter = nil
      } else if scalar.isASCII || whole[scalar] != nil || !scalar.properties.isAlphabetic {
        let plain = whole[scalar] ?? scalar
        steps.append(.letter(plain))
        letter = plain
      } else {
        steps.append(.foreign(scalar))
        letter = nil
      }
    }
    return steps
  }

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
    for step in steps(text.unicodeScalars) {
      switch step {
      case .mark(let combination, _): result.append(contentsOf: combination.unicodeScalars)
      case .letter(let scalar), .foreign(let scalar): result.append(scalar)
      }
    }
    return NormalForm.nfc(String(result))
  }

  /// Whether the table has every letter of the text at its place.
  static func fits(_ text: String) -> Bool {
    !steps(text.unicodeScalars).contains { if case .foreign = $0 { true } else { false } }
  }

  /// Whether a word shows by its pattern that it is nothing else: it has a mark after its letter,
  /// and is not one of the French `où` and `Thaï`.
  static func isTelling(_ word: [Unicode.Scalar]) -> Bool {
    let steps = steps(word)
    return steps.indices.contains { index in
      guard case .mark = steps[index] else { return false }
      return isFrench(steps[index], word[index])
        ? word.first == "ñ" || word.first == "Ñ" : index > 1
    }
  }

  /// Whether a word has a mark that French writes the same.
  static func isFrench(_ word: [Unicode.Scalar]) -> Bool {
    zip(steps(word), word).contains(where: isFrench)
  }

  private static func isFrench(_ step: Step, _ mark: Unicode.Scalar) -> Bool {
    guard case .mark(_, let letter) = step else { return false }
    return (letter == "a" && mark == "ï") || (letter == "o" && mark == "ù")
  }
}
