import Forms
import Provenance
import Spreadsheet

/// A table of Annex I or II as it stands in a sheet: found by the finder that finds the tables of
/// returns, its headings understood by the words that plans use.
struct AnnexTable {
  /// A column that is understood.
  struct Column {
    let index: Int
    let role: FormColumn
    /// What its heading says, over all rows of the heading.
    let text: String
    let years: [Int]
    let reason: MatchReason
  }

  let form: PlanForm
  private(set) var headingRows: ClosedRange<Int>
  /// The columns, one for each meaning.
  private(set) var columns: [FormColumn: Column]
  /// Further columns of names: fields, criteria and their components beside each other.
  let otherNames: [Int]
  /// What the headings say, by column.
  let headings: [Int: String]
  /// The columns whose headings say last year's points.
  private let previousColumns: Set<Int>
  /// The rows below the heading.
  var body: [Int]
  /// Whether it carries on the table of another sheet, and has no heading of its own.
  private(set) var isContinuation = false

  private static let indices: [PlanForm: HeadingIndex] = [
    .criteria: HeadingIndex(PlanForm.criteria.headings),
    .tasks: HeadingIndex(PlanForm.tasks.headings),
  ]
  /// The words of the headings of both.
  static let either = HeadingIndex(PlanForm.criteria.headings + PlanForm.tasks.headings)

  /// The words of an annex's headings.
  static func index(_ form: PlanForm) -> HeadingIndex { indices[form] ?? either }

  /// The tables of a sheet that are annexes, from top to bottom.
  static func tables(in grid: SheetGrid) -> [AnnexTable] {
    let blocks = TableFinder(index: either).tables(in: grid).map(\.headingRows)
    var tables = blocks.compactMap { block in
      [PlanForm.criteria, .tasks].lazy.compactMap { AnnexTable($0, block, in: grid) }.first
    }
    for offset in tables.indices {
      let end =
        offset + 1 < tables.count ? tables[offset + 1].headingRows.lowerBound : Int.max
      tables[offset].body = Array(
        grid.rows(after: tables[offset].headingRows.upperBound, before: end))
      if end < .max { tables[offset].leaveTitles(in: grid) }
    }
    return tables
  }

  /// Leaves out the title of the next table, which stands below the last row.
  private mutating func leaveTitles(in grid: SheetGrid) {
    let lines = body.reversed().prefix { row in
      let filled = grid.cells(row).filter(\.isFilled)
      return filled.count <= 1
        && filled.allSatisfy { if case .text = $0.value { true } else { false } }
    }
    let first = lines.reversed().first { row in
      grid.cells(row).contains { PlanTitles.namesAnnex($0.content.text) }
    }
    if let first { body.removeAll { $0 >= first } }
  }

  private init?(_ form: PlanForm, _ block: ClosedRange<Int>, in grid: SheetGrid) {
    let found = TableFinder(index: Self.index(form)).columns(of: block, in: grid)
    let body = Array(grid.rows(after: block.upperBound))
    var candidates: [FormColumn: [FoundTable.Column]] = [:]
    for column in found {
      guard let match = column.match,
        !HeadingUnit(role: match.role, heading: column.text).isOther
      else { continue }
      candidates[match.role, default: []].append(column)
    }
    var columns: [FormColumn: Column] = [:]
    var otherNames: [Int] = []
    for (role, several) in candidates {
      let best =
        (form == .tasks && role == .implementers && candidates[.leads] == nil
          ? Self.helpers(among: several) : nil)
        ?? several.min { Self.rank($0, form) < Self.rank($1, form) }
      guard let best, let match = best.match else { continue }
      columns[role] = Column(
        index: best.index, role: role, text: best.text,
        years: HeadingWords(best.text).years, reason: match.reason)
      if role == .name { otherNames = several.map(\.index).filter { $0 != best.index } }
    }
    self.form = form
    headingRows = block
    self.columns = columns
    self.otherNames = otherNames
    headings = Dictionary(
      found.map { ($0.index, $0.text) }, uniquingKeysWith: { first, _ in first })
    previousColumns = Set((candidates[.previous] ?? []).map(\.index))
    self.body = body
    findCodes(in: grid)
    let others = (candidates[.implementers] ?? []).filter {
      $0.index != columns[.implementers]?.index
    }
    leadInsteadOfImplementer(others)
    guard isAnnex else { return nil }
  }

  /// Fewest columns of a list of tasks beside code and name.
  private static let fewestOfTasks = 2

  private var isAnnex: Bool {
    let known = Set(columns.keys)
    guard known.contains(.name) else { return false }
    switch form {
    case .criteria:
      return known.contains(.maximum)
        && (known.contains(.code) || !known.isDisjoint(with: [.previous, .target, .leads]))
    case .tasks:
      return !known.isDisjoint(with: [.leads, .implementers, .products, .requirement])
        && known.intersection([.products, .requirement, .deadline, .leads, .implementers]).count
          >= Self.fewestOfTasks
    case .agencies, .head: return false
    }
  }

