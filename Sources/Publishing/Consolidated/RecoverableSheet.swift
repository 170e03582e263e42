import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Điểm mất: the scored leaves by points still recoverable, most first; those without a
/// score apart, after them, because what is not scored yet is not lost.
///
/// The order is that of the day of writing; the figures follow Phụ lục I.
struct RecoverableSheet {
  private typealias Column = RecoverableColumn
  private let context: SheetContext
  private let sheet: SheetBuilder

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try RecoverableSheet(context: context, sheet: sheet).write()
  }

  private func write() throws(WriteError) {
    let last = context.rows.lastRecoverableRow
    let table = context.table(
      said(
        "CÁC TIÊU CHÍ THEO SỐ ĐIỂM CÒN CÓ THỂ TĂNG", "CRITERIA BY POINTS THAT CAN STILL BE GAINED"),
      note:
        said(
          "Điểm mất = Điểm tối đa − Điểm chốt. Tiêu chí chưa có điểm chốt chưa phải là mất điểm: "
            + "xếp riêng ở cuối, điểm tối đa ghi ở cột Chờ chấm điểm.",
          "Points lost = maximum − final score. What has no score yet is not lost: it stands apart "
            + "at the end, its maximum under Awaiting a score."),
      of: Column.self, frozen: .name)
    try table.begin(sheet, lastRow: last + 1)
    for (index, outcome) in context.rows.recoverable.enumerated() {
      try write(outcome, order: index + 1)
    }
    try writeTotal(row: last + 1)
    try table.filter(sheet, named: Column.sheet.table, lastRow: last)
    try sheet.colourStatus(
      Column.status.cells(TableRows.first...last))
    try table.cut(sheet, lastRow: last + 1) { $0 == last }
  }

  private func write(_ outcome: CriterionOutcome, order: Int) throws(WriteError) {
    let criterion = outcome.criterion
    let row = TableRows.first + order - 1
    let leads = context.names(criterion.leads)
    let tasks = openTasks(under: criterion.code)
    try sheet.number(at(row, Column.order), Double(order), style: FigureStyles.count)
    try sheet.code(
      at(row, Column.code), criterion.printedCode, linkedTo: context.rows.criteria[criterion.code],
      in: CriteriaColumn.score)
    try sheet.shortened(at(row, Column.name), criterion.name, style: DocumentStyles.cell)
    try sheet.points(at(row, Column.maximum), criterion.maximum, style: FigureStyles.points)
    try sheet.points(at(row, Column.previous), criterion.previous, style: FigureStyles.points)
    try sheet.points(at(row, Column.target), criterion.target, style: FigureStyles.points)
    try writeFigures(outcome, row)
    try sheet.shortened(at(row, Column.leads), leads, style: DocumentStyles.cell)
    try sheet.shortened(at(row, Column.openTasks), tasks, style: DocumentStyles.cell)
    try sheet.shortened(
      at(row, Column.shortLeads), context.registry.shortNames(criterion.leads),
      style: FigureStyles.helper)
    try sheet.row(
      row,
      height: TextFit.height(of: [
        (criterion.name, Column.name.width), (leads, Column.leads.width),
        (tasks, Column.openTasks.width),
      ]))
  }

  private func writeFigures(_ outcome: CriterionOutcome, _ row: Int) throws(WriteError) {
    guard let source = context.rows.criteria[outcome.criterion.code] else { return }
    func reference(_ column: CriteriaColumn) -> String { column.address(source) }
    let points = FigureStyles.points
    try sheet.formula(
      at(row, Column.score), "=\(reference(.score))", points: outcome.figures.score,
      style: points)
    let score = at(row, Column.score).inColumn
    let isScored = outcome.figures.score != nil
    try sheet.formula(
      at(row, Column.recoverable),
      "=IF(ISNUMBER(\(score)),ROUND(\(reference(.maximum))-\(score),4),\"\")",
      points: isScored ? outcome.recoverable : nil, style: points.inBold)
    try sheet.formula(
      at(row, Column.awaited), "=IF(ISNUMBER(\(score)),\"\",\(reference(.maximum)))",
      points: isScored ? nil : outcome.criterion.maximum, style: points)
    try sheet.formula(
      at(row, Column.status), "=\(reference(.status))",
      cached: .text(SheetWords.word(outcome.status)), style: DocumentStyles.centred)
    let lost = at(row, Column.recoverable).inColumn
    let rank = isScored ? outcome.recoverable.double : -1
    try sheet.formula(
      at(row, Column.key), "=IF(ISNUMBER(\(lost)),\(lost),-1)-\(source)/100000000",
      cached: .number(rank - Double(source) / 100_000_000), style: FigureStyles.helper)
  }

  private func writeTotal(row: Int) throws(WriteError) {
    let style = FigureStyles.points.inBold.on(Palette.heading.fill)
    let last = row - 1
    try sheet.blanks(CellRange(rows: row...row, columns: Column.order...Column.openTasks), style)
    try sheet.shortened(
      at(row, Column.name), said("Cộng", "Sum"), style: style.with { $0.horizontal = .left })
    let outcomes = context.rows.recoverable
    let lost = outcomes.filter { $0.figures.score != nil }.map(\.recoverable)
    let awaited = outcomes.filter { $0.figures.score == nil }.map(\.criterion.maximum)
    for (column, points) in [(Column.recoverable, lost), (.awaited, awaited)] {
      let range = column.cells(TableRows.first...last)
      try sheet.formula(
        at(row, column), "=ROUND(SUM(\(range.absolute)),4)", points: points.reduce(.zero, +),
        style: style)
    }
    try sheet.row(row, height: 22)
  }

  /// The codes of the tasks under a row that are not done.
  private func openTasks(under code: CriterionCode) -> String {
    context.consolidation.tasks.filter {
      $0.task.criterion == code && $0.state != .done && $0.state != .notApplicable
    }.map {
      $0.overdue
        ? said("\($0.task.printedCode) (quá hạn)", "\($0.task.printedCode) (overdue)")
        : $0.task.printedCode
    }.joined(
      separator: "; ")
  }
}
