import PARIndex
import Provenance
import WorkbookWriting

/// The total's figures then and now, and what they moved by, at the top of the sheet Thay đổi.
struct ChangesFigures {
  private typealias Column = ChangesColumn
  let context: SheetContext
  let layout: ChangesLayout
  let sheet: SheetBuilder

  private struct Line: Sendable {
    var label: String
    var source: CriteriaColumn
    var value: @Sendable (Figures) -> Points?
  }

  private static var lines: [Line] {
    [
      Line(label: said("Tổng điểm chốt", "Total final score"), source: .score) { $0.score },
      Line(
        label: said("Chắc chắn (tổng điểm chốt đã có)", "Secured (total of final scores so far)"),
        source: .secured
      ) { $0.secured },
      Line(label: said("Dự kiến", "Expected"), source: .expected) { $0.expected },
      Line(label: said("Có thể", "Possible"), source: .possible) { $0.possible },
    ]
  }

  func write() throws(WriteError) {
    let first = layout.figuresRow
    try sheet.band(said("TỔNG ĐIỂM", "TOTAL SCORE"), row: first)
    for (index, line) in Self.lines.enumerated() { try write(line, row: first + 1 + index) }
    for (index, kind) in Changes.Kind.allCases.enumerated() {
      try write(kind, row: first + 1 + Self.lines.count + index)
    }
  }

  private func begin(_ label: String, _ row: Int, style: Style) throws(WriteError) {
    for column in Column.allCases where Column.leads < column && column < .own {
      try sheet.blank(at(row, column), ChangesTable.style(column))
    }
    try sheet.merge(
      CellRange(rows: row...row, columns: Column.code...Column.leads), label, style: style)
    try sheet.row(row, height: 18)
  }

  private func write(_ line: Line, row: Int) throws(WriteError) {
    let now = line.value(context.consolidation.total)
    let points = FigureStyles.points.inBold
    try begin(line.label, row, style: DocumentStyles.cell.inBold)
    try sheet.formula(
      at(row, Column.now), "=\(line.source.address(context.rows.totalRow))", points: now,
      style: points)
    for comparison in layout.comparisons {
      let then = comparison.changes.total.then.flatMap(line.value)
      var change: Points?
      if let now, let then { change = now - then }
      try sheet.points(at(row, comparison.side.then), then, style: points)
      try sheet.formula(
        at(row, comparison.side.change), ChangesTable.change(row, comparison.side), points: change,
        style: FigureStyles.difference.inBold)
    }
  }

  /// How many leaves moved so, and by how much: together what *Chắc chắn* moved by.
  private func write(_ kind: Changes.Kind, row: Int) throws(WriteError) {
    try begin(Self.label(kind), row, style: DocumentStyles.cell)
    for comparison in layout.comparisons {
      let side = comparison.side
      let kinds = side.kind.cells(layout.rows).absolute
      let word = "\"\(SheetWords.word(kind))\""
      let (column, sign): (Column, String) =
        switch kind {
        case .rose, .fell: (side.change, "")
        case .appeared: (.now, "")
        case .wentAway: (side.then, "-")
        }
      let moved = layout.entries.filter { $0.kind(comparison) == kind }
      let sum = moved.map { ($0.now ?? .zero) - ($0.then(comparison) ?? .zero) }
        .reduce(.zero, +)
      let values = column.cells(layout.rows).absolute
      try sheet.formula(
        at(row, side.change), "=ROUND(\(sign)SUMIF(\(kinds),\(word),\(values)),4)", points: sum,
        style: FigureStyles.difference)
      try sheet.formula(
        at(row, side.kind), "=COUNTIF(\(kinds),\(word))", cached: .number(Double(moved.count)),
        style: FigureStyles.count.with {
          $0.numberFormat = said("0\" tiêu chí\"", "0\" criteria\"")
        })
    }
  }

  private static func label(_ kind: Changes.Kind) -> String {
    switch kind {
    case .rose: said("– trong đó: tiêu chí tăng điểm", "– of it: criteria that rose")
    case .fell: said("– tiêu chí giảm điểm", "– criteria that fell")
    case .appeared: said("– tiêu chí mới có điểm", "– criteria newly scored")
    case .wentAway: said("– tiêu chí không còn điểm", "– criteria no longer scored")
    }
  }
}
