import Forms
import PARIndex
import Provenance
import Spreadsheet

/// What a return holds: tables of the forms, and the lines above them.
struct ReturnContents {
  var tables: [LocatedTable] = []
  var labels: [LocatedLabel] = []
  /// The sheets of tables that do not count, which is said of each.
  var leftOut: Set<Place> = []
  /// The sheets without a table that hold rows of the plan all the same.
  var stray: Set<Place> = []
  /// Whether there were more texts or lines than are looked at.
  var isLimited = false
  /// The sheets that were looked at, by their position in the workbook.
  var grids: [Int: SheetGrid] = [:]

  /// A table that goes on without a heading has the columns of the form's table before it.
  mutating func alignHeadless() {
    for index in tables.indices where tables[index].isHeadless {
      let own = tables[index]
      let main = tables.first { !$0.isHeadless && $0.form == own.form }
      let code = own.table.columns.first { $0.match?.role == .code }?.index
      guard let main,
        main.table.columns.contains(where: { $0.match?.role == .code && $0.index == code })
      else { continue }
      tables[index].table.columns = main.table.columns.map { column in
        let match = column.match.map {
          HeadingMatch(
            role: $0.role, reason: .content("place in the table before it"), years: $0.years)
        }
        return FoundTable.Column(index: column.index, text: column.text, match: match)
      }
    }
  }

  /// Drops the lines above tables that do not count, where no other table stands on their sheet.
  mutating func dropLabels(ofTablesLeftOutOf all: [LocatedTable]) {
    let dropped = Set(all.map(\.place)).subtracting(tables.map(\.place))
    labels.removeAll { dropped.contains($0.place) && $0.value.label != .agency }
  }
}

/// Goes through the sheets of a return: which hold tables of the forms, which only identify, which
/// are foreign.
struct TableSearch {
  let forms: PlanForms
  let file: Place
  /// Whether the file has the hidden identity of our templates.
  let isOwnFile: Bool
  private let finder: TableFinder

  /// Most lines of identification that are read in a file.
  private static let mostLabels = 1_000

  init(forms: PlanForms, file: Place, isOwnFile: Bool) {
    self.forms = forms
    self.file = file
    self.isOwnFile = isOwnFile
    finder = forms.finder()
  }

  /// The tables that count and the lines above them, in the order of the sheets.
  func contents(of workbook: Workbook) -> Checked<ReturnContents> {
    var problems: [Problem] = []
    var contents = ReturnContents()
    for (position, sheet) in workbook.sheets.enumerated()
    where sheet.name != TemplateIdentity.sheetName {
      let found = self.contents(of: sheet).noting(in: &problems)
      contents.tables += found.tables
      contents.stray.formUnion(found.stray)
      let room = Self.mostLabels - contents.labels.count
      contents.labels += found.labels.prefix(room)
      contents.isLimited = contents.isLimited || found.labels.count > room
      contents.grids[position] = found.grids[0]
    }
    contents.alignHeadless()
    let found = Set(contents.tables.map(\.place))
    var ofTheRound = TablesOfTheRound(
      tables: contents.tables, labels: contents.labels, round: forms.round,
      planYear: forms.plan.header.year)
    ofTheRound.tables = chosen(contents.tables, told: ofTheRound.toldPeriod)
      .noting(in: &problems)
    let all = ofTheRound.tables
    contents.tables = ofTheRound.chosen().noting(in: &problems)
    contents.dropLabels(ofTablesLeftOutOf: all)
    contents.leftOut = found.subtracting(contents.tables.map(\.place))
    contents.isLimited = contents.isLimited || finder.memo.isFull
    return Checked(contents, problems + unlocked(contents.tables))
  }

