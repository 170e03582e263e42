import Forms
import PARIndex
import Provenance
import Spreadsheet

/// What one table of a return gave.
struct TableReading {
  var sheet: ReturnedSheet
  var scores: [ScoreReport] = []
  var tasks: [TaskReport] = []
  /// The rows brought from an earlier period.
  var carried = CarriedRows()
  /// The rows that tell something of it, until they are settled.
  fileprivate var marked: [CarriedRows.Row] = []
  /// What became of the cells of its heading and its rows.
  var fates: SheetFates
  /// Whether a column is there that only a return has, so that the table is surely one.
  var isSurelyReturn = false
  /// Filled cells of rows in columns without a heading: how many, and the first, by column.
  var unnamed: [Int: (count: Int, first: CellReference)] = [:]
}

/// Reads the tables of a return: their columns, their rows, and the agency's values in them.
struct TableReader {
  let forms: PlanForms
  /// Which way the file writes its days.
  let order: DateOrder
  /// Whose figures are read; nil where nobody can tell.
  let owner: HeadingOwner?
  /// What the rows of the template were filled in with from an earlier period, as its hidden
  /// identity tells.
  private let carried: [Form: [CriterionCode: CarriedTrace]]
  let comparisons = NameComparisons()

  init(
    forms: PlanForms, order: DateOrder, owner: HeadingOwner?,
    carried: [Form: [CriterionCode: CarriedTrace]]
  ) {
    self.forms = forms
    self.order = order
    self.owner = owner
    self.carried = carried
  }

  /// The tables as read, each with its problems; those in which nothing of the plan is found are
  /// foreign.
  ///
  /// Of a file that has the hidden identity of our templates, the marks are looked at too.
  func read(_ tables: [LocatedTable], isOwnFile: Bool) -> Checked<[Checked<TableReading>]> {
    var readings: [Checked<TableReading>] = []
    var problems: [Problem] = []
    for table in tables {
      let reading = read(table)
      if reading.value.sheet.rows.isEmpty, !reading.value.isSurelyReturn {
        problems.append(
          Problem(
            .sheetIgnored, place: table.place,
            found: .written(table.place.sheet ?? table.place.file)))
        continue
      }
      readings.append(reading)
      if isOwnFile { problems += PastedMarks.problems(reading.value.sheet, in: table) }
    }
    return Checked(readings, problems)
  }

  /// One table as read.
  func read(_ located: LocatedTable) -> Checked<TableReading> {
    let table = settled(located)
    let columns = table.value.columns
    var reading = TableReading(
      sheet: ReturnedSheet(
        sheet: located.grid.sheet.name, form: located.form,
        headingRows: located.table.headingRows, columns: columns.columns,
        extraColumns: columns.extra),
      fates: SheetFates(sheet: located.place))
    reading.isSurelyReturn =
      [.selfScore, .state, .achieved].contains { columns.index($0) != nil }
    var problems = table.problems
    for row in located.table.repeatedHeadings {
      reading.fates.record(.frame, table.value.cells(row))
    }
    for row in located.table.interruptions {
      let cells = Leftovers(table: table.value).row(row)
      reading.fates.record(.unplaced, table.value.cells(row))
      reading.sheet.unplaced += cells
      problems.append(
        Problem(
          .listInTable, place: located.place.at(row: row, column: 1),
          found: (cells.first?.value).map(Problem.Slot.written)))
    }
    let rows = forms.rows(located.form)
    for row in table.value.body {
      add(row, of: table.value, rows, to: &reading, problems: &problems)
    }
    settleCarried(&reading)
    // What is said of values that are used would not be true of these.
    let leftOut = reading.carried.cells
    problems.removeAll { problem in
      problem.severity != .error && problem.place?.cell.map(leftOut.contains) == true
    }
    reading.fates.merge(
      table.value.fates(headingRows: located.table.headingRows, problems: problems))
    problems += reading.unnamed.sorted { $0.key < $1.key }.map { column, cells in
      Problem(
        .columnUnknown, place: located.place.at(cells.first),
        found: .written(located.place.columnName(column)), used: .count(cells.count))
    }
    problems += Self.halfUnderstood(table.value)
    problems += HiddenParts(table: table.value, headingRows: located.table.headingRows)
      .problems(rows: reading.sheet.rows.map(\.match.index))
    return Checked(reading, problems)
  }

  /// The table with its columns and rows settled.
  private func settled(_ located: LocatedTable) -> Checked<SettledTable> {
    let columns = forms.columnMatcher(located.form, owner: owner).match(
      located.table, in: located.grid, at: located.place)
    let matcher = RowMatcher(
      rows: forms.rows(located.form), grid: located.grid, columns: columns, place: located.place,
      comparisons: comparisons)
    var meanings = Dictionary(
      matcher.match(located.table.body).map { ($0.row, $0.meaning) },
      uniquingKeysWith: { first, _ in first })
    for (row, problem) in longRows(located) { meanings[row] = .unplaced(problem) }
    return Checked(
      SettledTable(of: located, columns: columns, meanings: meanings),
      columns.problems)
  }

  /// Fewest rows left over that make a table half understood.
  private static let fewestLeftOver = 3

