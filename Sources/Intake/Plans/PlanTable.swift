import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// A table of a plan's data: rows of texts by the meaning of their columns.
struct PlanTable {
  /// One row.
  struct Row {
    let number: Int
    private(set) var cells: [FormColumn: ReadCell]
    private let place: Place
    /// Which annex the row is of.
    var kind = Problem.Row.Kind.criterion
    /// Where the row stands in the annex; nil in tables that are none.
    var position: CodeOutline.Place?
    /// What is printed of the row beside its figures.
    var rules = RowRules()

    init(number: Int, cells: [FormColumn: ReadCell], place: Place) {
      self.number = number
      self.cells = cells
      self.place = place
    }

    /// Puts another text into a column.
    mutating func set(_ column: FormColumn, _ text: String) {
      let reference = cells[column]?.reference ?? CellReference(row: number, column: 1)
      cells[column] = ReadCell(Cell(reference, .text(text)))
    }

    /// Carries a text on, behind a line break or a blank.
    mutating func append(_ text: String, to column: FormColumn, divider: String) {
      let before = self.text(column)
      set(column, before.isEmpty ? text : before + divider + text)
    }

    /// The cell of a column.
    func cell(_ column: FormColumn) -> ReadCell? { cells[column] }

    /// The text of a column, empty where there is none.
    func text(_ column: FormColumn) -> String {
      cells[column].map { $0.isStruck ? "" : CellGuard.takeOff($0.content.text) } ?? ""
    }

    /// The code as it stands in the row, without dots and brackets around it.
    var printedCode: String {
      guard let parts = PrintedParts(text(.code)) else { return text(.code) }
      return parts.parts.compactMap(\.first?.text).joined(separator: ".")
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

    /// The points of a column; nil where it holds none.
    func points(_ column: FormColumn) -> Points? {
      AmountReader(maximum: nil).read(cells[column], at: place(column)).value.found?.value
    }

    /// Whether the row only shows how rows are filled in.
    var isExample: Bool {
      let code = Folding.words(text(.code) + text(.agencyID))
      return code.starts(with: Folding.words(PlanWords.example))
    }

    /// Whether nothing stands in the row.
    var isBlank: Bool { cells.values.allSatisfy { $0.content.isBlank } }
  }

  /// A column of an annex, as it was found.
  struct FoundColumn {
    let role: FormColumn
    let heading: String
    let place: Place
  }

  /// Where the head or the agencies stand in their sheet.
  struct Layout {
    let grid: SheetGrid
    let headingRow: Int
    let columns: [Int: FormColumn]
    /// Columns that say how the table is filled in.
    let notes: Set<Int>
    /// Examples, and headings printed again.
    let frame: [Int]
  }

  /// The columns that it has.
  let columns: Set<FormColumn>
  /// Years that headings name.
  let years: [FormColumn: Int]
  /// The rows below the heading.
  let rows: [Row]
  /// The file and sheet.
  let place: Place
  /// The rows that print sums.
  let totals: [Row]
  /// The columns as they were found, sheet by sheet.
  let found: [FoundColumn]
  /// Where it stands; nil for an annex.
  let layout: Layout?

  private static let rowsSearched = 200

  /// Finds the registry or the head of a plan in a sheet by the columns that it must have; nil where
  /// they are not there.
  init?(_ grid: SheetGrid, place: Place, _ wanted: PlanForm) {
    for row in grid.rows.prefix(Self.rowsSearched) {
      let known = Self.columns(row, in: grid, wanted)
      guard Set(wanted.required).isSubset(of: Set(known.values)) else { continue }
      self.place = place
      years = [:]
      totals = []
      found = []
      columns = Set(known.values)
      let ownKey = grid.cells(row).map { $0.content.text }
      var frame: [Int] = []
      rows = grid.rows(after: row).compactMap { number in
        guard grid.cells(number).map({ $0.content.text }) != ownKey else {
          frame.append(number)
          return nil
        }
        let cells = known.compactMap { index, column in
          grid.cell(number, index).map { (column, $0) }
        }
        let row = Row(
          number: number, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }),
          place: place)
        if row.isExample { frame.append(number) }
        return row.isBlank || row.isExample ? nil : row
      }
      let notes = grid.cells(row).filter { $0.content.text == PlanWords.howToFillIn }
      layout = Layout(
        grid: grid, headingRow: row, columns: known, notes: Set(notes.map(\.reference.column)),
        frame: frame)
      return
    }
    return nil
  }

  /// An annex out of its tables, whose rows have found their places.
  init(_ parts: [AnnexSheet], _ assembled: AnnexRows, at place: Place) {
    self.place = place
    columns = parts.reduce(into: []) { $0.formUnion($1.table.columns.keys) }
    years = parts.reduce(into: [:]) { years, part in
      years.merge(part.years) { first, _ in first }
    }
    rows = assembled.rows
    totals = assembled.totals
    found = parts.flatMap(\.found)
    layout = nil
  }

  /// The columns that a row heads, by the table's own headings.
  private static func columns(
    _ row: Int, in grid: SheetGrid, _ wanted: PlanForm
  ) -> [Int: FormColumn] {
    let keys = Dictionary(
      wanted.columns.map { (HeadingWords(wanted.heading($0)).squeezed, $0) },
      uniquingKeysWith: { first, _ in first })
    var columns: [Int: FormColumn] = [:]
    for cell in grid.cells(row) {
      guard case .text = cell.value, let column = keys[HeadingWords(cell.content.text).squeezed],
        !columns.values.contains(column)
      else { continue }
      columns[cell.reference.column] = column
    }
    return columns
  }
}
