import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Tổng quan of a plan without scores, one page: how many tasks are done, the same for each
/// group of tasks, which are overdue, who has not returned.
struct TasksOverview {
  private typealias Row = OverviewRows
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder
  private let groups: [TaskGroup]
  private let late: [TaskOutcome]

  /// The most overdue tasks that are shown.
  private static let limit = 10

  static func write(_ context: SheetContext, on sheet: SheetBuilder) throws(WriteError) {
    try TasksOverview(context: context, sheet: sheet).write()
  }

  private init(context: SheetContext, sheet: SheetBuilder) {
    self.context = context
    self.sheet = sheet
    groups = TaskGroup.groups(context)
    late = context.consolidation.tasks.filter(\.overdue)
  }

  private var lateShown: ArraySlice<TaskOutcome> { late.prefix(Self.limit) }
  private var totalRow: Int { Row.firstField + groups.count }
  /// First row below both tables.
  private var lowerRow: Int { Row.firstField + max(groups.count + 1, lateShown.count) + 1 }

  private func write() throws(WriteError) {
    for column in Column.allCases {
      let format = column.format(context.years)
      let width: Double =
        switch column {
        case .gapOrder: 7
        case .gapPoints: 12
        case .rank: 8.5
        default: format.width
        }
      try sheet.column(column.number, width: width, isHidden: format.isHidden)
    }
    try OverviewHead(context: context, sheet: sheet).write(
      title: said(
        "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH",
        "TASKS OF ADMINISTRATIVE REFORM: CONSOLIDATED RESULTS"))
    try writeBoxes()
    try writeGroups()
    try writeLate()
    try setHeights()
    let heights = RowHeights()
    let last = try OverviewReturns(context: context, sheet: sheet).write(row: lowerRow, heights)
    try heights.set(on: sheet)
    try sheet.hideGridlines()
    try sheet.activate()
    try sheet.zoom(80)
    try sheet.page(
      PageSetup.onePage(
        area: CellRange(rows: 1...last, columns: Column.page),
        note: TableWords.plan(context.header.id)))
  }

  /// How many tasks there are, and how many of them stand how.
  private func writeBoxes() throws(WriteError) {
    let states: [(ClosedRange<Column>, TaskGroup.Figure, Palette.Pair)] = [
      (.code ... .name, .all, Palette.heading),
      (.maximum ... .target, .state(.done), Palette.green),
      (.secured ... .possible, .state(.inProgress), Palette.amber),
      (.lacking ... .between, .state(.notStarted), Palette.grey),
      (.gapOrder ... .gapName, .overdue, Palette.red),
      (.gapPoints ... .gapLeads, .state(.unreported), Palette.heading),
    ]
    for (columns, figure, colours) in states {
      let style = DocumentStyles.centred.inColours(colours).with { $0.vertical = .centre }
      let value = style.inBold.with {
        $0.size = 20
        $0.numberFormat = "0"
      }
      try sheet.merged(Row.boxes, columns, figure.heading, style: style)
      try sheet.merged(
        Row.boxes + 1, columns, formula: figure.formula(context, of: nil),
        cached: .number(Double(figure.count(context.consolidation.tasks))), style: value)
    }
    try sheet.row(Row.boxes, height: 20)
    try sheet.row(Row.boxes + 1, height: 34)
    try sheet.merged(
      Row.lines, Column.page,
      said(
        "Trạng thái theo cơ quan chủ trì. Quá hạn: đã qua thời hạn mà chưa hoàn thành",
        "Status as the lead agencies say. Overdue: past the deadline and not done")
        + (context.consolidation.asOf == nil
          ? said(
            "; chưa xét vì không phiếu nào ghi ngày báo cáo.",
            "; not judged, because no return gives its date.") : "."),
      style: DocumentStyles.note.with { $0.horizontal = .centre })
    try sheet.row(Row.lines, height: 20)
    for row in (Row.lines + 1)..<Row.sections { try sheet.row(row, height: 2) }
  }

  private static let columns: [(Column, TaskGroup.Figure)] = [
    (.maximum, .all), (.previous, .state(.done)), (.target, .state(.inProgress)),
    (.secured, .state(.notStarted)), (.expected, .state(.notApplicable)),
    (.possible, .state(.unreported)), (.lacking, .state(.disputed)), (.rank, .overdue),
  ]

