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
/// | D, E | the words of Trạng thái and, where rows were filled in from an earlier period, of their |
/// | | column, from row 2: sources of the dropdown lists |
/// | F, G, H | sheet, code and row number of each row of the forms, from row 2 |
/// | I, J… | of a row filled in from an earlier period its trace, and what was filled in |
enum TemplateMark {
  /// The words of Trạng thái as a range, for lists and formulas.
  static let stateRange =
    "\(SheetName.quoted(TemplateIdentity.sheetName))!$D$2:$D$\(TaskState.allCases.count + 1)"

  static func write(
    in book: WorkbookBuilder, _ identity: TemplateIdentity, keys: [Key], carried: CarriedCells
  ) throws(WriteError) {
    let sheet = try book.addSheet(TemplateIdentity.sheetName)
    let style = Style().with { $0.numberFormat = "@" }
    for (index, pair) in identity.pairs.enumerated() {
      let row = index + 1
      try sheet.text(
        CellReference(row: row, column: TemplateIdentity.keyColumn), pair.key, style: style)
      try sheet.text(
        CellReference(row: row, column: TemplateIdentity.valueColumn), pair.value, style: style)
    }
    try sheet.text(CellReference(row: 1, column: 4), FormColumn.state.heading(), style: style)
    for (index, state) in TaskState.allCases.enumerated() {
      try sheet.text(CellReference(row: index + 2, column: 4), state.vietnamese, style: style)
    }
    try carried.writeWords(on: sheet, style)
    try writeKeys(on: sheet, keys, carried, style: style)
    try sheet.protect()
    try sheet.hide(deeply: true)
  }

  /// A row of a form that the sheet tells of.
  struct Key: Hashable {
    let form: Form
    let code: CriterionCode
    /// Its row in the form.
    let row: Int
    /// Its row in the hidden sheet.
    let keyRow: Int
  }

  /// The rows of the forms, in order.
  static func keys(_ geometries: [FormGeometry], _ rows: TemplateRows) -> [Key] {
    var keys: [Key] = []
    for geometry in geometries {
      let codes =
        geometry.form == .scores
        ? rows.criteria.map(\.criterion.code) : rows.plainTasks.map(\.code)
      for code in codes {
        guard let row = geometry.row(of: code) else { continue }
        keys.append(Key(form: geometry.form, code: code, row: row, keyRow: keys.count + 2))
      }
    }
    return keys
  }

  private static func writeKeys(
    on sheet: SheetBuilder, _ keys: [Key], _ carried: CarriedCells, style: Style
  ) throws(WriteError) {
    let first = TemplateIdentity.sheetColumn
    for (index, heading) in ["sheet", "code", "row"].enumerated() {
      try sheet.text(CellReference(row: 1, column: first + index), heading, style: style)
    }
    for key in keys {
      let texts = [key.form.sheetName, key.code.description, String(key.row)]
      for (index, text) in texts.enumerated() {
        try sheet.text(CellReference(row: key.keyRow, column: first + index), text, style: style)
      }
      try carried.writeValues(
        of: key.code, in: key.form, on: sheet, row: key.keyRow, style)
    }
  }
}
