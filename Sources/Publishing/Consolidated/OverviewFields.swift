import PARIndex
import Provenance
import WorkbookWriting

/// The table of fields in the overview, each figure a reference to Phụ lục I.
struct OverviewFields {
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder

  func write() throws(WriteError) {
    for column in Column.allCases where Column.fields.contains(column) {
      try sheet.shortened(
        at(OverviewRows.headings, column), column.format(context.years).heading,
        style: DocumentStyles.heading)
    }
    let fields = context.fields
    for (index, field) in fields.enumerated() {
      try write(field, row: OverviewRows.firstField + index)
    }
    let totalRow = OverviewRows.firstField + fields.count
    try writeTotal(row: totalRow)
    let rank = at(lacking.first.row, Column.rank).inColumn
    try sheet.conditional(
      CellRange(
        rows: lacking.first.row...lacking.last.row, columns: Column.lacking...Column.rank),
      formula: "=AND(ISNUMBER(\(rank)),\(rank)<=3)", Style().inColours(Palette.red))
    try sheet.colourStatus(
      Column.status.cells(OverviewRows.firstField...totalRow))
  }

  private func write(_ field: CriterionOutcome, row: Int) throws(WriteError) {
    guard let source = context.rows.criteria[field.criterion.code] else { return }
    let middle = DocumentStyles.cell.with { $0.vertical = .centre }
    let criterion = field.criterion
    try sheet.code(
      at(row, Column.code), criterion.printedCode, linkedTo: source, in: CriteriaColumn.name)
    try sheet.shortened(at(row, Column.name), criterion.name, style: middle)
    try writePlan(
      row, criterion.maximum, previous: criterion.previous, target: criterion.target, style: points)
    try writeFigures(row, source, figures: field.figures, style: points)
    try writeLacking(row, criterion.target, field.figures.expected, style: points)
    try sheet.formula(
      at(row, Column.rank), rankFormula(row),
      cached: rank(of: field).map { .number(Double($0)) } ?? .text(""),
      style: FigureStyles.count)
    try sheet.formula(
      at(row, Column.status), "=\(CriteriaColumn.status.address(source))",
      cached: .text(SheetWords.word(field.status)), style: middle.with { $0.horizontal = .centre })
  }

  /// By how much the expected score is below the target; negative where it is above.
  private func writeLacking(
    _ row: Int, _ target: Points?, _ expected: Points, style: Style
  ) throws(WriteError) {
    let (goal, figure) = (at(row, Column.target).inColumn, at(row, Column.expected).inColumn)
    try sheet.formula(
      at(row, Column.lacking), "=IF(ISNUMBER(\(goal)),ROUND(\(goal)-\(figure),4),\"\")",
      points: target.map { $0 - expected }, style: style.inBold)
  }

  private var lacking: CellRange {
    let first = OverviewRows.firstField
    return Column.lacking.cells(first...max(first, first + context.fields.count - 1))
  }

  private func rankFormula(_ row: Int) -> String {
    let own = at(row, Column.lacking).inColumn
    return "=IF(N(\(own))>0,RANK(\(own),\(lacking.absolute)),\"\")"
  }

  /// The place of a field among those that lack most.
  private func rank(of field: CriterionOutcome) -> Int? {
    func lack(_ field: CriterionOutcome) -> Points? {
      field.criterion.target.map { $0 - field.figures.expected }
    }
    guard let own = lack(field), own > .zero else { return nil }
    return 1 + context.fields.compactMap(lack).count { $0 > own }
  }

  private var points: Style { FigureStyles.points.with { $0.vertical = .centre } }

  private func writeTotal(row: Int) throws(WriteError) {
    let style = points.inBold.on(Palette.heading.fill)
    let header = context.header
    try sheet.blanks(CellRange(rows: row...row, columns: Column.fields), style)
    try sheet.shortened(
      at(row, Column.name), TableWords.total, style: style.with { $0.horizontal = .left })
    try writePlan(
      row, header.maximum, previous: header.previous, target: header.target, style: style)
    let total = context.consolidation.total
    try writeFigures(row, context.rows.totalRow, figures: total, style: style)
    try writeLacking(row, header.target, total.expected, style: style)
  }

  private func writePlan(
    _ row: Int, _ maximum: Points, previous: Points?, target: Points?, style: Style
  ) throws(WriteError) {
    try sheet.points(at(row, Column.maximum), maximum, style: style)
    try sheet.points(at(row, Column.previous), previous, style: style)
    try sheet.points(at(row, Column.target), target, style: style)
  }

  private func writeFigures(
    _ row: Int, _ source: Int, figures: Figures, style: Style
  ) throws(WriteError) {
    let columns: [(Column, CriteriaColumn, Points?)] = [
      (.secured, .secured, figures.secured), (.expected, .expected, figures.expected),
      (.possible, .possible, figures.possible),
    ]
    for (column, from, value) in columns {
      try sheet.formula(
        at(row, column), "=\(from.address(source))", points: value,
        style: style)
    }
  }
}
