import PARIndex
import Provenance
import Testing

@testable import Reconciliation

@Suite("This consolidation beside earlier ones")
struct ChangesTests {
  typealias P = SmallPlan

  static func quarter(_ number: Int) -> Period? {
    let months = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")]
    let (first, last) = months[number - 1]
    return Period(
      label: "Quý \(number)", first: P.day("2020-\(first)"), last: P.day("2020-\(last)"))
  }

  static func state(
    _ submissions: [Submission], quarter number: Int = 3, on day: String = "2020-10-15",
    decisions: [Decision] = [], plan: Plan = P.plan(), previous: [EarlierConsolidation] = []
  ) -> Consolidation {
    let result = Consolidator.consolidate(
      plan: plan, submissions: submissions, decisions: decisions,
      decisionSource: SourceFile(name: "decisions.xlsx", sha256: "ef"), period: quarter(number),
      asOf: P.day(day), previous: previous)
    #expect(result.checkInvariants() == [])
    return result
  }

  static func earlier(
    _ submissions: [Submission], quarter: Int = 3, on day: String = "2020-10-10",
    decisions: [Decision] = [], plan: Plan = P.plan(), file: String = "truoc.json"
  ) -> EarlierConsolidation {
    EarlierConsolidation(
      state(submissions, quarter: quarter, on: day, decisions: decisions, plan: plan), file: file)
  }

  static func decision(_ code: String, _ points: String) -> Decision {
    Decision(
      code: P.code(code), points: P.found(P.points(points), "decisions.xlsx", "E4"),
      reason: "Đã kiểm tra", decidedBy: "A", decidedOn: nil, basis: nil)
  }

  struct Case: Sendable {
    var name: String
    var then: [Submission]
    var now: [Submission]
    var decidedThen: [Decision] = []
    var decidedNow: [Decision] = []
    var expected: [String]
  }

  static let cases = [
    Case(name: "nothing", then: [], now: [], expected: []),
    Case(
      name: "the same", then: [P.scores(P.snv, [("1.1", "1")])],
      now: [P.scores(P.snv, [("1.1", "1.0000")])], expected: []),
    Case(
      name: "rose and fell", then: [P.scores(P.snv, [("1.1", "1"), ("1.2", "1.5")])],
      now: [P.scores(P.snv, [("1.1", "1.25"), ("1.2", "1")])],
      expected: [
        "1.1 rose 1→1.25 0.25 returns so-noi-vu", "1.2 fell 1.5→1 -0.5 returns so-noi-vu",
      ]),
    Case(
      name: "appeared", then: [], now: [P.scores(P.stp, [("2.1.1", "0")])],
      expected: ["2.1.1 appeared -→0 - returns so-tu-phap"]),
    Case(
      name: "went away with its return", then: [P.scores(P.stp, [("1.2", "1")])], now: [],
      expected: ["1.2 wentAway 1→- - missing so-noi-vu so-tu-phap"]),
    Case(
      name: "went away in a conflict", then: [P.scores(P.snv, [("1.2", "1")])],
      now: [P.scores(P.snv, [("1.2", "1")]), P.scores(P.stp, [("1.2", "0.5")])],
      expected: ["1.2 wentAway 1→- - conflict so-noi-vu so-tu-phap"]),
    Case(
      name: "decided", then: [P.scores(P.snv, [("1.1", "1.5")])],
      now: [P.scores(P.snv, [("1.1", "1.5")])], decidedNow: [decision("1.1", "0.75")],
      expected: ["1.1 fell 1.5→0.75 -0.75 decision"]),
    Case(
      name: "a decision dropped", then: [P.scores(P.snv, [("1.1", "1.5")])],
      now: [P.scores(P.snv, [("1.1", "1.5")])], decidedThen: [decision("1.1", "0.75")],
      expected: ["1.1 rose 0.75→1.5 0.75 decisionDropped so-noi-vu"]),
    Case(
      name: "who does not lead changes nothing", then: [],
      now: [P.scores(P.lak, [("1.1", "1.5")])], expected: []),
  ]

  @Test("What a score was and is, and whose it is", arguments: cases)
  func rows(_ example: Case) throws {
    let then = Self.earlier(example.then, decisions: example.decidedThen)
    let now = Self.state(example.now, decisions: example.decidedNow, previous: [then])
    let changes = try #require(now.sinceLastRun)
    #expect(now.sinceLastRound == nil)
    let told = changes.rows.map { row in
      let ends = [row.then, row.now].map { $0?.description ?? "-" }.joined(separator: "→")
      let head = "\(row.code) \(row.kind) \(ends) \(row.difference?.description ?? "-")"
      return ([head, "\(row.ground)"] + row.agencies.map(\.text)).joined(separator: " ")
    }
    #expect(told == example.expected, "\(example.name)")
    // What rows gain and lose adds up to what the total does.
    let sum = changes.rows.map { ($0.now ?? .zero) - ($0.then ?? .zero) }.reduce(.zero, +)
    #expect(changes.total.difference?.secured == sum)
    #expect(changes.fields.compactMap(\.figures.difference).reduce(.zero, +).secured == sum)
    let noted = now.problems.filter { $0.code == .changedSincePrevious }.compactMap(\.row?.code)
    #expect(Set(noted) == Set(changes.rows.map(\.code.description)))
  }

