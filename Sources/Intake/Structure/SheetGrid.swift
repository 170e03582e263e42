import Provenance
import Spreadsheet

/// A sheet seen by rows: which rows have cells, and which merged range covers a cell.
struct SheetGrid {
  let sheet: Sheet
  /// Numbers of the rows that have cells, ascending.
  let rows: [Int]
  private let cells: [ReadCell]
  /// For each of `rows` where its cells begin, and at last the number of cells.
  private let starts: [Int]
  private let merges: [Int: [Sheet.Range]]

  /// Widest merged range that is looked at, in columns.
  static let widestMerge = 256

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var known = KnownTexts()
    cells = sheet.cells.map { cell in
      ReadCell(cell, extras: sheet.extras.isEmpty ? nil : sheet.extras[cell.reference], &known)
    }
    var rows: [Int] = []
    var starts: [Int] = []
    for (index, cell) in sheet.cells.enumerated() where cell.reference.row != rows.last {
      rows.append(cell.reference.row)
      starts.append(index)
    }
    self.rows = rows
    self.starts = starts + [sheet.cells.count]
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
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low] == row else { return [] }
    return cells[starts[low]..<starts[low + 1]]
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
