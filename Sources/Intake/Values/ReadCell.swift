import Provenance
import Spreadsheet

/// A cell together with its content as text, which is worked out once.
///
/// It is handed from stage to stage and kept by several, so that it is a reference to what never
/// changes.
struct ReadCell: Sendable {
  private final class Storage: Sendable {
    let reference: CellReference
    let value: CellValue
    let hasFormula: Bool
    let numberFormat: String?
    let content: CellText
    let extras: CellExtras?

    init(_ cell: Cell, value: CellValue, hasFormula: Bool, content: CellText, extras: CellExtras?) {
      reference = cell.reference
      self.value = value
      self.hasFormula = hasFormula
      numberFormat = cell.numberFormat
      self.content = content
      self.extras = extras
    }

    init(_ other: Storage, value: CellValue, hasFormula: Bool, content: CellText) {
      reference = other.reference
      self.value = value
      self.hasFormula = hasFormula
      numberFormat = other.numberFormat
      self.content = content
      extras = other.extras
    }
  }
  private let storage: Storage

  /// Its address.
  var reference: CellReference { storage.reference }
  /// What it holds.
  var value: CellValue { storage.value }
  /// Whether the value is a formula's cached result.
  var hasFormula: Bool { storage.hasFormula }
  /// The number format's code; nil for General.
  var numberFormat: String? { storage.numberFormat }
  /// Its content as text, without what is struck through in it.
  var content: CellText { storage.content }
  /// What it carries beside its value; nil for most.
  var extras: CellExtras? { storage.extras }

  init(_ cell: Cell, extras: CellExtras? = nil) {
    let content: CellText
    if let extras, !extras.runs.isEmpty, case .text = cell.value {
      content = CellText(extras.runs) { $0.isStruck && !extras.isStruck && Self.shows($0) }
    } else {
      content = CellText(cell)
    }
    storage = Storage(
      cell, value: cell.value, hasFormula: cell.hasFormula, content: content, extras: extras)
  }

  private init(_ storage: Storage) { self.storage = storage }

  private func with(content: CellText) -> ReadCell {
    ReadCell(Storage(storage, value: value, hasFormula: hasFormula, content: content))
  }

  private static func shows(_ run: TextRun) -> Bool { !run.text.allSatisfy(\.isWhitespace) }

  /// Whether all that it shows is struck through, so that it says nothing.
  var isStruck: Bool { extras?.isStruck == true && !content.isBlank }

  /// The pieces of its text that are struck through, raised or lowered, and show something.
  var markedRuns: [TextRun] {
    guard let extras, !content.isBlank else { return [] }
    let marked = extras.runs.filter { ($0.isStruck || $0.isRaised) && Self.shows($0) }
    guard marked.isEmpty, extras.isStruck || extras.isRaised else { return marked }
    return [TextRun(content.written, isStruck: extras.isStruck, isRaised: extras.isRaised)]
  }

  /// The cell as a number, day, state or code is read from it: what is raised or lowered in it is a
  /// mark beside the value and left out too.
  var withoutMarks: ReadCell {
    guard let extras, !isStruck, case .text = value,
      extras.runs.contains(where: { $0.isRaised && Self.shows($0) })
    else { return self }
    return with(
      content: CellText(extras.runs) { ($0.isStruck || $0.isRaised) && Self.shows($0) })
  }

  /// The same for a value; a cell that shows nothing else than what is left out is blank, and the
  /// problem says so.
  func asValue(at place: Place) -> (cell: ReadCell, problem: Problem?) {
    guard let extras else { return (self, nil) }
    let bare = withoutMarks
    let isNothing = isStruck || extras.isRaised || bare.content.isBlank
    guard !content.isBlank, isNothing else { return (bare, nil) }
    let nothing = Storage(
      storage, value: .empty, hasFormula: false, content: .nothing(of: content.written))
    return (ReadCell(nothing), Problem(.cellStruck, place: place, found: .written(content.written)))
  }
}
