import PARIndex

/// Form I or Form II of a return.
enum Annex: CaseIterable, Hashable {
  /// Form I: scores.
  case scores
  /// Form II: tasks.
  case tasks

  /// The name of its sheet.
  var name: String {
    switch self {
    case .scores: "Phụ lục I"
    case .tasks: "Phụ lục II"
    }
  }
}

/// What a return says in one of its forms, without the places where it says so: equal contents are
/// one word, wherever their cells stand.
struct AnnexContent: Equatable {
  /// The agency's cells of each row in which it wrote anything.
  private(set) var rows: [CriterionCode: [String?]] = [:]
  /// The rows that hold a figure, a state or a day; words alone are no value.
  private(set) var valued: Set<CriterionCode> = []
  private let annex: Annex

  init(_ submission: Submission, _ annex: Annex) {
    self.annex = annex
    switch annex {
    case .scores: for report in submission.scores { add(report.code.value, Self.cells(report)) }
    case .tasks: for report in submission.tasks { add(report.code.value, Self.cells(report)) }
    }
  }

  private mutating func add(_ code: CriterionCode, _ cells: [String?]) {
    if cells.prefix(annex == .scores ? 1 : 4).contains(where: { $0 != nil }) {
      valued.insert(code)
    }
    if cells.contains(where: { $0 != nil }) { rows[code, default: []] += cells }
  }

  private static func cells(_ report: ScoreReport) -> [String?] {
    [
      text(report.selfScore) { $0.description }, report.evidence?.value, report.explanation?.value,
    ]
  }

  private static func cells(_ report: TaskReport) -> [String?] {
    [
      text(report.state) { $0.rawValue }, text(report.achieved) { $0.description },
      text(report.total) { $0.description }, text(report.completedOn) { $0.description },
      report.result?.value, report.evidence?.value, report.difficulties?.value,
    ]
  }

  private static func text<Value>(_ reading: Reading<Value>, _ print: (Value) -> String) -> String?
  {
    switch reading {
    case .blank: nil
    case .value(let found): print(found.value)
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
