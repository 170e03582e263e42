import Forms

/// The columns of the sheet Phụ lục II.
enum TasksColumn: Int, SheetColumn {
  case code = 1
  case name, products, requirement, deadline, leads, implementers
  case state, achieved, total, ratio, measure, met, overdue, reported
  /// How many texts there are, leading to them.
  case grounds, words
  /// Hidden: `;so-noi-vu;` of the leads.
  case leadIDs

  static let sheet = ConsolidatedSheet.tasks

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.heading(), 7)
    case .name: TableColumn(FormColumn.name.heading(in: .tasks), 29)
    case .products: TableColumn(FormColumn.products.heading(), 30)
    case .requirement: TableColumn(FormColumn.requirement.heading(), 30)
    case .deadline: TableColumn(FormColumn.deadline.heading(), 13)
    case .leads: TableColumn(FormColumn.leads.heading(in: .tasks), 16)
    case .implementers: TableColumn(FormColumn.implementers.heading(), 22)
    case .state: TableColumn(FormColumn.state.heading(), 13)
    case .achieved: TableColumn(FormColumn.achieved.heading(), 8.5)
    case .total: TableColumn(FormColumn.total.heading(), 8.5)
    case .ratio: TableColumn("Tỷ lệ, mức tăng, giảm", 9)
    case .measure: TableColumn("Loại", 9)
    case .met: TableColumn("Đạt yêu cầu", 9)
    case .overdue: TableColumn(TableWords.overdue, 9)
    case .reported: TableColumn("Cơ quan đã báo cáo", 8.5)
    case .grounds: TableColumn("Kết quả, minh chứng", 9)
    case .words: TableColumn("Khó khăn, kiến nghị", 9)
    case .leadIDs: TableColumn(TableWords.leadIDs, 10, isHidden: true)
    }
  }
}
