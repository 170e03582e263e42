import PARIndex
import Provenance

extension Consolidation {
  /// What must hold of every consolidation, whatever came in; each string is a breach.
  public func checkInvariants() -> [String] {
    sumBreaches() + leafBreaches() + problemBreaches() + sourceBreaches()
  }

  /// Every parent is the sum of the leaves below it, and the total of all leaves, in each figure.
  private func sumBreaches() -> [String] {
    var breaches: [String] = []
    let leaves = criteria.filter(\.isLeaf)
    for outcome in criteria where !outcome.isLeaf {
      let code = outcome.criterion.code
      let below = leaves.filter { $0.criterion.code.isBelow(code) }
      if below.map(\.figures).reduce(.zero, +) != outcome.figures {
        breaches.append("\(code) is not the sum of its leaves")
      }
    }
    if leaves.map(\.figures).reduce(.zero, +) != total {
      breaches.append("the total is not the sum of the leaves")
    }
    if Set(criteria.map(\.criterion.code)).count != criteria.count {
      breaches.append("a row stands twice")
    }
    return breaches
  }

  private func leafBreaches() -> [String] {
    var breaches: [String] = []
    for outcome in criteria where outcome.isLeaf {
      let figures = outcome.figures
      let code = outcome.criterion.code
      if figures.secured > figures.possible || figures.expected > figures.possible {
        breaches.append("\(code): more secured or expected than possible")
      }
      if let score = figures.score, score < .zero || score > outcome.criterion.maximum {
        breaches.append("\(code): score outside 0 to the maximum")
      }
      let isFounded = outcome.decision != nil || outcome.claims.contains(where: \.used)
      if (figures.score != nil) != isFounded {
        breaches.append("\(code): a score without a source, or a source without a score")
      }
      let isUnsettled = outcome.status == .unknown || outcome.status == .conflict
      if (figures.score == nil) != isUnsettled {
        breaches.append("\(code): the status does not say whether there is a score")
      }
    }
    return breaches
  }

  private func problemBreaches() -> [String] {
    var breaches: [String] = []
    if problems != problems.sorted() { breaches.append("problems are out of order") }
    if Set(problems).count != problems.count { breaches.append("a problem stands twice") }
    return breaches
  }

  private func sourceBreaches() -> [String] {
    var breaches: [String] = []
    let keys = sources.map { "\($0.place)/\($0.code)/\($0.figure)" }
    if Set(keys).count != keys.count { breaches.append("a used value stands twice") }
    for source in sources {
      if source.origin.sha256.isEmpty {
        breaches.append("\(source.code), \(source.figure): no file digest")
      }
      if source.place.cell == nil { breaches.append("\(source.code), \(source.figure): no cell") }
    }
    let used = criteria.map { $0.claims.count(where: \.used) + ($0.decision == nil ? 0 : 1) }
    let listed = sources.count { $0.figure == .selfScore || $0.figure == .decision }
    if used.reduce(0, +) != listed { breaches.append("a used score is not listed, or twice") }
    return breaches
  }
}
