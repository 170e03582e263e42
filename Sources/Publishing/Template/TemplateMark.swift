import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// The hidden sheet by which a template knows itself when it comes back.
///
/// It is one hint among several: people copy tables into files of their own.
///
/// | column | holds |
/// |---|---|
/// | A, B | key and value: `format`, `plan`, `year`, `agency`, `agencyName`, of a chosen period |
/// | | `period`, `periodFirst`, `periodLast` too |
/// | D | the words of Trạng thái, from row 2: source of the dropdown lists |
/// | F, G, H | sheet, code and row number of each row of the forms, from row 2 |
enum TemplateMark {
  /// The words of Trạng thái as a range, for lists and formulas.
  static let stateRange =
    "\(SheetName.quoted(TemplateIdentity.sheetName))!$D$2:$D$\(TaskState.allCases.count + 1)"

  static func write(
    in book: WorkbookBuilder, _ identity: TemplateIdentity, rows: TemplateRows,
    geometries: [FormGeometry]
  ) throws(WriteError) {
    let sheet = try book.addSheet(TemplateIdentity.sheetName)
    let style = Style().with { $0.numberFormat = "@" }
    for (index, pair) in identity.pairs.enumerated() {
      let row = index + 1
      try sheet.text(
        CellReference(row: row, column: TemplateIdentity.keyColumn), pair.key, style)
      try sheet.text(
        CellReference(row: row, column: TemplateIdentity.valueColumn), pair.value, style)
    }
    try sheet.text(CellReference(row: 1, column: 4), FormColumn.state.heading(), style)
    for (index, state) in TaskState.allCases.enumerated() {
      try sheet.text(CellReference(row: index + 2, column: 4), state.vietnamese, style)
    }
    try writeKeys(on: sheet, geometries, rows, style)
    try sheet.protect()
    try sheet.hide(deeply: true)
  }

  private static func writeKeys(
    on sheet: SheetBuilder, _ geometries: [FormGeometry], _ rows: TemplateRows, _ style: Style
  ) throws(WriteError) {
    for (index, heading) in ["sheet", "code", "row"].enumerated() {
      try sheet.text(CellReference(row: 1, column: 6 + index), heading, style)
    }
    var row = 2
    for geometry in geometries {
      let codes =
        geometry.form == .scores
        ? rows.criteria.map(\.criterion.code) : rows.plainTasks.map(\.code)
      for code in codes {
        guard let number = geometry.row(of: code) else { continue }
        try sheet.text(CellReference(row: row, column: 6), geometry.form.sheetName, style)
        try sheet.text(CellReference(row: row, column: 7), code.description, style)
        try sheet.text(CellReference(row: row, column: 8), String(number), style)
        row += 1
      }
    }
  }
}
