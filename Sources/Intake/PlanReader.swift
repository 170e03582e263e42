import Forms
import PARIndex
import Provenance
import Spreadsheet

/// Reads a plan: two annexes, the agencies and the head, as CSV files or as sheets of a workbook.
///
/// Which table is which is determined by its headings, not by names of files or sheets.
///
/// One of the annexes is needed; what else is missing is derived: agencies from the names of the
/// leads, head and years from titles and headings, the total from its row or the fields.
public enum PlanReader {
  /// Reads a plan from all its files.
  ///
  /// - Returns: the plan, nil where it cannot be read at all; and what is wrong with its data.
  public static func read(_ files: [PlanFile]) -> Checked<Plan?> {
    let reading = understand(files)
    return Checked(reading.plan, reading.problems)
  }

  /// Reads a plan from all its files, and tells where each column was found.
  public static func understand(_ files: [PlanFile]) -> PlanReading {
    if let file = files.first(where: isReturn) {
      return PlanReading(
        plan: nil, problems: [Problem(.planIsReturn, place: Place(file: file.name))], columns: [])
    }
    var problems = files.flatMap(\.workbook.problems)
    let tables = FoundPlanTables.find(in: files).noting(in: &problems)
    guard let annex = tables.criteria ?? tables.tasks else {
      if let blank = tables.annexes.first?.found.first?.place {
        problems.append(
          Problem(
            .planNotFilledIn, place: files.first.map { Place(file: $0.name) },
            expected: .place(blank)))
      } else if !problems.contains(where: { $0.code == .planUnreadable }) {
        let wanted = PlanForm.criteria.required.map { PlanForm.criteria.heading($0) }
        problems.append(
          Problem(
            .planUnreadable, place: files.first.map { Place(file: $0.name) },
            found: .phrase(.missing), expected: .list(wanted.map(Problem.Slot.heading))))
      }
      return PlanReading(plan: nil, problems: problems.sorted(), columns: [])
    }
    let titles = PlanTitles(tables.titles)
    let head = PlanHeadReader(tables.head)
    let province = head.text(.province) ?? titles.province?.value ?? ""
    let registry = RegistryReader.read(tables, province: province)
      .noting(in: &problems)
    let told = head.read(annex: annex, titles: titles, registry: registry, source: files)
      .noting(in: &problems)
    guard let header = told else {
      return PlanReading(plan: nil, problems: problems.sorted(), columns: tables.columns)
    }
    let leads = LeadReader(registry: registry, header: header)
    let criteria =
      tables.criteria.map { CriteriaReader.read($0, leads: leads).noting(in: &problems) } ?? []
    let tasks = tables.tasks.map {
      TasksReader.read($0, criteria: criteria, year: header.year, leads: leads)
        .noting(in: &problems)
    }
    let plan = Plan(
      header: completed(header, by: criteria, totals: tables.criteria?.totals ?? []),
      criteria: criteria,
      sections: tasks?.sections ?? [], tasks: tasks?.tasks ?? [], registry: registry)
    let accounting = PlanAccounting(tables, of: plan, problems: problems)
    return PlanReading(
      plan: plan, problems: (problems + accounting.problems).sorted(), columns: tables.columns,
      account: accounting.account)
  }

  /// The head with the totals that it does not give: those of the row of totals, else added up from
  /// the fields, as far as all have them.
  private static func completed(
    _ header: Plan.Header, by criteria: [Criterion], totals: [PlanTable.Row]
  ) -> Plan.Header {
    let fields = criteria.filter { $0.level == .field }
    func sum(_ points: [Points?]) -> Points? {
      let known = points.compactMap(\.self)
      return known.isEmpty || known.count < points.count ? nil : known.reduce(.zero, +)
    }
    var header = header
    let printed = totals.max { ($0.points(.maximum) ?? .zero) < ($1.points(.maximum) ?? .zero) }
    if header.maximum == .zero {
      header.maximum = printed?.points(.maximum) ?? sum(fields.map(\.maximum)) ?? .zero
    }
    header.previous = header.previous ?? printed?.points(.previous) ?? sum(fields.map(\.previous))
    header.target = header.target ?? printed?.points(.target) ?? sum(fields.map(\.target))
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
