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
  /// - Returns: one or two files; none where the agency has nothing to report on.
  public static func files(plan: Plan, agency: Agency.ID, period: Period? = nil) -> [File] {
    let rows = TemplateRows(plan: plan, agency: agency)
    return rows.forms.map { form in
      File(
        name: "\(agency.text)-phu-luc-\(form.number).csv",
        text: text(form, plan: plan, rows: rows, period: period))
    }
  }

  private static func text(
    _ form: Form, plan: Plan, rows: TemplateRows, period: Period?
  ) -> String {
    var lines = [
      [FormLabel.agency.text, CellGuard.putOn(plan.registry.name(rows.agency))],
      [FormLabel.period.text, CellGuard.putOn(period?.label ?? plan.header.period)],
      [FormLabel.reportedOn.text, ""], [FormLabel.preparedBy.text, ""],
      [FormLabel.phone.text, ""],
      [],
      (form.columns + (form == .scores ? [.marks] : [])).map {
        form.heading($0, of: plan.header)
      },
    ]
    switch form {
    case .scores: lines += rows.criteria.map { cells(of: $0) }
    case .tasks: lines += rows.tasks.map { cells(of: $0) }
    }
    let body = lines.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
    return "\u{FEFF}" + body
  }

  private static func cells(of row: TemplateRows.CriterionRow) -> [String] {
    let criterion = row.criterion
    let note = if case .survey(let kind) = row.use { kind.shortName } else { "" }
    return [
      criterion.code.description, CellGuard.putOn(criterion.name), criterion.maximum.vietnamese,
      criterion.previous?.vietnamese ?? "", criterion.target?.vietnamese ?? "",
      CellGuard.putOn(criterion.leadsText), "", "", "", note,
    ]
  }

  private static func cells(of row: TemplateRows.TaskRow) -> [String] {
    switch row {
    case .section(let section):
      return [section.code.description, CellGuard.putOn(section.name)]
        + Array(repeating: "", count: Form.tasks.columns.count - 2)
    case .task(let task):
      let plan = [
        task.name, task.products, task.requirementText, task.deadline, task.leadsText,
        task.implementersText,
      ]
      return [task.code.description] + plan.map(CellGuard.putOn) + Array(repeating: "", count: 7)
    }
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
