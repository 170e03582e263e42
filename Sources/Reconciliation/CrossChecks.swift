import PARIndex
import Provenance

/// Holds the two annexes against each other.
enum CrossChecks {
  /// Self-scores at the maximum although somebody reported a task under the row as not done.
  static func scoredWithOpenTasks(
    _ criteria: [CriterionOutcome], tasks: [TaskOutcome]
  ) -> [Problem] {
    let open = Dictionary(grouping: tasks.filter(isOpen), by: \.task.criterion)
    return criteria.flatMap { outcome -> [Problem] in
      guard let tasks = open[outcome.criterion.code], outcome.criterion.maximum > .zero else {
        return []
      }
      let full = outcome.claims.filter {
        $0.standing == .counted && $0.points.value == outcome.criterion.maximum
      }
      return full.map { claim in
        Problem(
          .scoredWithOpenTask, agency: claim.agency.text, place: claim.points.place,
          row: .criterion(outcome.criterion.code), found: .points(claim.points.value),
          expected: .rows(
            tasks.map { .task($0.task.code) }),
          related: tasks.flatMap(openWords).map(\.place))
      }
    }
  }

  private static func isOpen(_ outcome: TaskOutcome) -> Bool {
    switch outcome.state {
    case .done, .notApplicable: false
    case .inProgress, .notStarted, .disputed, .unreported: outcome.claims.contains(where: isOpen)
    }
  }

  private static func isOpen(_ claim: TaskClaim) -> Bool {
    claim.counted && claim.report.state.found?.value.isOpen == true
  }

  /// The words that say that something is still to be done.
  private static func openWords(_ outcome: TaskOutcome) -> [Found<TaskState>] {
    outcome.claims.compactMap { $0.counted ? $0.report.state.found : nil }.filter(\.value.isOpen)
  }
}
