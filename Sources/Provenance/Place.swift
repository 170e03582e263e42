/// Where something stands: file, sheet and cell, as far as each is known.
///
/// The thousands of places of a sheet share its names.
public struct Place: Hashable, Sendable {
  private final class Names: Sendable {
    let file: String
    let sheet: String?
    let layout: DocumentLayout?

    init(file: String, sheet: String?, layout: DocumentLayout?) {
      self.file = file
      self.sheet = sheet
      self.layout = layout
    }
  }
  private let names: Names
  /// The cell; nil where a whole sheet or file is meant.
  public var cell: CellReference?

  /// The file's name as messages show it (unique within a run).
  public var file: String { names.file }
  /// The sheet's name, for a cell of a document that of its table; nil for a CSV file or where a whole
  /// file is meant.
  public var sheet: String? { spot?.table ?? names.sheet }
  /// Where in the sheet or table it stands; nil where a whole sheet or file is meant.
  public var address: PlaceAddress? { spot?.address ?? cell.map(PlaceAddress.cell) }

  /// Whether it stands in a document, where all that cells hold is text.
  public var isInDocument: Bool { names.layout != nil }

  /// What who has the file open calls a column: by letters, in a document by its number.
  public func columnName(_ column: Int) -> String {
    isInDocument ? String(column) : CellReference.columnLetters(column)
  }

  private var spot: (table: String, address: PlaceAddress)? {
    guard let layout = names.layout, let cell, let sheet = names.sheet else { return nil }
    return layout.spot(of: cell, in: sheet)
  }

  /// Makes a place; `layout` tells how who has the file open counts, where that is a document.
  public init(
    file: String, sheet: String? = nil, cell: CellReference? = nil, layout: DocumentLayout? = nil
  ) {
    names = Names(file: file, sheet: sheet, layout: layout)
    self.cell = cell
  }

  private init(_ names: Names, _ cell: CellReference?) {
    self.names = names
    self.cell = cell
  }

  /// Whether both are the same place.
  public static func == (left: Self, right: Self) -> Bool {
    left.cell == right.cell
      && (left.names === right.names
        || left.file == right.file && left.names.sheet == right.names.sheet)
  }

  /// The place by its names and cell.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(names.sheet)
    hasher.combine(cell)
  }

  /// The cell of this sheet at an address.
  public func at(_ cell: CellReference) -> Place { Place(names, cell) }

  /// The cell of this sheet in a row and a column, both from 1.
  public func at(row: Int, column: Int) -> Place {
    at(CellReference(row: row, column: column))
  }

  /// The sheet of this file with a name; a CSV file's only sheet has none.
  public func sheet(named name: String) -> Place {
    Place(file: file, sheet: name.isEmpty ? nil : name, layout: names.layout)
  }
}

extension Place: CustomStringConvertible {
  /// `SNV.xlsx › Phụ lục I › G12`.
  public var description: String {
    [file, sheet, address?.description].compactMap(\.self).joined(separator: " › ")
  }
}

extension Place: Comparable {
  /// By file, sheet, then reading order.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.names.sheet != right.names.sheet {
      return absentFirst(left.names.sheet, right.names.sheet)
    }
    guard let rightCell = right.cell else { return false }
    guard let leftCell = left.cell else { return true }
    return leftCell < rightCell
  }
}

/// A file that was read: its name in messages and the digest of its bytes.
public struct SourceFile: Hashable, Sendable {
  /// The name as messages show it (unique within a run).
  public var name: String
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// The mail with which it came; nil where it came without one.
  public var delivery: Delivery?

  /// Makes a source file.
  public init(name: String, sha256: String, delivery: Delivery? = nil) {
    self.name = name
    self.sha256 = sha256
    self.delivery = delivery
  }
}
