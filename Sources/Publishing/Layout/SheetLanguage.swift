import Forms
import Messages
import PARIndex
import Provenance

/// The language that a workbook is being written in; Vietnamese unless something else is asked for.
///
/// It belongs to the task that writes, not to each of the hundred places that say something: headings
/// and words of formulas must be the same on every sheet of one workbook.
enum SheetLanguage {
  @TaskLocal static var current = Language.vi
}

/// A text in the language that is being written.
func said(
  _ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String
) -> String {
  switch SheetLanguage.current {
  case .vi: vietnamese()
  case .en: english()
  }
}

extension Points {
  /// The points as the language writes them.
  var shown: String { said(vietnamese, description) }
}

extension CivilDate {
  /// The day as the language writes it.
  var shown: String { said(vietnamese, description) }
}

extension TaskOutcomeState {
  /// The word for it.
  var word: String { said(vietnamese, english) }

  private var english: String {
    let word = Wording(.en).text(.state(rawValue))
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension FormColumn {
  /// The heading as the language has it.
  func shown(in form: Form = .scores) -> String {
    said(heading(in: form), self == .name && form == .scores ? "Field, criterion" : english)
  }

  /// The heading in English, without a year.
  var english: String {
    switch self {
    case .code: "Code"
    case .name: "Field"
    case .maximum: "Maximum"
    case .previous: "Score"
    case .target: "Target"
    case .leads: "Lead agencies"
    case .products: "Products"
    case .requirement: "Quality requirement"
    case .deadline: "Deadline"
    case .implementers: "Implementing agencies"
    case .selfScore: "Self-score"
    case .evidence: "Evidence"
    case .explanation: "Explanation"
    case .state: "Status"
    case .achieved: "Achieved (a)"
    case .total: "Total (b)"
    case .completedOn: "Completed on"
    case .result: "Result"
    case .difficulties: "Difficulties, proposals"
    case .decidedPoints: DecisionForm.english(.decidedPoints)
    default: heading()
    }
  }
}

extension DecisionForm {
  /// The heading as the language has it.
  static func shown(_ column: FormColumn) -> String { said(heading(column), english(column)) }
}
