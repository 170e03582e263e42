import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// The rows of a template that hold what the agency reported for an earlier period: how they are
/// marked, and how the sheet itself tells whether something in them was changed.
///
/// What they were filled in with stands on the hidden sheet, cell by cell, so that a row turns black
/// and loses its warning as soon as anything in it differs.
struct CarriedCells {
  /// The words of the column, on the hidden sheet.
  static let wordColumn = 5
  static let wordRange = "\(SheetName.quoted(TemplateIdentity.sheetName))!$E$2:$E$3"
  /// Column of the first of the values that a row was filled in with, on the hidden sheet.
  static let firstValueColumn = TemplateIdentity.traceColumn + 1

  let filling: FormFilling
  /// The rows of the hidden sheet that are about rows of the forms.
  private let keyRows: [Form: [CriterionCode: Int]]

  init(filling: FormFilling, keyRows: [Form: [CriterionCode: Int]]) {
    self.filling = filling
    self.keyRows = keyRows
  }

  /// Whether any row holds something of the kind.
  var isEmpty: Bool { filling.carried.isEmpty }

  /// What a row's check says as long as nothing was confirmed or changed.
  func checked(
    _ check: TemplateCheck, _ code: CriterionCode, row: Int, in geometry: FormGeometry
  ) -> TemplateCheck {
    guard filling.trace(of: code, in: geometry.form) != nil,
      let keyRow = keyRows[geometry.form]?[code]
    else { return check }
    let mark = geometry.cell(.carried, row: row)
    let same = geometry.form.entries.enumerated().map { offset, column in
      let value = CellReference(row: keyRow, column: Self.firstValueColumn + offset)
      return "EXACT(\(geometry.cell(column, row: row)),\(Self.absolute(value)))"
    }
    let isUnconfirmed =
      "AND(\(mark)<>\"\(CarriedWords.confirmed)\",\(same.joined(separator: ",")))"
    return TemplateCheck(
      formula: "=IF(\(isUnconfirmed),\"\(MarkWords.unconfirmed)\",\(check.formula.dropFirst()))",
      cached: MarkWords.unconfirmed)
  }

  private static func absolute(_ cell: CellReference) -> String {
    "\(SheetName.quoted(TemplateIdentity.sheetName))!"
      + "$\(CellReference.columnLetters(cell.column))$\(cell.row)"
  }

  /// Writes the mark of a row and its trace; blank cells where it holds nothing of the kind.
  func write(
    _ code: CriterionCode, row: Int, in geometry: FormGeometry, on sheet: SheetBuilder
  ) throws(WriteError) {
    guard geometry.hasCarried else { return }
    let mark = geometry.cell(.carried, row: row)
    guard let trace = filling.trace(of: code, in: geometry.form) else {
      return try sheet.blank(mark, DocumentStyles.centred)
    }
    try sheet.text(
      mark, CarriedWords.carried, style: DocumentStyles.centred.forEntry.inColours(Palette.amber))
    try sheet.validation(CellRange(mark), Self.rule)
    try sheet.text(
      geometry.cell(.carriedTrace, row: row), trace.text,
      style: Style().with { $0.numberFormat = "@" })
  }

  private static let rule = Validation(
    .list("=" + wordRange), errorTitle: "Chọn trong danh sách",
    errorMessage: "Chọn “\(CarriedWords.confirmed)” nếu số liệu kỳ trước vẫn đúng; nếu không, sửa "
      + "số liệu của dòng này.",
    inputMessage: "Chọn “\(CarriedWords.confirmed)” nếu số liệu vẫn đúng, hoặc sửa số liệu")

  /// Turns a row black, and its mark into an ordinary cell, once it is confirmed or changed.
  func writeColours(in geometry: FormGeometry, on sheet: SheetBuilder) throws(WriteError) {
    guard geometry.hasCarried, let first = geometry.form.entries.first,
      let last = geometry.form.entries.last
    else { return }
    let check = geometry.cell(.marks, row: geometry.firstRow)
    let letters = CellReference.columnLetters(check.column)
    let condition = "$\(letters)\(check.row)"
    let isSettled = "=\(condition)<>\"\(MarkWords.unconfirmed)\""
    let entries = CellRange(geometry.range(of: first).first, geometry.range(of: last).last)
    try sheet.conditional(entries, formula: isSettled, Style().with { $0.colour = .black })
    let settled = Style().with {
      $0.colour = .black
      $0.fill = Palette.entry.fill
    }
    let marked = "$\(CellReference.columnLetters(geometry.number(of: .carried)))\(check.row)<>\"\""
    try sheet.conditional(
      geometry.range(of: .carried), formula: "=AND(\(marked),\(isSettled.dropFirst()))", settled)
  }

  // MARK: The hidden sheet

  /// Writes the words of the column.
  func writeWords(on sheet: SheetBuilder, _ style: Style) throws(WriteError) {
    guard !isEmpty else { return }
    let words = [FormColumn.carried.heading(), CarriedWords.carried, CarriedWords.confirmed]
    for (index, text) in words.enumerated() {
      try sheet.text(CellReference(row: index + 1, column: Self.wordColumn), text, style: style)
    }
  }

  /// Writes what a row was filled in with.
  func writeValues(
    of code: CriterionCode, in form: Form, on sheet: SheetBuilder, row: Int, _ style: Style
  ) throws(WriteError) {
    guard let trace = filling.trace(of: code, in: form) else { return }
    try sheet.text(
      CellReference(row: row, column: TemplateIdentity.traceColumn), trace.text, style: style)
    for (offset, value) in values(of: code, in: form).enumerated() {
      let cell = CellReference(row: row, column: Self.firstValueColumn + offset)
      switch value {
      case .points(let points): try sheet.number(cell, points.double, style: Style())
      case .day(let day) where day.year >= EntryWriter.firstYear:
        try sheet.date(cell, day, style: DocumentStyles.date)
      case .day(let day): try sheet.text(cell, day.vietnamese, style: style)
      case .state(let state): try sheet.text(cell, state.vietnamese, style: style)
      case .words(let words): try sheet.text(cell, CellCapacity.fitting(words), style: style)
      case nil: continue
      }
    }
  }

  private func values(of code: CriterionCode, in form: Form) -> [FieldValue?] {
    func values<Report: FormReport>(_ report: Report?) -> [FieldValue?] {
      Report.fields.map { field in report.flatMap { field.reading(of: $0).found?.value } }
    }
    return switch form {
    case .scores: values(filling.scores[code])
    case .tasks: values(filling.tasks[code])
    }
  }
}
