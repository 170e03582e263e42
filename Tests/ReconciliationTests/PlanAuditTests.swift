import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("Plan audit")
struct PlanAuditTests {
  @Test func reportsWhatDoesNotAddUp() {
    let findings = PlanAudit.findings(SmallPlan.plan())
    let sums = findings.filter { $0.code == .planSumDiffers }
    #expect(sums.map(\.row?.code) == ["2"])
    #expect(sums.map(\.used) == [.heading("Điểm năm 2019")])
    #expect(sums.map { "\($0.found ?? "") | \($0.expected ?? "")" } == ["1.6 | 1.61 (-0.01)"])
    #expect(!findings.contains { $0.code == .planTotalDiffers })
  }

  @Test func aCodeWithAnotherNameOrOtherLeadsIsReported() {
    let plan = SmallPlan.plan()
    var task = plan.tasks[0]
    task.name = "Báo cáo định kỳ về sáng kiến"
    task.leads = [SmallPlan.stp]
    let bent = Plan(
      header: plan.header, criteria: plan.criteria, sections: [], tasks: [task],
      registry: plan.registry)
    let codes = PlanAudit.findings(bent).map(\.code)
    #expect(codes.contains(.planNameDiffers))
    #expect(codes.contains(.planLeadsDiffer))
    #expect(!PlanAudit.findings(plan).map(\.code).contains(.planNameDiffers))
  }
}
