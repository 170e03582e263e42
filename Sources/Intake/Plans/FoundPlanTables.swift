import Forms
import Provenance
import Spreadsheet
import VietnameseText

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
  /// The lines above the annexes, where a plan says which it is.
  private(set) var titles: [PlanTitles.Line] = []
  /// The tables of the annexes, in the order in which they were found.
  private(set) var annexes: [AnnexSheet] = []
  /// All sheets of all files.
  private(set) var sheets: [Sheet] = []
  private var meanings: [PlanForm: [AnnexRows.Meaning]] = [:]
  /// Sheets that are left out as a whole, which is said.
  private var ignored: Set<Place> = []
  private var problems: [Problem] = []

  /// A sheet, and what was found on it.
  struct Sheet {
    /// What a sheet holds.
    enum Content {
      /// Tables of annexes, by their positions among all.
      case annexes(Range<Int>)
      /// The head or the agencies.
      case table(PlanTable)
      /// Nothing that is read.
      case other
    }
    let grid: SheetGrid
    let place: Place
    var content = Content.other
  }

  /// What the rows of a table of an annex are taken for.
  func meanings(of annex: AnnexSheet) -> ArraySlice<AnnexRows.Meaning> {
    var start = 0
    for other in annexes where other.table.form == annex.table.form {
      if other.place == annex.place, other.table.headingRows == annex.table.headingRows { break }
      start += other.raws.count
    }
    return (meanings[annex.table.form] ?? [])[start..<(start + annex.raws.count)]
  }

  /// The row of an annex that a row of a sheet is taken for; nil where it is none.
  func row(_ meaning: AnnexRows.Meaning, of form: PlanForm) -> PlanTable.Row? {
    guard case .row(let index) = meaning else { return nil }
    return (form == .tasks ? tasks : criteria)?.rows[index]
  }

  /// The columns of the annexes as they were found.
  var columns: [FoundPlanColumn] {
    annexes.filter { !$0.raws.isEmpty }.flatMap { annex in
      annex.found.map {
        FoundPlanColumn(
          form: annex.table.form, column: $0.role, heading: $0.heading, place: $0.place)
      }
    }
  }

  /// The tables of all files; an annex goes on over several sheets, of other tables of a kind the
  /// first stands, and this is reported.
  static func find(in files: [PlanFile]) -> Checked<FoundPlanTables> {
    var tables = FoundPlanTables()
    let sheets = files.flatMap { file in
      let workbook = DocumentSheets().joined(file.workbook)
      let whole = Place(file: file.name, layout: workbook.layout)
      return workbook.sheets.map { (SheetGrid($0), whole.sheet(named: $0.name)) }
    }
    for (grid, place) in sheets where grid.sheet.visibility == .visible { tables.add(grid, place) }
    for (grid, place) in sheets where grid.sheet.visibility != .visible {
      tables.addHidden(grid, place)
    }
    tables.criteria = tables.annex(.criteria)
    tables.tasks = tables.annex(.tasks)
    tables.sayUnread()
    return Checked(tables, tables.problems)
  }

  private mutating func add(_ grid: SheetGrid, _ place: Place) {
    let found = AnnexTable.tables(in: grid).map { AnnexSheet($0, in: grid, at: place) }
    var sheet = Sheet(grid: grid, place: place)
    if let first = found.first {
      sheet.content = .annexes(annexes.count..<(annexes.count + found.count))
      annexes += found
      titles += PlanTitles.lines(
        in: grid, above: first.table.headingRows.lowerBound, at: place)
    } else if let part = continuation(grid, place) {
      sheet.content = .annexes(annexes.count..<(annexes.count + 1))
      annexes.append(part)
    } else if let table = PlanTable(grid, place: place, .agencies) {
      if keep(table, in: \.agencies) { sheet.content = .table(table) }
    } else if let table = PlanTable(grid, place: place, .head) {
      if keep(table, in: \.head) { sheet.content = .table(table) }
    }
    sheets.append(sheet)
  }

  /// A sheet without headings that carries on the nearest table before it that it fits.
  private func continuation(_ grid: SheetGrid, _ place: Place) -> AnnexSheet? {
    guard !SheetNames.besidesForms.contains(grid.sheet.name), !grid.sheet.name.hasPrefix("_"),
      PlanTable(grid, place: place, .agencies) == nil, PlanTable(grid, place: place, .head) == nil
    else { return nil }
    let name = Folding.key(grid.sheet.name)
    let named = annexes.filter { !$0.grid.sheet.name.isEmpty }
      .filter { name.hasPrefix(Folding.key($0.grid.sheet.name)) }
    let others = [PlanForm.criteria, .tasks].flatMap { form in
      annexes.reversed().filter { $0.table.form == form }
    }
    return (named + others).lazy.compactMap { AnnexSheet(grid, at: place, carryingOn: $0) }.first
  }

  /// Takes a hidden sheet, whose annexes are the plan's only where no visible sheet has any.
  private mutating func addHidden(_ grid: SheetGrid, _ place: Place) {
    let isVisible = annexes.contains { $0.grid.sheet.visibility == .visible }
    guard isVisible, !AnnexTable.tables(in: grid).isEmpty else { return add(grid, place) }
    sheets.append(Sheet(grid: grid, place: place))
    ignored.insert(place)
    problems.append(
      Problem(.hiddenTableIgnored, place: place, found: .written(grid.sheet.name)))
  }

  private mutating func annex(_ form: PlanForm) -> PlanTable? {
    let parts = annexes.filter { $0.table.form == form && !$0.raws.isEmpty }
    guard let first = parts.first else { return nil }
    let hasCodes = parts.contains { $0.table.columns[.code] != nil }
    let rows = AnnexRows(parts.flatMap(\.raws), form: form, hasCodes: hasCodes)
    if rows.numbered > 0 {
      problems.append(
        Problem(
          .planCodesMissing, place: first.place, used: .count(rows.numbered)))
    }
    meanings[form] = rows.meanings
    problems += parts.flatMap(\.problems) + rows.problems
    return PlanTable(parts, rows, at: first.place)
  }

  /// Names what is filled and was not read, with the row that comes nearest to a heading.
  private mutating func sayUnread() {
    for sheet in sheets {
      let (grid, place) = (sheet.grid, sheet.place)
      guard case .other = sheet.content, grid.filledCount > 0, !ignored.contains(place),
        !SheetNames.besidesForms.contains(grid.sheet.name)
      else { continue }
      if let near = NearestHeading.find(in: grid, fewest: annexes.isEmpty ? 1 : 3) {
        problems.append(near.problem(at: place))
      } else if let rows = NearestHeading.rows(in: grid) {
        problems.append(rows.problem(at: place))
      } else if grid.sheet.visibility == .visible {
        titles += PlanTitles.lines(in: grid, above: .max, at: place)
        problems.append(
          Problem(
            .planTextBeside, place: place, found: .written(grid.sheet.name)))
      }
    }
  }

  /// Takes a table of which there is one; whether it is taken.
  private mutating func keep(
    _ table: PlanTable, in path: WritableKeyPath<FoundPlanTables, PlanTable?>
  ) -> Bool {
    guard !table.rows.isEmpty else { return true }
    problems += table.rows.flatMap { $0.repairs(.key) + $0.leftOut(.key) }
    if let known = self[keyPath: path] {
      problems.append(
        Problem(
          .planUnreadable, place: table.place, found: .phrase(.sameTableTwice),
          expected: .phrase(.oneTableOfEachKind), related: [known.place]))
      ignored.insert(table.place)
      return false
    }
    self[keyPath: path] = table
    return true
  }
}

