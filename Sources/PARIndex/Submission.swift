import Provenance

/// Bản đã đọc: what one return says, with the place of every value.
public struct Submission: Hashable, Sendable {
  /// Who reported.
  public var sender: Found<Agency.ID>
  /// The file.
  public var source: SourceFile
  /// Kỳ báo cáo, as written.
  public var period: Found<String>?
  /// The days that `period` means; nil where none is given or it is not clear.
  public var span: Period?
  /// Ngày báo cáo.
  public var reportedOn: Found<CivilDate>?
  /// Whether the standing agency marked it as a supplement, which counts row by row over older ones.
  public var isSupplement = false
  /// Whether the standing agency chose it to count before all others of its agency.
  public var isChosen = false
  /// Người lập biểu.
  public var preparedBy: Found<String>?
  /// Điện thoại.
  public var phone: Found<String>?
  /// The rows of Form I, in the file's order.
  public var scores: [ScoreReport]
  /// The rows of Form II, in the file's order.
  public var tasks: [TaskReport]
  /// The rows of Form I that its template brought from an earlier period and the agency neither
  /// confirmed nor changed; in `scores` they are blank.
  public var carriedScores: [ScoreReport] = []
  /// The rows of Form II of that kind; in `tasks` they are blank.
  public var carriedTasks: [TaskReport] = []
  /// What stands in the file but could not be placed in the plan: rows with a code nobody knows,
  /// notes between the rows, extra columns.
  ///
  /// Kept so that nothing typed is lost.
  public var unplaced: [Found<String>]
  /// What became of its cells, of what they carry, and of its sheets.
  public var account: CellAccount
  /// What was wrong with it.
  ///
  /// Repairs of single values are not listed here: they stand with the values (`allProblems` has
  /// both).
  public var problems: [Problem]

  /// Makes a submission.
  public init(
    sender: Found<Agency.ID>, source: SourceFile, period: Found<String>? = nil,
    span: Period? = nil, reportedOn: Found<CivilDate>? = nil, preparedBy: Found<String>? = nil,
    phone: Found<String>? = nil, scores: [ScoreReport] = [], tasks: [TaskReport] = [],
    unplaced: [Found<String>] = [], account: CellAccount = CellAccount(), problems: [Problem] = []
  ) {
    self.sender = sender
    self.source = source
    self.period = period
    self.span = span
    self.reportedOn = reportedOn
    self.preparedBy = preparedBy
    self.phone = phone
    self.scores = scores
    self.tasks = tasks
    self.unplaced = unplaced
    self.account = account
    self.problems = problems
  }
}

/// A cell of an agency's that held something, and what became of it.
public indirect enum Reading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Nothing was typed.
  case blank
  /// It was understood.
  case value(Found<Value>)
  /// It was not, or is not allowed; a problem of the submission says why. The finding holds the text.
  case rejected(Found<String>)

  /// Whether nothing was typed.
  @inlinable
  public var isBlank: Bool {
    if case .blank = self { return true }
    return false
  }

  /// The value, where it was understood.
  public var found: Found<Value>? {
    if case .value(let found) = self { return found }
    return nil
  }
}

/// One row of Form I as reported.
public struct ScoreReport: Hashable, Sendable {
  /// The row, with the cell that identifies it.
  public var code: Found<CriterionCode>
  /// Điểm tự chấm, in points.
  public var selfScore: Reading<Points>
  /// Tài liệu kiểm chứng.
  public var evidence: Found<String>?
  /// Giải trình.
  public var explanation: Found<String>?

  /// Makes a report of one row.
  public init(
    code: Found<CriterionCode>, selfScore: Reading<Points>, evidence: Found<String>? = nil,
    explanation: Found<String>? = nil
  ) {
    self.code = code
    self.selfScore = selfScore
    self.evidence = evidence
    self.explanation = explanation
  }
}

/// Trạng thái of a task as an agency reports it.
public enum TaskState: String, Sendable, CaseIterable {
  /// Chưa thực hiện.
  case notStarted
  /// Đang thực hiện.
  case inProgress
  /// Hoàn thành.
  case done
  /// Không áp dụng.
  case notApplicable

