import PARIndex

/// The rows of Annex II as the plan prints them: sections among the tasks.
enum AnnexTwoRow: Hashable {
  /// A row that only heads others.
  case section(TaskSection)
  /// A task, by its position in the plan.
  case task(Int)

  /// All rows; a section stands before the first task that follows it by number.
  static func rows(of plan: Plan) -> [AnnexTwoRow] {
    var rows: [AnnexTwoRow] = []
    var sections = plan.sections[...]
    for (index, task) in plan.tasks.enumerated() {
      while let section = sections.first, section.code <= task.code {
        rows.append(.section(section))
        sections.removeFirst()
      }
      rows.append(.task(index))
    }
    return rows + sections.map { .section($0) }
  }
}
