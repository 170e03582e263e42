import Forms
import PARIndex
import Provenance

/// What was understood of a plan's files.
public struct PlanReading: Sendable {
  /// The plan; nil where it cannot be read at all.
  public let plan: Plan?
  /// What is wrong with its data.
  public let problems: [Problem]
  /// The columns of its annexes, sheet by sheet.
  public let columns: [FoundPlanColumn]
  /// What became of every cell of its files; of nothing where there is no plan.
  public let account: PlanAccount

  init(
    plan: Plan?, problems: [Problem], columns: [FoundPlanColumn],
    account: PlanAccount = PlanAccount()
  ) {
    self.plan = plan
    self.problems = problems
    self.columns = columns
    self.account = account
  }
}
