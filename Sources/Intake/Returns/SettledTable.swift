import Forms
import PARIndex
import Provenance
import Spreadsheet

/// A table of a return with its columns and rows settled.
struct SettledTable {
  let form: Form
  let grid: SheetGrid
  let columns: MatchedColumns
  /// The rows below the heading, from top to bottom.
  let body: [Int]
  /// What each of them is.
  let meanings: [Int: RowMeaning]
  /// Its sheet.
  let place: Place
  /// The columns that belong to it, where other tables stand beside it; nil where all do.
  let span: ClosedRange<Int>?

  /// The cells of a row that belong to the table, from left to right.
  func cells(_ row: Int) -> [ReadCell] {
    grid.cells(row).filter { span?.contains($0.reference.column) ?? true }
  }

  /// The cells of a row by their meaning.
  func cells(_ row: Int, of code: CriterionCode) -> RowCells {
    var cells = RowCells(
      row: row, code: code, sheet: place, roles: Set(columns.columns.keys))
    let below = continuations(of: row)
    let known = Set(columns.columns.values.map(\.index))
    cells.others = self.cells(row).filter { !known.contains($0.reference.column) }
    for (role, match) in columns.columns {
      cells.own[role] = grid.cell(row, match.index)
      guard role.isEntry else { continue }
      cells.values[role] = value(row, match.index)
      let more = below.compactMap { grid.cell($0, match.index) }
      if !more.isEmpty { cells.continued[role] = more }
    }
    for (role, columns) in columns.ambiguous {
      cells.ambiguous[role] = columns.compactMap { grid.cell(row, $0) }
        .filter { !$0.content.isBlank }
    }
    return cells
  }

  /// The cell that holds the value at an address, and whether it is merged over several rows of the
  /// plan.
  private func value(_ row: Int, _ column: Int) -> RowCells.Value? {
    let range = grid.merge(row, column)
    let isMerged = range.map { $0.first.row < $0.last.row } ?? false
    var cell = grid.cell(row, column)
    if let range, isMerged || range.first.column < column,
      cell.map({ $0.content.isBlank }) ?? true
    {
      // Cells merged sideways hold the value of another column.
      guard range.first.column == column else { return nil }
      cell = grid.cell(range.first.row, column)
    }
    return cell.map {
      RowCells.Value(cell: $0, isShared: isMerged && (range.map(coversSeveralRows) ?? false))
    }
  }

  /// Whether a merged range covers several rows of the plan.
  private func coversSeveralRows(_ range: Sheet.Range) -> Bool {
    var count = 0
    for row in body where row >= range.first.row {
      if row > range.last.row { return false }
      if case .row = meanings[row] { count += 1 }
      if count > 1 { return true }
    }
    return false
  }

  /// The rows below `row` that carry it on.
  private func continuations(of row: Int) -> [Int] {
    var result: [Int] = []
    var next = row + 1
    while case .continuation(let above) = meanings[next], above == row {
      result.append(next)
      next += 1
    }
    return result
  }
}

/// The cells of one row of a form by their meaning.
struct RowCells {
  /// A cell that holds a value of the row.
  struct Value {
    var cell: ReadCell
    /// Whether it is merged over several rows of the plan.
    var isShared: Bool
  }

  let row: Int
  let code: CriterionCode
  /// The sheet.
  let sheet: Place
  /// The meanings for which the table has a column.
  let roles: Set<FormColumn>
  /// The row's own cells.
  var own: [FormColumn: ReadCell] = [:]
  /// The cells that hold the agency's values: the row's own, or one that is merged over it.
  var values: [FormColumn: Value] = [:]
  /// The cells of rows that carry this one on.
  var continued: [FormColumn: [ReadCell]] = [:]
  /// The row's cells in columns that mean nothing.
  var others: [ReadCell] = []
  /// Filled cells of meanings that several columns could have.
  var ambiguous: [FormColumn: [ReadCell]] = [:]

  /// Where a cell stands.
  func place(_ cell: ReadCell) -> Place { sheet.at(cell.reference) }

  /// The row's code, as the cell of the code or else the name says it.
  func found(repairs: [ProblemCode]) -> Found<CriterionCode> {
    let cell = [own[.code], own[.name]].compactMap(\.self).first { !$0.content.isBlank }
    return Found(
      code, written: cell.map { $0.content.text } ?? "",
      place: cell.map(place) ?? sheet.at(row: row, column: 1), repairs: repairs)
  }
}
