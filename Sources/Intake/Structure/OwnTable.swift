import Forms
import Provenance

/// The table of a sheet of our own template, found by its position: our headings, in our order, from
/// the first column on.
///
/// What is surely ours is not searched for by content: no text among the rows can end the table or
/// begin another one.
struct OwnTable {
  let finder: TableFinder

  /// Rows in which the heading is looked for: the template has it below its letterhead.
  private static let rowsSearched = 40
  /// Fewest cells that repeat the heading for a row to be a repeated heading.
  private static let fewestRepeated = 3

  /// The table, in parts where its heading is repeated; nil where the headings are not ours any more.
  func tables(in grid: SheetGrid) -> [FoundTable]? {
    // A heading below another one is that of a page: what stands between them would be lost.
    let first = grid.rows.prefix(Self.rowsSearched).first { beginsWithCode($0, of: grid) }
    guard let row = first else { return nil }
    var columns = finder.columns(of: row...row, in: grid)
    guard let form = Form.allCases.first(where: { isOurs(columns, $0) }) else { return nil }
    // Another list beside ours begins with a column of codes of its own.
    let list = columns.indices.first {
      columns[$0].match?.role == .code && $0 >= form.columns.count
    }
    if let list { for index in list..<columns.count { columns[index].match = nil } }
    // Each return has the template's marks: only what stands behind them is searched.
    let marks = columns.dropFirst(form.columns.count).prefix { $0.match?.role.owner == .mark }
    let beside = tables(after: marks.last?.index ?? form.columns.count, in: grid)
    let end = beside.first?.span?.lowerBound
    if let end { columns.removeAll { $0.index >= end } }
    let headings = [row] + grid.rows(after: row).filter { repeats(row, in: $0, of: grid) }
    let own = zip(headings, headings.dropFirst() + [.max]).map { heading, next in
      FoundTable(
        headingRows: heading...heading, columns: columns,
        body: Array(grid.rows(after: heading, before: next)), span: end.map { 1...($0 - 1) })
    }
    return own + beside
  }

  /// Tables of the forms that somebody put to the right of ours, wherever their headings stand.
  private func tables(after column: Int, in grid: SheetGrid) -> [FoundTable] {
    guard let right = grid.columns(after: column) else { return [] }
    var tables = finder.tables(in: right).filter { table in
      table.hasMainColumn && ColumnMatcher.form(of: table) != nil
    }
    for index in tables.indices {
      // A table begins with its codes; what stands before them is beside it.
      tables[index].columns = Array(tables[index].columns.drop { $0.match?.role != .code })
    }
    tables.removeAll { $0.columns.isEmpty }
    guard let first = tables.compactMap(\.columns.first?.index).min() else { return [] }
    for index in tables.indices where tables[index].span?.lowerBound ?? 1 < first {
      let end = tables[index].span?.upperBound ?? CellReference.maximumColumn
      tables[index].span = first...end
    }
    return tables
  }

  /// Whether the first column is headed as that of the codes; no other row can be our heading.
  private func beginsWithCode(_ row: Int, of grid: SheetGrid) -> Bool {
    finder.index.exactMatch(grid.headingText(row, 1))?.role == .code
  }

  private func isOurs(_ columns: [FoundTable.Column], _ form: Form) -> Bool {
    let roles = form.columns
    guard columns.count >= roles.count else { return false }
    return zip(columns, roles).enumerated().allSatisfy { offset, pair in
      let (column, role) = pair
      return column.index == offset + 1 && column.match?.isExact == true
        && column.match?.role == role && HeadingQualifier(column.text).isEmpty
    }
  }

  /// Whether a row says nothing but the heading again, cell below cell.
  private func repeats(_ heading: Int, in row: Int, of grid: SheetGrid) -> Bool {
    let cells = grid.cells(row).filter(\.isFilled)
    return cells.count >= Self.fewestRepeated
      && cells.allSatisfy {
        $0.content.text == grid.cell(heading, $0.reference.column)?.content.text
      }
  }
}
