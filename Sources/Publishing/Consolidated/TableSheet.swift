import Provenance
import WorkbookWriting

/// What all table sheets of the consolidated workbook have in common: a title, a line below it, a
/// note, the heading row, and the page.
struct TableSheet {
  var title: String
  var subtitle: String
  var note: String
  var columns: [TableColumn]
  /// Columns kept in view at the left.
  var frozenColumns: Int
  /// The last column that is printed; nil for the last that is shown.
  var printedColumns: Int?
  /// Sides of the page in the footer.
  var footer: String
  /// What the sheet is for.
  var purpose: ConsolidatedSheet.Purpose?

  /// Hides columns in which nothing but a heading stands.
  mutating func leaveOut<Column: SheetColumn>(_ left: ClosedRange<Column>) {
    for number in Column.numbers(left) {
      columns[number - 1].isHidden = true
    }
  }

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
      try sheet.shortened(
        at(TableRows.heading, index + 1), column.heading, style: DocumentStyles.heading)
    }
    try sheet.row(
      TableRows.heading,
      height: TextFit.height(of: columns.map { ($0.heading, $0.width) }, isBold: true))
    try sheet.freeze(at: at(TableRows.first, frozenColumns + 1))
    try sheet.hideGridlines()
    if let purpose { try sheet.tabColour(Palette.tab(purpose)) }
    try sheet.page(page(lastRow: lastRow))
  }

  /// Sets where pages end, once all rows are written: a row that only heads those below it stays with
  /// the first of them.
  ///
  /// - Parameters:
  ///   - sheet: what was written.
  ///   - lastRow: last row that is printed.
  ///   - folded: rows that are not shown.
  ///   - keepsNext: whether a row stays on the page of the one below it.
  /// - Throws: what was refused.
  func cut(
    _ sheet: SheetBuilder, lastRow: Int, folded: Set<Int> = [], keepsNext: (Int) -> Bool
  ) throws(WriteError) {
    var layout = page(lastRow: lastRow)
    let heights = sheet.heights.merging(folded.lazy.map { ($0, 0) }) { $1 }
    layout.breaks = breaks(sheet, lastRow: lastRow, heights: heights, keepsNext: keepsNext)
    try sheet.page(layout)
  }

  private func breaks(
    _ sheet: SheetBuilder, lastRow: Int, heights: [Int: Double], keepsNext: (Int) -> Bool
  ) -> [Int] {
    let shown = columns.prefix(printedColumns ?? shownColumns).filter {
      !$0.isHidden && $0.level == 0
    }
    return PageBreaks(page(lastRow: lastRow), widths: shown.map(\.width)).breaks(
      1...lastRow, heights: heights, headings: TableRows.heading...TableRows.heading,
      keepsNext: keepsNext)
  }

  /// Has only the first page printed, once all rows are written.
  func printFirstPage(_ sheet: SheetBuilder, lastRow: Int) throws(WriteError) {
    let first = breaks(sheet, lastRow: lastRow, heights: sheet.heights) { _ in false }.first
    try sheet.page(page(lastRow: first ?? lastRow))
  }

  private func page(lastRow: Int) -> PageLayout {
    var layout = PageSetup.table(
      headingRows: TableRows.heading...TableRows.heading,
      area: CellRange(
        rows: 1...max(lastRow, TableRows.heading), columns: 1...(printedColumns ?? shownColumns)),
      note: footer)
    (layout.top, layout.bottom) = (15, 15)
    return layout
  }

  /// Lets people filter and sort the rows from the headings on, as a table of this name.
  ///
  /// Hidden columns are part of it: formulas of a row refer to them, so they must move with it.
  func filter(_ sheet: SheetBuilder, named name: String, lastRow: Int) throws(WriteError) {
    let range = CellRange(rows: TableRows.heading...lastRow, columns: 1...columns.count)
    try sheet.table(
      range, named: name, headings: columns.map(\.heading), heading: DocumentStyles.heading)
  }

  private func head(_ sheet: SheetBuilder) throws(WriteError) {
    let shownColumns = printedColumns ?? shownColumns
    let width = columns.prefix(shownColumns).reduce(0) {
      $0 + ($1.isHidden || $1.level > 0 ? 0 : $1.width)
    }
    let lines = [
      (title, DocumentStyles.title, 14.0, true), (subtitle, DocumentStyles.subtitle, 13, false),
      (note, DocumentStyles.note.with { $0.vertical = .top }, 12, false),
    ]
    for (index, line) in lines.enumerated() {
      let range = CellRange(rows: (index + 1)...(index + 1), columns: 1...shownColumns)
      try sheet.merge(range, CellCapacity.fitting(line.0), style: line.1)
      try sheet.row(
        index + 1,
        height: TextFit.height(of: [(line.0, width)], size: line.2, isBold: line.3, minimum: 20))
    }
    try sheet.row(4, height: 6)
  }
}

extension SheetContext {
  /// A table sheet with these columns, and this consolidation's subtitle and footer.
  ///
  /// - Parameters:
  ///   - title: the sheet's title.
  ///   - note: the line above the headings.
  ///   - columns: the sheet's columns.
  ///   - frozen: the last column kept in view at the left.
  /// - Returns: the sheet, not yet begun.
  func table<Column: SheetColumn>(
    _ title: String, note: String, of columns: Column.Type, frozen: Column
  ) -> TableSheet {
    TableSheet(
      title: title, subtitle: subtitle, note: note, columns: columns.formats(years),
      frozenColumns: frozen.number, footer: TableWords.plan(header.id),
      purpose: columns.sheet.purpose)
  }
}
