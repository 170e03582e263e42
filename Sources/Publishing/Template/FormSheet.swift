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

  /// Writes the sheet.
  func write(in book: WorkbookBuilder) throws(WriteError) {
    let sheet = try book.addSheet(geometry.form.sheetName)
    try writeFrame(on: sheet)
    switch geometry.form {
    case .scores:
      try CriteriaForm(
        plan: plan, rows: rows, geometry: geometry, filling: filling, carried: carried
      )
      .write(on: sheet)
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
    let count: Int
    let done: Int
    switch geometry.form {
    case .scores:
      count = rows.entries.count
      done = filledScores
    case .tasks:
      count = rows.plainTasks.count
      done = filledTasks
    }
    let range = geometry.range(of: .marks).absolute
    // Beside the title: in the rows of the identification lines, a reader that looks for a missing
    // value would take it for one.
    let cell = CellReference(row: geometry.titleRow + 2, column: geometry.number(of: .marks))
    try sheet.text(
      CellReference(row: cell.row - 1, column: cell.column), "Đã điền",
      style: DocumentStyles.note.with { $0.horizontal = .centre })
    try sheet.formula(
      cell, "=COUNTIF(\(range),\"\(MarkWords.filled)\")&\"/\(count)\"",
      cached: .text("\(done)/\(count)"),
      style: DocumentStyles.strong.with {
        $0.horizontal = .centre
        $0.size = 14
      })
  }

  private var filledScores: Int {
    rows.entries.filter { criterion in
      filling.trace(of: criterion.code, in: .scores) == nil
        && TemplateCheck(
          score: 1, in: geometry, criterion: criterion, report: filling.scores[criterion.code]
        ).cached == MarkWords.filled
    }.count
  }

  private var filledTasks: Int {
    rows.plainTasks.filter { task in
      filling.trace(of: task.code, in: .tasks) == nil
        && TemplateCheck(task: task, row: 1, in: geometry, report: filling.tasks[task.code]).cached
          == MarkWords.filled
    }.count
  }

  private func writeMarkColours(on sheet: SheetBuilder) throws(WriteError) {
    let range = geometry.range(of: .marks)
    let cell = "$\(CellReference.columnLetters(range.first.column))\(range.first.row)"
    let wrong = [
      MarkWords.aboveMaximum, MarkWords.belowZero, MarkWords.noNumber,
      MarkWords.aboveTotal, MarkWords.wrongState, MarkWords.wrongDate,
    ]
    let isWrong = "=OR(" + wrong.map { "\(cell)=\"\($0)\"" }.joined(separator: ",") + ")"
    try sheet.conditional(range, formula: isWrong, Style().inColours(Palette.red))
    try sheet.conditional(
      range, formula: "=\(cell)=\"\(MarkWords.filled)\"", Style().inColours(Palette.green))
    let isMissing = "LEFT(\(cell),5)=\"\(MarkWords.missing)\""
    let isOpen =
      geometry.hasCarried ? "OR(\(isMissing),\(cell)=\"\(MarkWords.unconfirmed)\")" : isMissing
    try sheet.conditional(range, formula: "=\(isOpen)", Style().inColours(Palette.amber))
    if geometry.form == .scores {
      let scores = geometry.range(of: .selfScore)
      try sheet.conditional(scores, formula: isWrong, Style().inColours(Palette.red))
    }
    try carried.writeColours(in: geometry, on: sheet)
  }

  private func finish(_ sheet: SheetBuilder) throws(WriteError) {
    try sheet.freeze(at: CellReference(row: geometry.firstRow, column: 3))
    try sheet.ignoreNumbersStoredAsText(geometry.range(of: .code))
    try sheet.protect(allowsResizing: true)
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
    try sheet.page(page)
    let first = geometry.form == .scores ? FormColumn.selfScore : .state
    if let row = firstEntryRow { try sheet.select(geometry.cell(first, row: row)) }
  }

  private var firstEntryRow: Int? {
    switch geometry.form {
    case .scores: rows.entries.first.flatMap { geometry.row(of: $0.code) }
    case .tasks: rows.plainTasks.first.flatMap { geometry.row(of: $0.code) }
    }
  }
}
