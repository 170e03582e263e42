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
    case .code: TableColumn(FormColumn.code.shown(), 9)
    case .name: TableColumn(DecisionForm.shown(.name), 64)
    case .maximum: TableColumn(FormColumn.maximum.shown(), 9)
    case .previous: TableColumn(said("Điểm năm \(years.previous)", "Score \(years.previous)"), 9)
    case .target: TableColumn(years.heading(.target), 9)
    case .score: TableColumn(TableWords.score, 9)
    case .recoverable: TableColumn(TableWords.lost, 9)
    case .awaited: TableColumn(said("Chờ chấm điểm", "Awaiting a score"), 9)
    case .status: .status(16)
    case .leads: TableColumn(FormColumn.leads.shown(), 44)
    case .openTasks: TableColumn(said("Nhiệm vụ chưa hoàn thành", "Tasks not done"), 22)
    case .key: TableColumn(said("Khóa xếp hạng", "Sort key"), 12, isHidden: true)
    case .shortLeads: TableColumn(said("Chủ trì, viết gọn", "Leads, in short"), 12, isHidden: true)
    }
  }
}
