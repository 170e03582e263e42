import Forms
import PARIndex
import Provenance
import Spreadsheet

/// Reads the agency's values in one row of a table.
struct RowValues {
  let cells: RowCells
  /// Which way the file writes its days.
  let order: DateOrder
  /// The plan's year, of which a day without a year is.
  let year: Int

  /// The row of a form; of Form I at most `maximum` points can be had.
  func report<Report: FormReport>(
    _ code: Found<CriterionCode>, maximum: Points? = nil
  ) -> Checked<Report> {
    var problems: [Problem] = []
    var report = Report(code: code)
    for field in Report.fields {
      let column = field.column
      switch field.path {
      case .points(let path):
        path.set(&report, amount(column, maximum: maximum).noting(in: &problems))
      case .quantity(let path): path.set(&report, quantity(column).noting(in: &problems))
      case .state(let path): path.set(&report, state(column).noting(in: &problems))
      case .day(let path): path.set(&report, day(column).noting(in: &problems))
      case .words(let path): path.set(&report, text(column).noting(in: &problems))
      }
    }
    problems += ValuesBeside(cells: cells).of(report, maximum: maximum)
    return Checked(report, ofThisRow(problems, Report.form))
  }

  private func ofThisRow(_ problems: [Problem], _ form: Form) -> [Problem] {
    problems.map { problem in
      var problem = problem
      problem.row = Problem.Row(cells.code, of: form)
      return problem
    }
  }

  // MARK: Values

  /// The value of a cell of a meaning, read by `read`.
  private func value<Value>(
    _ role: FormColumn, read: (RowCells.Value, Place) -> Checked<Reading<Value>>
  ) -> Checked<Reading<Value>> {
    if let choices = cells.ambiguous[role] { return Checked(undecided(choices)) }
    guard let value = cells.values[role] else { return Checked(.blank) }
    return read(value, cells.place(value.cell))
  }

  /// The text of cells of a meaning that several columns could have.
  private func undecided<Value>(_ choices: [ReadCell]) -> Reading<Value> {
    guard let first = choices.first else { return .blank }
    let text = choices.map { $0.content.text }.joined(separator: " | ")
    return .rejected(Found(text, written: text, place: cells.place(first)))
  }

  private func amount(_ role: FormColumn, maximum: Points?) -> Checked<Reading<Points>> {
    value(role) { value, place in
      let text = value.cell.content
      if value.isShared, !text.isBlank {
        return Checked(
          .rejected(Found(text.text, written: text.written, place: place)),
          Problem(.mergedOverRows, place: place, found: .written(text.written)))
      }
      if let torn = torn(value.cell, at: place) { return torn }
      return AmountReader(maximum: maximum).read(value.cell, at: place)
    }
  }

  /// A number of a CSV file that its comma may have torn in two: `0,75` gives 0 here and 75 in the
  /// column of words beside it.
  private func torn(_ cell: ReadCell, at place: Place) -> Checked<Reading<Points>>? {
    let isDigits = { (text: String) in
      (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    let whole = cell.content.text
    guard place.sheet == nil, isDigits(whole) else { return nil }
    let beside = cells.own.entries.first { column, other in
      column.isFreeText && other.reference.column == cell.reference.column + 1
    }
    guard let rest = beside?.value.content.text, isDigits(rest) else { return nil }
    let candidates = [whole, "\(whole).\(rest)"].compactMap { Points(plain: $0) }
    return Checked(
      .rejected(Found(whole, written: cell.content.written, place: place)),
      Problem(
        .numberAmbiguous, place: place, found: .written("\(whole),\(rest)"),
        expected: .oneOf(candidates.map(Problem.Slot.points))))
  }

  /// a or b; `980/1000` in the place of a is both, unless b says otherwise.
  private func quantity(_ role: FormColumn) -> Checked<Reading<Quantity>> {
    let own = amount(role, maximum: nil)
    guard let value = cells.values[.achieved], !value.isShared, cells.roles.contains(.total),
      let both = AmountPair(value.cell, at: cells.place(value.cell))
    else { return own }
    let total = role == .total ? own.value : amount(.total, maximum: nil).value
    guard total == .blank || total.found?.value == both.total.value else { return own }
    if role == .achieved { return Checked(.value(both.achieved)) }
    return total == .blank ? Checked(.value(both.total), own.problems) : own
  }

  private func state(_ role: FormColumn) -> Checked<Reading<TaskState>> {
    value(role) { value, place in
      StateReader.read(value.cell, at: place).map { shared($0, value.isShared) }
    }
  }

  private func day(_ role: FormColumn) -> Checked<Reading<CivilDate>> {
    value(role) { value, place in
      DayReader.read(value.cell, at: place, order: order, year: year)
        .map { shared($0, value.isShared) }
    }
  }

  /// A value of a cell merged over several rows counts for each of them, and this is said.
  private func shared<Value>(_ reading: Reading<Value>, _ isShared: Bool) -> Reading<Value> {
    guard isShared, case .value(var found) = reading else { return reading }
    found.repairs.append(.mergedCellShared)
    return .value(found)
  }

  // MARK: Words

  /// The words of a cell, and those of the rows that carry it on.
  private func text(_ role: FormColumn) -> Checked<Found<String>?> {
    var problems: [Problem] = []
    let own = cells.values[role].map { [$0.cell] } ?? []
    let parts = (own + (cells.continued[role] ?? [])).compactMap { cell in
      text(cell).noting(in: &problems)
    }
    guard let first = parts.first else { return Checked(nil, problems) }
    guard parts.count > 1 else { return Checked(first, problems) }
    let joined = Found(
      parts.map(\.value).joined(separator: "\n"),
      written: parts.map(\.written).joined(separator: "\n"), place: first.place,
      repairs: parts.flatMap(\.repairs))
    return Checked(joined, problems)
  }

  private func text(_ cell: ReadCell) -> Checked<Found<String>?> {
    let text = cell.content
    let place = cells.place(cell)
    if case .error = cell.value {
      return Checked(nil, Problem(.errorValue, place: place, found: .written(text.written)))
    }
    if case .empty = cell.value, cell.hasFormula {
      return Checked(nil, Problem(.formulaWithoutValue, place: place))
    }
    guard !text.isBlank else { return Checked(nil) }
    if cell.isStruck {
      return Checked(nil, Problem(.cellStruck, place: place, found: .written(text.written)))
    }
    // What a CSV template was filled in with, and guarded, is what the agency wrote.
    let value = CellGuard.takeOff(text.text) + CellLinks.shown(of: cell)
    return Checked(Found(value, written: text.written, place: place, repairs: text.repairs))
  }
}
