import PARIndex
import Provenance
import WorkbookWriting

/// The consolidated workbook for the leadership: eight sheets over one `Consolidation`.
///
/// Every figure is a formula over the self-scores and the standing agency's decisions, with the
/// consolidation's figure as its result: `Thẩm định` → `Phụ lục I` → `Tổng quan`, `Điểm mất`,
/// `Theo cơ quan`.
public enum ConsolidatedWorkbook {
  /// Writes the workbook; the same consolidation gives the same bytes on any day.
  ///
  /// - Parameters:
  ///   - consolidation: what to show.
  ///   - words: the sentence of a problem, in Vietnamese.
  ///   - path: where to write.
  /// - Throws: what was refused, with sheet and cell.
  public static func write(
    _ consolidation: Consolidation, words: (Problem) -> String, to path: String
  ) throws(WriteError) {
    let header = consolidation.plan.header
    guard let epoch = CivilDate(year: 2000, month: 1, day: 1) else { throw WriteError(.closed) }
    var properties = WorkbookProperties(created: consolidation.asOf ?? header.date ?? epoch)
    properties.title = "Tổng hợp Chỉ số cải cách hành chính năm \(header.year)"
    properties.company = consolidation.plan.registry.name(header.standingAgency)
    properties.subject = consolidation.period
    let context = SheetContext(consolidation)
    try WorkbookWriter.write(to: path, properties) { book throws(WriteError) in
      try OverviewSheet.write(context, on: book.addSheet(SheetContext.overview))
      try CriteriaSheet.write(context, on: book.addSheet(SheetContext.criteria))
      try TasksSheet.write(context, on: book.addSheet(SheetContext.tasks))
      try RecoverableSheet.write(context, on: book.addSheet(SheetContext.recoverable))
      try AgenciesSheet.write(context, on: book.addSheet(SheetContext.agencies))
      try DecisionsSheet.write(context, on: book.addSheet(SheetContext.decisions))
      try ProblemsSheet.write(context, words: words, on: book.addSheet(SheetContext.problems))
      try SourcesSheet.write(context, on: book.addSheet(SheetContext.sources))
    }
  }
}

/// What every sheet of the consolidated workbook is written from.
struct SheetContext {
  static let overview = "Tổng quan"
  static let criteria = "Phụ lục I"
  static let tasks = "Phụ lục II"
  static let recoverable = "Điểm mất"
  static let agencies = "Theo cơ quan"
  static let decisions = DecisionsLayout.sheet
  static let problems = "Đối soát"
  static let sources = "Nguồn"

  let consolidation: Consolidation
  let rows: RowMap

  init(_ consolidation: Consolidation) {
    self.consolidation = consolidation
    rows = RowMap(consolidation)
  }

  var header: Plan.Header { consolidation.plan.header }
  /// The rows that add up to the total: the fields.
  var fields: [CriterionOutcome] {
    let codes = Set(consolidation.plan.roots.map(\.code))
    var seen: Set<CriterionCode> = []
    return consolidation.criteria.filter {
      codes.contains($0.criterion.code) && seen.insert($0.criterion.code).inserted
    }
  }

  var registry: AgencyRegistry { consolidation.plan.registry }

  /// Plan, period and day, as the line below every title.
  var subtitle: String {
    var parts = ["Kế hoạch số \(header.id)"]
    if !consolidation.period.isEmpty { parts.append("Kỳ báo cáo: \(consolidation.period)") }
    if let day = consolidation.asOf {
      let source = consolidation.asOfSource.map {
        " (theo báo cáo của \(registry.name($0.agency)))"
      }
      parts.append("Số liệu tính đến ngày \(day.vietnamese)\(source ?? "")")
    }
    return "(" + parts.joined(separator: " · ") + ")"
  }

  /// A table sheet with this consolidation's subtitle and footer.
  func table(
    _ title: String, note: String, _ columns: [TableColumn], frozen: Int
  ) -> TableSheet {
    TableSheet(
      title: title, subtitle: subtitle, note: note, columns: columns, frozenColumns: frozen,
      footer: "Kế hoạch số \(header.id)")
  }

  /// The names of agencies, one after the other.
  func names(_ agencies: [Agency.ID]) -> String {
    agencies.map(registry.name).joined(separator: "; ")
  }
}
