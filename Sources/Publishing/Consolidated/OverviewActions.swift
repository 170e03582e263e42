import PARIndex
import Provenance
import WorkbookWriting

/// What is to be done about the rows without a score, and by whom, in the overview.
struct OverviewActions {
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder

  private static let words = Column.gapOrder ... .gapName

  /// Writes them; gives the last row.
  func write(row: Int, _ heights: RowHeights) throws(WriteError) -> Int {
    try sheet.merged(
      row, Column.gaps,
      said("TIÊU CHÍ CHƯA CÓ ĐIỂM: AI PHẢI LÀM GÌ", "CRITERIA WITHOUT A SCORE: WHO MUST DO WHAT"),
      style: DocumentStyles.section)
    heights.need(row, 21)
    try sheet.merged(
      row + 1, Self.words, said("Việc, mã tiêu chí", "What to do, codes of criteria"),
      style: DocumentStyles.heading)
    try sheet.text(
      at(row + 1, Column.gapPoints), said("Số dòng", "Rows"), style: DocumentStyles.heading)
    try sheet.text(
      at(row + 1, Column.gapLeads), said("Điểm tối đa chờ", "Maximum waiting"),
      style: DocumentStyles.heading)
    heights.need(row + 1, 20)
    var last = row + 1
    for (number, group) in context.rows.awaited.shown {
      last += 1
      try write(group, number, row: last, heights)
    }
    return last
  }

  private func write(
    _ group: AwaitedRows.Group, _ number: Int, row: Int, _ heights: RowHeights
  ) throws(WriteError) {
    let groups = criteria(.awaitedBy)
    let scored = "\(groups),\(number),\(criteria(.score)),\">=0\""
    let style = DocumentStyles.cell
    let end = group.isWhole ? "" : "; …"
    let none = said("không còn", "none left")
    let text =
      group.codes.isEmpty ? "\(group.label): \(none)" : "\(group.label): \(group.codes)\(end)"
    if group.lastRow > 0 {
      let quoted = group.label.prefix(200).replacing("\"", with: "\"\"")
      let codes = CriteriaColumn.awaited.address(group.lastRow)
      try sheet.merged(
        row, Self.words,
        formula: "=\"\(quoted): \"&IF(\(codes)=\"\",\"\(none)\",\(codes)&\"\(end)\")",
        cached: .text(CellCapacity.fitting(text)), style: style)
    } else {
      try sheet.merged(row, Self.words, text, style: style)
    }
    heights.need(row, TextFit.height(of: [(text, Column.width(Self.words))], minimum: 19))
    try sheet.formula(
      at(row, Column.gapPoints), "=COUNTIF(\(groups),\(number))-COUNTIFS(\(scored))",
      cached: .number(Double(group.waiting)),
      style: FigureStyles.count.inBold.with { $0.vertical = .centre })
    try sheet.formula(
      at(row, Column.gapLeads),
      "=ROUND(SUMIF(\(groups),\(number),\(criteria(.maximum)))"
        + "-SUMIFS(\(criteria(.maximum)),\(scored)),4)",
      points: group.points, style: FigureStyles.points)
  }

  private func criteria(_ column: CriteriaColumn) -> String {
    column.addresses(TableRows.first...context.rows.totalRow)
  }
}
