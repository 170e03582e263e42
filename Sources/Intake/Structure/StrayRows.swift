import Provenance
import Spreadsheet

/// Rows of the plan on a sheet without a table: rows that went on under no heading, or under
/// headings that nobody knows.
struct StrayRows {
  let planRows: [PlanRows]

  /// Rows of a sheet that are looked at.
  private static let rowsSearched = 200
  /// Fewest codes without their names that are taken for rows of the plan.
  private static let fewestCodes = 2
  /// Shortest name that tells a row, in bytes.
  private static let shortestName = 12

  /// The rows, where something stands beside their codes or names.
  func rows(in grid: SheetGrid) -> [Int] {
    var named: [Int] = []
    var coded: [Int] = []
    for row in grid.rows.prefix(Self.rowsSearched) {
      let cells = grid.cells(row).filter(\.isFilled)
      guard cells.count > 1 else { continue }
      if isNamed(cells) {
        named.append(row)
      } else if let first = cells.first, isCode(first) {
        coded.append(row)
      }
    }
    return (named + (coded.count >= Self.fewestCodes ? coded : [])).sorted()
  }

  /// Whether a cell names a row, whose code stands beside it, and something else too.
  private func isNamed(_ cells: [ReadCell]) -> Bool {
    cells.contains { cell in
      guard case .text = cell.value, cell.content.text.utf8.count >= Self.shortestName else {
        return false
      }
      let text = cell.content.text
      return planRows.contains { rows in
        let named = rows.rows(named: text)
        guard !named.isEmpty else { return false }
        let hasCode = cells.contains { CodeCell($0).candidates.contains(where: named.contains) }
        return cells.count > (hasCode ? 2 : 1)
      }
    }
  }

  /// Whether a text is a code of at least three parts.
  private func isCode(_ cell: ReadCell) -> Bool {
    guard case .text = cell.value else { return false }
    return CodeCell(cell).candidates.contains { code in
      code.depth > 2 && planRows.contains { $0.has(code) }
    }
  }
}