/// The row of a sheet that comes nearest to the heading of an annex, and what it lacks.
struct NearestHeading {
  private let row: Int
  private let texts: [String]
  private let missing: [FormColumn]
  private let form: PlanForm

  private static let rowsSearched = 200

  /// The nearest row that has at least some known headings; nil where there is none.
  static func find(in grid: SheetGrid, fewest: Int) -> NearestHeading? {
    var best: (NearestHeading, Int)?
    for row in grid.rows.prefix(rowsSearched) {
      let texts = grid.cells(row).filter { if case .text = $0.value { true } else { false } }
        .map(\.content.text).filter { !$0.isEmpty }
      for form in [PlanForm.criteria, .tasks] {
        let roles = Set(texts.compactMap { AnnexTable.index(form).match($0)?.role })
        let missing = form.required.filter { !roles.contains($0) }
        let score = roles.count - missing.count
        guard roles.count >= fewest, texts.count > 1, best.map({ score > $0.1 }) ?? true else {
          continue
        }
        best = (NearestHeading(row: row, texts: texts, missing: missing, form: form), score)
      }
    }
    return best?.0
  }

  /// The first row of a sheet without headings that prints rows of an annex: it is called one, or its
  /// rows have codes of several numbers.
  static func rows(in grid: SheetGrid) -> NearestHeading? {
    let coded = grid.rows.filter { row in
      let cells = grid.cells(row).filter(\.isFilled)
      guard cells.count > 2, let first = cells.first else { return false }
      return PrintedParts(first.content.text).map { $0.parts.count > 1 } ?? false
    }
    let name = Folding.words(grid.sheet.name)
    let isCalledOne = name.starts(with: ["phu", "luc"]) || name.contains("tiep")
    let wide = grid.rows.first { grid.cells($0).count(where: \.isFilled) > 2 }
    guard let row = coded.count > 1 ? coded.first : isCalledOne ? wide : nil else { return nil }
    return NearestHeading(
      row: row, texts: grid.cells(row).map(\.content.text).filter { !$0.isEmpty },
      missing: PlanForm.criteria.required, form: .criteria)
  }

  /// That the row is no heading for want of columns.
  func problem(at place: Place) -> Problem {
    Problem(
      .planUnreadable, place: place.at(row: row, column: 1), found: .cells(texts),
      expected: .list(missing.map { .heading(form.heading($0)) }))
  }
}
