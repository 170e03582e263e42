/// Where the rows of a document's sheets stand in it, as somebody who has it open counts: by tables,
/// and by paragraphs above and below them.
public struct DocumentLayout: Hashable, Sendable {
  /// What rows of a sheet are.
  public enum Kind: Hashable, Sendable {
    /// The rows of a table.
    case table
    /// The paragraphs above a table.
    case above
    /// The paragraphs below a table.
    case below
  }

  /// Rows of a sheet that follow one another.
  private struct Part: Hashable, Sendable {
    var kind: Kind
    /// The table whose rows they are, or above or below which they stand.
    var table: String
    var firstRow: Int
    /// How many columns a table has.
    var columns = 0
  }

  /// The parts of each sheet by its name, from top to bottom.
  private var parts: [String: [Part]] = [:]

  /// Makes the layout of a document without anything.
  public init() {}

  /// What a document's table is called by its number.
  public static func table(_ number: String) -> String { "Bảng \(number)" }
  /// What a document without a table is called as a sheet.
  public static let text = "Văn bản"

  /// Says what the rows of a sheet are, from one on.
  public mutating func append(
    _ kind: Kind, of table: String, in sheet: String, fromRow row: Int, columns: Int = 0
  ) {
    parts[sheet, default: []].append(
      Part(kind: kind, table: table, firstRow: row, columns: columns))
  }

  /// How many columns the first table of a sheet has; 0 for none.
  public func columns(of sheet: String) -> Int {
    parts[sheet]?.first { $0.kind == .table }?.columns ?? 0
  }

  /// Whether a sheet begins with its table: no paragraph parts it from the table before.
  public func beginsWithTable(_ sheet: String) -> Bool { parts[sheet]?.first?.kind == .table }

  /// How many rows each sheet has, those without cells counted.
  private var rowCounts: [String: Int] = [:]

  /// Says how many rows a sheet has.
  public mutating func end(_ sheet: String, rows: Int) { rowCounts[sheet] = rows }

  /// How many rows a sheet has.
  public func rows(of sheet: String) -> Int { rowCounts[sheet] ?? 0 }

  /// A sheet goes on with the rows of one of another layout, from a row on.
  public mutating func append(
    rowsOf other: String, in layout: DocumentLayout, to sheet: String, fromRow row: Int
  ) {
    rowCounts[sheet] = row - 1 + layout.rows(of: other)
    let moved = (layout.parts[other] ?? []).map { part in
      var part = part
      part.firstRow += row - 1
      return part
    }
    parts[sheet, default: []] += moved
  }

  /// Where a cell of a sheet stands; nil for a sheet that is not known.
  func spot(of cell: CellReference, in sheet: String) -> (table: String, address: PlaceAddress)? {
    guard let part = parts[sheet]?.last(where: { $0.firstRow <= cell.row }) else { return nil }
    let number = cell.row - part.firstRow + 1
    switch part.kind {
    case .table: return (part.table, .table(row: number, column: cell.column))
    case .above: return (part.table, .paragraph(number, isAbove: true))
    case .below: return (part.table, .paragraph(number, isAbove: false))
    }
  }
}

/// Where in its sheet or table something stands, as the program that shows it counts.
public enum PlaceAddress: Hashable, Sendable {
  /// A cell of a spreadsheet.
  case cell(CellReference)
  /// A cell of a document's table.
  case table(row: Int, column: Int)
  /// A paragraph above or below a document's table.
  case paragraph(Int, isAbove: Bool)

  /// The row of the sheet or table; nil for a paragraph.
  public var row: Int? {
    switch self {
    case .cell(let cell): cell.row
    case .table(let row, _): row
    case .paragraph: nil
    }
  }
}

extension PlaceAddress: CustomStringConvertible {
  /// `G12`, `dòng 7, cột 3`, `đoạn 2 phía trên`.
  public var description: String {
    switch self {
    case .cell(let cell): cell.description
    case .table(let row, let column): "dòng \(row), cột \(column)"
    case .paragraph(let number, let isAbove):
      "đoạn \(number) \(isAbove ? "phía trên" : "phía dưới")"
    }
  }
}
