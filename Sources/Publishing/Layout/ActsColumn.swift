/// The columns of the sheet Tóm tắt đối soát.
enum ActsColumn: Int, SheetColumn {
  case order = 1
  case severity, agency
  /// How many problems the act settles, leading to the first of them in Đối soát.
  case count
  case message, advice, file, code

  static let sheet = ConsolidatedSheet.acts

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .order: TableColumn(TableWords.order, 6)
    case .severity: TableColumn(TableWords.severity, 11)
    case .agency: TableColumn(TableWords.agency, 24)
    case .count: TableColumn(said("Số dòng", "Rows"), 8)
    case .message: TableColumn(TableWords.content, 74)
    case .advice: TableColumn(said("Việc cần làm", "What to do"), 46)
    case .file: TableColumn(TableWords.file, 26)
    case .code: TableColumn(said("Mã vấn đề", "Problem code"), 25)
    }
  }
}
