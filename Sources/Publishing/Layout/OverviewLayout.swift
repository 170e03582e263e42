import Forms

/// The columns of the sheet Tổng quan: the fields at the left, the gaps at the right, helpers out of
/// sight.
enum OverviewColumn: Int, SheetColumn {
  case code = 1
  case name, maximum, previous, target, secured, expected, possible, lacking, rank, status
  /// Empty, between the two tables.
  case between
  case gapOrder, gapCode, gapName, gapPoints, gapLeads
  /// Hidden: the row of Điểm mất that a gap is picked from, or of Thay đổi that a move is.
  case gapPosition, movePosition
  /// Hidden: the numbers that the chart is drawn over.
  case chartLabel, chartPrevious, chartSecured, chartExpected, chartTarget

  static let sheet = ConsolidatedSheet.overview
  static let fields = code...status
  static let gaps = gapOrder...gapLeads
  /// What is seen and printed.
  static let page = code...gapLeads

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.shown(), 6)
    case .name: TableColumn(FormColumn.name.shown(in: .tasks), 60)
    case .maximum: TableColumn(FormColumn.maximum.shown(), 8)
    case .previous: TableColumn(said("Năm \(years.previous)", "Year \(years.previous)"), 8)
    case .target: TableColumn(said("Mục tiêu \(years.current)", "Target \(years.current)"), 8.5)
    case .secured: TableColumn(TableWords.secured, 8.5)
    case .expected: TableColumn(TableWords.expected, 8.5)
    case .possible: TableColumn(TableWords.possible, 8.5)
    case .lacking: TableColumn(said("Dự kiến thiếu", "Expected lack"), 8.5)
    case .rank: TableColumn(said("Thiếu thứ", "Rank of lack"), 6.5)
    case .status: .status(14)
    case .between: TableColumn("", 1.5)
    case .gapOrder: TableColumn(TableWords.order, 5)
    case .gapCode: TableColumn(FormColumn.code.shown(), 8)
    case .gapName: TableColumn(DecisionForm.shown(.name), 64)
    case .gapPoints: TableColumn(TableWords.lost, 9)
    case .gapLeads: TableColumn(FormColumn.leads.shown(in: .tasks), 40)
    case .gapPosition, .movePosition: TableColumn("", 8, isHidden: true)
    case .chartLabel: TableColumn("", 14, isHidden: true)
    case .chartPrevious:
      TableColumn(said("Năm \(years.previous)", "Year \(years.previous)"), 9, isHidden: true)
    case .chartSecured: TableColumn(TableWords.secured, 9, isHidden: true)
    case .chartExpected: TableColumn(TableWords.expected, 9, isHidden: true)
    case .chartTarget:
      TableColumn(said("Mục tiêu \(years.current)", "Target \(years.current)"), 9, isHidden: true)
    }
  }
}

/// The rows of the sheet Tổng quan.
enum OverviewRows {
  static let title = 5
  static let boxes = 8
  /// The lines below the figures: against the target, against last year, against the round before.
  static let lines = 10
  static let note = 13
  static let sections = 15
  static let headings = 16
  static let firstField = 17
}
