import Forms
import PARIndex
import Provenance
import Spreadsheet

/// The columns of a table, settled: one for each meaning, or a question.
struct MatchedColumns {
  /// The columns that are used.
  var columns: [FormColumn: Match] = [:]
  /// Meanings for which several columns could stand; none of them is used.
  var ambiguous: [FormColumn: [Int]] = [:]
  /// Columns nobody knows, with their heading.
  var extra: [Int: String] = [:]
  /// What is to be reported.
  var problems: [Problem] = []

  /// Number of the column with this meaning.
  func index(_ role: FormColumn) -> Int? { columns[role]?.index }
}

/// Settles which column of a table means what.
struct ColumnMatcher {
  let index: HeadingIndex
  let rows: PlanRows
  let year: Int
  let previousYear: Int
  /// The period of the round, where it is known.
  var round: HeadingQualifier.Period?
  /// What it is called.
  var roundLabel = ""
  /// Whose figures the columns should hold; nil where nobody can tell.
  var owner: HeadingOwner?

  /// Which form a heading belongs to: the one that owns more of its words.
  static func form(of table: FoundTable) -> Form? {
    let forms = table.columns.compactMap { $0.match?.role.form }
    let scores = forms.count { $0 == .scores }
    let tasks = forms.count - scores
    return scores == tasks ? nil : scores > tasks ? .scores : .tasks
  }

