import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Finds a form's table whose heading is lost: the plan's own columns, in the form's order, tell
/// where it stands.
///
/// The agency's columns are then those behind them.
struct LostHeading {
  let plan: Plan
  let rows: PlanRows

  /// Fewest rows by which a table is recognised.
  static let fewestRows = 2

  /// The table; nil where code, name and the next plan columns do not all say what the plan says.
  func table(in grid: SheetGrid) -> FoundTable? {
    var votes: [Int: [Int]] = [:]
    for row in grid.rows {
      let cells = grid.cells(row)
      for (cell, name) in zip(cells, cells.dropFirst()) {
        let column = cell.reference.column
        guard name.reference.column == column + 1, case .text = name.value else { continue }
        let named = rows.rows(named: name.content.text)
        guard !named.isEmpty, CodeCell(cell).candidates.contains(where: named.contains) else {
          continue
        }
        votes[column, default: []].append(row)
      }
    }
    guard let best = votes.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      best.value.count >= Self.fewestRows, let first = best.value.first,
      best.value.allSatisfy({ isLaidOut($0, from: best.key, in: grid) })
    else { return nil }
    let columns = rows.form.columns.enumerated().map { offset, role in
      FoundTable.Column(
        index: best.key + offset, text: "",
        match: HeadingMatch(
          role: role, reason: .content("place behind the plan's own columns"), years: years(role)))
    }
    let heading = max(1, first - 1)
    return FoundTable(
      headingRows: heading...heading, columns: columns, body: Array(grid.rows(after: first - 1)))
  }

  private func years(_ role: FormColumn) -> [Int] {
    role == .previous ? [plan.header.previousYear] : []
  }

  /// Whether the cells behind code and name are the plan's.
  private func isLaidOut(_ row: Int, from column: Int, in grid: SheetGrid) -> Bool {
    let text = { (offset: Int) in grid.cell(row, column + offset) }
    let named = rows.rows(named: text(1)?.content.text ?? "")
    guard let codeCell = text(0),
      let code = CodeCell(codeCell).candidates.first(where: named.contains)
    else { return false }
    switch rows.form {
    case .scores:
      guard let criterion = plan.criterion(code) else { return false }
      return [(2, criterion.maximum), (3, criterion.previous), (4, criterion.target)]
        .allSatisfy { offset, points in
          let reading = AmountReader(maximum: nil).read(
            text(offset), at: Place(file: "")
          ).value
          return reading.found?.value == points
        }
    case .tasks:
      guard let task = plan.task(code) else { return rows.headings.contains(code) }
      return [(2, task.products), (3, task.requirementText), (4, task.deadline)]
        .allSatisfy { offset, words in
          Folding.looseKey(text(offset)?.content.text ?? "") == Folding.looseKey(words)
        }
    }
  }
}
