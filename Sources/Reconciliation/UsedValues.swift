import PARIndex
import Provenance

/// Lists every value that was used, with its place and the digest of its file.
struct UsedValues {
  /// The lines, by row, then figure, then agency.
  private(set) var lines: [UsedValue] = []
  private let origins: [String: UsedValue.Origin]
  private static let unknown = UsedValue.Origin(sha256: "")

  init(
    criteria: [CriterionOutcome], tasks: [TaskGrounds], returns: [SourceFile],
    decisions: SourceFile?
  ) {
    origins = Dictionary(
      returns.map { ($0.name, UsedValue.Origin(sha256: $0.sha256, delivery: $0.delivery)) },
      uniquingKeysWith: { first, _ in first })
    let decider = decisions.map { UsedValue.Origin(sha256: $0.sha256) } ?? Self.unknown
    let scores = criteria.reduce(0) { $0 + $1.claims.count + 1 }
    lines.reserveCapacity(
      tasks.reduce(scores) { $0 + $1.states.count + $1.achieved.count + $1.total.count + 1 })
    for outcome in criteria {
      let code = outcome.criterion.code
      for claim in outcome.claims where claim.used {
        add(code, .selfScore, of: claim.points, by: claim.agency) { $0.description }
      }
      if let decision = outcome.decision {
        // The decisions' file may bear the name of a return.
        lines.append(
          UsedValue(
            code: code, figure: .decision, agency: nil,
            value: decision.points.value.description, written: decision.points.written,
            place: decision.points.place, origin: decider))
      }
    }
    for grounds in tasks { add(grounds) }
  }

  private mutating func add(_ grounds: TaskGrounds) {
    let code = grounds.code
    for word in grounds.states {
      add(code, .state, of: word.state, by: word.agency) { $0.rawValue }
    }
    for amount in grounds.achieved {
      add(code, .achieved, of: amount.found, by: amount.agency) { $0.description }
    }
    for amount in grounds.total {
      add(code, .total, of: amount.found, by: amount.agency) { $0.description }
    }
    if let completion = grounds.completion {
      add(code, .completedOn, of: completion.day, by: completion.agency) { $0.description }
    }
  }

  private mutating func add<Value>(
    _ code: CriterionCode, _ figure: UsedValue.Figure, of found: Found<Value>,
    by agency: Agency.ID, print: (Value) -> String
  ) {
    lines.append(
      UsedValue(
        code: code, figure: figure, agency: agency, value: print(found.value),
        written: found.written, place: found.place,
        origin: origins[found.place.file] ?? Self.unknown))
  }
}
