/// What a column of a table means: of Forms I and II, of the sheet Thẩm định, of a plan's tables.
public enum FormColumn: String, Sendable, CaseIterable, Hashable {
  // The plan's own columns.
  /// STT: the row's code.
  case code
  /// The row's name.
  case name
  /// Điểm tối đa.
  case maximum
  /// Last year's score.
  case previous
  /// This year's target.
  case target
  /// The leading agencies.
  case leads
  /// Sản phẩm.
  case products
  /// Yêu cầu chất lượng.
  case requirement
  /// Thời gian hoàn thành.
  case deadline
  /// The implementing agencies.
  case implementers

  // The agency's columns.
  /// Điểm tự chấm.
  case selfScore
  /// Tài liệu kiểm chứng.
  case evidence
  /// Giải trình.
  case explanation
  /// Trạng thái.
  case state
  /// Số đạt (a).
  case achieved
  /// Tổng số (b).
  case total
  /// Ngày hoàn thành.
  case completedOn
  /// Kết quả thực hiện.
  case result
  /// Khó khăn, kiến nghị.
  case difficulties

  /// Kiểm tra: the template's own live marks; never read.
  case marks
  /// Whether the row still holds what the agency reported for an earlier period.
  case carried
  /// Hidden: what the row was filled in with from that period.
  case carriedTrace

  // The sheet Thẩm định.
  /// The values that agencies reported.
  case reported
  /// Điểm thẩm định.
  case decidedPoints
  /// Lý do.
  case decisionReason
  /// Người quyết định.
  case decidedBy
  /// Ngày.
  case decidedOn
  /// Hidden: the values a decision was taken on.
  case basis
  /// Hidden: points of a decision that no longer holds.
  case formerPoints
  /// Hidden: its reason.
  case formerReason
  /// Hidden: who took it.
  case formerlyDecidedBy
  /// Hidden: when it was taken.
  case formerlyDecidedOn
  /// Hidden: the values it was taken on.
  case formerBasis

  // The plan's data.
  /// Loại: of a criterion or an agency.
  case kind
  /// What was restored or derived.
  case restoration
  /// The requirement as the program evaluates it.
  case condition
  /// The deadline as a day.
  case dueDate
  /// Whose amounts a task asks for.
  case amountScope
  /// Cách tính điểm: how a row is scored.
  case scoring
  /// Ghi chú of a row.
  case remarks
  /// An agency's id.
  case agencyID
  /// An agency's name.
  case agencyName
  /// An agency's abbreviations.
  case abbreviations
  /// An agency's other names.
  case aliases
  /// The groups an agency belongs to.
  case groups
  /// First day on which an agency exists.
  case validFrom
  /// Last day on which an agency exists.
  case validTo
  /// The agencies that succeed one.
  case successors
  /// The bodies that an agency succeeds.
  case predecessors
  /// Whether an agency reports.
  case reports
  /// Key of a line of the plan's head.
  case key
  /// Value of a line of the plan's head.
  case value

  /// Who fills a column in.
  public enum Owner: Sendable, CaseIterable {
    /// The plan prints it.
    case plan
    /// The reporting agency.
    case agency
    /// The template computes it.
    case mark
    /// The standing agency, when it decides.
    case decision
    /// The plan's data files alone have it.
    case planData
  }

  /// Who fills it in.
  public var owner: Owner {
    switch self {
    case .code, .name, .maximum, .previous, .target, .leads, .products, .requirement, .deadline,
      .implementers:
      .plan
    case .selfScore, .evidence, .explanation, .state, .achieved, .total, .completedOn, .result,
      .difficulties:
      .agency
    case .marks, .carried, .carriedTrace: .mark
    case .reported, .decidedPoints, .decisionReason, .decidedBy, .decidedOn, .basis,
      .formerPoints, .formerReason, .formerlyDecidedBy, .formerlyDecidedOn, .formerBasis:
      .decision
    case .kind, .restoration, .condition, .dueDate, .amountScope, .scoring, .remarks, .agencyID,
      .agencyName,
      .abbreviations, .aliases, .groups, .validFrom, .validTo, .successors, .predecessors, .reports,
      .key, .value:
      .planData
    }
  }

  /// What stands in the cells of a column.
  public enum Kind: Sendable, CaseIterable {
    /// Points, between zero and a maximum.
    case points
    /// An amount.
    case quantity
    /// Trạng thái.
    case state
    /// A day.
    case day
    /// Words, kept as they are.
    case words
  }

  /// What stands in its cells.
  public var kind: Kind {
    switch self {
    case .maximum, .previous, .target, .selfScore, .decidedPoints, .formerPoints: .points
    case .achieved, .total: .quantity
    case .state: .state
    case .completedOn, .decidedOn, .formerlyDecidedOn, .dueDate, .validFrom, .validTo: .day
    default: .words
    }
  }

  /// Whether the agency fills it in.
  public var isEntry: Bool { owner == .agency }

  /// Whether the agency fills it in with words that are kept as they are.
  public var isFreeText: Bool { isEntry && kind == .words }

  /// Its key in canonical JSON.
  public var jsonKey: String {
    switch self {
    case .achieved: "a"
    case .total: "b"
    default: rawValue
    }
  }

  /// The form that alone has the column; nil where both or neither have it.
  public var form: Form? {
    let forms = Form.allCases.filter { $0.columns.contains(self) }
    return forms.count == 1 ? forms.first : nil
  }

  /// Whether the column can stand in a table of `form`.
  public func belongs(to form: Form) -> Bool { self.form.map { $0 == form } ?? true }
}
