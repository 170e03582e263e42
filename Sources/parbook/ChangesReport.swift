import Messages
import PARIndex

/// The line of the terminal about a comparison with an earlier consolidation.
struct ChangesReport {
  private let changes: Changes
  private let isLastRun: Bool

  init(_ changes: Changes, isLastRun: Bool) {
    self.changes = changes
    self.isLastRun = isLastRun
  }

  var line: String {
    let label = changes.earlier.label
    let count = changes.rows.count + changes.tasks.count + agencies
    let since =
      isLastRun
      ? say("So với lần trước", "Since the last run")
      : say("So với kỳ trước (\(label))", "Since the round before (\(label))")
    return "\(since): \(count) " + say("thay đổi", "changes") + secured
      + say(
        "; nhiệm vụ mới quá hạn: \(changes.newlyOverdue.count).",
        "; newly overdue tasks: \(changes.newlyOverdue.count).")
  }

  private var agencies: Int {
    changes.returned.count + changes.fellAway.count + changes.successions.count
  }

  private var secured: String {
    guard changes.total.now.possible > .zero, let then = changes.total.then?.secured else {
      return ""
    }
    let now = changes.total.now.secured
    return say("; chắc chắn ", "; secured ") + "\(shown(then)) → \(shown(now))"
  }

  private func shown(_ points: Points) -> String {
    language == .vi ? points.vietnamese : points.description
  }
}