  private func writeGroups() throws(WriteError) {
    try sheet.merged(
      Row.sections, Column.fields, said("KẾT QUẢ THEO NHÓM NHIỆM VỤ", "RESULTS BY GROUP OF TASKS"),
      style: DocumentStyles.section)
    try sheet.row(Row.sections, height: 21)
    let headings =
      [
        (Column.code, Column.code.format(context.years).heading),
        (.name, said("Nhóm nhiệm vụ", "Group of tasks")),
      ]
      + Self.columns.map { ($0, $1.heading) } + [(.status, said("Tỷ lệ hoàn thành", "Share done"))]
    for (column, heading) in headings {
      try sheet.shortened(at(Row.headings, column), heading, style: DocumentStyles.heading)
    }
    for (index, group) in groups.enumerated() {
      let style = DocumentStyles.cell.with { $0.vertical = .centre }
      try write(group, row: Row.firstField + index, style: style)
    }
    let whole = TaskGroup(
      code: "", name: TableWords.total, key: nil, tasks: context.consolidation.tasks)
    try write(
      whole, row: totalRow,
      style: DocumentStyles.cell.inBold.on(Palette.heading.fill).with { $0.vertical = .centre })
  }

  private func write(_ group: TaskGroup, row: Int, style: Style) throws(WriteError) {
    let number = style.with {
      $0.numberFormat = "0"
      $0.horizontal = .right
    }
    try sheet.shortened(
      at(row, Column.code), group.code, style: style.with { $0.horizontal = .centre })
    try sheet.shortened(at(row, Column.name), group.name, style: style)
    for (column, figure) in Self.columns {
      try sheet.formula(
        at(row, column), figure.formula(context, of: group.key),
        cached: .number(Double(figure.count(group.tasks))), style: number)
    }
    let all = at(row, Column.maximum).inColumn
    let apart = at(row, Column.expected).inColumn
    let share = group.shareDone
    try sheet.formula(
      at(row, Column.status),
      "=IF(\(all)-\(apart)=0,\"\",ROUND(\(at(row, Column.previous).inColumn)/(\(all)-\(apart)),4))",
      cached: share.map { .number($0.double) } ?? .text(""),
      style: number.with { $0.numberFormat = DocumentStyles.percentFormat })
  }

  /// The overdue tasks, the longest due first.
  private func writeLate() throws(WriteError) {
    try sheet.merged(
      Row.sections, Column.gaps,
      said("NHIỆM VỤ QUÁ HẠN", "OVERDUE TASKS")
        + (late.count > Self.limit ? " (\(Self.limit)/\(late.count))" : ""),
      style: DocumentStyles.section)
    let headings: [(Column, String)] = [
      (.gapOrder, said("Quá (ngày)", "Days late")),
      (.gapCode, Column.gapCode.format(context.years).heading),
      (.gapName, said("Nhiệm vụ", "Task")), (.gapPoints, said("Hạn", "Due")),
      (.gapLeads, Column.gapLeads.format(context.years).heading),
    ]
    for (column, heading) in headings {
      try sheet.shortened(at(Row.headings, column), heading, style: DocumentStyles.heading)
    }
    let middle = DocumentStyles.cell.with { $0.vertical = .centre }
    let centred = middle.with { $0.horizontal = .centre }
    for (index, outcome) in lateInOrder.enumerated() {
      let row = Row.firstField + index
      let task = outcome.task
      let days = centred.with { $0.numberFormat = "0" }
      if let late = context.daysLate(outcome) {
        try sheet.number(at(row, Column.gapOrder), Double(late), style: days)
      } else {
        try sheet.blank(at(row, Column.gapOrder), days)
      }
      try sheet.shortened(at(row, Column.gapCode), task.printedCode, style: centred)
      try sheet.shortened(at(row, Column.gapName), task.name, style: middle)
      if let day = task.dueDate {
        try sheet.date(at(row, Column.gapPoints), day, style: DocumentStyles.date)
      }
      try sheet.shortened(at(row, Column.gapLeads), context.names(task.leads), style: middle)
    }
    if late.isEmpty {
      try sheet.merged(
        Row.firstField, Column.gaps, said("Không có nhiệm vụ quá hạn.", "No task is overdue."),
        style: DocumentStyles.note)
    }
  }

  private var lateInOrder: [TaskOutcome] {
    Array(
      late.enumerated().sorted { one, other in
        let days = (one.element.task.dueDate, other.element.task.dueDate)
        guard let first = days.0, let second = days.1, first != second else {
          return one.offset < other.offset
        }
        return first < second
      }.map(\.element).prefix(Self.limit))
  }

  private func setHeights() throws(WriteError) {
    try sheet.row(Row.headings, height: 36)
    let late = lateInOrder
    for index in 0..<max(groups.count + 1, late.count) {
      var texts: [(String, Double)] = []
      if index < groups.count { texts.append((groups[index].name, Column.name.width)) }
      if index < late.count {
        texts += [
          (late[index].task.name, Column.gapName.width),
          (context.names(late[index].task.leads), Column.gapLeads.width),
        ]
      }
      try sheet.row(
        Row.firstField + index, height: min(66, TextFit.height(of: texts, minimum: 24)))
    }
  }
}
