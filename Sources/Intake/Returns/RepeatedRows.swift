import PARIndex
import Provenance

/// Brings rows of one code together.
///
/// Where they say the same, one stands; where they differ, the value is rejected.
struct RepeatedRows {
  private(set) var problems: [Problem] = []
  private(set) var unplaced: [Found<String>] = []

  /// The rows of Form I, one for each code, in the file's order.
  mutating func merged(_ reports: [ScoreReport]) -> [ScoreReport] {
    var positions: [CriterionCode: Int] = [:]
    var result: [ScoreReport] = []
    for report in reports {
      guard let position = positions[report.code.value] else {
        positions[report.code.value] = result.count
        result.append(report)
        continue
      }
      var kept = result[position]
      var differs = false
      kept.selfScore = merged(kept.selfScore, report.selfScore, &differs)
      kept.evidence = merged(kept.evidence, report.evidence)
      kept.explanation = merged(kept.explanation, report.explanation)
      note(kept.code, report.code, differs: differs)
      result[position] = kept
    }
    return result
  }

  /// The rows of Form II, one for each code, in the file's order.
  mutating func merged(_ reports: [TaskReport]) -> [TaskReport] {
    var positions: [CriterionCode: Int] = [:]
    var result: [TaskReport] = []
    for report in reports {
      guard let position = positions[report.code.value] else {
        positions[report.code.value] = result.count
        result.append(report)
        continue
      }
      var kept = result[position]
      var differs = false
      kept.state = merged(kept.state, report.state, &differs)
      kept.achieved = merged(kept.achieved, report.achieved, &differs)
      kept.total = merged(kept.total, report.total, &differs)
      kept.completedOn = merged(kept.completedOn, report.completedOn, &differs)
      kept.result = merged(kept.result, report.result)
      kept.evidence = merged(kept.evidence, report.evidence)
      kept.difficulties = merged(kept.difficulties, report.difficulties)
      note(kept.code, report.code, differs: differs)
      result[position] = kept
    }
    return result
  }

  private mutating func note(
    _ first: Found<CriterionCode>, _ second: Found<CriterionCode>, differs: Bool
  ) {
    problems.append(
      Problem(
        differs ? .rowCodeRepeated : .tableRepeated, place: second.place,
        row: first.value.description, found: second.written, related: [first.place]))
  }

  private func merged<Value: Hashable & Sendable>(
    _ first: Reading<Value>, _ second: Reading<Value>, _ differs: inout Bool
  ) -> Reading<Value> {
    switch (first, second) {
    case (.blank, _): return second
    case (_, .blank): return first
    case (.value(let one), .value(let other)):
      if one.value == other.value { return first }
      differs = true
      let both = "\(one.written) | \(other.written)"
      return .rejected(Found(both, written: both, place: one.place))
    case (.rejected(let one), .rejected(let other)):
      if one.value != other.value { differs = true }
      return first
    case (.rejected, .value):
      differs = true
      return first
    case (.value, .rejected):
      differs = true
      return second
    }
  }

  private mutating func merged(_ first: Found<String>?, _ second: Found<String>?) -> Found<String>?
  {
    guard let first else { return second }
    if let second, second.value != first.value { unplaced.append(second) }
    return first
  }
}
