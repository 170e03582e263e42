import Messages
import PARIndex
import Provenance
import Publishing
import Reconciliation

/// `plan check`: what the plan itself gets wrong.
public enum CheckPlan {
  /// The findings, in the plan's order.
  public static func findings(_ plan: Plan) -> [Problem] { PlanAudit.findings(plan) }

  /// Everything found in a plan, worst first.
  public static func findings(_ loaded: LoadedPlan) -> [Problem] {
    let all = loaded.problems + findings(loaded.plan)
    return Severity.allCases.reversed().flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }

  /// What was understood of a plan and what is to be settled, as JSON.
  public static func json(_ loaded: LoadedPlan, language: Language) -> String {
    PlanCheckJSON.text(
      PlanSummary(loaded.plan), columns: loaded.columns, account: loaded.account,
      unplaced: loaded.unplaced, problems: findings(loaded),
      words: Wording(language, of: loaded.plan).sentence(for:))
  }
}
