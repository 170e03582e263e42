import PARIndex

/// What a plan prints of how a row is scored, as sheets show it.
extension RowRules {
  /// What heads it.
  static var heading: String { said("Cách tính điểm", "How it is scored") }

  /// The text, a paragraph for each part.
  var text: String {
    [
      scoring,
      evidence.isEmpty ? "" : said("Tài liệu kiểm chứng: \(evidence)", "Evidence: \(evidence)"),
      remarks.isEmpty ? "" : said("Ghi chú: \(remarks)", "Notes: \(remarks)"),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
