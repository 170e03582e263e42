import PARIndex
import Provenance

/// Holds the two annexes against each other.
enum CrossChecks {
  /// Self-scores at the maximum although a task under the row was reported and is not done.
  static func scoredWithOpenTasks(
    _ criteria: [CriterionOutcome], tasks: [TaskOutcome]
  ) -> [Problem] {
    var open: [CriterionCode: [CriterionCode]] = [:]
    for outcome in tasks {
      switch outcome.state {
      case .inProgress, .notStarted, .disputed:
        open[outcome.task.criterion, default: []].append(outcome.task.code)
      case .done, .notApplicable, .unreported: continue
      }
    }
    return criteria.flatMap { outcome -> [Problem] in
      guard let tasks = open[outcome.criterion.code] else { return [] }
      return outcome.claims.filter {
        $0.standing == .counted && $0.points.value == outcome.criterion.maximum
      }.map { claim in
        Problem(
          .scoredWithOpenTask, agency: claim.agency.text, place: claim.points.place,
          row: outcome.criterion.code.description, found: claim.points.written,
          expected: tasks.map(\.description).joined(separator: ", "))
      }
    }
  }
}
