import Forms
import Provenance
import Spreadsheet
import VietnameseText

/// Finds the tables of a sheet by their headings, wherever they stand.
struct TableFinder {
  let index: HeadingIndex
  /// The rows of the plan: a row that is one of them is never a heading.
  var planRows: [PlanRows] = []
  let memo = HeadingMemo()

  /// Rows looked at with allowance for slips where no heading is written rightly.
  static let rowsSearchedForSlips = 200
  /// Longest text that is taken for a heading with a slip, in bytes.
  static let longestSlip = 100
  /// Most rows that a heading may have.
  static let highestHeading = 4

  /// The tables, from top to bottom.
  func tables(in grid: SheetGrid) -> [FoundTable] {
    // The same text gives the same role: leads, deadlines and states stand in many rows.
    var known: [String: FormColumn?] = [:]
    var headings = grid.rows.filter { isHeading(grid, $0, slips: false, known: &known) }
    if headings.isEmpty {
      headings = grid.rows.prefix(Self.rowsSearchedForSlips).filter {
        isHeading(grid, $0, slips: true, known: &known)
      }
    }
    let blocks = merged(headings).map { extended($0, in: grid) }
    let tables = blocks.enumerated().flatMap { offset, block in
      let end = offset + 1 < blocks.count ? blocks[offset + 1].lowerBound : Int.max
      let body = Array(grid.rows(after: block.upperBound, before: end))
      return Self.sideBySide(columns(of: block, in: grid)).map {
        FoundTable(headingRows: block, columns: $0.columns, body: body, span: $0.span)
      }
    }
    return tables
  }

  /// The headings of tables that stand beside each other: each begins with a column of codes and
  /// has a column that an agency fills in.
  private static func sideBySide(
    _ columns: [FoundTable.Column]
  ) -> [(columns: [FoundTable.Column], span: ClosedRange<Int>?)] {
    let starts = columns.indices.filter { columns[$0].match?.role == .code }
    guard starts.count > 1 else { return [(columns, nil)] }
    let parts = zip(starts, starts.dropFirst() + [columns.count]).map { start, end in
      Array(columns[(start == starts.first ? 0 : start)..<end])
    }
    let areTables = parts.allSatisfy { part in part.contains { $0.match?.role.isEntry == true } }
    guard areTables else { return [(columns, nil)] }
    return parts.enumerated().map { offset, part in
      let first = offset == 0 ? 1 : part[0].index
      let last =
        offset + 1 < parts.count ? parts[offset + 1][0].index - 1 : CellReference.maximumColumn
      return (part, first...last)
    }
  }

  /// Whether a row is a row of the plan: a cell holds one of its codes, or one of its names.
  private func isPlanRow(_ grid: SheetGrid, _ row: Int) -> Bool {
    guard !planRows.isEmpty else { return false }
    return grid.cells(row).contains { cell in
      var isText = false
      if case .text = cell.value { isText = true }
      // What is a heading is neither a code nor a name.
      if isText, index.exactMatch(cell.content.text) != nil { return false }
      let codes = CodeCell(cell).candidates
      return planRows.contains { rows in
        if codes.contains(where: { $0.depth > 1 && rows.has($0) }) { return true }
        guard isText else { return false }
        return !rows.rows(named: cell.content.text).isEmpty
      }
    }
  }

  /// Whether the row names at least three columns, or two and little else, and is no row of the
  /// plan.
  private func isHeading(
    _ grid: SheetGrid, _ row: Int, slips: Bool, known: inout [String: FormColumn?]
  ) -> Bool {
    hasHeadingWords(grid, row, slips: slips, known: &known) && !isPlanRow(grid, row)
  }

  private func hasHeadingWords(
    _ grid: SheetGrid, _ row: Int, slips: Bool, known: inout [String: FormColumn?]
  ) -> Bool {
    var roles: Set<FormColumn> = []
    var texts: [String] = []
    for cell in grid.cells(row) {
      guard case .text = cell.value else { continue }
      let text = cell.content.text
      guard !text.isEmpty else { continue }
      texts.append(text)
      if let role = exactRole(text, &known) { roles.insert(role) }
    }
    if slips || roles.count == 1 {
      for text in texts where text.utf8.count <= Self.longestSlip {
        if let match = memo.match(text, in: index) { roles.insert(match.role) }
      }
      return roles.count >= 3 || (roles.count == 2 && texts.count == 2)
    }
    return roles.count >= 3 || (roles.count == 2 && texts.count <= 4)
  }

