import Forms
import Provenance
import Spreadsheet
import VietnameseText

/// Which period a table is about: what a line between it and the table above it says, else the
/// label above the tables, else a title right above it, else the name of its sheet.
enum TablePeriods {
  /// Rows above a heading in which its title is looked for.
  static let titleRows = 8
  /// Most filled cells of a row that can be a title.
  static let widestTitle = 3

  /// The period that the lines above the tables of a sheet name; nil where they name none.
  static func period(ofLabels labels: [LabelReader.Value]) -> HeadingQualifier.Period? {
    for label in labels where label.label == .period {
      let text = label.textAfterColon ?? label.cell.content.text
      if let period = HeadingQualifier(text, daysAlone: true).period { return period }
    }
    return nil
  }

  /// The period of a table where no label names one; nil where nothing does, or several are named.
  static func period(of table: FoundTable, in grid: SheetGrid) -> HeadingQualifier.Period? {
    title(of: table, in: grid) ?? HeadingQualifier(grid.sheet.name, daysAlone: true).period
  }

  private static func title(of table: FoundTable, in grid: SheetGrid) -> HeadingQualifier.Period? {
    let top = table.headingRows.lowerBound
    for row in grid.rows(after: top - titleRows - 1, before: top).reversed() {
      let texts = grid.cells(row).filter { !$0.content.isBlank && table.spans($0) }
      guard texts.count <= widestTitle else { return nil }
      let periods = texts.flatMap { HeadingQualifier($0.content.text).periods }
      if !periods.isEmpty { return Set(periods).count == 1 ? periods.first : nil }
    }
    return nil
  }

  /// What the lines between a table and the one above it say of the lower one.
  struct Lines {
    /// Its period, or a year that is not that of the table above.
    var period: HeadingQualifier.Period?
    /// The part of a round that is counted: `lan 1`.
    var stages: [String] = []
    /// Whether they name other figures than those of the round: `kỳ trước`.
    var isOther = false
    /// Who is said to report in it.
    var agency: String?
  }

  /// What the lines right above a table say of it, up to the rows of the table above, whose period
  /// is `above`.
  static func lines(
    above table: FoundTable, in grid: SheetGrid, period above: HeadingQualifier.Period?
  ) -> Lines {
    var lines = Lines()
    let top = table.headingRows.lowerBound
    let left = table.columns.map(\.index).min() ?? 1
    for row in grid.rows(after: top - titleRows - 1, before: top).reversed() {
      let cells = grid.cells(row).filter { !$0.content.isBlank && table.spans($0) }
      guard let first = cells.first else { continue }
      let labels = LabelReader.values(in: grid, row: row)
      if labels.isEmpty {
        guard cells.count == 1, first.reference.column <= left + 1 else { break }
        lines.hear(first.content.text, above: above)
      }
      for label in labels {
        let text = label.textAfterColon ?? label.cell.content.text
        if label.label == .agency { lines.agency = lines.agency ?? text }
        guard label.label == .period else { continue }
        lines.period =
          lines.period ?? HeadingQualifier(text, daysAlone: true).period
      }
    }
    return lines
  }
}

extension TablePeriods.Lines {
  /// Takes what a line that stands alone says.
  fileprivate mutating func hear(_ text: String, above: HeadingQualifier.Period?) {
    let heard = HeadingQualifier(text)
    stages += heard.stages
    if !heard.otherFigures.isEmpty { isOther = true }
    if period == nil {
      period = heard.period ?? TablePeriods.otherYear(in: text, than: above?.year)
    }
  }
}

extension TablePeriods {
  /// The year with which a text ends and which is not one of some others, as a period:
  /// `Kết quả năm 2019`.
  static func otherYear(in text: String, than known: Int?...) -> HeadingQualifier.Period? {
    let words = Folding.words(text)
    guard words.dropLast().last == "nam", let year = words.last.flatMap(HeadingWords.year),
      !known.contains(year)
    else { return nil }
    return HeadingQualifier.Period(lastMonth: 12, year: year)
  }
}
