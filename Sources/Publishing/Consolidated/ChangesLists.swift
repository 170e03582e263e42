import PARIndex

/// What the sheet Thay đổi lists of tasks and agencies.
enum ChangesLists {
  /// The lines of a comparison; what a reader looks for is there even if it is none.
  static func lines(
    _ changes: Changes, _ context: SheetContext
  ) -> [(label: String, text: String)] {
    var lines = [
      ("Nhiệm vụ mới quá hạn", byLeads(changes.newlyOverdue, context)),
      ("Nhiệm vụ không còn quá hạn", byLeads(changes.noLongerOverdue, context)),
      ("Cơ quan mới gửi báo cáo", names(changes.returned)),
      ("Cơ quan trước có báo cáo, nay không có", names(changes.fellAway)),
    ]
    let moved = changes.tasks.filter { $0.then ?? .unreported != $0.now }
    if !moved.isEmpty {
      let told = grouped(moved, of: context.consolidation.plan) {
        "\(($0.then ?? .unreported).vietnamese) → \($0.now.vietnamese)"
      }
      lines.append(("Nhiệm vụ đổi trạng thái", told))
    }
    if !changes.successions.isEmpty {
      let told = changes.successions.map { succession in
        "\(succession.former.name) nay do \(names(succession.successors)) kế thừa"
      }
      lines.append(("So sánh qua lần sắp xếp tổ chức", listed(told)))
    }
    return lines.map { ($0, $1.isEmpty ? "Không có." : $1) }
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
        return "\(text); … và \(texts.count - index) mục khác (xem tệp JSON)"
      }
      text += text.isEmpty ? next : "; \(next)"
    }
    return text
  }
}
