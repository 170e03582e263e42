/// One of the four tables in which a plan is written and read.
public enum PlanForm: Sendable, CaseIterable, Hashable {
  /// Annex I.
  case criteria
  /// Annex II.
  case tasks
  /// The registry of agencies.
  case agencies
  /// Keys and values of the plan's head.
  case head

  /// Name of its CSV file.
  public var fileName: String {
    switch self {
    case .criteria: "phu-luc-\(Form.scores.number).csv"
    case .tasks: "phu-luc-\(Form.tasks.number).csv"
    case .agencies: "agencies.csv"
    case .head: "plan.csv"
    }
  }

  /// Name of its sheet.
  public var sheetName: String {
    switch self {
    case .criteria: Form.scores.sheetName
    case .tasks: Form.tasks.sheetName
    case .agencies: "Cơ quan"
    case .head: "Kế hoạch"
    }
  }

  /// Its columns in the order in which they are written.
  public var columns: [FormColumn] {
    switch self {
    case .criteria:
      [
        .code, .name, .maximum, .previous, .target, .leads, .kind, .restoration, .scoring,
        .evidence,
        .remarks,
      ]
    case .tasks:
      [
        .code, .name, .products, .requirement, .deadline, .leads, .implementers, .condition,
        .dueDate, .restoration, .amountScope, .scoring, .evidence, .remarks,
      ]
    case .agencies:
      [
        .agencyID, .agencyName, .kind, .abbreviations, .aliases, .groups, .validFrom, .validTo,
        .successors, .reports, .predecessors,
      ]
    case .head: [.key, .value]
    }
  }

  /// The columns that are written only where some row has something in them.
  public static let printedBeside: [FormColumn] = [.scoring, .evidence, .remarks]

  /// The columns without which a table is not this one.
  public var required: [FormColumn] {
    switch self {
    case .criteria: [.code, .name, .maximum]
    case .tasks: [.code, .name, .requirement]
    case .agencies: [.agencyID, .agencyName]
    case .head: [.key, .value]
    }
  }

  /// The columns whose merged cells hold for every row they span.
  public var spanning: [FormColumn] {
    switch self {
    case .criteria: [.leads]
    case .tasks: [.leads, .implementers, .deadline]
    case .agencies, .head: []
    }
  }

  /// The columns that it has in common with the forms, and that are read by all their synonyms.
  public var shared: [FormColumn] { columns.filter { $0.owner == .plan } }

  /// The heading as we write it, without years: 2000 stands for any.
  public func heading(_ column: FormColumn) -> String {
    column.heading(in: self == .tasks ? .tasks : .scores)
  }

  /// The heading as we write it in a plan of these years.
  public func heading(_ column: FormColumn, year: Int, previousYear: Int) -> String {
    column.heading(
      year: year, previousYear: previousYear, in: self == .tasks ? .tasks : .scores)
  }
}
