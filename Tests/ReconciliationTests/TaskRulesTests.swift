import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("Tasks after everybody was heard")
struct TaskRulesTests {
  typealias P = SmallPlan

  @Test(
    "The state follows from the words of leads and others",
    arguments: [
      ([], [], .unreported), ([], [.done], .unreported), ([.done, .done], [], .done),
      ([.done, .inProgress], [], .disputed), ([.done, .notStarted], [.done], .disputed),
      ([.inProgress, .notStarted], [], .inProgress), ([.notStarted, .notStarted], [], .notStarted),
      ([.notApplicable, .notApplicable], [.done], .notApplicable),
      ([.done, .notApplicable], [], .done), ([.notStarted, .notApplicable], [], .notStarted),
      ([.done], [.notApplicable, .done], .done), ([.done], [.done, .notStarted], .disputed),
      ([.inProgress], [.done], .inProgress), ([.notApplicable], [.inProgress], .notApplicable),
    ] as [([TaskState], [TaskState], TaskOutcomeState)])
  func states(leads: [TaskState], others: [TaskState], outcome: TaskOutcomeState) {
    #expect(TaskStates.outcome(leads: leads, others: others) == outcome)
    #expect(TaskStates.outcome(leads: leads.reversed(), others: others.reversed()) == outcome)
  }

  private func claims(_ amounts: [(Agency.ID, String?, String?)]) -> [TaskClaim] {
    amounts.flatMap { agency, a, b in
      P.task(agency, nil, a: a, b: b).tasks.map {
        TaskClaim(agency: agency, report: $0, counted: true)
      }
    }
  }

  @Test(
    "Amounts are added up in pairs where the requirement compares them",
    arguments: [
      ("a/b >= 99%", [(P.snv, "5", "6"), (P.lak, "1", "2")], "6", "8", "0.75", 0),
      ("a/b >= 99%", [(P.snv, "5", "6"), (P.lak, "100", nil)], "5", "6", "0.8333", 1),
      ("a/b >= 99%", [(P.snv, "5", "6"), (P.lak, nil, "9")], "5", "6", "0.8333", 1),
      ("a/b >= 99%", [(P.snv, "5", nil), (P.lak, "1", nil)], "6", nil, nil, 0),
      ("a >= 3", [(P.snv, "2", nil), (P.lak, "1", "4")], "3", "4", nil, 0),
      ("a >= 3", [(P.snv, "2", nil), (P.lak, "1", nil)], "3", nil, nil, 0),
      ("growth >= 20%", [(P.snv, "12", "10")], "12", "10", "1.2", 0),
      ("a/b >= 99%", [(P.snv, "0", "0")], "0", "0", nil, 0),
      ("a/b >= 99%", [], nil, nil, nil, 0),
      // An agency that contradicts itself counts with neither version.
      (
        "a/b >= 99%", [(P.snv, "5", "6"), (P.snv, "4", "6"), (P.lak, "1", "2")], "1", "2", "0.5", 1
      ),
      ("a/b >= 99%", [(P.snv, "5", "6"), (P.snv, "5", "6")], "5", "6", "0.8333", 0),
      // A part above its whole is not added; elsewhere a may be the greater.
      ("a/b >= 99%", [(P.snv, "10", "10"), (P.lak, "30", "20")], "10", "10", "1", 0),
      ("a/b >= 99%", [(P.snv, "10", "10"), (P.lak, "-1", "20")], "10", "10", "1", 0),
      ("a/b >= 120%", [(P.snv, "30", "20")], "30", "20", "1.5", 0),
      ("a <= b", [(P.snv, "30", "20")], "30", "20", "1.5", 0),
    ] as [(String, [(Agency.ID, String?, String?)], String?, String?, String?, Int)])
  func amounts(
    requirement: String, reported: [(Agency.ID, String?, String?)], a: String?, b: String?,
    ratio: String?, leftOut: Int
  ) {
    let amounts = TaskAmounts(
      claims(reported), requirement: Requirement(requirement))
    #expect(amounts.achieved == a.map(P.points))
    #expect(amounts.total == b.map(P.points))
    #expect(amounts.ratio == ratio.map(P.points))
    #expect(amounts.unpaired.count == leftOut)
  }

  private func problems(
    _ submissions: [Submission], requirement: String = "a/b >= 99%"
  ) -> [(ProblemCode, String?)] {
    let codes: Set<ProblemCode> = [
      .achievedAboveTotal, .amountNotApplicable, .amountDoubtful, .amountOfLead, .amountBeside,
      .belowZero,
    ]
    return Consolidator.consolidate(
      plan: P.plan(requirement: requirement), submissions: submissions
    ).problems.filter { codes.contains($0.code) }.map { ($0.code, $0.place?.cell?.description) }
  }

  @Test(
    "Amounts that cannot be, or may not be what is asked for, are said",
    arguments: [
      ("a/b >= 99%", "30", "20", ProblemCode.achievedAboveTotal), ("a/b >= 99%", "5", "80", nil),
      ("reduction >= 10%", "5", "80", .amountDoubtful), ("reduction >= 10%", "70", "80", nil),
      ("reduction >= 10%", "40", "80", nil), ("reduction >= 10%", "90", "80", nil),
      ("growth >= 20%", "2", "10", .amountDoubtful), ("growth >= 20%", "12", "10", nil),
      ("a <= b", "30", "20", nil), ("a >= 3", "30", "20", nil),
      ("a/b >= 99%", "-1", "20", .belowZero),
    ] as [(String, String, String, ProblemCode?)])
  func doubts(requirement: String, a: String, b: String, code: ProblemCode?) {
    let told = problems([P.task(P.lak, .done, a: a, b: b)], requirement: requirement)
    #expect(told.map(\.0) == [code].compactMap(\.self))
    #expect(told.allSatisfy { $0.1 == "I9" })
  }

