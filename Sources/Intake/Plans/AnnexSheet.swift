import Forms
import Provenance
import Spreadsheet

/// A table of an annex with the sheet in which it stands: its rows, and the account of its cells.
struct AnnexSheet {
  private(set) var table: AnnexTable
  let grid: SheetGrid
  let place: Place
  /// The rows below the heading, as they stand.
  private(set) var raws: [AnnexRows.Raw] = []
  /// The rows that only show how rows are filled in.
  private(set) var examples: [Int] = []
  /// The columns that are not used, which is said: shares, and points of other years.
  private(set) var left: Set<Int> = []
  /// What is to be said of columns and cells.
  private(set) var problems: [Problem] = []

  /// Years that headings name.
  var years: [FormColumn: Int] { table.columns.compactMapValues(\.years.first) }

  /// The columns as they were found, from left to right.
  var found: [PlanTable.FoundColumn] {
    if table.isContinuation { return [] }
    return table.columns.values.sorted { $0.index < $1.index }.map {
      PlanTable.FoundColumn(role: $0.role, heading: $0.text, place: headingPlace($0.index))
    }
  }

  init(_ table: AnnexTable, in grid: SheetGrid, at place: Place) {
    self.table = table
    self.grid = grid
    self.place = place
    let (seen, said) = self.table.settlePrevious(in: grid, place: place)
    problems = said
    sayGuesses()
    read(seen)
  }

  /// A sheet without headings that carries on an annex; nil where its rows do not fit.
  init?(_ grid: SheetGrid, at place: Place, carryingOn other: AnnexSheet) {
    guard let table = AnnexTable(carryingOn: other.table, in: grid) else { return nil }
    self.table = table
    self.grid = grid
    self.place = place
    read(other.left.union(table.columns.values.map(\.index)))
    guard !raws.isEmpty else { return nil }
    problems.append(
      Problem(
        .planSheetContinues, place: place, found: .written(place.sheet ?? place.file),
        used: .count(raws.count), expected: .place(other.place), related: [other.place]))
  }

  /// Takes the rows; columns in `seen` are settled.
  private mutating func read(_ seen: Set<Int>) {
    left = seen.subtracting(self.table.columns.values.map(\.index))
    let all = self.table.body.map(raw).filter { !$0.row.isBlank }
    raws = all.filter { !$0.row.isExample }
    examples = all.filter(\.row.isExample).map(\.row.number)
    sayUnknown(besides: seen)
    let kind: Problem.Row.Kind = table.form == .tasks ? .task : .criterion
    problems += raws.flatMap { $0.row.repairs(kind) + $0.row.leftOut(kind) }
  }

  private func headingPlace(_ column: Int) -> Place {
    let rows = table.headingRows
    let row = rows.last { row in
      isFilled(row, column)
        && !TableFinder.isNumbering(grid.cells(row).map(\.content.text))
    }
    let first = table.isContinuation ? table.body.first ?? 1 : rows.lowerBound
    return place.at(row: row ?? first, column: column)
  }

  // MARK: Rows

  private func raw(_ number: Int) -> AnnexRows.Raw {
    var cells: [FormColumn: ReadCell] = [:]
    for (role, column) in table.columns {
      cells[role] = cell(number, column.index, isSpanning: table.form.spanning.contains(role))
    }
    if cells[.name].map({ $0.content.isBlank }) ?? true,
      let name = table.otherNames.compactMap({ grid.cell(number, $0) }).first(where: \.isFilled)
    {
      cells[.name] = name
    }
    let own = [FormColumn.code, .name].compactMap { table.columns[$0]?.index }
    let isCovered =
      own.count == 2
      && own.allSatisfy { index in
        grid.merge(number, index).map {
          $0.first.row < number && $0.first.row > table.headingRows.upperBound
        } ?? false
      }
    let first = grid.cells(number).first { !$0.content.isBlank }
    let width = first.flatMap { grid.merge(number, $0.reference.column) }
      .map { $0.last.column - $0.first.column + 1 }
    return AnnexRows.Raw(
      row: PlanTable.Row(number: number, cells: cells, place: place),
      texts: grid.cells(number).map(\.content.text), isCovered: isCovered,
      isWide: (width ?? 1) * 2 > table.columns.count)
  }

  /// The cell of a row, or the merged one that spans it.
  private func cell(_ row: Int, _ column: Int, isSpanning: Bool) -> ReadCell? {
    let own = grid.cell(row, column)
    guard isSpanning, own.map({ $0.content.isBlank }) ?? true,
      let range = grid.merge(row, column), range.first.row > table.headingRows.upperBound,
      range.first.row < row, range.first.column == column
    else { return own }
    return grid.cell(range.first.row, column)
  }

  // MARK: Columns

  /// Says which headings were only recognised.
  private mutating func sayGuesses() {
    for column in table.columns.values.sorted(by: { $0.index < $1.index }) {
      let own = Problem.Slot.heading(table.form.heading(column.role))
      switch column.reason {
      case .headingSlip, .headingWithMore:
        problems.append(
          Problem(
            .headingCorrected, place: headingPlace(column.index), found: .heading(column.text),
            used: own, expected: own))
      case .content:
        problems.append(
          Problem(
            .columnInferred, place: headingPlace(column.index),
            found: .heading(CellReference.columnLetters(column.index)), expected: own))
      default: continue
      }
    }
  }

  /// Names each column that is filled and not understood.
  private mutating func sayUnknown(besides seen: Set<Int>) {
    var used = seen.union(table.columns.values.map(\.index))
    let names = [table.columns[.name]?.index].compactMap(\.self) + table.otherNames
    if !table.body.contains(where: { row in names.count { isFilled(row, $0) } > 1 }) {
      used.formUnion(names)
    }
    let rows = table.body.filter { row in
      table.columns.values.contains { isFilled(row, $0.index) }
    }
    var counts: [Int: Int] = [:]
    for row in rows where !TableFinder.isNumbering(grid.cells(row).map(\.content.text)) {
      for cell in grid.cells(row)
      where !cell.content.isBlank && !used.contains(cell.reference.column) {
        counts[cell.reference.column, default: 0] += 1
      }
    }
    for (index, count) in counts.sorted(by: { $0.key < $1.key }) {
      let heading = table.headings[index] ?? CellReference.columnLetters(index)
      problems.append(
        Problem(
          .columnUnknown, place: headingPlace(index), found: .heading(heading),
          used: .count(count)))
    }
  }

  private func isFilled(_ row: Int, _ column: Int) -> Bool {
    grid.cell(row, column).map { !$0.content.isBlank } ?? false
  }
}
