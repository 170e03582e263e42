import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Thẩm định: every scored leaf with all reported values and their sources, and the cells
/// in which the standing agency decides.
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
      "THẨM ĐỊNH CÁC TIÊU CHÍ CHƯA THỐNG NHẤT HOẶC CHƯA CÓ ĐIỂM",
      note: "Nhập vào các ô nền vàng: Điểm thẩm định (từ 0 đến điểm tối đa), Lý do, Người quyết "
        + "định, Ngày. Điểm và màu ở các trang khác thay đổi theo ngay; tệp này dùng lại được với "
        + "lựa chọn --decisions.",
      of: Column.self, frozen: .name)
    try table.begin(sheet, lastRow: context.rows.lastDecisionRow)
    try sheet.outline(summaryAbove: true)
    try sheet.tabColour(Palette.violet.strong)
    for group in context.rows.decisionGroups {
      try writeTitle(group)
      for (index, outcome) in group.leaves.enumerated() {
        try write(outcome, row: group.titleRow + 1 + index, isFolded: group.isFolded)
      }
    }
    try limitDates()
  }

  private func writeTitle(_ group: RowMap.DecisionGroup) throws(WriteError) {
    let style = DocumentStyles.cell.inBold.inColours(Palette.heading).with {
      $0.vertical = .centre
    }
    let row = group.titleRow
    let title = "\(group.title): \(group.leaves.count) tiêu chí"
    try sheet.merge(
      CellRange(rows: row...row, columns: Column.code...Column.decidedOn), title, style: style)
    try sheet.row(row, height: 21, isCollapsed: group.isFolded && !group.leaves.isEmpty)
  }

  private func write(
    _ outcome: CriterionOutcome, row: Int, isFolded: Bool
  ) throws(WriteError) {
    let criterion = outcome.criterion
    let claims = claimLines(outcome)
    try sheet.code(
      at(row, Column.code), criterion.printedCode,
      linkedTo: context.rows.criteria[criterion.code], in: CriteriaColumn.score)
    try sheet.shortened(at(row, Column.name), criterion.name, style: DocumentStyles.cell)
    try sheet.points(at(row, Column.maximum), criterion.maximum, style: FigureStyles.points)
    try sheet.shortened(at(row, Column.claims), claims, style: DocumentStyles.cell)
    try writeInputs(outcome.decision, row: row)
    try sheet.shortened(at(row, Column.basis), outcome.basis, style: FigureStyles.helper)
    if let stale = outcome.staleDecision { try write(stale: stale, row: row) }
    try limitPoints(criterion.maximum, row: row)
    let height = TextFit.height(
      of: [(criterion.name, Column.name.width), (claims, Column.claims.width)], minimum: 32)
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

  /// The old decision, and the values that it was taken on.
  private func line(stale: Decision) -> String {
    let details = [stale.reason, stale.decidedBy, stale.decidedOn?.vietnamese ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    let basis = CriterionOutcome.words(
      ofBasis: stale.basis ?? "-", registry: context.registry)
    return "Đã thẩm định \(stale.points.value.vietnamese)"
      + (details.isEmpty ? "" : " (\(details))") + ", khi đó \(basis). Nay:\n"
  }

  /// Each reported value with its agency and place, one a line; before them a decision that no
  /// longer holds.
  private func claimLines(_ outcome: CriterionOutcome) -> String {
    let former = outcome.staleDecision.map(line) ?? ""
    guard !outcome.claims.isEmpty else {
      return former + SheetWords.awaited(outcome.criterion.kind)
    }
    return former
      + outcome.claims.map { claim in
        let remark = SheetWords.word(claim.standing).map { " (\($0))" } ?? ""
        let who = context.registry.name(claim.agency)
        return "\(who): \(claim.points.value.vietnamese)\(remark) — \(claim.points.place)"
      }.joined(separator: "\n")
  }

  private func limitPoints(_ maximum: Points, row: Int) throws(WriteError) {
    try sheet.validation(
      CellRange(at(row, Column.points)),
      Validation(
        .decimal(0, max(0, maximum.double)), errorTitle: "Điểm thẩm định không hợp lệ",
        errorMessage: "Nhập một số từ 0 đến \(maximum.vietnamese)."))
  }

  private func limitDates() throws(WriteError) {
    guard let first = CivilDate(year: 2000, month: 1, day: 1),
      let last = CivilDate(year: 2100, month: 12, day: 31)
    else { return }
    try sheet.validation(
      Column.decidedOn.cells(TableRows.first...context.rows.lastDecisionRow),
      Validation(
        .date(first, last), errorTitle: TableWords.invalidDay,
        errorMessage: "Nhập ngày dạng ngày/tháng/năm, ví dụ 15/10/2020."))
  }
}
