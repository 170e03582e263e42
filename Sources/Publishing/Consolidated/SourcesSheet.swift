import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Nguồn: each value that was used, with agency, file, sheet, cell and the file's digest;
/// each line leads to the cell that shows the value.
///
/// Where there are more lines than a sheet should hold, the list goes on over further sheets.
struct SourcesSheet {
  private typealias Column = SourcesColumn

  private let context: SheetContext
  private let list: LongList
  private let looks: Looks
  /// The last column: whether any file came by mail is the same for all sheets of the list.
  private let last: Column

  /// Writes the sheets of the list, the first of them even where it is empty.
  static func write(
    _ context: SheetContext, in book: WorkbookBuilder
  ) throws(WriteError) {
    let sources = context.consolidation.sources
    let isChosen = sources.contains { $0.delivery?.choice.isEmpty == false }
    let isKnown = isChosen || sources.contains { $0.delivery != nil }
    let last: Column = isChosen ? .choice : isKnown ? .receivedOn : .digest
    for page in 0..<SourcesPages.count(of: sources.count) {
      let sheet = try book.addSheet(SourcesPages.name(page))
      let part = sources.dropFirst(page * SourcesPages.rows).prefix(SourcesPages.rows)
      try write(part, context, upTo: last, on: sheet)
    }
  }

  private static func write(
    _ sources: ArraySlice<UsedValue>, _ context: SheetContext, upTo last: Column,
    on sheet: SheetBuilder
  ) throws(WriteError) {
    let lastRow = TableRows.last(of: sources.count)
    var table = context.table(
      "NGUỒN CỦA TỪNG SỐ LIỆU ĐÃ DÙNG",
      note: "Bấm vào STT để đến ô dùng số liệu. SHA-256 xác định đúng tệp đã đọc.",
      of: Column.self, frozen: .value)
    table.columns.removeLast(Column.allCases.count - last.number)
    try table.begin(sheet, lastRow: lastRow)
    try sheet.autofilter(
      CellRange(rows: TableRows.heading...lastRow, columns: Column.code...last))
    let list = try sheet.beginList(at: TableRows.first)
    let lines = SourcesSheet(context: context, list: list, looks: try Looks(list), last: last)
    for source in sources { try lines.write(source) }
  }

  /// The looks of the list's cells.
  private struct Looks {
    let link, code, cell, centred, digest, points, quantity, date: LongList.Look

    init(_ list: LongList) throws(WriteError) {
      link = try list.look(
        DocumentStyles.code.with {
          $0.colour = Palette.link
          $0.underline = true
        })
      code = try list.look(DocumentStyles.code)
      cell = try list.look(DocumentStyles.cell)
      centred = try list.look(DocumentStyles.centred)
      digest = try list.look(DocumentStyles.cell.with { $0.size = 8 })
      points = try list.look(FigureStyles.points)
      quantity = try list.look(FigureStyles.quantity)
      date = try list.look(DocumentStyles.date)
    }
  }

  private func write(_ source: UsedValue) throws(WriteError) {
    let agency = source.agency.map(context.registry.name) ?? "Cơ quan thường trực (thẩm định)"
    let sheetName = source.place.sheet ?? ""
    let fitted: [(Column, String)] = [
      (.written, source.written), (.agency, agency), (.file, source.place.file),
      (.sheetName, sheetName),
    ]
    let from = (Column.receivedFrom, source.delivery?.from ?? "")
    let choice = (Column.choice, source.delivery?.choice ?? "")
    try list.beginRow(
      height: TextFit.height(of: (fitted + [from, choice]).map { ($1, $0.width) }, minimum: 18))
    let target = target(of: source)
    try add(source.code.description, target == nil ? looks.code : looks.link)
    if let target { list.link(to: target) }
    try add(SheetWords.word(source.figure), looks.cell)
    try addValue(source)
    for (_, text) in fitted { try add(text, looks.cell) }
    try add(source.place.cell?.description ?? "", looks.centred)
    try add(source.sha256, looks.digest)
    guard last != .digest else { return }
    try add(from.1, looks.cell)
    if let day = source.delivery?.day {
      try list.add(day, looks.date)
    } else {
      try add("", looks.centred)
    }
    if last == .choice { try add(choice.1, looks.cell) }
  }

  private func add(_ text: String, _ look: LongList.Look) throws(WriteError) {
    list.add(try list.text(CellCapacity.fitting(text)), look)
  }

  private func addValue(_ source: UsedValue) throws(WriteError) {
    switch source.figure {
    case .selfScore, .decision:
      if let points = Points(plain: source.value) {
        return try list.add(points.double, looks.points)
      }
    case .achieved, .total:
      if let quantity = Points(plain: source.value) {
        return try list.add(quantity.double, looks.quantity)
      }
    case .completedOn:
      if let day = CivilDate(iso: source.value) { return try list.add(day, looks.date) }
    case .state:
      if let state = TaskOutcomeState(rawValue: source.value) {
        return try add(state.vietnamese, looks.cell)
      }
    }
    try add(source.value, looks.cell)
  }

  /// The cell that shows the value.
  private func target(of source: UsedValue) -> String? {
    let row = context.rows.tasks[source.code]
    return switch source.figure {
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
