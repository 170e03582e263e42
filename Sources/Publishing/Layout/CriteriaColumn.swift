import Forms
import PARIndex

/// The columns of the sheet Phụ lục I.
enum CriteriaColumn: Int, SheetColumn {
  case code = 1
  case name, maximum, previous, target, leads
  case selfScore, decided, score, gap, change, index, status
  /// The score of the round before, and what it moved by; hidden where there is none.
  case before, moved
  /// How many texts of evidence and explanation there are, leading to them.
  case grounds
  /// What the plan prints of how the row is scored; hidden where it prints nothing of any.
  case rules
  case secured, expected, possible
  /// Hidden: `;so-noi-vu;so-tu-phap;` on scored leaves, empty on other rows.
  case leadIDs
  /// Hidden: who must act for a score, by the group's number, and the codes of that group's rows
  /// without one, up to this row.
  case awaitedBy, awaited

  static let sheet = ConsolidatedSheet.criteria

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.heading(), 7)
    case .name: TableColumn(FormColumn.name.heading(), 46)
    case .maximum: TableColumn(FormColumn.maximum.heading(), 8)
    case .previous: TableColumn(years.heading(.previous), 9.5)
    case .target: TableColumn(years.heading(.target), 9.5)
    case .leads: TableColumn(FormColumn.leads.heading(), 22)
    case .selfScore: TableColumn(FormColumn.selfScore.heading(), 10)
    case .decided: TableColumn(FormColumn.decidedPoints.heading(), 9)
    case .score: TableColumn(TableWords.score, 9)
    case .gap: TableColumn(TableWords.gap, 10)
    case .change: TableColumn("So năm trước", 9)
    case .index: TableColumn("Chỉ số %", 10)
    case .status: .status(16)
    case .before: TableColumn("Kỳ trước", 9)
    case .moved: TableColumn("So kỳ trước", 9)
    case .grounds: TableColumn("Minh chứng, giải trình", 9)
    case .rules: TableColumn(RowRules.heading, 46)
    case .secured: TableColumn(TableWords.secured, 10, level: 1)
    case .expected: TableColumn(TableWords.expected, 10, level: 1)
    case .possible: TableColumn(TableWords.possible, 10, level: 1)
    case .leadIDs: TableColumn(TableWords.leadIDs, 10, isHidden: true)
    case .awaitedBy: TableColumn("Nhóm chờ", 10, isHidden: true)
    case .awaited: TableColumn("Mã chờ", 10, isHidden: true)
    }
  }
}
