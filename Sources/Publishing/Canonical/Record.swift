import Forms
import PARIndex
import Provenance

/// One reported row of a return, in one form for both annexes: each value as used and as found.
struct Record {
  /// A value of a row.
  struct Entry {
    /// Which value.
    var field: Field
    /// The value as used; nil where what was written could not be used.
    var used: TidyTable.Value?
    /// The text as found.
    var written: String
    /// Its cell.
    var cell: CellReference?
    /// What was changed between the two.
    var repairs: [ProblemCode]
  }

  /// The values a row can have; the raw value is the key in JSON.
  enum Field: String, CaseIterable {
    case selfScore, state
    case achieved = "a"
    case total = "b"
    case completedOn, result, evidence, explanation, difficulties

    /// The heading in CSV and workbook.
    var heading: String {
      switch self {
      case .selfScore: FormColumn.selfScore.heading()
      case .state: FormColumn.state.heading()
      case .achieved: FormColumn.achieved.heading()
      case .total: FormColumn.total.heading()
      case .completedOn: FormColumn.completedOn.heading()
      case .result: FormColumn.result.heading()
      case .evidence: FormColumn.evidence.heading()
      case .explanation: FormColumn.explanation.heading()
      case .difficulties: FormColumn.difficulties.heading()
      }
    }

    /// Whether the value differs in form from the text as found, so that both have a column.
    var isTyped: Bool {
      switch self {
      case .selfScore, .state, .achieved, .total, .completedOn: true
      case .result, .evidence, .explanation, .difficulties: false
      }
    }
  }

  var submission: Submission
  /// `I` or `II`.
  var annex: String
  var code: Found<CriterionCode>
  /// The row's name in the plan; empty where the plan has none.
  var name: String
  var entries: [Entry]

  /// The entry of a field; nil where nothing was written.
  subscript(field: Field) -> Entry? { entries.first { $0.field == field } }

  /// The repairs of the code and of all values.
  var repairs: [ProblemCode] { code.repairs + entries.flatMap(\.repairs) }
}

extension Record {
  /// The rows of returns that hold something, in the order of the returns and their rows.
  static func records(_ submissions: [Submission], plan: Plan) -> [Record] {
    submissions.flatMap { submission in
      submission.scores.map { score($0, submission, plan) }
        + submission.tasks.map { task($0, submission, plan) }
    }.filter { !$0.entries.isEmpty }
  }

  private static func score(
    _ report: ScoreReport, _ submission: Submission, _ plan: Plan
  ) -> Record {
    let entries = [
      entry(.selfScore, report.selfScore) { .points($0) }, text(.evidence, report.evidence),
      text(.explanation, report.explanation),
    ]
    return Record(
      submission: submission, annex: Form.scores.numeral, code: report.code,
      name: plan.criterion(report.code.value)?.name ?? "", entries: entries.compactMap(\.self))
  }

  private static func task(
    _ report: TaskReport, _ submission: Submission, _ plan: Plan
  ) -> Record {
    let entries = [
      entry(.state, report.state) { .code($0.rawValue) },
      entry(.achieved, report.achieved) { .points($0) },
      entry(.total, report.total) { .points($0) },
      entry(.completedOn, report.completedOn) { .date($0) }, text(.result, report.result),
      text(.evidence, report.evidence), text(.difficulties, report.difficulties),
    ]
    return Record(
      submission: submission, annex: Form.tasks.numeral, code: report.code,
      name: plan.task(report.code.value)?.name ?? "", entries: entries.compactMap(\.self))
  }

  private static func entry<Value>(
    _ field: Field, _ reading: Reading<Value>, _ used: (Value) -> TidyTable.Value
  ) -> Entry? {
    switch reading {
    case .blank: nil
    case .value(let found):
      Entry(
        field: field, used: used(found.value), written: found.written, cell: found.place.cell,
        repairs: found.repairs)
    case .rejected(let found):
      Entry(
        field: field, used: nil, written: found.written, cell: found.place.cell,
        repairs: found.repairs)
    }
  }

  private static func text(_ field: Field, _ found: Found<String>?) -> Entry? {
    found.map {
      Entry(
        field: field, used: .text($0.value), written: $0.written, cell: $0.place.cell,
        repairs: $0.repairs)
    }
  }
}
