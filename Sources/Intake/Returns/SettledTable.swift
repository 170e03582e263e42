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
  /// The columns that mean something.
  private let known: [(role: FormColumn, column: Int, isEntry: Bool)]
  /// Whether a column means something, from column 0 on as far as any does.
  private let isKnown: [Bool]
  private let roles: Set<FormColumn>
  /// The meanings that several columns could have, by column.
  private let undecided: [Int: FormColumn]

  init(
    of located: LocatedTable, columns: MatchedColumns, meanings: [Int: RowMeaning]
  ) {
    form = located.form
    grid = located.grid
    self.columns = columns
    body = located.table.body
    self.meanings = meanings
    place = located.place
    span = located.table.span
    known = columns.columns.map { ($0.key, $0.value.index, $0.key.isEntry) }
    isKnown = known.reduce(into: []) { isKnown, known in
      while isKnown.count <= known.column { isKnown.append(false) }
      isKnown[known.column] = true
    }
    roles = Set(columns.columns.keys)
    undecided = Dictionary(
      columns.ambiguous.flatMap { role, columns in columns.map { ($0, role) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a column has a meaning.
  func meansSomething(_ column: Int) -> Bool { column < isKnown.count && isKnown[column] }

  /// Whether a column has no heading.
  func isUnnamed(_ column: Int) -> Bool {
    columns.extra[column] == nil && column != columns.index(.marks)
      && !undecided.keys.contains(column)
  }

  /// The cells of a row that belong to the table, from left to right.
  func cells(_ row: Int) -> ArraySlice<ReadCell> {
    let cells = grid.cells(row)
    guard let span else { return cells }
    return cells.filter { span.contains($0.reference.column) }[...]
  }

  /// The cells of a row by their meaning.
  func cells(_ row: Int, of code: CriterionCode) -> RowCells {
    var cells = RowCells(row: row, code: code, sheet: place, roles: roles)
    let below = continuations(of: row)
    cells.others = self.cells(row).filter { !meansSomething($0.reference.column) }
    let line = grid.cells(row)
    for (role, column, isEntry) in known {
      let own = SheetGrid.cell(of: line, column)
      if let own { cells.own.append(role, own) }
      guard isEntry else { continue }
      if let value = value(own, row: row, column: column) { cells.values.append(role, value) }
      guard !below.isEmpty else { continue }
      let more = below.compactMap { grid.cell($0, column) }
      if !more.isEmpty { cells.continued[role] = more }
    }
    for role in columns.ambiguous.keys { cells.ambiguous[role] = [] }
    if !undecided.isEmpty {
      for cell in grid.cells(row) where cell.isFilled {
        guard let role = undecided[cell.reference.column] else { continue }
        cells.ambiguous[role]?.append(cell)
      }
    }
    return cells
  }

  /// The cell that holds the value at an address, and whether it is merged over several rows of the
  /// plan.
  private func value(_ own: ReadCell?, row: Int, column: Int) -> RowCells.Value? {
    let range = grid.merge(row, column)
    let isMerged = range.map { $0.first.row < $0.last.row } ?? false
    var cell = own
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
    for row in body[body.firstPosition { $0 >= range.first.row }...] {
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
  var own = ByColumn<ReadCell>()
  /// The cells that hold the agency's values: the row's own, or one that is merged over it.
  var values = ByColumn<Value>()
  /// The cells of rows that carry this one on.
  var continued = ByColumn<[ReadCell]>()
  /// The row's cells in columns that mean nothing.
  var others: [ReadCell] = []
  /// Filled cells of meanings that several columns could have.
  var ambiguous = ByColumn<[ReadCell]>()

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

/// What belongs to the columns of a form: they are few, so that looking through them is cheapest.
struct ByColumn<Value> {
  private(set) var entries: [(column: FormColumn, value: Value)] = []

  /// Adds what belongs to a column that has nothing yet.
  mutating func append(_ column: FormColumn, _ value: Value) { entries.append((column, value)) }

  subscript(column: FormColumn) -> Value? {
    get {
      for index in entries.indices where entries[index].column == column {
        return entries[index].value
      }
      return nil
    }
    set {
      entries.removeAll { $0.column == column }
      if let newValue { entries.append((column, newValue)) }
    }
  }
}
