import PARIndex
import Provenance
import Reconciliation

/// `plan check`: what the plan itself gets wrong.
public enum CheckPlan {
  /// The findings, in the plan's order.
  public static func findings(_ plan: Plan) -> [Problem] { PlanAudit.findings(plan) }
}
