import Provenance
import Spreadsheet
import VietnameseText

/// Whether a file writes its days day first, as it should, or month first, as a program set to
/// American English does: determined by those dates that can only be one of the two.
struct DateOrder {
  /// What is certain about the file.
  enum Verdict {
    case dayFirst, monthFirst, mixed
  }

  private var dayFirstTexts = 0
  private var monthFirstTexts = 0
  private var lateDateCells = 0

  /// Takes in one cell that should hold a day.
  mutating func see(_ cell: ReadCell) {
    switch cell.value {
    case .text:
      guard let (first, second) = Self.numbers(cell.content.text) else { return }
      if first > 12, second <= 12 { dayFirstTexts += 1 }
      if second > 12, first <= 12 { monthFirstTexts += 1 }
    case .date(let moment):
      if let date = moment.date, date.day > 12 { lateDateCells += 1 }
    default: break
    }
  }

  /// What the dates written as text tell.
  var verdict: Verdict {
    monthFirstTexts == 0 ? .dayFirst : dayFirstTexts == 0 ? .monthFirst : .mixed
  }

  /// Whether dates typed day first became text where they could not be month first: then the ones
  /// that became dates have day and month exchanged, perhaps.
  var makesDatesSuspect: Bool { dayFirstTexts > 0 && lateDateCells == 0 }

  /// The day with its month taken for the day, where the text can be read both ways.
  static func exchanged(_ text: String, _ date: CivilDate) -> CivilDate? {
    guard let (first, second) = numbers(text), first <= 12, second <= 12, first != second else {
      return nil
    }
    return CivilDate(year: date.year, month: date.day, day: date.month)
  }

  /// The first two numbers of `5/10/2020`; nil where words name day and month, or the year is first.
  private static func numbers(_ text: String) -> (Int, Int)? {
    let words = Folding.words(text)
    guard words.count >= 3, words[2].utf8.count == 4 || words[2].utf8.count == 2,
      words[0].utf8.count <= 2, let first = Int(words[0]), let second = Int(words[1]),
      Int(words[2]) != nil
    else { return nil }
    return (first, second)
  }
}
