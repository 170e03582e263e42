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
    try sheet.colourStatus(
      Column.status.cells(OverviewRows.firstField...totalRow))
  }

  private func write(_ field: CriterionOutcome, row: Int) throws(WriteError) {
    guard let source = context.rows.criteria[field.criterion.code] else { return }
    let middle = DocumentStyles.cell.with { $0.vertical = .centre }
    let criterion = field.criterion
    try sheet.code(at(row, Column.code), criterion.code, linkedTo: source, in: CriteriaColumn.name)
    try sheet.shortened(at(row, Column.name), criterion.name, style: middle)
    try writePlan(
      row, criterion.maximum, previous: criterion.previous, target: criterion.target, style: points)
    try writeFigures(row, source, figures: field.figures, style: points)
    try sheet.formula(
      at(row, Column.status), "=\(CriteriaColumn.status.address(source))",
      cached: .text(SheetWords.word(field.status)), style: middle.with { $0.horizontal = .centre })
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
    try writeFigures(row, context.rows.totalRow, figures: context.consolidation.total, style: style)
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
      (.possible, .possible, figures.possible), (.score, .score, figures.score),
    ]
    for (column, from, value) in columns {
      try sheet.formula(
        at(row, column), "=\(from.address(source))", points: value,
        style: column == .score ? style.inBold : style)
    }
  }
}
