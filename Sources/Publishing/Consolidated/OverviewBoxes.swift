import PARIndex
import Provenance
import WorkbookWriting

/// The total, the three figures, target and last year in the overview, each in a frame; below each
/// figure how it compares with the target, last year and the round before.
struct OverviewBoxes {
  private typealias Row = OverviewRows
  private typealias Column = OverviewColumn
  let context: SheetContext
  let changes: ChangesLayout?
  let sheet: SheetBuilder

  private struct Figure {
    var columns: ClosedRange<OverviewColumn>
    var label: String
    var source: CriteriaColumn
    var value: @Sendable (Figures) -> Points
    var colours: Palette.Pair
  }

  private static var figures: [Figure] {
    [
      Figure(
        columns: .maximum ... .target, label: TableWords.secured, source: .secured,
        value: { $0.secured }, colours: Palette.green),
      Figure(
        columns: .secured ... .possible, label: TableWords.expected, source: .expected,
        value: { $0.expected }, colours: Palette.amber),
      Figure(
        columns: .lacking ... .status, label: TableWords.possible, source: .possible,
        value: { $0.possible }, colours: Palette.grey),
    ]
  }

  private var comparison: ChangesLayout.Comparison? { changes?.comparisons.first }

  func write() throws(WriteError) {
    try writeTotal()
    for figure in Self.figures { try write(figure) }
    try writePlan()
    try sheet.row(Row.boxes, height: 20)
    try sheet.row(Row.boxes + 1, height: 32)
    for offset in 0...2 {
      try sheet.row(Row.lines + offset, height: offset == 2 && comparison == nil ? 4 : 17)
    }
    let plan = context.header
    try sheet.merged(
      Row.note, Column.page,
      said(
        "Tiêu chí chưa có điểm được tính: Chắc chắn = 0; Dự kiến = mức thấp hơn giữa điểm năm "
          + "\(plan.previousYear) và mục tiêu; Có thể = điểm tối đa. Thang điểm "
          + "\(plan.maximum.vietnamese).",
        "A criterion without a score counts: secured, 0; expected, the lower of the score of "
          + "\(plan.previousYear) and the target; possible, its maximum. Out of "
          + "\(plan.maximum.shown)."),
      style: DocumentStyles.note.with { $0.horizontal = .centre })
    try sheet.row(Row.note, height: 19)
    try sheet.row(Row.note + 1, height: 4)
  }

  private func reference(_ column: CriteriaColumn) -> String {
    column.address(context.rows.totalRow)
  }

  private func leaves(_ column: CriteriaColumn) -> String {
    column.addresses(TableRows.first...context.rows.totalRow)
  }

  private func writeTotal() throws(WriteError) {
    let columns = Column.code ... .name
    let style = label(columns, said("Tổng điểm chốt", "Total final score"), Palette.heading)
    try sheet.merged(Row.boxes, columns, said("Tổng điểm chốt", "Total final score"), style: style)
    let total = context.consolidation.total
    let score = reference(.score)
    try sheet.merged(
      Row.boxes + 1, columns,
      formula: "=IF(ISNUMBER(\(score)),\(score),\"\(SheetWords.insufficient)\")",
      cached: total.score.map { .number($0.double) } ?? .text(SheetWords.insufficient),
      style: value(style))
    let leaves = context.consolidation.criteria.filter(\.isLeaf)
    let scored = leaves.count { $0.figures.score != nil }
    try sheet.merged(
      Row.lines, columns,
      formula: "=COUNTIFS(\(self.leaves(.leadIDs)),\"?*\",\(self.leaves(.score)),\">=0\")",
      cached: .number(Double(scored)),
      style: style.with {
        $0.numberFormat = said(
          "0\"/\(leaves.count) tiêu chí đã có điểm\"", "0\"/\(leaves.count) criteria scored\"")
      })
    try sheet.merged(
      Row.lines + 1, columns, formula: "=ROUND(\(reference(.possible))-\(reference(.secured)),4)",
      cached: .number((total.possible - total.secured).double),
      style: style.with {
        $0.numberFormat = said("0.00##\" điểm chờ chấm\"", "0.00##\" points await a score\"")
      })
    try sheet.merged(Row.lines + 2, columns, "", style: style)
  }

  private func write(_ figure: Figure) throws(WriteError) {
    let style = label(figure.columns, figure.label, figure.colours)
    let now = figure.value(context.consolidation.total)
    try sheet.merged(Row.boxes, figure.columns, figure.label, style: style)
    try sheet.merged(
      Row.boxes + 1, figure.columns, formula: "=\(reference(figure.source))",
      cached: .number(now.double), style: value(style))
    let plan = context.header
    let then = comparison?.changes.total.then.map(figure.value)
    let others: [(words: String, other: Points?)] = [
      (said("so mục tiêu", "to target"), plan.target),
      (said("so năm \(plan.previousYear)", "to \(plan.previousYear)"), plan.previous),
      (said("so \(comparison?.words ?? "")", "to \(comparison?.words ?? "")"), then),
    ]
    for (index, line) in others.enumerated() {
      let row = Row.lines + index
      guard let other = line.other else {
        try sheet.merged(row, figure.columns, "", style: style)
        continue
      }
      let cell = at(Row.boxes + 1, figure.columns.lowerBound).absolute
      let words = "\"\(line.words): \""
      try sheet.merged(
        row, figure.columns, formula: "=ROUND(\(cell)-\(other.description),4)",
        cached: .number((now - other).double),
        style: style.with {
          $0.numberFormat = "\(words)+0.00##;\(words)-0.00##;\(words)0.00"
        })
    }
  }

  private func writePlan() throws(WriteError) {
    let plan = context.header
    let boxes: [(ClosedRange<OverviewColumn>, String, Points?)] = [
      (
        .gapOrder ... .gapName, said("Mục tiêu năm \(plan.year)", "Target of \(plan.year)"),
        plan.target
      ),
      (
        .gapPoints ... .gapLeads,
        said("Kết quả năm \(plan.previousYear)", "Result of \(plan.previousYear)"), plan.previous
      ),
    ]
    for (columns, words, points) in boxes {
      let style = label(columns, words, Palette.heading)
      try sheet.merged(Row.boxes, columns, words, style: style)
      try sheet.merged(Row.boxes + 1, columns, "-", style: value(style))
      try sheet.points(at(Row.boxes + 1, columns.lowerBound), points, style: value(style))
    }
    let style = label(Column.gaps, "", Palette.heading)
    for offset in 0...2 {
      try sheet.merged(Row.lines + offset, Column.gaps, line(offset), style: style)
    }
  }

  /// What the figures are compared with.
  private func line(_ offset: Int) -> String {
    guard offset == 1 else { return "" }
    guard let comparison else {
      return said("Chưa có kỳ trước để so sánh", "No previous round to compare with")
    }
    let earlier = comparison.changes.earlier
    let day = earlier.asOf.map {
      said("số liệu đến ngày \($0.vietnamese)", "figures to \($0.shown)")
    }
    let told = [earlier.label, day ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return said("So với \(comparison.words)", "Compared with \(comparison.words)")
      + (told.isEmpty ? "" : ": \(told)")
  }

  private func label(
    _ columns: ClosedRange<OverviewColumn>, _ words: String, _ colours: Palette.Pair
  ) -> Style {
    DocumentStyles.centred.inColours(colours)
  }

  private func value(_ style: Style) -> Style {
    style.inBold.with {
      $0.size = 20
      $0.numberFormat = FigureStyles.points.numberFormat
    }
  }
}
