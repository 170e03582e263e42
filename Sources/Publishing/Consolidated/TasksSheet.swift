import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Phụ lục II: the plan's own columns, then state, a, b, ratio, whether the requirement
/// is met, lateness, and how many of its agencies reported.
struct TasksSheet {
  static let state = 8
  static let achieved = 9
  static let total = 10
  static let ratio = 11
  static let met = 12
  static let overdue = 13
  static let reported = 14
  /// Hidden: `;so-noi-vu;` of the leads.
  static let leadIDs = 15

  private let context: SheetContext
  private let sheet: SheetBuilder

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try TasksSheet(context: context, sheet: sheet).write()
  }

  private static let columns = [
    TableColumn("STT", 7), TableColumn("Lĩnh vực", 29), TableColumn("Sản phẩm", 30),
    TableColumn("Yêu cầu chất lượng", 30), TableColumn("Thời gian hoàn thành", 13),
    TableColumn("Chủ trì", 16), TableColumn("Thực hiện", 22), TableColumn("Trạng thái", 13),
    TableColumn("Số đạt (a)", 8.5), TableColumn("Tổng số (b)", 8.5),
    TableColumn("Tỷ lệ a/b, mức tăng, giảm", 9), TableColumn("Đạt yêu cầu", 9),
    TableColumn("Quá hạn", 9),
    TableColumn("Cơ quan đã báo cáo", 8.5), TableColumn("Mã chủ trì", 10, isHidden: true),
  ]

  private func write() throws(WriteError) {
    let last = max(context.rows.lastTaskRow, TableSheet.firstRow)
    let table = context.table(
      "PHỤ LỤC II. TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ NĂM \(context.header.year)",
      note:
        "a, b là tổng số liệu của các cơ quan đã báo cáo. Quá hạn: đã qua thời hạn mà chưa hoàn "
        + "thành.",
      Self.columns, frozen: 2)
    try table.begin(sheet, lastRow: last)
    let outcomes = context.consolidation.tasks
    for (index, row) in context.rows.taskRows.enumerated() {
      let place = TableSheet.firstRow + index
      switch row {
      case .section(let section): try write(section, row: place)
      case .task(let number) where number < outcomes.count:
        try write(outcomes[number], row: place)
      case .task: break
      }
    }
    try sheet.autofilter(
      CellRange(rows: TableSheet.headingRow...last, columns: 1...Self.reported))
    try colour(lastRow: last)
  }

  private func write(_ outcome: TaskOutcome, row: Int) throws(WriteError) {
    let task = outcome.task
    let texts = [
      task.name, task.products, task.requirementText, task.deadline, task.leadsText,
      task.implementersText,
    ]
    try sheet.shortened(at(row, 1), task.code.description, DocumentStyles.code)
    for (index, text) in texts.enumerated() {
      try sheet.shortened(at(row, index + 2), text, DocumentStyles.cell)
    }
    try writeFindings(outcome, row)
    let fitted = zip(texts, Self.columns.dropFirst()).map { ($0, $1.width) }
    try sheet.row(row, height: TextFit.height(of: fitted))
  }

  private func write(_ section: TaskSection, row: Int) throws(WriteError) {
    let style = DocumentStyles.cell.inBold.on(Palette.field)
    try sheet.blanks(CellRange(rows: row...row, columns: 1...Self.reported), style)
    try sheet.shortened(
      at(row, 1), section.code.description, DocumentStyles.code.inBold.on(Palette.field))
    // A field's name runs over the columns of the plan.
    let columns = 2...7
    let width = Self.columns[1...6].reduce(0) { $0 + $1.width }
    try sheet.merge(
      CellRange(rows: row...row, columns: columns), CellText.fitting(section.name), style)
    try sheet.row(row, height: TextFit.height(of: [(section.name, width)], isBold: true))
  }

  private func writeFindings(_ outcome: TaskOutcome, _ row: Int) throws(WriteError) {
    let code = outcome.task.code
    try link(row, Self.state, code, .state)
    try sheet.shortened(
      at(row, Self.state), SheetWords.word(outcome.state), DocumentStyles.centred)
    try link(row, Self.achieved, code, .achieved)
    try sheet.points(at(row, Self.achieved), outcome.achieved, FigureStyles.quantity)
    try link(row, Self.total, code, .total)
    try sheet.points(at(row, Self.total), outcome.total, FigureStyles.quantity)
    try writeRatio(outcome, row)
    let met = outcome.requirementMet.map { $0 ? "Đạt" : "Chưa đạt" } ?? ""
    try sheet.shortened(at(row, Self.met), met, DocumentStyles.centred)
    try sheet.shortened(
      at(row, Self.overdue), outcome.overdue ? SheetWords.overdue : "", DocumentStyles.centred)
    try sheet.shortened(at(row, Self.reported), reported(outcome), DocumentStyles.centred)
    let leads = outcome.task.leads.map { "\($0.text);" }.joined()
    try sheet.shortened(at(row, Self.leadIDs), ";" + leads, FigureStyles.helper)
  }

  /// The ratio is live where the consolidation has one: the share, or by how much a has grown or
  /// fallen against b; none where a alone counts.
  private func writeRatio(_ outcome: TaskOutcome, _ row: Int) throws(WriteError) {
    let cell = at(row, Self.ratio)
    let meaning = AmountMeaning(outcome.task.requirement)
    guard let ratio = outcome.ratio, meaning != .count else {
      return try sheet.blank(cell, FigureStyles.percent)
    }
    let a = at(row, Self.achieved).inColumn
    let b = at(row, Self.total).inColumn
    let share = "ROUND(\(a)/\(b),4)"
    let (figure, value): (String, Points) =
      switch meaning {
      case .growth: ("ROUND(\(share)-1,4)", ratio - Points(1))
      case .reduction: ("ROUND(1-\(share),4)", Points(1) - ratio)
      case .share, .count, .pair: (share, ratio)
      }
    try sheet.formula(
      cell, "=IF(AND(ISNUMBER(\(a)),ISNUMBER(\(b))),IF(\(b)<>0,\(figure),\"\"),\"\")",
      points: value, FigureStyles.percent)
  }

  private func link(
    _ row: Int, _ column: Int, _ code: CriterionCode, _ quality: UsedValue.Quality
  ) throws(WriteError) {
    guard let source = context.rows.sources[.init(code: code, quality: quality)] else { return }
    try sheet.internalLink(
      at(row, column), to: at(source, 1).absolute(on: SheetContext.sources), "-",
      DocumentStyles.cell)
  }

  /// How many of the task's agencies reported on it, as `3/15`.
  private func reported(_ outcome: TaskOutcome) -> String {
    let asked = Set(outcome.task.leads + outcome.task.implementers)
    let heard = Set(outcome.claims.filter(\.counted).map(\.agency))
    return "\(heard.count)/\(asked.count)"
  }

  private func colour(lastRow: Int) throws(WriteError) {
    func column(_ number: Int) -> CellRange {
      CellRange(rows: TableSheet.firstRow...lastRow, columns: number...number)
    }
    try sheet.colour(
      column(Self.state),
      words: TaskOutcomeState.allCases.map { (SheetWords.word($0), SheetWords.colours($0)) })
    try sheet.colour(
      column(Self.met), words: [("Đạt", Palette.green), ("Chưa đạt", Palette.red)])
    try sheet.colour(column(Self.overdue), words: [(SheetWords.overdue, Palette.red)])
  }
}
