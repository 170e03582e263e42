import Forms
import PARIndex
import Provenance

/// Which rows of the plan an agency's template holds, and what the agency may do with each.
struct TemplateRows: Hashable, Sendable {
  /// What the agency does with a row of Annex I.
  enum Use: Hashable, Sendable {
    /// It enters a score.
    case entry
    /// It leads the row, but the score comes from a survey.
    case survey(Criterion.Kind)
    /// It leads the row, but the score is the sum of rows below.
    case sum
    /// The row only shows where another one belongs.
    case context
  }

  /// A row of Annex I.
  struct CriterionRow: Hashable, Sendable {
    let criterion: Criterion
    let use: Use
  }

  /// A row of Annex II.
  enum TaskRow: Hashable, Sendable {
    case section(TaskSection)
    case task(PlanTask)
  }

  /// Whose template it is.
  let agency: Agency.ID
  /// The rows of Phụ lục I in the plan's order; empty where the agency leads none.
  let criteria: [CriterionRow]
  /// The rows of Phụ lục II in the plan's order; empty where the agency has no task.
  let tasks: [TaskRow]

  init(plan: Plan, agency: Agency.ID) {
    self.agency = agency
    criteria = Self.criteria(of: plan, agency)
    tasks = Self.tasks(of: plan, agency)
  }

  /// The forms that have rows, in order.
  var forms: [Form] {
    (criteria.isEmpty ? [] : [.scores]) + (tasks.isEmpty ? [] : [.tasks])
  }

  /// The tasks without the sections.
  var plainTasks: [PlanTask] {
    tasks.compactMap { row in
      if case .task(let task) = row { task } else { nil }
    }
  }

  /// The rows of Annex I that the agency scores.
  var entries: [Criterion] { criteria.filter { $0.use == .entry }.map(\.criterion) }

  private static func criteria(of plan: Plan, _ agency: Agency.ID) -> [CriterionRow] {
    let isStanding = agency == plan.header.standingAgency
    var uses: [CriterionCode: Use] = [:]
    for criterion in plan.criteria {
      let isSurvey = criterion.kind != .appraised
      let isLeaf = plan.isScoredLeaf(criterion.code)
      // The standing agency enters every survey's result, whoever leads the row.
      let concerns = criterion.leads.contains(agency) || (isStanding && isSurvey && isLeaf)
      guard concerns else { continue }
      uses[criterion.code] =
        !isLeaf ? .sum : isSurvey && !isStanding ? .survey(criterion.kind) : .entry
    }
    for code in Array(uses.keys) {
      var ancestor = code.parent
      while let present = ancestor {
        if uses[present] == nil { uses[present] = .context }
        ancestor = present.parent
      }
    }
    var seen: Set<CriterionCode> = []
    return plan.criteria.compactMap { criterion in
      guard let use = uses[criterion.code], seen.insert(criterion.code).inserted else { return nil }
      return CriterionRow(criterion: criterion, use: use)
    }
  }

  private static func tasks(of plan: Plan, _ agency: Agency.ID) -> [TaskRow] {
    let sections = Dictionary(
      plan.sections.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [TaskRow] = []
    var seen: Set<CriterionCode> = []
    for task in plan.tasks where task.concerns(agency) && seen.insert(task.code).inserted {
      var above: [TaskSection] = []
      var ancestor = task.code.parent
      while let present = ancestor {
        if let section = sections[present], seen.insert(present).inserted { above.append(section) }
        ancestor = present.parent
      }
      rows += above.reversed().map(TaskRow.section)
      rows.append(.task(task))
    }
    return rows
  }
}
