import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Thay đổi: total, rows, tasks and agencies beside the round before and the last run of
/// this one, and the rounds that are known.
///
/// What was is fixed; what is follows Phụ lục I, so that a decision also changes the moves.
struct ChangesSheet {
  private typealias Column = ChangesColumn
  private let context: SheetContext
  private let layout: ChangesLayout
  private let sheet: SheetBuilder

  static func write(
    _ context: SheetContext, _ layout: ChangesLayout, on sheet: SheetBuilder
  ) throws(WriteError) {
    try ChangesSheet(context: context, layout: layout, sheet: sheet).write()
  }

  private var formats: [TableColumn] { layout.columns(context.years) }

  private func write() throws(WriteError) {
    let compared = layout.comparisons.map(Self.title).joined(separator: "; ")
    let table = TableSheet(
      title: said("THAY ĐỔI SO VỚI CÁC LẦN TỔNG HỢP TRƯỚC", "CHANGES SINCE EARLIER CONSOLIDATIONS"),
      subtitle: context.subtitle,
      note: said("So với \(compared).", "Compared with: \(compared).")
        + (context.hasScores
          ? said(
            " Điểm của dòng tổng là tổng các điểm chốt đã có. Cột Nay và các mức "
              + "thay đổi tính theo trang “\(ConsolidatedSheet.criteria.name)”, kể cả điểm thẩm "
              + "định nhập thêm. Bảng tất cả các tiêu chí ở cuối trang không in.",
            " Scores of parent rows are sums of the final scores so far. Now and the changes "
              + "follow the sheet “\(ConsolidatedSheet.criteria.name)”, with every score that is "
              + "decided. The table of all criteria at the end is not printed.") : ""),
      columns: formats, frozenColumns: Column.name.number,
      footer: TableWords.plan(context.header.id),
      purpose: .reading)
    let rounds = ChangesRounds(context: context, layout: layout, sheet: sheet)
    try table.begin(sheet, lastRow: layout.lastPrintedRow)
    guard context.hasScores else {
      for comparison in layout.comparisons { try writeLists(comparison) }
      return
    }
    try ChangesFigures(context: context, layout: layout, sheet: sheet).write()
    for comparison in layout.comparisons {
      try writeLists(comparison)
      try writeMoves(
        comparison, comparison.riseRow, word: said("TĂNG", "ROSE"), by: comparison.side.rise,
        isRise: true)
      try writeMoves(
        comparison, comparison.fallRow, word: said("GIẢM", "FELL"), by: comparison.side.fall,
        isRise: false)
    }
    try ChangesTable(context: context, layout: layout, sheet: sheet, formats: formats).write()
    try rounds.write()
    for comparison in layout.comparisons {
      try sheet.colour(
        comparison.side.kind.cells(TableRows.first...layout.totalRow),
        words: Changes.Kind.allCases.map { (SheetWords.word($0), SheetWords.colours($0)) })
    }
    let headings = headings
    try table.cut(sheet, lastRow: layout.lastPrintedRow) {
      headings.contains($0) || rounds.chartLines.contains($0)
    }
  }

  /// The rows that stay with those below them.
  private var headings: Set<Int> {
    let bands = layout.comparisons.flatMap { comparison in
      let moves = [comparison.riseRow, comparison.fallRow].flatMap {
        $0..<$0 + ChangesLayout.moves
      }
      return [comparison.listRow] + moves
    }
    let parents = layout.entries.filter { !$0.outcome.isLeaf }.map(\.row)
    return Set(
      bands + parents + [
        layout.figuresRow, layout.tableRow, layout.tableRow + 1, layout.rows.upperBound,
        layout.roundsRow, layout.roundsRow + 1,
      ])
  }

  /// `kỳ trước (Quý II năm 2020, số liệu đến ngày 15/07/2020)`.
  private static func title(_ comparison: ChangesLayout.Comparison) -> String {
    let earlier = comparison.changes.earlier
    var parts = comparison.isOfRound && !earlier.label.isEmpty ? [earlier.label] : []
    if let day = earlier.asOf {
      parts.append(said("số liệu đến ngày \(day.vietnamese)", "figures to \(day.shown)"))
    }
    if comparison.changes.isOtherPlan, let plan = earlier.planID {
      parts.append(
        said(
          "theo kế hoạch số \(plan), chỉ so các dòng cùng mã, tên và điểm tối đa",
          "of plan No. \(plan); only rows of the same code, name and maximum are compared"))
    }
    return comparison.words + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }

