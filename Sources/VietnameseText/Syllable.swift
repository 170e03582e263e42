/// Tells whether a word could be a syllable of Vietnamese, or of a place name of the Central
/// Highlands (Krông, Đrắk, Păl).
enum Syllable {
  private static let onsets = set(
    """
    b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph q qu r s t th tr v x \
    bh bl br dl dr đl đr gl gr hl hr j jl kb kl km kn kt ml mn mr pl pr sr tl y
    """)
  private static let codas = set("c ch k m n ng nh p t h l r")
  /// Codas that stop the breath: with them goes the tone sắc or nặng.
  private static let stops = set("c ch k p t")
  /// What stands before the coda nh, the onset's `u` or `i` with it.
  private static let softened = set("a ê i oa uê uy y ia ui uyê")
  private static let openOrClosed = set(
    "a e ê i o ô ơ u ư y oa oe uê uy uơ ua uo")
  private static let onlyOpen = set(
    """
    ai ao au ay âu ây eo êu ia iu oi ôi ơi ui ưa ưi ưu iêu yêu oai oao oay oeo uao uai uay uây \
    uôi uya uyu ươi ươu
    """)
  private static let onlyClosed = set("ă â iê yê oă oo ôô uâ uă uô ươ uyê")
  private static let vowels = Set("aăâeêioôơuưy")
  private static let toneMarks: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init) + [""])
  }

  /// Onset, nucleus, coda, at most one tone where it may stand.
  static func isVietnamese(_ word: String) -> Bool {
    guard word.utf8.count <= 24 else { return false }
    var letters: [Character] = []
    var tone: (mark: Unicode.Scalar, index: Int)?
    for scalar in NormalForm.nfd(word.lowercased()).unicodeScalars {
      if toneMarks.contains(scalar) {
        guard tone == nil, !letters.isEmpty else { return false }
        tone = (scalar, letters.count - 1)
      } else if scalar.properties.canonicalCombiningClass.rawValue > 0, let last = letters.last {
        letters[letters.count - 1] = Character(NormalForm.nfc(String(last) + String(scalar)))
      } else {
        letters.append(Character(scalar))
      }
    }
    guard let start = letters.firstIndex(where: vowels.contains),
      let end = letters.lastIndex(where: vowels.contains)
    else { return false }
    let coda = String(letters[(end + 1)...])
    guard codas.contains(coda), coda != "nh" || softened.contains(String(letters[start...end]))
    else { return false }
    if !coda.isEmpty, stops.contains(coda), let tone, tone.mark != "\u{301}",
      tone.mark != "\u{323}"
    {
      return false
    }
    // `qu` and `gi` end in a letter that can also begin the nucleus.
    return (start...min(start + 1, end)).contains { first in
      onsets.contains(String(letters[..<first]))
        && isNucleus(letters[first...end], isOpen: coda.isEmpty)
        && tone.map { isTone(at: $0.index, in: letters, first...end) } ?? true
    }
  }

  private static func isNucleus(_ letters: ArraySlice<Character>, isOpen: Bool) -> Bool {
    let nucleus = String(letters)
    return openOrClosed.contains(nucleus) || (isOpen ? onlyOpen : onlyClosed).contains(nucleus)
  }

  /// A tone stands on a vowel of the nucleus, but never on the glide that ends it (`càu`, not
  /// `caù`).
  private static func isTone(
    at index: Int, in letters: [Character], _ nucleus: ClosedRange<Int>
  ) -> Bool {
    guard nucleus.contains(index) else {
      return index == nucleus.lowerBound - 1 && vowels.contains(letters[index])
    }
    let isGlide =
      index == nucleus.upperBound && nucleus.count > 1 && "iouy".contains(letters[index])
    return !isGlide || ["oo", "uy", "uo"].contains(String(letters[nucleus]))
  }

  /// Whether the word is an abbreviation of capitals, such as `QĐ` or `HĐND`.
  static func isAbbreviation(_ word: String) -> Bool {
    word.utf8.count <= 16
      && word.unicodeScalars.allSatisfy { ("A"..."Z") ~= $0 || $0 == "Đ" || $0 == "Ư" }
  }

  /// How many of the words with an accent could be Vietnamese, and how many not; `signs` count as
  /// letters.
  static func accentedWords(
    _ text: String, signs: (Character) -> Bool = { _ in false }
  ) -> (fitting: Int, others: Int) {
    var counts = (fitting: 0, others: 0)
    for word in text.split(whereSeparator: { !$0.isLetter && !signs($0) })
    where word.unicodeScalars.contains(where: { $0.value > 0x7F }) {
      if isVietnamese(String(word)) || isAbbreviation(String(word)) {
        counts.fitting += 1
      } else {
        counts.others += 1
      }
    }
    return counts
  }
}
