import PARIndex
import Provenance

/// Reads the codes of an annex of a plan, one row after the other.
///
/// A code that a spreadsheet made a number or a day of can be several; what stands in the row before
/// settles it: `1.1` as a number after 1.9 is 1.10. What is recovered is always said.
struct PlanCodes {
  private let kind: Problem.Row.Kind
  private var seen: Set<CriterionCode> = []
  private var last: CriterionCode?

  init(_ kind: Problem.Row.Kind) { self.kind = kind }

  /// The row's code; nil, and reported unless it is a totals row, where there is none.
  mutating func read(_ row: PlanTable.Row) -> Checked<CriterionCode?> {
    let cell = CodeCell(row.cell(.code))
    let place = row.place(.code)
    guard let code = code(cell) else {
      let text = row.text(.name)
      if cell.isBlank, text.isEmpty || RowWords.isTotal(text) { return Checked(nil) }
      return Checked(
        nil,
        Problem(
          .planCodeInvalid, place: place, found: .written(cell.isBlank ? text : cell.written)))
    }
    seen.insert(code)
    last = code
    guard let repair = cell.repair else { return Checked(code) }
    return Checked(
      code,
      Problem(
        repair, place: place, row: Problem.Row(code.description, kind),
        found: .written(cell.written), used: .written(code.description)))
  }

  /// The one code of the cell; of several, and of those of a day, the one that carries on the rows
  /// above.
  private func code(_ cell: CodeCell) -> CriterionCode? {
    guard let first = cell.candidates.first else { return nil }
    let isDay = cell.repair == .rowCodeFromDate
    guard isDay || cell.candidates.count > 1 else { return first }
    let next = cell.candidates.filter { !seen.contains($0) && follows($0) }
    if next.count == 1 { return next.first }
    return isDay ? nil : first
  }

  /// Whether a code is the first below the last one, or the next beside it or beside one above it.
  private func follows(_ code: CriterionCode) -> Bool {
    guard let last else { return code.parts == [1] }
    if code.parts == last.parts + [1] { return true }
    var above = last.parts
    while let number = above.popLast() {
      if code.parts == above + [number + 1] { return true }
    }
    return false
  }
}
