import Forms

/// The columns of the sheet Tổng quan: the fields at the left, the gaps at the right, helpers out of
/// sight.
enum OverviewColumn: Int, SheetColumn {
  case code = 1
  case name, maximum, previous, target, secured, expected, possible, score, status
  /// Empty, between the two tables.
  case between
  case gapOrder, gapCode, gapName, gapPoints, gapLeads
  /// Hidden: the row of Điểm mất that a gap is picked from.
  case gapPosition
  /// Hidden: the numbers that the chart is drawn over.
  case chartLabel, chartPrevious, chartSecured, chartExpected, chartTarget

  static let sheet = ConsolidatedSheet.overview
  static let fields = code...status
  static let gaps = gapOrder...gapLeads
  /// What is seen and printed.
  static let page = code...gapLeads

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.heading(), 6)
    case .name: TableColumn(FormColumn.name.heading(in: .tasks), 37)
    case .maximum: TableColumn(FormColumn.maximum.heading(), 8.5)
    case .previous: TableColumn("Năm \(years.previous)", 8.5)
    case .target: TableColumn("Mục tiêu \(years.current)", 8.5)
    case .secured: TableColumn(TableWords.secured, 8.5)
    case .expected: TableColumn(TableWords.expected, 8.5)
    case .possible: TableColumn(TableWords.possible, 8.5)
    case .score: TableColumn(TableWords.score, 8.5)
    case .status: .status(15)
    case .between: TableColumn("", 1.5)
    case .gapOrder: TableColumn(TableWords.order, 5)
    case .gapCode: TableColumn(FormColumn.code.heading(), 7)
    case .gapName: TableColumn(DecisionForm.heading(.name), 33)
    case .gapPoints: TableColumn(TableWords.lost, 8)
    case .gapLeads: TableColumn(FormColumn.leads.heading(in: .tasks), 23)
    case .gapPosition: TableColumn("", 8, isHidden: true)
    case .chartLabel: TableColumn("", 14, isHidden: true)
    case .chartPrevious: TableColumn("Năm \(years.previous)", 9, isHidden: true)
    case .chartSecured: TableColumn(TableWords.secured, 9, isHidden: true)
    case .chartExpected: TableColumn(TableWords.expected, 9, isHidden: true)
    case .chartTarget: TableColumn("Mục tiêu \(years.current)", 9, isHidden: true)
    }
  }
}

/// The rows of the sheet Tổng quan.
enum OverviewRows {
  static let title = 5
  static let boxes = 8
  static let note = 10
  static let sections = 12
  static let headings = 13
  static let firstField = 14
  /// Number of rows of the chart below the tables.
  static let chart = 12
}
