import PARIndex
import Provenance

/// Lists every value that was used, with its place and the digest of its file.
struct UsedValues {
  /// The lines, by row, then figure, then agency.
  private(set) var lines: [UsedValue] = []
  private let digests: [String: String]

  init(
    criteria: [CriterionOutcome], tasks: [TaskOutcome], sources: [SourceFile]
  ) {
    digests = Dictionary(
      sources.map { ($0.name, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for outcome in criteria {
      let code = outcome.criterion.code
      for claim in outcome.claims where claim.used {
        add(code, .selfScore, claim.agency, claim.points) { $0.description }
      }
      if let decision = outcome.decision {
        add(code, .decision, nil, decision.points) { $0.description }
      }
    }
    for outcome in tasks {
      for claim in outcome.claims where claim.counted {
        let report = claim.report
        let code = outcome.task.code
        add(code, .state, claim.agency, report.state.found) { $0.rawValue }
        add(code, .achieved, claim.agency, report.achieved.found) { $0.description }
        add(code, .total, claim.agency, report.total.found) { $0.description }
        add(code, .completedOn, claim.agency, report.completedOn.found) { $0.description }
      }
    }
  }

  private mutating func add<Value>(
    _ code: CriterionCode, _ quality: UsedValue.Quality, _ agency: Agency.ID?,
    _ found: Found<Value>?, _ print: (Value) -> String
  ) {
    guard let found else { return }
    lines.append(
      UsedValue(
        code: code, quality: quality, agency: agency, value: print(found.value),
        written: found.written, place: found.place, sha256: digests[found.place.file, default: ""]))
  }
}
