import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("Bodies that were merged or dissolved between rounds")
struct SuccessionTests {
  typealias P = SmallPlan

  /// The plan after Sở Tư pháp has gone into a new body, which leads its rows.
  private static func merged(knowsFormer: Bool, since day: String) -> Plan {
    let new = Agency.ID("so-noi-chinh")
    var agencies = P.registry.agencies.filter { knowsFormer || $0.id != P.stp }
    if let index = agencies.firstIndex(where: { $0.id == P.stp }) {
      agencies[index].successors = [new]
      agencies[index].validTo = P.day(day)
    }
    agencies.append(
      Agency(
        id: new, name: "Sở Nội chính", kind: .department,
        predecessors: knowsFormer ? [] : [P.stp]))
    let plan = P.plan()
    return Plan(
      header: plan.header,
      criteria: plan.criteria.map { row in
        var row = row
        row.leads = row.leads.map { $0 == P.stp ? new : $0 }
        return row
      }, sections: [], tasks: plan.tasks, registry: AgencyRegistry(agencies))
  }

  @Test("A successor's return goes on with its predecessor's", arguments: [true, false])
  func goesOn(knowsFormer: Bool) throws {
    let then = ChangesTests.earlier(
      [P.scores(P.stp, [("2.1.1", "0.5")])], quarter: 2, on: "2020-07-10")
    let now = ChangesTests.state(
      [P.scores(Agency.ID("so-noi-chinh"), [("2.1.1", "1")])],
      plan: Self.merged(knowsFormer: knowsFormer, since: "2020-08-01"), previous: [then])
    let changes = try #require(now.sinceLastRound)
    #expect(changes.returned == [] && changes.fellAway == [])
    let succession = try #require(changes.successions.first)
    #expect(succession.former.name == "Sở Tư pháp" && succession.hadReturned)
    #expect(succession.successors.map(\.name) == ["Sở Nội chính"] && succession.hasReturned)
    #expect(changes.rows.map(\.formerLeads) == [[succession.former]])
    let note = try #require(now.problems.first { $0.code == .succeededSincePrevious })
    #expect(note.found == .agency("Sở Tư pháp"))
    #expect(note.severity == .note)
  }

  @Test func aBodyThatStillExistsHasNoSuccessor() throws {
    let then = ChangesTests.earlier(
      [P.scores(P.stp, [("2.1.1", "0.5")])], quarter: 2, on: "2020-07-10")
    let now = ChangesTests.state(
      [], plan: Self.merged(knowsFormer: true, since: "2021-02-28"), previous: [then])
    #expect(now.sinceLastRound?.successions == [])
    #expect(now.sinceLastRound?.fellAway.map(\.id) == [P.stp])
  }

  @Test func chainsAndCirclesOfSuccessorsEnd() {
    let ids = ["a", "b", "c", "d"].map(Agency.ID.init(_:))
    func body(_ index: Int, to successors: [Int], ends: String?, begins: String? = nil) -> Agency {
      Agency(
        id: ids[index], name: ids[index].text, kind: .body, validFrom: begins.map(P.day),
        validTo: ends.map(P.day), successors: successors.map { ids[$0] })
    }
    let chain = AgencyRegistry([
      body(0, to: [1, 3], ends: "2020-01-31"), body(1, to: [2], ends: "2020-06-30"),
      body(2, to: [], ends: nil), body(3, to: [], ends: nil, begins: "2020-05-01"),
    ])
    #expect(chain.successors(of: ids[0], on: P.day("2020-01-01")) == [])
    #expect(chain.successors(of: ids[0], on: P.day("2020-03-01")) == [ids[1]])
    #expect(chain.successors(of: ids[0], on: P.day("2020-12-31")) == [ids[2], ids[3]])
    let circle = AgencyRegistry([body(0, to: [1], ends: nil), body(1, to: [0], ends: nil)])
    #expect(circle.successors(of: ids[0], on: P.day("2020-12-31")) == [])
    #expect(circle.successors(of: Agency.ID("x"), on: P.day("2020-12-31")) == [])
  }
}
