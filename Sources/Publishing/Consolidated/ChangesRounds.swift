import PARIndex
import Provenance
import WorkbookWriting

/// The rounds that are known, a column each, in the sheet Thay đổi, and a chart of the
/// total and the fields over them.
struct ChangesRounds {
  private typealias Column = ChangesColumn
  let context: SheetContext
  let layout: ChangesLayout
  let sheet: SheetBuilder

  /// The rows that the chart stands over, but the last, and the blank one above it.
  var chartLines: Range<Int> {
    layout.rounds.isEmpty ? 0..<0 : chartRow - 1..<chartRow + ChangesLayout.chartRows
  }

  /// A line of the table.
  private struct Line {
    var label: String
    /// Where this round's figure stands.
    var source: String
    var now: Points?
    var value: (EarlierConsolidation) -> Points?
    /// What it is per cent of in the chart; nil where it is not drawn.
    var maximum: ((EarlierConsolidation) -> Points?)?
    var isBold = true
  }

  private var chartRow: Int { layout.chartRow(context) }

  private var lines: [Line] {
    let row = context.rows.totalRow
    let total = context.consolidation.total
    let figures: [(String, CriteriaColumn, (Figures) -> Points?)] = [
      (said("Tổng điểm chốt", "Total final score"), .score, { $0.score }),
      (said("Dự kiến", "Expected"), .expected, { $0.expected }),
      (said("Có thể", "Possible"), .possible, { $0.possible }),
      (said("Chắc chắn", "Secured"), .secured, { $0.secured }),
    ]
    return figures.map { label, column, figure in
      Line(
        label: label, source: column.address(row), now: figure(total),
        value: { $0.total.flatMap(figure) },
        maximum: column == .secured ? { $0.maximum } : nil)
    } + context.fields.compactMap(line)
  }

  /// A field, in the rounds that have it by this code and name.
  private func line(_ field: CriterionOutcome) -> Line? {
    let criterion = field.criterion
    guard let row = context.rows.criteria[criterion.code] else { return nil }
    let same = { (round: EarlierConsolidation) -> EarlierConsolidation.Row? in
      round.rows[criterion.code].flatMap {
        ($0.name ?? criterion.name) == criterion.name ? $0 : nil
      }
    }
    return Line(
      label: "\(criterion.printedCode). \(criterion.name)",
      source: CriteriaColumn.secured.address(row),
      now: field.figures.secured, value: { same($0)?.figures?.secured },
      maximum: { same($0)?.maximum ?? criterion.maximum }, isBold: false)
  }

  func write() throws(WriteError) {
    guard !layout.rounds.isEmpty else { return }
    let first = layout.roundsRow
    let some =
      layout.rounds.count < layout.knownRounds
      ? said(
        " (\(layout.rounds.count) KỲ GẦN NHẤT TRONG \(layout.knownRounds) KỲ)",
        " (THE LAST \(layout.rounds.count) OF \(layout.knownRounds))") : ""
    try sheet.band(
      said(
        "QUA CÁC KỲ\(some): TỔNG ĐIỂM VÀ ĐIỂM CHẮC CHẮN CỦA TỪNG LĨNH VỰC",
        "OVER THE ROUNDS\(some): TOTAL, AND SECURED POINTS OF EACH FIELD"), row: first)
    try writeHeadings(row: first + 1)
    for (index, line) in lines.enumerated() { try write(line, row: first + 2 + index) }
    try writeChart()
  }

  private func column(_ round: Int) -> Int { Column.rounds.lowerBound.number + round }
  private func point(_ round: Int) -> Int { Column.points.lowerBound.number + round }

  private func writeHeadings(row: Int) throws(WriteError) {
    try sheet.merge(
      CellRange(rows: row...row, columns: Column.code...Column.leads), said("Kỳ báo cáo", "Period"),
      style: DocumentStyles.heading)
    for (index, round) in layout.rounds.enumerated() {
      let label = round.label.isEmpty ? said("(không ghi kỳ)", "(no period given)") : round.label
      let day = round.asOf.map { said("\nđến \($0.vietnamese)", "\nto \($0.shown)") } ?? ""
      try sheet.shortened(at(row, column(index)), label + day, style: DocumentStyles.heading)
    }
    try sheet.row(row, height: 66)
  }

  private func write(_ line: Line, row: Int) throws(WriteError) {
    let text = line.isBold ? DocumentStyles.cell.inBold : DocumentStyles.cell
    let points = line.isBold ? FigureStyles.points.inBold : FigureStyles.points
    try sheet.merge(
      CellRange(rows: row...row, columns: Column.code...Column.leads),
      CellCapacity.fitting(line.label), style: text)
    let width = Column.width(.code ... .leads)
    try sheet.row(row, height: TextFit.height(of: [(line.label, width)], isBold: line.isBold))
    for (index, round) in layout.rounds.enumerated() {
      let cell = at(row, column(index))
      let value = line.value(round)
      if index == layout.rounds.count - 1 {
        try sheet.formula(cell, "=\(line.source)", points: line.now, style: points)
      } else {
        try sheet.points(cell, value, style: points)
      }
      guard let maximum = line.maximum?(round), let value else { continue }
      let percent = Points(tenThousandths: value.tenThousandths * 100).divided(by: maximum)
      try sheet.points(at(row, point(index)), percent, style: FigureStyles.helper)
    }
  }

  private func writeChart() throws(WriteError) {
    let names = layout.roundsRow + 1
    let last = layout.rounds.count - 1
    var series: [Chart.Series] = []
    for (index, line) in lines.enumerated() where line.maximum != nil {
      let row = names + 1 + index
      series.append(
        Chart.Series(
          name: line.isBold
            ? said("Tổng điểm", "Total")
            : said(
              "Lĩnh vực \(line.label.prefix { $0 != "." })",
              "Field \(line.label.prefix { $0 != "." })"),
          sheet: sheet.name,
          categories: CellRange(rows: names...names, columns: column(0)...column(last)),
          values: CellRange(rows: row...row, columns: point(0)...point(last)),
          colour: Palette.series[series.count % Palette.series.count],
          weight: line.isBold ? 3.5 : 1.75))
    }
    var chart = Chart(
      title: said(
        "Điểm chắc chắn so với điểm tối đa qua các kỳ (%), tại thời điểm lập",
        "Secured points by maximum over the rounds (%), when this was written"), series: series)
    chart.kind = .lines
    chart.width = 1100
    chart.height = 380
    chart.maximum = 100
    chart.fontSize = 11
    chart.showsHiddenCells = true
    chart.summary = said(
      "Tỷ lệ điểm chắc chắn của tổng điểm và từng lĩnh vực qua các kỳ",
      "Share of secured points, in total and by field, over the rounds")
    for row in chartRow...(chartRow + ChangesLayout.chartRows) { try sheet.row(row, height: 15) }
    try sheet.chart(chart, at: at(chartRow, Column.code))
  }
}
