import Provenance

/// The rules for formulas.
enum FormulaText {
  /// Largest number of characters of a formula.
  static let maximumLength = 8192

  /// Refuses an empty formula, one without `=`, one too long or with control characters.
  static func check(
    _ formula: String, sheet: String? = nil, cell: CellReference? = nil
  ) throws(WriteError) {
    guard formula.hasPrefix("="), formula.utf8.count > 1,
      !formula.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" })
    else { throw WriteError(.invalidFormula(formula), sheet: sheet, cell: cell) }
    guard formula.utf16.count <= maximumLength else {
      throw WriteError(.tooLong(limit: maximumLength), sheet: sheet, cell: cell)
    }
  }
}
