import Provenance

/// A rectangle of cells: `A6:N90`.
public struct CellRange: Hashable, Sendable {
  /// Top left.
  public let first: CellReference
  /// Bottom right.
  public let last: CellReference

  /// Makes the range that two opposite corners span.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Makes a range from closed ranges of rows and columns, both from 1.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  /// Makes a range of one cell.
  public init(_ cell: CellReference) { self.init(cell, cell) }

  /// Whether it is one cell.
  var isSingleCell: Bool { first == last }

  /// Whether the two have a cell in common.
  public func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// Absolute text for formulas: `$A$6:$N$90`.
  public var absolute: String { "\(first.absolute):\(last.absolute)" }

  /// Absolute text with the sheet: `'Phụ lục I'!$A$6:$N$90`.
  public func absolute(on sheet: String) -> String { "\(SheetName.quoted(sheet))!\(absolute)" }
}

extension CellRange: CustomStringConvertible {
  /// `A6:N90`.
  public var description: String { "\(first):\(last)" }
}

extension CellReference {
  /// Absolute text for formulas: `$G$12`.
  public var absolute: String { "$\(Self.columnLetters(column))$\(row)" }

  /// Absolute text with the sheet: `'Phụ lục I'!$G$12`.
  public func absolute(on sheet: String) -> String { "\(SheetName.quoted(sheet))!\(absolute)" }
}
