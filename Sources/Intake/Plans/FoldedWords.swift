import VietnameseText

extension Folding {
  /// Whether a text is one of some words, without regard to case, diacritics, blanks and
  /// punctuation.
  static func isOne(_ text: String, of known: [String]) -> Bool {
    let key = words(text)
    return !key.isEmpty && known.contains { words($0) == key }
  }
}
