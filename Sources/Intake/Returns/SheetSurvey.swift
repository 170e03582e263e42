import PARIndex
import Provenance
import Spreadsheet

/// Goes through the sheets of a return: which hold tables of the forms, which only identify, which
/// are foreign.
struct SheetSurvey {
  /// A table found, and where.
  private struct Candidate {
    var grid: SheetGrid
    var table: FoundTable
    var form: ReturnForm
    var place: Place
  }

  /// Sheets of our own templates and annotated returns that hold no table and no label.
  private static let ownSheets: Set<String> = ["Hướng dẫn", "Cần sửa", "Không xếp được"]

  let reader: ReturnReader
  let file: Place
  /// Whether the file has the hidden identity of our templates.
  let isOwnFile: Bool
  /// What the lines above the tables say.
  private(set) var identification = Identification()
  /// What is to be reported about whole sheets.
  private(set) var problems: [Problem] = []
  private var candidates: [Candidate] = []
  private var labels: [(LabelReader.Value, Place)] = []
  private var order = DateOrder()

  init(reader: ReturnReader, file: Place, isOwnFile: Bool) {
    self.reader = reader
    self.file = file
    self.isOwnFile = isOwnFile
  }

  /// Looks through a sheet.
  mutating func add(_ sheet: Sheet) {
    let isOwn = Self.ownSheets.contains(sheet.name)
    if isOwn, isOwnFile { return }
    guard sheet.cells.contains(where: { $0.value != .empty }) else { return }
    let grid = SheetGrid(sheet)
    let place = file.sheet(named: sheet.name)
    let tables = reader.finder.tables(in: grid)
    var found: [Candidate] = []
    for table in joined(tables) {
      guard let form = ColumnMatcher.form(of: table) else { continue }
      found.append(Candidate(grid: grid, table: table, form: form, place: place))
    }
    let top = tables.first?.headingRows.lowerBound ?? LabelReader.rowsSearched
    let labels = LabelReader.values(in: grid, above: top)
    if sheet.visibility == .visible, !isOwn {
      self.labels += labels.map { ($0, place) }
    }
    if found.isEmpty, let table = reader.layout(in: grid) {
      found.append(
        Candidate(grid: grid, table: table.table, form: table.form, place: place))
    }
    if found.isEmpty {
      if isOwn { return }
      if labels.isEmpty { problems.append(ignored(sheet, place)) }
      return
    }
    candidates += found
  }

  /// Headings repeated on each page belong to the table above.
  private func joined(_ tables: [FoundTable]) -> [FoundTable] {
    var result: [FoundTable] = []
    for table in tables {
      if let last = result.last, last.hasLayout(of: table) {
        result[result.count - 1].body += table.body
      } else {
        result.append(table)
      }
    }
    return result
  }

  private func ignored(_ sheet: Sheet, _ place: Place) -> Problem {
    Problem(.sheetIgnored, place: place, found: sheet.name)
  }

  /// Settles, after the last sheet, which tables count and what the lines above them say.
  mutating func finish() {
    chooseTables()
    checkProtection()
    for (label, _) in labels where label.label == .reportedOn { order.see(label.valueCell) }
    for candidate in candidates {
      let columns = candidate.table.columns.filter { $0.match?.role == .completedOn }
      for column in columns {
        for row in candidate.table.body {
          if let cell = candidate.grid.cell(row, column.index) { order.see(cell) }
        }
      }
    }
    for (label, place) in labels { identification.add(label, place: place) }
  }

  /// Notices sheets of the template that somebody has unlocked.
  private mutating func checkProtection() {
    guard isOwnFile else { return }
    for candidate in candidates where !candidate.grid.sheet.name.isEmpty {
      guard !candidate.grid.sheet.isProtected else { continue }
      problems.append(Problem(.protectionRemoved, place: candidate.place))
    }
  }

  /// Leaves out tables of hidden sheets where a visible sheet has the same form.
  private mutating func chooseTables() {
    let visible = Set(
      candidates.filter { $0.grid.sheet.visibility == .visible }.map(\.form))
    candidates.removeAll { candidate in
      guard candidate.grid.sheet.visibility != .visible else { return false }
      let isLeftOut = visible.contains(candidate.form)
      problems.append(
        Problem(
          isLeftOut ? .hiddenTableIgnored : .hiddenContent, place: candidate.place,
          found: candidate.grid.sheet.name))
      return isLeftOut
    }
  }

  /// Reads the tables; those in which nothing of the plan is found are foreign.
  mutating func readTables() -> [TableReading] {
    var readings: [TableReading] = []
    for candidate in candidates {
      let reading = reader.tableReader(
        candidate.table, form: candidate.form, grid: candidate.grid, place: candidate.place,
        order: order
      ).read()
      if reading.sheet.rows.isEmpty, !reading.isSurelyReturn {
        problems.append(ignored(candidate.grid.sheet, candidate.place))
      } else {
        readings.append(reading)
        if isOwnFile { checkMarks(reading.sheet, candidate) }
      }
    }
    return readings
  }

  /// Notices values pasted over the template's own formulas, in rows that were filled in.
  private mutating func checkMarks(_ sheet: ReturnedSheet, _ candidate: Candidate) {
    guard let marks = sheet.columns[.marks]?.index,
      let value = (sheet.columns[.selfScore] ?? sheet.columns[.state])?.index
    else { return }
    func content(_ row: Int, _ column: Int) -> ReadCell? {
      candidate.grid.cell(row, column).flatMap { $0.content.isBlank ? nil : $0 }
    }
    let pasted = sheet.rows.map(\.match.index).filter { content($0, value) != nil }
      .compactMap { content($0, marks) }.filter { !$0.hasFormula }
    guard let first = pasted.first else { return }
    let place = candidate.place.at(first.reference)
    problems.append(Problem(.formulasOverwritten, place: place, found: "\(pasted.count)"))
  }
}
