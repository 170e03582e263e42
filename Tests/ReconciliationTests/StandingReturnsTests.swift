import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("Which returns of an agency stand")
struct StandingReturnsTests {
  typealias P = SmallPlan

  private func scores(_ file: String, _ date: String?, _ values: [(String, String)]) -> Submission {
    P.scores(P.snv, values, file: file, on: date)
  }

  private func told(_ standing: StandingReturns) -> [String] {
    standing.problems.sorted().map { problem in
      "\(problem.code.rawValue) \(problem.place?.file ?? "-")"
    }
  }

  @Test func aReturnWithoutADateIsOlderThanAnyWithOne() {
    let standing = StandingReturns([
      scores("a", nil, [("1.1", "1")]), scores("b", "2019-01-01", [("1.1", "1.5")]),
    ])
    #expect(standing.scores.map(\.source.name) == ["b"])
    #expect(told(standing) == ["return-superseded a"])
    #expect(standing.problems.first?.used == "b")
    #expect(standing.replacedFiles == ["a"])
  }

  @Test func placesDoNotMakeTwoContentsDifferent() {
    let first = scores("a", "2020-10-01", [("1.1", "1"), ("1.2", "1")])
    var second = scores("b", "2020-10-01", [("1.2", "1"), ("1.1", "1")])
    second.scores.reverse()
    let standing = StandingReturns([second, first])
    #expect(standing.scores.map(\.source.name) == ["a"])
    #expect(told(standing) == ["return-duplicate b"])
  }

  @Test func twoHalvesOfOneDayAreNoConflict() {
    let standing = StandingReturns([
      scores("a", "2020-10-01", [("1.1", "1")]), scores("b", "2020-10-01", [("1.2", "1")]),
    ])
    #expect(standing.scores.map(\.source.name) == ["a", "b"])
    #expect(standing.problems == [])
  }

