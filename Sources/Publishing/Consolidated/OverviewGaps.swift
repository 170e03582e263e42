import PARIndex
import Provenance
import WorkbookWriting

/// The ten scored rows of the overview that would bring most points; rows without a score are no part
/// of it.
///
/// They are picked by formula from Điểm mất, so that a decision also changes their order.
struct OverviewGaps {
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder

  private static let limit = 10

  /// How many rows there are, some of them blank where few scored rows lack points.
  static func count(_ context: SheetContext) -> Int { min(limit, context.rows.recoverable.count) }

  /// The rows that are shown.
  static func listed(_ context: SheetContext) -> [CriterionOutcome] {
    let lacking = context.rows.recoverable.lazy.filter {
      $0.figures.score != nil && $0.recoverable > .zero
    }
    return Array(lacking.prefix(limit))
  }

  func write() throws(WriteError) {
    for column in Column.allCases where Column.gaps.contains(column) {
      try sheet.shortened(
        at(OverviewRows.headings, column), column.format(context.years).heading,
        style: DocumentStyles.heading)
    }
    let listed = Self.listed(context)
    for index in 0..<Self.count(context) {
      try write(index < listed.count ? listed[index] : nil, rank: index + 1)
    }
  }

  private func write(_ outcome: CriterionOutcome?, rank: Int) throws(WriteError) {
    let row = OverviewRows.firstField + rank - 1
    let position = at(row, Column.gapPosition).inColumn
    let centred = DocumentStyles.centred.with { $0.numberFormat = "0" }
    let keys = cells(.key)
    let index = outcome.flatMap { context.rows.recoverablePositions[$0.criterion.code] }
    try sheet.formula(
      at(row, Column.gapPosition),
      "=IF(COUNTIF(\(cells(.recoverable)),\">0\")<\(rank),0,MATCH(LARGE(\(keys),\(rank)),\(keys),0))",
      cached: .number(Double(index.map { $0 + 1 } ?? 0)), style: FigureStyles.helper)
    try sheet.formula(
      at(row, Column.gapOrder), "=IF(\(position)=0,\"\",\(rank))",
      cached: outcome == nil ? .text("") : .number(Double(rank)), style: centred)
    let leads = outcome.map { context.registry.shortNames($0.criterion.leads) } ?? ""
    let texts: [(Column, RecoverableColumn, String, Style)] = [
      (.gapCode, .code, outcome?.criterion.printedCode ?? "", DocumentStyles.centred),
      (.gapName, .name, outcome?.criterion.name ?? "", DocumentStyles.cell),
      (.gapLeads, .shortLeads, leads, DocumentStyles.cell),
    ]
    for (column, source, text, style) in texts {
      try sheet.formula(
        at(row, column), "=IF(\(position)=0,\"\",\(pick(source, row))&\"\")",
        cached: .text(CellCapacity.fitting(text)), style: style)
    }
    try sheet.formula(
      at(row, Column.gapPoints), "=IF(\(position)=0,\"\",\(pick(.recoverable, row)))",
      points: outcome?.recoverable, style: FigureStyles.points.inBold)
  }

  private func pick(_ column: RecoverableColumn, _ row: Int) -> String {
    "INDEX(\(cells(column)),\(at(row, Column.gapPosition).inColumn))"
  }

  private func cells(_ column: RecoverableColumn) -> String {
    column.addresses(TableRows.first...context.rows.lastRecoverableRow)
  }
}
