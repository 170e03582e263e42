import Provenance

/// The identification lines above a table: who reports, when, for what period.
public enum FormLabel: Sendable, CaseIterable, Hashable {
  /// Who reports.
  case agency
  /// The period that is reported on.
  case period
  /// The day of the report.
  case reportedOn
  /// Who filled the form in.
  case preparedBy
  /// That person's telephone.
  case phone

  /// The label as we write it.
  public var text: String { words.first ?? "" }

  /// All wordings that are read; the first is the one we write.
  ///
  /// Add further ones at the end.
  public var words: [String] {
    switch self {
    case .agency:
      [
        "Cơ quan báo cáo", "Đơn vị báo cáo", "Tên cơ quan", "Tên đơn vị", "Cơ quan, đơn vị báo cáo",
        "Cơ quan, đơn vị", "Đơn vị", "Cơ quan", "Tên cơ quan, đơn vị",
      ]
    case .period: ["Kỳ báo cáo", "Kỳ", "Kỳ đánh giá"]
    case .reportedOn: ["Ngày báo cáo", "Ngày lập", "Ngày lập biểu", "Ngày lập báo cáo"]
    case .preparedBy: ["Người lập biểu", "Người lập", "Người báo cáo", "Cán bộ lập biểu"]
    case .phone: ["Điện thoại", "Số điện thoại", "ĐT", "SĐT", "Điện thoại liên hệ"]
    }
  }
}

extension FormLabel {
  /// The line that a problem of the head is about.
  public init(_ line: ProblemCode.HeadLine) {
    self =
      switch line {
      case .agency: .agency
      case .period: .period
      case .reportDate: .reportedOn
      }
  }
}
