import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("Scores: typed parents, decisions, what changed")
struct ScoreRulesTests {
  typealias P = SmallPlan

  private func consolidate(
    _ submissions: [Submission], decisions: [Decision] = [], previous: [EarlierConsolidation] = []
  ) -> Consolidation {
    let result = Consolidator.consolidate(
      plan: P.plan(), submissions: submissions, decisions: decisions,
      decisionSource: SourceFile(name: "decisions.xlsx", sha256: "ef"), previous: previous)
    #expect(result.checkInvariants() == [])
    return result
  }

  @Test(
    "A typed parent is held against what its agency typed below",
    arguments: [
      (P.snv, [("1", "2.5"), ("1.1", "1"), ("1.2", "1.5")], []),
      (P.snv, [("1", "2.4"), ("1.1", "1"), ("1.2", "1.5")], [.parentSumDiffers]),
      (P.snv, [("1", "2.5")], [.parentNotCounted]),
      // 2.1.2 is the survey's: it may add up to 1 point that Sở Tư pháp does not type.
      (P.stp, [("2.1", "1.7"), ("2.1.1", "0.9")], []),
      (P.stp, [("2.1", "1.95"), ("2.1.1", "0.9")], [.parentSumDiffers]),
      (P.stp, [("2.1", "0.8"), ("2.1.1", "0.9")], [.parentSumDiffers]),
      (P.stp, [("2", "1.7"), ("2.1", "1.7"), ("2.1.1", "0.9")], []),
      (P.stp, [("2", "1.8"), ("2.1", "1.7"), ("2.1.1", "0.9")], [.parentSumDiffers]),
    ] as [(Agency.ID, [(String, String)], [ProblemCode])])
  func typedParents(agency: Agency.ID, typed: [(String, String)], expected: [ProblemCode]) {
    let result = consolidate([P.scores(agency, typed)])
    let codes = result.problems.map(\.code)
      .filter { $0 == .parentSumDiffers || $0 == .parentNotCounted }
    #expect(codes == expected)
    let parents = result.criteria.filter { !$0.isLeaf }.flatMap(\.claims)
    #expect(parents.allSatisfy { $0.standing == .parent && !$0.used })
  }

  @Test(
    "A value outside the row's bounds never counts, however it was read",
    arguments: [("2", ProblemCode.aboveMaximum), ("-0.5", .belowZero)])
  func outOfBounds(value: String, code: ProblemCode) throws {
    let result = consolidate([P.scores(P.snv, [("1.1", value)])])
    #expect(result.problems.contains { $0.code == code && $0.row?.code == "1.1" })
    #expect(result.criteria.first { $0.criterion.code == P.code("1.1") }?.figures.score == nil)
  }

  @Test func anUnknownRowIsNotSwallowed() {
    let result = consolidate([P.scores(P.snv, [("7.7", "1")])])
    #expect(result.problems.contains { $0.code == .rowCodeUnknown && $0.row?.code == "7.7" })
  }

  private func decision(_ code: String, _ points: String, cell: String, basis: String? = nil)
    -> Decision
  {
    Decision(
      code: P.code(code), points: P.found(P.points(points), "decisions.xlsx", cell), basis: basis)
  }

  @Test func repeatedDecisionsAreOneErrorWithAllPlacesInAnyOrder() throws {
    let rivals = [decision("1.1", "1", cell: "E9"), decision("1.1", "0.5", cell: "E4")]
    let result = consolidate([], decisions: rivals)
    #expect(consolidate([], decisions: rivals.reversed()) == result)
    let problem = try #require(result.problems.first { $0.code == .decisionRepeated })
    #expect(problem.found?.description == "0.5 | 1")
    #expect(problem.place?.cell == CellReference(a1: "E4"))
    #expect(problem.related.map(\.cell) == [CellReference(a1: "E9")])
  }

