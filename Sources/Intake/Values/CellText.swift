import Provenance
import Spreadsheet
import VietnameseText

/// A cell's content as text: words brought to NFC Unicode, numbers and dates as a person reads them.
struct CellText: Sendable {
  /// The text as used, without blanks around it.
  let text: String
  /// The text as found.
  let written: String
  /// What was repaired between the two.
  let repairs: [ProblemCode]

  /// Whether there is nothing to read.
  var isBlank: Bool { text.isEmpty }

  /// The text of some runs of a cell; that others were left out is a repair.
  init(_ runs: [TextRun], without isLeftOut: (TextRun) -> Bool) {
    let kept = runs.filter { !isLeftOut($0) }
    let reading = TextReader.read(runs: kept.map { ($0.text, $0.fontName) })
    text = reading.value
    written = runs.map(\.text).joined()
    let isWhole = kept.count == runs.count
    repairs = reading.repairs + (isWhole ? [] : [.textLeftOut])
  }

  /// The text as a finding at a place.
  func found(at place: Place) -> Found<String> {
    Found(text, written: written, place: place, repairs: repairs)
  }

  private init(empty written: String) {
    text = ""
    self.written = written
    repairs = []
  }

  /// Nothing, of a cell that shows something all the same.
  static func nothing(of written: String) -> CellText { CellText(empty: written) }

  init(_ cell: Cell) {
    switch cell.value {
    case .text(let raw):
      let reading = KnownTexts.read(raw, fontName: cell.fontName)
      text = reading.value
      written = raw
      repairs = reading.repairs
    case .number(let number):
      text = Self.text(number, percent: Self.isPercent(cell.numberFormat))
      written = text
      repairs = []
    case .boolean(let value): (text, written, repairs) = Self.plain(value ? "TRUE" : "FALSE")
    case .error(let value): (text, written, repairs) = Self.plain(value)
    case .date(let value): (text, written, repairs) = Self.plain(Self.text(value))
    case .duration(let days): (text, written, repairs) = Self.plain(Self.text(days))
    case .empty: (text, written, repairs) = Self.plain("")
    }
  }

  private static func plain(_ text: String) -> (String, String, [ProblemCode]) { (text, text, []) }

  /// Shortest text of a number, `%` and a hundredfold where it is shown so.
  private static func text(_ number: Double, percent: Bool = false) -> String {
    if percent {
      let hundredfold = number * 100
      let rounded = (hundredfold * 1_000_000).rounded() / 1_000_000
      return text(rounded) + "%"
    }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func text(_ moment: DateTime) -> String {
    if let date = moment.date { return date.vietnamese }
    if moment.isLeapDayOf1900 { return "29/02/1900" }
    guard let milliseconds = moment.milliseconds else { return "" }
    let minutes = milliseconds / 60_000
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  /// Whether a number format shows per cent.
  static func isPercent(_ format: String?) -> Bool {
    guard let format, format.utf8.contains(UInt8(ascii: "%")) else { return false }
    // What stands in quotes is shown beside the number.
    return format.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .contains { $0.isMultiple(of: 2) && $1.contains("%") }
  }

  /// Whether a text shows nothing.
  static func isBlank(_ text: String) -> Bool { trimmed(text).isEmpty }

  /// The text without blanks and invisible marks around it.
  static func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) -> Bool in
      character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
    }
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}

/// Readings of texts that take long and stand in many cells of a file and in many files, such as
/// states and lines.
enum KnownTexts {
  private struct Key: Hashable {
    /// The text's UTF-8: texts that only look the same are read in different ways.
    var bytes: [UInt8]
    var fontName: String?
  }
  private static let readings = SharedMemo<Key, TextReading>()

  /// The text as it is used, with what was repaired.
  static func read(_ text: String, fontName: String?) -> TextReading {
    if TextReader.isClean(text) { return TextReading(value: text, repairs: []) }
    guard text.utf8.count <= SharedMemo<Key, TextReading>.longest else {
      return TextReader.read(text, fontName: fontName)
    }
    return readings.value(Key(bytes: Array(text.utf8), fontName: fontName)) {
      TextReader.read(text, fontName: fontName)
    }
  }
}
