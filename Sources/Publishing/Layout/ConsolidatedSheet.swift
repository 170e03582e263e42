/// The sheets of the consolidated workbook, in order; the raw value is the sheet's name.
enum ConsolidatedSheet: String, CaseIterable {
  case overview = "Tổng quan"
  case criteria = "Phụ lục I"
  case tasks = "Phụ lục II"
  case recoverable = "Điểm mất"
  case agencies = "Theo cơ quan"
  case decisions = "Thẩm định"
  case problems = "Đối soát"
  case sources = "Nguồn"
}

/// The rows that all table sheets have in common.
enum TableRows {
  /// The heading row; data begin on the next.
  static let heading = 5
  /// First row of data.
  static let first = 6

  /// The last row of so many rows of data; an empty table has one empty row.
  static func last(of count: Int) -> Int { first + max(1, count) - 1 }
}
