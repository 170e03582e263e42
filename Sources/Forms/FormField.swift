import PARIndex
import Provenance

/// A column that an agency fills in, and where its report keeps the value.
///
/// `FormReport.fields` is the one list of what an agency fills in: merging, superseding, counting
/// blanks, records, traces and JSON go over it and name no field themselves.
public struct FormField<Report: Sendable>: Sendable {
  /// Where a report keeps a value.
  ///
  /// Thousands of returns are read and held against each other through it: key paths would take
  /// several times as long.
  public struct Access<Value>: Sendable {
    /// What a report holds.
    public let get: @Sendable (Report) -> Value
    /// Has a report hold something else.
    public let set: @Sendable (inout Report, Value) -> Void

    init(
      _ get: @escaping @Sendable (Report) -> Value,
      _ set: @escaping @Sendable (inout Report, Value) -> Void
    ) {
      self.get = get
      self.set = set
    }
  }

  /// Where a report keeps a value, by what stands in the column.
  public enum Path: Sendable {
    /// A score.
    case points(Access<Reading<Points>>)
    /// An amount.
    case quantity(Access<Reading<Quantity>>)
    /// Trạng thái.
    case state(Access<Reading<TaskState>>)
    /// A day.
    case day(Access<Reading<CivilDate>>)
    /// Words, kept as they are.
    case words(Access<Found<String>?>)
  }

  /// The column.
  public let column: FormColumn
  /// Where the value is kept.
  public let path: Path

  init(_ column: FormColumn, _ path: Path) {
    self.column = column
    self.path = path
  }

  /// What a report holds here, whatever its type; words are never rejected.
  public func reading(of report: Report) -> Reading<FieldValue> {
    switch path {
    case .points(let path), .quantity(let path): path.get(report).map(FieldValue.points)
    case .state(let path): path.get(report).map(FieldValue.state)
    case .day(let path): path.get(report).map(FieldValue.day)
    case .words(let path):
      path.get(report).map { .value($0.map(FieldValue.words)) } ?? .blank
    }
  }

  /// Whether a report holds nothing here.
  @inlinable
  public func isBlank(in report: Report) -> Bool {
    switch path {
    case .points(let path), .quantity(let path): path.get(report).isBlank
    case .state(let path): path.get(report).isBlank
    case .day(let path): path.get(report).isBlank
    case .words(let path): path.get(report) == nil
    }
  }

  /// Whether something was repaired in what a report holds here.
  func isRepaired(in report: Report) -> Bool {
    switch path {
    case .points(let path), .quantity(let path): path.get(report).isRepaired
    case .state(let path): path.get(report).isRepaired
    case .day(let path): path.get(report).isRepaired
    case .words(let path): path.get(report)?.repairs.isEmpty == false
    }
  }

  /// The words that a report holds here, with their place; nil for none and for other fields.
  @inlinable
  public func found(in report: Report) -> Found<String>? {
    guard case .words(let path) = path else { return nil }
    return path.get(report)
  }

  /// The words that a report holds here; empty where it holds none.
  public func words(of report: Report) -> String {
    guard case .words(let words)? = reading(of: report).found?.value else { return "" }
    return words
  }

  /// Takes over what another report holds here.
  public func copy(from other: Report, to report: inout Report) {
    switch path {
    case .points(let path), .quantity(let path): path.set(&report, path.get(other))
    case .state(let path): path.set(&report, path.get(other))
    case .day(let path): path.set(&report, path.get(other))
    case .words(let path): path.set(&report, path.get(other))
    }
  }

  /// Rejects what a report holds here; of words, which are kept as they are, the text stays.
  public func reject(_ found: Found<String>, in report: inout Report) {
    switch path {
    case .points(let path), .quantity(let path): path.set(&report, .rejected(found))
    case .state(let path): path.set(&report, .rejected(found))
    case .day(let path): path.set(&report, .rejected(found))
    case .words(let path): path.set(&report, found)
    }
  }
}

/// One row of a form as reported, determined by its fields.
public protocol FormReport: Hashable, Sendable {
  /// The form.
  static var form: Form { get }
  /// What the agency fills in, in the form's order.
  static var fields: [FormField<Self>] { get }
  /// The fields that hold a figure, a state or a day.
  static var typedFields: [FormField<Self>] { get }
  /// The fields that hold words.
  static var wordFields: [FormField<Self>] { get }
  /// The row, with the cell that identifies it.
  var code: Found<CriterionCode> { get set }
  /// Makes a report in which nothing is filled in.
  init(code: Found<CriterionCode>)
}

extension FormReport {
  /// Whether the agency wrote anything about the row.
  public var isBlank: Bool { Self.fields.allSatisfy { $0.isBlank(in: self) } }

  /// The same without what was not understood.
  public var understood: Self {
    var report = Self(code: code)
    for field in Self.fields where field.reading(of: self).found != nil {
      field.copy(from: self, to: &report)
    }
    return report
  }
}

extension ScoreReport: FormReport {
  /// Form I.
  public static let form = Form.scores
  /// What the agency fills in on Form I.
  public static let fields: [FormField<ScoreReport>] = [
    FormField(.selfScore, .points(.init({ $0.selfScore }, { $0.selfScore = $1 }))),
    FormField(.evidence, .words(.init({ $0.evidence }, { $0.evidence = $1 }))),
    FormField(.explanation, .words(.init({ $0.explanation }, { $0.explanation = $1 }))),
  ]

  /// Those of them that hold a figure, a state or a day.
  public static let typedFields = fields.filter { !$0.column.isFreeText }
  /// Those of them that hold words.
  public static let wordFields = fields.filter(\.column.isFreeText)

  /// Makes a report in which nothing is filled in.
  public init(code: Found<CriterionCode>) { self.init(code: code, selfScore: .blank) }
}

extension TaskReport: FormReport {
  /// Form II.
  public static let form = Form.tasks
  /// What the agency fills in on Form II.
  public static let fields: [FormField<TaskReport>] = [
    FormField(.state, .state(.init({ $0.state }, { $0.state = $1 }))),
    FormField(.achieved, .quantity(.init({ $0.achieved }, { $0.achieved = $1 }))),
    FormField(.total, .quantity(.init({ $0.total }, { $0.total = $1 }))),
    FormField(.completedOn, .day(.init({ $0.completedOn }, { $0.completedOn = $1 }))),
    FormField(.result, .words(.init({ $0.result }, { $0.result = $1 }))),
    FormField(.evidence, .words(.init({ $0.evidence }, { $0.evidence = $1 }))),
    FormField(.difficulties, .words(.init({ $0.difficulties }, { $0.difficulties = $1 }))),
  ]

  /// Those of them that hold a figure, a state or a day.
  public static let typedFields = fields.filter { !$0.column.isFreeText }
  /// Those of them that hold words.
  public static let wordFields = fields.filter(\.column.isFreeText)

  /// Makes a report in which nothing is filled in.
  public init(code: Found<CriterionCode>) { self.init(code: code, state: .blank) }
}

extension Reading {
  /// Whether a value was repaired.
  fileprivate var isRepaired: Bool {
    if case .value(let found) = self { return !found.repairs.isEmpty }
    return false
  }
}
