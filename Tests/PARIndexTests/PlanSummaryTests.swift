import PARIndex
import Provenance
import Testing

@Suite struct PlanSummaryTests {
  static func criterion(_ code: String, printed: String, maximum: Int) throws -> Criterion {
    Criterion(
      code: try #require(CriterionCode(code)), printedCode: printed, name: printed,
      kind: .appraised, maximum: Points(maximum), previous: nil, target: nil, leadsText: "",
      leads: [], restoration: Restoration(), place: Place(file: "kh.xlsx"))
  }

  static func plan() throws -> Plan {
    Plan(
      header: Plan.Header(
        id: "1/KH", title: "", province: "", issuer: "", date: nil, year: 2025,
        previousYear: 2024, standingAgency: Agency.ID("so-noi-vu"), maximum: Points(3),
        previous: nil, target: nil, period: ""),
      criteria: [
        try criterion("1", printed: "I", maximum: 3),
        try criterion("1.1", printed: "I.1", maximum: 2),
        try criterion("1.2", printed: "I.2", maximum: 1),
      ], sections: [], tasks: [],
      registry: AgencyRegistry([
        Agency(
          id: Agency.ID("so-noi-vu"), name: "Sở Nội vụ", kind: .department,
          groups: [Agency.ID("cac-so")]),
        Agency(id: Agency.ID("cac-so"), name: "Các sở", kind: .group, reports: false),
        Agency(id: Agency.ID("ubnd-cap-xa"), name: "UBND cấp xã", kind: .group, reports: false),
      ]))
  }

  @Test func countsRowsByLevelAndMembersOfGroups() throws {
    let summary = PlanSummary(try Self.plan())
    #expect(summary.levels == [1, 2])
    #expect(summary.leaves == 2 && summary.leavesMaximum == Points(3))
    #expect(summary.groups.map(\.members.count) == [1, 0])
  }
}
