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
    case .code: TableColumn(FormColumn.code.shown(), 9)
    case .figure: TableColumn(said("Số liệu", "Figure"), 16)
    case .value: TableColumn(TableWords.used, 14)
    case .written: TableColumn(said("Giá trị ghi trong tệp", "Value in the file"), 22)
    case .agency: TableColumn(TableWords.agency, 28)
    case .file: TableColumn(TableWords.file, 32)
    case .sheetName: TableColumn(TableWords.sheet, 16)
    case .cell: TableColumn(TableWords.cell, 8)
    case .digest: TableColumn(said("SHA-256 của tệp", "SHA-256 of the file"), 42)
    case .receivedFrom: TableColumn(said("Nhận từ", "Received from"), 32)
    case .receivedOn: TableColumn(said("Ngày nhận", "Received on"), 13)
    case .choice: TableColumn(said("Chọn tệp", "Choice of file"), 30)
    }
  }
}
