import Forms
import PARIndex
import Provenance

/// One reported row of a return, in one form for both annexes: each value as used and as found.
struct Record {
  /// A value of a row.
  struct Entry {
    /// Which value.
    var column: FormColumn
    /// The value as used; nil where what was written could not be used.
    var used: TidyTable.Value?
    /// The text as found.
    var written: String
    /// Its cell.
    var cell: PlaceAddress?
    /// What was changed between the two.
    var repairs: [ProblemCode]
  }

  var submission: Submission
  var form: Form
  var code: Found<CriterionCode>
  /// The row's name in the plan; empty where the plan has none.
  var name: String
  var entries: [Entry]

  /// The entry of a column; nil where nothing was written.
  subscript(column: FormColumn) -> Entry? { entries.first { $0.column == column } }

  /// The entry that the row is about: the score or the state.
  var main: Entry? { form.entries.first.flatMap { self[$0] } }

  /// The repairs of the code and of all values.
  var repairs: [ProblemCode] { code.repairs + entries.flatMap(\.repairs) }
}

extension Record {
  /// The rows of returns that hold something, in the order of the returns and their rows.
  static func records(_ submissions: [Submission], plan: Plan) -> [Record] {
    submissions.flatMap { submission in
      submission.scores.map {
        record($0, submission, name: plan.criterion($0.code.value)?.name)
      }
        + submission.tasks.map {
          record($0, submission, name: plan.task($0.code.value)?.name)
        }
    }.filter { !$0.entries.isEmpty }
  }

  private static func record<Report: FormReport>(
    _ report: Report, _ submission: Submission, name: String?
  ) -> Record {
    Record(
      submission: submission, form: Report.form, code: report.code, name: name ?? "",
      entries: Report.fields.compactMap { entry($0.column, $0.reading(of: report)) })
  }

  private static func entry(_ column: FormColumn, _ reading: Reading<FieldValue>) -> Entry? {
    reading.written.map {
      Entry(
        column: column, used: reading.found.map { value($0.value) }, written: $0,
        cell: reading.place?.address, repairs: reading.repairs)
    }
  }

  private static func value(_ value: FieldValue) -> TidyTable.Value {
    switch value {
    case .points(let points): .points(points)
    case .state(let state): .code(state.rawValue)
    case .day(let day): .date(day)
    case .words(let words): .text(words)
    }
  }
}