  @Test(
    "A basis is compared without regard to blanks",
    arguments: [
      (nil, false), ("so-noi-vu=1", false), (" so-noi-vu=1 ; ", true), ("so-noi-vu = 1", false),
      ("-", true), ("so-noi-vu=1.5", true),
    ] as [(String?, Bool)])
  func staleDecisions(basis: String?, isStale: Bool) throws {
    let result = consolidate(
      [P.scores(P.snv, [("1.1", "1")])],
      decisions: [decision("1.1", "1.5", cell: "E4", basis: basis)])
    #expect(result.problems.contains { $0.code == .decisionStale } == isStale)
    let outcome = try #require(result.criteria.first { $0.criterion.code == P.code("1.1") })
    #expect(outcome.figures.score == (isStale ? nil : P.points("1.5")))
    #expect(outcome.status == (isStale ? .conflict : .met))
    #expect((outcome.decision == nil) == isStale)
    #expect((outcome.staleDecision?.basis == basis) == (isStale || basis == nil))
    #expect(outcome.claims.map(\.used) == [false])
    #expect(result.sources.map(\.figure) == (isStale ? [] : [.decision]))
    #expect(result.checkInvariants() == [])
  }

  @Test func aStaleDecisionIsAnErrorInWords() throws {
    let result = consolidate(
      [P.scores(P.snv, [("1.1", "1.5")])],
      decisions: [decision("1.1", "0.8", cell: "E4", basis: "so-noi-vu=0.75")])
    let problem = try #require(result.problems.first { $0.code == .decisionStale })
    #expect(problem.severity == .error)
    #expect(problem.found?.description == "Sở Nội vụ: 0.75")
    #expect(problem.expected?.description == "Sở Nội vụ: 1.5")
    #expect(problem.used == nil)
  }

  @Test func aDecisionAlsoEntersASurvey() throws {
    let result = consolidate([], decisions: [decision("2.1.2", "0.9", cell: "E4", basis: "-")])
    let outcome = try #require(result.criteria.first { $0.criterion.code == P.code("2.1.2") })
    #expect(outcome.status == .met)
    #expect(!result.problems.contains { $0.code == .decisionStale })
  }

  @Test func onlyWhatChangedSinceIsNoted() {
    let before = consolidate([
      P.scores(P.snv, [("1.1", "1"), ("1.2", "1")]), P.task(P.snv, .inProgress),
    ])
    let again = consolidate(
      [P.scores(P.snv, [("1.1", "1"), ("1.2", "1")]), P.task(P.snv, .inProgress)],
      previous: [EarlierConsolidation(before, file: "tong-hop.json")])
    #expect(!again.problems.contains { $0.code == .changedSincePrevious })
    let after = consolidate(
      [
        P.scores(P.snv, [("1.1", "1.5"), ("1.2", "1")]), P.scores(P.stp, [("2.1.1", "0.9")]),
        P.task(P.snv, .done),
      ], previous: [EarlierConsolidation(before, file: "tong-hop.json")])
    let notes = after.problems.filter { $0.code == .changedSincePrevious }.map { problem in
      "\(problem.row?.code ?? problem.agency ?? "-"): \(problem.found?.description ?? "-") → \(problem.used?.description ?? "-")"
    }
    #expect(
      Set(notes) == [
        "1.1: 1 → 1.5", "2.1.1: - → 0.9", "1.1: inProgress → done",
      ])
    #expect(
      after.problems.filter { $0.code == .returnedSincePrevious }.map(\.agency) == ["so-tu-phap"])
    let gone = consolidate([], previous: [EarlierConsolidation(before, file: "tong-hop.json")])
    #expect(
      gone.problems.filter { $0.code == .returnGoneSincePrevious }.map(\.found)
        == [.agency("Sở Nội vụ")])
  }

  @Test func rowsWhoseParentIsMissingStillReachTheTotal() {
    let plan = P.plan()
    let bent = Plan(
      header: plan.header,
      criteria: plan.criteria.filter { $0.code != P.code("2.1") && $0.code != P.code("1") }
        + [plan.criteria[1]],
      sections: [], tasks: plan.tasks, registry: plan.registry)
    let result = Consolidator.consolidate(
      plan: bent, submissions: [P.scores(P.stp, [("2.1.1", "0.9")])])
    #expect(result.checkInvariants() == [])
    #expect(result.total.secured == P.points("0.9"))
    #expect(result.total.possible == P.points("4.9"))
    #expect(result.criteria.count == 5)
    #expect(
      PlanAudit.findings(bent).contains { $0.code == .planCodeRepeated && $0.row?.code == "1.1" })
  }
}
