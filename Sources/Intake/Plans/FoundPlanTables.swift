import Forms
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
    let workbook = DocumentSheets().joined(file.workbook)
    let whole = Place(file: file.name, layout: workbook.layout)
    for sheet in workbook.sheets {
      let grid = SheetGrid(sheet)
      let place = whole.sheet(named: sheet.name)
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
    if table.rows.isEmpty { return problems += table.unknownColumns }
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
