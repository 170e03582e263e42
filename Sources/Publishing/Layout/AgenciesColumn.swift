import Forms
import PARIndex

/// The columns of the sheet Theo cơ quan.
enum AgenciesColumn: Int, SheetColumn {
  case order = 1
  case name, block, returned, reportedOn, rows
  case maximum, target, score, gap, leaves, scored
  case tasks, done, overdue
  /// Tasks that it implements without leading them, and on how many of them it reported.
  case implemented, answered
  /// What was found in its returns.
  case errors, warnings
  case files
  /// Hidden: `*;so-noi-vu;*`, which finds the agency among the leads of a row.
  case pattern

  static let sheet = ConsolidatedSheet.agencies

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .order: TableColumn(TableWords.order, 6)
    case .name: TableColumn(TableWords.agency, 34)
    case .block: TableColumn(said("Khối", "Block"), 13)
    case .returned: TableColumn(said("Báo cáo", "Return"), 11)
    case .reportedOn: TableColumn(said(FormLabel.reportedOn.text, "Date of return"), 13)
    case .rows: TableColumn(said("Số dòng đã báo cáo", "Rows reported"), 11)
    case .maximum: TableColumn(said("Điểm tối đa chủ trì", "Maximum led"), 10)
    case .target: TableColumn(said("Mục tiêu", "Target"), 10)
    case .score: TableColumn(said("Điểm chốt đã có", "Final score so far"), 10)
    case .gap: TableColumn(TableWords.gap, 11)
    case .leaves: TableColumn(said("Tiêu chí chủ trì", "Criteria led"), 9)
    case .scored: TableColumn(said("Đã có điểm", "Scored"), 9)
    case .tasks: TableColumn(said("Nhiệm vụ chủ trì", "Tasks led"), 9)
    case .done: TableColumn(TaskOutcomeState.done.word, 9)
    case .overdue: TableColumn(TableWords.overdue, 9)
    case .implemented: TableColumn(said("Nhiệm vụ thực hiện", "Tasks implemented"), 9)
    case .answered: TableColumn(said("Đã báo cáo thực hiện", "Reported on"), 9)
    case .errors: TableColumn(said("Lỗi số liệu", "Data errors"), 8)
    case .warnings: TableColumn(said("Cảnh báo", "Warnings"), 8)
    case .files: TableColumn(TableWords.file, 34)
    case .pattern: TableColumn(said("Mẫu tìm", "Search pattern"), 10, isHidden: true)
    }
  }
}
