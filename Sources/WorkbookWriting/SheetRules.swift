internal import CXlsxWriter
import Provenance

/// What may be typed into cells.
public struct Validation: Hashable, Sendable {
  /// What is allowed.
  public enum Rule: Hashable, Sendable {
    /// One of the texts that stand in a range, given as `='_danh_muc'!$A$1:$A$4`. Literal lists are
    /// not offered: the library aborts the process on one over 255 bytes.
    case list(String)
    /// A number from the first to the second.
    case decimal(Double, Double)
    /// A day from the first to the second.
    case date(CivilDate, CivilDate)
    /// Anything: the rule only hints.
    case any
  }

  /// What is allowed.
  public var rule: Rule
  /// Whether anything else is refused; else the rule only offers and hints, and asks where it has
  /// words for it.
  public var isStrict: Bool
  /// Title of the refusal, at most 32 characters.
  public var errorTitle: String
  /// Words of the refusal, at most 255 characters.
  public var errorMessage: String
  /// Title of the hint, at most 32 characters.
  public var inputTitle: String
  /// Words of the hint, at most 255 characters.
  public var inputMessage: String

  /// Makes a rule.
  public init(
    _ rule: Rule, isStrict: Bool = true, errorTitle: String = "", errorMessage: String = "",
    inputTitle: String = "", inputMessage: String = ""
  ) {
    self.rule = rule
    self.isStrict = isStrict
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
    self.inputTitle = inputTitle
    self.inputMessage = inputMessage
  }
}

extension SheetBuilder {
  /// Protects the sheet without a password: it keeps honest hands from slipping, no more.
  ///
  /// - Parameters:
  ///   - allowsResizing: whether widths of columns and heights of rows may be changed.
  ///   - allowsFiltering: whether its filter buttons may be used.
  /// - Throws: `closed` after the workbook was written.
  public func protect(
    allowsResizing: Bool = false, allowsFiltering: Bool = false
  ) throws(WriteError) {
    var options = lxw_protection()
    options.autofilter = allowsFiltering ? 1 : 0
    options.format_columns = allowsResizing ? 1 : 0
    options.format_rows = allowsResizing ? 1 : 0
    worksheet_protect(try opened(), nil, &options)
  }

  /// Limits what may be typed into a range.
  public func validation(_ range: CellRange, _ rule: Validation) throws(WriteError) {
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
    var values = lxw_data_validation()
    let on = UInt8(LXW_VALIDATION_ON.rawValue)
    values.ignore_blank = on
    values.show_input = on
    let isSilent = !rule.isStrict && rule.errorMessage.isEmpty
    values.show_error = isSilent ? UInt8(LXW_VALIDATION_OFF.rawValue) : on
    values.dropdown = on
    let refusal =
      rule.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
    values.error_type = UInt8(refusal.rawValue)
    try set(rule.rule, in: &values, strings: strings, range: range)
    values.error_title = strings.copy(try message(rule.errorTitle, limit: 32, range))
    values.error_message = strings.copy(try message(rule.errorMessage, limit: 255, range))
    values.input_title = strings.copy(try message(rule.inputTitle, limit: 32, range))
    values.input_message = strings.copy(try message(rule.inputMessage, limit: 255, range))
    try check(
      worksheet_data_validation_range(
        try opened(), range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn, &values), range.first)
  }

  private func set(
    _ rule: Validation.Rule, in values: inout lxw_data_validation, strings: CStrings,
    range: CellRange
  ) throws(WriteError) {
    values.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch rule {
    case .list(let formula):
      try FormulaText.check(formula, sheet: name, cell: range.first)
      guard formula.contains("!"), !formula.contains("\"") else {
        throw WriteError(.invalidFormula(formula), sheet: name, cell: range.first)
      }
      values.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      values.value_formula = strings.copy(formula)
    case .decimal(let low, let high):
      values.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      values.minimum_number = try finite(low, range.first)
      values.maximum_number = try finite(high, range.first)
    case .date(let first, let last):
      values.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      values.minimum_number = try serial(first, range.first)
      values.maximum_number = try serial(last, range.first)
    case .any:
      values.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      values.criteria = 0
    }
  }

  private func message(
    _ text: String, limit: Int, _ range: CellRange
  ) throws(WriteError) -> String? {
    text.isEmpty ? nil : try SafeText.cell(text, limit: limit, sheet: name, cell: range.first)
  }

  /// Gives cells of a range a look where a formula, written for its first cell, is true.
  public func conditional(
    _ range: CellRange, formula: String, _ style: Style
  ) throws(WriteError) {
    try FormulaText.check(formula, sheet: name, cell: range.first)
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
    var values = lxw_conditional_format()
    values.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    values.value_string = strings.copy(formula)
    values.format = try conditionalFormat(style)
    try check(
      worksheet_conditional_format_range(
        try opened(), range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn, &values), range.first)
  }

  /// Attaches a comment to a cell.
  public func comment(
    _ cell: CellReference, _ text: String, author: String, width: Int = 260, height: Int = 90
  ) throws(WriteError) {
    let safe = try SafeText.cell(text, sheet: name, cell: cell)
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
    var options = lxw_comment_options()
    options.author = strings.copy(try SafeText.cell(author, limit: 255, sheet: name, cell: cell))
    options.font_name = strings.copy("Times New Roman")
    options.font_size = 11
    options.width = UInt16(clamping: width)
    options.height = UInt16(clamping: height)
    try check(
      worksheet_write_comment_opt(
        try opened(), cell.libraryRow, cell.libraryColumn, safe, &options), cell)
    note(comment: text, on: cell)
  }
}
