import PARIndex
import Provenance

/// The scoring rules written down as plainly as can be, slow and without care for messages: the
/// twin that the real one is held against.
struct PlainScoring {
  let plan: Plan
  let submissions: [Submission]
  let decisions: [Decision]

  /// The days of an agency's returns that say anything in Form I; the newest stands.
  private func standing(_ agency: Agency.ID) -> [Submission] {
    let own = submissions.filter { submission in
      submission.sender.value == agency
        && submission.scores.contains { $0.selfScore.found != nil || $0.evidence != nil }
    }
    let newest = own.map { $0.reportedOn?.value.description ?? "" }.max()
    return own.filter { ($0.reportedOn?.value.description ?? "") == newest }
  }

  func score(_ row: Criterion) -> Points? {
    let decided = decisions.filter { $0.code == row.code }
    if decided.count == 1, decided[0].points.value <= row.maximum {
      return decided[0].points.value
    }
    let entitled = row.kind == .appraised ? row.leads : [plan.header.standingAgency]
    var said: Set<Points> = []
    for submission in entitled.flatMap(standing) {
      for report in submission.scores where report.code.value == row.code {
        if let value = report.selfScore.found?.value, value <= row.maximum { said.insert(value) }
      }
    }
    return said.count == 1 ? said.first : nil
  }

  func figures(of code: CriterionCode?) -> Figures {
    var sum = Figures.zero
    for row in plan.criteria where plan.criteria.allSatisfy({ !$0.code.isBelow(row.code) }) {
      if let code, row.code != code, !row.code.isBelow(code) { continue }
      let score = score(row)
      let lower = [row.previous, row.target].compactMap { $0 }.min() ?? .zero
      sum =
        sum
        + Figures(
          score: score, secured: score ?? .zero, expected: score ?? min(lower, row.maximum),
          possible: score ?? row.maximum)
    }
    return sum
  }
}
