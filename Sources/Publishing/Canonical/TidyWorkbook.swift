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

  private static func write(_ table: TidyTable, on sheet: SheetBuilder) throws(WriteError) {
    let count = max(1, table.columns.count)
    for (index, column) in table.columns.enumerated() {
      try sheet.column(index + 1, width: column.width)
      try sheet.shortened(at(1, index + 1), column.heading, style: DocumentStyles.heading)
    }
    try sheet.row(
      1, height: TextFit.height(of: table.columns.map { ($0.heading, $0.width) }, isBold: true))
    for (index, values) in table.rows.enumerated() {
      for (column, value) in values.enumerated() {
        try write(value, at(index + 2, column + 1), on: sheet)
      }
      let texts = zip(values, table.columns).map { ($0.vietnamese, $1.width) }
      try sheet.row(index + 2, height: TextFit.height(of: texts))
    }
    try sheet.freeze(at: at(2, 1))
    try sheet.autofilter(CellRange(rows: 1...(table.rows.count + 1), columns: 1...count))
    try sheet.page(PageSetup.table(headingRows: 1...1))
  }

  private static func write(
    _ value: TidyTable.Value, _ cell: CellReference, on sheet: SheetBuilder
  ) throws(WriteError) {
    switch value {
    case .text(let text): try sheet.shortened(cell, text, style: DocumentStyles.cell)
    case .code(let text): try sheet.shortened(cell, text, style: DocumentStyles.code)
    case .points(let points): try sheet.points(cell, points, style: pointsStyle)
    case .count(let count):
      try sheet.points(cell, count.map { Points($0) }, style: FigureStyles.count)
    case .date(let date):
      guard let date else { return try sheet.blank(cell, DocumentStyles.date) }
      try sheet.date(cell, date, style: DocumentStyles.date)
    }
  }

  private static let pointsStyle = FigureStyles.points.with { $0.numberFormat = "0.####" }
}
