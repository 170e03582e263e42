import PARIndex
import Provenance
import WorkbookWriting

/// The ten largest recoverable gaps in the overview.
///
/// They are picked by formula from Điểm mất, so that a decision also changes their order.
struct OverviewGaps {
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder

  private static let limit = 10

  /// How many are shown.
  static func count(_ context: SheetContext) -> Int { min(limit, context.rows.recoverable.count) }

  func write() throws(WriteError) {
    for column in Column.allCases where Column.gaps.contains(column) {
      try sheet.shortened(
        at(OverviewRows.headings, column), column.format(context.years).heading,
        style: DocumentStyles.heading)
    }
    for (index, outcome) in context.rows.recoverable.prefix(Self.limit).enumerated() {
      try write(outcome, rank: index + 1)
    }
    // Where fewer rows than these have lost points, the others step back.
    let count = Self.count(context)
    guard count > 0 else { return }
    let rows = OverviewRows.firstField...(OverviewRows.firstField + count - 1)
    let lost = at(rows.lowerBound, Column.gapPoints).inColumn
    try sheet.conditional(
      CellRange(rows: rows, columns: Column.gaps), formula: "=N(\(lost))=0",
      Style().with { $0.colour = Palette.grey.strong })
  }

  private func write(_ outcome: CriterionOutcome, rank: Int) throws(WriteError) {
    let row = OverviewRows.firstField + rank - 1
    let middle = DocumentStyles.cell.with { $0.vertical = .centre }
    let centred = middle.with { $0.horizontal = .centre }
    let keys = cells(.key)
    try sheet.formula(
      at(row, Column.gapPosition), "=MATCH(LARGE(\(keys),\(rank)),\(keys),0)",
      cached: .number(Double(rank)), style: FigureStyles.helper)
    try sheet.number(
      at(row, Column.gapOrder), Double(rank), style: centred.with { $0.numberFormat = "0" })
    try sheet.formula(
      at(row, Column.gapCode), pick(.code, row),
      cached: .text(outcome.criterion.code.description), style: centred)
    try sheet.formula(
      at(row, Column.gapName), pick(.name, row),
      cached: .text(CellCapacity.fitting(outcome.criterion.name)),
      style: middle)
    try sheet.formula(
      at(row, Column.gapPoints), pick(.recoverable, row),
      points: outcome.figures.score == nil ? nil : outcome.recoverable,
      style: FigureStyles.points.inBold.with { $0.vertical = .centre })
    try sheet.formula(
      at(row, Column.gapLeads), pick(.leads, row) + "&\"\"",
      cached: .text(CellCapacity.fitting(context.names(outcome.criterion.leads))), style: middle)
  }

  private func pick(_ column: RecoverableColumn, _ row: Int) -> String {
    "=INDEX(\(cells(column)),\(at(row, Column.gapPosition).inColumn))"
  }

  private func cells(_ column: RecoverableColumn) -> String {
    column.addresses(TableRows.first...context.rows.lastRecoverableRow)
  }
}
