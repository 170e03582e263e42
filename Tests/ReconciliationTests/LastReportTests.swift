import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("What each agency reported last")
struct LastReportTests {
  typealias P = SmallPlan

  private static func quarter(_ number: Int) throws -> Period {
    let months = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")]
    let (first, last) = months[number - 1]
    return try #require(
      Period(
        label: "Quý \(number)", first: P.day("2020-\(first)"), last: P.day("2020-\(last)")))
  }

  private func scores(
    _ agency: Agency.ID, _ file: String, _ quarter: Int?, on date: String? = nil,
    _ values: [(String, String)]
  ) throws -> Submission {
    var submission = P.scores(agency, values, file: file, on: date)
    submission.span = try quarter.map(Self.quarter)
    return submission
  }

  private func told(_ last: LastReports, _ agency: Agency.ID) -> [String] {
    (last.reports[agency]?.scores ?? []).map { report in
      "\(report.code.value) \(report.selfScore.found?.value.description ?? "–")"
    }
  }

  @Test func ofEachAgencyTheLatestPeriodBeforeStands() throws {
    let last = LastReports(
      plan: P.plan(),
      submissions: [
        try scores(P.snv, "a", 2, on: "2020-07-30", [("1.1", "1")]),
        try scores(P.snv, "b", 3, on: "2020-10-01", [("1.1", "0.5")]),
        try scores(P.snv, "c", 3, on: "2020-10-09", [("1.1", "1.5"), ("1.2", "1")]),
        try scores(P.stp, "d", 2, [("1.2", "0.5")]),
        try scores(P.snv, "e", 4, on: "2021-01-05", [("1.1", "0")]),
      ], before: try Self.quarter(4))
    #expect(told(last, P.snv) == ["1.1 1.5", "1.2 1"])
    #expect(told(last, P.stp) == ["1.2 0.5"])
    #expect(last.reports[P.snv]?.period?.label == "Quý 3")
    #expect(last.reports[P.stp]?.period?.label == "Quý 2")
    #expect(last.notEarlier.map(\.source.name) == ["e"])
  }

  @Test func rowsThatContradictEachOtherOrWereNotUnderstoodAreLeftOut() throws {
    var first = try scores(P.snv, "a", 3, on: "2020-10-01", [("1.1", "1"), ("1.2", "1")])
    first.scores.append(
      ScoreReport(
        code: P.found(P.code("2.1.1"), "a", "A9"),
        selfScore: .rejected(P.found("rất tốt", "a", "G9"))))
    let second = try scores(P.snv, "b", nil, on: "2020-10-01", [("1.1", "1"), ("1.2", "0.5")])
    let last = LastReports(
      plan: P.plan(), submissions: [first, second], before: try Self.quarter(4))
    #expect(told(last, P.snv) == ["1.1 1"])
  }

  @Test func withoutPeriodsAllCount() throws {
    let last = LastReports(
      plan: P.plan(), submissions: [try scores(P.snv, "a", nil, [("1.1", "1")])], before: nil)
    #expect(told(last, P.snv) == ["1.1 1"])
    #expect(last.reports[P.snv]?.period == nil)
  }
}
