import PARIndex
import Provenance
import WorkbookWriting

/// The chart of the overview: each field's share of its maximum last year, secured, expected and as
/// target.
///
/// It is drawn over plain numbers in hidden columns, since previews draw zeros for formulas; it
/// shows the day of writing.
struct OverviewChart {
  let context: SheetContext
  let sheet: SheetBuilder

  func write(row: Int) throws(WriteError) {
    let fields = context.fields
    guard !fields.isEmpty else { return }
    let first = OverviewSheet.Row.firstField
    for (index, field) in fields.enumerated() {
      try writeNumbers(field, row: first + index)
    }
    let rows = first...(first + fields.count - 1)
    let header = context.header
    let names: [(String, Colour)] = [
      ("Năm \(header.previousYear)", Palette.grey.strong), ("Chắc chắn", Palette.green.strong),
      ("Dự kiến", Palette.amber.strong), ("Mục tiêu \(header.year)", Palette.heading.strong),
    ]
    let start = OverviewSheet.Column.chart
    let series = names.enumerated().map { index, entry in
      let column = start + 1 + index
      return Chart.Series(
        name: entry.0, sheet: sheet.name,
        categories: CellRange(rows: rows, columns: start...start),
        values: CellRange(rows: rows, columns: column...column), colour: entry.1)
    }
    var chart = Chart(
      .column, title: "Tỷ lệ điểm so với điểm tối đa (%), tại thời điểm lập", series: series)
    chart.width = 870
    chart.height = 300
    chart.maximum = 100
    chart.fontSize = 11
    chart.showsHiddenCells = true
    chart.summary = "Tỷ lệ điểm của từng lĩnh vực so với điểm tối đa"
    for offset in 0...OverviewSheet.Row.chart { try sheet.row(row + offset, height: 19) }
    try sheet.chart(chart, at: at(row, 1))
  }

  private func writeNumbers(_ field: CriterionOutcome, row: Int) throws(WriteError) {
    let criterion = field.criterion
    let start = OverviewSheet.Column.chart
    try sheet.shortened(at(row, start), "Lĩnh vực \(criterion.code)", FigureStyles.helper)
    let values = [
      criterion.previous, field.figures.secured, field.figures.expected, criterion.target,
    ]
    for (index, value) in values.enumerated() {
      let percent = value.flatMap {
        Points(tenThousandths: $0.tenThousandths * 100).divided(by: criterion.maximum)
      }
      try sheet.points(at(row, start + 1 + index), percent, FigureStyles.helper)
    }
  }
}
