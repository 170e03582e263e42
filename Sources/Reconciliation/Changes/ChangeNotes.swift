import PARIndex
import Provenance

extension Consolidation {
  /// The consolidation beside earlier ones, with what is to be said about that among its problems,
  /// which are put in order.
  func compared(with previous: [EarlierConsolidation]) -> Consolidation {
    var result = self
    let earlier = EarlierStates(previous, period: span, label: period)
    result.earlierRounds = earlier.rounds
    result.sinceLastRound = earlier.lastRound.map { Changes(in: self, since: $0) }
    result.sinceLastRun = earlier.lastRun.map { Changes(in: self, since: $0) }
    let all = [result.sinceLastRound, result.sinceLastRun].compactMap(\.self)
    result.problems += earlier.problems + all.flatMap { notes(across: $0) }
    // Rows and agencies are noted once, against what was there last.
    if let latest = result.sinceLastRun ?? result.sinceLastRound {
      result.problems += notes(rows: latest) + notes(tasks: latest) + notes(returned: latest)
    }
    // Of a new round nobody has returned yet; of a later run of one, who had is missing.
    result.problems += (result.sinceLastRun?.fellAway ?? []).map { body in
      Problem(.returnGoneSincePrevious, agency: body.id.text, found: .agency(body.name))
    }
    result.problems = Set(result.problems).sorted()
    return result
  }

  /// What limits a comparison: another plan, bodies that are no more.
  private func notes(across changes: Changes) -> [Problem] {
    let place = Place(file: changes.earlier.file)
    var notes: [Problem] = []
    if changes.isOtherPlan {
      let earlier = changes.earlier
      let names = [earlier.planID, earlier.planYear.map(String.init)].compactMap(\.self)
      notes.append(
        Problem(
          .previousOtherPlan, place: place, found: .written(names.joined(separator: ", ")),
          expected: .written("\(plan.header.id), \(plan.header.year)")))
    }
    return notes
      + changes.successions.map { succession in
        Problem(
          .succeededSincePrevious, agency: succession.successors.first?.id.text, place: place,
          found: .agency(succession.former.name),
          used: .list(succession.successors.map { .agency($0.name) }))
      }
  }

  private func notes(rows changes: Changes) -> [Problem] {
    let changed = Dictionary(
      changes.rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return criteria.compactMap { outcome in
      guard let change = changed[outcome.criterion.code] else { return nil }
      return Problem(
        .changedSincePrevious,
        place: outcome.decision?.points.place
          ?? outcome.claims.first { $0.standing == .counted }?.points.place,
        row: .criterion(change.code), found: change.then.map(Problem.Slot.points),
        used: change.now.map(Problem.Slot.points))
    }
  }

  private func notes(tasks changes: Changes) -> [Problem] {
    let changed = Dictionary(
      changes.tasks.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return tasks.compactMap { outcome in
      guard let change = changed[outcome.task.code], change.then ?? .unreported != change.now else {
        return nil
      }
      let words = outcome.claims.filter(\.counted).compactMap(\.report.state.found)
      return Problem(
        .changedSincePrevious, place: words.first?.place, row: .task(change.code),
        found: .state(change.then ?? .unreported), used: .state(change.now))
    }
  }

  private func notes(returned changes: Changes) -> [Problem] {
    let new = Set(changes.returned.map(\.id))
    return agencies.filter { new.contains($0.agency.id) }.map { outcome in
      Problem(
        .returnedSincePrevious, agency: outcome.agency.id.text,
        place: outcome.files.first.map { Place(file: $0) }, found: .agency(outcome.agency.name),
        used: .list(outcome.files.map(Problem.Slot.written)))
    }
  }
}
