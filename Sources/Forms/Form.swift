import PARIndex
import Provenance

/// Biểu: one of the two forms that leave as a template and come back as a return.
public enum Form: String, Sendable, CaseIterable, Hashable {
  /// Phụ lục I: scores.
  case scores
  /// Phụ lục II: tasks.
  case tasks

  /// Name of its sheet, which is also how messages call it.
  public var sheetName: String {
    switch self {
    case .scores: "Phụ lục I"
    case .tasks: "Phụ lục II"
    }
  }

  /// Its Roman number: how records call it.
  public var numeral: String {
    switch self {
    case .scores: "I"
    case .tasks: "II"
    }
  }

  /// Its number in names of files.
  public var number: Int {
    switch self {
    case .scores: 1
    case .tasks: 2
    }
  }

  /// Its columns in order, without the template's own marks: the plan's, then the agency's.
  public var columns: [FormColumn] { planColumns + entries }

  /// The columns that the plan fills in, in order.
  public var planColumns: [FormColumn] {
    switch self {
    case .scores: [.code, .name, .maximum, .previous, .target, .leads]
    case .tasks: [.code, .name, .products, .requirement, .deadline, .leads, .implementers]
    }
  }

  /// The columns that the agency fills in, in order.
  public var entries: [FormColumn] {
    switch self {
    case .scores: ScoreReport.fields.map(\.column)
    case .tasks: TaskReport.fields.map(\.column)
    }
  }

  /// The column without which no row of it is filled in.
  public var answer: FormColumn {
    switch self {
    case .scores: .selfScore
    case .tasks: .state
    }
  }

  /// The columns that both or either of the forms have, those of the template itself last.
  public static let allColumns: [FormColumn] =
    Form.scores.columns + Form.tasks.columns.filter { !Form.scores.columns.contains($0) }
    + [.carried, .marks, .carriedTrace]

  /// The columns that agencies fill in on either form, each once, in the order of both.
  public static let allEntries: [FormColumn] = {
    var rest = Form.tasks.entries[...]
    var merged: [FormColumn] = []
    for column in Form.scores.entries {
      if let shared = rest.firstIndex(of: column) {
        merged += rest[..<shared]
        rest = rest[(shared + 1)...]
      }
      merged.append(column)
    }
    return merged + rest
  }()

  /// The heading of one of its columns in a plan of these years.
  public func heading(_ column: FormColumn, of header: Plan.Header) -> String {
    column.heading(year: header.year, previousYear: header.previousYear, in: self)
  }
}

extension Problem.Row {
  /// A row of a form.
  public init(_ code: CriterionCode, of form: Form) {
    self = form == .tasks ? .task(code) : .criterion(code)
  }
}
