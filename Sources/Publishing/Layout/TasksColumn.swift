import Forms

/// The columns of the sheet Phụ lục II.
enum TasksColumn: Int, SheetColumn {
  case code = 1
  case name, products, requirement, deadline, leads, implementers
  case state, achieved, total, ratio, measure, met, overdue, daysLate, reported
  /// How many texts there are, leading to them.
  case grounds, words
  /// Hidden: `;so-noi-vu;` of the leads.
  case leadIDs
  /// Hidden: the group that the task belongs to.
  case group

  static let sheet = ConsolidatedSheet.tasks

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.shown(), 7)
    case .name: TableColumn(FormColumn.name.shown(in: .tasks), 34)
    case .products: TableColumn(FormColumn.products.shown(), 46)
    case .requirement: TableColumn(FormColumn.requirement.shown(), 40)
    case .deadline: TableColumn(FormColumn.deadline.shown(), 13)
    case .leads: TableColumn(FormColumn.leads.shown(in: .tasks), 16)
    case .implementers: TableColumn(FormColumn.implementers.shown(), 24)
    case .state: TableColumn(FormColumn.state.shown(), 13)
    case .achieved: TableColumn(FormColumn.achieved.shown(), 8.5)
    case .total: TableColumn(FormColumn.total.shown(), 8.5)
    case .ratio: TableColumn(said("Tỷ lệ, mức tăng, giảm", "Share, growth, reduction"), 9)
    case .measure: TableColumn(said("Loại", "Kind"), 9)
    case .met: TableColumn(said("Đạt yêu cầu", "Requirement met"), 9)
    case .overdue: TableColumn(TableWords.overdue, 8)
    case .daysLate: TableColumn(said("Số ngày quá hạn", "Days late"), 7)
    case .reported: TableColumn(said("Cơ quan đã báo cáo", "Agencies reported"), 8.5)
    case .grounds: TableColumn(said("Kết quả, minh chứng", "Result, evidence"), 9)
    case .words: TableColumn(said("Khó khăn, kiến nghị", "Difficulties, proposals"), 9)
    case .leadIDs: TableColumn(TableWords.leadIDs, 10, isHidden: true)
    case .group: TableColumn(said("Nhóm nhiệm vụ", "Group of tasks"), 10, isHidden: true)
    }
  }
}
