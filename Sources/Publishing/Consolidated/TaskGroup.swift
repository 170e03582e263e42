import PARIndex
import Provenance
import WorkbookWriting

/// Tasks that stand under one section of Annex II.
struct TaskGroup {
  /// The code of the section, as the plan prints it.
  var code: String
  /// Its name.
  var name: String
  /// By what the sheet Phụ lục II knows its tasks, however that is sorted; nil for all tasks.
  var key: String?
  /// Its tasks.
  var tasks: [TaskOutcome]

  /// All rows of the sheet Phụ lục II.
  static func rows(of context: SheetContext) -> ClosedRange<Int> {
    TableRows.first...max(TableRows.first, context.rows.lastTaskRow)
  }

  /// The groups by the outermost sections, in the plan's order; none in a plan without sections.
  static func groups(_ context: SheetContext) -> [TaskGroup] {
    let plan = context.consolidation.plan
    guard !plan.sections.isEmpty else { return [] }
    let sections = Dictionary(
      plan.sections.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [TaskGroup] = []
    var places: [CriterionCode?: Int] = [:]
    for row in context.rows.taskRows {
      guard case .task(let number) = row, number < context.consolidation.tasks.count else {
        continue
      }
      let outcome = context.consolidation.tasks[number]
      let section = outermost(above: outcome.task.code, in: sections)
      let place = places[section?.code] ?? groups.count
      // A code alone would be taken for a number.
      let key = ";\(section?.code.description ?? "");"
      if place == groups.count {
        places[section?.code] = place
        groups.append(
          TaskGroup(
            code: section?.printedCode ?? "",
            name: section?.name ?? said("Nhiệm vụ khác", "Other tasks"), key: key, tasks: []))
      }
      groups[place].tasks.append(outcome)
    }
    return groups
  }

  private static func outermost(
    above code: CriterionCode, in sections: [CriterionCode: TaskSection]
  ) -> TaskSection? {
    var found: TaskSection?
    var above: CriterionCode? = code
    while let one = above {
      found = sections[one] ?? found
      above = one.parent
    }
    return found
  }

  /// By what the tasks are known, by their codes.
  static func keys(_ context: SheetContext) -> [CriterionCode: String] {
    let keys = groups(context).flatMap { group in
      group.tasks.map { ($0.task.code, group.key ?? "") }
    }
    return Dictionary(keys, uniquingKeysWith: { first, _ in first })
  }

  /// The share of the tasks that apply which are done; nil where none applies.
  var shareDone: Points? {
    let apply = tasks.count { $0.state != .notApplicable }
    return Points(tasks.count { $0.state == .done }).divided(by: Points(apply))
  }
}

extension TaskGroup {
  /// What is counted of tasks.
  enum Figure {
    /// All of them.
    case all
    /// Those in a state.
    case state(TaskOutcomeState)
    /// Those that are overdue.
    case overdue

    /// What heads the figure.
    var heading: String {
      switch self {
      case .all: said("Nhiệm vụ", "Tasks")
      case .state(let state): state.word
      case .overdue: TableWords.overdue
      }
    }

    /// How many of the tasks there are.
    func count(_ tasks: [TaskOutcome]) -> Int {
      switch self {
      case .all: tasks.count
      case .state(let state): tasks.count { $0.state == state }
      case .overdue: tasks.count(where: \.overdue)
      }
    }

    /// The same as a formula over the sheet Phụ lục II: of all tasks, or of those of a group.
    func formula(_ context: SheetContext, of key: String?) -> String {
      let (column, word) =
        switch self {
        case .all: (TasksColumn.state, "?*")
        case .state(let state): (TasksColumn.state, state.word)
        case .overdue: (TasksColumn.overdue, TableWords.overdue)
        }
      let rows = TaskGroup.rows(of: context)
      let counted = "\(column.addresses(rows)),\"\(word)\""
      guard let key else { return "=COUNTIF(\(counted))" }
      return "=COUNTIFS(\(TasksColumn.group.addresses(rows)),\"\(key)\",\(counted))"
    }
  }
}
