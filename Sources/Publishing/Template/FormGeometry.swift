import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// Where everything stands on a form sheet; known before anything is written.
struct FormGeometry: Hashable, Sendable {
  let form: Form
  /// Whether the identification lines stand above the table.
  let hasIdentification: Bool
  /// Whether rows hold what was reported for an earlier period, so that a column tells which.
  let hasCarried: Bool
  private let rowNumbers: [CriterionCode: Int]
  /// Number of rows of the table.
  let count: Int

  init(_ form: Form, rows: TemplateRows, hasIdentification: Bool, hasCarried: Bool = false) {
    self.form = form
    self.hasIdentification = hasIdentification
    self.hasCarried = hasCarried
    let codes =
      switch form {
      case .scores: rows.criteria.map(\.criterion.code)
      case .tasks:
        rows.tasks.map { row in
          switch row {
          case .section(let section): section.code
          case .task(let task): task.code
          }
        }
      }
    count = codes.count
    let first = (hasIdentification ? 11 : 5) + 1
    rowNumbers = Dictionary(
      codes.enumerated().map { ($0.element, first + $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// First row of the title.
  var titleRow: Int { hasIdentification ? OfficialHeader.height + 1 : 1 }
  /// Row of the headings.
  var headingRow: Int { hasIdentification ? 11 : 5 }
  /// First row of the table.
  var firstRow: Int { headingRow + 1 }
  /// Last row of the table.
  var lastRow: Int { max(firstRow, headingRow + count) }
  /// The columns, those of the template itself last.
  var columns: [FormColumn] {
    form.columns + (hasCarried ? [.carried, .marks, .carriedTrace] : [.marks])
  }
  /// Number of columns of the form itself.
  var width: Int { form.columns.count }

  /// Number of a column, from 1; 0 where the form does not have it.
  func number(of column: FormColumn) -> Int {
    (columns.firstIndex(of: column) ?? -1) + 1
  }

  /// Number of the row of a code.
  func row(of code: CriterionCode) -> Int? { rowNumbers[code] }

  /// The address of a column in a row.
  func cell(_ column: FormColumn, row: Int) -> CellReference {
    CellReference(row: row, column: number(of: column))
  }

  /// The address of a cell.
  func reference(of cell: FormCell) -> CellReference? {
    guard cell.form == form, let row = rowNumbers[cell.code], columns.contains(cell.column) else {
      return nil
    }
    return self.cell(cell.column, row: row)
  }

  /// A column's cells in the table.
  func range(of column: FormColumn) -> CellRange {
    CellRange(cell(column, row: firstRow), cell(column, row: lastRow))
  }
}

extension Form {
  /// Width of a column in characters, so that the table fits A4 across.
  func width(of column: FormColumn) -> Double {
    switch (self, column) {
    case (_, .code): 7
    case (_, .marks): 16
    case (_, .carried): 13
    case (.scores, .name): 38
    case (.scores, .leads): 20
    case (.scores, .maximum): 8
    case (.scores, .evidence), (.scores, .explanation): 28
    case (.scores, _): 10.5
    // Wide where the plan's text is long: it makes the rows, and so the pages.
    case (.tasks, .name): 24
    case (.tasks, .products), (.tasks, .requirement): 32
    case (.tasks, .deadline): 10
    case (.tasks, .leads): 12
    case (.tasks, .implementers): 15.5
    case (.tasks, .state): 12
    case (.tasks, .completedOn): 11.5
    case (.tasks, .achieved), (.tasks, .total): 8
    case (.tasks, .result): 15
    case (.tasks, _): 14
    }
  }
}