  /// The table that a sheet without headings carries on: its rows have codes, names, and points, where
  /// those of the table have them.
  init?(carryingOn other: AnnexTable, in grid: SheetGrid) {
    let rows = Array(grid.rows(after: 0))
    guard let code = other.columns[.code]?.index, let name = other.columns[.name]?.index,
      let first = rows.first(where: { Self.isRow($0, code, name, in: grid) })
    else { return nil }
    let body = rows.filter { $0 >= first }
    let known = Set(other.columns.values.map(\.index) + other.headings.keys)
    let filled = body.flatMap { grid.cells($0).filter(\.isFilled) }
    let coded = body.filter { Self.isRow($0, code, name, in: grid) }
    let points = coded.filter { row in
      let cell = other.columns[.maximum].flatMap { grid.cell(row, $0.index) }
      return AmountReader(maximum: nil).read(cell, at: Place(file: "")).value.found != nil
    }
    guard filled.allSatisfy({ known.contains($0.reference.column) }),
      other.form != .criteria || points.count * 2 > coded.count,
      coded.contains(where: { row in grid.cells(row).count(where: \.isFilled) > 2 })
    else { return nil }
    self = other
    self.body = body
    headingRows = 0...0
    isContinuation = true
  }

  /// Whether a row has a code and a name.
  private static func isRow(_ row: Int, _ code: Int, _ name: Int, in grid: SheetGrid) -> Bool {
    guard let cell = grid.cell(row, code), !cell.content.isBlank else { return false }
    let isCode =
      PrintedParts(cell.content.text) != nil || !CodeCell(cell).candidates.isEmpty
    return isCode
      && grid.cell(row, name).map { $0.content.text.contains(where: \.isLetter) } ?? false
  }

  /// Which of two columns of one meaning is the one meant: exact headings before others, then the
  /// usual words, then the left one.
  private static func rank(_ column: FoundTable.Column, _ form: PlanForm) -> (Int, Int, Int) {
    guard let match = column.match else { return (2, 0, column.index) }
    let words = form.headings.first { $0.role == match.role }?.words ?? []
    guard case .heading(let word) = match.reason else { return (1, 0, column.index) }
    return (0, words.firstIndex(of: word) ?? words.count, column.index)
  }

  /// A column of codes without a heading stands left of the names.
  private mutating func findCodes(in grid: SheetGrid) {
    guard columns[.code] == nil, let name = columns[.name], name.index > 1 else { return }
    let index = name.index - 1
    guard headings[index] == nil else { return }
    let filled = body.compactMap { grid.cell($0, index) }.filter { !$0.content.isBlank }
    let codes = filled.count { PrintedParts($0.content.text) != nil }
    guard codes > 1, codes * 3 >= filled.count * 2 else { return }
    columns[.code] = Column(index: index, role: .code, text: "", years: [], reason: .content(""))
  }

  /// *Đơn vị thực hiện* are the leads where no other column names them.
  private mutating func leadInsteadOfImplementer(_ others: [FoundTable.Column]) {
    guard form == .tasks, columns[.leads] == nil, let column = columns[.implementers] else {
      return
    }
    if !Self.isOfHelpers(column.text) {
      columns[.implementers] = nil
      columns[.leads] = Column(
        index: column.index, role: .leads, text: column.text, years: column.years,
        reason: column.reason)
    } else if let other = others.first(where: { !Self.isOfHelpers($0.text) }),
      let match = other.match
    {
      columns[.leads] = Column(
        index: other.index, role: .leads, text: other.text, years: [], reason: match.reason)
    }
  }

  /// The one column of several that names those who help: *Cơ quan thực hiện*, *Phối hợp*.
  private static func helpers(among columns: [FoundTable.Column]) -> FoundTable.Column? {
    columns.count > 1 ? columns.first { isOfHelpers($0.text) } : nil
  }

  private static func isOfHelpers(_ heading: String) -> Bool {
    HeadingWords(heading).words.contains("phoi")
  }

  /// Settles which column holds last year's points.
  mutating func settlePrevious(in grid: SheetGrid, place: Place) -> (seen: Set<Int>, [Problem]) {
    guard form == .criteria else { return ([], []) }
    let row = headingRows.upperBound
    let heading = headings.sorted { $0.key < $1.key }.map { index, text in
      ReadCell(Cell(CellReference(row: row, column: index), .text(text)))
    }
    var known = Dictionary(
      columns.values.map { ($0.index, $0.role) }, uniquingKeysWith: { first, _ in first })
    known = known.filter { $0.value != .previous }
    let previous = PreviousColumn(
      heading, known, saying: previousColumns, targetYear: columns[.target]?.years.first,
      body: body, in: grid,
      place: place)
    columns[.previous] = previous.index.map {
      Column(
        index: $0, role: .previous, text: headings[$0] ?? "", years: previous.years,
        reason: columns[.previous]?.reason ?? .heading(""))
    }
    return (previous.seen, previous.problems)
  }
}
