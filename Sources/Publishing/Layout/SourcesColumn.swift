import Forms

/// The columns of the sheet Nguồn.
enum SourcesColumn: Int, SheetColumn {
  case code = 1
  case figure, value, written, agency, file, sheetName, cell, digest
  /// Only where it is known how a file came.
  case receivedFrom, receivedOn
  /// Only where the standing agency chose which file counts.
  case choice

  static let sheet = ConsolidatedSheet.sources

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.heading(), 9)
    case .figure: TableColumn("Số liệu", 16)
    case .value: TableColumn(TableWords.used, 14)
    case .written: TableColumn("Giá trị ghi trong tệp", 22)
    case .agency: TableColumn(TableWords.agency, 28)
    case .file: TableColumn(TableWords.file, 32)
    case .sheetName: TableColumn(TableWords.sheet, 16)
    case .cell: TableColumn(TableWords.cell, 8)
    case .digest: TableColumn("SHA-256 của tệp", 42)
    case .receivedFrom: TableColumn("Nhận từ", 32)
    case .receivedOn: TableColumn("Ngày nhận", 13)
    case .choice: TableColumn("Chọn tệp", 30)
    }
  }
}
