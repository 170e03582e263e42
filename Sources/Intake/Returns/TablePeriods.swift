import Forms
import Provenance
import Spreadsheet
import VietnameseText

/// Which period a table is about: what a line between it and the table above it says, else the
/// label above the tables, else a title right above it, else the name of its sheet.
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

  /// What a line that stands alone between two tables says of the lower one: its period, or a year
  /// that is not that of the table above.
  static func lineAbove(
    _ table: FoundTable, in grid: SheetGrid, above: HeadingQualifier.Period?
  ) -> HeadingQualifier.Period? {
    let top = table.headingRows.lowerBound
    let left = table.columns.map(\.index).min() ?? 1
    for row in grid.rows(after: top - titleRows - 1, before: top).reversed() {
      let cells = grid.cells(row).filter { !$0.content.isBlank }
      guard let text = cells.first?.content.text else { continue }
      guard cells.count == 1, cells[cells.startIndex].reference.column <= left + 1 else {
        return nil
      }
      if let period = HeadingQualifier(text).period { return period }
      let words = Folding.words(text)
      if words.dropLast().last == "nam", let year = words.last.flatMap(HeadingWords.year),
        above?.year != year
      {
        return HeadingQualifier.Period(lastMonth: 12, year: year)
      }
    }
    return nil
  }

  /// Of tables of one form that name different periods, those of the round, and none of another
  /// period than the lines above tell the whole return to be of; the others are reported, and
  /// nothing of them is read.
  static func ofTheRound(
    _ tables: [LocatedTable], labels: [LocatedLabel], round: HeadingQualifier.Period?
  ) -> Checked<[LocatedTable]> {
    let told = period(of: labels)
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
        isOfRound != true
        && (differing.contains(table.form) && (table.period != nil || round == nil)
          || told.map { isStranger(table, to: $0) } ?? false)
      if isOther || copies.contains(index) {
        let place = table.place.at(row: table.table.headingRows.lowerBound, column: 1)
        problems.append(Problem(.tableOtherPeriod, place: place, found: .written(table.title)))
      } else {
        kept.append(table)
        guard isNamedOtherwise(table) else { continue }
        problems.append(
          Problem(.sheetNameOtherPeriod, place: table.place, found: .written(table.title)))
      }
    }
    return Checked(kept, problems)
  }

  /// The period that the lines above the tables name; nil where they name none or several.
  private static func period(of labels: [LocatedLabel]) -> HeadingQualifier.Period? {
    let texts = labels.map(\.value).filter { $0.label == .period }
      .map { $0.textAfterColon ?? $0.cell.content.text }
    let periods = Set(texts.compactMap { HeadingQualifier($0).period })
    return periods.count == 1 ? periods.first : nil
  }

  private static func isStranger(_ table: LocatedTable, to told: HeadingQualifier.Period) -> Bool {
    if let period = table.period { return !period.isSameRound(as: told) }
    return isNamedOtherwise(table.grid.sheet.name, than: told)
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

  /// Whether its sheet is named for another period than the one that stands on it.
  static func isNamedOtherwise(_ table: LocatedTable) -> Bool {
    table.period.map { isNamedOtherwise(table.grid.sheet.name, than: $0) } ?? false
  }

  /// Whether the name of a sheet tells another period, or a year without a period and not its own.
  private static func isNamedOtherwise(
    _ name: String, than period: HeadingQualifier.Period
  ) -> Bool {
    if let named = HeadingQualifier(name).period { return !named.isSameRound(as: period) }
    let years = Folding.words(name).compactMap(HeadingWords.year)
    guard let year = period.year, !years.isEmpty else { return false }
    return !years.contains(year)
  }
}
