import Provenance
import Spreadsheet

/// A cell together with its content as text, which is worked out once.
struct ReadCell {
  /// Its address.
  let reference: CellReference
  /// What it holds.
  let value: CellValue
  /// Whether the value is a formula's cached result.
  let hasFormula: Bool
  /// The number format's code; nil for General.
  let numberFormat: String?
  /// Its content as text.
  let content: CellText

  init(_ cell: Cell) {
    reference = cell.reference
    value = cell.value
    hasFormula = cell.hasFormula
    numberFormat = cell.numberFormat
    content = CellText(cell)
  }
}
