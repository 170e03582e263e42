import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Theo cơ quan: one row for each agency, returned or not, with the leaves and tasks it
/// leads.
struct AgenciesSheet {
  private typealias Column = AgenciesColumn
  private let context: SheetContext
  private let sheet: SheetBuilder
  private let work: AgencyWork

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try AgenciesSheet(
      context: context, sheet: sheet, work: AgencyWork(context)
    ).write()
  }

  private func write() throws(WriteError) {
    let agencies = context.consolidation.agencies
    let last = TableRows.last(of: agencies.count)
    var table = context.table(
      said("KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ", "RESULTS BY AGENCY"),
      note: context.hasScores
        ? said(
          "Điểm tính trên các tiêu chí mà cơ quan chủ trì; tiêu chí nhiều cơ quan cùng chủ trì được "
            + "tính cho từng cơ quan. Chênh lệch so với mục tiêu của đúng các tiêu chí đã có điểm; "
            + "số tiêu chí ấy ở cột Đã có điểm.",
          "Points are those of the criteria that the agency leads; a criterion of several leads "
            + "counts for each of them. The gap is to the targets of the scored criteria alone; "
            + "how many these are stands under Scored.")
        : said(
          "Số nhiệm vụ tính trên các nhiệm vụ mà cơ quan chủ trì.",
          "Tasks are counted over those that the agency leads."),
      of: Column.self, frozen: .name)
    if !context.hasScores { table.leaveOut(Column.maximum...Column.scored) }
    if !context.consolidation.plan.hasTasks { table.leaveOut(Column.tasks...Column.answered) }
    try table.begin(sheet, lastRow: last)
    for (index, agency) in agencies.enumerated() {
      try write(agency, row: TableRows.first + index)
    }
    try table.filter(sheet, named: Column.sheet.table, lastRow: last)
    try sheet.colour(
      CellRange(rows: TableRows.first...last, columns: Column.returned...Column.returned),
      words: [
        (SheetWords.returned, Palette.green), (SheetWords.notReturned, Palette.red),
        (SheetWords.returnedBlank, Palette.red), (SheetWords.unread, Palette.red),
      ])
    try colourScores(lastRow: last)
    try colourOverdue(lastRow: last)
  }

  /// Who leads no criterion has no points: the zeros step back.
  private func colourScores(lastRow last: Int) throws(WriteError) {
    guard context.hasScores else { return }
    let points = CellRange(
      rows: TableRows.first...last, columns: Column.maximum...Column.scored)
    let leaves = at(TableRows.first, Column.leaves).inColumn
    try sheet.conditional(
      points, formula: "=\(leaves)=0", Style().with { $0.colour = Palette.grey.ink })
  }

  private func colourOverdue(lastRow last: Int) throws(WriteError) {
    let overdue = CellRange(
      rows: TableRows.first...last, columns: Column.overdue...Column.overdue)
    let first = overdue.first.inColumn
    try sheet.conditional(
      overdue, formula: "=AND(ISNUMBER(\(first)),\(first)>0)", Style().inColours(Palette.red))
  }

  private func write(_ outcome: AgencyOutcome, row: Int) throws(WriteError) {
    let files = (outcome.files + outcome.unreadFiles).joined(separator: "\n")
    try sheet.number(
      at(row, Column.order), Double(row - TableRows.first + 1), style: FigureStyles.count)
    try sheet.shortened(at(row, Column.name), outcome.agency.name, style: DocumentStyles.cell)
    try sheet.shortened(
      at(row, Column.block), SheetWords.word(blockOf: outcome.agency),
      style: DocumentStyles.centred)
    try sheet.shortened(
      at(row, Column.returned), SheetWords.word(returnOf: outcome), style: DocumentStyles.centred)
    if let day = outcome.reportedOn {
      try sheet.date(at(row, Column.reportedOn), day, style: DocumentStyles.date)
    } else {
      try sheet.blank(at(row, Column.reportedOn), DocumentStyles.date)
    }
    try sheet.shortened(
      at(row, Column.rows), "\(outcome.rowsReported)/\(outcome.rowsExpected)",
      style: DocumentStyles.centred)
    if context.hasScores { try writeScores(outcome, row) }
    if context.consolidation.plan.hasTasks { try writeTasks(outcome, row) }
    try writeQuality(outcome.agency.id, row)
    try sheet.shortened(at(row, Column.files), files, style: DocumentStyles.cell)
    try sheet.shortened(
      at(row, Column.pattern), "*;\(outcome.agency.id);*", style: FigureStyles.helper)
    try sheet.row(
      row,
      height: TextFit.height(
        of: [(outcome.agency.name, Column.name.width), (files, Column.files.width)], minimum: 20))
  }

  private func writeScores(_ outcome: AgencyOutcome, _ row: Int) throws(WriteError) {
    let sums = [
      (Column.maximum, CriteriaColumn.maximum, outcome.maximum),
      (Column.target, CriteriaColumn.target, outcome.target),
      (Column.score, CriteriaColumn.secured, outcome.score),
    ]
    for (column, source, value) in sums {
      try sheet.formula(
        at(row, column),
        "=ROUND(SUMIF(\(criteria(CriteriaColumn.leadIDs)),\(pattern(row)),\(criteria(source))),4)",
        points: value, style: FigureStyles.points)
    }
    let targets =
      "SUMIFS(\(criteria(CriteriaColumn.target)),\(criteria(CriteriaColumn.leadIDs)),"
      + "\(pattern(row)),\(criteria(CriteriaColumn.score)),\">=0\")"
    try sheet.formula(
      at(row, Column.gap), "=ROUND(\(at(row, Column.score).inColumn)-\(targets),4)",
      points: outcome.score - outcome.scoredTarget, style: FigureStyles.difference)
    let id = outcome.agency.id
    try count(
      row, Column.leaves, leadingTo: work.first[.init(kind: .leaves, agency: id)],
      formula: "COUNTIF(\(criteria(CriteriaColumn.leadIDs)),\(pattern(row)))",
      value: outcome.leaves)
    try count(
      row, Column.scored,
      formula: "COUNTIFS(\(criteria(CriteriaColumn.leadIDs)),\(pattern(row)),"
        + "\(criteria(CriteriaColumn.score)),\">=0\")",
      value: outcome.leavesScored)
  }

  private func writeTasks(_ outcome: AgencyOutcome, _ row: Int) throws(WriteError) {
    let leads = "\(tasks(TasksColumn.leadIDs)),\(pattern(row))"
    try count(
      row, Column.tasks, leadingTo: work.first[.init(kind: .tasks, agency: outcome.agency.id)],
      formula: "COUNTIF(\(leads))", value: outcome.tasks)
    try count(
      row, Column.done,
      formula:
        "COUNTIFS(\(leads),\(tasks(TasksColumn.state)),\"\(TaskOutcomeState.done.word)\")",
      value: outcome.tasksDone)
    try count(
      row, Column.overdue,
      formula: "COUNTIFS(\(leads),\(tasks(TasksColumn.overdue)),\"\(TableWords.overdue)\")",
      value: outcome.tasksOverdue)
  }

  /// What it implements, and what was found in its returns, leading to the first of it.
  private func writeQuality(_ id: Agency.ID, _ row: Int) throws(WriteError) {
    let counts: [(Column, [Agency.ID: Int])] = [
      (.implemented, work.implemented), (.answered, work.answered), (.errors, work.errors),
      (.warnings, work.warnings),
    ]
    for (column, values) in counts {
      let value = values[id] ?? 0
      let target =
        switch column {
        case .implemented: work.first[.init(kind: .implemented, agency: id)]
        case .errors where value > 0, .warnings where value > 0:
          context.rows.problems[id].map(ActsColumn.severity.address)
        default: String?.none
        }
      let style = try sheet.look(ofCount: at(row, column), leadingTo: target)
      try sheet.number(at(row, column), Double(value), style: style)
    }
  }

  private func count(
    _ row: Int, _ column: Column, leadingTo target: String? = nil, formula: String, value: Int
  ) throws(WriteError) {
    let style = try sheet.look(ofCount: at(row, column), leadingTo: target)
    try sheet.formula(
      at(row, column), "=" + formula, cached: .number(Double(value)), style: style)
  }

  private func pattern(_ row: Int) -> String { at(row, Column.pattern).inColumn }

  private func criteria(_ column: CriteriaColumn) -> String {
    column.addresses(TableRows.first...context.rows.totalRow)
  }

  private func tasks(_ column: TasksColumn) -> String {
    column.addresses(TableRows.first...max(context.rows.lastTaskRow, TableRows.first))
  }
}

