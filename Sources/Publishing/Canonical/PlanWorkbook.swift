import PARIndex
import Provenance
import WorkbookWriting

/// A plan as a workbook with the sheets `Phụ lục I`, `Phụ lục II`, `Cơ quan` and `Kế hoạch`.
public enum PlanWorkbook {
  /// Writes the workbook; reading it again gives the same plan.
  ///
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(_ plan: Plan, to path: String) throws(WriteError) -> [SheetDigest] {
    guard let epoch = CivilDate(year: 2000, month: 1, day: 1) else { throw WriteError(.closed) }
    var properties = WorkbookProperties(created: plan.header.date ?? epoch)
    properties.title = "\(plan.header.title) (\(plan.header.id))"
    return try TidyWorkbook.write(PlanTables(plan: plan).all.map(\.table), properties, to: path)
  }
}
