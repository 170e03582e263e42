import Provenance
import Spreadsheet

/// A sheet seen by rows: which rows have cells, and which merged range covers a cell.
struct SheetGrid {
  let sheet: Sheet
  /// Numbers of the rows that have cells, ascending.
  let rows: [Int]
  private let cells: [ReadCell]
  private let spans: [Int: Swift.Range<Int>]
  private let merges: [Int: [Sheet.Range]]

  /// Widest merged range that is looked at, in columns.
  static let widestMerge = 256

  init(_ sheet: Sheet) {
    self.sheet = sheet
    cells =
      sheet.extras.isEmpty
      ? sheet.cells.map { ReadCell($0) }
      : sheet.cells.map { ReadCell($0, extras: sheet.extras[$0.reference]) }
    var rows: [Int] = []
    var spans: [Int: Swift.Range<Int>] = [:]
    var start = 0
    for (index, cell) in sheet.cells.enumerated() where cell.reference.row != rows.last {
      if let last = rows.last { spans[last] = start..<index }
      rows.append(cell.reference.row)
      start = index
    }
    if let last = rows.last { spans[last] = start..<sheet.cells.count }
    self.rows = rows
    self.spans = spans
    var merges: [Int: [Sheet.Range]] = [:]
    for range in sheet.merges where range.last.column - range.first.column < Self.widestMerge {
      guard range.first.column <= range.last.column, range.first.row <= range.last.row else {
        continue
      }
      for column in range.first.column...range.last.column {
        merges[column, default: []].append(range)
      }
    }
    self.merges = merges.mapValues { $0.sorted { $0.first.row < $1.first.row } }
  }

  /// The cells that are not empty.
  var filledCells: [ReadCell] { cells.filter(\.isFilled) }

  /// The cells of a row, from left to right.
  func cells(_ row: Int) -> ArraySlice<ReadCell> {
    spans[row].map { cells[$0] } ?? []
  }

  /// The cell at an address.
  func cell(_ row: Int, _ column: Int) -> ReadCell? {
    cells(row).first { $0.reference.column == column }
  }

  /// The merged range that covers an address.
  func merge(_ row: Int, _ column: Int) -> Sheet.Range? {
    guard let ranges = merges[column] else { return nil }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].first.row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].last.row >= row else { return nil }
    return ranges[low - 1]
  }

  /// The text at an address; for a cell covered by a merged range, that of its first cell.
  func headingText(_ row: Int, _ column: Int) -> String {
    if let cell = cell(row, column), !cell.content.isBlank { return cell.content.text }
    guard let range = merge(row, column), let cell = self.cell(range.first.row, range.first.column)
    else { return "" }
    return cell.content.text
  }

  /// Whether a person does not see the cell.
  func isHidden(_ reference: CellReference) -> Bool {
    sheet.hiddenRows.contains(reference.row)
      || sheet.hiddenColumns.contains { $0.contains(reference.column) }
  }
}
