import PARIndex
import Provenance
import WorkbookWriting

/// The ten largest recoverable gaps in the overview.
///
/// They are picked by formula from Điểm mất, so that a decision also changes their order.
struct OverviewGaps {
  let context: SheetContext
  let sheet: SheetBuilder

  private static let limit = 10

  /// How many are shown.
  static func count(_ context: SheetContext) -> Int { min(limit, context.rows.recoverable.count) }

  func write() throws(WriteError) {
    let headings = ["TT", "STT", "Tiêu chí", "Điểm mất", "Chủ trì"]
    let first = OverviewSheet.Column.gaps.lowerBound
    for (index, heading) in headings.enumerated() {
      try sheet.shortened(
        at(OverviewSheet.Row.headings, first + index), heading, DocumentStyles.heading)
    }
    for (index, outcome) in context.rows.recoverable.prefix(Self.limit).enumerated() {
      try write(outcome, rank: index + 1)
    }
    // Where fewer rows than these have lost points, the others step back.
    let count = Self.count(context)
    guard count > 0 else { return }
    let rows = OverviewSheet.Row.firstField...(OverviewSheet.Row.firstField + count - 1)
    let lost = at(rows.lowerBound, first + 3).inColumn
    try sheet.conditional(
      CellRange(rows: rows, columns: OverviewSheet.Column.gaps), formula: "=\(lost)=0",
      Style().with { $0.colour = Palette.grey.strong })
  }

  private func write(_ outcome: CriterionOutcome, rank: Int) throws(WriteError) {
    let row = OverviewSheet.Row.firstField + rank - 1
    let first = OverviewSheet.Column.gaps.lowerBound
    let middle = DocumentStyles.cell.with { $0.vertical = .centre }
    let centred = middle.with { $0.horizontal = .centre }
    let keys = column(RecoverableSheet.key)
    try sheet.formula(
      at(row, OverviewSheet.Column.position), "=MATCH(LARGE(\(keys),\(rank)),\(keys),0)",
      cached: .number(Double(rank)), FigureStyles.helper)
    try sheet.number(at(row, first), Double(rank), centred.with { $0.numberFormat = "0" })
    try sheet.formula(
      at(row, first + 1), pick(RecoverableSheet.code, row),
      cached: .text(outcome.criterion.code.description), centred)
    try sheet.formula(
      at(row, first + 2), pick(RecoverableSheet.name, row),
      cached: .text(CellText.fitting(outcome.criterion.name)),
      middle)
    try sheet.formula(
      at(row, first + 3), pick(RecoverableSheet.recoverable, row), points: outcome.recoverable,
      FigureStyles.points.inBold.with { $0.vertical = .centre })
    try sheet.formula(
      at(row, first + 4), pick(RecoverableSheet.leads, row) + "&\"\"",
      cached: .text(CellText.fitting(context.names(outcome.criterion.leads))), middle)
  }

  private func pick(_ number: Int, _ row: Int) -> String {
    "=INDEX(\(column(number)),\(at(row, OverviewSheet.Column.position).inColumn))"
  }

  private func column(_ number: Int) -> String {
    CellRange(
      rows: TableSheet.firstRow...RecoverableSheet.lastRow(context.rows), columns: number...number
    ).absolute(on: SheetContext.recoverable)
  }
}
