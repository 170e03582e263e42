import PARIndex
import Provenance

/// The section of the report on tasks: how far they are, what is overdue.
struct ReportTasks {
  let context: ReportContext

  /// Most rows of the table of overdue tasks.
  private static let mostOverdue = 10

  private var tasks: [TaskOutcome] { context.consolidation.tasks }

  var blocks: [WordDocument.Block] {
    let title = context.heading(
      context.say("III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "III. TASKS"))
    guard !tasks.isEmpty else {
      return [
        title,
        context.body(
          .plain(
            context.say("Kế hoạch không có danh mục nhiệm vụ.", "The plan has no list of tasks."))),
      ]
    }
    return [title, context.body(.plain(states))] + overdueTable + [
      context.body(
        .blank(
          context.say(
            "Nguyên nhân nhiệm vụ chậm, quá hạn; trách nhiệm của cơ quan chủ trì",
            "Why tasks are late or overdue, and who answers for it")))
    ]
  }

  private var overdue: [TaskOutcome] { tasks.filter(\.overdue) }

  private var states: String {
    let counts = TaskOutcomeState.allCases.compactMap { state -> String? in
      let count = tasks.count { $0.state == state }
      return count > 0 ? "\(context.state(state)): \(count)" : nil
    }.joined(separator: "; ")
    let day =
      context.consolidation.asOf.map {
        context.say(" tính đến ngày \(context.day($0))", " as of \(context.day($0))")
      } ?? ""
    return context.say(
      "Trong \(tasks.count) nhiệm vụ của kế hoạch: \(counts). Quá hạn\(day): \(overdue.count).",
      "Of the plan's \(tasks.count) tasks: \(counts). Overdue\(day): \(overdue.count).")
  }

  private var overdueTable: [WordDocument.Block] {
    let overdue = overdue.enumerated().sorted { one, other in
      guard let first = one.element.task.dueDate, let second = other.element.task.dueDate,
        first != second
      else { return one.offset < other.offset }
      return first < second
    }.map(\.element)
    guard !overdue.isEmpty else { return [] }
    let shown = overdue.prefix(Self.mostOverdue)
    let columns = context.say(
      "Mã|Nhiệm vụ|Hạn|Trạng thái|Chủ trì", "Code|Task|Due|State|Lead")
    let rows = shown.map { outcome in
      context.cells(
        [
          outcome.task.printedCode, outcome.task.name,
          outcome.task.dueDate.map(context.day) ?? outcome.task.deadline,
          context.state(outcome.state), context.sheets.names(outcome.task.leads),
        ], [.left, .left, .center, .left, .left])
    }
    let rest = overdue.count - shown.count
    let caption =
      context.say("Nhiệm vụ quá hạn", "Overdue tasks")
      + (rest > 0
        ? context.say(
          " (\(shown.count) nhiệm vụ quá hạn lâu nhất; còn \(rest) nhiệm vụ khác tại trang Phụ lục II)",
          " (the \(shown.count) longest overdue; \(rest) more in sheet Phụ lục II)") : "")
    let table = WordDocument.Table(
      caption: caption,
      widths: [720, WordDocument.textWidth - 720 - 1_200 - 1_300 - 2_100] + [1_200, 1_300, 2_100],
      rows: [context.headings(columns.split(separator: "|").map(String.init))] + rows, headings: 1)
    return [context.caption(caption), .table(table), context.gap]
  }
}
