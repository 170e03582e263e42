import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// What a cell of the column STT may mean: the codes it can stand for, and what was repaired.
struct CodeCell {
  /// The text as found.
  let written: String
  /// The codes that it can stand for, likeliest first; not yet held against a plan.
  let candidates: [CriterionCode]
  /// What had to be repaired to get there; nil where the code is written as it should be.
  let repair: ProblemCode?

  /// Longest text that can be a code, or a day that was one, in bytes.
  private static let longest = 200

  /// Whether nothing stands there.
  var isBlank: Bool { written.isEmpty }

  init(_ cell: ReadCell?) {
    guard let cell = cell?.withoutMarks else {
      self.init(written: "", candidates: [], repair: nil)
      return
    }
    let text = cell.content
    switch cell.value {
    case .text:
      self.init(text: text.text, repairs: text.repairs)
    case .number(let number):
      self.init(
        written: text.text, parts: CodeReader.candidates(number: number),
        repair: .rowCodeFromNumber)
    case .date(let moment):
      let parts = moment.date.map { CodeReader.candidates(date: $0) } ?? []
      self.init(written: text.text, parts: parts, repair: .rowCodeFromDate)
    case .boolean, .error, .duration, .empty:
      self.init(written: text.text, candidates: [], repair: nil)
    }
  }

  /// Reads a code written as text.
  init(text: String, repairs: [ProblemCode] = []) {
    guard text.utf8.count <= Self.longest else {
      self.init(written: text, candidates: [], repair: nil)
      return
    }
    if let code = CriterionCode(text) {
      self.init(written: text, candidates: [code], repair: repairs.first)
    } else if let parts = CodeReader.read(text: text) {
      self.init(written: text, parts: [parts], repair: .rowCodeFromText)
    } else if case .date(let date, _) = DateReader.read(text) {
      self.init(written: text, parts: CodeReader.candidates(date: date), repair: .rowCodeFromDate)
    } else if let parts = Self.dayAndMonth(text) {
      self.init(written: text, parts: parts, repair: .rowCodeFromDate)
    } else {
      self.init(written: text, candidates: [], repair: nil)
    }
  }

  /// The codes that `01-Mar`, `Mar-01` or `01-Thg3` can stand for: what a spreadsheet shows for a
  /// code that it took for a day.
  private static func dayAndMonth(_ text: String) -> [[Int]]? {
    let words = Folding.words(text)
    guard words.count == 2 else { return nil }
    for (number, name) in [(words[0], words[1]), (words[1], words[0])] {
      guard let day = Int(number), (1...99).contains(day), let month = month(name) else { continue }
      return [[day, month], [month, day]]
    }
    return nil
  }

  private static func month(_ name: String) -> Int? {
    let english = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    if let index = english.firstIndex(of: name) { return index + 1 }
    guard name.hasPrefix("thg"), let number = Int(name.dropFirst(3)) else { return nil }
    return (1...12).contains(number) ? number : nil
  }

  /// The same cell where the plan itself writes these rows so.
  func meaning(_ codes: [CriterionCode]) -> CodeCell {
    CodeCell(written: written, candidates: codes, repair: nil)
  }

  private init(written: String, parts: [[Int]], repair: ProblemCode) {
    var codes: [CriterionCode] = []
    for code in parts.compactMap({ CriterionCode(parts: $0) }) where !codes.contains(code) {
      codes.append(code)
    }
    self.init(written: written, candidates: codes, repair: repair)
  }

  private init(written: String, candidates: [CriterionCode], repair: ProblemCode?) {
    self.written = written
    self.candidates = candidates
    self.repair = repair
  }
}
