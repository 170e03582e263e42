/// What a plan prints of a row beside its figures: how it is scored, with what it is proved, and
/// remarks.
public struct RowRules: Hashable, Sendable {
  /// Cách tính điểm, and the rows without a code below the row.
  public var scoring: String
  /// Tài liệu kiểm chứng.
  public var evidence: String
  /// Ghi chú.
  public var remarks: String

  /// Makes what a plan prints.
  public init(scoring: String = "", evidence: String = "", remarks: String = "") {
    self.scoring = scoring
    self.evidence = evidence
    self.remarks = remarks
  }

  /// Whether the plan prints nothing of it.
  public var isEmpty: Bool { self == RowRules() }
}
