/// Judges by its pattern whether a text is in a legacy encoding, where no font tells.
///
/// Its words must turn into Vietnamese syllables, and enough of them must be nothing else.
struct LegacyPattern {
  /// How much a text shows of an encoding.
  enum Strength: Comparable {
    case none
    /// Words that make sense in no other way, but might be names or slips.
    case supported
    /// Words that are nothing else.
    case told
  }

  private let encoding: LegacyEncoding
  /// Words that are nothing else, and the longest of them.
  private var telling = 0
  private var longest = 0
  /// Words that make sense in the encoding and would make none in Unicode, and the longest of them.
  private var supporting = 0
  private var longestSupporting = 0
  /// Vietnamese words of ASCII letters.
  private var plain = 0
  /// Words that make no sense in the encoding: with letters beyond ASCII, and without.
  private var misfits = 0
  private var foreign = 0

  private init(_ encoding: LegacyEncoding) { self.encoding = encoding }

  /// How much the text shows by itself that it is in the encoding.
  static func strength(of encoding: LegacyEncoding, in text: String) -> Strength {
    guard encoding.fits(text) else { return .none }
    var pattern = Self(encoding)
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      guard encoding.isLetter(scalars[start]) else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { !encoding.isLetter($0) } ?? scalars.count
      let touchesDigit =
        (start > 0 && isDigit(scalars[start - 1]))
        || (end < scalars.count && isDigit(scalars[end]))
      pattern.take(Array(scalars[start..<end]), touchesDigit: touchesDigit)
      start = end
    }
    return pattern.strength
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9") ~= scalar }

  private var strength: Strength {
    guard telling >= 3 * misfits else { return .none }
    if telling > 1 || (telling == 1 && (longest > 2 || supporting > 0)) { return .told }
    guard foreign == 0, misfits == 0 else { return .none }
    let isAmongWords = supporting == 1 && longestSupporting > 3 && plain > 1
    return supporting > 1 || isAmongWords ? .supported : .none
  }

  private mutating func take(_ word: [Unicode.Scalar], touchesDigit: Bool) {
    // A sign by itself is a sign: `½`, `£`, `×`.
    guard word.contains(where: { $0.isASCII }) else { return }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    let found = String(view)
    guard word.contains(where: { !$0.isASCII }) else {
      if Syllable.isVietnamese(found) {
        plain += 1
      } else if word.count > 1, !Syllable.isAbbreviation(found) {
        foreign += 1
      }
      return
    }
    let converted = encoding.decode(found)
    let isAbbreviation = Syllable.isAbbreviation(converted)
    guard isAbbreviation || Syllable.isVietnamese(converted) else {
      misfits += 1
      return
    }
    guard !touchesDigit, !Syllable.isVietnamese(found) else { return }
    if encoding.isTelling(word) {
      telling += 1
      longest = max(longest, isAbbreviation ? 3 : word.count)
    } else if encoding.isUsual(word) {
      supporting += 1
      longestSupporting = max(longestSupporting, word.count)
    }
  }
}

extension LegacyEncoding {
  /// The text in Unicode.
  func decode(_ text: String) -> String {
    switch self {
    case .tcvn3: TCVN3.decode(text)
    case .vni: VNI.decode(text)
    }
  }

  /// Whether the table has every letter beyond ASCII.
  func fits(_ text: String) -> Bool {
    switch self {
    case .tcvn3:
      text.unicodeScalars.allSatisfy {
        $0.isASCII || TCVN3.has($0) || !$0.properties.isAlphabetic
      }
    case .vni: VNI.fits(text)
    }
  }

  /// Whether a character can be part of a word.
  func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic }
    return self == .tcvn3 ? TCVN3.has(scalar) : scalar.properties.isAlphabetic
  }

  /// Whether a word is not one that other languages write the same.
  func isUsual(_ word: [Unicode.Scalar]) -> Bool { self == .tcvn3 || !VNI.isFrench(word) }

  func isTelling(_ word: [Unicode.Scalar]) -> Bool {
    self == .tcvn3 ? TCVN3.isTelling(word) : VNI.isTelling(word)
  }
}
