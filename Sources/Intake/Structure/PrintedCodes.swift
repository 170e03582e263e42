import Forms
import PARIndex

/// The rows of one annex by the codes that the plan prints for them; empty where it prints their paths.
///
/// ```
/// II.3.a → 2.3.1     a) → every row whose list has an a     II → 2
/// ```
struct PrintedCodes {
  private let whole: [String: [CriterionCode]]
  /// By the end that the plan itself prints beside the row: what stands above is not repeated there.
  private let ends: [String: [CriterionCode]]

  init(_ plan: Plan, _ form: Form) {
    let rows: [(code: CriterionCode, printed: String)] =
      switch form {
      case .scores: plan.criteria.map { ($0.code, $0.printedCode) }
      case .tasks:
        plan.tasks.map { ($0.code, $0.printedCode) }
          + plan.sections.map { ($0.code, $0.printedCode) }
      }
    guard rows.contains(where: { $0.printed != $0.code.description }) else {
      whole = [:]
      ends = [:]
      return
    }
    let printed = Dictionary(
      rows.map { ($0.code, $0.printed) }, uniquingKeysWith: { one, _ in one })
    var whole: [String: [CriterionCode]] = [:]
    var ends: [String: [CriterionCode]] = [:]
    for (code, text) in rows where whole[Self.key(text)]?.contains(code) != true {
      whole[Self.key(text), default: []].append(code)
      guard let above = code.parent.flatMap({ printed[$0] }), text.hasPrefix(above + ".") else {
        continue
      }
      ends[Self.key(String(text.dropFirst(above.count + 1))), default: []].append(code)
    }
    self.whole = whole
    self.ends = ends
  }

  /// Whether the plan prints the paths.
  var isEmpty: Bool { whole.isEmpty }

  /// The rows that a written code can be, those whose whole code it is alone where there are any.
  func rows(_ text: String) -> [CriterionCode] {
    guard !isEmpty else { return [] }
    let key = Self.key(text)
    guard !key.isEmpty else { return [] }
    let all = (whole[key] ?? []) + (ends[key] ?? [])
    return all
  }

  /// Letters and digits, with a full stop for whatever stands between them.
  private static func key(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: ".")
  }
}
