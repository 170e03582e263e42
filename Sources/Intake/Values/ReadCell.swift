import Provenance
import Spreadsheet

/// A cell together with its content as text, which is worked out once.
struct ReadCell {
  /// Its address.
  let reference: CellReference
  /// What it holds.
  private(set) var value: CellValue
  /// Whether the value is a formula's cached result.
  private(set) var hasFormula: Bool
  /// The number format's code; nil for General.
  let numberFormat: String?
  /// Its content as text, without what is struck through in it.
  private(set) var content: CellText
  /// What it carries beside its value; nil for most.
  let extras: CellExtras?

  init(_ cell: Cell, extras: CellExtras? = nil) {
    reference = cell.reference
    value = cell.value
    hasFormula = cell.hasFormula
    numberFormat = cell.numberFormat
    self.extras = extras
    if let extras, !extras.runs.isEmpty, case .text = cell.value {
      content = CellText(extras.runs) { $0.isStruck && !extras.isStruck && Self.shows($0) }
    } else {
      content = CellText(cell)
    }
  }

  private static func shows(_ run: TextRun) -> Bool { !run.text.allSatisfy(\.isWhitespace) }

  /// Whether all that it shows is struck through, so that it says nothing.
  var isStruck: Bool { extras?.isStruck == true && !content.isBlank }

  /// The cell as a number, day, state or code is read from it: what is raised or lowered in it is a
  /// mark beside the value and left out too.
  var withoutMarks: ReadCell {
    guard let extras, !isStruck, case .text = value,
      extras.runs.contains(where: { $0.isRaised && Self.shows($0) })
    else { return self }
    var copy = self
    copy.content = CellText(extras.runs) { ($0.isStruck || $0.isRaised) && Self.shows($0) }
    return copy
  }

  /// The same for a value; a cell that shows nothing else than what is left out is blank, and the
  /// problem says so.
  func asValue(at place: Place) -> (cell: ReadCell, problem: Problem?) {
    guard let extras else { return (self, nil) }
    var copy = withoutMarks
    let isNothing = isStruck || extras.isRaised || copy.content.isBlank
    guard !content.isBlank, isNothing else { return (copy, nil) }
    copy.value = .empty
    copy.hasFormula = false
    copy.content = .nothing(of: content.written)
    return (copy, Problem(.cellStruck, place: place, found: content.written))
  }
}
