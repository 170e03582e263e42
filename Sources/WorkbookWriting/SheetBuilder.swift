internal import CXlsxWriter
import Provenance

/// The result that a formula shows until it is calculated again.
public enum CachedResult: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A text; empty for a formula that shows nothing.
  case text(String)
}

/// A sheet being written.
public final class SheetBuilder {
  /// The sheet's name.
  public let name: String
  /// Whether a person does not see the sheet.
  public internal(set) var isHidden = false
  /// Whether it is kept out of Excel's menu too.
  var isDeeplyHidden = false
  private var handle: UnsafeMutablePointer<lxw_worksheet>?
  private let formats: FormatTable
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var merges: [CellRange] = []
  /// Heights of rows that were set, in points.
  public internal(set) var heights: [Int: Double] = [:]
  private var written = WrittenCells()
  private var comments: [CellReference: SheetDigest.Value] = [:]
  /// The list at its end, where it has one.
  private(set) var longList: LongList?
  private var linkCount = 0

  /// Number of links a worksheet may have.
  static let maximumLinks = 65_530

  init(
    _ handle: UnsafeMutablePointer<lxw_worksheet>, name: String,
    of workbook: UnsafeMutablePointer<lxw_workbook>, formats: FormatTable
  ) {
    self.handle = handle
    self.name = name
    self.workbook = workbook
    self.formats = formats
  }

  /// Writes text; empty text gives a blank cell with the style.
  public func text(_ cell: CellReference, _ text: String, style: Style) throws(WriteError) {
    guard !text.isEmpty else { return try blank(cell, style) }
    let safe = try SafeText.cell(text, sheet: name, cell: cell)
    let format = try cellFormat(style)
    try check(
      worksheet_write_string(try opened(), cell.libraryRow, cell.libraryColumn, safe, format), cell)
    written.set(cell, SheetDigest.Value(text.utf8Span.span))
  }

  /// Writes a number, to 16 significant digits.
  public func number(_ cell: CellReference, _ number: Double, style: Style) throws(WriteError) {
    let number = try finite(number, cell)
    let format = try cellFormat(style)
    try check(
      worksheet_write_number(try opened(), cell.libraryRow, cell.libraryColumn, number, format),
      cell)
    written.set(cell, SheetDigest.Value(asWritten: number))
  }

  /// Writes a day as a serial number; the style's number format should be a date's.
  public func date(_ cell: CellReference, _ date: CivilDate, style: Style) throws(WriteError) {
    try number(
      cell, try serial(date, cell), style: style.numberFormat == nil ? style.asDate : style)
  }

  /// Writes a cell that has a look but no value.
  public func blank(_ cell: CellReference, _ style: Style) throws(WriteError) {
    let format = try cellFormat(style)
    try check(
      worksheet_write_blank(try opened(), cell.libraryRow, cell.libraryColumn, format), cell)
    written.set(cell, nil)
  }

