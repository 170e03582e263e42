/// The columns of the sheet Đối soát.
enum ProblemsColumn: Int, SheetColumn {
  case order = 1
  case severity, row, message, agency, file, sheetName, cell, found, used, code

  static let sheet = ConsolidatedSheet.problems

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .order: TableColumn(TableWords.order, 6)
    case .severity: TableColumn(TableWords.severity, 11)
    case .row: TableColumn(said("Dòng", "Row"), 9)
    case .message: TableColumn(TableWords.content, 62)
    case .agency: TableColumn(TableWords.agency, 24)
    case .file: TableColumn(TableWords.file, 26)
    case .sheetName: TableColumn(TableWords.sheet, 14)
    case .cell: TableColumn(TableWords.cell, 8)
    case .found: TableColumn(said("Giá trị ghi", "Value found"), 36)
    case .used: TableColumn(TableWords.used, 16)
    case .code: TableColumn(said("Mã vấn đề", "Problem code"), 25)
    }
  }
}
