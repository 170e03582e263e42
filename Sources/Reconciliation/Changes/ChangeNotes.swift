import PARIndex
import Provenance

/// What has changed since an earlier state, as problems.
struct ChangeNotes {
  private let earlier: EarlierConsolidation

  init(since earlier: EarlierConsolidation) { self.earlier = earlier }

  /// A note for each leaf whose score changed, appeared or went away, for each task whose state did,
  /// and for each agency that returned since or whose return is no longer there.
  func problems(
    criteria: [CriterionOutcome], tasks: [TaskOutcome], agencies: [AgencyOutcome],
    registry: AgencyRegistry
  ) -> [Problem] {
    changes(criteria) + changes(tasks) + changes(agencies, registry)
  }

  private func changes(_ criteria: [CriterionOutcome]) -> [Problem] {
    criteria.filter(\.isLeaf).compactMap { outcome in
      let before = earlier.rows[outcome.criterion.code]?.score
      guard before != outcome.figures.score else { return nil }
      return Problem(
        .changedSincePrevious,
        place: outcome.decision?.points.place
          ?? outcome.claims.first { $0.standing == .counted }?.points.place,
        row: .criterion(outcome.criterion.code), found: before.map(Problem.Slot.points),
        used: outcome.figures.score.map(Problem.Slot.points))
    }
  }

  private func changes(_ outcomes: [TaskOutcome]) -> [Problem] {
    outcomes.compactMap { outcome in
      let before = earlier.tasks[outcome.task.code]?.state ?? .unreported
      guard before != outcome.state else { return nil }
      let words = outcome.claims.filter(\.counted).compactMap(\.report.state.found)
      return Problem(
        .changedSincePrevious, place: words.first?.place, row: .task(outcome.task.code),
        found: .state(before), used: .state(outcome.state))
    }
  }

  private func changes(_ outcomes: [AgencyOutcome], _ registry: AgencyRegistry) -> [Problem] {
    let before = Set(earlier.agencies.filter(\.returned).map(\.id))
    let present = outcomes.filter(\.returned)
    let returned = present.filter { !before.contains($0.agency.id) }.map { outcome in
      Problem(
        .returnedSincePrevious, agency: outcome.agency.id.text,
        place: outcome.files.first.map { Place(file: $0) }, found: .agency(outcome.agency.name),
        used: .list(outcome.files.map(Problem.Slot.written)))
    }
    let gone = before.subtracting(present.map(\.agency.id)).map { id in
      Problem(.returnGoneSincePrevious, agency: id.text, found: .agency(registry.name(id)))
    }
    return returned + gone
  }
}
