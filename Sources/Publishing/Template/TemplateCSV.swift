import Forms
import PARIndex
import Provenance

/// The forms as CSV, for agencies without a spreadsheet program: identification lines, then the
/// table.
///
/// UTF-8 with byte order mark, `;`, CRLF, as Vietnamese settings expect.
public enum TemplateCSV {
  /// A file to write.
  public struct File: Hashable, Sendable {
    /// `so-noi-vu-phu-luc-1.csv`.
    public let name: String
    /// The whole text, byte order mark included.
    public let text: String
  }

  /// The files of an agency: one for each annex that it has rows in.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - agency: whose forms.
  ///   - period: the period to report on; nil for the plan's own.
  ///   - last: what the agency reported for an earlier period, which is filled in and marked as such.
  /// - Returns: one or two files; none where the agency has nothing to report on.
  public static func files(
    plan: Plan, agency: Agency.ID, period: Period? = nil, last: LastReport? = nil
  ) -> [File] {
    let rows = TemplateRows(plan: plan, agency: agency)
    let filling = FormFilling(
      last ?? LastReport(), rows: rows, period: plan.header.period, chosen: period)
    return rows.forms.map { form in
      File(
        name: "\(agency.text)-phu-luc-\(form.number).csv",
        text: text(form, plan: plan, rows: rows, filling: filling))
    }
  }

  private static func text(
    _ form: Form, plan: Plan, rows: TemplateRows, filling: FormFilling
  ) -> String {
    let hasCarried = !filling.carried.isEmpty
    var lines = [
      [FormLabel.agency.text, CellGuard.putOn(plan.registry.name(rows.agency))],
      [FormLabel.period.text, CellGuard.putOn(filling.period)],
      [FormLabel.reportedOn.text, ""], [FormLabel.preparedBy.text, ""],
      [FormLabel.phone.text, ""],
      [],
      (form.columns + (hasCarried ? [.carried] : []) + (form == .scores ? [.marks] : [])
        + (hasCarried ? [.carriedTrace] : [])).map { form.heading($0, of: plan.header) },
    ]
    switch form {
    case .scores: lines += rows.criteria.map { cells(of: $0, filling) }
    case .tasks: lines += rows.tasks.map { cells(of: $0, filling) }
    }
    let body = lines.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
    return "\u{FEFF}" + body
  }

  private static func cells(
    of row: TemplateRows.CriterionRow, _ filling: FormFilling
  ) -> [String] {
    let criterion = row.criterion
    let note = if case .survey(let kind) = row.use { kind.shortName } else { "" }
    return [
      CellGuard.putOn(criterion.printedCode), CellGuard.putOn(criterion.name),
      criterion.maximum.vietnamese,
      criterion.previous?.vietnamese ?? "", criterion.target?.vietnamese ?? "",
      CellGuard.putOn(criterion.leadsText),
    ] + entries(filling.scores[criterion.code], criterion.code, filling: filling, besides: [note])
  }

  private static func cells(of row: TemplateRows.TaskRow, _ filling: FormFilling) -> [String] {
    switch row {
    case .section(let section):
      return [CellGuard.putOn(section.printedCode), CellGuard.putOn(section.name)]
        + Array(
          repeating: "",
          count: Form.tasks.columns.count - 2 + (filling.carried.isEmpty ? 0 : 2))
    case .task(let task):
      let plan = [
        task.name, task.products, task.requirementText, task.deadline, task.leadsText,
        task.implementersText,
      ]
      return [CellGuard.putOn(task.printedCode)] + plan.map(CellGuard.putOn)
        + entries(filling.tasks[task.code], task.code, filling: filling, besides: [])
    }
  }

  /// The cells that the agency fills in, and how they are marked; `besides` stands between the two
  /// marks of a row filled in from an earlier period.
  private static func entries<Report: FormReport>(
    _ report: Report?, _ code: CriterionCode, filling: FormFilling, besides: [String]
  ) -> [String] {
    let values = Report.fields.map { field in
      let value = report.flatMap { field.reading(of: $0).found?.value }
      return value.map { CellGuard.putOn($0.vietnamese) } ?? ""
    }
    guard !filling.carried.isEmpty else { return values + besides }
    let trace = filling.trace(of: code, in: Report.form)
    return values + [trace == nil ? "" : CarriedWords.carried] + besides + [trace?.text ?? ""]
  }

  /// The text of one field, in quotation marks where it needs them.
  package static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
