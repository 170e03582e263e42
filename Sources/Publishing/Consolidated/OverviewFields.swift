import PARIndex
import Provenance
import WorkbookWriting

/// The table of fields in the overview, each figure a reference to Phụ lục I.
struct OverviewFields {
  let context: SheetContext
  let sheet: SheetBuilder

  func write() throws(WriteError) {
    let header = context.header
    let headings = [
      "STT", "Lĩnh vực", "Điểm tối đa", "Năm \(header.previousYear)", "Mục tiêu \(header.year)",
      "Chắc chắn", "Dự kiến", "Có thể", "Điểm chốt", "Trạng thái",
    ]
    for (index, heading) in headings.enumerated() {
      try sheet.shortened(
        at(OverviewSheet.Row.headings, index + 1), heading, DocumentStyles.heading)
    }
    let fields = context.fields
    for (index, field) in fields.enumerated() {
      try write(field, row: OverviewSheet.Row.firstField + index)
    }
    let totalRow = OverviewSheet.Row.firstField + fields.count
    try writeTotal(row: totalRow)
    try sheet.colourStatus(
      CellRange(rows: OverviewSheet.Row.firstField...totalRow, columns: 10...10))
  }

  private func write(_ field: CriterionOutcome, row: Int) throws(WriteError) {
    guard let source = context.rows.criteria[field.criterion.code] else { return }
    let middle = DocumentStyles.cell.with { $0.vertical = .centre }
    let criterion = field.criterion
    try sheet.code(at(row, 1), criterion.code, linkedTo: source, CriteriaColumn.name)
    try sheet.shortened(at(row, 2), criterion.name, middle)
    try writePlan(row, criterion.maximum, criterion.previous, criterion.target, points)
    try writeFigures(row, source, field.figures, points)
    try sheet.formula(
      at(row, 10), "=\(at(source, CriteriaColumn.status).absolute(on: SheetContext.criteria))",
      cached: .text(SheetWords.word(field.status)), middle.with { $0.horizontal = .centre })
  }

  private var points: Style { FigureStyles.points.with { $0.vertical = .centre } }

  private func writeTotal(row: Int) throws(WriteError) {
    let style = points.inBold.on(Palette.heading.fill)
    let header = context.header
    try sheet.blanks(CellRange(rows: row...row, columns: OverviewSheet.Column.fields), style)
    try sheet.shortened(at(row, 2), "TỔNG CỘNG", style.with { $0.horizontal = .left })
    try writePlan(row, header.maximum, header.previous, header.target, style)
    try writeFigures(row, context.rows.totalRow, context.consolidation.total, style)
  }

  private func writePlan(
    _ row: Int, _ maximum: Points, _ previous: Points?, _ target: Points?, _ style: Style
  ) throws(WriteError) {
    try sheet.points(at(row, 3), maximum, style)
    try sheet.points(at(row, 4), previous, style)
    try sheet.points(at(row, 5), target, style)
  }

  private func writeFigures(
    _ row: Int, _ source: Int, _ figures: Figures, _ style: Style
  ) throws(WriteError) {
    let columns: [(Int, Int, Points?)] = [
      (6, CriteriaColumn.secured, figures.secured), (7, CriteriaColumn.expected, figures.expected),
      (8, CriteriaColumn.possible, figures.possible), (9, CriteriaColumn.score, figures.score),
    ]
    for (column, from, value) in columns {
      try sheet.formula(
        at(row, column), "=\(at(source, from).absolute(on: SheetContext.criteria))", points: value,
        column == 9 ? style.inBold : style)
    }
  }
}
