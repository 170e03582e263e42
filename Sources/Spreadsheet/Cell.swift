import Provenance

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  /// Text, as stored, `_xHHHH_` escapes decoded.
  case text(String)
  /// A binary number, to the last bit.
  case number(Double)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// An error value such as `#N/A`, or the raw text of a cell that cannot be read.
  case error(String)
  /// A day, a time of day or both, determined by the number format or by `t="d"`.
  case date(DateTime)
  /// A span of time, in days.
  case duration(Double)
  /// Nothing: a formula without a cached value, or a cell with a format only.
  case empty
}

/// A day, a time of day, or both.
public struct DateTime: Hashable, Sendable {
  /// The day; nil for a bare time of day.
  public var date: CivilDate?
  /// Milliseconds since midnight; nil for a bare day.
  public var milliseconds: Int?
  /// Whether it is 29 February 1900, a day that only the 1900 date system has.
  ///
  /// `date` is nil then.
  public var isLeapDayOf1900: Bool

  /// Makes a date, a time, or both.
  public init(date: CivilDate?, milliseconds: Int? = nil, isLeapDayOf1900: Bool = false) {
    self.date = date
    self.milliseconds = milliseconds
    self.isLeapDayOf1900 = isLeapDayOf1900
  }
}

/// A cell that the file mentions.
public struct Cell: Hashable, Sendable {
  /// Its address.
  public var reference: CellReference
  /// What it holds.
  public var value: CellValue
  /// Whether the value is a formula's cached result.
  public var hasFormula: Bool
  /// The number format's code, such as `0.00` or `dd/mm/yyyy`; nil for General.
  public var numberFormat: String?
  /// The name of its font; nil where the file does not tell.
  public var fontName: String?

  /// Makes a cell.
  public init(
    _ reference: CellReference, _ value: CellValue, hasFormula: Bool = false,
    numberFormat: String? = nil, fontName: String? = nil
  ) {
    self.reference = reference
    self.value = value
    self.hasFormula = hasFormula
    self.numberFormat = numberFormat
    self.fontName = fontName
  }
}
