import PARIndex

/// The figures of the sample, worked out the plain way.
enum SampleFigures {
  static func outcomes(
    _ plan: Plan, claims: [String: [ScoreClaim]], decisions: [String: Decision]
  ) -> [CriterionOutcome] {
    var leaves: [CriterionCode: Figures] = [:]
    var statuses: [CriterionCode: Status] = [:]
    for row in plan.criteria where plan.isScoredLeaf(row.code) {
      let said = (claims[row.code.description] ?? []).filter { $0.standing == .counted }
      let values = Set(said.map(\.points.value))
      let score =
        decisions[row.code.description]?.points.value
        ?? (values.count == 1 ? values.first : nil)
      leaves[row.code] = figures(row, score)
      statuses[row.code] =
        score.map { Status(score: $0, target: row.target, previous: row.previous) }
        ?? (values.count > 1 ? .conflict : .unknown)
    }
    return plan.criteria.map { row in
      let below = leaves.filter { $0.key == row.code || $0.key.isBelow(row.code) }
      let sum = below.values.reduce(.zero, +)
      let status =
        sum.score.map { Status(score: $0, target: row.target, previous: row.previous) }
        ?? statuses[row.code] ?? .unknown
      return CriterionOutcome(
        criterion: row, isLeaf: plan.isScoredLeaf(row.code), figures: sum, status: status,
        claims: claims[row.code.description] ?? [],
        agreement: agreement(claims[row.code.description] ?? []),
        decision: decisions[row.code.description])
    }
  }

  private static func agreement(_ claims: [ScoreClaim]) -> Agreement {
    let said = Set(claims.filter { $0.standing == .counted }.map(\.points.value)).sorted()
    guard let first = said.first else { return .unclaimed }
    return said.count == 1 ? .agreed(first) : .differing(said)
  }

  static func total(_ outcomes: [CriterionOutcome]) -> Figures {
    outcomes.filter(\.isLeaf).map(\.figures).reduce(.zero, +)
  }

  private static func figures(_ row: Criterion, _ score: Points?) -> Figures {
    if let score {
      return Figures(score: score, secured: score, expected: score, possible: score)
    }
    let known = [row.previous, row.target].compactMap(\.self).min()
    return Figures(score: nil, secured: .zero, expected: known ?? .zero, possible: row.maximum)
  }
}