  private func contents(of sheet: Sheet) -> Checked<ReturnContents> {
    let isOwn = SheetNames.besidesForms.contains(sheet.name)
    guard !(isOwn && isOwnFile), sheet.cells.contains(where: { $0.value != .empty }) else {
      return Checked(ReturnContents())
    }
    let grid = SheetGrid(sheet)
    let place = file.sheet(named: sheet.name)
    let own = isOwnFile ? OwnTable(finder: finder).tables(in: grid) : nil
    let tables = own ?? finder.tables(in: grid)
    var contents = ReturnContents(grids: [0: grid])
    let top = tables.first?.headingRows.lowerBound ?? LabelReader.rowsSearched
    let labels = LabelReader.values(in: grid, above: top)
    contents.tables = joined(tables, in: grid, labels: labels).compactMap { found in
      ColumnMatcher.form(of: found.table).map {
        LocatedTable(
          grid: grid, table: found.table, form: $0, place: place, period: found.period,
          lines: found.lines)
      }
    }
    if sheet.visibility == .visible, !isOwn {
      contents.labels = labels.map { LocatedLabel(value: $0, place: place) }
    }
    if contents.tables.isEmpty, let found = forms.tableWithoutHeading(in: grid) {
      contents.tables = [
        LocatedTable(
          grid: grid, table: found.table, form: found.form, place: place, isHeadless: true)
      ]
    }
    if contents.tables.isEmpty, !isOwn, let problem = strayRows(in: grid, at: place) {
      contents.stray = [place]
      return Checked(contents, problem)
    }
    let isForeign = contents.tables.isEmpty && !isOwn && labels.isEmpty
    return Checked(
      contents,
      isForeign
        ? [Problem(.sheetIgnored, place: place, found: .written(place.sheet ?? place.file))] : [])
  }

  private func strayRows(in grid: SheetGrid, at place: Place) -> Problem? {
    let rows = forms.strayRows(in: grid)
    return rows.first.map {
      Problem(
        .rowsWithoutHeading, place: place.at(row: $0, column: 1),
        found: .written(place.sheet ?? place.file), expected: .count(rows.count))
    }
  }

  private typealias DatedTable = (
    table: FoundTable, period: HeadingQualifier.Period?, lines: TablePeriods.Lines?
  )

  /// Headings repeated on each page belong to the table above, unless they are of another period; a
  /// list that stands between the rows of a table ends where the table goes on.
  private func joined(
    _ tables: [FoundTable], in grid: SheetGrid, labels: [LabelReader.Value]
  ) -> [DatedTable] {
    var result: [DatedTable] = []
    let labelled = TablePeriods.period(ofLabels: labels)
    for table in tables {
      let left = table.columns.first?.index ?? 1
      let last = result.lastIndex {
        !$0.table.isBeside(table) && $0.table.span?.contains(left) ?? true
      }
      let lines = last.map {
        TablePeriods.lines(above: table, in: grid, period: result[$0].period)
      }
      let period = lines?.period ?? labelled ?? TablePeriods.period(of: table, in: grid)
      if let last {
        let isSame =
          lines?.isOther == false && lines?.stages.isEmpty == true
          && lines?.agency == nil
        if isSame, result[last].table.hasLayout(of: table), result[last].period == period {
          result[last].table.repeatedHeadings += Array(table.headingRows)
          result[last].table.body += table.body
          continue
        }
        if table.interrupts(result[last].table) {
          result[last].table.interruptions += Array(table.headingRows)
          result[last].table.body += table.body
          continue
        }
      }
      result.append((table, period, lines))
    }
    return result
  }

  /// Leaves out tables of hidden sheets where a visible sheet has the same form, and is no copy
  /// for another period.
  private func chosen(
    _ tables: [LocatedTable], told: HeadingQualifier.Period?
  ) -> Checked<[LocatedTable]> {
    let visible = Set(
      tables.filter { $0.isVisible && !$0.isNamedOtherwise(than: told ?? $0.period) }.map(\.form))
    var problems: [Problem] = []
    let kept = tables.filter { table in
      guard !table.isVisible else { return true }
      let isLeftOut = visible.contains(table.form)
      problems.append(
        Problem(
          isLeftOut ? .hiddenTableIgnored : .hiddenContent, place: table.place,
          found: .written(table.grid.sheet.name)))
      return !isLeftOut
    }
    return Checked(kept, problems)
  }

  /// Sheets of the template that somebody has unlocked.
  private func unlocked(_ tables: [LocatedTable]) -> [Problem] {
    guard isOwnFile else { return [] }
    return tables.filter { !$0.grid.sheet.name.isEmpty && !$0.grid.sheet.isProtected }
      .map { Problem(.protectionRemoved, place: $0.place) }
  }
}

extension DateOrder {
  /// What the days of a whole return tell: those of its head and of its tables.
  init(_ contents: ReturnContents) {
    for label in contents.labels where label.value.label == .reportedOn {
      see(label.value.valueCell)
    }
    for found in contents.tables {
      for column in found.table.columns where column.match?.role == .completedOn {
        for row in found.table.body {
          if let cell = found.grid.cell(row, column.index) { see(cell) }
        }
      }
    }
  }
}
