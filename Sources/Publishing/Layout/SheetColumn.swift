import Forms
import Provenance
import WorkbookWriting

/// How a column of a sheet looks.
struct TableColumn {
  var heading: String
  var width: Double
  var isHidden = false
  /// Outline level; a column of level 1 is folded away.
  var level = 0

  init(_ heading: String, _ width: Double, isHidden: Bool = false, level: Int = 0) {
    self.heading = heading
    self.width = width
    self.isHidden = isHidden
    self.level = level
  }

  /// The column that says how a row stands, such as *Đạt* or *Nguy cơ*.
  static func status(_ width: Double) -> TableColumn {
    TableColumn(FormColumn.state.shown(), width)
  }
}

/// The years that headings name.
struct PlanYears {
  /// The plan's year.
  var current: Int
  /// The year that it is compared with.
  var previous: Int

  /// The heading of a form's column that names a year.
  func heading(_ column: FormColumn) -> String {
    said(
      column.heading(year: current, previousYear: previous),
      "\(column.english) \(column == .previous ? previous : current)")
  }
}

/// The columns of one sheet: the cases in order, so that a new column renumbers nothing.
///
/// A sheet refers to the columns of another sheet, never to the sheet itself.
protocol SheetColumn: RawRepresentable, CaseIterable, Comparable, Sendable
where RawValue == Int, AllCases == [Self] {
  /// The sheet that has these columns.
  static var sheet: ConsolidatedSheet { get }

  /// Heading, width and level of the column, in a plan of these years.
  func format(_ years: PlanYears) -> TableColumn
}

extension SheetColumn {
  /// The column's number, from 1.
  var number: Int { rawValue }

  /// The column's width, which no year changes.
  var width: Double { format(PlanYears(current: 0, previous: 0)).width }

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// All columns in order, in a plan of these years.
  static func formats(_ years: PlanYears) -> [TableColumn] { allCases.map { $0.format(years) } }

  /// The numbers of neighbouring columns.
  static func numbers(_ columns: ClosedRange<Self>) -> ClosedRange<Int> {
    columns.lowerBound.number...columns.upperBound.number
  }

  /// The width of neighbouring columns together.
  static func width(_ columns: ClosedRange<Self>) -> Double {
    allCases.filter(columns.contains).reduce(0) { $0 + $1.width }
  }

  /// The column's cell on a row, as formulas and links of other sheets name it.
  func address(_ row: Int) -> String { at(row, self).absolute(on: Self.sheet.name) }

  /// The column's cells on these rows.
  func cells(_ rows: ClosedRange<Int>) -> CellRange { CellRange(rows: rows, columns: self...self) }

  /// The column's cells on these rows, as formulas of other sheets name them.
  func addresses(_ rows: ClosedRange<Int>) -> String {
    cells(rows).absolute(on: Self.sheet.name)
  }
}

extension CellRange {
  /// The cells of neighbouring columns on these rows.
  init<Column: SheetColumn>(rows: ClosedRange<Int>, columns: ClosedRange<Column>) {
    self.init(rows: rows, columns: Column.numbers(columns))
  }
}

/// The cell at a row and column, both from 1.
func at(_ row: Int, _ column: Int) -> CellReference { CellReference(row: row, column: column) }

/// The cell of a column on a row.
func at<Column: SheetColumn>(_ row: Int, _ column: Column) -> CellReference {
  at(row, column.number)
}

extension CellReference {
  /// Text for formulas that keeps the column: `$G12`.
  var inColumn: String { "$\(Self.columnLetters(column))\(row)" }
}
