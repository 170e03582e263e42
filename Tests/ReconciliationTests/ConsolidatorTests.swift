import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("Consolidation: what holds, and what is said about the rest")
struct ConsolidatorTests {
  typealias P = SmallPlan

  func consolidate(
    _ submissions: [Submission], decisions: [Decision] = [], asOf: String? = nil
  ) -> Consolidation {
    let result = Consolidator.consolidate(
      plan: P.plan(), submissions: submissions, decisions: decisions,
      decisionSource: SourceFile(name: "decisions.xlsx", sha256: "ef"), asOf: asOf.map(P.day))
    #expect(result.checkInvariants() == [])
    return result
  }

  func row(_ code: String, _ result: Consolidation) throws -> CriterionOutcome {
    try #require(result.criteria.first { $0.criterion.code == P.code(code) })
  }

  func decision(_ code: String, _ points: String, basis: String? = nil) -> Decision {
    Decision(
      code: P.code(code), points: P.found(P.points(points), "decisions.xlsx", "E9"), basis: basis)
  }

  @Test func theOneValueThatLeadsAgreeOnIsTheScore() throws {
    let result = consolidate([P.scores(P.snv, [("1.2", "1")]), P.scores(P.stp, [("1.2", "1")])])
    let outcome = try row("1.2", result)
    #expect(outcome.figures.score == Points(1))
    #expect(outcome.status == .atRisk)
    #expect(outcome.claims.map(\.used) == [true, true])
    #expect(result.sources.count == 2)
  }

