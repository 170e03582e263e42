import Forms

/// The columns of the sheet Kiến nghị, khó khăn.
enum ProposalsColumn: Int, SheetColumn {
  case code = 1
  case name, agency, content
  /// Input: what the leadership answers.
  case answer
  case file, sheetName, cell

  static let sheet = ConsolidatedSheet.proposals

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.heading(), 8)
    case .name: TableColumn("Nhiệm vụ", 38)
    case .agency: TableColumn(TableWords.agency, 26)
    case .content: TableColumn(FormColumn.difficulties.heading(), 72)
    case .answer: TableColumn("Ý kiến chỉ đạo", 32)
    case .file: TableColumn(TableWords.file, 24)
    case .sheetName: TableColumn(TableWords.sheet, 12)
    case .cell: TableColumn(TableWords.cell, 8)
    }
  }
}
