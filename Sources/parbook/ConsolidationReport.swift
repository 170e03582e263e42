import PARIndex
import Provenance

extension Console {
  /// What a consolidation comes to, in a few lines.
  func summarise(_ result: Consolidation, understood: Int, files: Int) {
    let total = result.total
    func shown(_ points: Points) -> String {
      language == .vi ? points.vietnamese : points.description
    }
    let counts = Severity.allCases.map { severity in
      result.problems.count { $0.severity == severity }
    }
    note(
      say(
        "Đã đọc \(understood)/\(files) tệp; \(counts[2]) lỗi, \(counts[1]) cảnh báo, "
          + "\(counts[0]) ghi chú.",
        "Read \(understood) of \(files) files; \(counts[2]) errors, \(counts[1]) warnings, "
          + "\(counts[0]) notes."))
    if let day = result.asOf {
      let shownDay = language == .vi ? day.vietnamese : day.description
      let source = result.asOfSource.map {
        " (\(result.plan.registry.name($0.agency)): \($0.place))"
      }
      note(say("Số liệu tính đến ngày ", "As of ") + shownDay + (source ?? " (--as-of)"))
    }
    for changes in [result.sinceLastRound, result.sinceLastRun].compactMap(\.self) {
      note(ChangesReport(changes, isLastRun: changes == result.sinceLastRun).line)
    }
    guard result.plan.hasScores else { return note(Self.tasks(result)) }
    note(
      say(
        "Chắc chắn \(shown(total.secured)) · dự kiến \(shown(total.expected)) · "
          + "có thể \(shown(total.possible)) / \(shown(result.plan.header.maximum)) điểm",
        "Secured \(shown(total.secured)) · expected \(shown(total.expected)) · "
          + "possible \(shown(total.possible)) of \(shown(result.plan.header.maximum)) points"))
  }

  /// Where the tasks of a plan without scores stand.
  private static func tasks(_ result: Consolidation) -> String {
    func count(_ state: TaskOutcomeState) -> Int { result.tasks.count { $0.state == state } }
    let overdue = result.tasks.count(where: \.overdue)
    return say(
      "\(result.tasks.count) nhiệm vụ: hoàn thành \(count(.done)) · đang thực hiện "
        + "\(count(.inProgress)) · chưa thực hiện \(count(.notStarted)) · quá hạn \(overdue)",
      "\(result.tasks.count) tasks: done \(count(.done)) · in progress \(count(.inProgress)) · "
        + "not started \(count(.notStarted)) · overdue \(overdue)")
  }
}
