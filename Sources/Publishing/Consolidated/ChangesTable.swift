import PARIndex
import Provenance
import WorkbookWriting

/// The table of all rows of Annex I in the sheet Thay đổi.
struct ChangesTable {
  private typealias Column = ChangesColumn
  let context: SheetContext
  let layout: ChangesLayout
  let sheet: SheetBuilder
  let formats: [TableColumn]

  func write() throws(WriteError) {
    try sheet.band(said("TẤT CẢ CÁC TIÊU CHÍ", "ALL CRITERIA"), row: layout.tableRow)
    let heading = layout.tableRow + 1
    for column in Column.allCases where column < .own {
      try sheet.shortened(
        at(heading, column), formats[column.number - 1].heading, style: DocumentStyles.heading)
    }
    try sheet.row(
      heading,
      height: TextFit.height(of: formats.map { ($0.heading, $0.width) }, isBold: true))
    for entry in layout.entries { try write(entry) }
    try writeTotal()
    // Hidden columns that formulas of a row refer to move with it.
    try sheet.autofilter(
      CellRange(
        rows: heading...layout.rows.upperBound, columns: Column.code...Column.moved))
  }

  /// The look of a column's cells.
  static func style(_ column: ChangesColumn) -> Style {
    switch column {
    case .code: DocumentStyles.code
    case .then, .now, .thenRun: FigureStyles.points
    case .change, .changeRun: FigureStyles.difference
    case .kind, .kindRun: DocumentStyles.centred
    default: DocumentStyles.cell
    }
  }

  private func write(_ entry: ChangesRow) throws(WriteError) {
    let row = entry.row
    let outcome = entry.outcome
    let look = RowLook(outcome)
    for column in Column.allCases where column < .own {
      try sheet.blank(at(row, column), look.on(Self.style(column)))
    }
    for column in [Column.code, .name, .leads, .note] {
      guard case .text(let text) = entry.cached(column, layout) else { continue }
      try sheet.shortened(at(row, column), text, style: look.on(Self.style(column)))
    }
    if let source = context.rows.criteria[outcome.criterion.code] {
      let column = outcome.isLeaf ? CriteriaColumn.score : .secured
      try sheet.formula(
        at(row, Column.now), "=\(column.address(source))", points: entry.now,
        style: look.on(Self.style(.now)))
      if outcome.isLeaf { try writeWhose(entry, source, look: look) }
    }
    for comparison in layout.comparisons { try write(entry, comparison, look: look) }
    try sheet.row(
      row,
      height: TextFit.height(
        of: [Column.name, .leads, .whose, .note].map { column in
          guard case .text(let text) = entry.cached(column, layout) else { return ("", 10) }
          return (text, column.width)
        }, isBold: look.isBold))
  }

  private func write(
    _ entry: ChangesRow, _ comparison: ChangesLayout.Comparison, look: RowLook
  ) throws(WriteError) {
    let row = entry.row
    let side = comparison.side
    try sheet.points(
      at(row, side.then), entry.then(comparison), style: look.on(FigureStyles.points))
    try sheet.formula(
      at(row, side.change), Self.change(row, side),
      cached: entry.cached(side.change, layout), style: look.on(FigureStyles.difference))
    guard entry.outcome.isLeaf else { return }
    let style = look.on(DocumentStyles.centred)
    guard entry.isCompared(comparison) else {
      return try sheet.text(at(row, side.kind), SheetWords.notCompared, style: style)
    }
    try sheet.formula(
      at(row, side.kind), Self.kind(row, side), cached: entry.cached(side.kind, layout),
      style: style)
    let kind = entry.kind(comparison)
    let change = at(row, side.change).inColumn
    if side == .first {
      let move = entry.difference(comparison).double.magnitude
      try sheet.formula(
        at(row, Column.moved),
        "=IF(ISNUMBER(\(change)),IF(\(change)<>0,ABS(\(change))-ROW()/100000000,\"\"),\"\")",
        cached: move == 0 ? .text("") : .number(move - Double(row) / 100_000_000),
        style: FigureStyles.helper)
    }
    for (column, wanted, sign) in [(side.rise, Changes.Kind.rose, "-"), (side.fall, .fell, "+")] {
      let trifle = Double(row) / 100_000_000
      let key = entry.difference(comparison).double + (sign == "-" ? -trifle : trifle)
      try sheet.formula(
        at(row, column),
        "=IF(\(at(row, side.kind).inColumn)=\"\(SheetWords.word(wanted))\","
          + "\(change)\(sign)ROW()/100000000,\"\")",
        cached: kind == wanted ? .number(key) : .text(""), style: FigureStyles.helper)
    }
  }

  /// A decision makes the score the standing agency's.
  private func writeWhose(
    _ entry: ChangesRow, _ source: Int, look: RowLook
  ) throws(WriteError) {
    let row = entry.row
    let compared = layout.comparisons.filter(entry.isCompared)
    guard !compared.isEmpty else { return }
    try sheet.shortened(at(row, Column.own), entry.own, style: FigureStyles.helper)
    let words = compared.map { at(row, $0.side.kind).inColumn }.joined(separator: "&")
    try sheet.formula(
      at(row, Column.whose),
      "=IF(\(words)=\"\",\"\",IF(ISNUMBER(\(CriteriaColumn.decided.address(source))),"
        + "\"\(SheetWords.decided)\",\(at(row, Column.own).inColumn)))",
      cached: entry.cached(.whose, layout), style: look.on(DocumentStyles.cell))
  }

  private func writeTotal() throws(WriteError) {
    let row = layout.totalRow
    let total = context.consolidation.total
    let look = { (style: Style) in style.inBold.on(Palette.heading.fill) }
    try sheet.blanks(
      CellRange(rows: row...row, columns: Column.code...Column.note), look(FigureStyles.points))
    try sheet.shortened(
      at(row, Column.name), said("TỔNG CỘNG", "TOTAL"), style: look(DocumentStyles.cell))
    try sheet.formula(
      at(row, Column.now), "=\(CriteriaColumn.secured.address(context.rows.totalRow))",
      points: total.secured, style: look(FigureStyles.points))
    for comparison in layout.comparisons {
      let then = comparison.changes.total.then?.secured
      try sheet.points(at(row, comparison.side.then), then, style: look(FigureStyles.points))
      try sheet.formula(
        at(row, comparison.side.change), Self.change(row, comparison.side),
        points: then.map { total.secured - $0 }, style: look(FigureStyles.difference))
    }
    try sheet.row(row, height: 22)
  }

  /// Now less then, where both are numbers.
  static func change(_ row: Int, _ side: ChangesSide) -> String {
    let then = at(row, side.then).inColumn
    let now = at(row, ChangesColumn.now).inColumn
    return "=IF(AND(ISNUMBER(\(then)),ISNUMBER(\(now))),ROUND(\(now)-\(then),4),\"\")"
  }

  private static func kind(_ row: Int, _ side: ChangesSide) -> String {
    let then = at(row, side.then).inColumn
    let now = at(row, ChangesColumn.now).inColumn
    let change = at(row, side.change).inColumn
    func word(_ kind: Changes.Kind) -> String { "\"\(SheetWords.word(kind))\"" }
    return
      "=IF(ISNUMBER(\(change)),IF(\(change)>0,\(word(.rose)),IF(\(change)<0,\(word(.fell)),\"\")),"
      + "IF(ISNUMBER(\(now)),\(word(.appeared)),IF(ISNUMBER(\(then)),\(word(.wentAway)),\"\")))"
  }
}
