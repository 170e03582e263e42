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
  var reportedOn: CivilDate?
  var preparedBy = ""
  var phone = ""
  var scores: [CriterionCode: ScoreReport] = [:]
  var tasks: [CriterionCode: TaskReport] = [:]
  /// Remarks on cells, for an annotated return.
  var notes: [FormCell: [FormNote]] = [:]
  /// Remarks on the identification lines.
  var headNotes: [FormLabel: [FormNote]] = [:]

  /// The filling of a blank template.
  init(period: String, chosen: Period? = nil) {
    self.period = chosen?.label ?? period
    self.chosen = chosen
  }

  /// What was understood of a return, as far as the template has a cell for it; of two reports on
  /// one row the first.
  init(_ submission: Submission, rows: TemplateRows, period: String) {
    self.period = submission.period?.value ?? period
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
  }
}
