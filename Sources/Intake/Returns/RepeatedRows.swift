import Forms
import PARIndex
import Provenance

/// Brings rows of one code together.
///
/// Where they say the same, one stands; where they differ, the value is rejected.
struct RepeatedRows {
  private(set) var problems: [Problem] = []
  private(set) var unplaced: [Found<String>] = []

  /// The rows of a form, one for each code, in the file's order.
  mutating func merged<Report: FormReport>(_ reports: [Report]) -> [Report] {
    var positions: [CriterionCode: Int] = [:]
    var result: [Report] = []
    for report in reports {
      guard let position = positions[report.code.value] else {
        positions[report.code.value] = result.count
        result.append(report)
        continue
      }
      let differs = merge(report, into: &result[position])
      note(result[position].code, report.code, of: Report.form, differs: differs)
    }
    return result
  }

  /// Brings a row into one of the same code; tells whether their values differ.
  private mutating func merge<Report: FormReport>(_ second: Report, into first: inout Report)
    -> Bool
  {
    var differs = false
    for field in Report.fields {
      switch Self.outcome(field.reading(of: first), field.reading(of: second)) {
      case .first: break
      case .second(let isOther):
        field.copy(from: second, to: &first)
        differs = differs || isOther
      case .firstRejected: differs = true
      case .words(let lost): unplaced.append(lost)
      case .neither(let both):
        field.reject(both, in: &first)
        differs = true
      }
    }
    return differs
  }

  /// What becomes of two readings of one field.
  private enum Outcome {
    /// The first stands, and the second says nothing else.
    case first
    /// The second stands; `isOther` where the first says something else.
    case second(isOther: Bool)
    /// The first stands, which is rejected, and the second says something else.
    case firstRejected
    /// The first words stand; the second ones are kept as unplaced.
    case words(lost: Found<String>)
    /// None stands.
    case neither(Found<String>)
  }

  private static func outcome(
    _ first: Reading<FieldValue>, _ second: Reading<FieldValue>
  ) -> Outcome {
    switch (first, second) {
    case (.blank, _): return .second(isOther: false)
    case (_, .blank): return .first
    case (.value(let one), .value(let other)):
      if one.value == other.value { return .first }
      if case .words(let words) = other.value {
        return .words(lost: Found(words, written: words, place: other.place))
      }
      let both = "\(one.written) | \(other.written)"
      return .neither(Found(both, written: both, place: one.place))
    case (.rejected(let one), .rejected(let other)):
      return one.value == other.value ? .first : .firstRejected
    case (.rejected, .value): return .firstRejected
    case (.value, .rejected): return .second(isOther: true)
    }
  }

  private mutating func note(
    _ first: Found<CriterionCode>, _ second: Found<CriterionCode>, of form: Form, differs: Bool
  ) {
    problems.append(
      Problem(
        differs ? .rowCodeRepeated : .tableRepeated, place: second.place,
        row: Problem.Row(first.value, of: form), found: .written(second.written),
        related: [first.place]))
  }
}
