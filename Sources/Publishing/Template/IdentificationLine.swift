import Provenance
import WorkbookWriting

/// One of the lines above the table that tell who reports what and when.
enum IdentificationLine: Hashable, Sendable, CaseIterable {
  case agency, period, date, preparedBy, phone

  /// The label, as the contract names it.
  var label: String {
    switch self {
    case .agency: "Cơ quan báo cáo"
    case .period: "Kỳ báo cáo"
    case .date: "Ngày báo cáo"
    case .preparedBy: "Người lập biểu"
    case .phone: "Điện thoại"
    }
  }
}

extension FormGeometry {
  /// The cells of a line's value, one for a reader: its label stands at their left.
  func values(of line: IdentificationLine) -> CellRange {
    let left = form == .criteria ? 3...5 : 3...4
    let right = form == .criteria ? 7...8 : 8...11
    let first = OfficialHeader.height + 4
    let (row, columns) =
      switch line {
      case .agency: (first, left)
      case .period: (first + 1, left)
      case .date: (first + 2, left)
      case .preparedBy: (first, right)
      case .phone: (first + 1, right)
      }
    return CellRange(rows: row...row, columns: columns)
  }

  /// The cell that holds a line's value.
  func value(of line: IdentificationLine) -> CellReference { values(of: line).first }
}
