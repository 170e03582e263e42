import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Phụ lục II: the plan's own columns, then state, a, b, ratio, whether the requirement
/// is met, lateness, and how many of its agencies reported.
struct TasksSheet {
  private typealias Column = TasksColumn
  private let context: SheetContext
  private let sheet: SheetBuilder
  private let groups: [CriterionCode: String]

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try TasksSheet(context: context, sheet: sheet, groups: TaskGroup.keys(context)).write()
  }

  private func write() throws(WriteError) {
    let last = max(context.rows.lastTaskRow, TableRows.first)
    var table = context.table(
      said(
        "PHỤ LỤC II. TIẾN ĐỘ THỰC HIỆN CÁC NHIỆM VỤ NĂM \(context.header.year)",
        "ANNEX II. PROGRESS OF THE TASKS, \(context.header.year)"),
      note:
        said(
          "a, b là tổng số liệu của các cơ quan đã báo cáo: tỷ lệ – a là một phần của b; tăng, giảm "
            + "– a là số năm nay, b là số năm so sánh; số lượng – chỉ có a. Quá hạn: đã qua thời hạn "
            + "mà chưa hoàn thành.",
          "a and b are added up over the agencies that reported: share – a is a part of b; growth, "
            + "reduction – a is this year's figure, b that of the year compared with; count – a "
            + "alone. Overdue: past the deadline and not done."),
      of: Column.self, frozen: .name)
    table.printedColumns = Column.reported.number
    try table.begin(sheet, lastRow: last)
    let outcomes = context.consolidation.tasks
    for (index, row) in context.rows.taskRows.enumerated() {
      let place = TableRows.first + index
      switch row {
      case .section(let section): try write(section, row: place)
      case .task(let number) where number < outcomes.count:
        try write(outcomes[number], row: place)
      case .task: break
      }
    }
    try table.filter(sheet, named: Column.sheet.table, lastRow: last)
    try colour(lastRow: last)
    let rows = context.rows.taskRows
    try table.cut(sheet, lastRow: last) { row in
      let index = row - TableRows.first
      guard rows.indices.contains(index), case .section = rows[index] else { return false }
      return true
    }
  }

  private func write(_ outcome: TaskOutcome, row: Int) throws(WriteError) {
    let task = outcome.task
    let texts: [(Column, String)] = [
      (.name, task.name), (.products, task.products), (.requirement, task.requirementText),
      (.deadline, task.deadline), (.leads, task.leadsText), (.implementers, task.implementersText),
    ]
    try sheet.shortened(at(row, Column.code), task.printedCode, style: DocumentStyles.code)
    for (column, text) in texts {
      try sheet.shortened(at(row, column), text, style: DocumentStyles.cell)
    }
    try writeFindings(outcome, row)
    let fitted = texts.map { column, text in (text, column.width) }
    try sheet.row(row, height: TextFit.height(of: fitted))
  }

  private func write(_ section: TaskSection, row: Int) throws(WriteError) {
    // Not merged: rows of a merged cell cannot be sorted. The name runs over the blank cells.
    let style = Style().inBold.on(Palette.field).with {
      $0.borders = Borders(top: .thin, bottom: .thin, colour: Palette.line)
    }
    try sheet.blanks(CellRange(rows: row...row, columns: Column.code...Column.words), style)
    try sheet.shortened(
      at(row, Column.code), section.printedCode,
      style: DocumentStyles.code.inBold.on(Palette.field))
    try sheet.shortened(at(row, Column.name), section.name, style: style)
    try sheet.row(row, height: 21)
  }

  private func writeFindings(_ outcome: TaskOutcome, _ row: Int) throws(WriteError) {
    let code = outcome.task.code
    try link(row, Column.state, of: code, figure: .state)
    try sheet.shortened(
      at(row, Column.state), outcome.state.word, style: DocumentStyles.centred)
    try link(row, Column.achieved, of: code, figure: .achieved)
    try sheet.points(at(row, Column.achieved), outcome.achieved, style: FigureStyles.quantity)
    try link(row, Column.total, of: code, figure: .total)
    try sheet.points(at(row, Column.total), outcome.total, style: FigureStyles.quantity)
    try writeRatio(outcome, row)
    let met = outcome.requirementMet.map { $0 ? TableWords.met : TableWords.notMet } ?? ""
    try sheet.shortened(at(row, Column.met), met, style: DocumentStyles.centred)
    try sheet.shortened(
      at(row, Column.overdue), outcome.overdue ? TableWords.overdue : "",
      style: DocumentStyles.centred)
    if let days = context.daysLate(outcome) {
      try sheet.number(at(row, Column.daysLate), Double(days), style: FigureStyles.count)
    } else {
      try sheet.blank(at(row, Column.daysLate), FigureStyles.count)
    }
    try sheet.shortened(at(row, Column.reported), reported(outcome), style: DocumentStyles.centred)
    let words = WrittenWords.Row(isTask: true, code: code)
    try sheet.words(
      at(row, Column.grounds), context.rows.grounds.places[words], on: .grounds)
    try sheet.words(
      at(row, Column.words), context.rows.proposals.places[words], on: .proposals)
    let leads = outcome.task.leads.map { "\($0.text);" }.joined()
    try sheet.shortened(at(row, Column.leadIDs), ";" + leads, style: FigureStyles.helper)
    if let group = groups[code] {
      try sheet.shortened(at(row, Column.group), group, style: FigureStyles.helper)
    }
  }

  /// The ratio is live where the consolidation has one: the share, or by how much a has grown or
  /// fallen against b; none where a alone counts.
  private func writeRatio(_ outcome: TaskOutcome, _ row: Int) throws(WriteError) {
    let cell = at(row, Column.ratio)
    let meaning = AmountMeaning(outcome.task.requirement)
    try sheet.shortened(
      at(row, Column.measure), outcome.ratio == nil ? "" : SheetWords.word(meaning),
      style: DocumentStyles.centred)
    guard let ratio = outcome.ratio, meaning != .count else {
      return try sheet.blank(cell, FigureStyles.percent)
    }
    let a = at(row, Column.achieved).inColumn
    let b = at(row, Column.total).inColumn
    let share = "ROUND(\(a)/\(b),4)"
    let (figure, value): (String, Points) =
      switch meaning {
      case .growth: ("ROUND(\(share)-1,4)", ratio - Points(1))
      case .reduction: ("ROUND(1-\(share),4)", Points(1) - ratio)
      case .share, .count, .pair: (share, ratio)
      }
    try sheet.formula(
      cell, "=IF(AND(ISNUMBER(\(a)),ISNUMBER(\(b))),IF(\(b)<>0,\(figure),\"\"),\"\")",
      points: value, style: FigureStyles.percent)
  }

  private func link(
    _ row: Int, _ column: Column, of code: CriterionCode, figure: UsedValue.Figure
  ) throws(WriteError) {
    guard let source = context.rows.sources[.init(code: code, figure: figure)] else { return }
    try sheet.internalLink(
      at(row, column), to: ListPages.sources.address(ofLine: source), "-",
      style: DocumentStyles.cell)
  }

  /// How many of the task's agencies reported on it, as `3/15`.
  private func reported(_ outcome: TaskOutcome) -> String {
    let asked = Set(outcome.task.leads + outcome.task.implementers)
    let heard = Set(outcome.claims.filter(\.counted).map(\.agency))
    return "\(heard.count)/\(asked.count)"
  }

  private func colour(lastRow: Int) throws(WriteError) {
    let rows = TableRows.first...lastRow
    try sheet.colour(
      Column.state.cells(rows),
      words: TaskOutcomeState.allCases.map { ($0.word, SheetWords.colours($0)) })
    try sheet.colour(
      Column.met.cells(rows),
      words: [(TableWords.met, Palette.green), (TableWords.notMet, Palette.red)])
    try sheet.colour(Column.overdue.cells(rows), words: [(TableWords.overdue, Palette.red)])
  }
}
