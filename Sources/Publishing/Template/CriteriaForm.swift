import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// The rows of Form I (Phụ lục I).
struct CriteriaForm {
  let plan: Plan
  let rows: TemplateRows
  let geometry: FormGeometry
  let filling: FormFilling
  let carried: CarriedCells
  /// Where the tasks of the same agency stand; nil where it has none.
  let tasks: FormGeometry?

  func write(on sheet: SheetBuilder) throws(WriteError) {
    for row in rows.criteria {
      guard let number = geometry.row(of: row.criterion.code) else { continue }
      let writer = EntryWriter(
        sheet: sheet, geometry: geometry, filling: filling, code: row.criterion.code, row: number,
        rules: row.criterion.rules.text)
      try writePlan(row, with: writer)
      switch row.use {
      case .entry: try writeEntry(row.criterion, with: writer)
      case .survey(let kind): try writeLocked(kind.shortName, row, with: writer)
      case .sum: try writeLocked(MarkWords.sum, row, with: writer)
      case .context: try writeLocked("", row, with: writer)
      }
      try carried.write(row.criterion.code, row: number, in: geometry, on: sheet)
      try sheet.row(number, height: height(of: row))
    }
  }

  private func writePlan(
    _ row: TemplateRows.CriterionRow, with writer: EntryWriter
  ) throws(WriteError) {
    let criterion = row.criterion
    let points = look(EntryWriter.pointsStyle, row)
    try put(.code, criterion.printedCode, style: look(DocumentStyles.code, row), with: writer)
    try put(
      .name, criterion.name,
      style: look(DocumentStyles.cell.with { $0.indent = criterion.code.depth - 1 }, row),
      with: writer)
    try put(.maximum, criterion.maximum, style: points, with: writer)
    try put(.previous, criterion.previous, style: points, with: writer)
    try put(.target, criterion.target, style: points, with: writer)
    try put(.leads, criterion.leadsText, style: look(DocumentStyles.cell, row), with: writer)
  }

  private func put(
    _ column: FormColumn, _ text: String, style: Style, with writer: EntryWriter
  ) throws(WriteError) {
    try writer.sheet.text(
      geometry.cell(column, row: writer.row), CellCapacity.fitting(text),
      style: writer.look(of: column, style, isRejected: false))
    try writer.remark(column)
  }

  private func put(
    _ column: FormColumn, _ points: Points?, style: Style, with writer: EntryWriter
  ) throws(WriteError) {
    let cell = geometry.cell(column, row: writer.row)
    let look = writer.look(of: column, style, isRejected: false)
    if let points {
      try writer.sheet.number(cell, points.double, style: look)
    } else {
      try writer.sheet.blank(cell, look)
    }
    try writer.remark(column)
  }

  private func writeEntry(_ criterion: Criterion, with writer: EntryWriter) throws(WriteError) {
    let report = filling.scores[criterion.code]
    for field in ScoreReport.fields {
      try writer.write(field, of: report, maximum: criterion.maximum)
    }
    let limit = criterion.maximum.vietnamese
    try writer.sheet.validation(
      CellRange(geometry.cell(.selfScore, row: writer.row)),
      Validation(
        .decimal(0, criterion.maximum.double),
        errorTitle: "\(FormColumn.selfScore.heading()) không hợp lệ",
        errorMessage:
          "Tiêu chí \(criterion.printedCode): điểm tự chấm phải là một số từ 0 đến \(limit).",
        inputMessage: Self.prompt("Nhập số từ 0 đến \(limit)", criterion.rules)))
    let check = carried.checked(
      TemplateCheck(
        score: writer.row, in: geometry, criterion: criterion, report: report,
        tasks: OwnTasks(under: criterion, rows: rows, filling: filling, geometry: tasks)),
      criterion.code, row: writer.row, in: geometry)
    try writer.sheet.formula(
      geometry.cell(.marks, row: writer.row), check.formula, cached: .text(check.cached),
      style: Self.markStyle)
  }

  /// Most characters that a spreadsheet shows beside a cell.
  private static let longestPrompt = 255

  /// What stands beside the cell while a score is typed, with as much of the plan's rules as there is
  /// room for; the comment on the row's name has all.
  private static func prompt(_ text: String, _ rules: RowRules) -> String {
    guard !rules.isEmpty else { return text }
    let whole = "\(text). \(RowRules.heading): \(rules.text)"
    return whole.utf16.count <= longestPrompt
      ? whole : String(whole.prefix(longestPrompt / 2 + 60)) + "…"
  }

  private func writeLocked(
    _ words: String, _ row: TemplateRows.CriterionRow, with writer: EntryWriter
  ) throws(WriteError) {
    for column in Form.scores.entries {
      try put(column, "", style: look(DocumentStyles.cell, row).on(Palette.grey.fill), with: writer)
    }
    try writer.sheet.text(geometry.cell(.marks, row: writer.row), words, style: Self.noteStyle)
  }

  /// The look of a plan's cell: rows of context are grey, fields bold on a ground.
  private func look(_ style: Style, _ row: TemplateRows.CriterionRow) -> Style {
    style.with {
      if row.use == .context { $0.colour = Palette.grey.ink }
      switch row.criterion.level {
      case .field:
        $0.bold = true
        $0.fill = Palette.field
      case .criterion: $0.bold = row.use == .sum || row.use == .context
      case .subcriterion: break
      }
    }
  }

  private func height(of row: TemplateRows.CriterionRow) -> Double {
    let report = filling.scores[row.criterion.code]
    let isBold = row.criterion.level == .field || row.use == .sum || row.use == .context
    let indent = Double(row.criterion.code.depth - 1) * 1.3
    let plan = TextFit.height(
      of: [
        (row.criterion.name, geometry.form.width(of: .name) - indent),
        (row.criterion.leadsText, geometry.form.width(of: .leads)),
      ], isBold: isBold, minimum: row.use == .entry ? 34 : 19)
    let typed = TextFit.height(
      of: ScoreReport.wordFields.map { field in
        (report.map { field.words(of: $0) } ?? "", geometry.form.width(of: field.column))
      })
    return max(plan, typed)
  }

  /// The look of a live mark.
  static let markStyle = DocumentStyles.centred.with {
    $0.size = 11
    $0.vertical = .centre
  }
  /// The look of a remark in the column of marks.
  static let noteStyle = markStyle.with {
    $0.italic = true
    $0.colour = Palette.grey.ink
  }
}

extension Criterion.Kind {
  /// Where the score comes from, in the words of the forms.
  var shortName: String { MarkWords.survey(self) }
}
