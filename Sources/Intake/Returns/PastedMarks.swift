import Provenance
import Spreadsheet

/// Values pasted over a template's own formulas.
enum PastedMarks {
  /// What is to be said of a table as read: of rows that were filled in only, because a mark beside
  /// a blank row shows nothing.
  static func problems(_ sheet: ReturnedSheet, in located: LocatedTable) -> [Problem] {
    guard let marks = sheet.columns[.marks]?.index,
      let value = (sheet.columns[.selfScore] ?? sheet.columns[.state])?.index
    else { return [] }
    func content(_ row: Int, _ column: Int) -> ReadCell? {
      located.grid.cell(row, column).flatMap { $0.content.isBlank ? nil : $0 }
    }
    let pasted = sheet.rows.map(\.match.index).filter { content($0, value) != nil }
      .compactMap { content($0, marks) }.filter { !$0.hasFormula }
    guard let first = pasted.first else { return [] }
    return [
      Problem(
        .formulasOverwritten, place: located.place.at(first.reference), found: .count(pasted.count))
    ]
  }
}
