import Messages
import PARIndex
import Provenance
import WorkbookWriting

/// The consolidated workbook for the leadership: eleven sheets over one `Consolidation`, twelve where
/// it compares with earlier ones, fewer where the plan has one annex only.
///
/// Every figure is a formula over the self-scores and the standing agency's decisions, with the
/// consolidation's figure as its result: `Thẩm định` → `Phụ lục I` → `Tổng quan`, `Điểm mất`,
/// `Theo cơ quan`.
public enum ConsolidatedWorkbook {
  /// Writes the workbook; the same consolidation gives the same bytes on any day.
  ///
  /// - Parameters:
  ///   - consolidation: what to show.
  ///   - language: of everything but the plan's and the agencies' own words.
  ///   - words: the sentence of a problem, in that language.
  ///   - path: where to write.
  /// - Returns: what was meant to be written.
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(
    _ consolidation: Consolidation, in language: Language = .vi, words: (Problem) -> String,
    to path: String
  ) throws(WriteError) -> [SheetDigest] {
    try SheetLanguage.$current.withValue(language) { () -> Result<[SheetDigest], WriteError> in
      Result { () throws(WriteError) in try write(consolidation, words, to: path) }
    }.get()
  }

  private static func write(
    _ consolidation: Consolidation, _ words: (Problem) -> String, to path: String
  ) throws(WriteError) -> [SheetDigest] {
    let header = consolidation.plan.header
    guard let epoch = CivilDate(year: 2000, month: 1, day: 1) else { throw WriteError(.closed) }
    var properties = WorkbookProperties(created: consolidation.asOf ?? header.date ?? epoch)
    let plan = consolidation.plan
    // The sheets' own font, which programs have or replace by one as wide. At this size a digit takes
    // seven pixels, as `TextFit` and `PageBreaks` count.
    properties.font = .init(Style().font, size: 10.5)
    properties.title =
      (plan.hasScores
        ? said("Tổng hợp Chỉ số cải cách hành chính năm ", "PAR Index: consolidated results, ")
        : said(
          "Tổng hợp kết quả thực hiện nhiệm vụ cải cách hành chính năm ",
          "Tasks of administrative reform: consolidated results, ")) + "\(header.year)"
    properties.author = consolidation.plan.registry.name(header.standingAgency)
    properties.company = consolidation.plan.registry.name(header.standingAgency)
    properties.subject = consolidation.period
    let context = SheetContext(consolidation)
    return try WorkbookWriter.write(to: path, properties) { book throws(WriteError) in
      let changes = ChangesLayout(context)
      let overview = try book.addSheet(ConsolidatedSheet.overview.name)
      if plan.hasScores {
        try OverviewSheet.write(context, changes, on: overview)
      } else {
        try TasksOverview.write(context, on: overview)
      }
      if let layout = changes {
        try ChangesSheet.write(context, layout, on: book.addSheet(ConsolidatedSheet.changes.name))
      }
      if plan.hasScores {
        try CriteriaSheet.write(
          context, changes, on: book.addSheet(ConsolidatedSheet.criteria.name))
      }
      if plan.hasTasks {
        try TasksSheet.write(context, on: book.addSheet(ConsolidatedSheet.tasks.name))
      }
      if plan.hasScores {
        try RecoverableSheet.write(context, on: book.addSheet(ConsolidatedSheet.recoverable.name))
      }
      try AgenciesSheet.write(context, on: book.addSheet(ConsolidatedSheet.agencies.name))
      try ProposalsSheet.write(context, in: book)
      if plan.hasScores {
        try DecisionsSheet.write(context, on: book.addSheet(ConsolidatedSheet.decisions.name))
      }
      try GroundsSheet.write(context, in: book)
      try ActsSheet.write(context, words: words, on: book.addSheet(ConsolidatedSheet.acts.name))
      try ProblemsSheet.write(
        context, words: words, on: book.addSheet(ConsolidatedSheet.problems.name))
      try SourcesSheet.write(context, in: book)
      if plan.hasScores { try name(context, in: book) }
    }
  }

  /// Names the main figures, for formulas of others and for those who look for them.
  private static func name(
    _ context: SheetContext, in book: WorkbookBuilder
  ) throws(WriteError) {
    let row = context.rows.totalRow
    let names: [(String, CriteriaColumn)] = [
      ("DiemToiDa", .maximum), ("DiemNamTruoc", .previous), ("MucTieu", .target),
      ("TongDiemChot", .score), ("DiemChacChan", .secured), ("DiemDuKien", .expected),
      ("DiemCoThe", .possible),
    ]
    for (name, column) in names { try book.define(name, column.address(row)) }
  }
}
