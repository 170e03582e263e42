import PARIndex
import Provenance
import Publishing
import Reconciliation
import Testing

@testable import Operations

@Suite("Earlier consolidations as their JSON tells them")
struct EarlierReadingTests {
  private func written() throws -> (Consolidation, String) {
    let plan = try PlanLoading.load(nil).plan
    let day = CivilDate(year: 2020, month: 10, day: 20)
    let first = Consolidator.consolidate(
      plan: plan, submissions: [], period: try RoundPeriods.period("Quý II/2020", plan: plan))
    let consolidation = Consolidator.consolidate(
      plan: plan, submissions: [], period: try RoundPeriods.period(nil, plan: plan), asOf: day,
      previous: [EarlierConsolidation(first, file: "quy-2.json")])
    return (consolidation, ConsolidationJSON.text(consolidation) { _ in "" })
  }

  @Test func comeBackAsTheyWere() throws {
    let (consolidation, text) = try written()
    let read = try EarlierConsolidation.read(Array(text.utf8), name: "truoc.json")
    #expect(read == EarlierConsolidation(consolidation, file: "truoc.json"))
    #expect(read.fields.count == 8)
    #expect(consolidation.earlierRounds.map(\.file) == ["quy-2.json"])
  }

  @Test("The period of an older file is read from its label")
  func olderForm() throws {
    let (consolidation, text) = try written()
    let older = text.split(separator: "\n").filter {
      !$0.contains("\"periodFirst\"") && !$0.contains("\"periodLast\"")
    }.joined(separator: "\n").replacing(",\n    ]", with: "\n    ]")
    let cut = try #require(older.firstRange(of: "  \"changes\":"))
    let end = try #require(older.firstRange(of: "  \"problems\":"))
    let document = older[..<cut.lowerBound] + older[end.lowerBound...]
    let read = try EarlierConsolidation.read(Array(document.utf8), name: "cu.json")
    #expect(read == EarlierConsolidation(consolidation, file: "cu.json"))
  }

  @Test func theLeastThatIsNeeded() throws {
    let text = """
      {"schema": "parbook/consolidation/1", "criteria": [{"code": "1.1", "score": 1.5}],
       "tasks": [{"code": "1.1", "state": "done"}], "agencies": [{"id": "a", "returned": true}]}
      """
    let read = try EarlierConsolidation.read(Array(text.utf8), name: "a")
    #expect(read.rows.values.map(\.score) == [Points(plain: "1.5")])
    #expect(read.total == nil && read.period == nil && read.fields.count == 1)
  }

  @Test(
    "What is no earlier consolidation is refused",
    arguments: [
      "", "[]", "{}", #"{"schema": "parbook/plan/1", "criteria": [], "tasks": [], "agencies": []}"#,
      #"{"schema": "parbook/consolidation/1", "criteria": [{"code": "x"}], "tasks": [], "agencies": []}"#,
      #"{"schema": "parbook/consolidation/1", "asOf": "x", "criteria": [], "tasks": [], "agencies": []}"#,
    ])
  func refused(text: String) {
    #expect(throws: EarlierUnreadable.self) {
      try EarlierConsolidation.read(Array(text.utf8), name: "a")
    }
  }
}
