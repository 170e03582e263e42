import Forms
import PARIndex
import Provenance
import Spreadsheet

extension ColumnMatcher {
  /// Shares of some columns' cells, in per cent, that are codes or names of the plan; none for
  /// columns without filled cells.
  func shares(
    _ role: FormColumn, of columns: Set<Int>, table: FoundTable, grid: SheetGrid
  ) -> [Int: Int] {
    var tallies: [Int: (filled: Int, hits: Int)] = [:]
    for row in table.body {
      let cells = grid.cells(row).filter(\.isFilled)
      let names = NamesInRow(cells, rows)
      for cell in cells where columns.contains(cell.reference.column) {
        let column = cell.reference.column
        tallies[column, default: (0, 0)].filled += 1
        switch role {
        case .code:
          let codes = CodeCell(cell).candidates.filter(rows.has)
          // A running number finds rows too; only a name beside it tells them apart.
          if !codes.isEmpty { tallies[column]?.hits += 1 }
          if codes.contains(where: { names.has($0, beside: column) }) {
            tallies[column]?.hits += 1
          }
        default: if names.has(in: column) { tallies[column]?.hits += 2 }
        }
      }
    }
    return tallies.mapValues { $0.hits * 50 / $0.filled }
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
    let known = self.shares(role, of: Set(free), table: table, grid: grid)
    let shares = free.map { ($0, known[$0] ?? 0) }
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

/// The rows of the plan that the cells of one row name, and in which columns.
private struct NamesInRow {
  /// For each row of the plan the column that names it; nil where several do.
  private var columns: [CriterionCode: Int?] = [:]
  private var naming: Set<Int> = []

  init(_ cells: [ReadCell], _ rows: PlanRows) {
    for cell in cells {
      let column = cell.reference.column
      let named = rows.rows(named: cell.content.text)
      guard !named.isEmpty else { continue }
      naming.insert(column)
      guard case .text = cell.value else { continue }
      for code in named {
        if let known = columns[code], known != column {
          columns[code] = .some(nil)
        } else {
          columns[code] = column
        }
      }
    }
  }

  /// Whether a column names a row of the plan.
  func has(in column: Int) -> Bool { naming.contains(column) }

  /// Whether another column than this one names the row.
  func has(_ code: CriterionCode, beside column: Int) -> Bool {
    columns[code].map { $0 != column } ?? false
  }
}