  @Test func amountsBesideNotApplicableAreNotAddedAndThisIsSaid() {
    let submissions = [
      P.task(P.snv, .done, a: "10", b: "10"), P.task(P.lak, .notApplicable, a: "1", b: "50"),
    ]
    let result = Consolidator.consolidate(plan: P.plan(), submissions: submissions)
    #expect(result.tasks.first?.achieved == P.points("10"))
    #expect(result.tasks.first?.total == P.points("10"))
    #expect(problems(submissions).map(\.0) == [.amountNotApplicable])
  }

  @Test(
    "A lead's figure as large as all others together is asked about",
    arguments: [("20", true), ("21", true), ("19", false)])
  func leads(total: String, isAsked: Bool) {
    let told = problems([
      P.task(P.snv, .done, a: "9", b: total), P.task(P.lak, .done, a: "10", b: "20"),
    ])
    #expect(told.map(\.0) == (isAsked ? [.amountOfLead] : []))
  }

  @Test func ofTheWholeProvinceOnlyTheLeadsFigureCounts() throws {
    let plan = P.plan()
    var task = try #require(plan.tasks.first)
    task.isProvinceWide = true
    let wide = Plan(
      header: plan.header, criteria: plan.criteria, sections: [], tasks: [task],
      registry: plan.registry)
    let result = Consolidator.consolidate(
      plan: wide,
      submissions: [
        P.task(P.snv, .done, a: "30", b: "40"), P.task(P.lak, .done, a: "10", b: "20"),
      ])
    #expect(result.tasks.first?.achieved == P.points("30"))
    #expect(result.tasks.first?.total == P.points("40"))
    let told = result.problems.map(\.code)
    #expect(told.count { $0 == .amountBeside } == 2)
    #expect(!told.contains(.amountOfLead))
    #expect(result.tasks.first?.claims.count == 2)
  }

  @Test func anUnpairedAmountIsNamedAndNotASource() {
    let result = Consolidator.consolidate(
      plan: P.plan(),
      submissions: [
        P.task(P.snv, .done, a: "5", b: "5"), P.task(P.lak, .done, a: "7"),
      ])
    let problem = result.problems.first { $0.code == .amountUnpaired }
    #expect(problem?.agency == "ubnd-huyen-lak")
    #expect(problem?.place?.cell == CellReference(a1: "I9"))
    #expect(result.sources.filter { $0.figure == .achieved }.map(\.agency) == [P.snv])
    #expect(result.tasks.first?.requirementMet == true)
  }

  @Test(
    "Days and edges are held exactly",
    arguments: [
      ("completedOn < 2020-12-01", "2020-11-30", true),
      ("completedOn < 2020-12-01", "2020-12-01", false),
      ("completedOn <= 2020-12-01", "2020-12-01", true), ("completedOn < 2020-12-01", nil, nil),
    ] as [(String, String?, Bool?)])
  func days(text: String, day: String?, expected: Bool?) throws {
    let requirement = try #require(Requirement(text))
    #expect(
      RequirementCheck.isMet(
        requirement, achieved: nil, total: nil, completedOn: day.map(P.day)) == expected)
  }

  @Test func theLargestAmountsNeitherTrapNorRound() throws {
    let requirement = try #require(Requirement("a/b >= 99.9999%"))
    let hundredThousandths = Points(tenThousandths: Points.largest.tenThousandths - 1)
    #expect(
      RequirementCheck.isMet(
        requirement, achieved: hundredThousandths, total: .largest, completedOn: nil) == true)
    let beyond = Points(tenThousandths: .max)
    #expect(
      RequirementCheck.isMet(requirement, achieved: beyond, total: beyond, completedOn: nil) == nil)
  }

  @Test func anAgencyThatContradictsItselfMakesATaskDisputed() throws {
    var again = P.task(P.snv, .inProgress)
    again.source.name = "again.xlsx"
    again.tasks[0].state = .value(P.found(.inProgress, "again.xlsx", "H9"))
    let result = Consolidator.consolidate(
      plan: P.plan(), submissions: [P.task(P.snv, .done), again])
    #expect(result.checkInvariants() == [])
    #expect(result.tasks.first?.state == .disputed)
    let dispute = try #require(result.problems.first { $0.code == .taskDisputed })
    #expect(dispute.found?.description == "Sở Nội vụ: inProgress; Sở Nội vụ: done")
    #expect(dispute.place?.file == "again.xlsx")
    #expect(dispute.related.map(\.file) == ["so-noi-vu-2.xlsx"])
    #expect(!result.sources.contains { $0.figure == .state })
  }

  @Test func halvesOfOneTaskAreJoined() throws {
    let first = P.task(P.snv, .done, a: "5")
    var second = P.task(P.snv, nil, b: "6", evidence: false)
    second.source.name = "z.xlsx"
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [first, second])
    #expect(result.checkInvariants() == [])
    let outcome = try #require(result.tasks.first)
    #expect(outcome.state == .done)
    #expect(outcome.ratio == P.points("0.8333"))
    #expect(outcome.claims.count == 1)
  }

  @Test func aDisputeNamesTheLeadAndWhoDeniesIt() throws {
    let result = Consolidator.consolidate(
      plan: P.plan(), submissions: [P.task(P.lak, .inProgress), P.task(P.snv, .done)])
    let dispute = try #require(result.problems.first { $0.code == .taskDisputed })
    #expect(dispute.found?.description == "Sở Nội vụ: done; UBND huyện Lắk: inProgress")
    #expect(dispute.place?.file == "so-noi-vu-2.xlsx")
    #expect(dispute.related.map(\.file) == ["ubnd-huyen-lak-2.xlsx"])
  }
}
