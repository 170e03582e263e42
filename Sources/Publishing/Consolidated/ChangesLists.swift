import PARIndex

/// What the sheet Thay đổi lists of tasks and agencies.
enum ChangesLists {
  /// The lines of a comparison; what a reader looks for is there even if it is none.
  static func lines(
    _ changes: Changes, _ context: SheetContext
  ) -> [(label: String, text: String)] {
    var lines = [
      (said("Nhiệm vụ mới quá hạn", "Tasks newly overdue"), byLeads(changes.newlyOverdue, context)),
      (
        said("Nhiệm vụ không còn quá hạn", "Tasks no longer overdue"),
        byLeads(changes.noLongerOverdue, context)
      ),
      (
        said("Cơ quan mới gửi báo cáo", "Agencies that newly sent a return"),
        names(changes.returned)
      ),
      (
        said(
          "Cơ quan trước có báo cáo, nay không có",
          "Agencies that had a return before, and have none now"), names(changes.fellAway)
      ),
    ]
    let moved = changes.tasks.filter { $0.then ?? .unreported != $0.now }
    if !moved.isEmpty {
      let told = grouped(moved, of: context.consolidation.plan) {
        "\(($0.then ?? .unreported).word) → \($0.now.word)"
      }
      lines.append((said("Nhiệm vụ đổi trạng thái", "Tasks whose status changed"), told))
    }
    if !changes.successions.isEmpty {
      let told = changes.successions.map { succession in
        said(
          "\(succession.former.name) nay do \(names(succession.successors)) kế thừa",
          "\(succession.former.name) is succeeded by \(names(succession.successors))")
      }
      lines.append(
        (said("So sánh qua lần sắp xếp tổ chức", "Compared across a reorganisation"), listed(told)))
    }
    return lines.map { ($0, $1.isEmpty ? said("Không có.", "None.") : $1) }
  }

  /// `Sở Nội vụ: 1.4.2, 4.1.1; Sở Tư pháp: 2.1.1`.
  private static func byLeads(_ tasks: [Changes.TaskChange], _ context: SheetContext) -> String {
    grouped(tasks, of: context.consolidation.plan) { task in
      (context.consolidation.plan.task(task.code)?.leads ?? []).map(context.registry.name)
        .joined(separator: ", ")
    }
  }

  /// The codes of tasks under what they have in common, in the order in which that comes first.
  private static func grouped(
    _ tasks: [Changes.TaskChange], of plan: Plan, by key: (Changes.TaskChange) -> String
  ) -> String {
    var order: [String] = []
    var codes: [String: [String]] = [:]
    for task in tasks {
      let key = key(task)
      if codes[key] == nil { order.append(key) }
      codes[key, default: []].append(plan.printedCode(task.code, isTask: true))
    }
    return listed(order.map { "\($0): \(codes[$0, default: []].joined(separator: ", "))" })
  }

  private static func names(_ bodies: [Changes.Body]) -> String { listed(bodies.map(\.name)) }

  /// As many as a line has room for.
  private static func listed(_ texts: [String]) -> String {
    let room = 2_000
    var text = ""
    for (index, next) in texts.enumerated() {
      guard text.isEmpty || text.count + next.count <= room else {
        return said(
          "\(text); … và \(texts.count - index) mục khác (xem tệp JSON)",
          "\(text); … and \(texts.count - index) more (see the JSON file)")
      }
      text += text.isEmpty ? next : "; \(next)"
    }
    return text
  }
}
