import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// How far a form is filled in: how many of its rows are done, open, wrong, or to be looked at again.
///
/// The rows of surveys that wait for their results count nowhere.
struct FormStanding {
  /// What is counted.
  enum Part: CaseIterable {
    case done, open, wrong, review

    /// The marks that are counted.
    var words: [String] {
      switch self {
      case .done: [MarkWords.filled]
      case .open: MarkWords.open
      case .wrong: MarkWords.wrong
      case .review: MarkWords.review
      }
    }
  }

  let geometry: FormGeometry
  /// What the marks of the rows say as the form is written.
  let marks: [String]

  init(_ geometry: FormGeometry, rows: TemplateRows, filling: FormFilling) {
    self.geometry = geometry
    marks =
      switch geometry.form {
      case .scores:
        rows.entries.map { criterion in
          filling.trace(of: criterion.code, in: .scores) == nil
            ? TemplateCheck(
              score: 1, in: geometry, criterion: criterion, report: filling.scores[criterion.code],
              tasks: OwnTasks(under: criterion, rows: rows, filling: filling)
            ).cached : MarkWords.unconfirmed
        }
      case .tasks:
        rows.plainTasks.map { task in
          filling.trace(of: task.code, in: .tasks) == nil
            ? TemplateCheck(task: task, row: 1, in: geometry, report: filling.tasks[task.code])
              .cached : MarkWords.unconfirmed
        }
      }
  }

  /// How many rows there are of a part.
  func count(_ parts: Part...) -> Int {
    let words = Set(parts.flatMap(\.words))
    return marks.count { words.contains($0) }
  }

  /// The formula that counts them, from the form itself or from another sheet.
  func formula(_ parts: Part..., elsewhere: Bool = false) -> String {
    let range = geometry.range(of: .marks)
    let cells = elsewhere ? range.absolute(on: geometry.form.sheetName) : range.absolute
    let counts = parts.flatMap(\.words).map { "COUNTIF(\(cells),\"\($0)\")" }
    return "(\(counts.joined(separator: "+")))"
  }
}

/// The tasks of the same agency under a criterion, and where their states stand.
struct OwnTasks {
  /// The cells of their states, as formulas of other sheets name them.
  var states: [String] = []
  /// Whether one of them says that something is still to be done, as the form is written.
  var isOpen = false

  init(
    under criterion: Criterion, rows: TemplateRows, filling: FormFilling,
    geometry: FormGeometry? = nil
  ) {
    for task in rows.plainTasks where task.criterion == criterion.code {
      if filling.tasks[task.code]?.state.found?.value.isOpen == true { isOpen = true }
      if let geometry, let row = geometry.row(of: task.code) {
        states.append(geometry.cell(.state, row: row).absolute(on: geometry.form.sheetName))
      }
    }
  }

  /// The formula that tells whether one of them is open; nil where there is none.
  var formula: String? {
    guard !states.isEmpty else { return nil }
    let words = TaskState.allCases.filter(\.isOpen).map(\.vietnamese)
    let cells = states.flatMap { state in words.map { "\(state)=\"\($0)\"" } }
    return "OR(\(cells.joined(separator: ",")))"
  }
}
