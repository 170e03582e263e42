import PARIndex
import Provenance
import WorkbookWriting

/// The five largest moves since the round before, in the overview; nothing where there is none.
///
/// They are picked by formula from Thay đổi.
struct OverviewMoves {
  private typealias Column = OverviewColumn
  let context: SheetContext
  let changes: ChangesLayout?
  let sheet: SheetBuilder

  private static let whose = Column.secured ... .status

  /// Writes them; gives the first row below.
  func write(row: Int, _ heights: RowHeights) throws(WriteError) -> Int {
    guard let changes, let comparison = changes.comparisons.first else { return row }
    let words = comparison.words.uppercased()
    try sheet.merged(
      row, Column.fields,
      said(
        "\(ChangesLayout.moves) MỨC THAY ĐỔI LỚN NHẤT SO VỚI \(words)",
        "THE \(ChangesLayout.moves) LARGEST MOVES SINCE \(words)"),
      style: DocumentStyles.section)
    heights.need(row, 21)
    let headings: [(Column, String)] = [
      (.code, Column.code.format(context.years).heading),
      (.name, Column.gapName.format(context.years).heading), (.maximum, said("Trước", "Before")),
      (.previous, said("Nay", "Now")), (.target, said("Thay đổi", "Change")),
    ]
    for (column, heading) in headings {
      try sheet.text(at(row + 1, column), heading, style: DocumentStyles.heading)
    }
    try sheet.merged(
      row + 1, Self.whose, ChangesColumn.whose.format(context.years).heading,
      style: DocumentStyles.heading)
    heights.need(row + 1, 34)
    let moved = changes.moved(comparison)
    for rank in 1...ChangesLayout.moves {
      let entry = rank <= moved.count ? moved[rank - 1] : nil
      try write(entry, row: row + 1 + rank, rank, changes, comparison)
      let texts = [
        (entry?.outcome.criterion.name ?? "", Column.name.width),
        (entry?.whose(changes.comparisons) ?? "", Column.width(Self.whose)),
      ]
      heights.need(row + 1 + rank, TextFit.height(of: texts, minimum: 19))
    }
    heights.need(row + 2 + ChangesLayout.moves, 6)
    return row + 3 + ChangesLayout.moves
  }

  private func write(
    _ entry: ChangesRow?, row: Int, _ rank: Int, _ changes: ChangesLayout,
    _ comparison: ChangesLayout.Comparison
  ) throws(WriteError) {
    let position = at(row, Column.movePosition).inColumn
    let keys = ChangesColumn.moved.addresses(changes.rows)
    try sheet.formula(
      at(row, Column.movePosition),
      "=IF(COUNT(\(keys))<\(rank),0,MATCH(LARGE(\(keys),\(rank)),\(keys),0))",
      cached: .number(Double(entry.map { $0.row - changes.rows.lowerBound + 1 } ?? 0)),
      style: FigureStyles.helper)
    let side = comparison.side
    let columns: [(Column, ChangesColumn)] = [
      (.code, .code), (.name, .name), (.maximum, side.then), (.previous, .now),
      (.target, side.change), (.secured, .whose),
    ]
    for (column, source) in columns {
      let value = "INDEX(\(source.addresses(changes.rows)),\(position))"
      let formula = "=IF(\(position)=0,\"\",IF(\(value)=\"\",\"\",\(value)))"
      let cached = entry?.cached(source, changes) ?? .text("")
      let style = ChangesTable.style(source)
      if column == .secured {
        try sheet.merged(row, Self.whose, formula: formula, cached: cached, style: style)
      } else {
        try sheet.formula(at(row, column), formula, cached: cached, style: style)
      }
    }
  }
}

extension ChangesLayout {
  /// The leaves that rose or fell, the largest moves first.
  func moved(_ comparison: Comparison) -> [ChangesRow] {
    func size(_ entry: ChangesRow) -> Points {
      let difference = entry.difference(comparison)
      return difference < .zero ? .zero - difference : difference
    }
    return entries.filter { [.rose, .fell].contains($0.kind(comparison)) }.sorted { one, other in
      let sizes = (size(one), size(other))
      return sizes.0 == sizes.1 ? one.row < other.row : sizes.0 > sizes.1
    }
  }
}
