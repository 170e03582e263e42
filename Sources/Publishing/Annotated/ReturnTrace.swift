import Forms
import PARIndex
import Provenance

/// Where in the fresh form a thing of the returned file is found again.
struct ReturnTrace {
  /// A cell of the fresh form.
  enum Target: Hashable {
    case cell(FormCell)
    case head(FormLabel)
  }

  private struct RowKey: Hashable {
    let file: String
    let sheet: String?
    let row: Int
  }

  private struct ColumnKey: Hashable {
    let file: String
    let sheet: String?
    let form: Form
    let column: Int
  }

  private let rows: TemplateRows
  private var cells: [Place: Target] = [:]
  private var rowsOfFile: [RowKey: FormCell] = [:]
  private var columnsOfFile: [ColumnKey: FormColumn] = [:]

  init(_ submission: Submission, rows: TemplateRows) {
    self.rows = rows
    note(.head(.agency), at: submission.sender.place)
    note(.head(.period), at: submission.period?.place)
    note(.head(.reportedOn), at: submission.reportedOn?.place)
    note(.head(.preparedBy), at: submission.preparedBy?.place)
    note(.head(.phone), at: submission.phone?.place)
    let criteria = Set(rows.criteria.map(\.criterion.code))
    for report in submission.scores + submission.carriedScores
    where criteria.contains(report.code.value) { note(report) }
    let tasks = Set(rows.plainTasks.map(\.code))
    for report in submission.tasks + submission.carriedTasks
    where tasks.contains(report.code.value) { note(report) }
  }

  /// The cell that a problem is about; nil where it is about the whole file.
  ///
  /// Of a row that has to be filled in it is the blank cell: the score, or the state of a task.
  func target(of problem: Problem) -> Target? {
    let target = cell(of: problem)
    guard problem.code.effect == .unfilled, case .cell(let cell)? = target else {
      return target
    }
    let column: FormColumn = cell.form == .scores ? .selfScore : .state
    return .cell(FormCell(form: cell.form, code: cell.code, column: column))
  }

  private func cell(of problem: Problem) -> Target? {
    if let place = problem.place, let known = cells[place] { return known }
    if case .head(let line) = problem.code.scope { return .head(FormLabel(line)) }
    if let place = problem.place, let cell = place.cell {
      let key = RowKey(file: place.file, sheet: place.sheet, row: cell.row)
      if let known = rowsOfFile[key] {
        // A blank cell stands in the column of values of other rows.
        let column = columnsOfFile[
          ColumnKey(
            file: place.file, sheet: place.sheet, form: known.form, column: cell.column)]
        return .cell(
          FormCell(
            form: known.form, code: known.code,
            column: column ?? expected(by: problem, in: known.form) ?? known.column))
      }
    }
    guard let row = problem.row, let code = CriterionCode(row.code) else { return nil }
    switch row.kind {
    case .criterion:
      guard rows.criteria.contains(where: { $0.criterion.code == code }) else { return nil }
      return .cell(FormCell(form: .scores, code: code, column: .code))
    case .task:
      guard rows.plainTasks.contains(where: { $0.code == code }) else { return nil }
      return .cell(FormCell(form: .tasks, code: code, column: .code))
    case .key: return nil
    }
  }

  /// The column in which a problem of a row expects a value.
  private func expected(by problem: Problem, in form: Form) -> FormColumn? {
    guard case .heading(let words)? = problem.expected else { return nil }
    return form.entries.first { $0.heading(in: form) == words }
  }

  private mutating func note(_ target: Target, at place: Place?) {
    guard let place, place.cell != nil, cells[place] == nil else { return }
    cells[place] = target
  }

  private mutating func note<Report: FormReport>(_ report: Report) {
    let code = report.code.value
    for field in Report.fields {
      let cell = FormCell(form: Report.form, code: code, column: field.column)
      let place = field.reading(of: report).place
      note(.cell(cell), at: place)
      guard let place, let column = place.cell?.column else { continue }
      columnsOfFile[
        ColumnKey(file: place.file, sheet: place.sheet, form: Report.form, column: column)] =
        field.column
    }
    noteRow(report.code, Report.form)
  }

  private mutating func noteRow(_ code: Found<CriterionCode>, _ form: Form) {
    let target = FormCell(form: form, code: code.value, column: .code)
    note(.cell(target), at: code.place)
    guard let cell = code.place.cell else { return }
    let key = RowKey(file: code.place.file, sheet: code.place.sheet, row: cell.row)
    if rowsOfFile[key] == nil { rowsOfFile[key] = target }
  }
}
