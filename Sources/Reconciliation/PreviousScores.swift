import PARIndex
import Provenance

/// What an earlier consolidation of the same plan held, to say what has changed since.
public struct PreviousScores: Hashable, Sendable {
  /// The score of each row that had one, in points.
  public var scores: [CriterionCode: Points]
  /// The state of each task; nil where the earlier consolidation does not tell.
  public var tasks: [CriterionCode: TaskOutcomeState]?
  /// The agencies that had returned; nil where the earlier consolidation does not tell.
  public var agencies: Set<Agency.ID>?

  /// Makes an earlier state.
  public init(
    scores: [CriterionCode: Points], tasks: [CriterionCode: TaskOutcomeState]? = nil,
    agencies: Set<Agency.ID>? = nil
  ) {
    self.scores = scores
    self.tasks = tasks
    self.agencies = agencies
  }

  /// The earlier state that a consolidation is for a later one.
  public init(_ consolidation: Consolidation) {
    let rows = consolidation.criteria.compactMap { outcome in
      outcome.figures.score.map { (outcome.criterion.code, $0) }
    }
    self.init(
      scores: Dictionary(rows, uniquingKeysWith: { first, _ in first }),
      tasks: Dictionary(
        consolidation.tasks.map { ($0.task.code, $0.state) },
        uniquingKeysWith: { first, _ in first }),
      agencies: Set(consolidation.agencies.filter(\.returned).map(\.agency.id)))
  }

  /// A note for each leaf whose score changed, appeared or went away, for each task whose state did,
  /// and for each agency that returned since or whose return is no longer there.
  func changes(
    criteria: [CriterionOutcome], tasks: [TaskOutcome], agencies: [AgencyOutcome],
    registry: AgencyRegistry
  ) -> [Problem] {
    changes(criteria) + changes(tasks) + changes(agencies, registry)
  }

  private func changes(_ criteria: [CriterionOutcome]) -> [Problem] {
    criteria.filter(\.isLeaf).compactMap { outcome in
      let before = scores[outcome.criterion.code]
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
    guard let tasks else { return [] }
    return outcomes.compactMap { outcome in
      let before = tasks[outcome.task.code] ?? .unreported
      guard before != outcome.state else { return nil }
      let words = outcome.claims.filter(\.counted).compactMap(\.report.state.found)
      return Problem(
        .changedSincePrevious, place: words.first?.place, row: .task(outcome.task.code),
        found: .state(before),
        used: .state(outcome.state))
    }
  }

  private func changes(_ outcomes: [AgencyOutcome], _ registry: AgencyRegistry) -> [Problem] {
    guard let agencies else { return [] }
    let present = outcomes.filter(\.returned)
    let returned = present.filter { !agencies.contains($0.agency.id) }.map { outcome in
      Problem(
        .returnedSincePrevious, agency: outcome.agency.id.text,
        place: outcome.files.first.map { Place(file: $0) }, found: .agency(outcome.agency.name),
        used: .list(outcome.files.map(Problem.Slot.written)))
    }
    let gone = agencies.subtracting(present.map(\.agency.id)).map { id in
      Problem(.returnGoneSincePrevious, agency: id.text, found: .agency(registry.name(id)))
    }
    return returned + gone
  }
}