/// What agencies implement and how good their data are, counted once for all of them.
struct AgencyWork {
  private(set) var implemented: [Agency.ID: Int] = [:]
  private(set) var answered: [Agency.ID: Int] = [:]
  private(set) var errors: [Agency.ID: Int] = [:]
  private(set) var warnings: [Agency.ID: Int] = [:]

  /// The first of its rows in the annexes.
  private(set) var first: [Lines: String] = [:]

  /// Rows of an agency.
  struct Lines: Hashable {
    /// What they count in.
    enum Kind { case leaves, tasks, implemented }
    var kind: Kind
    var agency: Agency.ID
  }

  init(_ context: SheetContext) {
    let consolidation = context.consolidation
    for outcome in consolidation.criteria where outcome.isLeaf {
      for agency in outcome.criterion.leads {
        let row = context.rows.criteria[outcome.criterion.code]
        note(.leaves, of: agency, row.map(CriteriaColumn.name.address))
      }
    }
    for task in consolidation.tasks {
      let leads = Set(task.task.leads)
      let heard = Set(task.claims.filter(\.counted).map(\.agency))
      let row = context.rows.tasks[task.task.code].map(TasksColumn.name.address)
      for agency in leads { note(.tasks, of: agency, row) }
      for agency in Set(task.task.implementers).subtracting(leads) {
        note(.implemented, of: agency, row)
        implemented[agency, default: 0] += 1
        if heard.contains(agency) { answered[agency, default: 0] += 1 }
      }
    }
    for problem in consolidation.problems {
      guard let agency = problem.agency.map(Agency.ID.init) else { continue }
      switch problem.severity {
      case .error: errors[agency, default: 0] += 1
      case .warning: warnings[agency, default: 0] += 1
      case .note: break
      }
    }
  }

  private mutating func note(_ kind: Lines.Kind, of agency: Agency.ID, _ cell: String?) {
    let lines = Lines(kind: kind, agency: agency)
    if first[lines] == nil { first[lines] = cell }
  }
}