  private func exactRole(
    _ text: String, _ known: inout [String: FormColumn?]
  ) -> FormColumn? {
    if let role = known[text] { return role }
    let role = index.exactMatch(text)?.role
    known[text] = .some(role)
    return role
  }

  /// Neighbouring heading rows as one block.
  private func merged(_ rows: [Int]) -> [ClosedRange<Int>] {
    var blocks: [ClosedRange<Int>] = []
    for row in rows {
      if let last = blocks.last, last.upperBound + 1 == row, last.count < Self.highestHeading {
        blocks[blocks.count - 1] = last.lowerBound...row
      } else {
        blocks.append(row...row)
      }
    }
    return blocks
  }

  /// The block with the rows above and below that are part of the heading too.
  private func extended(_ block: ClosedRange<Int>, in grid: SheetGrid) -> ClosedRange<Int> {
    var block = block
    if block.lowerBound > 1, addsColumns(block.lowerBound - 1, to: block, in: grid) {
      block = (block.lowerBound - 1)...block.upperBound
    }
    if isLowerHeading(block.upperBound + 1, of: block, in: grid) {
      block = block.lowerBound...(block.upperBound + 1)
    }
    if let last = lastMerged(of: block, in: grid) { block = block.lowerBound...last }
    if Self.isNumbering(grid.cells(block.upperBound + 1).map { $0.content.text }) {
      block = block.lowerBound...(block.upperBound + 1)
    }
    return block
  }

  /// The row below down to which several headings are merged; nil where there is none.
  private func lastMerged(of block: ClosedRange<Int>, in grid: SheetGrid) -> Int? {
    let ends = grid.cells(block.lowerBound).compactMap { cell -> Int? in
      grid.merge(block.lowerBound, cell.reference.column).map(\.last.row)
    }
    let last = ends.filter { end in ends.count { $0 == end } > 1 }.max() ?? 0
    guard last > block.upperBound, last < block.lowerBound + Self.highestHeading else { return nil }
    return last
  }

  /// Whether the row names a column that the block does not, or is joined to it by merged cells.
  private func addsColumns(_ row: Int, to block: ClosedRange<Int>, in grid: SheetGrid) -> Bool {
    let known = Set(columns(of: block, in: grid).filter { $0.match?.isExact == true }.map(\.index))
    return grid.cells(row).contains { cell in
      guard case .text = cell.value, !known.contains(cell.reference.column) else { return false }
      if let range = grid.merge(row, cell.reference.column), range.last.row >= block.lowerBound,
        range.first.row < block.lowerBound
      {
        return true
      }
      return index.exactMatch(cell.content.text) != nil
    }
  }

  /// Whether the row below is a second row of the heading: it names a column more, or stands below
  /// a heading that is merged over several columns, and is no row of values.
  private func isLowerHeading(_ row: Int, of block: ClosedRange<Int>, in grid: SheetGrid) -> Bool {
    let columns = self.columns(of: block, in: grid)
    let codes = columns.filter { $0.match?.role == .code }.map(\.index)
    let hasCode = codes.contains { column in
      guard let cell = grid.cell(row, column) else { return false }
      return !cell.content.isBlank
    }
    guard !hasCode, !isPlanRow(grid, row) else { return false }
    return addsColumns(row, to: block, in: grid) || divides(row, block, in: grid)
  }

  /// Whether a row only names the parts of headings that are merged over several columns.
  private func divides(_ row: Int, _ block: ClosedRange<Int>, in grid: SheetGrid) -> Bool {
    let cells = grid.cells(row).filter { !$0.content.isBlank }
    guard !cells.isEmpty else { return false }
    return cells.allSatisfy { cell in
      guard case .text = cell.value, let wide = grid.merge(block.upperBound, cell.reference.column),
        wide.first.column < wide.last.column
      else { return false }
      let text = cell.content.text
      return text.first?.isNumber == false || !HeadingQualifier(text).isEmpty
    }
  }

  /// Whether the texts only number the columns: `(1) (2) (3)`, `A B 1 2 3`.
  static func isNumbering(_ texts: [String]) -> Bool {
    var last = 0
    var numbers = 0
    for text in texts where !text.isEmpty {
      guard text.utf8.count <= HeadingIndex.longestWords else { return false }
      let inner = text.filter { $0 != "(" && $0 != ")" && $0 != "[" && $0 != "]" && $0 != " " }
      if let number = Int(inner.prefix { $0.isASCII && $0.isNumber }), number == last + 1,
        inner.allSatisfy({ $0.isASCII && !$0.isLetter })
      {
        last = number
        numbers += 1
      } else if inner.count != 1 || numbers > 0 {
        return false
      }
    }
    return numbers >= 3
  }
}
