import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("The round's period, and the dates of its returns")
struct RoundTests {
  typealias P = SmallPlan

  private static func period(_ label: String, _ first: String, _ last: String) throws -> Period {
    try #require(Period(label: label, first: P.day(first), last: P.day(last)))
  }

  private static func thirdQuarter() throws -> Period {
    try period("Quý III/2020", "2020-07-01", "2020-09-30")
  }

  private func scores(_ file: String, _ period: Period?, on date: String? = nil) -> Submission {
    var submission = P.scores(P.snv, [("1.1", "1")], file: file, on: date)
    submission.span = period
    submission.period = period.map { P.found($0.label, file, "B2") }
    return submission
  }

  @Test func aReturnOfAnotherPeriodIsAnErrorAndCountsNothing() throws {
    let second = try Self.period("Quý II/2020", "2020-04-01", "2020-06-30")
    let result = Consolidator.consolidate(
      plan: P.plan(), submissions: [scores("a", second, on: "2020-07-05")],
      period: try Self.thirdQuarter())
    #expect(result.period == "Quý III/2020")
    #expect(result.asOf == nil)
    #expect(result.criteria.allSatisfy { $0.claims.isEmpty })
    #expect(result.sources == [])
    let problem = try #require(result.problems.first { $0.code == .periodMismatch })
    #expect(problem.severity == .error)
    #expect(problem.place?.cell == CellReference(a1: "B2"))
    let line = try #require(result.agencies.first { $0.agency.id == P.snv })
    #expect(line.returned == false)
    #expect(line.unreadFiles == ["a"])
  }

  @Test func labelsThatEndTogetherAreOneRoundAndAnotherBeginningIsNoted() throws {
    let nineMonths = try Self.period("9 tháng", "2020-01-01", "2020-09-30")
    let sameQuarter = try Self.period("QIII-2020", "2020-07-01", "2020-09-30")
    let inputs = ReturnsByAgency(
      plan: P.plan(),
      submissions: [scores("a", nineMonths), scores("b", sameQuarter), scores("c", nil)],
      period: try Self.thirdQuarter())
    #expect(inputs.returns.map(\.source.name) == ["a", "b", "c"])
    let told = inputs.problems(asOf: nil).filter { $0.code == .periodSameRound }
    #expect(told.map(\.place?.file) == ["a"])
  }

  @Test func withoutAPeriodAskedForTheOneOfMostReturnsCounts() throws {
    let second = try Self.period("Quý II/2020", "2020-04-01", "2020-06-30")
    let nineMonths = try Self.period("9 tháng", "2020-01-01", "2020-09-30")
    let third = try Self.thirdQuarter()
    let inputs = ReturnsByAgency(
      plan: P.plan(),
      submissions: [scores("a", second), scores("b", third), scores("c", nineMonths)])
    #expect(inputs.others.map(\.source.name) == ["a"])
    #expect(inputs.period == "9 tháng")
  }

  /// Dates of returns, and those that are refused.
  @Test(
    "Dates that cannot be are refused",
    arguments: [
      (["2020-06-30"], [ProblemCode.reportDateOutside], nil, nil),
      (["2020-07-01"], [], nil, "2020-07-01"),
      (["2021-03-29"], [], nil, "2021-03-29"),
      (["2021-03-30"], [.reportDateOutside], nil, nil),
      (["2020-10-12", "2020-10-14", "2021-10-08"], [.reportDateOutside], nil, "2020-10-14"),
      (["2020-10-12", "2020-10-14", "2020-12-10"], [.reportDateAlone], "2020-10-12", "2020-10-14"),
      (["2020-10-12", "2020-10-14", "2020-12-25"], [.reportDateAlone], nil, "2020-10-14"),
      (["2020-10-12", "2020-10-14", "2020-11-13"], [], nil, "2020-11-13"),
      (["2020-10-12", "2020-10-14", "2020-11-14"], [.reportDateAlone], nil, "2020-10-14"),
      (["2020-10-12", "2020-12-10"], [], nil, "2020-12-10"),
      (["2020-10-12", "2020-12-10", "2020-12-10"], [], nil, "2020-12-10"),
    ] as [([String], [ProblemCode], String?, String?)])
  func dates(given: [String], refused: [ProblemCode], exchanged: String?, asOf: String?) throws {
    let agencies = [P.snv, P.stp, P.lak]
    let returns = zip(agencies, given).map { P.scores($0, [("1.1", "1")], on: $1) }
    let dates = ReportDates(returns, period: try Self.thirdQuarter())
    #expect(dates.problems.map(\.code) == refused)
    #expect(dates.problems.allSatisfy { $0.place?.cell == CellReference(a1: "B2") })
    if refused == [.reportDateAlone] {
      #expect(dates.problems.first?.expected?.description == exchanged)
    }
    #expect(dates.newest?.reportedOn?.value == asOf.map(P.day))
    #expect(dates.returns.count == given.count)
  }

  @Test func aDateThatCannotBeSupersedesNothingAndTheReturnIsUsed() throws {
    let result = Consolidator.consolidate(
      plan: P.plan(),
      submissions: [
        P.scores(P.snv, [("1.1", "0.5")], file: "a", on: "2021-10-08"),
        P.scores(P.snv, [("1.1", "1")], file: "b", on: "2020-10-20"),
      ], period: try Self.thirdQuarter())
    let outcome = try #require(result.criteria.first { $0.criterion.code == P.code("1.1") })
    #expect(outcome.figures.score == P.points("1"))
    #expect(result.asOf == P.day("2020-10-20"))
    #expect(result.asOfSource?.place.file == "b")
    let alone = Consolidator.consolidate(
      plan: P.plan(),
      submissions: [P.scores(P.snv, [("1.1", "0.5")], file: "a", on: "2021-10-08")],
      period: try Self.thirdQuarter())
    #expect(alone.sources.map(\.value) == ["0.5"])
    #expect(alone.asOf == nil)
  }

  @Test func aDayThatWasGivenHasNoSource() throws {
    let returns = [P.scores(P.snv, [("1.1", "1")], on: "2020-10-20")]
    let given = Consolidator.consolidate(
      plan: P.plan(), submissions: returns, asOf: P.day("2020-12-31"))
    #expect(given.asOfSource == nil)
    let found = Consolidator.consolidate(plan: P.plan(), submissions: returns)
    #expect(found.asOfSource?.agency == P.snv)
  }
}
