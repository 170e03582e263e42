import Forms
import Provenance
import Spreadsheet
import VietnameseText

/// Of the tables of a return those that are of its period: tables of different periods or stages are
/// never read together, and what is named otherwise is reported.
struct TablesOfTheRound {
  /// The tables of the file, in its order.
  var tables: [LocatedTable]
  let labels: [LocatedLabel]
  /// The period of the round, where it is known.
  let round: HeadingQualifier.Period?
  /// The plan's year, which titles name.
  let planYear: Int

  /// A name of a table that tells another period, stage or figure than its own.
  private struct Doubt {
    var code: ProblemCode
    var text: String
    /// Where a title stands; nil for the name of the sheet.
    var cell: CellReference?
  }

  /// The tables that count, and what is to be said of the others and of doubtful names.
  func chosen() -> Checked<[LocatedTable]> {
    let told = toldPeriod
    var leftOut = ofOtherPeriods(told: told)
    let doubts = tables.map { doubt($0, told: told) }
    // A sheet that was copied keeps the head of the first, and only its name or title is changed.
    for form in Form.allCases {
      let originals = tables.indices.filter {
        tables[$0].form == form && doubts[$0] == nil && !leftOut.contains($0)
          && tables[$0].table.hasMainColumn
      }
      let doubtful = tables.indices.filter {
        tables[$0].form == form && doubts[$0] != nil && !leftOut.contains($0)
      }
      // Where all are doubtful, the name of a sheet is worth more than a title.
      let named = doubtful.filter { doubts[$0]?.code == .sheetNameOtherPeriod }
      if !originals.contains(where: { tables[$0].period != nil }) {
        // A sheet that says nothing of its period is no reason against a title.
        leftOut.formUnion(originals.isEmpty && named.count == doubtful.count ? [] : named)
      } else {
        leftOut.formUnion(doubtful)
      }
    }
    leftOut.formUnion(ofOtherStages(but: leftOut))
    var kept: [LocatedTable] = []
    var problems: [Problem] = []
    for (index, table) in tables.enumerated() {
      if leftOut.contains(index) {
        let place = table.headingPlace
        problems.append(Problem(.tableOtherPeriod, place: place, found: .written(table.title)))
        continue
      }
      kept.append(table)
      guard let doubt = doubts[index] else { continue }
      let place = doubt.cell.map { table.place.at($0) } ?? table.place
      problems.append(Problem(doubt.code, place: place, found: .written(doubt.text)))
    }
    return Checked(kept, problems)
  }

  // MARK: Periods and stages

  /// The period that the lines above the tables name; nil where they name none or several.
  var toldPeriod: HeadingQualifier.Period? {
    let texts = labels.map(\.value).filter { $0.label == .period }
      .map { $0.textAfterColon ?? $0.cell.content.text }
    let periods = Set(texts.compactMap { HeadingQualifier($0, daysAlone: true).period })
    return periods.count == 1 ? periods.first : nil
  }

  /// The positions of tables of one form that name different periods, but for those of the round,
  /// and of tables of another period than the whole return is found to be of.
  private func ofOtherPeriods(told: HeadingQualifier.Period?) -> Set<Int> {
    let differing = Set(
      Form.allCases.filter { form in
        let periods = Set(tables.filter { $0.form == form }.compactMap(\.period))
        return periods.contains { period in !periods.allSatisfy(period.isSameRound) }
      })
    return Set(
      tables.indices.filter { index in
        let table = tables[index]
        if let round, let period = table.period, round.isSameRound(as: period) { return false }
        let differs = differing.contains(table.form) && (table.period != nil || round == nil)
        return differs || told.map { isStranger(table, to: $0) } ?? false
      })
  }

  private func isStranger(_ table: LocatedTable, to told: HeadingQualifier.Period) -> Bool {
    if let period = table.period { return !period.isSameRound(as: told) }
    return table.isNamedOtherwise(than: told)
  }

