import Forms

/// The columns of the sheet Minh chứng, giải trình.
enum GroundsColumn: Int, SheetColumn {
  case code = 1
  case annex, name, agency, kind, content, file, sheetName, cell

  static let sheet = ConsolidatedSheet.grounds

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.heading(), 8)
    case .annex: TableColumn("Phụ lục", 12)
    case .name: TableColumn("Tiêu chí, nhiệm vụ", 38)
    case .agency: TableColumn(TableWords.agency, 26)
    case .kind: TableColumn("Loại", 20)
    case .content: TableColumn(TableWords.content, 72)
    case .file: TableColumn(TableWords.file, 24)
    case .sheetName: TableColumn(TableWords.sheet, 12)
    case .cell: TableColumn(TableWords.cell, 8)
    }
  }
}
