import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Nguồn: each value that was used, with agency, file, sheet, cell and the file's digest;
/// each line leads to the cell that shows the value.
struct SourcesSheet {
  private typealias Column = SourcesColumn

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    let sources = context.consolidation.sources
    let last = TableRows.last(of: sources.count)
    let table = context.table(
      "NGUỒN CỦA TỪNG SỐ LIỆU ĐÃ DÙNG",
      note: "Bấm vào STT để đến ô dùng số liệu. SHA-256 xác định đúng tệp đã đọc.",
      of: Column.self, frozen: .value)
    try table.begin(sheet, lastRow: last)
    for (index, source) in sources.enumerated() {
      try write(source, row: TableRows.first + index, context, sheet)
    }
    try sheet.autofilter(
      CellRange(rows: TableRows.heading...last, columns: Column.code...Column.digest))
  }

  private static let link = DocumentStyles.code.with {
    $0.colour = Palette.link
    $0.underline = true
  }
  private static let small = DocumentStyles.cell.with { $0.size = 8 }

  /// A worksheet holds 65,530 links; later lines have their code without one.
  private static let lastLinkedRow = 65_000

  private static func write(
    _ source: UsedValue, row: Int, _ context: SheetContext, _ sheet: SheetBuilder
  ) throws(WriteError) {
    if row < lastLinkedRow, let target = target(of: source, context) {
      try sheet.internalLink(at(row, Column.code), to: target, source.code.description, link)
    } else {
      try sheet.shortened(at(row, Column.code), source.code.description, DocumentStyles.code)
    }
    try sheet.shortened(
      at(row, Column.figure), SheetWords.word(source.quality), DocumentStyles.cell)
    try writeValue(source, at(row, Column.value), sheet)
    let agency = source.agency.map(context.registry.name)
    let texts: [(Column, String, Style)] = [
      (.written, source.written, DocumentStyles.cell),
      (.agency, agency ?? "Cơ quan thường trực (thẩm định)", DocumentStyles.cell),
      (.file, source.place.file, DocumentStyles.cell),
      (.sheetName, source.place.sheet ?? "", DocumentStyles.cell),
      (.cell, source.place.cell?.description ?? "", DocumentStyles.centred),
      (.digest, source.sha256, small),
    ]
    for (column, text, style) in texts {
      try sheet.shortened(at(row, column), text, style)
    }
    let fitted = texts.dropLast().map { column, text, _ in (text, column.width) }
    try sheet.row(row, height: TextFit.height(of: fitted, minimum: 18))
  }

  private static func writeValue(
    _ source: UsedValue, _ cell: CellReference, _ sheet: SheetBuilder
  ) throws(WriteError) {
    switch source.quality {
    case .selfScore, .decision:
      if let points = Points(plain: source.value) {
        return try sheet.points(cell, points, FigureStyles.points)
      }
    case .achieved, .total:
      if let quantity = Points(plain: source.value) {
        return try sheet.points(cell, quantity, FigureStyles.quantity)
      }
    case .completedOn:
      if let day = CivilDate(iso: source.value) {
        return try sheet.date(cell, day, DocumentStyles.date)
      }
    case .state:
      if let state = TaskOutcomeState(rawValue: source.value) {
        return try sheet.shortened(cell, SheetWords.word(state), DocumentStyles.cell)
      }
    }
    try sheet.shortened(cell, source.value, DocumentStyles.cell)
  }

  /// The cell that shows the value.
  private static func target(of source: UsedValue, _ context: SheetContext) -> String? {
    let row = context.rows.tasks[source.code]
    return switch source.quality {
    case .selfScore:
      context.rows.criteria[source.code].map(CriteriaColumn.selfScore.address)
    case .decision:
      context.rows.criteria[source.code].map(CriteriaColumn.decided.address)
    case .state: row.map(TasksColumn.state.address)
    case .achieved: row.map(TasksColumn.achieved.address)
    case .total: row.map(TasksColumn.total.address)
    case .completedOn: row.map(TasksColumn.overdue.address)
    }
  }
}
