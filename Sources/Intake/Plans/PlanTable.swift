import Forms
import Provenance
import Spreadsheet
import VietnameseText

/// A table of a plan's data: rows of texts by the meaning of their columns.
struct PlanTable {
  /// One row.
  struct Row {
    let number: Int
    private let cells: [FormColumn: ReadCell]
    private let place: Place

    init(number: Int, cells: [FormColumn: ReadCell], place: Place) {
      self.number = number
      self.cells = cells
      self.place = place
    }

    /// The cell of a column.
    func cell(_ column: FormColumn) -> ReadCell? { cells[column] }

    /// The text of a column, empty where there is none.
    func text(_ column: FormColumn) -> String {
      cells[column].map { $0.isStruck ? "" : CellGuard.takeOff($0.content.text) } ?? ""
    }

    /// Where the cell of a column stands, or the row's first cell.
    func place(_ column: FormColumn) -> Place {
      return place.at(cells[column]?.reference ?? CellReference(row: number, column: 1))
    }

    /// What was brought into shape in the row's texts, whatever their column.
    func repairs(_ kind: Problem.Row.Kind) -> [Problem] {
      let code = cells[.code].map { Problem.Row($0.content.text, kind) }
      return cells.sorted { $0.value.reference < $1.value.reference }.flatMap { column, cell in
        cell.content.repairs.filter { $0 != .textLeftOut && column != .code }.map { repair in
          Problem(
            repair, place: place(column), row: code, found: .written(cell.content.written),
            used: .written(cell.content.text))
        }
      }
    }

    /// What was left out of the row's cells: text struck through, and marks beside numbers.
    func leftOut(_ kind: Problem.Row.Kind) -> [Problem] {
      cells.sorted { $0.value.reference < $1.value.reference }.compactMap {
        (column, cell) -> Problem? in
        guard cell.extras != nil else { return nil }
        let place = place(column)
        let code = cells[.code].map { Problem.Row($0.content.text, kind) }
        if cell.isStruck {
          return Problem(
            .cellStruck, place: place, row: code, found: .written(cell.content.written))
        }
        let bare = cell.withoutMarks
        let isValue = AmountReader(maximum: nil).read(bare, at: place).value.found != nil
        let content = isValue ? bare.content : cell.content
        guard content.repairs.contains(.textLeftOut) else { return nil }
        return Problem(
          .textLeftOut, place: place, row: code, found: .written(content.written),
          used: .written(content.text))
      }
    }

    /// Whether the row only shows how rows are filled in.
    var isExample: Bool {
      let code = Folding.words(text(.code) + text(.agencyID))
      return code.starts(with: Folding.words(PlanWords.example))
    }

    /// Whether nothing stands in the row.
    var isBlank: Bool { cells.values.allSatisfy { $0.content.isBlank } }
  }

  /// The columns that it has.
  let columns: Set<FormColumn>
  /// Years that headings name.
  let years: [FormColumn: Int]
  /// The rows below the heading.
  let rows: [Row]
  /// The file and sheet.
  let place: Place

  /// Filled columns whose heading nobody knows.
  let unknownColumns: [Problem]

  private static let rowsSearched = 200

  /// Finds a plan's table in a sheet by the columns that it must have; nil where they are not there.
  init?(_ grid: SheetGrid, place: Place, _ wanted: PlanForm) {
    for row in grid.rows.prefix(Self.rowsSearched) {
      var (columns, years) = Self.columns(row, in: grid, wanted)
      guard Set(wanted.required).isSubset(of: Set(columns.values)) else { continue }
      self.place = place
      let ownKey = grid.cells(row).map { $0.content.text }
      let body = grid.rows.filter { number in
        number > row && grid.cells(number).map { $0.content.text } != ownKey
      }
      var settled = Set(columns.keys)
      var unknown: [Problem] = []
      if wanted == .criteria {
        let previous = PreviousColumn(
          grid.cells(row), columns, targetYear: years[.target], body: body, in: grid, place: place)
        columns = columns.filter { $0.value != .previous }
        if let index = previous.index { columns[index] = .previous }
        years[.previous] = previous.years.first
        settled.formUnion(previous.seen)
        unknown = previous.problems
      }
      let known = columns
      self.columns = Set(known.values)
      self.years = years
      rows = body.compactMap { number in
        var cells: [FormColumn: ReadCell] = [:]
        for (index, column) in known {
          cells[column] = Self.cell(
            number, index, in: grid, below: row, isSpanning: wanted.spanning.contains(column))
        }
        let result = Row(number: number, cells: cells, place: place)
        return result.isBlank || result.isExample ? nil : result
      }
      unknownColumns =
        wanted.shared.isEmpty
        ? [] : unknown + Self.unknown(row, settled, body: body, in: grid, place: place)
      return
    }
    return nil
  }

