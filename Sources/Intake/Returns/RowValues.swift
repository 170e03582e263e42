import PARIndex
import Provenance
import Spreadsheet

/// Reads the agency's values in one row of a table.
struct RowValues {
  let table: TableReader
  let row: Int
  let code: CriterionCode

  /// The row of Form I.
  func score(_ found: Found<CriterionCode>, _ problems: inout [Problem]) -> ScoreReport {
    let maximum = table.plan.criterion(code)?.maximum
    return ScoreReport(
      code: found, selfScore: amount(.selfScore, maximum: maximum, &problems),
      evidence: text(.evidence, &problems), explanation: text(.explanation, &problems))
  }

  /// The row of Form II.
  func task(_ found: Found<CriterionCode>, _ problems: inout [Problem]) -> TaskReport {
    let (achieved, total) = amounts(&problems)
    return TaskReport(
      code: found, state: state(&problems), achieved: achieved, total: total,
      completedOn: day(&problems),
      result: text(.result, &problems), evidence: text(.evidence, &problems),
      difficulties: text(.difficulties, &problems))
  }

  // MARK: Cells

  /// The cell of a meaning in this row, and whether it is merged over several rows of
  /// the plan.
  private func cell(_ role: ColumnRole) -> (cell: ReadCell, place: Place, isShared: Bool)? {
    guard let column = table.columns.index(role) else { return nil }
    let range = table.grid.merge(row, column)
    let isMerged = range.map { $0.first.row < $0.last.row } ?? false
    var cell = table.grid.cell(row, column)
    if let range, isMerged || range.first.column < column,
      cell.map({ $0.content.isBlank }) ?? true
    {
      // Cells merged sideways hold the value of another column.
      guard range.first.column == column else { return nil }
      cell = table.grid.cell(range.first.row, column)
    }
    guard let cell else { return nil }
    let place = table.place.at(cell.reference)
    return (cell, place, isMerged && (range.map(table.coversSeveralRows) ?? false))
  }

  private func report(_ problem: Problem?, _ problems: inout [Problem]) {
    guard var problem else { return }
    problem.row = code.description
    problems.append(problem)
  }

  /// The text of cells of a meaning that several columns could have.
  private func ambiguous<Value>(_ role: ColumnRole) -> Reading<Value>? {
    guard let columns = table.columns.ambiguous[role] else { return nil }
    let cells = columns.compactMap { table.grid.cell(row, $0) }.filter { !$0.content.isBlank }
    guard let first = cells.first else { return .blank }
    let place = table.place.at(first.reference)
    let text = cells.map { $0.content.text }.joined(separator: " | ")
    return .rejected(Found(text, written: text, place: place))
  }

  // MARK: Values

  private func amount(
    _ role: ColumnRole, maximum: Points?, _ problems: inout [Problem]
  ) -> Reading<Points> {
    if let rejected: Reading<Points> = ambiguous(role) { return rejected }
    guard let (cell, place, isShared) = cell(role) else { return .blank }
    let text = cell.content
    if isShared, !text.isBlank {
      report(Problem(.mergedOverRows, place: place, found: text.written), &problems)
      return .rejected(Found(text.text, written: text.written, place: place))
    }
    let result = AmountReader(maximum: maximum).read(cell, at: place)
    report(result.problem, &problems)
    return result.reading
  }

  /// a and b; `980/1000` in the place of a is both, unless b says otherwise.
  private func amounts(_ problems: inout [Problem]) -> (Reading<Points>, Reading<Points>) {
    let total = amount(.total, maximum: nil, &problems)
    if let (cell, place, isShared) = cell(.achieved), !isShared, table.columns.index(.total) != nil,
      let both = AmountPair(cell, at: place)
    {
      if total == .blank { return (.value(both.achieved), .value(both.total)) }
      if total.found?.value == both.total.value { return (.value(both.achieved), total) }
    }
    return (amount(.achieved, maximum: nil, &problems), total)
  }

  private func state(_ problems: inout [Problem]) -> Reading<TaskState> {
    if let rejected: Reading<TaskState> = ambiguous(.state) { return rejected }
    guard let (cell, place, isShared) = cell(.state) else { return .blank }
    let result = StateReader.read(cell, at: place)
    report(result.problem, &problems)
    return shared(result.reading, isShared)
  }

  private func day(_ problems: inout [Problem]) -> Reading<CivilDate> {
    if let rejected: Reading<CivilDate> = ambiguous(.completedOn) { return rejected }
    guard let (cell, place, isShared) = cell(.completedOn) else { return .blank }
    let result = DayReader.read(
      cell, at: place, order: table.order, year: table.plan.header.year)
    report(result.problem, &problems)
    return shared(result.reading, isShared)
  }

  /// A value of a cell merged over several rows counts for each of them, and this is said.
  private func shared<Value>(_ reading: Reading<Value>, _ isShared: Bool) -> Reading<Value> {
    guard isShared, case .value(var found) = reading else { return reading }
    found.repairs.append(.mergedCellShared)
    return .value(found)
  }

  private func text(_ role: ColumnRole, _ problems: inout [Problem]) -> Found<String>? {
    guard let column = table.columns.index(role) else { return nil }
    var found: Found<String>?
    if let (cell, place, _) = cell(role) { found = text(cell, place, &problems) }
    for row in table.continuations(of: row) {
      guard let cell = table.grid.cell(row, column) else { continue }
      let place = table.place.at(cell.reference)
      guard let more = text(cell, place, &problems) else { continue }
      if let first = found {
        found = Found(
          first.value + "\n" + more.value, written: first.written + "\n" + more.written,
          place: first.place, repairs: first.repairs + more.repairs)
      } else {
        found = more
      }
    }
    return found
  }

  private func text(
    _ cell: ReadCell, _ place: Place, _ problems: inout [Problem]
  ) -> Found<String>? {
    let text = cell.content
    if case .error = cell.value {
      report(Problem(.errorValue, place: place, found: text.written), &problems)
      return nil
    }
    if case .empty = cell.value, cell.hasFormula {
      report(Problem(.formulaWithoutValue, place: place), &problems)
      return nil
    }
    guard !text.isBlank else { return nil }
    return Found(text.text, written: text.written, place: place, repairs: text.repairs)
  }
}
