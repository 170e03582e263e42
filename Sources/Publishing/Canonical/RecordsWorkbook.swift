import PARIndex
import Provenance
import WorkbookWriting

/// Returns as canonical records in a workbook: the sheets `Bản ghi` and, for what belongs to no row
/// of the plan, `Không xếp được`.
public enum RecordsWorkbook {
  /// Writes the workbook; the same returns give the same bytes on any day.
  ///
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(
    _ submissions: [Submission], plan: Plan, to path: String
  ) throws(WriteError) -> [SheetDigest] {
    guard let epoch = CivilDate(year: 2000, month: 1, day: 1) else { throw WriteError(.closed) }
    let day = submissions.compactMap { $0.reportedOn?.value }.max() ?? plan.header.date ?? epoch
    var properties = WorkbookProperties(created: day)
    properties.title = "Số liệu các phiếu báo cáo (\(plan.header.id))"
    let tables = [
      RecordsTable.table(submissions, plan: plan), RecordsTable.unplaced(submissions),
    ]
    return try TidyWorkbook.write(tables, properties, to: path)
  }
}
