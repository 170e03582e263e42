/// The columns of the sheet Đối soát.
enum ProblemsColumn: Int, SheetColumn {
  case order = 1
  case severity, row, message, agency, file, sheetName, cell, found, used, code

  static let sheet = ConsolidatedSheet.problems

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .order: TableColumn("TT", 6)
    case .severity: TableColumn("Mức độ", 11)
    case .row: TableColumn("Dòng", 9)
    case .message: TableColumn("Nội dung", 62)
    case .agency: TableColumn("Cơ quan", 24)
    case .file: TableColumn("Tệp", 26)
    case .sheetName: TableColumn("Trang tính", 14)
    case .cell: TableColumn("Ô", 8)
    case .found: TableColumn("Giá trị ghi", 18)
    case .used: TableColumn("Giá trị dùng", 16)
    case .code: TableColumn("Mã vấn đề", 25)
    }
  }
}
