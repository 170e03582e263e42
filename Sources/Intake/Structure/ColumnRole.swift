/// What a column of a table means.
public enum ColumnRole: String, Sendable, CaseIterable, Hashable {
  /// Columns of the plan in both annexes.
  case code, name, maximum, previous, target, leads
  /// Columns of the plan in Annex II only.
  case products, requirement, deadline, implementers
  /// Form I, the agency's columns.
  case selfScore, evidence, explanation
  /// Form II, the agency's columns.
  case state, achieved, total, completedOn, result, difficulties
  /// A template's own marks; never read.
  case marks
  /// The sheet Thẩm định.
  case reported, decidedPoints, decisionReason, decidedBy, decidedOn, basis
  /// The same of a decision that no longer holds.
  case formerPoints, formerReason, formerlyDecidedBy, formerlyDecidedOn, formerBasis
  /// Columns that only a plan's own tables have.
  case kind, restoration, condition, dueDate

  /// Whether the agency fills the column.
  var isInput: Bool {
    switch self {
    case .selfScore, .evidence, .explanation, .state, .achieved, .total, .completedOn, .result,
      .difficulties:
      true
    default: false
    }
  }

  /// Whether the column holds words that are kept as they are.
  var isFreeText: Bool {
    switch self {
    case .evidence, .explanation, .result, .difficulties: true
    default: false
    }
  }

  /// The form that alone has the column; nil where both or neither have it.
  var form: ReturnForm? {
    switch self {
    case .maximum, .previous, .target, .selfScore, .explanation: .scores
    case .products, .requirement, .deadline, .implementers, .state, .achieved, .total,
      .completedOn, .result, .difficulties:
      .tasks
    default: nil
    }
  }

  /// Whether a column of this meaning belongs into a table of `form`.
  func belongs(to form: ReturnForm) -> Bool { self.form.map { $0 == form } ?? true }
}
