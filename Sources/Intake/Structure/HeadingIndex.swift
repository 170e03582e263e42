import Forms
import VietnameseText

/// What a heading means, and why.
struct HeadingMatch: Equatable {
  var role: FormColumn
  var reason: MatchReason
  var years: [Int]

  /// Whether the heading is one of the known words, nothing more and nothing less.
  var isExact: Bool {
    if case .heading = reason { return true }
    return false
  }
}

/// Finds the meaning of a heading in a table of words.
struct HeadingIndex {
  private struct Entry {
    var role: FormColumn
    var word: String
    var words: [String]
    var squeezed: String
    /// The letters of `squeezed`.
    var letters: UInt64
  }
  private let entries: [Entry]
  /// The positions of the entries that begin with a word, ascending.
  private let byFirstWord: [String: [Int]]
  private let exact: [String: Int]
  private let firstWords: [FormColumn: String]
  /// What was found out of texts of many files.
  private let known = SharedMemo<String, HeadingMatch?>()

  /// Longest heading that is looked at, in bytes.
  static let longestHeading = 240
  /// Longest heading without brackets that can be one of the words, in bytes.
  static let longestWords = 120

  /// The headings of Forms I and II, which plans share; made once.
  static let returns = HeadingIndex(HeadingSynonyms.returns)

  init(_ table: [(role: FormColumn, words: [String])]) {
    var entries: [Entry] = []
    var exact: [String: Int] = [:]
    var firstWords: [FormColumn: String] = [:]
    for (role, words) in table {
      if firstWords[role] == nil { firstWords[role] = words.first }
      for word in words {
        let heading = HeadingWords(word)
        if exact[heading.squeezed] == nil { exact[heading.squeezed] = entries.count }
        entries.append(
          Entry(
            role: role, word: word, words: heading.words, squeezed: heading.squeezed,
            letters: Folding.letters(ofKey: heading.squeezed)))
      }
    }
    self.entries = entries
    byFirstWord = Dictionary(grouping: entries.indices) { entries[$0].words.first ?? "" }
    self.exact = exact
    self.firstWords = firstWords
  }

  /// The form's own heading of a role.
  func ownHeading(_ role: FormColumn) -> String { firstWords[role] ?? role.rawValue }

  /// The meaning of a heading that is exactly one of the words.
  func exactMatch(_ text: String) -> HeadingMatch? {
    let length = text.utf8.count
    guard (1...Self.longestHeading).contains(length) else { return nil }
    let hasBrackets = text.utf8.contains { $0 == 0x28 || $0 == 0x5B || $0 == 0x7B }
    guard hasBrackets || length <= Self.longestWords else { return nil }
    return known.value(text) { exactMatch(text, hasBrackets: hasBrackets) }
  }

  private func exactMatch(_ text: String, hasBrackets: Bool) -> HeadingMatch? {
    let full = HeadingWords(text)
    if let match = exactMatch(full) { return match }
    guard hasBrackets else { return nil }
    let bare = HeadingWords(HeadingWords.withoutBrackets(text))
    return exactMatch(bare).map {
      HeadingMatch(role: $0.role, reason: $0.reason, years: full.years)
    }
  }

  private func exactMatch(_ heading: HeadingWords) -> HeadingMatch? {
    guard let position = exact[heading.squeezed] else { return nil }
    let entry = entries[position]
    return HeadingMatch(role: entry.role, reason: .heading(entry.word), years: heading.years)
  }

  /// The meaning of a heading, allowing for words more and for slips; nil where none is near or two
  /// are equally near.
  func match(_ text: String) -> HeadingMatch? {
    if let match = exactMatch(text) { return match }
    guard !text.isEmpty, text.utf8.count <= Self.longestHeading else { return nil }
    let bare = HeadingWords(HeadingWords.withoutBrackets(text))
    return longerMatch(bare, text: text) ?? nearMatch(bare, text: text)
  }

  private func longerMatch(_ heading: HeadingWords, text: String) -> HeadingMatch? {
    var best: Entry?
    for entry in positions(from: heading.words[...]).map({ entries[$0] }) {
      let count = entry.words.count
      if count > (best?.words.count ?? 0), count < heading.words.count { best = entry }
    }
    guard let best else { return innerMatch(heading, text: text) }
    let rest = heading.words.dropFirst(best.words.count)
    if rest.allSatisfy(HeadingSynonyms.fillers.contains) {
      return HeadingMatch(role: best.role, reason: .heading(best.word), years: heading.years)
    }
    guard best.words.count >= 2 else { return nil }
    return HeadingMatch(
      role: best.role, reason: .headingWithMore(found: text, word: best.word),
      years: heading.years)
  }

  /// The positions of the entries with whose words some words begin, ascending.
  private func positions(from words: ArraySlice<String>) -> [Int] {
    guard let first = words.first, let known = byFirstWord[first] else { return [] }
    return known.filter { words.starts(with: entries[$0].words) }
  }

  /// A column of words whose known heading stands inside the text: `Hồ sơ, tài liệu minh chứng`.
  ///
  /// Columns of figures are never found so.
  private func innerMatch(_ heading: HeadingWords, text: String) -> HeadingMatch? {
    let known = Set(heading.words.indices.flatMap { positions(from: heading.words[$0...]) })
    let inner = known.sorted().map { entries[$0] }
      .filter { $0.role.isFreeText && $0.words.count >= 2 }
    guard let longest = inner.max(by: { $0.words.count < $1.words.count }),
      inner.allSatisfy({ $0.role == longest.role })
    else { return nil }
    return HeadingMatch(
      role: longest.role, reason: .headingWithMore(found: text, word: longest.word),
      years: heading.years)
  }

  private func nearMatch(_ heading: HeadingWords, text: String) -> HeadingMatch? {
    let squeezed = heading.squeezed
    let length = squeezed.utf8.count
    guard length >= 6 else { return nil }
    let limit = length > 10 ? 2 : 1
    let letters = Folding.letters(ofKey: squeezed)
    var best: (distance: Int, roles: Set<FormColumn>, word: String)?
    for entry in entries where entry.squeezed.utf8.count >= 6 {
      guard abs(entry.squeezed.utf8.count - length) <= limit,
        (entry.letters ^ letters).nonzeroBitCount <= 2 * limit,
        let distance = Folding.distance(keys: squeezed, entry.squeezed, limit: limit)
      else { continue }
      if let known = best, known.distance <= distance {
        if known.distance == distance { best?.roles.insert(entry.role) }
      } else {
        best = (distance, [entry.role], entry.word)
      }
    }
    guard let best, best.roles.count == 1, let role = best.roles.first else { return nil }
    return HeadingMatch(
      role: role, reason: .headingSlip(found: text, word: best.word), years: heading.years)
  }
}
