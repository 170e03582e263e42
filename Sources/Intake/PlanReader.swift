import Forms
import PARIndex
import Provenance
import Spreadsheet

/// Reads a plan: two annexes, the agencies and the head, as CSV files or as sheets of a workbook.
///
/// Which table is which is determined by its headings, not by names of files or sheets.
///
/// One of the annexes is needed; what else is missing is derived: agencies from the names of the leads, years
/// from the headings, the total from the fields.
public enum PlanReader {
  /// Reads a plan from all its files.
  ///
  /// - Returns: the plan, nil where it cannot be read at all; and what is wrong with its data.
  public static func read(_ files: [PlanFile]) -> Checked<Plan?> {
    if let file = files.first(where: isReturn) {
      return Checked(nil, Problem(.planIsReturn, place: Place(file: file.name)))
    }
    var problems = files.flatMap(\.workbook.problems)
    let tables = FoundPlanTables.find(in: files).noting(in: &problems)
    guard let annex = tables.criteria ?? tables.tasks else {
      let place = files.first.map { Place(file: $0.name) }
      problems.append(
        Problem(
          .planUnreadable, place: place, found: .phrase(.missing),
          expected: .heading(PlanForm.criteria.heading(.name))))
      return Checked(nil, problems.sorted())
    }
    let head = PlanHeadReader(tables.head)
    let registry = RegistryReader.read(tables, province: head.text(.province) ?? "")
      .noting(in: &problems)
    let told = head.read(annex: annex, registry: registry, source: files).noting(in: &problems)
    guard let header = told else { return Checked(nil, problems.sorted()) }
    let leads = LeadReader(registry: registry, header: header)
    let criteria =
      tables.criteria.map {
        CriteriaReader.read($0, leads: leads).noting(in: &problems)
      } ?? []
    let codes = Set(criteria.map(\.code))
    let tasks = tables.tasks.map {
      TasksReader.read($0, criteria: codes, year: header.year, leads: leads)
        .noting(in: &problems)
    }
    let plan = Plan(
      header: completed(header, by: criteria.filter { $0.level == .field }), criteria: criteria,
      sections: tasks?.sections ?? [], tasks: tasks?.tasks ?? [], registry: registry)
    return Checked(plan, problems.sorted())
  }

  /// The head with the totals that it does not give added up from the fields, as far as all have
  /// them.
  private static func completed(_ header: Plan.Header, by fields: [Criterion]) -> Plan.Header {
    func sum(_ points: [Points?]) -> Points? {
      let known = points.compactMap(\.self)
      return known.isEmpty || known.count < points.count ? nil : known.reduce(.zero, +)
    }
    var header = header
    if header.maximum == .zero { header.maximum = sum(fields.map(\.maximum)) ?? .zero }
    header.previous = header.previous ?? sum(fields.map(\.previous))
    header.target = header.target ?? sum(fields.map(\.target))
    return header
  }

  /// Whether a file says who reports, or for when, by whom: the tables of a return have the plan's
  /// columns too, but only some of the rows.
  private static func isReturn(_ file: PlanFile) -> Bool {
    if TemplateIdentity(file.workbook) != nil { return true }
    return file.workbook.sheets.contains { sheet in
      let labels = LabelReader.values(in: SheetGrid(sheet), above: LabelReader.rowsSearched)
        .map(\.label)
      return Set(labels).count > 1
    }
  }
}
