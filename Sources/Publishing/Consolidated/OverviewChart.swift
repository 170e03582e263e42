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

  func write(row: Int, height: Double) throws(WriteError) {
    let fields = context.fields
    guard !fields.isEmpty else { return }
    let first = OverviewRows.firstField
    for (index, field) in fields.enumerated() {
      try writeNumbers(field, row: first + index)
    }
    let rows = first...(first + fields.count - 1)
    let columns: [OverviewColumn] = [
      .chartPrevious, .chartSecured, .chartExpected, .chartTarget,
    ]
    let series = zip(columns, Palette.greySteps).map { column, colour in
      Chart.Series(
        name: column.format(context.years).heading, sheet: sheet.name,
        categories: OverviewColumn.chartLabel.cells(rows), values: column.cells(rows),
        colour: colour)
    }
    var chart = Chart(
      title: said(
        "Tỷ lệ điểm so với điểm tối đa (%), tại thời điểm lập",
        "Points by maximum (%), when this was written"), series: series)
    chart.width = OverviewColumn.width(OverviewColumn.fields) * 7 + 50
    chart.height = height * 96 / 72 - 6
    chart.maximum = 100
    chart.fontSize = 11
    chart.showsHiddenCells = true
    chart.summary = said(
      "Tỷ lệ điểm của từng lĩnh vực so với điểm tối đa", "Points of each field by its maximum")
    try sheet.chart(chart, at: at(row, OverviewColumn.code))
  }

  private func writeNumbers(_ field: CriterionOutcome, row: Int) throws(WriteError) {
    let criterion = field.criterion
    try sheet.shortened(
      at(row, OverviewColumn.chartLabel),
      said("Lĩnh vực \(criterion.printedCode)", "Field \(criterion.printedCode)"),
      style: FigureStyles.helper)
    let values: [(OverviewColumn, Points?)] = [
      (.chartPrevious, criterion.previous), (.chartSecured, field.figures.secured),
      (.chartExpected, field.figures.expected), (.chartTarget, criterion.target),
    ]
    for (column, value) in values {
      let percent = value.flatMap {
        Points(tenThousandths: $0.tenThousandths * 100).divided(by: criterion.maximum)
      }
      try sheet.points(at(row, column), percent, style: FigureStyles.helper)
    }
  }
}
