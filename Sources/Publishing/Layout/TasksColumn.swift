/// The columns of the sheet Phụ lục II.
enum TasksColumn: Int, SheetColumn {
  case code = 1
  case name, products, requirement, deadline, leads, implementers
  case state, achieved, total, ratio, met, overdue, reported
  /// Hidden: `;so-noi-vu;` of the leads.
  case leadIDs

  static let sheet = ConsolidatedSheet.tasks

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn("STT", 7)
    case .name: TableColumn("Lĩnh vực", 29)
    case .products: TableColumn("Sản phẩm", 30)
    case .requirement: TableColumn("Yêu cầu chất lượng", 30)
    case .deadline: TableColumn("Thời gian hoàn thành", 13)
    case .leads: TableColumn("Chủ trì", 16)
    case .implementers: TableColumn("Thực hiện", 22)
    case .state: TableColumn("Trạng thái", 13)
    case .achieved: TableColumn("Số đạt (a)", 8.5)
    case .total: TableColumn("Tổng số (b)", 8.5)
    case .ratio: TableColumn("Tỷ lệ a/b, mức tăng, giảm", 9)
    case .met: TableColumn("Đạt yêu cầu", 9)
    case .overdue: TableColumn("Quá hạn", 9)
    case .reported: TableColumn("Cơ quan đã báo cáo", 8.5)
    case .leadIDs: TableColumn("Mã chủ trì", 10, isHidden: true)
    }
  }
}
