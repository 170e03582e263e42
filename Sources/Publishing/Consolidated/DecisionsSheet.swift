import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Thẩm định: every scored leaf, each claim on it with evidence, explanation and place, and
/// the cells in which the standing agency decides.
///
/// See `DecisionsColumn` for what is read back.
struct DecisionsSheet {
  private typealias Column = DecisionsColumn
  private let context: SheetContext
  private let sheet: SheetBuilder

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try DecisionsSheet(context: context, sheet: sheet).write()
  }

  private func write() throws(WriteError) {
    let table = context.table(
      said(
        "THẨM ĐỊNH CÁC TIÊU CHÍ CHƯA THỐNG NHẤT HOẶC CHƯA CÓ ĐIỂM",
        "APPRAISAL OF CRITERIA IN DISPUTE OR WITHOUT A SCORE"),
      note: said(
        "Nhập vào các ô nền vàng: Điểm thẩm định (chọn trong danh sách hoặc nhập từ 0 đến điểm "
          + "tối đa), Lý do, Người quyết định, Ngày. Điểm và màu ở các trang khác thay đổi theo "
          + "ngay; tệp này dùng lại được với lựa chọn --decisions.",
        "Fill in the yellow cells: the appraised score (from the list, or any number from 0 to the "
          + "maximum), why, who decided, when. Scores and colours of the other sheets follow at "
          + "once; this file can be given to --decisions."),
      of: Column.self, frozen: .name)
    try table.begin(sheet, lastRow: context.rows.lastDecisionRow)
    try sheet.outline(summaryAbove: true)
    for group in context.rows.decisionGroups {
      try writeTitle(group)
      for block in group.blocks { try write(block, isFolded: group.isFolded) }
    }
    try limitDates()
    try markPointsOutside()
    let groups = context.rows.decisionGroups
    let titles = Set(groups.map(\.titleRow))
    let folded = groups.filter(\.isFolded).flatMap(\.blocks).flatMap { $0.row...$0.lastRow }
    let claimed = Set(groups.flatMap(\.blocks).filter { !$0.lines.isEmpty }.map(\.row))
    try table.cut(sheet, lastRow: context.rows.lastDecisionRow, folded: Set(folded)) {
      titles.contains($0) || claimed.contains($0)
    }
    let blocks = groups.flatMap(\.blocks)
    if let open = blocks.first(where: { $0.outcome.decision == nil }) {
      try sheet.select(at(open.row, Column.points))
    }
  }

  private func writeTitle(_ group: DecisionGroup) throws(WriteError) {
    let style = DocumentStyles.cell.inBold.inColours(Palette.heading)
    let row = group.titleRow
    let title = said(
      "\(group.title): \(group.blocks.count) tiêu chí",
      "\(group.title): \(group.blocks.count) criteria")
    try sheet.merge(
      CellRange(rows: row...row, columns: Column.code...Column.decidedOn), title, style: style)
    try sheet.row(row, height: 21, isCollapsed: group.isFolded && !group.blocks.isEmpty)
  }

  private func write(_ block: DecisionBlock, isFolded: Bool) throws(WriteError) {
    let outcome = block.outcome
    let criterion = outcome.criterion
    let row = block.row
    try sheet.code(
      at(row, Column.code), criterion.printedCode,
      linkedTo: context.rows.criteria[criterion.code], in: CriteriaColumn.score)
    let style = DocumentStyles.cell.inBold
    try sheet.shortened(at(row, Column.name), criterion.name, style: style)
    try sheet.points(at(row, Column.maximum), criterion.maximum, style: FigureStyles.points.inBold)
    try sheet.shortened(at(row, Column.claims), block.summary, style: style)
    try writeInputs(outcome.decision, row: row)
    try sheet.shortened(at(row, Column.basis), outcome.basis, style: FigureStyles.helper)
    if let stale = outcome.staleDecision { try write(stale: stale, row: row) }
    try limitPoints(outcome, row: row)
    let height = TextFit.height(
      of: [(criterion.name, Column.name.width), (block.summary, Column.claims.width)],
      isBold: true, minimum: 24)
    try sheet.row(row, height: height, level: isFolded ? 1 : 0, isHidden: isFolded)
    for (index, line) in block.lines.enumerated() {
      try write(line, row: row + 1 + index, isFolded: isFolded)
    }
  }

  private func write(
    _ line: DecisionBlock.Line, row: Int, isFolded: Bool
  ) throws(WriteError) {
    let style = DocumentStyles.cell
    let named = style.with { $0.indent = 1 }
    try sheet.blank(at(row, Column.code), style)
    try sheet.shortened(at(row, Column.name), line.name, style: named)
    try sheet.blank(at(row, Column.maximum), style)
    try sheet.shortened(at(row, Column.claims), line.text, style: style)
    try sheet.blanks(
      CellRange(rows: row...row, columns: Column.points...Column.decidedOn), style)
    let height = TextFit.height(
      of: [(line.name, Column.name.width - 2), (line.text, Column.claims.width)], minimum: 20)
    try sheet.row(row, height: height, level: isFolded ? 1 : 0, isHidden: isFolded)
  }

  private func writeInputs(_ decision: Decision?, row: Int) throws(WriteError) {
    let text = DocumentStyles.cell.forEntry
    try sheet.points(
      at(row, Column.points), decision?.points.value, style: FigureStyles.points.inBold.forEntry)
    try sheet.shortened(at(row, Column.reason), decision?.reason ?? "", style: text)
    try sheet.shortened(at(row, Column.decidedBy), decision?.decidedBy ?? "", style: text)
    let date = DocumentStyles.date.forEntry
    if let day = decision?.decidedOn {
      try sheet.date(at(row, Column.decidedOn), day, style: date)
    } else {
      try sheet.blank(at(row, Column.decidedOn), date)
    }
  }

  /// Keeps a decision that no longer holds, with what it was taken on.
  private func write(stale: Decision, row: Int) throws(WriteError) {
    let style = FigureStyles.helper
    try sheet.points(at(row, Column.formerPoints), stale.points.value, style: style)
    try sheet.shortened(at(row, Column.formerReason), stale.reason, style: style)
    try sheet.shortened(at(row, Column.formerlyDecidedBy), stale.decidedBy, style: style)
    if let day = stale.decidedOn {
      try sheet.date(at(row, Column.formerlyDecidedOn), day, style: DocumentStyles.date)
    }
    try sheet.shortened(at(row, Column.formerBasis), stale.basis ?? "", style: style)
  }

  /// Offers nothing, what agencies say, last year's score, the target and the maximum; other points
  /// are asked about.
  private func limitPoints(_ outcome: CriterionOutcome, row: Int) throws(WriteError) {
    let criterion = outcome.criterion
    let maximum = criterion.maximum
    let claimed = outcome.claims.filter { $0.standing == .counted }.map(\.points.value)
    let plan = [criterion.previous, criterion.target].compactMap(\.self)
    var choices: [Points] = []
    for points in [.zero, maximum] + claimed + plan
    where points >= .zero && points <= maximum && !choices.contains(points) {
      choices.append(points)
    }
    let columns = Column.allCases.filter(Column.choices.contains)
    choices = choices.prefix(columns.count).sorted()
    for (column, points) in zip(columns, choices) {
      try sheet.points(at(row, column), points, style: FigureStyles.helper)
    }
    guard let last = zip(columns, choices).map(\.0).last else { return }
    let range = CellRange(rows: row...row, columns: Column.choices.lowerBound...last)
    try sheet.validation(
      CellRange(at(row, Column.points)),
      Validation(
        .list("=\(range.absolute(on: Column.sheet.name))"), isStrict: false,
        errorTitle: said("Điểm ngoài danh sách", "Points not in the list"),
        errorMessage: said(
          "Điểm thẩm định phải là một số từ 0 đến \(maximum.vietnamese). Vẫn dùng điểm này?",
          "The appraised score must be a number from 0 to \(maximum.shown). Use it all the same?"),
        inputMessage: said(
          "Chọn trong danh sách, hoặc nhập một số từ 0 đến \(maximum.vietnamese).",
          "Choose from the list, or type a number from 0 to \(maximum.shown).")))
  }

  /// Points that do not count stand out.
  private func markPointsOutside() throws(WriteError) {
    let rows = TableRows.first...context.rows.lastDecisionRow
    let points = at(rows.lowerBound, Column.points).inColumn
    let maximum = at(rows.lowerBound, Column.maximum).inColumn
    try sheet.conditional(
      Column.points.cells(rows),
      formula: "=AND(\(points)<>\"\",OR(NOT(ISNUMBER(\(points))),N(\(points))<0,"
        + "N(\(points))>N(\(maximum))))",
      Style().inColours(Palette.red))
  }

  private func limitDates() throws(WriteError) {
    guard let first = CivilDate(year: 2000, month: 1, day: 1),
      let last = CivilDate(year: 2100, month: 12, day: 31)
    else { return }
    try sheet.validation(
      Column.decidedOn.cells(TableRows.first...context.rows.lastDecisionRow),
      Validation(
        .date(first, last), errorTitle: TableWords.invalidDay,
        errorMessage: said(
          "Nhập ngày dạng ngày/tháng/năm, ví dụ 15/10/2020.",
          "Type a day as day/month/year, such as 15/10/2020.")))
  }
}
