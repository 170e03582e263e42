import Forms
import PARIndex
import Spreadsheet

/// A plan as returns are held against it: the rows of its two forms, and their headings.
struct PlanForms: Sendable {
  let plan: Plan
  let duties: Duties
  let headings = HeadingIndex.returns
  /// The period of the round; nil where neither the user nor the plan names one.
  let round: HeadingQualifier.Period?
  /// What it is called.
  private let roundLabel: String
  private let scores: PlanRows
  private let tasks: PlanRows

  init(_ plan: Plan, round: Period?) {
    self.plan = plan
    duties = Duties(plan)
    self.round = (round ?? PeriodReader.read(plan.header.period, year: plan.header.year))
      .map(HeadingQualifier.Period.init)
    roundLabel = round?.label ?? plan.header.period
    scores = PlanRows(plan: plan, form: .scores)
    tasks = PlanRows(plan: plan, form: .tasks)
  }

  /// The rows of a form.
  func rows(_ form: Form) -> PlanRows {
    switch form {
    case .scores: scores
    case .tasks: tasks
    }
  }

  /// Finds tables of one file by their headings.
  func finder() -> TableFinder { TableFinder(index: headings, planRows: [scores, tasks]) }

  /// The rows of the plan on a sheet without a table.
  func strayRows(in grid: SheetGrid) -> [Int] {
    StrayRows(planRows: [scores, tasks]).rows(in: grid)
  }

  /// The table of a sheet whose heading is lost, and its form.
  func tableWithoutHeading(in grid: SheetGrid) -> (table: FoundTable, form: Form)? {
    for rows in [scores, tasks] {
      let finder = LostHeading(plan: plan, rows: rows)
      if let table = finder.table(in: grid) { return (table, rows.form) }
    }
    return nil
  }

  /// Settles the columns of tables of a form.
  func columnMatcher(_ form: Form, owner: HeadingOwner?) -> ColumnMatcher {
    ColumnMatcher(
      index: headings, rows: rows(form), year: plan.header.year,
      previousYear: plan.header.previousYear,
      round: round, roundLabel: roundLabel, owner: owner)
  }
}