  /// Gives every cell of a range a look; values written later replace it.
  public func blanks(_ range: CellRange, _ style: Style) throws(WriteError) {
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        try blank(CellReference(row: row, column: column), style)
      }
    }
  }

  /// Writes a formula with the result it shows until it is calculated again.
  ///
  /// English function names and commas: `=SUM(G8:G12)`. The result must be right: previews and protected view show it.
  public func formula(
    _ cell: CellReference, _ formula: String, cached: CachedResult, style: Style
  ) throws(WriteError) {
    try FormulaText.check(formula, sheet: name, cell: cell)
    let format = try cellFormat(style)
    let sheet = try opened()
    switch cached {
    case .number(let number):
      let number = try finite(number, cell)
      try check(
        worksheet_write_formula_num(
          sheet, cell.libraryRow, cell.libraryColumn, formula, format, number), cell)
      written.set(cell, SheetDigest.Value(asWritten: number, isFormula: true))
    case .text(let text):
      let safe = try SafeText.cell(text, sheet: name, cell: cell)
      try check(
        worksheet_write_formula_str(
          sheet, cell.libraryRow, cell.libraryColumn, formula, format, safe), cell)
      written.set(cell, SheetDigest.Value(text.utf8Span.span, isFormula: true))
    }
  }

  /// Writes text that leads to a cell of this workbook, given as `'Nguồn'!A12`.
  public func internalLink(
    _ cell: CellReference, to target: String, _ text: String, style: Style
  ) throws(WriteError) {
    guard linkCount < Self.maximumLinks else {
      throw WriteError(.tooManyLinks, sheet: name, cell: cell)
    }
    let safe = try SafeText.cell(text, sheet: name, cell: cell)
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
    let format = try cellFormat(style)
    try check(
      worksheet_write_url_opt(
        try opened(), cell.libraryRow, cell.libraryColumn, "internal:" + target, format,
        strings.copy(safe), nil), cell)
    linkCount += 1
    written.set(cell, SheetDigest.Value(text.utf8Span.span))
  }

  /// Merges cells and writes text into them; a single cell is written without merging.
  public func merge(_ range: CellRange, _ text: String, style: Style) throws(WriteError) {
    guard !range.isSingleCell else { return try self.text(range.first, text, style: style) }
    guard !merges.contains(where: range.overlaps) else {
      throw WriteError(.invalidMerge, sheet: name, cell: range.first)
    }
    let safe = try SafeText.cell(text, sheet: name, cell: range.first)
    let format = try cellFormat(style)
    try check(
      worksheet_merge_range(
        try opened(), range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn, safe, format), range.first)
    merges.append(range)
    written.set(range.first, text.isEmpty ? nil : SheetDigest.Value(text.utf8Span.span))
  }

  /// Begins the list at the end of the sheet, of which there is one.
  public func beginList(at row: Int) throws(WriteError) -> LongList {
    guard longList == nil else { throw WriteError(.refused("a second list"), sheet: name) }
    let list = try LongList(sheet: self, firstRow: row)
    longList = list
    return list
  }

  // MARK: - For the extensions in this target

  /// Records text that the library was given for a cell in another way.
  func record(_ text: String, at cell: CellReference) {
    written.set(cell, SheetDigest.Value(text.utf8Span.span))
  }

  /// Records a comment; the last one on a cell counts.
  func note(comment text: String, on cell: CellReference) {
    comments[cell] = SheetDigest.Value(text.utf8Span.span)
  }

  /// What was written so far.
  var digest: SheetDigest {
    var digest = written.digest(ofSheet: name, merges: merges.count)
    for (cell, value) in comments { digest.add(cell, comment: value) }
    if let longList { digest.add(longList.digest) }
    return digest
  }

  func opened() throws(WriteError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let handle else { throw WriteError(.closed, sheet: name) }
    return handle
  }

  func openedBook() throws(WriteError) -> UnsafeMutablePointer<lxw_workbook> {
    _ = try opened()
    return workbook
  }

  func forgetHandle() {
    handle = nil
    longList?.forgetSheet()
  }

  func check(_ code: lxw_error, _ cell: CellReference? = nil) throws(WriteError) {
    try LibraryCode.check(code, sheet: name, cell: cell)
  }

  func cellFormat(_ style: Style) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    _ = try opened()
    return try formats.cell(style)
  }

  func conditionalFormat(_ style: Style) throws(WriteError) -> UnsafeMutablePointer<lxw_format> {
    _ = try opened()
    return try formats.conditional(style)
  }

  func finite(_ number: Double, _ cell: CellReference?) throws(WriteError) -> Double {
    guard number.isFinite else { throw WriteError(.notFinite, sheet: name, cell: cell) }
    return number == 0 ? 0 : number
  }

  func serial(_ date: CivilDate, _ cell: CellReference?) throws(WriteError) -> Double {
    let serial = date.daysSince1970 + 25_569
    guard serial >= 61 else { throw WriteError(.dateTooEarly, sheet: name, cell: cell) }
    return Double(serial)
  }
}

extension CellReference {
  /// The row as the library counts it, from 0.
  var libraryRow: lxw_row_t { lxw_row_t(clamping: row - 1) }
  /// The column as the library counts it, from 0.
  var libraryColumn: lxw_col_t { lxw_col_t(clamping: column - 1) }
}

extension Style {
  /// The style with the usual Vietnamese date format.
  fileprivate var asDate: Style { with { $0.numberFormat = "dd/mm/yyyy" } }
}
