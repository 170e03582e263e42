import PARIndex
import Provenance

/// The state of a task after all leads and implementers were considered.
struct TaskStates {
  /// A state as one agency reported it.
  struct Word {
    var agency: Agency.ID
    var state: Found<TaskState>
  }

  /// The states reported, in the order of the agencies.
  let words: [Word]
  /// The words that make a dispute: what leads say, then who denies it or himself.
  let disputing: [Word]
  /// What follows from them.
  let outcome: TaskOutcomeState

  /// Considers the counted claims of a task.
  init(_ claims: [TaskClaim], leads: Set<Agency.ID>) {
    words = claims.compactMap { claim in
      claim.report.state.found.map { Word(agency: claim.agency, state: $0) }
    }
    let leadWords = words.filter { leads.contains($0.agency) }
    let others = words.filter { !leads.contains($0.agency) }
    var states: [Agency.ID: TaskState] = [:]
    let torn = Set(
      words.filter { word in
        let known = states.updateValue(word.state.value, forKey: word.agency)
        return known.map { $0 != word.state.value } ?? false
      }.map(\.agency))
    disputing = leadWords + others.filter { $0.state.value.isOpen || torn.contains($0.agency) }
    outcome =
      !torn.isEmpty
      ? .disputed
      : Self.outcome(leads: leadWords.map(\.state.value), others: others.map(\.state.value))
  }

  /// Done where a lead says so and nobody denies it: no other lead and no implementer that reported
  /// says *chưa* or *đang thực hiện*.
  ///
  /// Denied, it is disputed. Without a lead's word it is unreported, whatever implementers say. A
  /// lead to whom the task does not apply has no say while others have.
  static func outcome(leads: [TaskState], others: [TaskState]) -> TaskOutcomeState {
    guard !leads.isEmpty else { return .unreported }
    let spoken = leads.filter { $0 != .notApplicable }
    guard !spoken.isEmpty else { return .notApplicable }
    if spoken.contains(.done) {
      return (spoken + others).contains(where: \.isOpen) ? .disputed : .done
    }
    return spoken.contains(.inProgress) ? .inProgress : .notStarted
  }

  /// The words that the outcome rests on; none for a dispute.
  var used: [Word] { words.filter { $0.state.value.rawValue == outcome.rawValue } }
}