  /// The positions of tables of a stage (`lần 1`) beside one of none, or of another.
  private func ofOtherStages(but leftOut: Set<Int>) -> Set<Int> {
    var others: Set<Int> = []
    for form in Form.allCases {
      let all = tables.indices.filter { tables[$0].form == form && !leftOut.contains($0) }
      let stages = all.map { Set(self.stages(tables[$0])) }
      guard Set(stages).count > 1 else { continue }
      others.formUnion(zip(all, stages).filter { !$1.isEmpty }.map(\.0))
    }
    return others
  }

  private func stages(_ table: LocatedTable) -> [String] {
    HeadingQualifier(table.grid.sheet.name).stages + (table.lines?.stages ?? [])
  }

  // MARK: Names

  private func doubt(_ table: LocatedTable, told: HeadingQualifier.Period?) -> Doubt? {
    let period = table.period ?? told ?? round
    if table.isNamedOtherwise(than: period) {
      return Doubt(code: .sheetNameOtherPeriod, text: table.title)
    }
    if table.lines?.isOther == true {
      return Doubt(code: .titleOtherPeriod, text: table.title)
    }
    guard table.lines == nil, let period else { return nil }
    return titleOtherwise(table, than: period).map {
      Doubt(code: .titleOtherPeriod, text: $0.content.text, cell: $0.reference)
    }
  }

  /// Rows above a heading that a letterhead, a title and the lines of identification take.
  private static let headRows = 14
  /// Longest text that is taken for a title, in bytes.
  private static let longestTitle = 300
  /// Words with which texts begin that name other documents.
  private static let citations = [["kem", "theo"], ["can", "cu"], ["thuc", "hien"]]

  /// A title above the table that names one period, and another than its own.
  private func titleOtherwise(
    _ table: LocatedTable, than period: HeadingQualifier.Period
  ) -> ReadCell? {
    let lines = Set(
      labels.filter { $0.place == table.place }
        .flatMap { [$0.value.labelCell, $0.value.cell.reference] })
    let top = table.table.headingRows.lowerBound
    for row in table.grid.rows(after: top - Self.headRows - 1, before: top).reversed() {
      let cells = table.grid.cells(row).filter { table.table.spans($0) && $0.isFilled }
      guard cells.count <= TablePeriods.widestTitle else { continue }
      for cell in cells {
        guard case .text = cell.value, !lines.contains(cell.reference) else { continue }
        let text = cell.content.text
        guard text.utf8.count <= Self.longestTitle else { continue }
        if names(text, otherThan: period, isBeside: table.table.span != nil) { return cell }
      }
    }
    return nil
  }

  private func names(
    _ text: String, otherThan period: HeadingQualifier.Period, isBeside: Bool
  ) -> Bool {
    let words = Folding.words(text)
    guard !Self.citations.contains(where: words.starts), !isPlaceAndDay(text) else { return false }
    let heard = HeadingQualifier(text)
    if isBeside, !heard.otherFigures.isEmpty { return true }
    if !heard.periods.isEmpty { return heard.period.map { !$0.isSameRound(as: period) } ?? false }
    return TablePeriods.otherYear(in: text, than: period.year, planYear) != nil
  }

  /// `Đắk Lắk, tháng 10 năm 2020` and `…, ngày 5 tháng 10` tell when it was written.
  private func isPlaceAndDay(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ",") else { return false }
    let words = Folding.words(String(text[text.index(after: comma)...]))
    return words.first == "thang" || words.first == "ngay"
  }
}

extension LocatedTable {
  /// Whether the name of its sheet tells other figures, another period, or a year without a period
  /// and not its own.
  func isNamedOtherwise(than period: HeadingQualifier.Period?) -> Bool {
    let name = grid.sheet.name
    let heard = HeadingQualifier(name, daysAlone: true)
    if !heard.otherFigures.isEmpty { return true }
    guard let period else { return false }
    if !heard.periods.isEmpty { return !heard.periods.contains(where: period.isSameRound) }
    let years = Folding.words(name).compactMap(HeadingWords.year)
    guard let year = period.year, !years.isEmpty else { return false }
    return !years.contains(year)
  }
}
