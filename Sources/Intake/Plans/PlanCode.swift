import PARIndex
import Provenance

/// Reads the code of a row of a plan's annex.
enum PlanCode {
  /// The row's code; nil, and reported unless it is a totals row, where there is none.
  static func read(_ row: PlanTable.Row) -> Checked<CriterionCode?> {
    let cell = CodeCell(row.cell(.code))
    if let code = cell.candidates.first, cell.repair != .rowCodeFromDate { return Checked(code) }
    let text = row.text(.name)
    if cell.isBlank, text.isEmpty || RowWords.isTotal(text) { return Checked(nil) }
    return Checked(
      nil,
      Problem(
        .planCodeInvalid, place: row.place(.code),
        found: .written(cell.isBlank ? text : cell.written)))
  }
}
