import Forms
import PARIndex
import Provenance
import Spreadsheet

/// A file of a plan as read.
public struct PlanFile: Sendable {
  /// Its name in messages.
  public var name: String
  /// What it holds.
  public var workbook: Workbook
  /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  public var sha256: String

  /// Makes a file of a plan.
  public init(name: String, workbook: Workbook, sha256: String) {
    self.name = name
    self.workbook = workbook
    self.sha256 = sha256
  }
}

/// Reads a plan: two annexes, the agencies and the head, as CSV files or as sheets of a workbook.
///
/// Which table is which is determined by its headings, not by names of files or sheets.
///
/// Annex I is needed; what else is missing is derived: agencies from the names of the leads, years
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
    guard let annex = tables.criteria else {
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
    let criteria = CriteriaReader.read(annex, leads: leads).noting(in: &problems)
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

/// The four tables of a plan, as far as they were found.
struct FoundPlanTables {
  private(set) var criteria: PlanTable?
  private(set) var tasks: PlanTable?
  private(set) var agencies: PlanTable?
  private(set) var head: PlanTable?
  private var problems: [Problem] = []

  /// The tables of all files; of two of a kind the first stands, and this is reported.
  static func find(in files: [PlanFile]) -> Checked<FoundPlanTables> {
    var tables = FoundPlanTables()
    for file in files { tables.add(file) }
    return Checked(tables, tables.problems)
  }

  private mutating func add(_ file: PlanFile) {
    for sheet in file.workbook.sheets {
      let grid = SheetGrid(sheet)
      let place = Place(file: file.name).sheet(named: sheet.name)
      if let table = PlanTable(grid, place: place, .criteria) {
        keep(table, in: \.criteria, isContinued: true)
      } else if let table = PlanTable(grid, place: place, .tasks) {
        keep(table, in: \.tasks, isContinued: true)
      } else if let table = PlanTable(grid, place: place, .agencies) {
        keep(table, in: \.agencies, isContinued: false)
      } else if let table = PlanTable(grid, place: place, .head) {
        keep(table, in: \.head, isContinued: false)
      } else if let problem = PlanTable.nearlyFound(
        in: grid, place: place, [.criteria, .tasks])
      {
        problems.append(problem)
      }
    }
  }

  /// Takes a table; an annex goes on over further sheets, of other tables the first stands.
  private mutating func keep(
    _ table: PlanTable, in path: WritableKeyPath<FoundPlanTables, PlanTable?>, isContinued: Bool
  ) {
    let kind: Problem.Row.Kind =
      path == \.tasks ? .task : path == \.criteria ? .criterion : .key
    problems += table.rows.flatMap { $0.repairs(kind) + $0.leftOut(kind) } + table.unknownColumns
    if isContinued, let known = self[keyPath: path] {
      self[keyPath: path] = known.joined(with: table)
    } else if let known = self[keyPath: path] {
      problems.append(
        Problem(
          .planUnreadable, place: table.place, found: .phrase(.sameTableTwice),
          expected: .phrase(.oneTableOfEachKind), related: [known.place]))
    } else {
      self[keyPath: path] = table
    }
  }
}