  @Test func differentOnesOfOneDayAllStandAndTheRowsAreNamed() {
    let standing = StandingReturns([
      scores("a", "2020-10-01", [("1.1", "1"), ("1.2", "1"), ("2.1.1", "1")]),
      scores("b", "2020-10-01", [("1.1", "1"), ("1.2", "0.5")]),
      scores("c", "2020-10-01", [("1.1", "1"), ("1.2", "1"), ("2.1.1", "1")]),
    ])
    #expect(standing.scores.map(\.source.name) == ["a", "b"])
    #expect(told(standing) == ["return-conflict b", "return-duplicate c"])
    #expect(
      standing.problems.first { $0.code == .returnConflict }?.found?.description == "1.2, 2.1.1")
    #expect(standing.replacedFiles == ["c"])
  }

  @Test func aFormWithoutAWordReplacesNothing() {
    var newer = P.task(P.snv, .done)
    newer.source.name = "b"
    newer.reportedOn = P.found(P.day("2020-10-09"), "b", "B2")
    newer.scores = [
      ScoreReport(code: P.found(P.code("1.1"), "b", "A2"), selfScore: .blank)
    ]
    let standing = StandingReturns([scores("a", "2020-10-01", [("1.1", "1")]), newer])
    #expect(standing.scores.map(\.source.name) == ["a"])
    #expect(standing.tasks.map(\.source.name) == ["b"])
    #expect(standing.problems == [])
  }

  @Test func aFormThatIsReplacedAloneIsNamedByItsSheet() throws {
    var older = P.task(P.snv, .inProgress)
    older.source.name = "a"
    older.scores = scores("a", nil, [("1.1", "1")]).scores
    let newer = scores("b", "2020-10-01", [("1.1", "1.5")])
    let standing = StandingReturns([older, newer])
    #expect(standing.scores.map(\.source.name) == ["b"])
    #expect(standing.tasks.map(\.source.name) == ["a"])
    let note = try #require(standing.problems.first)
    #expect(note.place == Place(file: "a", sheet: "Phụ lục I"))
    #expect(standing.replacedFiles.isEmpty)
  }

  @Test func whatARefusedCellSaysIsPartOfTheContent() {
    var refused = scores("b", "2020-10-01", [("1.1", "1")])
    refused.scores[0].selfScore = .rejected(Found("x", written: "x", place: Place(file: "b")))
    let standing = StandingReturns([scores("a", "2020-10-01", [("1.1", "1")]), refused])
    #expect(told(standing) == ["return-conflict b"])
  }

  @Test func rowsThatANewerReturnLeavesOutAreNamedAndHaveNoValue() throws {
    var newer = scores("b", "2020-10-14", [("1.1", "1")])
    newer.scores.append(
      ScoreReport(code: P.found(P.code("1.2"), "b", "A9"), selfScore: .blank))
    let older = scores("a", "2020-10-05", [("1.1", "0.5"), ("1.2", "1"), ("2.1.1", "1")])
    let standing = StandingReturns([older, newer])
    let problem = try #require(standing.problems.first { $0.code == .returnPartial })
    #expect(problem.severity == .error)
    #expect(problem.found?.description == "1.2, 2.1.1")
    #expect(problem.place == Place(file: "b", sheet: "Phụ lục I"))
    #expect(problem.related == [Place(file: "a", sheet: "Phụ lục I")])
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [older, newer])
    #expect(result.sources.map(\.value) == ["1"])
  }

  @Test func aCompleteNewerReturnIsNotPartial() {
    let standing = StandingReturns([
      scores("a", "2020-10-05", [("1.1", "0.5")]),
      scores("b", "2020-10-14", [("1.1", "1"), ("1.2", "1")]),
    ])
    #expect(told(standing) == ["return-superseded a"])
  }

  @Test(
    "A supplement counts row by row over what it supplements",
    arguments: [
      ("2020-10-14", [], ["0.5", "1"]), (nil, [], ["0.5", "1"]),
      ("2020-10-05", [], ["0.5", "1"]),
      ("2020-10-01", ["return-superseded b"], ["1.5", "1"]),
    ] as [(String?, [String], [String])])
  func supplements(date: String?, problems: [String], values: [String]) {
    let base = scores("a", "2020-10-05", [("1.1", "1.5"), ("1.2", "1")])
    var supplement = scores("b", date, [("1.1", "0.5")])
    supplement.isSupplement = true
    #expect(told(StandingReturns([base, supplement])) == problems)
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [supplement, base])
    #expect(result.sources.map(\.value) == values)
    #expect(result.checkInvariants() == [])
  }

  @Test func wordsAddedByASupplementStandBesideTheOlderValue() throws {
    var base = scores("a", "2020-10-05", [("1.1", "1")])
    base.scores[0].evidence = nil
    var supplement = scores("b", "2020-10-06", [("1.1", "1")])
    supplement.scores[0].selfScore = .blank
    supplement.isSupplement = true
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [base, supplement])
    let outcome = try #require(result.criteria.first { $0.criterion.code == P.code("1.1") })
    #expect(outcome.claims.map(\.points.place.file) == ["a"])
    #expect(outcome.claims.map(\.evidence) == ["Báo cáo"])
  }

  @Test func whatIsSupersededNamesTheAnnexesConcerned() {
    var older = P.task(P.snv, .inProgress)
    older.source.name = "a"
    older.scores = scores("a", nil, [("1.1", "1")]).scores
    let scoresOnly = StandingReturns([older, scores("b", "2020-10-01", [("1.1", "1.5")])])
    #expect(scoresOnly.problems.map(\.expected?.description) == ["Phụ lục I"])
    var both = P.task(P.snv, .done)
    both.source.name = "b"
    both.scores = scores("b", nil, [("1.1", "1")]).scores
    both.reportedOn = P.found(P.day("2020-10-09"), "b", "B2")
    #expect(
      StandingReturns([older, both]).problems.map(\.expected?.description) == [
        "Phụ lục I, Phụ lục II"
      ])
  }

  @Test func rowProblemsOfAReplacedReturnAreNotRepeated() {
    var older = scores("a", "2020-10-01", [("1.1", "1")])
    older.problems = [
      Problem(
        .notANumber, place: Place(file: "a"), row: Problem.Row("1.2", .criterion), found: "?"),
      Problem(.senderFromFileName, place: Place(file: "a")),
    ]
    let newer = scores("b", "2020-10-02", [("1.1", "1")])
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [older, newer])
    let codes = result.problems.map(\.code)
    #expect(!codes.contains(.notANumber))
    #expect(codes.contains(.senderFromFileName))
    let alone = Consolidator.consolidate(plan: P.plan(), submissions: [older])
    #expect(alone.problems.map(\.code).contains(.notANumber))
  }

  @Test func equalVersionsOfOneDayAreOneSourceWithTheWordsOfBoth() throws {
    var first = scores("a", "2020-10-01", [("1.1", "1"), ("1.2", "1")])
    first.scores[0].evidence = nil
    let second = scores("b", "2020-10-01", [("1.1", "1"), ("1.2", "0.5")])
    let result = Consolidator.consolidate(plan: P.plan(), submissions: [second, first])
    #expect(result.checkInvariants() == [])
    let outcome = try #require(result.criteria.first { $0.criterion.code == P.code("1.1") })
    #expect(outcome.claims.map(\.points.place.file) == ["a"])
    #expect(outcome.claims.map(\.evidence) == ["Báo cáo"])
    let other = try #require(result.criteria.first { $0.criterion.code == P.code("1.2") })
    #expect(other.status == .conflict)
    #expect(other.basis == "so-noi-vu=0.5;so-noi-vu=1")
  }
}
