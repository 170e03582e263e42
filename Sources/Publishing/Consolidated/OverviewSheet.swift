import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Tổng quan, one page: the total and the three figures, the fields against last year and
/// target, a chart, the ten largest recoverable gaps, who has not returned, what awaits a decision.
struct OverviewSheet {
  private typealias Row = OverviewRows
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try OverviewSheet(context: context, sheet: sheet).write()
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
    try writeHead()
    try writeBoxes()
    try writeSections()
    try OverviewFields(context: context, sheet: sheet).write()
    try OverviewGaps(context: context, sheet: sheet).write()
    try setHeights()
    try OverviewChart(context: context, sheet: sheet).write(row: lowerRow)
    try OverviewReturns(context: context, sheet: sheet).write(row: lowerRow)
    try sheet.hideGridlines()
    try sheet.activate()
    try sheet.zoom(80)
    try sheet.page(
      PageSetup.onePage(
        area: CellRange(rows: 1...(lowerRow + Row.chart), columns: Column.page),
        note: TableWords.plan(context.header.id)))
  }

  private func writeHead() throws(WriteError) {
    let standing = context.registry.name(context.header.standingAgency)
    try OfficialHeader(superior: context.header.issuer, issuer: standing)
      .write(
        on: sheet, row: 1, left: Column.numbers(.code ... .previous),
        right: Column.numbers(.status ... .gapLeads))
    try sheet.row(4, height: 8)
    let province = context.header.province.uppercased()
    try merged(
      Row.title, Column.page,
      text: "TỔNG HỢP KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH "
        + (province.isEmpty ? "" : "\(province) ") + "NĂM \(context.header.year)",
      style: DocumentStyles.title.with { $0.size = 16 })
    try merged(Row.title + 1, Column.page, text: context.subtitle, style: DocumentStyles.subtitle)
    try sheet.row(Row.title, height: 26)
    try sheet.row(Row.title + 1, height: 20)
    try sheet.row(Row.title + 2, height: 8)
  }

  /// The total, the three figures, target and last year, each in a frame.
  private func writeBoxes() throws(WriteError) {
    let total = context.consolidation.total
    func reference(_ column: CriteriaColumn) -> String {
      column.address(context.rows.totalRow)
    }
    let score = reference(.score)
    let cached: CachedResult =
      total.score.map { .number($0.double) } ?? .text(SheetWords.insufficient)
    try box(
      .code ... .name, "Tổng điểm chốt", colours: Palette.heading,
      formula: "=IF(ISNUMBER(\(score)),\(score),\"\(SheetWords.insufficient)\")", cached: cached)
    let figures: [(ClosedRange<Column>, String, CriteriaColumn, Points, Palette.Pair)] = [
      (.maximum ... .target, TableWords.secured, .secured, total.secured, Palette.green),
      (.secured ... .possible, TableWords.expected, .expected, total.expected, Palette.amber),
      (.score ... .between, TableWords.possible, .possible, total.possible, Palette.grey),
    ]
    for (columns, label, source, value, colours) in figures {
      try box(
        columns, label, colours: colours, formula: "=\(reference(source))",
        cached: .number(value.double))
    }
    let plan = context.header
    try fixedBox(.gapOrder ... .gapName, "Mục tiêu năm \(plan.year)", value: plan.target)
    try fixedBox(.gapPoints ... .gapLeads, "Kết quả năm \(plan.previousYear)", value: plan.previous)
    try sheet.row(Row.boxes, height: 20)
    try sheet.row(Row.boxes + 1, height: 34)
    try merged(
      Row.note, Column.page,
      text: "Tiêu chí chưa có điểm được tính: Chắc chắn = 0; Dự kiến = mức thấp hơn giữa điểm năm "
        + "\(plan.previousYear) và mục tiêu; Có thể = điểm tối đa. Thang điểm "
        + "\(plan.maximum.vietnamese).",
      style: DocumentStyles.note.with { $0.horizontal = .centre })
    try sheet.row(Row.note, height: 20)
    try sheet.row(Row.note + 1, height: 8)
  }

  private func writeSections() throws(WriteError) {
    let fields = Column.fields
    let gaps = Column.gaps
    try merged(Row.sections, fields, text: "KẾT QUẢ THEO LĨNH VỰC", style: DocumentStyles.section)
    try merged(
      Row.sections, gaps,
      text: "\(OverviewGaps.count(context)) TIÊU CHÍ CÒN MẤT NHIỀU ĐIỂM NHẤT",
      style: DocumentStyles.section)
    try sheet.row(Row.sections, height: 21)
  }

  /// Rows are shared by both tables, so each is as high as the higher of its two texts.
  private func setHeights() throws(WriteError) {
    let fields = context.fields.map(\.criterion)
    let gaps = context.rows.recoverable.prefix(OverviewGaps.count(context)).map(\.criterion)
    try sheet.row(Row.headings, height: 36)
    for index in 0..<max(fields.count + 1, gaps.count) {
      var height = 24.0
      if index < fields.count {
        height = TextFit.height(
          of: [(fields[index].name, Column.name.width)], isBold: true, minimum: height)
      }
      if index < gaps.count {
        height = TextFit.height(
          of: [
            (gaps[index].name, Column.gapName.width),
            (context.names(gaps[index].leads), Column.gapLeads.width),
          ], minimum: height)
      }
      try sheet.row(Row.firstField + index, height: min(height, 66))
    }
  }

  private func box(
    _ columns: ClosedRange<Column>, _ label: String, colours: Palette.Pair, formula: String,
    cached: CachedResult
  ) throws(WriteError) {
    let style = try boxLabel(columns, label, colours: colours)
    try merged(Row.boxes + 1, columns, text: "-", style: style)
    try sheet.formula(at(Row.boxes + 1, columns.lowerBound), formula, cached: cached, style: style)
  }

  private func fixedBox(
    _ columns: ClosedRange<Column>, _ label: String, value: Points?
  ) throws(WriteError) {
    let style = try boxLabel(columns, label, colours: Palette.heading)
    try merged(Row.boxes + 1, columns, text: "-", style: style)
    try sheet.points(at(Row.boxes + 1, columns.lowerBound), value, style: style)
  }

  /// Writes a box's label; gives the style of its value.
  private func boxLabel(
    _ columns: ClosedRange<Column>, _ label: String, colours: Palette.Pair
  ) throws(WriteError) -> Style {
    let style = DocumentStyles.centred.inColours(colours).with { $0.vertical = .centre }
    try merged(Row.boxes, columns, text: label, style: style)
    return style.inBold.with {
      $0.size = 20
      $0.numberFormat = FigureStyles.points.numberFormat
    }
  }

  private func merged(
    _ row: Int, _ columns: ClosedRange<Column>, text: String, style: Style
  ) throws(WriteError) {
    try sheet.merge(
      CellRange(rows: row...row, columns: columns), CellCapacity.fitting(text), style: style)
  }
}
