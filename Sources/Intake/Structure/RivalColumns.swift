import Forms
import Provenance
import VietnameseText

extension ColumnMatcher {
  /// Lets go of a column of a stage that another one may be meant for.
  ///
  /// It counts where none is headed plainly. Where another filled column is headed by part of the
  /// form's own heading (*Điểm* beside *Điểm tự chấm lần 2*), that may be meant: neither counts.
  func refuseRivalled(
    table: FoundTable, grid: SheetGrid, place: Place, into result: inout MatchedColumns
  ) {
    let unused = table.columns.filter { result.extra[$0.index] != nil && !$0.text.isEmpty }
    guard !unused.isEmpty else { return }
    for role in rows.form.entries {
      guard let used = table.columns.first(where: { $0.index == result.index(role) }) else {
        continue
      }
      let heard = HeadingQualifier(used.text, daysAlone: role.kind != .day)
      guard !heard.isEmpty, heard.period == nil else { continue }
      let own = Set(Folding.words(index.ownHeading(role)))
      let rivals = unused.filter { own.isSuperset(of: Folding.words($0.text)) }
      let filled = rivals.isEmpty ? [:] : grid.filledCounts(in: table.body)
      guard let rival = rivals.first(where: { filled[$0.index] != nil }) else { continue }
      let headingRow = place.at(row: table.headingRows.upperBound, column: rival.index)
      result.columns[role] = nil
      result.ambiguous[role] = [rival.index, used.index]
      result.problems.append(
        Problem(
          .columnAmbiguous, place: headingRow,
          found: .oneOf([.heading(rival.text), .heading(used.text)]),
          expected: .heading(index.ownHeading(role)),
          related: [place.at(row: table.headingRows.upperBound, column: used.index)]))
    }
  }
}
