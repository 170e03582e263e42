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
    case .code: TableColumn(FormColumn.code.shown(), 7)
    case .name: TableColumn(FormColumn.name.shown(), 62)
    case .maximum: TableColumn(FormColumn.maximum.shown(), 8)
    case .previous: TableColumn(years.heading(.previous), 9.5)
    case .target: TableColumn(years.heading(.target), 9.5)
    case .leads: TableColumn(FormColumn.leads.shown(), 38)
    case .selfScore: TableColumn(FormColumn.selfScore.shown(), 10)
    case .decided: TableColumn(FormColumn.decidedPoints.shown(), 9)
    case .score: TableColumn(TableWords.score, 9)
    case .gap: TableColumn(TableWords.gap, 10)
    case .change: TableColumn(said("So năm trước", "Change from last year"), 9)
    case .index: TableColumn(said("Chỉ số %", "Index %"), 10)
    case .status: .status(16)
    case .before: TableColumn(said("Kỳ trước", "Previous round"), 9)
    case .moved: TableColumn(said("So kỳ trước", "Change from previous round"), 9)
    case .grounds: TableColumn(said("Minh chứng, giải trình", "Evidence, explanation"), 9)
    case .rules: TableColumn(RowRules.heading, 46)
    case .secured: TableColumn(TableWords.secured, 10, level: 1)
    case .expected: TableColumn(TableWords.expected, 10, level: 1)
    case .possible: TableColumn(TableWords.possible, 10, level: 1)
    case .leadIDs: TableColumn(TableWords.leadIDs, 10, isHidden: true)
    case .awaitedBy: TableColumn(said("Nhóm chờ", "Waiting group"), 10, isHidden: true)
    case .awaited: TableColumn(said("Mã chờ", "Waiting codes"), 10, isHidden: true)
    }
  }
}
