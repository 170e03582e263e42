import Glibc
import Intake
import PARIndex
import Provenance
import Spreadsheet
import Testing

@testable import Reconciliation

/// Plan 7391/KH-UBND as it stands in the repository.
enum BuiltInPlan {
  static func bytes(_ name: String) throws -> [UInt8] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/Templates/dak-lak-2020/\(name)", "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  static func plan() throws -> Plan {
    let names = ["phu-luc-1.csv", "phu-luc-2.csv", "agencies.csv", "plan.csv"]
    let files = try names.map { name in
      PlanFile(name: name, workbook: try WorkbookReader.read(bytes(name), name: name), sha256: "")
    }
    let checked = PlanReader.read(files)
    let (plan, problems) = (checked.value, checked.problems)
    #expect(problems == [])
    return try #require(plan)
  }
}

@Suite("Plan 7391/KH-UBND")
struct BuiltInPlanTests {
  @Test func hasTheShapeOfTheDocument() throws {
    let plan = try BuiltInPlan.plan()
    #expect(plan.criteria.count == 103)
    #expect(plan.fields.count == 8)
    #expect(plan.criteria.count { $0.level == .criterion } == 43)
    #expect(plan.tasks.count == 86)
    let codes = Set(plan.criteria.map(\.code) + plan.tasks.map(\.code))
    #expect(codes.count { $0.depth == 3 } == 95)
  }

  @Test func theAuditReportsWhatTheDocumentGetsWrongAndNothingElse() throws {
    let findings = PlanAudit.findings(try BuiltInPlan.plan()).filter { $0.severity > .note }
    let told = findings.map {
      "\($0.code.rawValue) \($0.row?.code ?? "") \($0.used ?? ""): \($0.found ?? "") | \($0.expected ?? "")"
    }
    #expect(
      told.filter { $0.hasPrefix("plan-sum") } == [
        "plan-sum-differs 2 Điểm năm 2019: 8.67 | 8.66 (0.01)",
        "plan-sum-differs 3 Mục tiêu năm 2020: 13.7 | 13.68 (0.02)",
        "plan-sum-differs 4 Điểm năm 2019: 7.74 | 7.73 (0.01)",
        "plan-sum-differs 5 Điểm năm 2019: 11.47 | 11.48 (-0.01)",
        "plan-sum-differs 6 Điểm năm 2019: 8.41 | 8.42 (-0.01)",
      ])
    let rest = findings.filter { $0.code != .planSumDiffers }
    #expect(
      rest.map { "\($0.code.rawValue) \($0.row?.code ?? "")" } == [
        "plan-name-differs 6.2.1", "plan-name-differs 6.2.2", "plan-leads-differ 4.3.1",
        "plan-leads-differ 4.3.2", "plan-leads-differ 4.3.3", "plan-threshold-differs 6.1.1",
      ])
    #expect(rest.last?.expected == .condition("a/b >= 100%"))
    #expect(rest.allSatisfy { $0.place?.cell != nil })
  }

  @Test func whatWasRestoredIsNoted() throws {
    let notes = PlanAudit.findings(try BuiltInPlan.plan()).filter { $0.severity == .note }
    #expect(
      Set(notes.map(\.code)) == [
        .planValueRestored, .planDeadlineUnresolved, .planConditionMissing,
      ])
    #expect(notes.contains { $0.code == .planValueRestored && $0.row?.code == "2.4.3" })
    #expect(notes.contains { $0.code == .planDeadlineUnresolved && $0.row?.code == "1.2" })
  }

  @Test func withoutReturnsEverythingIsUnknown() throws {
    let plan = try BuiltInPlan.plan()
    let result = Consolidator.consolidate(plan: plan, submissions: [])
    #expect(result.checkInvariants() == [])
    #expect(result.total.score == nil)
    #expect(result.total.secured == .zero)
    // Every unknown leaf counts the lower of last year and target; 4.2.3 and such lie between.
    let leaves = plan.criteria.filter { plan.isScoredLeaf($0.code) }
    let lower = leaves.compactMap { criterion -> Points? in
      guard let previous = criterion.previous, let target = criterion.target else { return nil }
      return previous < target ? previous : target
    }
    #expect(lower.count == leaves.count)
    #expect(result.total.expected == lower.reduce(.zero, +))
    #expect(result.total.possible == Points(100))
    #expect(result.agencies.allSatisfy { $0.expectedToReport && !$0.returned })
    #expect(result.problems.count { $0.code == .agencyMissing } == result.agencies.count)
    #expect(result.asOf == nil)
    #expect(result.period == "Quý III năm 2020")
  }
}
