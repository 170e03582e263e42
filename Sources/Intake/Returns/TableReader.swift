import PARIndex
import Provenance
import Spreadsheet

/// What one table of a return gave.
struct TableReading {
  var sheet: ReturnedSheet
  var scores: [ScoreReport] = []
  var tasks: [TaskReport] = []
  var problems: [Problem] = []
  /// Whether a column is there that only a return has, so that the table is surely one.
  var isSurelyReturn = false
}

/// Reads one table: its columns, its rows, and the agency's values in them.
struct TableReader {
  let plan: Plan
  let rows: PlanRows
  let grid: SheetGrid
  let table: FoundTable
  let columns: MatchedColumns
  /// The sheet; cells are added to it.
  let place: Place
  /// Which way the file writes its days.
  let order: DateOrder
  /// The rows that were placed, for merged cells over several of them.
  private let placed: [Int: RowMeaning]

  init(
    plan: Plan, rows: PlanRows, grid: SheetGrid, table: FoundTable, columns: MatchedColumns,
    place: Place, order: DateOrder
  ) {
    self.plan = plan
    self.rows = rows
    self.grid = grid
    self.table = table
    self.columns = columns
    self.place = place
    self.order = order
    let matcher = RowMatcher(rows: rows, grid: grid, columns: columns, place: place)
    placed = Dictionary(
      matcher.match(table.body).map { ($0.row, $0.meaning) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The table as read.
  func read() -> TableReading {
    var reading = TableReading(
      sheet: ReturnedSheet(
        sheet: grid.sheet.name, form: rows.form, headingRows: table.headingRows,
        columns: columns.columns, extraColumns: columns.extra))
    reading.problems = columns.problems
    reading.isSurelyReturn =
      [.selfScore, .state, .achieved].contains { columns.index($0) != nil }
    for row in table.body {
      switch placed[row] {
      case .row(let code, let reason, let repairs):
        reading.sheet.rows.append((code, Match(index: row, reason: reason)))
        add(code, row: row, repairs: repairs, to: &reading)
        keepExtras(row, in: &reading)
      case .continuation, .nothing, nil: break
      case .unplaced(let problem):
        reading.problems.append(problem)
        keep(row, in: &reading)
      case .comment: keep(row, in: &reading)
      }
    }
    reading.problems += hiddenContent(reading.sheet)
    return reading
  }

  // MARK: Rows

  private func add(
    _ code: CriterionCode, row: Int, repairs: [ProblemCode], to reading: inout TableReading
  ) {
    let found = codeFound(code, row: row, repairs: repairs)
    let values = RowValues(table: self, row: row, code: code)
    switch rows.form {
    case .scores: reading.scores.append(values.score(found, &reading.problems))
    case .tasks:
      let report = values.task(found, &reading.problems)
      if !rows.headings.contains(code) {
        reading.tasks.append(report)
      } else if !report.isBlank {
        reading.problems.append(
          Problem(.rowUnplaced, place: found.place, row: code.description, found: found.written))
        keep(row, in: &reading)
      }
    }
    reading.problems += PlanCells(table: self, row: row, code: code).changes()
  }

  private func codeFound(
    _ code: CriterionCode, row: Int, repairs: [ProblemCode]
  ) -> Found<CriterionCode> {
    let cells = [columns.index(.code), columns.index(.name)].compactMap(\.self)
      .compactMap { grid.cell(row, $0) }
    let cell = cells.first { !$0.content.isBlank }
    let place = place.at(cell?.reference ?? CellReference(row: row, column: 1))
    return Found(
      code, written: cell.map { $0.content.text } ?? "", place: place, repairs: repairs)
  }

  /// Whether a merged range covers several placed rows.
  func coversSeveralRows(_ range: Sheet.Range) -> Bool {
    var count = 0
    for row in table.body where row >= range.first.row {
      if row > range.last.row { return false }
      if case .row = placed[row] { count += 1 }
      if count > 1 { return true }
    }
    return false
  }

  /// The rows below `row` that carry it on.
  func continuations(of row: Int) -> [Int] {
    var result: [Int] = []
    var next = row + 1
    while case .continuation(let above) = placed[next], above == row {
      result.append(next)
      next += 1
    }
    return result
  }

  // MARK: What has no place

  private func keep(_ row: Int, in reading: inout TableReading) {
    let cells = grid.cells(row).filter { cell in
      cell.reference.column != columns.index(.marks) && !cell.content.isBlank
    }
    guard let first = cells.first else { return }
    let texts = cells.map { $0.content }
    if texts.allSatisfy({ RowWords.isSignature($0.text) || RowWords.isTotal($0.text) }) { return }
    let place = place.at(first.reference)
    let text = texts.map(\.text).joined(separator: " | ")
    reading.sheet.unplaced.append(Found(text, written: text, place: place))
  }

  private func keepExtras(_ row: Int, in reading: inout TableReading) {
    let used = Set(columns.columns.values.map(\.index))
    for cell in grid.cells(row) where !used.contains(cell.reference.column) {
      let text = cell.content
      guard !text.isBlank else { continue }
      let place = place.at(cell.reference)
      reading.sheet.unplaced.append(
        Found(text.text, written: text.written, place: place, repairs: text.repairs))
    }
  }

  /// Hidden rows and columns that were read.
  private func hiddenContent(_ sheet: ReturnedSheet) -> [Problem] {
    var problems: [Problem] = []
    let rows = sheet.rows.map(\.match.index).filter(grid.sheet.hiddenRows.contains)
    if let first = rows.first {
      let place = place.at(row: first, column: columns.index(.code) ?? 1)
      problems.append(
        Problem(
          .hiddenContent, place: place, found: rows.map(String.init).joined(separator: ", ")))
    }
    let hidden = columns.columns.values.map(\.index).sorted().filter { column in
      grid.sheet.hiddenColumns.contains { $0.contains(column) }
    }
    if let first = hidden.first {
      let place = place.at(row: table.headingRows.lowerBound, column: first)
      let letters = hidden.map(CellReference.columnLetters).joined(separator: ", ")
      problems.append(Problem(.hiddenContent, place: place, found: letters))
    }
    return problems
  }
}
