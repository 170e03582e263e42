import Provenance
import WorkbookWriting

/// A column of a table sheet.
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
}

/// What all table sheets of the consolidated workbook have in common: a title, a line below it, a
/// note, the heading row, and the page.
struct TableSheet {
  /// The heading row; data begin on the next.
  static let headingRow = 5
  /// First row of data.
  static let firstRow = 6

  var title: String
  var subtitle: String
  var note: String
  var columns: [TableColumn]
  /// Columns kept in view at the left.
  var frozenColumns: Int
  /// Sides of the page in the footer.
  var footer: String

  private var shownColumns: Int {
    (columns.lastIndex { !$0.isHidden && $0.level == 0 } ?? 0) + 1
  }

  /// Writes title, headings, columns and page.
  ///
  /// - Parameters:
  ///   - sheet: where to write.
  ///   - lastRow: last row that is printed.
  /// - Throws: what was refused, with the cell.
  func begin(_ sheet: SheetBuilder, lastRow: Int) throws(WriteError) {
    for (index, column) in columns.enumerated() {
      try sheet.column(
        index + 1, width: column.width, level: column.level,
        isHidden: column.isHidden || column.level > 0)
    }
    try head(sheet)
    for (index, column) in columns.enumerated() {
      try sheet.shortened(at(Self.headingRow, index + 1), column.heading, DocumentStyles.heading)
    }
    try sheet.row(
      Self.headingRow,
      height: TextFit.height(of: columns.map { ($0.heading, $0.width) }, isBold: true))
    try sheet.freeze(at: at(Self.firstRow, frozenColumns + 1))
    try sheet.hideGridlines()
    try sheet.page(
      PageSetup.table(
        headingRows: Self.headingRow...Self.headingRow,
        area: CellRange(rows: 1...max(lastRow, Self.headingRow), columns: 1...shownColumns),
        note: footer))
  }

  private func head(_ sheet: SheetBuilder) throws(WriteError) {
    let width = columns.prefix(shownColumns).reduce(0) {
      $0 + ($1.isHidden || $1.level > 0 ? 0 : $1.width)
    }
    let lines = [
      (title, DocumentStyles.title, 14.0, true), (subtitle, DocumentStyles.subtitle, 13, false),
      (note, DocumentStyles.note.with { $0.vertical = .top }, 12, false),
    ]
    for (index, line) in lines.enumerated() {
      let range = CellRange(rows: (index + 1)...(index + 1), columns: 1...shownColumns)
      try sheet.merge(range, CellText.fitting(line.0), line.1)
      try sheet.row(
        index + 1,
        height: TextFit.height(of: [(line.0, width)], size: line.2, isBold: line.3, minimum: 20))
    }
    try sheet.row(4, height: 6)
  }
}

/// The cell at a row and column, both from 1.
func at(_ row: Int, _ column: Int) -> CellReference { CellReference(row: row, column: column) }
