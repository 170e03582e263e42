import Forms

/// The columns of the sheet Minh chứng, giải trình.
enum GroundsColumn: Int, SheetColumn {
  case code = 1
  case annex, name, agency, kind, content, file, sheetName, cell

  static let sheet = ConsolidatedSheet.grounds

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.shown(), 8)
    case .annex: TableColumn(said("Phụ lục", "Annex"), 12)
    case .name: TableColumn(said("Tiêu chí, nhiệm vụ", "Criterion, task"), 38)
    case .agency: TableColumn(TableWords.agency, 26)
    case .kind: TableColumn(said("Loại", "Kind"), 20)
    case .content: TableColumn(TableWords.content, 72)
    case .file: TableColumn(TableWords.file, 24)
    case .sheetName: TableColumn(TableWords.sheet, 12)
    case .cell: TableColumn(TableWords.cell, 8)
    }
  }
}
