import PARIndex
import Provenance
import WorkbookWriting

/// Who has not returned, and what awaits somebody, at the lower right of the overview.
struct OverviewReturns {
  let context: SheetContext
  let sheet: SheetBuilder

  private var columns: ClosedRange<OverviewColumn> { OverviewColumn.gaps }

  func write(row: Int) throws(WriteError) {
    let expected = context.consolidation.agencies.filter(\.expectedToReport)
    let missing = expected.filter { !$0.returned }.map { outcome in
      let word = SheetWords.word(returnOf: outcome)
      return word == SheetWords.notReturned
        ? outcome.agency.name : "\(outcome.agency.name) (\(word.lowercased()))"
    }
    try merged(row, row, text: "TÌNH HÌNH GỬI BÁO CÁO", style: DocumentStyles.section)
    try merged(
      row + 1, row + 1,
      text: "Đã gửi: \(expected.count - missing.count)/\(expected.count) cơ quan. "
        + (missing.isEmpty ? "" : "Chưa gửi: \(missing.count) cơ quan:"),
      style: DocumentStyles.strong)
    try merged(
      row + 2, row + 6, text: missing.isEmpty ? "Tất cả các cơ quan đã gửi." : listed(missing),
      style: DocumentStyles.plain.with { $0.vertical = .top })
    try merged(row + 8, row + 8, text: "VIỆC CẦN XỬ LÝ", style: DocumentStyles.section)
    try writeCounts(row: row + 9)
  }

  /// The names, as many as there is room for.
  private func listed(_ names: [String]) -> String {
    let room = 520
    var text = ""
    for (index, name) in names.enumerated() {
      let next = text.isEmpty ? name : "\(text); \(name)"
      guard next.count <= room else {
        return "\(text); … và \(names.count - index) cơ quan khác (xem trang “Theo cơ quan”)."
      }
      text = next
    }
    return text + "."
  }

  private func writeCounts(row: Int) throws(WriteError) {
    let leaves = context.consolidation.criteria.filter(\.isLeaf)
    let awaiting = leaves.filter { $0.figures.score == nil }.count
    let leads = criteria(.leadIDs)
    let scores = criteria(.score)
    try line(
      row, "Tiêu chí chờ thẩm định hoặc chưa có điểm", colours: Palette.violet,
      formula: "=COUNTIF(\(leads),\"?*\")-COUNTIFS(\(leads),\"?*\",\(scores),\">=0\")",
      count: awaiting)
    let severities: [(Severity, String)] = [
      (.error, "Lỗi: số liệu chưa dùng được"), (.warning, "Cảnh báo: cần xem lại"),
      (.note, "Ghi chú: đã tự chuẩn hóa"),
    ]
    for (index, entry) in severities.enumerated() {
      let count = context.consolidation.problems.filter { $0.severity == entry.0 }.count
      let words = ProblemsColumn.severity.addresses(
        TableRows.first...context.rows.lastProblemRow)
      try line(
        row + 1 + index, entry.1, colours: SheetWords.colours(entry.0),
        formula: "=COUNTIF(\(words),\"\(SheetWords.word(entry.0))\")"
          + (context.rows.unlistedProblems[entry.0].map { "+\($0)" } ?? ""), count: count)
    }
  }

  private func line(
    _ row: Int, _ label: String, colours: Palette.Pair, formula: String, count: Int
  ) throws(WriteError) {
    let style = DocumentStyles.cell.with { $0.vertical = .centre }
    try sheet.merge(
      CellRange(rows: row...row, columns: columns.lowerBound...OverviewColumn.gapName), label,
      style: style
    )
    let number = style.inBold.inColours(colours).with {
      $0.horizontal = .centre
      $0.numberFormat = "0"
    }
    try sheet.formula(
      at(row, OverviewColumn.gapPoints), formula, cached: .number(Double(count)), style: number)
  }

  private func criteria(_ column: CriteriaColumn) -> String {
    column.addresses(TableRows.first...context.rows.totalRow)
  }

  private func merged(
    _ first: Int, _ last: Int, text: String, style: Style
  ) throws(WriteError) {
    try sheet.merge(CellRange(rows: first...last, columns: columns), text, style: style)
  }
}
