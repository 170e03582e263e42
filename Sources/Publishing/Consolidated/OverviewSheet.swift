import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Tổng quan, one page: where the province stands, which fields lack most, which scored rows
/// would bring most points, who must do what about the others, who has not returned, what is overdue.
struct OverviewSheet {
  private typealias Row = OverviewRows
  private typealias Column = OverviewColumn
  let context: SheetContext
  let changes: ChangesLayout?
  let sheet: SheetBuilder

  static func write(
    _ context: SheetContext, _ changes: ChangesLayout?, on sheet: SheetBuilder
  ) throws(WriteError) {
    try OverviewSheet(context: context, changes: changes, sheet: sheet).write()
  }

  /// First row below both tables.
  private var lowerRow: Int {
    let fields = context.fields.count + 1
    return Row.firstField + max(fields, OverviewGaps.count(context)) + 1
  }

  private func write() throws(WriteError) {
    for column in Column.allCases {
      let format = column.format(context.years)
      try sheet.column(column.number, width: format.width, isHidden: format.isHidden)
    }
    try OverviewHead(context: context, sheet: sheet).write(
      title: said("TỔNG HỢP KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "PAR INDEX: CONSOLIDATED RESULTS"))
    try OverviewBoxes(context: context, changes: changes, sheet: sheet).write()
    try writeSections()
    try OverviewFields(context: context, sheet: sheet).write()
    try OverviewGaps(context: context, sheet: sheet).write()
    try setHeights()
    let last = try writeLower()
    try sheet.hideGridlines()
    try sheet.activate()
    try sheet.zoom(80)
    try sheet.tabColour(Palette.tab(.reading))
    var page = PageSetup.onePage(
      area: CellRange(rows: 1...last, columns: Column.page),
      note: TableWords.plan(context.header.id))
    (page.left, page.right, page.top, page.bottom) = (10, 10, 10, 14)
    try sheet.page(page)
  }

  /// Moves and chart at the left, what is to be done at the right; gives the last row.
  private func writeLower() throws(WriteError) -> Int {
    let heights = RowHeights()
    let moves = OverviewMoves(context: context, changes: changes, sheet: sheet)
    let chartRow = try moves.write(row: lowerRow, heights)
    var last = try OverviewActions(context: context, sheet: sheet).write(row: lowerRow, heights)
    last = try OverviewReturns(context: context, sheet: sheet).write(row: last + 1, heights)
    // The chart reaches down to the last row, and has room enough where there are few.
    while heights.total(chartRow...max(last, chartRow)) < 170 {
      last += 1
      heights.need(last, 19)
    }
    try heights.set(on: sheet)
    try OverviewChart(context: context, sheet: sheet).write(
      row: chartRow, height: heights.total(chartRow...last))
    return last
  }

  private func writeSections() throws(WriteError) {
    try sheet.merged(
      Row.sections, Column.fields, said("KẾT QUẢ THEO LĨNH VỰC", "RESULTS BY FIELD"),
      style: DocumentStyles.section)
    try sheet.merged(
      Row.sections, Column.gaps,
      said(
        "\(OverviewGaps.count(context)) TIÊU CHÍ ĐÃ CÓ ĐIỂM CÒN CÓ THỂ TĂNG NHIỀU NHẤT",
        "\(OverviewGaps.count(context)) SCORED CRITERIA THAT CAN STILL GAIN MOST"),
      style: DocumentStyles.section)
    try sheet.row(Row.sections, height: 21)
  }

  /// Rows are shared by both tables, so each is as high as the higher of its two texts.
  private func setHeights() throws(WriteError) {
    let fields = context.fields.map(\.criterion)
    let gaps = OverviewGaps.listed(context).map(\.criterion)
    try sheet.row(Row.headings, height: 36)
    for index in 0..<max(fields.count + 1, OverviewGaps.count(context)) {
      var texts: [(String, Double)] = []
      if index < fields.count { texts.append((fields[index].name, Column.name.width)) }
      if index < gaps.count {
        texts.append((gaps[index].name, Column.gapName.width))
        texts.append((context.registry.shortNames(gaps[index].leads), Column.gapLeads.width))
      }
      try sheet.row(Row.firstField + index, height: TextFit.height(of: texts, minimum: 21))
    }
  }
}

/// How high rows have to be that hold several things side by side.
final class RowHeights {
  private var heights: [Int: Double] = [:]

  /// Makes a row at least so high.
  func need(_ row: Int, _ height: Double) { heights[row] = max(heights[row] ?? 0, height) }

  /// The height of rows together, in points.
  func total(_ rows: ClosedRange<Int>) -> Double {
    rows.reduce(0) { $0 + (heights[$1] ?? 15) }
  }

  /// Gives the rows of a sheet their heights.
  func set(on sheet: SheetBuilder) throws(WriteError) {
    for (row, height) in heights.sorted(by: { $0.key < $1.key }) {
      try sheet.row(row, height: height)
    }
  }
}

extension SheetBuilder {
  /// Writes text over neighbouring columns of the overview.
  func merged(
    _ row: Int, _ columns: ClosedRange<OverviewColumn>, _ text: String, style: Style
  ) throws(WriteError) {
    try merge(
      CellRange(rows: row...row, columns: columns), CellCapacity.fitting(text), style: style)
  }

  /// Writes a formula over neighbouring columns of the overview.
  func merged(
    _ row: Int, _ columns: ClosedRange<OverviewColumn>, formula: String, cached: CachedResult,
    style: Style
  ) throws(WriteError) {
    try merged(row, columns, "-", style: style)
    try self.formula(at(row, columns.lowerBound), formula, cached: cached, style: style)
  }
}
