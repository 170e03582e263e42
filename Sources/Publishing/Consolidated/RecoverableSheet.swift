import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Điểm mất: the scored leaves by points still recoverable, most first.
///
/// The order is that of the day of writing; the figures follow Phụ lục I.
struct RecoverableSheet {
  static let order = 1
  static let code = 2
  static let name = 3
  static let maximum = 4
  static let previous = 5
  static let target = 6
  static let score = 7
  static let recoverable = 8
  static let status = 9
  static let leads = 10
  static let openTasks = 11
  /// Hidden: the recoverable points less a trifle for each row, so that no two are equal and the
  /// overview can pick the largest.
  static let key = 12

  private let context: SheetContext
  private let sheet: SheetBuilder

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try RecoverableSheet(context: context, sheet: sheet).write()
  }

  /// The row of the last leaf.
  static func lastRow(_ rows: RowMap) -> Int {
    TableSheet.firstRow + max(1, rows.recoverable.count) - 1
  }

  private func write() throws(WriteError) {
    let last = Self.lastRow(context.rows)
    let table = context.table(
      "CÁC TIÊU CHÍ THEO SỐ ĐIỂM CÒN CÓ THỂ TĂNG",
      note:
        "Điểm mất = Điểm tối đa − Điểm chốt; tiêu chí chưa có điểm chốt được tính là mất toàn bộ "
        + "điểm tối đa.",
      columns, frozen: 3)
    try table.begin(sheet, lastRow: last + 1)
    for (index, outcome) in context.rows.recoverable.enumerated() {
      try write(outcome, order: index + 1)
    }
    try writeTotal(row: last + 1)
    try sheet.autofilter(
      CellRange(rows: TableSheet.headingRow...last, columns: Self.order...Self.openTasks))
    try sheet.colourStatus(
      CellRange(rows: TableSheet.firstRow...last, columns: Self.status...Self.status))
  }

  private var columns: [TableColumn] {
    [
      TableColumn("TT", 6), TableColumn("STT", 9), TableColumn("Tiêu chí", 48),
      TableColumn("Điểm tối đa", 9), TableColumn("Điểm năm \(context.header.previousYear)", 9),
      TableColumn("Mục tiêu năm \(context.header.year)", 9), TableColumn("Điểm chốt", 9),
      TableColumn("Điểm mất", 9), TableColumn("Trạng thái", 16),
      TableColumn("Chủ trì tham mưu", 28), TableColumn("Nhiệm vụ chưa hoàn thành", 22),
      TableColumn("Khóa xếp hạng", 12, isHidden: true),
    ]
  }

  private func write(_ outcome: CriterionOutcome, order: Int) throws(WriteError) {
    let criterion = outcome.criterion
    let row = TableSheet.firstRow + order - 1
    let leads = context.names(criterion.leads)
    let tasks = openTasks(under: criterion.code)
    try sheet.number(at(row, Self.order), Double(order), FigureStyles.count)
    try sheet.code(
      at(row, Self.code), criterion.code, linkedTo: context.rows.criteria[criterion.code],
      CriteriaColumn.score)
    try sheet.shortened(at(row, Self.name), criterion.name, DocumentStyles.cell)
    try sheet.points(at(row, Self.maximum), criterion.maximum, FigureStyles.points)
    try sheet.points(at(row, Self.previous), criterion.previous, FigureStyles.points)
    try sheet.points(at(row, Self.target), criterion.target, FigureStyles.points)
    try writeFigures(outcome, row)
    try sheet.shortened(at(row, Self.leads), leads, DocumentStyles.cell)
    try sheet.shortened(at(row, Self.openTasks), tasks, DocumentStyles.cell)
    try sheet.row(
      row, height: TextFit.height(of: [(criterion.name, 48), (leads, 28), (tasks, 22)]))
  }

  private func writeFigures(_ outcome: CriterionOutcome, _ row: Int) throws(WriteError) {
    guard let source = context.rows.criteria[outcome.criterion.code] else { return }
    func reference(_ column: Int) -> String {
      at(source, column).absolute(on: SheetContext.criteria)
    }
    let points = FigureStyles.points
    try sheet.formula(
      at(row, Self.score), "=\(reference(CriteriaColumn.score))", points: outcome.figures.score,
      points)
    try sheet.formula(
      at(row, Self.recoverable),
      "=ROUND(\(reference(CriteriaColumn.maximum))-\(reference(CriteriaColumn.secured)),4)",
      points: outcome.recoverable, points.inBold)
    try sheet.formula(
      at(row, Self.status), "=\(reference(CriteriaColumn.status))",
      cached: .text(SheetWords.word(outcome.status)), DocumentStyles.centred)
    let key = outcome.recoverable.double - Double(row) / 100_000_000
    try sheet.formula(
      at(row, Self.key), "=\(at(row, Self.recoverable).inColumn)-ROW()/100000000",
      cached: .number(key), FigureStyles.helper)
  }

  private func writeTotal(row: Int) throws(WriteError) {
    let style = FigureStyles.points.inBold.on(Palette.heading.fill)
    let last = row - 1
    let total = context.rows.recoverable.reduce(Points.zero) { $0 + $1.recoverable }
    try sheet.blanks(CellRange(rows: row...row, columns: 1...Self.openTasks), style)
    try sheet.shortened(at(row, Self.name), "Cộng", style.with { $0.horizontal = .left })
    let range = CellRange(
      rows: TableSheet.firstRow...last, columns: Self.recoverable...Self.recoverable)
    try sheet.formula(
      at(row, Self.recoverable), "=ROUND(SUM(\(range.absolute)),4)", points: total, style)
    try sheet.row(row, height: 22)
  }

  /// The codes of the tasks under a row that are not done.
  private func openTasks(under code: CriterionCode) -> String {
    context.consolidation.tasks.filter {
      $0.task.criterion == code && $0.state != .done && $0.state != .notApplicable
    }.map { $0.overdue ? "\($0.task.code) (quá hạn)" : "\($0.task.code)" }.joined(separator: "; ")
  }
}
