import PARIndex
import Provenance
import WorkbookWriting

/// The last row of Phụ lục I: the plan's printed totals, and the sums of the fields.
struct CriteriaTotalRow {
  private typealias Column = CriteriaColumn
  let context: SheetContext
  let changes: ChangesLayout?
  let sheet: SheetBuilder

  func write() throws(WriteError) {
    let row = context.rows.totalRow
    let total = context.consolidation.total
    let header = context.header
    let fields = context.fields.compactMap { context.rows.criteria[$0.criterion.code] }
    let formulas = CriteriaFormulas(row: row, rows: context.rows)
    let points = look(FigureStyles.points)
    try sheet.blanks(
      CellRange(rows: row...row, columns: Column.code...Column.possible), points)
    try sheet.shortened(at(row, Column.name), TableWords.total, style: look(DocumentStyles.cell))
    try sheet.points(at(row, Column.maximum), header.maximum, style: points)
    try sheet.points(at(row, Column.previous), header.previous, style: points)
    try sheet.points(at(row, Column.target), header.target, style: points)
    try sheet.formula(
      at(row, Column.score), formulas.sum(Column.score, over: fields, allKnown: true),
      points: total.score, style: points)
    for (column, value) in [
      (Column.secured, total.secured), (Column.expected, total.expected),
      (Column.possible, total.possible),
    ] {
      try sheet.formula(
        at(row, column), formulas.sum(column, over: fields, allKnown: false), points: value,
        style: points)
    }
    let difference = look(FigureStyles.difference)
    try sheet.formula(
      at(row, Column.gap), formulas.difference(from: Column.target),
      points: total.gap(header.target),
      style: difference)
    try sheet.formula(
      at(row, Column.change), formulas.difference(from: Column.previous),
      points: total.gap(header.previous), style: difference)
    let before = changes?.comparisons.first?.changes.total.then?.score
    try sheet.points(at(row, Column.before), before, style: points)
    try sheet.formula(
      at(row, Column.moved), formulas.difference(from: Column.before),
      points: total.gap(before), style: difference)
    let percent = total.score.flatMap {
      Points(tenThousandths: $0.tenThousandths * 100).divided(by: header.maximum)
    }
    try sheet.formula(
      at(row, Column.index), formulas.index, cached: .ratio(percent: percent),
      style: look(FigureStyles.percent))
    try sheet.row(row, height: 24)
  }

  private func look(_ style: Style) -> Style {
    style.inBold.on(Palette.heading.fill).with { $0.vertical = .centre }
  }
}

extension Figures {
  /// The score less another figure, where both are known.
  fileprivate func gap(_ other: Points?) -> Points? {
    guard let score, let other else { return nil }
    return score - other
  }
}
