import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// Biểu mẫu: the workbook that an agency fills in, with just the rows it answers for.
///
/// Sheets: `Hướng dẫn`, `Phụ lục I` (where it leads a row), `Phụ lục II` (where it leads or
/// implements a task), and the hidden `_parbook` (see `TemplateMark`).
public enum TemplateWorkbook {
  /// Name of an agency's template: `so-noi-vu.xlsx`.
  public static func fileName(of agency: Agency.ID) -> String { agency.text + ".xlsx" }

  /// Whether an agency has anything to report on, so that a template can be made.
  public static func hasRows(plan: Plan, agency: Agency.ID) -> Bool {
    !TemplateRows(plan: plan, agency: agency).forms.isEmpty
  }

  /// Writes an agency's template.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - agency: whose template.
  ///   - period: the period to report on; nil for the plan's own.
  ///   - span: the days of the period, whether chosen or the plan's own; nil where not known.
  ///   - last: what the agency reported for an earlier period, which is filled in and marked as such.
  ///   - prefill: a return whose understood values are filled in; nil for a blank template.
  ///   - path: where to write.
  /// - Returns: what was meant to be written.
  /// - Throws: what was refused, with sheet and cell.
  @discardableResult
  public static func write(
    plan: Plan, agency: Agency.ID, period: Period? = nil, span: Period? = nil,
    last: LastReport? = nil, prefill: Submission? = nil, to path: String
  ) throws(WriteError) -> [SheetDigest] {
    let rows = TemplateRows(plan: plan, agency: agency)
    var filling =
      prefill.map { FormFilling($0, rows: rows, period: plan.header.period) }
      ?? FormFilling(
        last ?? LastReport(), rows: rows, period: plan.header.period, chosen: period)
    if let span { filling.span = span }
    let parts = TemplateParts(plan: plan, rows: rows, filling: filling)
    return try WorkbookWriter.write(to: path, parts.properties) { book throws(WriteError) in
      try InstructionSheet(parts: parts, period: period, last: last?.period).write(in: book)
      try parts.write(in: book)
    }
  }
}

/// The sheets that blank templates and annotated returns share.
struct TemplateParts {
  let plan: Plan
  let rows: TemplateRows
  let filling: FormFilling

  /// Where everything stands on each form sheet, in order.
  var geometries: [FormGeometry] {
    rows.forms.enumerated().map { index, form in
      FormGeometry(
        form, rows: rows, hasIdentification: index == 0, hasCarried: !filling.carried.isEmpty)
    }
  }

  /// The day of the plan, so that the same plan gives the same bytes on any day.
  var properties: WorkbookProperties {
    var properties = WorkbookProperties(
      created: plan.header.date ?? CivilDate(year: plan.header.year, month: 1, day: 1),
      title: (plan.hasScores ? "Biểu tự chấm điểm Chỉ số" : "Báo cáo thực hiện nhiệm vụ")
        + " cải cách hành chính năm \(plan.header.year)",
      author: plan.registry.name(plan.header.standingAgency),
      company: plan.header.issuer, subject: plan.registry.name(rows.agency))
    properties.custom = [
      ("parbook-format", TemplateIdentity.format), ("parbook-plan", plan.header.id),
      ("parbook-agency", rows.agency.text),
    ]
    return properties
  }

  func write(in book: WorkbookBuilder) throws(WriteError) {
    let geometries = geometries
    let keys = TemplateMark.keys(geometries, rows)
    let keyRows = Dictionary(grouping: keys, by: \.form).mapValues { keys in
      Dictionary(keys.map { ($0.code, $0.keyRow) }, uniquingKeysWith: { first, _ in first })
    }
    let carried = CarriedCells(filling: filling, keyRows: keyRows)
    for geometry in geometries {
      try FormSheet(
        plan: plan, rows: rows, geometry: geometry, filling: filling, carried: carried,
        all: geometries
      ).write(in: book)
    }
    try TemplateMark.write(
      in: book, TemplateIdentity(plan: plan, agency: rows.agency, period: filling.chosen),
      keys: keys, carried: carried)
  }
}
