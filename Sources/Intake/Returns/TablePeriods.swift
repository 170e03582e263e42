import Forms
import Provenance
import Spreadsheet

/// Which period a table is about: what the label above it says, else a title right above it, else
/// the name of its sheet.
enum TablePeriods {
  /// Rows above a heading in which its title is looked for.
  private static let titleRows = 8
  /// Most filled cells of a row that can be a title.
  private static let widestTitle = 3

  /// The period that the lines above the tables of a sheet name; nil where they name none.
  static func period(ofLabels labels: [LabelReader.Value]) -> HeadingQualifier.Period? {
    for label in labels where label.label == .period {
      let text = label.textAfterColon ?? label.cell.content.text
      if let period = HeadingQualifier(text).period { return period }
    }
    return nil
  }

  /// The period of a table where no label names one; nil where nothing does, or several are named.
  static func period(of table: FoundTable, in grid: SheetGrid) -> HeadingQualifier.Period? {
    title(of: table, in: grid) ?? HeadingQualifier(grid.sheet.name).period
  }

  private static func title(of table: FoundTable, in grid: SheetGrid) -> HeadingQualifier.Period? {
    let top = table.headingRows.lowerBound
    for row in grid.rows(after: top - titleRows - 1, before: top).reversed() {
      let texts = grid.cells(row).filter { !$0.content.isBlank }
      guard texts.count <= widestTitle else { return nil }
      let periods = texts.flatMap { HeadingQualifier($0.content.text).periods }
      if !periods.isEmpty { return Set(periods).count == 1 ? periods.first : nil }
    }
    return nil
  }

  /// Of tables of one form that name different periods, those of the round; the others are
  /// reported, and nothing of them is read.
  static func ofTheRound(
    _ tables: [LocatedTable], round: HeadingQualifier.Period?
  ) -> Checked<[LocatedTable]> {
    var kept: [LocatedTable] = []
    var problems: [Problem] = []
    let differing = Set(
      Form.allCases.filter { form in
        let periods = Set(tables.filter { $0.form == form }.compactMap(\.period))
        return periods.contains { period in !periods.allSatisfy(period.isSameRound) }
      })
    let copies = copiesForOtherPeriods(tables)
    for (index, table) in tables.enumerated() {
      let isOfRound = round.flatMap { round in table.period.map(round.isSameRound) }
      let isOther =
        differing.contains(table.form) && isOfRound != true
        && (table.period != nil || round == nil)
      if isOther || copies.contains(index) {
        let place = table.place.at(row: table.table.headingRows.lowerBound, column: 1)
        problems.append(Problem(.tableOtherPeriod, place: place, found: .written(table.title)))
      } else {
        kept.append(table)
      }
    }
    return Checked(kept, problems)
  }

  /// What a table is of, for telling a copy from its original.
  private struct Subject: Hashable {
    var form: Form
    var period: HeadingQualifier.Period?
  }

  /// The positions of tables on sheets that are named for a period other than the one written on
  /// them, while another sheet of the form is not: a sheet that was copied keeps the head of the
  /// first.
  private static func copiesForOtherPeriods(_ tables: [LocatedTable]) -> Set<Int> {
    let named = tables.map(isNamedOtherwise)
    var originals: [Subject: Set<Place>] = [:]
    for (table, isNamedOtherwise) in zip(tables, named) where !isNamedOtherwise {
      originals[Subject(form: table.form, period: table.period), default: []].insert(table.place)
    }
    return Set(
      tables.indices.filter { index in
        let table = tables[index]
        let places = originals[Subject(form: table.form, period: table.period)] ?? []
        return named[index] && !places.subtracting([table.place]).isEmpty
      })
  }

  private static func isNamedOtherwise(_ table: LocatedTable) -> Bool {
    guard let named = HeadingQualifier(table.grid.sheet.name).period, let period = table.period
    else { return false }
    return !named.isSameRound(as: period)
  }
}