  @Test func leadsThatDifferAreInConflictAndHaveNoScore() throws {
    let result = consolidate([P.scores(P.snv, [("1.2", "1")]), P.scores(P.stp, [("1.2", "1.5")])])
    let outcome = try row("1.2", result)
    #expect(
      outcome.figures
        == Figures(score: nil, secured: .zero, expected: P.points("1.5"), possible: P.points("1.5"))
    )
    #expect(outcome.status == .conflict)
    #expect(outcome.claims.allSatisfy { !$0.used })
    let problem = try #require(result.problems.first { $0.code == .scoreConflict })
    #expect(problem.found?.description == "Sở Nội vụ: 1; Sở Tư pháp: 1.5")
    #expect(problem.place?.file == "so-noi-vu.xlsx")
    #expect(problem.related.map(\.file) == ["so-tu-phap.xlsx"])
  }

  @Test func aDecisionSettlesAConflict() throws {
    let rivals = [P.scores(P.snv, [("1.2", "1")]), P.scores(P.stp, [("1.2", "1.5")])]
    let fresh = consolidate(
      rivals, decisions: [decision("1.2", "1.25", basis: "so-noi-vu=1;so-tu-phap=1.5")])
    #expect(try row("1.2", fresh).figures.score == P.points("1.25"))
    #expect(!fresh.problems.contains { $0.code == .scoreConflict || $0.code == .decisionStale })
    let stale = consolidate(rivals, decisions: [decision("1.2", "1.25", basis: "so-noi-vu=1")])
    #expect(try row("1.2", stale).figures.score == nil)
    #expect(stale.problems.contains { $0.code == .decisionStale })
  }

  @Test(arguments: [
    ([("1.2", "2")], ProblemCode.decisionInvalid), ([("1", "1")], .decisionUnknownRow),
    ([("9.9", "1")], .decisionUnknownRow), ([("1.2", "1"), ("1.2", "1.5")], .decisionRepeated),
  ])
  func aDecisionThatCannotHoldIsNotUsed(_ decisions: [(String, String)], _ code: ProblemCode) throws
  {
    let result = consolidate([], decisions: decisions.map { decision($0.0, $0.1) })
    #expect(result.problems.contains { $0.code == code })
    #expect(try row("1.2", result).figures.score == nil)
  }

  @Test func sumsAreExactAndParentsAreKnownWhenAllBelowIs() throws {
    let result = consolidate([P.scores(P.snv, [("1.1", "0.84"), ("1.2", "0.84")])])
    #expect(try row("1", result).figures.score == P.points("1.68"))
    #expect(try row("2", result).figures.score == nil)
    #expect(
      result.total
        == Figures(
          score: nil, secured: P.points("1.68"), expected: P.points("3.29"),
          possible: P.points("3.68")))
  }

  @Test func wordsOfOthersAreNotedAndNotCounted() throws {
    let result = consolidate([
      P.scores(P.lak, [("1.1", "1")]), P.scores(P.stp, [("2.1.2", "0.9"), ("2.1", "1.9")]),
    ])
    #expect(try row("1.1", result).figures.score == nil)
    #expect(try row("2.1.2", result).figures.score == nil)
    let codes = Set(result.problems.map(\.code))
    #expect(codes.isSuperset(of: [.notLead, .surveySelfScored, .parentSumDiffers]))
  }

  @Test func theStandingAgencyEntersSurveys() throws {
    let result = consolidate([P.scores(P.snv, [("2.1.2", "0.8")])])
    #expect(try row("2.1.2", result).figures.score == P.points("0.8"))
    #expect(!result.problems.contains { $0.code == .surveySelfScored })
  }

  @Test func theNewestReturnStands() throws {
    let result = consolidate([
      P.scores(P.snv, [("1.1", "1")], file: "a.xlsx", on: "2020-10-05"),
      P.scores(P.snv, [("1.1", "1.5")], file: "b.xlsx", on: "2020-10-12"),
      P.scores(P.snv, [("1.1", "0")], file: "c.xlsx"),
    ])
    #expect(try row("1.1", result).figures.score == P.points("1.5"))
    let superseded = result.problems.filter { $0.code == .returnSuperseded }
    #expect(superseded.map { $0.place?.file } == ["a.xlsx", "c.xlsx"])
    #expect(
      result.agencies.first { $0.agency.id == P.snv }?.files == ["a.xlsx", "b.xlsx", "c.xlsx"])
    #expect(result.asOf == P.day("2020-10-12"))
  }

  @Test func equalReturnsAreOneAndDifferentOnesOfADayAreAConflict() throws {
    func two(_ first: String, _ second: String) -> Consolidation {
      consolidate([
        P.scores(P.snv, [("1.1", first), ("1.2", "1")], file: "a.xlsx", on: "2020-10-05"),
        P.scores(P.snv, [("1.1", second), ("1.2", "1")], file: "b.xlsx", on: "2020-10-05"),
      ])
    }
    let equal = two("1", "1")
    #expect(try row("1.1", equal).figures.score == Points(1))
    #expect(equal.problems.contains { $0.code == .returnDuplicate })
    let different = two("1", "0.5")
    #expect(try row("1.1", different).status == .conflict)
    #expect(try row("1.2", different).figures.score == Points(1))
    #expect(different.problems.contains { $0.code == .returnConflict })
  }

  @Test func twoFormsInTwoFilesAreOneReturn() {
    let result = consolidate([P.scores(P.snv, [("1.1", "1")]), P.task(P.snv, .done)])
    #expect(
      !result.problems.contains { $0.code == .returnSuperseded || $0.code == .returnConflict })
    #expect(result.tasks.first?.state == .done)
  }

  @Test func aBlankReturnIsNone() throws {
    let result = consolidate([
      Submission(
        sender: P.found(P.snv, "a.xlsx", "B1"), source: SourceFile(name: "a.xlsx", sha256: ""))
    ])
    let line = try #require(result.agencies.first { $0.agency.id == P.snv })
    #expect(!line.returned && line.files == ["a.xlsx"])
    #expect(!result.problems.contains { $0.code == .agencyMissing && $0.agency == P.snv.text })
  }

  @Test func aFileThatCannotBeReadIsNotAMissingOne() throws {
    let refusal = Problem(.fileEncrypted, agency: P.snv.text, place: Place(file: "SNV.xlsx"))
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [], refused: [refusal])
    let line = try #require(result.agencies.first { $0.agency.id == P.snv })
    #expect(!line.returned && line.files.isEmpty && line.unreadFiles == ["SNV.xlsx"])
    let own = result.problems.filter { $0.agency == P.snv.text }.map(\.code)
    #expect(own == [.fileEncrypted, .returnUnread])
  }

  @Test func theOrderOfTheReturnsDoesNotMatter() {
    let returns = [
      P.scores(P.snv, [("1.1", "1"), ("1.2", "1")], on: "2020-10-05"),
      P.scores(P.stp, [("1.2", "0.5"), ("2.1.1", "0.9")], on: "2020-10-06"),
      P.scores(P.snv, [("1.1", "1.5")], file: "again.xlsx", on: "2020-10-05"),
      P.task(P.snv, .done, a: "10", b: "10"), P.task(P.lak, .inProgress, a: "5", b: "9"),
    ]
    let expected = consolidate(returns)
    #expect(consolidate(returns.reversed()) == expected)
    #expect(consolidate(Array(returns[2...] + returns[..<2])) == expected)
  }

  @Test(arguments: [
    (TaskState?.some(.done), TaskState?.none, TaskOutcomeState.done), (.done, .done, .done),
    (.done, .inProgress, .disputed), (.done, .notApplicable, .done),
    (.inProgress, .done, .inProgress), (.notStarted, nil, .notStarted), (nil, .done, .unreported),
    (.notApplicable, .done, .notApplicable),
  ])
  func aTaskIsDoneWhenItsLeadSaysSoAndNobodyDenies(
    _ lead: TaskState?, _ implementer: TaskState?, _ expected: TaskOutcomeState
  ) throws {
    let result = consolidate(
      [P.task(P.snv, lead, a: "1"), P.task(P.lak, implementer, a: "1")], asOf: "2020-10-15")
    let outcome = try #require(result.tasks.first)
    #expect(outcome.state == expected)
    #expect(outcome.overdue == (expected != .done && expected != .notApplicable))
    #expect(result.problems.contains { $0.code == .taskDisputed } == (expected == .disputed))
  }

  @Test func amountsAreAddedUpAndTheRequirementIsHeldAgainstTheSum() throws {
    let result = consolidate([
      P.task(P.snv, .done, a: "600", b: "600"), P.task(P.lak, .done, a: "590", b: "602"),
    ])
    let outcome = try #require(result.tasks.first)
    #expect(outcome.achieved == Points(1190))
    #expect(outcome.ratio == P.points("0.99"))
    #expect(outcome.requirementMet == true)
  }

  @Test func crossChecksSayWhatDoesNotFit() {
    let result = consolidate([
      P.scores(P.snv, [("1.1", "1.5")]), P.task(P.snv, .inProgress, a: "9", b: "8"),
      P.task(P.stp, .done),
    ])
    let codes = Set(result.problems.map(\.code))
    #expect(
      codes.isSuperset(of: [.scoredWithOpenTask, .achievedAboveTotal, .notOnTask, .agencyMissing]))
    let bare = consolidate([P.task(P.snv, .done, evidence: false)])
    #expect(bare.problems.contains { $0.code == .doneWithoutEvidence })
  }

  @Test(arguments: [("1.1", true), (nil, false)] as [(String?, Bool)])
  func onlyATaskUnderACriterionIsHeldAgainstItsScore(criterion: String?, expected: Bool) {
    let result = Consolidator.consolidate(
      plan: P.plan(under: criterion),
      submissions: [P.scores(P.snv, [("1.1", "1.5")]), P.task(P.snv, .inProgress)])
    #expect(result.problems.contains { $0.code == .scoredWithOpenTask } == expected)
  }

  @Test(
    arguments: [
      ("a/b >= 99%", "99", "100", true), ("a/b >= 99%", "989", "1000", false),
      ("a/b > 99%", "99", "100", false), ("a >= 3", "3", nil, true), ("a <= b", "4", "3", false),
      ("growth >= 20%", "120", "100", true), ("growth > 0%", "100", "100", false),
      ("reduction >= 10%", "90", "100", true), ("a/b >= 99%", "0", "0", nil),
      ("a/b >= 99%", "1", nil, nil),
    ] as [(String, String, String?, Bool?)])
  func requirementsAreExact(_ text: String, _ a: String, _ b: String?, _ expected: Bool?) throws {
    let requirement = try #require(Requirement(text))
    #expect(requirement.description == text)
    #expect(
      RequirementCheck.isMet(
        requirement, achieved: P.points(a), total: b.map(P.points), completedOn: nil) == expected)
  }

  @Test func anAgencysGapComparesTheRowsThatHaveAScore() throws {
    let result = consolidate([P.scores(P.snv, [("1.1", "1.5")])])
    let line = try #require(result.agencies.first { $0.agency.id == P.snv })
    #expect(line.score == P.points("1.5"))
    #expect(line.target == P.points("3"))
    #expect(line.scoredTarget == P.points("1.5"))
    #expect(line.leavesScored == 1)
  }
}
