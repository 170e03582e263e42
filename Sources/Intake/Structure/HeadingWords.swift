import VietnameseText

/// A heading's words as they are compared, and the years it names.
struct HeadingWords {
  /// Folded words without years.
  let words: [String]
  /// Years named.
  let years: [Int]
  /// The words without blanks between them, so that `ĐiểmTựChấm` and a line break do not matter.
  var squeezed: String { words.joined() }

  init(_ text: some StringProtocol) {
    var words: [String] = []
    var years: [Int] = []
    for word in Folding.words(String(text)) {
      if let year = Self.year(word) { years.append(year) } else { words.append(word) }
    }
    if !years.isEmpty, words.last == "nam", words.count > 1 { words.removeLast() }
    self.words = words
    self.years = years
  }

  /// The year that a folded word is: `2020`.
  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, word.hasPrefix("19") || word.hasPrefix("20") else { return nil }
    return Int(word)
  }

  /// The text without what stands in brackets.
  static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for character in text {
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      default: if depth == 0 { kept.append(character) }
      }
    }
    return kept
  }
}
