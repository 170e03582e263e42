import PARIndex
import Provenance
import Spreadsheet

extension ColumnMatcher {
  /// Share of a column's cells, in per cent, that are codes or names of the plan.
  func share(_ role: ColumnRole, column: Int, table: FoundTable, grid: SheetGrid) -> Int {
    var filled = 0
    var hits = 0
    for row in table.body {
      guard let cell = grid.cell(row, column) else { continue }
      let text = CellText(cell)
      guard !text.isBlank else { continue }
      filled += 1
      switch role {
      case .code:
        let name = neighbouringNames(row, beside: column, grid: grid)
        let codes = CodeCell(cell).candidates.filter(rows.has)
        // A running number finds rows too; only a name beside it tells them apart.
        if !codes.isEmpty { hits += 1 }
        if codes.contains(where: name.contains) { hits += 1 }
      default:
        if !rows.rows(named: text.text).isEmpty { hits += 2 }
      }
    }
    return filled == 0 ? 0 : hits * 50 / filled
  }

  private func neighbouringNames(_ row: Int, beside column: Int, grid: SheetGrid)
    -> Set<CriterionCode>
  {
    var codes: Set<CriterionCode> = []
    for cell in grid.cells(row) where cell.reference.column != column {
      guard case .text = cell.value else { continue }
      codes.formUnion(rows.rows(named: CellText(cell).text))
    }
    return codes
  }

  /// Finds the column of codes or names by what stands in it, where its heading is lost.
  func inferLost(
    _ role: ColumnRole, table: FoundTable, grid: SheetGrid, place: Place,
    into result: inout MatchedColumns
  ) {
    guard result.columns[role] == nil, result.ambiguous[role] == nil else { return }
    let taken = Set(result.columns.values.map(\.index))
    var all: Set<Int> = []
    for row in table.body { all.formUnion(grid.cells(row).map(\.reference.column)) }
    let free = all.subtracting(taken).sorted()
    let shares = free.map { ($0, share(role, column: $0, table: table, grid: grid)) }
    guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 >= 60,
      shares.count(where: { $0.1 == best.1 }) == 1
    else { return }
    let heading = result.extra.removeValue(forKey: best.0)
    result.columns[role] = Match(
      index: best.0, reason: .content(role == .code ? "codes of the plan" : "names of the plan"))
    var place = place
    place.cell = CellReference(row: table.headingRows.upperBound, column: best.0)
    result.problems.append(
      Problem(.columnInferred, place: place, found: heading, used: index.ownHeading(role)))
  }
}
