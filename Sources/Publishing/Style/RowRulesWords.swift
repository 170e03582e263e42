import PARIndex

/// What a plan prints of how a row is scored, as sheets show it.
extension RowRules {
  /// What heads it.
  static let heading = "Cách tính điểm"

  /// The text, a paragraph for each part.
  var text: String {
    [
      scoring, evidence.isEmpty ? "" : "Tài liệu kiểm chứng: \(evidence)",
      remarks.isEmpty ? "" : "Ghi chú: \(remarks)",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