  /// The word of the form: `Đang thực hiện`.
  public var vietnamese: String {
    switch self {
    case .notStarted: "Chưa thực hiện"
    case .inProgress: "Đang thực hiện"
    case .done: "Hoàn thành"
    case .notApplicable: "Không áp dụng"
    }
  }

  /// Whether something is still to be done.
  public var isOpen: Bool { self == .notStarted || self == .inProgress }
}

/// One row of Form II as reported.
///
/// It is long, and the same in the return, among its agency's reports and in the outcome of its
/// task: copies share it.
public struct TaskReport: Hashable, Sendable {
  private struct Fields: Hashable, Sendable {
    var code: Found<CriterionCode>
    var state: Reading<TaskState>
    var achieved: Reading<Quantity>
    var total: Reading<Quantity>
    var completedOn: Reading<CivilDate>
    var result: Found<String>?
    var evidence: Found<String>?
    var difficulties: Found<String>?
  }
  private var fields: Shared<Fields>

  /// The task, with the cell that identifies it.
  public var code: Found<CriterionCode> {
    get { fields.value.code }
    set { fields.value.code = newValue }
  }
  /// Trạng thái.
  public var state: Reading<TaskState> {
    get { fields.value.state }
    set { fields.value.state = newValue }
  }
  /// Số đạt (a).
  public var achieved: Reading<Quantity> {
    get { fields.value.achieved }
    set { fields.value.achieved = newValue }
  }
  /// Tổng số (b).
  public var total: Reading<Quantity> {
    get { fields.value.total }
    set { fields.value.total = newValue }
  }
  /// Ngày hoàn thành.
  public var completedOn: Reading<CivilDate> {
    get { fields.value.completedOn }
    set { fields.value.completedOn = newValue }
  }
  /// Kết quả thực hiện.
  public var result: Found<String>? {
    get { fields.value.result }
    set { fields.value.result = newValue }
  }
  /// Tài liệu kiểm chứng.
  public var evidence: Found<String>? {
    get { fields.value.evidence }
    set { fields.value.evidence = newValue }
  }
  /// Khó khăn, kiến nghị.
  public var difficulties: Found<String>? {
    get { fields.value.difficulties }
    set { fields.value.difficulties = newValue }
  }

  /// Makes a report of one task.
  public init(
    code: Found<CriterionCode>, state: Reading<TaskState> = .blank,
    achieved: Reading<Quantity> = .blank, total: Reading<Quantity> = .blank,
    completedOn: Reading<CivilDate> = .blank, result: Found<String>? = nil,
    evidence: Found<String>? = nil, difficulties: Found<String>? = nil
  ) {
    fields = Shared(
      Fields(
        code: code, state: state, achieved: achieved, total: total, completedOn: completedOn,
        result: result, evidence: evidence, difficulties: difficulties))
  }
}

extension TaskReport: CustomReflectable {
  /// Its fields, wherever they are kept.
  public var customMirror: Mirror { Mirror(reflecting: fields.value) }
}

/// Điểm thẩm định: the standing agency's word on a row, as typed into the workbook's Thẩm định
/// sheet.
public struct Decision: Hashable, Sendable {
  /// The row decided.
  public var code: CriterionCode
  /// The points given.
  public var points: Found<Points>
  /// Lý do.
  public var reason: String
  /// Người quyết định.
  public var decidedBy: String
  /// Ngày.
  public var decidedOn: CivilDate?
  /// The reported values which the sheet showed when it was decided, as `agency=value` sorted; nil
  /// where the file does not tell.
  ///
  /// If the claims have changed since, the decision is stale.
  public var basis: String?

  /// Makes a decision.
  public init(
    code: CriterionCode, points: Found<Points>, reason: String = "", decidedBy: String = "",
    decidedOn: CivilDate? = nil, basis: String? = nil
  ) {
    self.code = code
    self.points = points
    self.reason = reason
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.basis = basis
  }
}
