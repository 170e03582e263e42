import PARIndex
import Provenance

/// The reported values that the outcome of a task rests on.
struct TaskGrounds {
  /// The task.
  let code: CriterionCode
  /// The words that its state follows from; none for a dispute.
  let states: [TaskStates.Word]
  /// The amounts added up to a.
  let achieved: [TaskAmounts.Amount]
  /// The amounts added up to b.
  let total: [TaskAmounts.Amount]
  /// The day held against the requirement, where it asks for one.
  let completion: LatestDay?
}

/// The latest day of completion that was reported, and who reported it first.
struct LatestDay {
  let agency: Agency.ID
  let day: Found<CivilDate>

  /// Looks through the counted claims of a task; nil where none gives a day.
  init?(_ claims: [TaskClaim]) {
    let days = claims.compactMap { claim in
      claim.report.completedOn.found.map { (agency: claim.agency, day: $0) }
    }
    let latest = days.map(\.day.value).max()
    guard let first = days.first(where: { $0.day.value == latest }) else { return nil }
    agency = first.agency
    day = first.day
  }
}
