import PARIndex
import Provenance
import WorkbookWriting

/// Writes tables as a workbook, one sheet each: heading row, filter, frozen panes, A4 landscape.
enum TidyWorkbook {
  @discardableResult
  static func write(
    _ tables: [TidyTable], _ properties: WorkbookProperties, to path: String
  ) throws(WriteError) -> [SheetDigest] {
    return try WorkbookWriter.write(to: path, properties) { book throws(WriteError) in
      for table in tables { try write(table, on: book.addSheet(table.name)) }
    }
  }

  /// Writes a table on a sheet.
  static func write(_ table: TidyTable, on sheet: SheetBuilder) throws(WriteError) {
    let count = max(1, table.columns.count)
    for (index, column) in table.columns.enumerated() {
      try sheet.column(index + 1, width: column.width)
      try sheet.shortened(at(1, index + 1), column.heading, style: DocumentStyles.heading)
    }
    try sheet.row(
      1, height: TextFit.height(of: table.columns.map { ($0.heading, $0.width) }, isBold: true))
    let rows = (table.example.isEmpty ? [] : [table.example]) + table.rows
    for (index, values) in rows.enumerated() {
      let isExample = index == 0 && !table.example.isEmpty
      for (column, value) in values.enumerated() {
        try write(value, at(index + 2, column + 1), isExample: isExample, on: sheet)
      }
      let texts = zip(values, table.columns).map { ($0.vietnamese, $1.width) }
      try sheet.row(index + 2, height: TextFit.height(of: texts))
    }
    try sheet.freeze(at: at(2, 1))
    try sheet.autofilter(CellRange(rows: 1...(rows.count + 1), columns: 1...count))
    try sheet.page(PageSetup.table(headingRows: 1...1))
  }

  private static func write(
    _ value: TidyTable.Value, _ cell: CellReference, isExample: Bool, on sheet: SheetBuilder
  ) throws(WriteError) {
    func look(_ style: Style) -> Style {
      isExample
        ? style.with {
          $0.italic = true
          $0.colour = Palette.grey.ink
        } : style
    }
    switch value {
    case .text(let text): try sheet.shortened(cell, text, style: look(DocumentStyles.cell))
    case .code(let text): try sheet.shortened(cell, text, style: look(DocumentStyles.code))
    case .points(let points): try sheet.points(cell, points, style: look(pointsStyle))
    case .count(let count):
      try sheet.points(cell, count.map { Points($0) }, style: look(FigureStyles.count))
    case .date(let date):
      guard let date else { return try sheet.blank(cell, look(DocumentStyles.date)) }
      try sheet.date(cell, date, style: look(DocumentStyles.date))
    }
  }

  /// The look of points of a table.
  static let pointsStyle = FigureStyles.points.with { $0.numberFormat = "0.####" }
}
