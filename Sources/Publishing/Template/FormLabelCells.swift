import Forms
import Provenance
import WorkbookWriting

extension FormGeometry {
  /// The cells of a line's value, one for a reader: its label stands at their left.
  func values(of line: FormLabel) -> CellRange {
    let left = form == .scores ? 3...5 : 3...4
    let right = form == .scores ? 7...8 : 8...11
    let first = OfficialHeader.height + 4
    let (row, columns) =
      switch line {
      case .agency: (first, left)
      case .period: (first + 1, left)
      case .reportedOn: (first + 2, left)
      case .preparedBy: (first, right)
      case .phone: (first + 1, right)
      }
    return CellRange(rows: row...row, columns: columns)
  }

  /// The cell that holds a line's value.
  func value(of line: FormLabel) -> CellReference { values(of: line).first }
}
