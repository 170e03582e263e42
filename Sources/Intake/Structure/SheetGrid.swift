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

  init(_ sheet: Sheet) {
    self.sheet = sheet
    cells = sheet.cells.map { cell in
      ReadCell(cell, extras: sheet.extras.isEmpty ? nil : sheet.extras[cell.reference])
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
    for range in sheet.merges where range.last.column - range.first.column < Limits.widestMerge {
      guard range.first.column <= range.last.column, range.first.row <= range.last.row else {
        continue
      }
      for column in range.first.column...range.last.column {
        merges[column, default: []].append(range)
      }
    }
    self.merges = merges.mapValues { $0.sorted { $0.first.row < $1.first.row } }
  }

  /// The columns after `column` for themselves; nil where nothing is written there.
  func columns(after column: Int) -> SheetGrid? {
    guard cells.contains(where: { $0.reference.column > column && $0.isFilled }) else { return nil }
    var sheet = sheet
    sheet.cells.removeAll { $0.reference.column <= column }
    sheet.merges.removeAll { $0.first.column <= column }
    return SheetGrid(sheet)
  }

  /// The cells that are not empty.
  var filledCells: [ReadCell] { cells.filter(\.isFilled) }

  /// How many cells are not empty.
  var filledCount: Int { cells.count(where: \.isFilled) }

  /// The cells that are not empty and fit.
  func filledCells(where fits: (ReadCell) -> Bool) -> [ReadCell] {
    cells.filter { $0.isFilled && fits($0) }
  }

  /// The cells of a row, from left to right.
  func cells(_ row: Int) -> ArraySlice<ReadCell> {
    let position = rows.firstPosition { $0 >= row }
    guard position < rows.count, rows[position] == row else { return [] }
    return cells[starts[position]..<starts[position + 1]]
  }

  /// The rows after `row` and before `end`.
  func rows(after row: Int, before end: Int = .max) -> ArraySlice<Int> {
    let first = rows.firstPosition { $0 > row }
    return rows[first..<max(first, rows.firstPosition { $0 >= end })]
  }

  /// The cell at an address.
  func cell(_ row: Int, _ column: Int) -> ReadCell? {
    Self.cell(of: cells(row), column)
  }

  /// The cell of a row in a column.
  static func cell(of cells: ArraySlice<ReadCell>, _ column: Int) -> ReadCell? {
    // Nearly always the cell stands at its column's place.
    let likely = cells.startIndex + column - 1
    if likely < cells.endIndex, cells[likely].reference.column == column { return cells[likely] }
    let position = cells.firstPosition { $0.reference.column >= column }
    guard position < cells.endIndex, cells[position].reference.column == column else { return nil }
    return cells[position]
  }

  /// How many cells of some rows are filled, by column.
  func filledCounts(in rows: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for row in rows {
      for cell in cells(row) where cell.isFilled { counts[cell.reference.column, default: 0] += 1 }
    }
    return counts
  }

  /// The merged range that covers an address.
  func merge(_ row: Int, _ column: Int) -> Sheet.Range? {
    guard let ranges = merges[column] else { return nil }
    let next = ranges.firstPosition { $0.first.row > row }
    guard next > 0, ranges[next - 1].last.row >= row else { return nil }
    return ranges[next - 1]
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

extension RandomAccessCollection where Index == Int {
  /// The first position whose element fits, in a collection in which all behind a fitting one fit;
  /// its end where none does.
  func firstPosition(where fits: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