  /// The same table with the rows of another sheet behind its own.
  private init(_ first: PlanTable, and second: PlanTable) {
    columns = first.columns.union(second.columns)
    years = first.years.merging(second.years) { first, _ in first }
    rows = first.rows + second.rows
    place = first.place
    unknownColumns = first.unknownColumns + second.unknownColumns
  }

  /// This table and another that carries it on.
  func joined(with other: PlanTable) -> PlanTable { PlanTable(self, and: other) }

  /// The columns that a row heads, by the table's own headings and their synonyms.
  private static func columns(
    _ row: Int, in grid: SheetGrid, _ wanted: PlanForm
  ) -> (columns: [Int: FormColumn], years: [FormColumn: Int]) {
    let keys = Dictionary(
      wanted.columns.map { (HeadingWords(wanted.heading($0)).squeezed, $0) },
      uniquingKeysWith: { first, _ in first })
    var columns: [Int: FormColumn] = [:]
    var years: [FormColumn: Int] = [:]
    func take(_ column: FormColumn?, _ index: Int, years named: [Int]) {
      guard let column, columns[index] == nil, !columns.values.contains(column) else { return }
      columns[index] = column
      years[column] = named.first
    }
    let shared = wanted.shared
    let texts = grid.cells(row).filter { if case .text = $0.value { true } else { false } }
    for cell in texts {
      let words = HeadingWords(cell.content.text)
      take(keys[words.squeezed], cell.reference.column, years: words.years)
    }
    for cell in texts {
      guard let match = HeadingIndex.returns.exactMatch(cell.content.text),
        shared.contains(match.role)
      else {
        continue
      }
      take(match.role, cell.reference.column, years: match.years)
    }
    return (columns, years)
  }

  /// The cell of a row, or the merged one that spans it.
  private static func cell(
    _ row: Int, _ column: Int, in grid: SheetGrid, below heading: Int, isSpanning: Bool
  ) -> ReadCell? {
    let own = grid.cell(row, column)
    guard isSpanning, own.map({ $0.content.isBlank }) ?? true,
      let range = grid.merge(row, column), range.first.row > heading, range.first.row < row,
      range.first.column == column
    else { return own }
    return grid.cell(range.first.row, column)
  }

  private static func unknown(
    _ heading: Int, _ settled: Set<Int>, body: [Int], in grid: SheetGrid, place: Place
  ) -> [Problem] {
    grid.cells(heading).compactMap { cell in
      guard case .text = cell.value, !settled.contains(cell.reference.column) else { return nil }
      let filled = body.count { row in
        grid.cell(row, cell.reference.column).map { !$0.content.isBlank } ?? false
      }
      guard filled > 0 else { return nil }
      return Problem(
        .columnUnknown, place: place.at(cell.reference), found: .heading(cell.content.text),
        used: .count(filled))
    }
  }

  /// Fewest known headings by which a row is nearly the heading of a table.
  private static let fewestHeadings = 3

  /// What a sheet lacks that nearly holds one of the wanted tables.
  ///
  /// The row that comes nearest, and the headings it must have too: no table of a plan is dropped in
  /// silence.
  static func nearlyFound(in grid: SheetGrid, place: Place, _ wanted: [PlanForm]) -> Problem? {
    var nearest: (row: Int, found: Int, missing: [String])?
    for row in grid.rows.prefix(rowsSearched) {
      for table in wanted {
        let known = Set(columns(row, in: grid, table).columns.values)
        guard known.contains(.code), known.count >= fewestHeadings,
          known.count > nearest?.found ?? 0
        else { continue }
        nearest = (
          row, known.count, table.required.filter { !known.contains($0) }.map(table.heading)
        )
      }
    }
    return nearest.map { near in
      let texts = grid.cells(near.row).map(\.content.text).filter { !$0.isEmpty }
      return Problem(
        .planUnreadable, place: place.at(row: near.row, column: 1),
        found: .oneOf(texts.map(Problem.Slot.heading)),
        expected: .list(near.missing.map(Problem.Slot.heading)))
    }
  }
}
