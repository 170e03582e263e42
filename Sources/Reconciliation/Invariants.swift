import PARIndex
import Provenance

extension Consolidation {
  /// What must hold of every consolidation, whatever came in; each string is a breach.
  public func checkInvariants() -> [String] {
    var breaches: [String] = []
    let figures = Dictionary(
      criteria.map { ($0.criterion.code, $0.figures) }, uniquingKeysWith: { first, _ in first })
    for outcome in criteria where !outcome.isLeaf {
      let code = outcome.criterion.code
      let sum = plan.children(of: code).compactMap { figures[$0] }.reduce(.zero, +)
      if sum != outcome.figures { breaches.append("\(code) is not the sum of its rows") }
    }
    let whole = plan.fields.compactMap { figures[$0.code] }.reduce(.zero, +)
    if whole != total { breaches.append("the total is not the sum of the fields") }
    for outcome in criteria where outcome.isLeaf {
      let figures = outcome.figures
      if figures.secured > figures.possible {
        breaches.append("\(outcome.criterion.code): secured above possible")
      }
      if let score = figures.score, score < .zero || score > outcome.criterion.maximum {
        breaches.append("\(outcome.criterion.code): score outside 0 to the maximum")
      }
    }
    if problems != problems.sorted() { breaches.append("problems are out of order") }
    if Set(problems).count != problems.count { breaches.append("a problem stands twice") }
    let keys = sources.map { "\($0.place)/\($0.code)/\($0.quality)" }
    if Set(keys).count != keys.count { breaches.append("a used value stands twice") }
    if sources.contains(where: { $0.sha256.isEmpty }) {
      breaches.append("a used value has no file digest")
    }
    return breaches
  }
}
