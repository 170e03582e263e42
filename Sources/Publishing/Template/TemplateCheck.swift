import Forms
import PARIndex
import Provenance

/// The live marks of the column Kiểm tra: for each row a formula, and the word it shows before it
/// is calculated again.
///
/// Both say the same; a test compares them by way of LibreOffice.
struct TemplateCheck: Hashable, Sendable {
  /// The formula.
  let formula: String
  /// What it gives for the row as written.
  let cached: String

  init(formula: String, cached: String) {
    self.formula = formula
    self.cached = cached
  }

  /// The mark of a row of Form I.
  ///
  /// A survey's row waits for its result and needs no evidence.
  init(
    score row: Int, in geometry: FormGeometry, criterion: Criterion, report: ScoreReport?,
    tasks: OwnTasks
  ) {
    let isSurvey = criterion.kind != .appraised
    let blank = isSurvey ? criterion.kind.shortName : MarkWords.missing
    let score = geometry.cell(.selfScore, row: row).description
    let top = geometry.cell(.maximum, row: row).description
    let evidence = geometry.cell(.evidence, row: row).description
    let words = geometry.cell(.explanation, row: row).description
    let filled = "\"\(MarkWords.filled)\""
    let complete =
      tasks.formula.map { "IF(AND(\(score)=\(top),\($0)),\"\(MarkWords.openTask)\",\(filled))" }
      ?? filled
    let last =
      isSurvey
      ? filled
      : "IF(AND(\(evidence)=\"\",\(words)=\"\"),\"\(MarkWords.noEvidence)\",\(complete))"
    formula =
      "=IF(\(score)=\"\",\"\(blank)\",IF(NOT(ISNUMBER(\(score))),\"\(MarkWords.noNumber)\","
      + "IF(\(score)>\(top),\"\(MarkWords.aboveMaximum)\",IF(\(score)<0,\"\(MarkWords.belowZero)\",\(last)))))"
    cached = Self.word(of: report, criterion, blank: blank, hasOpenTask: tasks.isOpen)
  }

  private static func word(
    of report: ScoreReport?, _ criterion: Criterion, blank: String, hasOpenTask: Bool
  ) -> String {
    guard let report else { return blank }
    switch report.selfScore {
    case .blank: return blank
    case .rejected(let found):
      guard let number = found.numberOutside(criterion.maximum) else { return MarkWords.noNumber }
      return number < .zero ? MarkWords.belowZero : MarkWords.aboveMaximum
    case .value(let found):
      if found.value > criterion.maximum { return MarkWords.aboveMaximum }
      if found.value < .zero { return MarkWords.belowZero }
      let isBare = isEmpty(report.evidence) && isEmpty(report.explanation)
      guard criterion.kind == .appraised else { return MarkWords.filled }
      if isBare { return MarkWords.noEvidence }
      return found.value == criterion.maximum && hasOpenTask
        ? MarkWords.openTask : MarkWords.filled
    }
  }

  /// The mark of a row of Form II.
  init(task: PlanTask, row: Int, in geometry: FormGeometry, report: TaskReport?) {
    let state = geometry.cell(.state, row: row).description
    let a = geometry.cell(.achieved, row: row).description
    let b = geometry.cell(.total, row: row).description
    let day = geometry.cell(.completedOn, row: row).description
    let evidence = geometry.cell(.evidence, row: row).description
    let isDone = "\(state)=\"\(TaskState.done.vietnamese)\""
    var text = "=IF(\(state)=\"\",\"\(MarkWords.missing)\","
    text += "IF(ISNA(MATCH(\(state),\(TemplateMark.stateRange),0)),\"\(MarkWords.wrongState)\","
    text += "IF(COUNTA(\(a):\(b))<>COUNT(\(a):\(b)),\"\(MarkWords.noNumber)\","
    text += "IF(AND(\(day)<>\"\",NOT(ISNUMBER(\(day)))),\"\(MarkWords.wrongDate)\","
    var closing = ")))))"
    if task.comparesPart {
      text += "IF(AND(COUNT(\(a):\(b))=2,\(a)>\(b)),\"\(MarkWords.aboveTotal)\","
      closing += ")"
    }
    if task.comparesYears {
      text += "IF(AND(COUNT(\(a):\(b))=2,2*\(a)<\(b)),\"\(MarkWords.doubtful)\","
      closing += ")"
    }
    if task.figuresNeeded > 0 {
      let cells = task.figuresNeeded == 1 ? a : "\(a):\(b)"
      text += "IF(AND(\(isDone),COUNT(\(cells))<\(task.figuresNeeded)),\"\(MarkWords.noFigures)\","
      closing += ")"
    }
    text += "IF(AND(\(isDone),\(evidence)=\"\"),\"\(MarkWords.noEvidence)\",\"\(MarkWords.filled)\""
    formula = text + closing
    cached = Self.word(of: report, task: task)
  }

  private static func word(of report: TaskReport?, task: PlanTask) -> String {
    guard let report, report.state != .blank else { return MarkWords.missing }
    guard let state = report.state.found?.value else { return MarkWords.wrongState }
    if report.achieved.isRejected || report.total.isRejected { return MarkWords.noNumber }
    if report.completedOn.isRejected { return MarkWords.wrongDate }
    let a = report.achieved.found?.value
    let b = report.total.found?.value
    if task.comparesPart, let a, let b, a > b { return MarkWords.aboveTotal }
    if AmountMeaning(task.requirement).doubts(achieved: a, total: b) { return MarkWords.doubtful }
    let given = (a == nil ? 0 : 1) + (b == nil || task.figuresNeeded < 2 ? 0 : 1)
    if state == .done, given < task.figuresNeeded { return MarkWords.noFigures }
    return state == .done && isEmpty(report.evidence) ? MarkWords.noEvidence : MarkWords.filled
  }

  private static func isEmpty(_ found: Found<String>?) -> Bool { found?.value.isEmpty ?? true }
}

extension Reading {
  /// Whether something was typed that is not taken.
  var isRejected: Bool {
    if case .rejected = self { return true }
    return false
  }
}

extension PlanTask {
  /// Whether a is a part of b, so that it cannot be larger.
  var comparesPart: Bool { AmountMeaning(requirement) == .share && requirement != nil }

  /// Whether a and b are the amounts of two years.
  var comparesYears: Bool {
    let meaning = AmountMeaning(requirement)
    return meaning == .growth || meaning == .reduction
  }

  /// How many of a and b the requirement is worked out from.
  var figuresNeeded: Int {
    switch requirement?.measure {
    case .achieved: requirement?.bound == .total ? 2 : 1
    case .ratio, .growth, .reduction: 2
    case .completedOn, nil: 0
    }
  }
}
