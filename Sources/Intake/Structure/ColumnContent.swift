import Forms
import PARIndex
import Provenance
import Spreadsheet

extension ColumnMatcher {
  /// Share of a column's cells, in per cent, that are codes or names of the plan.
  func share(_ role: FormColumn, column: Int, table: FoundTable, grid: SheetGrid) -> Int {
    var filled = 0
    var hits = 0
    for row in table.body {
      guard let cell = grid.cell(row, column) else { continue }
      let text = cell.content
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
      codes.formUnion(rows.rows(named: cell.content.text))
    }
    return codes
  }

  /// Finds the column of codes or names by what stands in it, where its heading is lost.
  func inferLost(
    _ role: FormColumn, table: FoundTable, grid: SheetGrid, place: Place,
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
    let place = place.at(row: table.headingRows.upperBound, column: best.0)
    result.problems.append(
      Problem(
        .columnInferred, place: place, found: heading.map(Problem.Slot.heading),
        used: .heading(index.ownHeading(role)), expected: .heading(index.ownHeading(role))))
  }

  /// Lets go of a column STT that only counts the rows: 1, 2, 3 beside names of other rows.
  func dropRunningNumbers(
    table: FoundTable, grid: SheetGrid, place: Place, into result: inout MatchedColumns
  ) {
    guard let code = result.index(.code) else { return }
    let name = result.index(.name)
    var last = 0
    var contradicted = 0
    for row in table.body {
      guard let cell = grid.cell(row, code), !cell.content.isBlank else { continue }
      guard let number = Int(cell.content.text), number == last + 1 else { return }
      last = number
      let text = name.flatMap { grid.cell(row, $0) }?.content.text
      let named = text.map { rows.rows(named: $0) } ?? []
      let own = CriterionCode(parts: [number])
      let fits = named.isEmpty ? own.map(rows.has) : own.map(named.contains)
      if fits != true, name == nil || !named.isEmpty { contradicted += 1 }
    }
    guard last >= 2, contradicted * 2 > last || (name == nil && contradicted > 0) else { return }
    let heading = result.columns.removeValue(forKey: .code).flatMap { match in
      table.columns.first { $0.index == match.index }?.text
    }
    result.extra[code] = heading ?? ""
    let place = place.at(row: table.headingRows.upperBound, column: code)
    result.problems.append(
      Problem(
        .columnInferred, place: place, found: heading.map(Problem.Slot.heading),
        used: .heading(index.ownHeading(.name)), expected: .heading(index.ownHeading(.name))))
  }
}
