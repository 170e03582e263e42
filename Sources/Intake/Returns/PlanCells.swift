import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Holds the plan's own columns of a row against the plan.
///
/// What an agency changed there is reported and never taken over.
struct PlanCells {
  let rows: PlanRows
  let cells: RowCells

  /// The cells that differ from the plan.
  func changes() -> [Problem] {
    expected.compactMap { role, expected in change(role, expected) }
  }

  /// Of a row that only heads tasks, or that carries another on: the cells in columns of the plan
  /// that hold nothing of the plan's own text, but for names, whose `changes` are reported.
  func strangers() -> [ReadCell] {
    cells.own.entries.compactMap { role, cell in
      guard !cell.content.isBlank, role.owner == .plan, role != .name || !isSection,
        isStranger(cell, role)
      else { return nil }
      return cell
    }.sorted { $0.reference < $1.reference }
  }

  private var form: Form { rows.form }

  private var isSection: Bool { rows.headings.contains(cells.code) }

  private func isStranger(_ cell: ReadCell, _ role: FormColumn) -> Bool {
    if role == .code { return !CodeCell(cell).candidates.contains(cells.code) }
    guard let own = expected.first(where: { $0.0 == role })?.1 else { return true }
    if case .words(let words) = own,
      Folding.looseKey(words).contains(Folding.looseKey(cell.content.text))
    {
      return false
    }
    return !isSame(cell, cell.content, as: own)
  }

  /// What the plan prints in each of its columns.
  private var expected: Printed { rows.printed[cells.code] ?? [] }

  /// What a plan prints in the rows of a form.
  static func printed(_ plan: Plan, _ form: Form) -> [CriterionCode: Printed] {
    let rows: [(CriterionCode, Printed)]
    switch form {
    case .scores:
      rows = plan.criteria.map { row in
        let row = plan.criterion(row.code) ?? row
        let cells: Printed = [
          (.name, .words(row.name)), (.maximum, .points(row.maximum)),
          (.previous, .points(row.previous)), (.target, .points(row.target)),
          (.leads, .words(row.leadsText)),
        ]
        return (row.code, cells)
      }
    case .tasks:
      let tasks: [(CriterionCode, Printed)] = plan.tasks.map { row in
        let row = plan.task(row.code) ?? row
        let cells: Printed = [
          (.name, .words(row.name)), (.products, .words(row.products)),
          (.requirement, .words(row.requirementText)), (.deadline, .words(row.deadline)),
          (.leads, .words(row.leadsText)), (.implementers, .words(row.implementersText)),
        ]
        return (row.code, cells)
      }
      rows = tasks + plan.sections.map { ($0.code, [(.name, .words($0.name))]) }
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// What stands in the columns of a row.
  typealias Printed = [(FormColumn, Expected)]

  /// What the plan prints in a cell.
  enum Expected {
    case words(String)
    case points(Points?)

    var slot: Problem.Slot {
      switch self {
      case .words(let text): text.isEmpty ? .phrase(.blank) : .written(text)
      case .points(let points): points.map(Problem.Slot.points) ?? .phrase(.blank)
      }
    }
  }

  private func change(_ role: FormColumn, _ expected: Expected) -> Problem? {
    guard let cell = cells.own[role] else { return nil }
    let text = cell.content
    guard !text.isBlank, !isSame(cell, text, as: expected) else { return nil }
    return Problem(
      .planCellChanged, place: cells.place(cell),
      row: Problem.Row(cells.code, of: form), found: found(cell),
      expected: expected.slot)
  }

  /// What stands in the cell: a number as the points it is, text as it was typed.
  private func found(_ cell: ReadCell) -> Problem.Slot {
    guard case .number(let number) = cell.value, let points = Points(nearest: number) else {
      return .written(cell.content.text)
    }
    return .points(points)
  }

  private func isSame(_ cell: ReadCell, _ text: CellText, as expected: Expected) -> Bool {
    switch expected {
    case .points(let points):
      return AmountReader(maximum: nil).read(cell, at: cells.sheet).value.found?.value == points
    case .words(let words):
      return text.text == words || isSame(text.text, words)
    }
  }

  /// Whether a text is the plan's but for case, diacritics, blanks and the row's code.
  private func isSame(_ text: String, _ words: String) -> Bool {
    let key = Key(text: text, words: words, code: cells.code)
    let isLong = text.utf8.count > SharedMemo<Key, Bool>.longest
    return isLong ? key.isSame : Self.known.value(key) { key.isSame }
  }

  private static let known = SharedMemo<Key, Bool>()

  private struct Key: Hashable {
    let text: String
    let words: String
    let code: CriterionCode

    var isSame: Bool {
      if Folding.looseKey(text) == Folding.looseKey(words) { return true }
      let withoutCode = "\(code) \(words)"
      return Folding.words(text) == Folding.words(withoutCode)
        || Folding.words(text) == Folding.words(words)
    }
  }
}
