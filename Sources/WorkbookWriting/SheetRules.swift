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
    /// Whatever makes the formula true.
    case formula(String)
  }

  /// What happens to something else.
  public enum Severity: Hashable, Sendable {
    case stop, warning, information
  }

  /// What is allowed.
  public var rule: Rule
  /// What happens to something else.
  public var severity: Severity
  /// Title of the refusal, at most 32 characters.
  public var errorTitle: String
  /// Words of the refusal, at most 255 characters.
  public var errorMessage: String
  /// Title of the hint shown when the cell is entered, at most 32 characters.
  public var inputTitle: String
  /// Words of the hint, at most 255 characters.
  public var inputMessage: String

  /// Makes a rule.
  public init(
    _ rule: Rule, severity: Severity = .stop, errorTitle: String = "", errorMessage: String = "",
    inputTitle: String = "", inputMessage: String = ""
  ) {
    self.rule = rule
    self.severity = severity
    self.errorTitle = errorTitle
    self.errorMessage = errorMessage
    self.inputTitle = inputTitle
    self.inputMessage = inputMessage
  }
}

/// What people may do on a protected sheet beside typing into unlocked cells.
public struct Protection: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int
  /// Makes a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Change the look of cells.
  public static let formatCells = Protection(rawValue: 1)
  /// Change widths of columns.
  public static let formatColumns = Protection(rawValue: 2)
  /// Change heights of rows.
  public static let formatRows = Protection(rawValue: 4)
  /// Use the filter buttons.
  public static let autofilter = Protection(rawValue: 8)
  /// Sort.
  public static let sort = Protection(rawValue: 16)
}

extension SheetBuilder {
  /// Protects the sheet without a password: it keeps honest hands from slipping, no more.
  public func protect(allowing allowed: Protection = []) throws(WriteError) {
    var options = lxw_protection()
    options.format_cells = allowed.contains(.formatCells) ? 1 : 0
    options.format_columns = allowed.contains(.formatColumns) ? 1 : 0
    options.format_rows = allowed.contains(.formatRows) ? 1 : 0
    options.autofilter = allowed.contains(.autofilter) ? 1 : 0
    options.sort = allowed.contains(.sort) ? 1 : 0
    worksheet_protect(try opened(), nil, &options)
  }

  /// Limits what may be typed into a range.
  public func validation(_ range: CellRange, _ rule: Validation) throws(WriteError) {
    let strings = CStrings()
    var values = lxw_data_validation()
    let on = UInt8(LXW_VALIDATION_ON.rawValue)
    values.ignore_blank = on
    values.show_input = on
    values.show_error = on
    values.dropdown = on
    values.error_type = rule.severity.code
    try set(rule.rule, in: &values, strings, range)
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
    _ rule: Validation.Rule, in values: inout lxw_data_validation, _ strings: CStrings,
    _ range: CellRange
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
    case .formula(let formula):
      try FormulaText.check(formula, sheet: name, cell: range.first)
      values.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      values.value_formula = strings.copy(formula)
    }
  }

  private func message(
    _ text: String, limit: Int, _ range: CellRange
  ) throws(WriteError) -> String? {
    text.isEmpty ? nil : try SafeText.cell(text, limit: limit, sheet: name, cell: range.first)
  }

  /// Gives cells of a range a look where a formula, written for its first cell, is true.
  public func conditional(
    _ range: CellRange, formula: String, _ style: Style, stopIfTrue: Bool = false
  ) throws(WriteError) {
    try FormulaText.check(formula, sheet: name, cell: range.first)
    let strings = CStrings()
    var values = lxw_conditional_format()
    values.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    values.value_string = strings.copy(formula)
    values.stop_if_true = stopIfTrue ? 1 : 0
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
    var options = lxw_comment_options()
    options.author = strings.copy(try SafeText.cell(author, limit: 255, sheet: name, cell: cell))
    options.font_name = strings.copy("Times New Roman")
    options.font_size = 11
    options.width = UInt16(clamping: width)
    options.height = UInt16(clamping: height)
    try check(
      worksheet_write_comment_opt(
        try opened(), cell.libraryRow, cell.libraryColumn, safe, &options), cell)
  }
}

extension Validation.Severity {
  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
      case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
      case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
      }
    return UInt8(type.rawValue)
  }
}
