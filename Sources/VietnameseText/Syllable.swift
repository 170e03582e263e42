/// Tells whether a word could be a syllable of Vietnamese.
enum Syllable {
  // With the onsets and codas of place names of the Central Highlands: Krông, Đắk.
  private static let onsets = set(
    "b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph q qu r s t th tr v x")
  private static let codas = set("c ch k m n ng nh p t")
  private static let nuclei = set(
    """
    a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê yê iu oa oă oe oi oo ôi ơi ua uâ uă uê \
    ui uô uơ uy ưa ưi ươ ưu iêu yêu oai oao oay oeo uao uai uay uây uôi uya uyê uyu ươi ươu
    """)
  private static let vowels = Set("aăâeêioôơuưy")
  private static let toneMarks: Set<Unicode.Scalar> = [
    "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init) + [""])
  }

  /// Onset, nucleus, coda, at most one tone.
  static func isVietnamese(_ word: String) -> Bool {
    let decomposed = NormalForm.nfd(word.lowercased()).unicodeScalars
    guard decomposed.count(where: toneMarks.contains) <= 1 else { return false }
    var bare = String.UnicodeScalarView()
    for scalar in decomposed where !toneMarks.contains(scalar) { bare.append(scalar) }
    let letters = Array(NormalForm.nfc(String(bare)))
    guard let start = letters.firstIndex(where: vowels.contains),
      let end = letters.lastIndex(where: vowels.contains),
      codas.contains(String(letters[(end + 1)...]))
    else { return false }
    return (start...end).contains { first in
      // `qu` and `gi` end in a letter that can also begin the nucleus.
      onsets.contains(String(letters[..<first])) && nuclei.contains(String(letters[first...end]))
        && first - start <= 1
    }
  }

  /// Whether every word with an accent could be Vietnamese, and there is one.
  static func areVietnamese(_ text: String) -> Bool {
    let accented = text.split { !$0.isLetter }
      .filter { word in word.unicodeScalars.contains { $0.value > 0x7F } }
    return !accented.isEmpty && accented.allSatisfy { isVietnamese(String($0)) }
  }
}
