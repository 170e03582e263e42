import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads Trạng thái in its usual wordings.
enum StateReader {
  /// What a cell gave.
  struct Result {
    var reading: Reading<TaskState>
    var problem: Problem?
  }

  private static let index: [String: (state: TaskState, isOwn: Bool)] = {
    var index: [String: (state: TaskState, isOwn: Bool)] = [:]
    for (state, words) in StateWords.table {
      for (offset, word) in words.enumerated() { index[key(word)] = (state, offset == 0) }
    }
    return index
  }()

  /// Reads the cell, which stands at `place`.
  static func read(_ cell: ReadCell?, at place: Place) -> Result {
    guard let cell else { return Result(reading: .blank) }
    let text = cell.content
    guard !text.isBlank else {
      return cell.hasFormula
        ? rejected(.formulaWithoutValue, text, place) : Result(reading: .blank)
    }
    if case .error = cell.value { return rejected(.errorValue, text, place) }
    guard let (state, isOwn) = state(text.text) else {
      return rejected(.stateUnknown, text, place)
    }
    let repairs = text.repairs + (isOwn ? [] : [.stateRecognised])
    return Result(
      reading: .value(Found(state, written: text.written, place: place, repairs: repairs)))
  }

  /// The state that a wording means, and whether it is the form's own.
  static func state(_ text: String) -> (state: TaskState, isOwn: Bool)? {
    if let known = index[key(text)] { return known }
    let bare = key(HeadingWords.withoutBrackets(text))
    if let known = index[bare] { return (known.state, false) }
    guard bare.utf8.count >= 8 else { return nil }
    var near: Set<TaskState> = []
    for (word, meaning) in index where word.utf8.count >= 8 {
      if Folding.distance(keys: bare, word, limit: 1) != nil { near.insert(meaning.state) }
    }
    guard near.count == 1, let state = near.first else { return nil }
    return (state, false)
  }

  private static func key(_ text: String) -> String { Folding.words(text).joined() }

  private static func rejected(
    _ code: ProblemCode, _ text: CellText, _ place: Place
  ) -> Result {
    let expected = TaskState.allCases.compactMap { state in
      StateWords.table.first { $0.state == state }?.words.first
    }.joined(separator: " | ")
    return Result(
      reading: .rejected(Found(text.text, written: text.written, place: place)),
      problem: Problem(code, place: place, found: text.written, expected: expected))
  }
}
