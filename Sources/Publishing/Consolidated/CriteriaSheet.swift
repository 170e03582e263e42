import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Phụ lục I: the plan's own columns, then self-score, decision, final score, gaps, index
/// and status; the three figures in folded columns; outline by level.
struct CriteriaSheet {
  private typealias Column = CriteriaColumn
  private let context: SheetContext
  private let changes: ChangesLayout?
  private let sheet: SheetBuilder

  static func write(
    _ context: SheetContext, _ changes: ChangesLayout?, on sheet: SheetBuilder
  ) throws(WriteError) {
    try CriteriaSheet(context: context, changes: changes, sheet: sheet).write()
  }

  private func write() throws(WriteError) {
    var table = context.table(
      said(
        "PHỤ LỤC I. KẾT QUẢ CÁC TIÊU CHÍ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM \(context.header.year)",
        "ANNEX I. RESULTS OF THE CRITERIA OF THE PAR INDEX, \(context.header.year)"),
      note:
        said(
          "Điểm chốt = Điểm thẩm định (nhập ở trang “\(ConsolidatedSheet.decisions.name)”); nếu "
            + "không có thì là điểm tự chấm mà các cơ quan chủ trì thống nhất. Bấm vào điểm để xem "
            + "nguồn.",
          "Final score = the appraised score (typed on the sheet "
            + "“\(ConsolidatedSheet.decisions.name)”), else the self-score that the lead agencies "
            + "agree on. Click a score to see its source."),
      of: Column.self, frozen: .name)
    if context.consolidation.plan.criteria.allSatisfy(\.rules.isEmpty) {
      table.leaveOut(Column.rules...Column.rules)
      table.printedColumns = Column.moved.number
    }
    for column in [Column.before, .moved] {
      guard let comparison else {
        table.columns[column.number - 1].isHidden = true
        continue
      }
      table.columns[column.number - 1].heading =
        column == .before
        ? said("Điểm \(comparison.words)", "Score, \(comparison.words)")
        : said("So \(comparison.words)", "Change since \(comparison.words)")
    }
    try table.begin(sheet, lastRow: context.rows.totalRow)
    try sheet.outline(summaryAbove: true)
    for (index, outcome) in context.consolidation.criteria.enumerated() {
      try write(outcome, row: TableRows.first + index)
    }
    try CriteriaTotalRow(context: context, changes: changes, sheet: sheet).write()
    try sheet.colourStatus(
      CellRange(
        rows: TableRows.first...context.rows.totalRow, columns: Column.status...Column.status))
    let outcomes = context.consolidation.criteria
    try table.cut(sheet, lastRow: context.rows.totalRow) { row in
      let index = row - TableRows.first
      return index == outcomes.count - 1
        || outcomes.indices.contains(index) && !outcomes[index].isLeaf
    }
  }

  private var comparison: ChangesLayout.Comparison? { changes?.comparisons.first }

  private func write(_ outcome: CriterionOutcome, row: Int) throws(WriteError) {
    let criterion = outcome.criterion
    let look = RowLook(outcome)
    try sheet.shortened(
      at(row, Column.code), criterion.printedCode, style: look.on(DocumentStyles.code))
    try sheet.shortened(at(row, Column.name), criterion.name, style: look.on(DocumentStyles.cell))
    try sheet.points(
      at(row, Column.maximum), criterion.maximum, style: look.on(FigureStyles.points))
    try sheet.points(
      at(row, Column.previous), criterion.previous, style: look.on(FigureStyles.points))
    try sheet.points(at(row, Column.target), criterion.target, style: look.on(FigureStyles.points))
    try sheet.shortened(
      at(row, Column.leads), criterion.leadsText, style: look.on(DocumentStyles.cell))
    let rules = criterion.rules.text
    try sheet.shortened(at(row, Column.rules), rules, style: look.on(DocumentStyles.cell))
    if outcome.isLeaf {
      try writeLeaf(outcome, row, look: look)
    } else {
      try writeParent(outcome, row, look: look)
    }
    try writeComparisons(outcome, row, look: look)
    try sheet.row(
      row,
      height: TextFit.height(
        of: [
          (criterion.name, Column.name.width), (criterion.leadsText, Column.leads.width),
          (rules, Column.rules.width),
        ],
        isBold: look.isBold),
      level: min(criterion.code.depth, 4) - 1)
  }

  private func writeLeaf(
    _ outcome: CriterionOutcome, _ row: Int, look: RowLook
  ) throws(WriteError) {
    let formulas = CriteriaFormulas(row: row, rows: context.rows)
    let points = look.on(FigureStyles.points)
    try writeSelfScore(outcome, row, look: look)
    if let target = context.rows.decisions[outcome.criterion.code] {
      try sheet.internalLink(
        at(row, Column.decided), to: DecisionsColumn.points.address(target), "-", style: points)
    }
    try sheet.formula(
      at(row, Column.decided), formulas.decided, points: outcome.decision?.points.value,
      style: points)
    let figures = outcome.figures
    try sheet.formula(
      at(row, Column.score), formulas.leafScore, points: figures.score, style: points.inBold)
    try sheet.formula(
      at(row, Column.secured), formulas.leafFigure(unknown: "0"), points: figures.secured,
      style: points)
    try sheet.formula(
      at(row, Column.expected), formulas.leafFigure(unknown: formulas.expectedWhileUnknown),
      points: figures.expected, style: points)
    try sheet.formula(
      at(row, Column.possible),
      formulas.leafFigure(unknown: at(row, Column.maximum).inColumn), points: figures.possible,
      style: points)
    let leads = outcome.criterion.leads.map { "\($0.text);" }.joined()
    try sheet.shortened(at(row, Column.leadIDs), ";" + leads, style: FigureStyles.helper)
    guard let member = context.rows.awaited.members[outcome.criterion.code] else { return }
    try sheet.number(
      at(row, Column.awaitedBy), Double(member.group), style: FigureStyles.helper)
    guard member.isChained else { return }
    try sheet.formula(
      at(row, Column.awaited), formulas.awaited(after: member.rowBefore, member.remark),
      cached: .text(member.chain), style: FigureStyles.helper)
  }

