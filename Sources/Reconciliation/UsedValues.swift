import PARIndex
import Provenance

/// Lists every value that was used, with its place and the digest of its file.
struct UsedValues {
  /// The lines, by row, then figure, then agency.
  private(set) var lines: [UsedValue] = []
  private let digests: [String: String]

  init(
    criteria: [CriterionOutcome], tasks: [TaskOutcome], returns: [SourceFile],
    decisions: SourceFile?
  ) {
    digests = Dictionary(
      returns.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for outcome in criteria {
      let code = outcome.criterion.code
      for claim in outcome.claims where claim.used {
        add(code, .selfScore, claim.agency, claim.points) { $0.description }
      }
      if let decision = outcome.decision {
        // The decisions' file may bear the name of a return.
        lines.append(
          UsedValue(
            code: code, quality: .decision, agency: nil,
            value: decision.points.value.description, written: decision.points.written,
            place: decision.points.place, sha256: decisions?.sha256 ?? ""))
      }
    }
    for outcome in tasks {
      add(outcome)
    }
  }

  private mutating func add(_ outcome: TaskOutcome) {
    let code = outcome.task.code
    let counted = outcome.claims.filter(\.counted)
    for word in TaskStates(counted, leads: Set(outcome.task.leads)).used {
      add(code, .state, word.agency, word.state) { $0.rawValue }
    }
    let amounts = TaskAmounts(counted, task: outcome.task)
    for amount in amounts.usedAchieved {
      add(code, .achieved, amount.agency, amount.found) { $0.description }
    }
    for amount in amounts.usedTotal {
      add(code, .total, amount.agency, amount.found) { $0.description }
    }
    guard outcome.task.requirement?.measure == .completedOn else { return }
    let days = counted.compactMap { claim in
      claim.report.completedOn.found.map { (agency: claim.agency, day: $0) }
    }
    let latest = days.map(\.day.value).max()
    if let deciding = days.first(where: { $0.day.value == latest }) {
      add(code, .completedOn, deciding.agency, deciding.day) { $0.description }
    }
  }

  private mutating func add<Value>(
    _ code: CriterionCode, _ quality: UsedValue.Quality, _ agency: Agency.ID?,
    _ found: Found<Value>, _ print: (Value) -> String
  ) {
    lines.append(
      UsedValue(
        code: code, quality: quality, agency: agency, value: print(found.value),
        written: found.written, place: found.place, sha256: digests[found.place.file, default: ""]))
  }
}
