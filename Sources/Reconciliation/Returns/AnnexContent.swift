import Forms
import PARIndex

/// What a return says in one of its forms, without the places where it says so: equal contents are
/// one word, wherever their cells stand.
struct AnnexContent: Equatable {
  /// The agency's cells of each row in which it wrote anything.
  private(set) var rows: [CriterionCode: [String?]] = [:]
  /// The rows that hold a figure, a state or a day; words alone are no value.
  private(set) var valued: Set<CriterionCode> = []

  init(_ submission: Submission, _ form: Form) {
    switch form {
    case .scores: for report in submission.scores { add(report) }
    case .tasks: for report in submission.tasks { add(report) }
    }
  }

  private mutating func add<Report: FormReport>(_ report: Report) {
    let cells = Report.fields.map { Self.text($0.reading(of: report)) }
    let isValued = Report.typedFields.contains { $0.reading(of: report) != .blank }
    if isValued { valued.insert(report.code.value) }
    if cells.contains(where: { $0 != nil }) { rows[report.code.value, default: []] += cells }
  }

  private static func text(_ reading: Reading<FieldValue>) -> String? {
    switch reading {
    case .blank: nil
    case .value(let found): found.value.canonical
    case .rejected(let found): "?" + found.written
    }
  }

  /// Whether nothing was written.
  var isBlank: Bool { rows.isEmpty }

  /// The rows in which the two differ, where they speak of any row in common; none where they are
  /// complementary halves.
  func contradictions(to other: AnnexContent) -> Set<CriterionCode> {
    guard !Set(rows.keys).isDisjoint(with: other.rows.keys) else { return [] }
    return Set(rows.keys).union(other.rows.keys).filter { rows[$0] != other.rows[$0] }
  }
}

extension Submission {
  /// Whether nothing was written in a form.
  func isBlank(in form: Form) -> Bool {
    switch form {
    case .scores: scores.allSatisfy(\.isBlank)
    case .tasks: tasks.allSatisfy(\.isBlank)
    }
  }
}