  /// An error where as many rows were left over as were understood: no such table is ever fit.
  private static func halfUnderstood(_ table: SettledTable) -> [Problem] {
    var understood = 0
    var leftOver = 0
    for row in table.body {
      switch table.meanings[row] {
      case .row: understood += 1
      case .unplaced: leftOver += 1
      case .comment, nil:
        // Words between the rows are no rows of the table.
        if table.cells(row).count(where: \.isFilled) > 2, !Leftovers(table: table).isFrame(row) {
          leftOver += 1
        }
      case .continuation, .nothing: break
      }
    }
    guard leftOver >= fewestLeftOver, leftOver >= understood, understood > 0 else { return [] }
    return [
      Problem(
        .tableHalfUnderstood, place: table.place, found: .count(leftOver),
        expected: .count(understood))
    ]
  }

  /// Rows of a CSV file that are longer than their heading: a separator inside a value moved what
  /// stands behind it, so that no value of the row can be trusted.
  private func longRows(_ located: LocatedTable) -> [(Int, Problem)] {
    let counts = located.grid.sheet.fieldCounts
    let count = { (row: Int) in counts.indices.contains(row - 1) ? counts[row - 1] : 0 }
    let expected = located.table.headingRows.map(count).max() ?? 0
    return located.table.body.filter { count($0) > expected }.map { row in
      let cells = located.grid.cells(row).map(\.content.text)
      return (
        row,
        Problem(
          .rowTooLong, place: located.place.at(row: row, column: 1), found: .cells(cells),
          expected: .count(expected))
      )
    }
  }

  // MARK: Rows

  private func add(
    _ row: Int, of table: SettledTable, _ rows: PlanRows, to reading: inout TableReading,
    problems: inout [Problem]
  ) {
    let rest = Leftovers(table: table)
    switch table.meanings[row] {
    case .row(let code, let reason, let repairs):
      reading.sheet.rows.append((code, Match(index: row, reason: reason)))
      let cells = table.cells(row, of: code)
      let found = cells.found(repairs: repairs)
      let values = RowValues(cells: cells, order: order, year: forms.plan.header.year)
      switch table.form {
      case .scores:
        let maximum = rows.maxima[code]
        let report: ScoreReport = values.report(found, maximum: maximum).noting(in: &problems)
        problems += Contradictions.of(report)
        reading.scores.append(report)
        note(cells, at: reading.scores.count - 1, of: .scores, in: &reading)
      case .tasks:
        let report: TaskReport = values.report(found).noting(in: &problems)
        if !rows.headings.contains(code) {
          problems += Contradictions.of(report)
          reading.tasks.append(report)
          note(cells, at: reading.tasks.count - 1, of: .tasks, in: &reading)
        } else if !report.isBlank {
          problems.append(
            Problem(
              .rowUnplaced, place: found.place, row: .task(code), found: .written(found.written)))
          reading.sheet.unplaced += rest.row(row)
          reading.fates.record(.unplaced, table.cells(row).filter { !table.isPlan($0) })
        } else {
          keep(PlanCells(rows: rows, cells: cells).strangers(), in: &reading)
        }
      }
      problems += PlanCells(rows: rows, cells: cells).changes()
      let extra = rest.extraColumns(row)
      keep(extra, in: &reading)
      for cell in extra where table.isUnnamed(cell.reference.column) {
        let column = cell.reference.column
        reading.unnamed[column, default: (0, cell.reference)].count += 1
      }
    case .continuation(let above):
      keep(rest.extraColumns(row), in: &reading)
      guard case .row(let code, _, _)? = table.meanings[above] else { break }
      let cells = table.cells(row, of: code)
      keep(PlanCells(rows: rows, cells: cells).strangers(), in: &reading)
    case .nothing, nil: break
    case .unplaced(let problem):
      problems.append(problem)
      reading.sheet.unplaced += rest.row(row)
    case .comment: reading.sheet.unplaced += rest.row(row)
    }
  }

  // MARK: Rows of an earlier period

  /// Notes a row that tells that it was filled in from an earlier period.
  private func note(
    _ cells: RowCells, at index: Int, of form: Form, in reading: inout TableReading
  ) {
    let mark = CarriedMark(cells, known: carried[form]?[cells.code])
    guard !mark.isNothing else { return }
    for cell in cells.others where CarriedMark.trace(cell) != nil {
      reading.fates.record(.mark, cell.reference)
    }
    let own = cells.own.entries.filter(\.column.isEntry).map(\.value)
    let below = cells.continued.entries.flatMap(\.value)
    reading.marked.append(
      CarriedRows.Row(
        mark: mark, index: index, cells: own + below,
        columns: cells.roles.subtracting(cells.ambiguous.entries.map(\.column))))
  }

  private func settleCarried(_ reading: inout TableReading) {
    guard !reading.marked.isEmpty else { return }
    let hasTraces = carried[reading.sheet.form]?.isEmpty == false
    switch reading.sheet.form {
    case .scores:
      reading.carried.settle(
        reading.marked, of: &reading.scores, hasTraces: hasTraces, fates: &reading.fates)
    case .tasks:
      reading.carried.settle(
        reading.marked, of: &reading.tasks, hasTraces: hasTraces, fates: &reading.fates)
    }
    reading.marked = []
  }

  /// Keeps cells of a row that have no place in it.
  private func keep(_ cells: [ReadCell], in reading: inout TableReading) {
    for cell in cells {
      reading.fates.record(.unplaced, cell.reference)
      reading.sheet.unplaced.append(
        cell.content.found(at: reading.fates.sheet.at(cell.reference)))
    }
  }
}