  private func writeLists(_ comparison: ChangesLayout.Comparison) throws(WriteError) {
    try sheet.band(
      said(
        "NHIỆM VỤ VÀ CƠ QUAN, SO VỚI \(comparison.words.uppercased())",
        "TASKS AND AGENCIES, SINCE \(comparison.words.uppercased())"), row: comparison.listRow)
    let columns = Column.leads...Column.note
    let width = Column.allCases.filter(columns.contains).reduce(0) {
      $0 + (formats[$1.number - 1].isHidden ? 0 : $1.width)
    }
    for (index, line) in comparison.lists.enumerated() {
      let row = comparison.listRow + 1 + index
      let cells = CellRange(rows: row...row, columns: Column.code...Column.name)
      try sheet.merge(cells, line.label, style: DocumentStyles.cell.inBold)
      try sheet.merge(
        CellRange(rows: row...row, columns: columns), CellCapacity.fitting(line.text),
        style: DocumentStyles.cell)
      try sheet.row(row, height: TextFit.height(of: [(line.text, width)]))
    }
  }

  /// The largest moves of a comparison, picked by formula from the table of all rows.
  private func writeMoves(
    _ comparison: ChangesLayout.Comparison, _ row: Int, word: String, by key: Column, isRise: Bool
  ) throws(WriteError) {
    try sheet.band(
      said(
        "\(ChangesLayout.moves) TIÊU CHÍ \(word) NHIỀU NHẤT SO VỚI \(comparison.words.uppercased())",
        "\(ChangesLayout.moves) CRITERIA THAT \(word) MOST SINCE \(comparison.words.uppercased())"),
      row: row)
    let moved = layout.entries.filter { $0.kind(comparison) == (isRise ? .rose : .fell) }.sorted {
      one, other in
      let moves = (one.difference(comparison), other.difference(comparison))
      return moves.0 == moves.1
        ? one.row < other.row : isRise ? moves.0 > moves.1 : moves.0 < moves.1
    }
    for rank in 1...ChangesLayout.moves {
      let picked = rank <= moved.count ? moved[rank - 1] : nil
      try writeMove(row + rank, rank, by: key, isRise: isRise, picked: picked)
    }
  }

  private func writeMove(
    _ row: Int, _ rank: Int, by key: Column, isRise: Bool, picked: ChangesRow?
  ) throws(WriteError) {
    let keys = key.cells(layout.rows).absolute
    let largest = "\(isRise ? "LARGE" : "SMALL")(\(keys),\(rank))"
    let position = at(row, Column.position)
    try sheet.formula(
      position, "=IF(COUNT(\(keys))<\(rank),0,MATCH(\(largest),\(keys),0))",
      cached: .number(Double(picked.map { $0.row - layout.rows.lowerBound + 1 } ?? 0)),
      style: FigureStyles.helper)
    for column in Column.allCases where column < .own {
      let values = column.cells(layout.rows).absolute
      let found = "INDEX(\(values),\(position.inColumn))"
      try sheet.formula(
        at(row, column), "=IF(\(position.inColumn)=0,\"\",IF(\(found)=\"\",\"\",\(found)))",
        cached: picked?.cached(column, layout) ?? .text(""), style: ChangesTable.style(column))
    }
    let texts = [Column.name, .leads, .whose].map { column -> (String, Double) in
      guard case .text(let text)? = picked?.cached(column, layout) else { return ("", 10) }
      return (text, column.width)
    }
    try sheet.row(row, height: TextFit.height(of: texts))
  }
}

extension SheetBuilder {
  /// A title over all columns of the sheet Thay đổi.
  func band(_ title: String, row: Int) throws(WriteError) {
    let style = DocumentStyles.cell.inBold.inColours(Palette.heading).with {
      $0.vertical = .centre
    }
    try merge(
      CellRange(rows: row...row, columns: ChangesColumn.code...ChangesColumn.note), title,
      style: style)
    try self.row(row, height: 21)
  }
}