  /// The settled columns of `table`.
  func match(_ table: FoundTable, in grid: SheetGrid, at place: Place) -> MatchedColumns {
    var result = MatchedColumns()
    var candidates: [FormColumn: [FoundTable.Column]] = [:]
    let unit = UnitLine.above(table, in: grid)
    for column in table.columns {
      if let match = column.match, match.role.belongs(to: rows.form), isOfTheYear(match) {
        candidates[match.role, default: []].append(column)
      } else {
        result.extra[column.index] = column.text
        noteOtherYear(column, table: table, place: place, into: &result)
      }
    }
    for (role, columns) in candidates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      settle(role, columns, table: table, grid: grid, place: place, unit: unit, into: &result)
    }
    refuseRivalled(table: table, grid: grid, place: place, into: &result)
    dropRunningNumbers(table: table, grid: grid, place: place, into: &result)
    inferLost(.code, table: table, grid: grid, place: place, into: &result)
    inferLost(.name, table: table, grid: grid, place: place, into: &result)
    reportMissing(table: table, place: place, into: &result)
    reportUnknown(table: table, grid: grid, place: place, into: &result)
    return result
  }

  /// Whether the heading speaks of the plan's year (or the year before, where that is meant).
  private func isOfTheYear(_ match: HeadingMatch) -> Bool {
    switch match.role {
    case .previous:
      if case .heading(let word) = match.reason, word.hasSuffix("trước") {
        return match.years.isEmpty || match.years.contains(previousYear)
      }
      return match.years.contains(previousYear)
    case .target: return match.years.isEmpty || match.years.contains(year)
    // Columns to be filled in are held against the year where they are chosen.
    default: return true
    }
  }

  private func noteOtherYear(
    _ column: FoundTable.Column, table: FoundTable, place: Place, into result: inout MatchedColumns
  ) {
    guard let match = column.match, match.role.belongs(to: rows.form), !match.years.isEmpty else {
      return
    }
    let isPlanColumn = match.role == .target || match.role == .previous
    guard isPlanColumn, !match.years.contains(year) else { return }
    result.problems.append(
      Problem(
        .planMismatch, place: heading(column.index, table, at: place), found: .heading(column.text),
        expected: .year(match.role == .target ? year : previousYear)))
  }

  private func settle(
    _ role: FormColumn, _ columns: [FoundTable.Column], table: FoundTable, grid: SheetGrid,
    place: Place, unit: String?, into result: inout MatchedColumns
  ) {
    var columns = columns
    if role.isEntry {
      let heard = QualifiedColumns(
        role: role, columns: columns, round: round, year: year, index: index, unit: unit,
        owner: owner)
      columns = heard.kept
      for column in heard.others { result.extra[column.index] = column.text }
      result.problems += heard.problems(round: roundLabel) {
        heading($0.index, table, at: place)
      }
      if !heard.refused.isEmpty {
        result.ambiguous[role] = heard.refused.map(\.index)
        return
      }
    }
    var certain = columns.count == 1
    if columns.count > 1 {
      let chosen = choice(role, columns, table: table, grid: grid)
      guard let chosen else {
        if role.isEntry || role == .code {
          let headings = Problem.Slot.oneOf(columns.map { .heading($0.text) })
          let related = columns.dropFirst().map { heading($0.index, table, at: place) }
          result.problems.append(
            Problem(
              .columnAmbiguous, place: heading(columns[0].index, table, at: place), found: headings,
              expected: .heading(index.ownHeading(role)), related: related))
        }
        result.ambiguous[role] = columns.map(\.index)
        return
      }
      for column in columns where column.index != chosen.index {
        result.extra[column.index] = column.text
      }
      certain = role == .name || role == .code || !role.isEntry
      columns = [chosen]
    }
    guard let column = columns.first, let match = column.match else { return }
    result.columns[role] = Match(index: column.index, reason: match.reason)
    report(match, certain: certain, column: column, table: table, place: place, into: &result)
  }

  private func report(
    _ match: HeadingMatch, certain: Bool, column: FoundTable.Column, table: FoundTable,
    place: Place, into result: inout MatchedColumns
  ) {
    var code: ProblemCode?
    switch match.reason {
    case .headingSlip: code = .headingCorrected
    case .content: code = match.role.isEntry ? .columnInferred : nil
    case .headingWithMore: code = match.role.isEntry ? .headingCorrected : nil
    default: code = nil
    }
    if !certain { code = .columnInferred }
    guard let code else { return }
    result.problems.append(
      Problem(
        code, place: heading(column.index, table, at: place),
        found: .heading(
          column.text.isEmpty ? place.columnName(column.index) : column.text),
        used: .heading(index.ownHeading(match.role)),
        expected: .heading(index.ownHeading(match.role))))
  }

  /// Which of several columns of one meaning is meant; nil where it cannot be determined.
  private func choice(
    _ role: FormColumn, _ columns: [FoundTable.Column], table: FoundTable, grid: SheetGrid
  ) -> FoundTable.Column? {
    if role == .code || role == .name {
      let shares = shares(role, of: Set(columns.map(\.index)), table: table, grid: grid)
      let scored = columns.map { ($0, shares[$0.index] ?? 0) }
      let best = scored.map(\.1).max() ?? 0
      let winners = scored.filter { $0.1 == best }.map(\.0)
      return winners.count == 1 || role == .name ? winners.first : nil
    }
    if role.isEntry {
      let counts = grid.filledCounts(in: table.body)
      let filled = columns.filter { counts[$0.index] != nil }
      return filled.isEmpty ? columns.first : filled.count == 1 ? filled.first : nil
    }
    let exact = columns.filter { $0.match?.isExact == true }
    return exact.count == 1 ? exact.first : nil
  }

  private func heading(_ column: Int, _ table: FoundTable, at place: Place) -> Place {
    return place.at(row: table.headingRows.upperBound, column: column)
  }

  private func reportMissing(
    table: FoundTable, place: Place, into result: inout MatchedColumns
  ) {
    let wanted = [.code] + rows.form.entries
    for role in wanted where result.columns[role] == nil && result.ambiguous[role] == nil {
      let code: ProblemCode =
        role == rows.form.answer ? .answerColumnMissing : .columnMissing
      result.problems.append(
        Problem(
          code, place: heading(table.columns.first?.index ?? 1, table, at: place),
          expected: .heading(index.ownHeading(role))))
    }
  }

  /// Names each column that is filled in and has no meaning in the form, where nothing else was said
  /// of it.
  private func reportUnknown(
    table: FoundTable, grid: SheetGrid, place: Place, into result: inout MatchedColumns
  ) {
    let told = Set(
      result.problems.flatMap { [$0.place] + $0.related }.compactMap { $0?.cell?.column })
    let unknown = table.columns.filter { column in
      !column.text.isEmpty && result.extra[column.index] != nil && !told.contains(column.index)
        && column.match?.role != .code
    }
    let counts = unknown.isEmpty ? [:] : grid.filledCounts(in: table.body)
    for column in unknown {
      guard let filled = counts[column.index] else { continue }
      result.problems.append(
        Problem(
          .columnUnknown, place: heading(column.index, table, at: place),
          found: .heading(column.text),
          used: .count(filled)))
    }
  }
}
