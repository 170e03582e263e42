import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// A plan as a workbook with the sheets `Phụ lục I`, `Phụ lục II`, `Cơ quan` and `Kế hoạch`, which
/// people correct: with comments on the headings, lists to choose from, and rows to spare.
public enum PlanWorkbook {
  /// Writes the workbook; reading it again gives the same plan.
  ///
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(_ plan: Plan, to path: String) throws(WriteError) -> [SheetDigest] {
    guard let epoch = CivilDate(year: 2000, month: 1, day: 1) else { throw WriteError(.closed) }
    var properties = WorkbookProperties(created: plan.header.date ?? epoch)
    properties.title = "\(plan.header.title) (\(plan.header.id))"
    let tables = PlanTables(plan: plan, isForPeople: true).all.map(\.table)
    return try WorkbookWriter.write(to: path, properties) { book throws(WriteError) in
      try write(tables, in: book)
    }
  }

  /// Writes a workbook without a plan, for people who type one in: a sheet of instructions, the four
  /// tables with an example each, which is not read.
  ///
  /// - Parameters:
  ///   - year: the year planned for; nil where it is not known yet.
  ///   - path: where to write.
  /// - Returns: what was meant to be written.
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func writeBlank(year: Int?, to path: String) throws(WriteError) -> [SheetDigest] {
    let tables = BlankPlan(year: year).tables
    let properties = WorkbookProperties(
      created: CivilDate(year: 2000, month: 1, day: 1), title: "Kế hoạch")
    return try WorkbookWriter.write(to: path, properties) { book throws(WriteError) in
      try PlanInstructions.write(tables, in: book)
      try write(tables, in: book)
    }
  }

  private static func write(_ tables: [TidyTable], in book: WorkbookBuilder) throws(WriteError) {
    let entries = EntryColumns(tables)
    for table in tables {
      let sheet = try book.addSheet(table.name)
      try TidyWorkbook.write(table, on: sheet)
      try entries.write(table, on: sheet)
    }
    try entries.writeLists(in: book)
  }
}
