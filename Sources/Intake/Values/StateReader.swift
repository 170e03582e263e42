import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads Trạng thái in its usual wordings.
enum StateReader {
  private static let index: [[String]: (state: TaskState, isOwn: Bool)] = {
    var index: [[String]: (state: TaskState, isOwn: Bool)] = [:]
    for state in TaskState.allCases {
      for (offset, word) in StateWords.words(state).enumerated() {
        index[Folding.words(word)] = (state, offset == 0)
      }
    }
    return index
  }()
  /// The wordings without digits by their letters alone, for those written without blanks.
  private static let squeezed: [String: TaskState] = Dictionary(
    index.filter { $0.key.allSatisfy(isLetters) }.map { ($0.key.joined(), $0.value.state) },
    uniquingKeysWith: { first, _ in first })

  /// Reads the cell, which stands at `place`.
  static func read(
    _ cell: ReadCell?, at place: Place
  ) -> Checked<Reading<TaskState>> {
    guard let (cell, left) = cell?.asValue(at: place) else { return Checked(.blank) }
    if let left { return Checked(.blank, left) }
    let text = cell.content
    guard !text.isBlank else {
      return cell.hasFormula
        ? rejected(.formulaWithoutValue, text, at: place) : Checked(.blank)
    }
    if case .error = cell.value { return rejected(.errorValue, text, at: place) }
    guard let (state, isOwn) = state(text.text) else {
      return rejected(.stateUnknown, text, at: place)
    }
    let repairs = text.repairs + (isOwn ? [] : [.stateRecognised])
    return Checked(.value(Found(state, written: text.written, place: place, repairs: repairs)))
  }

  /// The state that a wording means, and whether it is the form's own.
  ///
  /// A remark beside the wording (in brackets, after a sign, a number, a per cent) may take it back,
  /// so nothing is left out of the text to make it fit.
  static func state(_ text: String) -> (state: TaskState, isOwn: Bool)? {
    if let own = TaskState.allCases.first(where: { $0.vietnamese == text }) { return (own, true) }
    let words = Folding.words(text)
    guard isPlain(text, words) else { return nil }
    if let known = index[words] {
      return (known.state, known.isOwn && isWritten(text, known.state.vietnamese))
    }
    guard words.allSatisfy(isLetters) else { return nil }
    return (squeezed[words.joined()] ?? near(words)).map { ($0, false) }
  }

  /// Whether a text is a wording with its diacritics, whatever its case, blanks and punctuation.
  private static func isWritten(_ text: String, _ wording: String) -> Bool {
    func letters(_ text: String) -> String {
      NormalForm.nfc(text).lowercased().filter(\.isLetter)
    }
    return letters(text) == letters(wording)
  }

  /// Whether a text is words only, with no sign that could change what they say.
  private static func isPlain(_ text: String, _ words: [String]) -> Bool {
    let body = CellText.trimmed(text)
    if body.lowercased() == "n/a" { return true }
    guard !body.contains("..") else { return false }
    return body.allSatisfy { character in
      character.isLetter || character.isWhitespace || ("0"..."9").contains(character)
        || ".,;:!-–—'\"“”".contains(character) || character == "%" && words.last == "100"
    }
  }

  private static func isLetters(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
  }

  /// The one state whose wording differs in a single letter of a single longer word.
  private static func near(_ words: [String]) -> TaskState? {
    var states: Set<TaskState> = []
    var isLongWord = false
    for (wording, meaning) in index where wording.count == words.count {
      let different = zip(words, wording).filter { $0 != $1 }
      guard different.count == 1, let (found, word) = different.first,
        Folding.distance(keys: found, word, limit: 1) != nil
      else { continue }
      states.insert(meaning.state)
      isLongWord = isLongWord || found.utf8.count >= 3 && word.utf8.count >= 4
    }
    return states.count == 1 && isLongWord ? states.first : nil
  }

  private static func rejected(
    _ code: ProblemCode, _ text: CellText, at place: Place
  ) -> Checked<Reading<TaskState>> {
    let expected = Problem.Slot.oneOf(TaskState.allCases.map(Problem.Slot.state))
    return Checked(
      .rejected(Found(text.text, written: text.written, place: place)),
      Problem(code, place: place, found: .written(text.written), expected: expected))
  }
}
