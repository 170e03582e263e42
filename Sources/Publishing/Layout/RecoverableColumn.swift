import Forms

/// The columns of the sheet Điểm mất.
enum RecoverableColumn: Int, SheetColumn {
  case order = 1
  case code, name, maximum, previous, target, score, recoverable, awaited, status, leads, openTasks
  /// Hidden: the points lost less a trifle by the row of Phụ lục I, so that no two are equal and the overview
  /// can pick the largest; rows without a score come after all others.
  case key
  /// Hidden: the leads as the overview names them.
  case shortLeads

  static let sheet = ConsolidatedSheet.recoverable

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .order: TableColumn(TableWords.order, 6)
    case .code: TableColumn(FormColumn.code.heading(), 9)
    case .name: TableColumn(DecisionForm.heading(.name), 48)
    case .maximum: TableColumn(FormColumn.maximum.heading(), 9)
    case .previous: TableColumn("Điểm năm \(years.previous)", 9)
    case .target: TableColumn(years.heading(.target), 9)
    case .score: TableColumn(TableWords.score, 9)
    case .recoverable: TableColumn(TableWords.lost, 9)
    case .awaited: TableColumn("Chờ chấm điểm", 9)
    case .status: .status(16)
    case .leads: TableColumn(FormColumn.leads.heading(), 28)
    case .openTasks: TableColumn("Nhiệm vụ chưa hoàn thành", 22)
    case .key: TableColumn("Khóa xếp hạng", 12, isHidden: true)
    case .shortLeads: TableColumn("Chủ trì, viết gọn", 12, isHidden: true)
    }
  }
}
