import Forms
import PARIndex
import Provenance

/// A cell of a form, determined by what it means rather than where it stands.
struct FormCell: Hashable, Sendable {
  let form: Form
  let code: CriterionCode
  let column: FormColumn
}

/// What is said about a cell of an annotated return.
struct FormNote: Hashable, Sendable {
  let severity: Severity
  let words: String
}

/// What stands in the cells that an agency fills in: nothing in a blank template.
struct FormFilling: Hashable, Sendable {
  var period = ""
  /// The period that the template was made for, where somebody chose one; nil for the plan's own.
  var chosen: Period?
  /// The days of the period, where they are known.
  var span: Period?
  var reportedOn: CivilDate?
  var preparedBy = ""
  var phone = ""
  var scores: [CriterionCode: ScoreReport] = [:]
  var tasks: [CriterionCode: TaskReport] = [:]
  /// The rows that hold what was reported for an earlier period and count for nothing yet.
  var carried: [Form: Set<CriterionCode>] = [:]
  /// Remarks on cells, for an annotated return.
  var notes: [FormCell: [FormNote]] = [:]
  /// Remarks on the identification lines.
  var headNotes: [FormLabel: [FormNote]] = [:]

  /// The filling of a blank template.
  init(period: String, chosen: Period? = nil) {
    self.period = chosen?.label ?? period
    self.chosen = chosen
    span = chosen
  }

  /// What an agency reported last, for the template of a later period.
  init(_ last: LastReport, rows: TemplateRows, period: String, chosen: Period?) {
    self.init(period: period, chosen: chosen)
    carry(scores: last.scores, tasks: last.tasks, rows: rows)
  }

  /// What was understood of a return, as far as the template has a cell for it; of two reports on
  /// one row the first.
  init(_ submission: Submission, rows: TemplateRows, period: String) {
    self.period = submission.period?.value ?? period
    span = submission.span
    reportedOn = submission.reportedOn?.value
    preparedBy = submission.preparedBy?.value ?? ""
    phone = submission.phone?.value ?? ""
    let entries = Set(rows.entries.map(\.code))
    for report in submission.scores where entries.contains(report.code.value) {
      if scores[report.code.value] == nil { scores[report.code.value] = report }
    }
    let known = Set(rows.plainTasks.map(\.code))
    for report in submission.tasks where known.contains(report.code.value) {
      if tasks[report.code.value] == nil { tasks[report.code.value] = report }
    }
    carry(scores: submission.carriedScores, tasks: submission.carriedTasks, rows: rows)
  }

  /// The trace of a row that holds what was reported for an earlier period; nil for any other.
  func trace(of code: CriterionCode, in form: Form) -> CarriedTrace? {
    guard carried[form]?.contains(code) == true else { return nil }
    return switch form {
    case .scores: scores[code].flatMap { CarriedTrace($0) }
    case .tasks: tasks[code].flatMap { CarriedTrace($0) }
    }
  }

  /// Fills rows in which nothing stands with what was reported for an earlier period.
  private mutating func carry(scores: [ScoreReport], tasks: [TaskReport], rows: TemplateRows) {
    carry(scores, to: \.scores, of: Set(rows.entries.map(\.code)))
    carry(tasks, to: \.tasks, of: Set(rows.plainTasks.map(\.code)))
  }

  private mutating func carry<Report: FormReport>(
    _ reports: [Report], to path: WritableKeyPath<Self, [CriterionCode: Report]>,
    of codes: Set<CriterionCode>
  ) {
    for report in reports.map(\.understood) {
      let code = report.code.value
      guard codes.contains(code), !report.isBlank, self[keyPath: path][code]?.isBlank != false
      else { continue }
      self[keyPath: path][code] = report
      carried[Report.form, default: []].insert(code)
    }
  }
}
