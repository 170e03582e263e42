import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Nguồn: each value that was used, with agency, file, sheet, cell and the file's digest;
/// each line leads to the cell that shows the value.
struct SourcesSheet {
  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    let sources = context.consolidation.sources
    let last = TableSheet.firstRow + max(1, sources.count) - 1
    let table = context.table(
      "NGUỒN CỦA TỪNG SỐ LIỆU ĐÃ DÙNG",
      note: "Bấm vào STT để đến ô dùng số liệu. SHA-256 xác định đúng tệp đã đọc.", columns,
      frozen: 3)
    try table.begin(sheet, lastRow: last)
    for (index, source) in sources.enumerated() {
      try write(source, row: TableSheet.firstRow + index, context, sheet)
    }
    try sheet.autofilter(
      CellRange(rows: TableSheet.headingRow...last, columns: 1...columns.count))
  }

  private static let columns = [
    TableColumn("STT", 9), TableColumn("Số liệu", 16), TableColumn("Giá trị dùng", 14),
    TableColumn("Giá trị ghi trong tệp", 22), TableColumn("Cơ quan", 28), TableColumn("Tệp", 32),
    TableColumn("Trang tính", 16), TableColumn("Ô", 8), TableColumn("SHA-256 của tệp", 42),
  ]

  /// A worksheet holds 65,530 links; later lines have their code without one.
  private static let lastLinkedRow = 65_000

  private static func write(
    _ source: UsedValue, row: Int, _ context: SheetContext, _ sheet: SheetBuilder
  ) throws(WriteError) {
    let link = DocumentStyles.code.with {
      $0.colour = Palette.link
      $0.underline = true
    }
    if row < lastLinkedRow, let target = target(of: source, context) {
      try sheet.internalLink(at(row, 1), to: target, source.code.description, link)
    } else {
      try sheet.shortened(at(row, 1), source.code.description, DocumentStyles.code)
    }
    try sheet.shortened(at(row, 2), SheetWords.word(source.quality), DocumentStyles.cell)
    try writeValue(source, at(row, 3), sheet)
    let agency = source.agency.map(context.registry.name)
    let texts: [(String, Style)] = [
      (source.written, DocumentStyles.cell),
      (agency ?? "Cơ quan thường trực (thẩm định)", DocumentStyles.cell),
      (source.place.file, DocumentStyles.cell), (source.place.sheet ?? "", DocumentStyles.cell),
      (source.place.cell?.description ?? "", DocumentStyles.centred),
      (source.sha256, DocumentStyles.cell.with { $0.size = 8 }),
    ]
    for (offset, entry) in texts.enumerated() {
      try sheet.shortened(at(row, offset + 4), entry.0, entry.1)
    }
    let fitted = zip(texts.dropLast(), columns.dropFirst(3)).map { ($0.0, $1.width) }
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
    let column: Int
    switch source.quality {
    case .selfScore: column = CriteriaColumn.selfScore
    case .decision: column = CriteriaColumn.decided
    case .state: column = TasksSheet.state
    case .achieved: column = TasksSheet.achieved
    case .total: column = TasksSheet.total
    case .completedOn: column = TasksSheet.overdue
    }
    switch source.quality {
    case .selfScore, .decision:
      return context.rows.criteria[source.code].map {
        at($0, column).absolute(on: SheetContext.criteria)
      }
    case .state, .achieved, .total, .completedOn:
      return context.rows.tasks[source.code].map {
        at($0, column).absolute(on: SheetContext.tasks)
      }
    }
  }
}
