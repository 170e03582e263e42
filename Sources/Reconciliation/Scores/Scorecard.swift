import PARIndex

/// The figures of every row of Annex I, summed from the leaves up.
struct Scorecard {
  /// The figures of each row.
  private(set) var figures: [CriterionCode: Figures] = [:]
  /// The whole: the sum of the rows that none stands above.
  let total: Figures

  /// Sums the scores of the leaves; a leaf without one is unknown.
  init(plan: Plan, scores: [CriterionCode: Points]) {
    var figures: [CriterionCode: Figures] = [:]
    // Deepest first, so that a parent's children are there when it is summed.
    for criterion in plan.criteria.sorted(by: { $0.code.depth > $1.code.depth })
    where figures[criterion.code] == nil {
      let children = plan.children(of: criterion.code)
      figures[criterion.code] =
        children.isEmpty
        ? Self.leaf(criterion, score: scores[criterion.code])
        : children.compactMap { figures[$0] }.reduce(.zero, +)
    }
    total = plan.roots.compactMap { figures[$0.code] }.reduce(.zero, +)
    self.figures = figures
  }

  /// An unknown leaf counts nothing as secured, the lower of last year's score and target as
  /// expected, and its maximum as possible.
  ///
  /// Where the plan gives neither of the two, nothing is expected; what is expected never lies
  /// above the maximum.
  private static func leaf(_ criterion: Criterion, score: Points?) -> Figures {
    if let score { return Figures(score: score, secured: score, expected: score, possible: score) }
    let stated = [criterion.previous, criterion.target].compactMap(\.self).min() ?? .zero
    return Figures(
      score: nil, secured: .zero, expected: min(stated, criterion.maximum),
      possible: criterion.maximum)
  }
}
