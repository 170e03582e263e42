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
    case .block: TableColumn("Khối", 13)
    case .returned: TableColumn("Báo cáo", 11)
    case .reportedOn: TableColumn(FormLabel.reportedOn.text, 13)
    case .rows: TableColumn("Số dòng đã báo cáo", 11)
    case .maximum: TableColumn("Điểm tối đa chủ trì", 10)
    case .target: TableColumn("Mục tiêu", 10)
    case .score: TableColumn("Điểm chốt đã có", 10)
    case .gap: TableColumn(TableWords.gap, 11)
    case .leaves: TableColumn("Tiêu chí chủ trì", 9)
    case .scored: TableColumn("Đã có điểm", 9)
    case .tasks: TableColumn("Nhiệm vụ chủ trì", 9)
    case .done: TableColumn(TaskState.done.vietnamese, 9)
    case .overdue: TableColumn(TableWords.overdue, 9)
    case .implemented: TableColumn("Nhiệm vụ thực hiện", 9)
    case .answered: TableColumn("Đã báo cáo thực hiện", 9)
    case .errors: TableColumn("Lỗi số liệu", 8)
    case .warnings: TableColumn("Cảnh báo", 8)
    case .files: TableColumn(TableWords.file, 34)
    case .pattern: TableColumn("Mẫu tìm", 10, isHidden: true)
    }
  }
}
