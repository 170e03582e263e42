import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// What Form I and Form II have in common: the head, the heading row, columns, panes, marks,
/// protection and page.
struct FormSheet {
  let plan: Plan
  let rows: TemplateRows
  let geometry: FormGeometry
  let filling: FormFilling
  let carried: CarriedCells
  /// The forms of the workbook.
  let all: [FormGeometry]

  /// Writes the sheet.
  func write(in book: WorkbookBuilder) throws(WriteError) {
    let sheet = try book.addSheet(geometry.form.sheetName)
    try writeFrame(on: sheet)
    switch geometry.form {
    case .scores:
      try CriteriaForm(
        plan: plan, rows: rows, geometry: geometry, filling: filling, carried: carried,
        tasks: all.first { $0.form == .tasks }
      ).write(on: sheet)
    case .tasks:
      try TasksForm(
        plan: plan, rows: rows, geometry: geometry, filling: filling, carried: carried
      ).write(on: sheet)
    }
    try writeProgress(on: sheet)
    try writeMarkColours(on: sheet)
    try finish(sheet)
  }

  private func writeFrame(on sheet: SheetBuilder) throws(WriteError) {
    for (index, column) in geometry.columns.enumerated() {
      try sheet.column(
        index + 1, width: geometry.form.width(of: column), isHidden: column == .carriedTrace)
    }
    try FormHead(plan: plan, agency: rows.agency, geometry: geometry, filling: filling)
      .write(on: sheet)
    var texts: [(text: String, width: Double)] = []
    for (index, column) in geometry.columns.enumerated() {
      let heading = geometry.form.heading(column, of: plan.header)
      let style =
        column.isEntry
        ? DocumentStyles.heading.on(Colour(0xFFF2CC)) : DocumentStyles.heading
      try sheet.text(
        CellReference(row: geometry.headingRow, column: index + 1), heading, style: style)
      texts.append((heading, geometry.form.width(of: column)))
    }
    try sheet.row(
      geometry.headingRow, height: TextFit.height(of: texts, isBold: true, minimum: 36))
  }

  /// `Đã điền 3/12`, live, above the marks.
  private func writeProgress(on sheet: SheetBuilder) throws(WriteError) {
    let standing = FormStanding(geometry, rows: rows, filling: filling)
    let done = standing.count(.done, .review)
    let open = standing.count(.open, .wrong)
    // Beside the title: in the rows of the identification lines, a reader that looks for a missing
    // value would take it for one.
    let cell = CellReference(row: geometry.titleRow + 2, column: geometry.number(of: .marks))
    try sheet.text(
      CellReference(row: cell.row - 1, column: cell.column), "Đã điền",
      style: DocumentStyles.note.with { $0.horizontal = .centre })
    try sheet.formula(
      cell,
      "=\(standing.formula(.done, .review))&\"/\"&"
        + standing.formula(.done, .review, .open, .wrong),
      cached: .text("\(done)/\(done + open)"),
      style: DocumentStyles.strong.with {
        $0.horizontal = .centre
        $0.size = 14
      })
  }

  private func writeMarkColours(on sheet: SheetBuilder) throws(WriteError) {
    let range = geometry.range(of: .marks)
    let cell = "$\(CellReference.columnLetters(range.first.column))\(range.first.row)"
    let isWrong = "=OR(" + MarkWords.wrong.map { "\(cell)=\"\($0)\"" }.joined(separator: ",") + ")"
    try sheet.conditional(range, formula: isWrong, Style().inColours(Palette.red))
    try sheet.conditional(
      range, formula: "=\(cell)=\"\(MarkWords.filled)\"", Style().inColours(Palette.green))
    let amber = (MarkWords.open + MarkWords.review).map { "\(cell)=\"\($0)\"" }
    try sheet.conditional(
      range, formula: "=OR(\(amber.joined(separator: ",")))", Style().inColours(Palette.amber))
    if geometry.form == .scores {
      let scores = geometry.range(of: .selfScore)
      try sheet.conditional(scores, formula: isWrong, Style().inColours(Palette.red))
    }
    try carried.writeColours(in: geometry, on: sheet)
  }

  private func finish(_ sheet: SheetBuilder) throws(WriteError) {
    try sheet.freeze(at: CellReference(row: geometry.firstRow, column: 3))
    try sheet.ignoreNumbersStoredAsText(geometry.range(of: .code))
    try sheet.autofilter(
      CellRange(
        rows: geometry.headingRow...geometry.lastRow,
        columns: 1...geometry.number(of: .marks)))
    try sheet.protect(allowsResizing: true, allowsFiltering: true)
    try sheet.hideGridlines()
    try sheet.zoom(90)
    try sheet.tabColour(Palette.heading.strong)
    var page = PageSetup.table(
      headingRows: geometry.headingRow...geometry.headingRow,
      area: CellRange(rows: 1...geometry.lastRow, columns: 1...geometry.width),
      note: plan.registry.name(rows.agency))
    if geometry.form == .tasks {
      // Fourteen columns: the widest page that the decree's margins for tables leave legible.
      page.left = 15
      page.right = 10
    }
    cut(&page, heights: sheet.heights)
    try sheet.page(page)
    let first = geometry.form == .scores ? FormColumn.selfScore : .state
    if let row = firstEntryRow { try sheet.select(geometry.cell(first, row: row)) }
  }

  /// Sets where pages end.
  private func cut(_ page: inout PageLayout, heights: [Int: Double]) {
    let pages = PageBreaks(page, widths: geometry.form.columns.map(geometry.form.width))
    page.breaks = pages.breaks(
      1...geometry.lastRow, heights: heights,
      headings: geometry.headingRow...geometry.headingRow, keepsNext: headingRows.contains)
  }

  /// The rows that only head the rows below them.
  private var headingRows: Set<Int> {
    let codes: [CriterionCode] =
      switch geometry.form {
      case .scores:
        rows.criteria.filter { $0.use == .sum || $0.use == .context }.map(\.criterion.code)
      case .tasks:
        rows.tasks.compactMap { if case .section(let section) = $0 { section.code } else { nil } }
      }
    return Set(codes.compactMap(geometry.row))
  }

  private var firstEntryRow: Int? {
    switch geometry.form {
    case .scores: rows.entries.first.flatMap { geometry.row(of: $0.code) }
    case .tasks: rows.plainTasks.first.flatMap { geometry.row(of: $0.code) }
    }
  }
}