  @Test(
    "A task's state and lateness, then and now",
    arguments: [
      (nil, "2020-09-15", nil, "2020-09-20", []),
      (.inProgress, "2020-09-15", .inProgress, "2020-10-15", ["inProgress→inProgress late"]),
      (nil, "2020-10-01", nil, "2020-10-15", []),
      (.inProgress, "2020-10-01", .done, "2020-10-15", ["inProgress→done in time"]),
      (.inProgress, "2020-09-15", .done, "2020-09-20", ["inProgress→done"]),
      (.done, "2020-10-01", nil, "2020-10-15", ["done→unreported late"]),
    ] as [(TaskState?, String, TaskState?, String, [String])])
  func tasks(
    before: TaskState?, on first: String, after: TaskState?, at last: String, expected: [String]
  ) throws {
    let then = Self.earlier(before.map { [P.task(P.snv, $0)] } ?? [], on: first)
    let now = Self.state(
      after.map { [P.task(P.snv, $0)] } ?? [], on: last, previous: [then])
    let changes = try #require(now.sinceLastRun)
    let late = Set(changes.newlyOverdue.map(\.code))
    let inTime = Set(changes.noLongerOverdue.map(\.code))
    let told = changes.tasks.map { task in
      "\(task.then?.rawValue ?? "-")→\(task.now)"
        + (late.contains(task.code) ? " late" : inTime.contains(task.code) ? " in time" : "")
    }
    #expect(told == expected)
    #expect(changes.tasks.allSatisfy { $0.agencies == [P.snv] })
  }

  @Test func whoReturnedAndWhoFellAway() throws {
    let then = Self.earlier([P.scores(P.snv, [("1.1", "1")])])
    let now = Self.state([P.scores(P.stp, [("2.1.1", "1")])], previous: [then])
    let changes = try #require(now.sinceLastRun)
    #expect(changes.returned.map(\.id) == [P.stp])
    #expect(changes.fellAway.map(\.name) == ["Sở Nội vụ"])
    #expect(
      now.problems.filter { $0.code == .returnGoneSincePrevious }.map(\.agency) == ["so-noi-vu"])
    // Of a new round nobody need have returned yet: who is missing is said to be, once.
    let next = Self.state(
      [P.scores(P.stp, [("2.1.1", "1")])], quarter: 4, on: "2021-01-10", previous: [then])
    #expect(next.sinceLastRound?.fellAway.map(\.name) == ["Sở Nội vụ"])
    #expect(!next.problems.contains { $0.code == .returnGoneSincePrevious })
    #expect(next.problems.contains { $0.code == .agencyMissing && $0.agency == "so-noi-vu" })
  }

  @Test("The round before and the last run are told apart, whatever the order of the files")
  func order() throws {
    func scored(_ points: String) -> [Submission] { [P.scores(P.snv, [("1.1", points)])] }
    let files = [
      Self.earlier(scored("0.1"), quarter: 1, on: "2020-04-10", file: "q1.json"),
      Self.earlier(scored("0.2"), quarter: 2, on: "2020-07-10", file: "q2-01.json"),
      Self.earlier(scored("0.3"), quarter: 2, on: "2020-07-12", file: "q2-02.json"),
      Self.earlier(scored("0.4"), quarter: 3, on: "2020-10-10", file: "q3-01.json"),
      Self.earlier(scored("0.5"), quarter: 3, on: "2020-10-12", file: "q3-02.json"),
      Self.earlier(scored("0.6"), quarter: 4, on: "2021-01-10", file: "q4.json"),
    ]
    let expected = Self.state(scored("0.7"), previous: files)
    #expect(expected.sinceLastRound?.earlier.file == "q2-02.json")
    #expect(expected.sinceLastRun?.earlier.file == "q3-02.json")
    #expect(expected.earlierRounds.map(\.file) == ["q1.json", "q2-02.json"])
    let later = expected.problems.filter { $0.code == .previousLater }
    #expect(later.map(\.place?.file) == ["q4.json"])
    // Rows are noted against what was there last.
    let note = expected.problems.first { $0.code == .changedSincePrevious }
    #expect(note?.found == .points(P.points("0.5")))
    for turn in 1..<files.count {
      let turned = Array(files[turn...] + files[..<turn])
      #expect(Self.state(scored("0.7"), previous: turned) == expected)
      #expect(Self.state(scored("0.7"), previous: turned.reversed()) == expected)
    }
    // Of two that nothing tells apart the later one given is the newer.
    let twins = ["a", "b"].map { Self.earlier(scored("0.4"), file: $0) }
    #expect(Self.state([], previous: twins).sinceLastRun?.earlier.file == "b")
  }

  @Test func aPeriodWithoutDaysIsTakenForARoundBefore() {
    var old = Self.earlier([P.scores(P.snv, [("1.1", "1")])])
    old.period = nil
    old.label = "đợt 2"
    let now = Self.state([], previous: [old])
    #expect(now.sinceLastRun == nil)
    #expect(now.sinceLastRound?.rows.map(\.kind) == [.wentAway])
    #expect(now.problems.contains { $0.code == .previousPeriodUnknown })
  }

  @Test func anotherPlanIsComparedWhereItIsTheSame() throws {
    var then = Self.earlier(
      [P.scores(P.snv, [("1.1", "1"), ("1.2", "1")]), P.task(P.snv, .done)], quarter: 2)
    then.planYear = 2019
    then.rows[P.code("1.2")]?.name = "Tiêu chí khác"
    then.tasks[P.code("1.1")]?.name = "Việc khác"
    let now = Self.state(
      [P.scores(P.snv, [("1.1", "1.5"), ("1.2", "1.5")])], previous: [then])
    let changes = try #require(now.sinceLastRound)
    #expect(changes.isOtherPlan)
    #expect(changes.rows.map(\.code.description) == ["1.1"])
    #expect(changes.tasks.isEmpty)
    #expect(changes.total.then?.secured == P.points("2"))
    #expect(now.problems.contains { $0.code == .previousOtherPlan })
    then.maximum = P.points("7")
    #expect(Self.state([], previous: [then]).sinceLastRound?.total.then == nil)
  }
}
