import Forms
import Spreadsheet

extension TableFinder {
  /// One row's share of a column's heading.
  private struct Part {
    var text: String
    /// Whether it stands over several columns.
    var isWide: Bool
    /// Whether this is the first of them.
    var isFirst: Bool
  }

  /// The columns of a heading, each with its text over all rows and its meaning.
  func columns(of block: ClosedRange<Int>, in grid: SheetGrid) -> [FoundTable.Column] {
    var indices: Set<Int> = []
    for row in block {
      for cell in grid.cells(row) {
        indices.insert(cell.reference.column)
        indices.formUnion(columnsBelow(cell, in: grid))
      }
    }
    return indices.sorted().compactMap { index in
      let parts = self.parts(of: index, block: block, in: grid)
      guard !parts.isEmpty else { return nil }
      return FoundTable.Column(
        index: index, text: parts.map(\.text).joined(separator: " "), match: match(parts))
    }
  }

  private func parts(of column: Int, block: ClosedRange<Int>, in grid: SheetGrid) -> [Part] {
    var parts: [Part] = []
    for row in block where row == block.lowerBound || !isNumbering(row, in: grid) {
      let range = grid.merge(row, column)
      if let range, range.first.row < row, block.contains(range.first.row) { continue }
      let text = grid.headingText(row, column)
      guard !text.isEmpty else { continue }
      let isWide = range.map { $0.first.column < $0.last.column } ?? false
      parts.append(
        Part(text: text, isWide: isWide, isFirst: range.map { $0.first.column == column } ?? true))
    }
    return parts
  }

  private func isNumbering(_ row: Int, in grid: SheetGrid) -> Bool {
    Self.isNumbering(grid.cells(row).map { $0.content.text })
  }

  /// The columns over which the heading of a column that an agency fills in is merged.
  private func columnsBelow(_ cell: ReadCell, in grid: SheetGrid) -> [Int] {
    guard let range = grid.merge(cell.reference.row, cell.reference.column),
      range.first.column < range.last.column, range.first == cell.reference,
      index.exactMatch(cell.content.text)?.role.isEntry == true
    else { return [] }
    return Array(range.first.column...range.last.column)
  }

  /// The meaning of a column: of all parts together, else of the lowest that has one.
  private func match(_ parts: [Part]) -> HeadingMatch? {
    var candidates: [String] = []
    if parts.count > 1 { candidates.append(parts.map(\.text).joined(separator: " ")) }
    candidates += parts.reversed().filter { !$0.isWide }.map(\.text)
    if parts.count == 1, let only = parts.first, only.isWide {
      guard only.isFirst || index.exactMatch(only.text)?.role.isEntry == true else { return nil }
      candidates.append(only.text)
    }
    for text in candidates {
      if let match = index.exactMatch(text) { return match }
    }
    for text in candidates {
      if let match = memo.match(text, in: index) { return match }
    }
    return withoutQualifier(candidates)
  }

  /// The meaning of a heading that begins with a period or a stage: `Quý II – Tự chấm`.
  private func withoutQualifier(_ candidates: [String]) -> HeadingMatch? {
    for text in candidates {
      let qualifier = HeadingQualifier(text)
      guard !qualifier.isEmpty, !qualifier.rest.isEmpty,
        let match = memo.match(qualifier.rest.joined(separator: " "), in: index)
      else { continue }
      return HeadingMatch(
        role: match.role,
        reason: .headingWithMore(found: text, word: index.ownHeading(match.role)),
        years: HeadingWords(text).years)
    }
    return nil
  }
}
