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
  private let known = KnownLines()

  /// Writes the sheets of the list, the first of them even where it is empty.
  static func write(
    _ context: SheetContext, in book: WorkbookBuilder
  ) throws(WriteError) {
    let sources = context.consolidation.sources
    let isChosen = sources.contains { $0.origin.delivery?.choice.isEmpty == false }
    let isKnown = isChosen || sources.contains { $0.origin.delivery != nil }
    let last: Column = isChosen ? .choice : isKnown ? .receivedOn : .digest
    for page in 0..<ListPages.count(of: sources.count) {
      let sheet = try book.addSheet(ListPages.sources.name(page))
      let part = sources.dropFirst(page * ListPages.rows).prefix(ListPages.rows)
      try write(part, context, upTo: last, page: page, on: sheet)
    }
  }

  private static func write(
    _ sources: ArraySlice<UsedValue>, _ context: SheetContext, upTo last: Column,
    page: Int, on sheet: SheetBuilder
  ) throws(WriteError) {
    let lastRow = TableRows.last(of: sources.count)
    var table = context.table(
      said("NGUỒN CỦA TỪNG SỐ LIỆU ĐÃ DÙNG", "SOURCE OF EACH FIGURE USED"),
      note: said(
        "Bấm vào STT để đến ô dùng số liệu. SHA-256 xác định đúng tệp đã đọc. Bản in chỉ "
          + "gồm trang đầu.",
        "Click a code to go to the cell that uses the figure. SHA-256 identifies the file that was "
          + "read. Only the first page is printed."),
      of: Column.self, frozen: .value)
    table.columns.removeLast(Column.allCases.count - last.number)
    try table.begin(sheet, lastRow: min(lastRow, TableRows.heading + 20))
    try table.filter(sheet, named: ListPages.sources.table(page), lastRow: lastRow)
    let list = try sheet.beginList(at: TableRows.first)
    let lines = SourcesSheet(context: context, list: list, looks: try Looks(list), last: last)
    for source in sources { try lines.write(source) }
  }

  /// The looks of the list's cells.
  private struct Looks {
    let link, code, cell, centred, digest, points, quantity, date: LongList.Look

    init(_ list: LongList) throws(WriteError) {
      link = try list.look(DocumentStyles.linkedCode)
      code = try list.look(DocumentStyles.code)
      cell = try list.look(DocumentStyles.cell)
      centred = try list.look(DocumentStyles.centred)
      digest = try list.look(DocumentStyles.cell.with { $0.size = 8 })
      points = try list.look(FigureStyles.points)
      quantity = try list.look(FigureStyles.quantity)
      date = try list.look(DocumentStyles.date)
    }
  }

  private init(context: SheetContext, list: LongList, looks: Looks, last: Column) {
    self.context = context
    self.list = list
    self.looks = looks
    self.last = last
  }

  private func write(_ source: UsedValue) throws(WriteError) {
    let figure = known.figure(source)
    let file = known.file(source) {
      source.agency.map(context.registry.name)
        ?? said("Cơ quan thường trực (thẩm định)", "Standing agency (appraisal)")
    }
    let fitted = [
      known.written(source.written), file.agency, file.name,
      file.sheet(source.place.sheet ?? ""),
    ]
    let lines = (fitted + [file.from, file.choice]).reduce(1) { max($0, $1.lines) }
    try list.beginRow(height: TextFit.height(ofLines: lines, minimum: 18))
    let plan = context.consolidation.plan
    let row = known.row(
      source, figure, code: plan.printedCode(source.code, isTask: source.figure.isOfTask)
    ) { target(of: source).map(list.target) }
    try add(row.code, row.target == nil ? looks.code : looks.link)
    if let target = row.target { list.link(to: target) }
    try add(figure.word, looks.cell)
    try addValue(source, figure)
    for text in fitted { try add(text, looks.cell) }
    try add(known.cell(source.place.address), looks.centred)
    try add(file.digest, looks.digest)
    guard last != .digest else { return }
    try add(file.from, looks.cell)
    if let day = file.receivedOn {
      list.add(try list.number(day), looks.date)
    } else {
      try add(known.cell(nil), looks.centred)
    }
    if last == .choice { try add(file.choice, looks.cell) }
  }

  /// Texts are made known to the workbook as they come, which numbers them so.
  private func add(_ text: KnownLines.Shown, _ look: LongList.Look) throws(WriteError) {
    list.add(try text.made(list), look)
  }

  private func addValue(
    _ source: UsedValue, _ figure: KnownLines.Figure
  ) throws(WriteError) {
    let value: KnownLines.Value
    if let known = figure.values[source.value] {
      value = known
    } else {
      value = try self.value(of: source)
      figure.values[source.value] = value
    }
    switch value {
    case .number(let number):
      list.add(number, look(of: source.figure))
    case .text(let text): try add(text, looks.cell)
    }
  }

  private func look(of figure: UsedValue.Figure) -> LongList.Look {
    switch figure {
    case .selfScore, .decision, .state: looks.points
    case .achieved, .total: looks.quantity
    case .completedOn: looks.date
    }
  }

  /// The value as it is written; its text is canonical, so that equal texts are the same bytes.
  private func value(of source: UsedValue) throws(WriteError) -> KnownLines.Value {
    switch source.figure {
    case .selfScore, .decision, .achieved, .total:
      if let points = Points(plain: source.value) {
        return .number(try list.number(points.double))
      }
    case .completedOn:
      if let day = CivilDate(iso: source.value) { return .number(try list.number(day)) }
    case .state:
      if let state = TaskOutcomeState(rawValue: source.value) {
        return .text(KnownLines.Shown(state.word))
      }
    }
    return .text(KnownLines.Shown(source.value))
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
