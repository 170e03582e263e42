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
    case .code: TableColumn(FormColumn.code.shown(), 8)
    case .name: TableColumn(said("Nhiệm vụ", "Task"), 62)
    case .agency: TableColumn(TableWords.agency, 32)
    case .content: TableColumn(FormColumn.difficulties.shown(), 72)
    case .answer: TableColumn(said("Ý kiến chỉ đạo", "Directions"), 32)
    case .file: TableColumn(TableWords.file, 40)
    case .sheetName: TableColumn(TableWords.sheet, 12)
    case .cell: TableColumn(TableWords.cell, 8)
    }
  }
}