  /// The agreed self-score, leading to its line in Nguồn; the differing ones as text, leading to
  /// Thẩm định.
  private func writeSelfScore(
    _ outcome: CriterionOutcome, _ row: Int, look: RowLook
  ) throws(WriteError) {
    let cell = at(row, Column.selfScore)
    let code = outcome.criterion.code
    let linked = look.on(FigureStyles.points).with { $0.colour = Palette.link }
    if let waiting = outcome.waitingValues {
      guard let target = context.rows.decisions[code] else {
        return try sheet.blank(cell, look.on(FigureStyles.points))
      }
      return try sheet.internalLink(
        cell, to: DecisionsColumn.points.address(target), waiting, style: linked)
    }
    switch outcome.agreement {
    case .agreed(let score):
      if let source = context.rows.sources[.init(code: code, figure: .selfScore)] {
        try sheet.internalLink(
          cell, to: ListPages.sources.address(ofLine: source), "-", style: linked)
      }
      try sheet.points(cell, score, style: linked)
    case .differing(let values):
      let text = values.map(\.shown).joined(separator: " / ")
      guard let target = context.rows.decisions[code] else {
        return try sheet.blank(cell, look.on(FigureStyles.points))
      }
      try sheet.internalLink(cell, to: DecisionsColumn.points.address(target), text, style: linked)
    case .unclaimed:
      try sheet.blank(cell, look.on(FigureStyles.points))
    }
  }

  private func writeParent(
    _ outcome: CriterionOutcome, _ row: Int, look: RowLook
  ) throws(WriteError) {
    let formulas = CriteriaFormulas(row: row, rows: context.rows)
    let below = context.consolidation.plan.children(of: outcome.criterion.code)
      .compactMap { context.rows.criteria[$0] }
    let points = look.on(FigureStyles.points)
    let figures = outcome.figures
    try sheet.blank(at(row, Column.selfScore), points)
    try sheet.blank(at(row, Column.decided), points)
    try sheet.formula(
      at(row, Column.score), formulas.sum(Column.score, over: below, allKnown: true),
      points: figures.score, style: points.inBold)
    let sums = [
      (Column.secured, figures.secured), (Column.expected, figures.expected),
      (Column.possible, figures.possible),
    ]
    for (column, value) in sums {
      try sheet.formula(
        at(row, column), formulas.sum(column, over: below, allKnown: false), points: value,
        style: points)
    }
  }

  private func writeComparisons(
    _ outcome: CriterionOutcome, _ row: Int, look: RowLook
  ) throws(WriteError) {
    let formulas = CriteriaFormulas(row: row, rows: context.rows)
    let difference = look.on(FigureStyles.difference)
    try sheet.formula(
      at(row, Column.gap), formulas.difference(from: Column.target), points: outcome.gapToTarget,
      style: difference)
    try sheet.formula(
      at(row, Column.change), formulas.difference(from: Column.previous),
      points: outcome.changeFromPrevious, style: difference)
    try sheet.formula(
      at(row, Column.index), formulas.index, cached: .ratio(percent: outcome.indexPercent),
      style: look.on(FigureStyles.percent))
    let conflict = outcome.isLeaf ? formulas.leafConflict : "FALSE"
    try sheet.formula(
      at(row, Column.status), formulas.status(conflict: conflict),
      cached: .text(SheetWords.word(outcome.status)), style: look.on(DocumentStyles.centred))
    let before = comparison?.changes.earlier.rows[outcome.criterion.code]?.score
    try sheet.points(at(row, Column.before), before, style: look.on(FigureStyles.points))
    let score = outcome.figures.score
    try sheet.formula(
      at(row, Column.moved), formulas.difference(from: Column.before),
      points: before.flatMap { before in score.map { $0 - before } }, style: difference)
    let words = context.rows.grounds.places[.init(isTask: false, code: outcome.criterion.code)]
    try sheet.words(
      at(row, Column.grounds), words, on: .grounds, style: look.on(DocumentStyles.centred))
  }
}

/// How a row's level looks: fields stand out, criteria with sub-criteria are bold.
struct RowLook {
  let isField: Bool
  let isBold: Bool

  init(_ outcome: CriterionOutcome) {
    isField = outcome.criterion.level == .field
    isBold = isField || !outcome.isLeaf
  }

  func on(_ style: Style) -> Style {
    let weighted = isBold ? style.inBold : style
    return isField ? weighted.on(Palette.field) : weighted
  }
}

extension CriterionOutcome {
  /// The values of a row whose decision has become stale, as `0,5 / 1 (chờ thẩm định)`; nil where
  /// none has.
  var waitingValues: String? {
    guard staleDecision != nil else { return nil }
    let words =
      switch agreement {
      case .agreed(let value): value.shown
      case .differing(let values): values.map(\.shown).joined(separator: " / ")
      case .unclaimed: "–"
      }
    return words + said(" (chờ thẩm định)", " (awaits appraisal)")
  }
}

extension CachedResult {
  /// The ratio that a percentage with four decimals is, exactly; empty text for none.
  static func ratio(percent: Points?) -> CachedResult {
    guard let percent else { return .text("") }
    return .number(Double(percent.tenThousandths) / 1_000_000)
  }
}
