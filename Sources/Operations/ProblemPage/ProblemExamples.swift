import Intake
import PARIndex
import Provenance
import Reconciliation
import Spreadsheet

/// The first problem of each code that runs over files of the repository report.
struct ProblemExamples {
  /// A problem, and the command that reports it.
  struct Example {
    let command: String
    let problem: Problem
  }

  /// The first of each code.
  private(set) var first: [ProblemCode: Example] = [:]
  private let repository: String

  private static let returns = "Examples/returns"
  /// A return that is given where a plan, a file of decisions or an earlier consolidation belongs.
  private static let stranger = "Examples/returns/SNV-quy3.xlsx"
  private static let others = [
    "docs", "Templates/dak-lak-2020/blank/so-noi-vu.xlsx",
    "Templates/dak-lak-2020/blank/so-noi-vu-phu-luc-1.csv",
    "Templates/dak-lak-2020/phu-luc-1.csv", "Templates/dak-lak-2020/agencies.csv",
    "Tests/Fixtures/workbooks",
  ]

  init(repository: String) async throws(OperationError) {
    self.repository = repository
    let plan = try PlanLoading.load(nil).plan
    consolidate(try await check(Self.returns, plan), plan)
    for path in Self.others { _ = try await check(path, plan) }
    keep("plan check", CheckPlan.findings(plan))
    try misplace(plan)
  }

  private mutating func keep(_ command: String, _ problems: [Problem]) {
    for problem in problems.sorted() where first[problem.code] == nil {
      first[problem.code] = Example(command: "`\(command)`", problem: problem)
    }
  }

  /// Keeps what `check` reports; gives the returns that were understood.
  private mutating func check(
    _ path: String, _ plan: Plan
  ) async throws(OperationError) -> [Submission] {
    let outcome = try await CheckReturns(
      inputs: ["\(repository)/\(path)"], agency: nil, annotate: nil, force: false
    ).run(plan: plan)
    keep("check \(path)", outcome.files.flatMap(\.problems))
    return outcome.files.compactMap(\.file.submission)
  }

  /// The round of the examples, and the same held against one in which the newest return was not in.
  private mutating func consolidate(_ submissions: [Submission], _ plan: Plan) {
    let day = CivilDate(iso: "2020-10-20")
    let round = Consolidator.consolidate(plan: plan, submissions: submissions, asOf: day)
    keep("consolidate \(Self.returns) --as-of 20/10/2020", round.problems)
    let last = submissions.max {
      ($0.reportedOn?.value.daysSince1970 ?? 0) < ($1.reportedOn?.value.daysSince1970 ?? 0)
    }
    let fewer = Consolidator.consolidate(
      plan: plan, submissions: submissions.filter { $0 != last }, asOf: day)
    for (now, before, command) in [
      (submissions, fewer, "without"), (submissions.filter { $0 != last }, round, "with"),
    ] {
      let compared = Consolidator.consolidate(
        plan: plan, submissions: now, asOf: day,
        previous: [EarlierConsolidation(before, file: "tong-hop.json")])
      keep(
        "consolidate \(Self.returns) --previous, the earlier one \(command) "
          + (last?.source.name ?? ""), compared.problems)
    }
  }

  /// A return in the place of a plan, of decisions and of an earlier consolidation.
  private mutating func misplace(_ plan: Plan) throws(OperationError) {
    let path = "\(repository)/\(Self.stranger)"
    do {
      _ = try PlanLoading.load(path)
    } catch {
      if case .inputUnusable(_, let problems) = error {
        keep("--plan \(Self.stranger) plan check", problems)
      }
    }
    let bytes = try FileBytes.read(path)
    do throws(EarlierUnreadable) {
      _ = try EarlierConsolidation.read(bytes, name: "SNV-quy3.xlsx")
    } catch {
      keep("consolidate --previous \(Self.stranger)", [error.problem])
    }
    do throws(ReadError) {
      let workbook = try WorkbookReader.read(bytes, name: "SNV-quy3.xlsx")
      let source = SourceFile(name: "SNV-quy3.xlsx", sha256: Digest.sha256(bytes))
      let decided = DecisionReader.read(workbook, source: source, plan: plan)
      keep("consolidate --decisions \(Self.stranger)", decided.problems)
    } catch {
      keep("consolidate --decisions \(Self.stranger)", [error.problem])
    }
  }
}
