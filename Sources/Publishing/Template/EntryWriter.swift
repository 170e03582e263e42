import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// Writes the cells that an agency fills in: blank, with what was understood, or with the text that
/// was not, in the colour and with the comment of the remarks on it.
struct EntryWriter {
  /// The first year whose days spreadsheets have as dates.
  static let firstYear = 1901
  /// The look of points on the form: centred, as offices set them.
  static let pointsStyle = DocumentStyles.points.with { $0.horizontal = .centre }

  let sheet: SheetBuilder
  let geometry: FormGeometry
  let filling: FormFilling
  let code: CriterionCode
  let row: Int
  /// What the plan prints of how the row is scored.
  var rules = ""

  /// Writes what a report holds in one of its fields; `maximum` bounds a score.
  func write<Report: FormReport>(
    _ field: FormField<Report>, of report: Report?, maximum: Points? = nil
  ) throws(WriteError) {
    let column = field.column
    switch field.path {
    case .points(let path):
      try number(
        column, report.map(path.get) ?? .blank, style: Self.pointsStyle.forEntry.inBold,
        maximum: maximum)
    case .quantity(let path):
      try number(column, report.map(path.get) ?? .blank, style: DocumentStyles.quantity.forEntry)
    case .state(let path): try state(column, report.map(path.get) ?? .blank)
    case .day(let path): try date(column, report.map(path.get) ?? .blank)
    case .words(let path): try words(column, report.flatMap(path.get))
    }
  }

  private func number(
    _ column: FormColumn, _ reading: Reading<Points>, style: Style, maximum: Points? = nil
  ) throws(WriteError) {
    let cell = geometry.cell(column, row: row)
    let look = look(of: column, style, isRejected: reading.isRejected)
    switch reading {
    case .blank: try sheet.blank(cell, look)
    case .value(let found): try sheet.number(cell, found.value.double, style: look)
    case .rejected(let found):
      if let maximum, let number = found.numberOutside(maximum) {
        try sheet.number(cell, number.double, style: look)
      } else {
        try sheet.text(cell, CellCapacity.fitting(found.value), style: look)
      }
    }
    try remark(column)
  }

  private func date(_ column: FormColumn, _ reading: Reading<CivilDate>) throws(WriteError) {
    let cell = geometry.cell(column, row: row)
    let look = look(of: column, DocumentStyles.date.forEntry, isRejected: reading.isRejected)
    switch reading {
    case .blank: try sheet.blank(cell, look)
    case .value(let found) where found.value.year >= Self.firstYear:
      try sheet.date(cell, found.value, style: look)
    case .value(let found): try sheet.text(cell, found.value.vietnamese, style: look)
    case .rejected(let found): try sheet.text(cell, CellCapacity.fitting(found.value), style: look)
    }
    try remark(column)
  }

  private func state(_ column: FormColumn, _ reading: Reading<TaskState>) throws(WriteError) {
    let cell = geometry.cell(column, row: row)
    let look = look(of: column, DocumentStyles.centred.forEntry, isRejected: reading.isRejected)
    switch reading {
    case .blank: try sheet.blank(cell, look)
    case .value(let found): try sheet.text(cell, found.value.vietnamese, style: look)
    case .rejected(let found): try sheet.text(cell, CellCapacity.fitting(found.value), style: look)
    }
    try remark(column)
  }

  private func words(_ column: FormColumn, _ found: Found<String>?) throws(WriteError) {
    let look = look(of: column, DocumentStyles.cell.forEntry, isRejected: false)
    try sheet.text(
      geometry.cell(column, row: row), CellCapacity.fitting(found?.value ?? ""), style: look)
    try remark(column)
  }

  /// The style of a plan's cell, coloured where there is a remark on it.
  func look(of column: FormColumn, _ style: Style, isRejected: Bool) -> Style {
    let worst = notes(column).map(\.severity).max() ?? (isRejected ? .error : nil)
    if let worst { return style.inColours(Self.colours(worst)) }
    let isCarried = column.isEntry && filling.carried[geometry.form]?.contains(code) == true
    return isCarried ? style.with { $0.colour = Palette.carried } : style
  }

  /// Attaches the remarks on a cell as its comment.
  func remark(_ column: FormColumn) throws(WriteError) {
    let rules = column == .name && !rules.isEmpty ? [rules] : []
    let texts = rules + notes(column).map(\.words)
    guard !texts.isEmpty else { return }
    let text = texts.joined(separator: "\n")
    let lines = TextFit.lineCount(of: text, width: 42, size: 11)
    try sheet.comment(
      geometry.cell(column, row: row), CellCapacity.fitting(text, limit: 8000),
      author: TemplateIdentity.author,
      width: 320, height: min(400, 24 + lines * 20))
  }

  private func notes(_ column: FormColumn) -> [FormNote] {
    filling.notes[FormCell(form: geometry.form, code: code, column: column)] ?? []
  }

  static func colours(_ severity: Severity) -> Palette.Pair {
    switch severity {
    case .error: Palette.red
    case .warning: Palette.amber
    case .note: Palette.green
    }
  }
}

extension Found<String> {
  /// The number that a rejected score plainly is, where it lies below zero or above the maximum: it
  /// may stand as a number, since nobody can take it for a right one when it is read again.
  func numberOutside(_ maximum: Points) -> Points? {
    let plain = String(value.map { $0 == "," ? "." : $0 })
    guard let number = Points(plain: plain), number < .zero || number > maximum else { return nil }
    return number
  }
}
