import Intake
import Messages
import PARIndex
import Provenance
import Reconciliation
import Spreadsheet

/// `consolidate`: returns in, the leadership's workbook out.
public struct ConsolidateReturns: Sendable {
  /// Files and folders of returns.
  public var inputs: [String]
  /// The workbook to write.
  public var output: String
  /// The canonical JSON to write; nil for none.
  public var json: String?
  /// The draft of the report to write; nil for none.
  public var report: String?
  /// The workbook or table with decisions; nil for none.
  public var decisions: String?
  /// The JSON of earlier rounds and of earlier runs of this one, in any order.
  public var previous: [String]
  /// Files among the inputs that only supplement older returns of their agencies.
  public var supplements: [String]
  /// The round's period as typed; nil for the plan's.
  public var period: String?
  /// The day on which lateness is judged; nil for the newest report date.
  public var asOf: CivilDate?
  /// Whether existing outputs may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(
    inputs: [String], output: String, json: String? = nil, report: String? = nil,
    decisions: String? = nil, previous: [String] = [], supplements: [String] = [],
    period: String? = nil,
    asOf: CivilDate? = nil, force: Bool = false
  ) {
    self.inputs = inputs
    self.output = output
    self.json = json
    self.report = report
    self.decisions = decisions
    self.previous = previous
    self.supplements = supplements
    self.period = period
    self.asOf = asOf
    self.force = force
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The consolidation.
    public var consolidation: Consolidation
    /// How many files were read.
    public var files: Int
    /// How many of them could be understood; with none, nothing is written.
    public var understood: Int
    /// What became of everything that was found.
    public var found: [FoundFile]
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - plan: what the returns answer to.
  ///   - language: of the messages in the JSON, and of the report.
  ///   - sheets: the workbook's language.
  ///   - progress: is told how many files of how many are read.
  /// - Returns: what came of it.
  /// - Throws: what could not be read or written.
  public func run(
    plan: Plan, language: Language, sheets: Language = .vi,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(OperationError) -> Outcome {
    let round = try RoundPeriods.period(period, plan: plan)
    let found = try InputFiles.find(inputs)
    let others = [decisions].compactMap(\.self) + previous
    let outputs = AtomicOutput(force: force, inputs: found.map(\.path) + others)
    let targets = [output, json, report].compactMap(\.self)
    for target in targets { try outputs.check(target) }
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw .usage(.outputEnding(output, possible: [".xlsx"]))
    }
    if let report { try ConsolidationFiles.check(report: report, with: outputs) }
    for (index, target) in targets.enumerated() where targets[..<index].contains(target) {
      throw .usage(.outputTwice(target))
    }

    let outcome = try await consolidated(plan: plan, round: round, progress: progress)
    guard outcome.understood > 0 else { return outcome }
    try ConsolidationFiles.write(
      outcome.consolidation, found: outcome.found, language: language, workbook: output,
      in: sheets, json: json, report: report.map { ($0, language) }, with: outputs)
    return outcome
  }

  /// What the returns come to; they are let go when it is known.
  private func consolidated(
    plan: Plan, round: Period?, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(OperationError) -> Outcome {
    let all = try await ReturnFilesReader(
      plan: plan, round: round, keepsTraces: false
    ).read(inputs, progress: progress)
    let returns = all.files
    let submissions = try marked(returns)
    let refused = returns.filter { $0.submission == nil }.flatMap(\.problems)
    let decided = try readDecisions(plan)
    let earlier = try previous.map(earlier)
    let consolidation = Consolidator.consolidate(
      plan: plan, submissions: submissions, decisions: decided.all, decisionSource: decided.source,
      period: round, asOf: asOf, previous: earlier, refused: refused + decided.problems)
    return Outcome(
      consolidation: consolidation, files: returns.count { !$0.isForeign },
      understood: submissions.count, found: all.found)
  }

  /// The returns that were understood, supplements marked; a supplement is identified by its path or name.
  private func marked(_ returns: [ReturnFile]) throws(OperationError) -> [Submission] {
    for supplement in supplements where !returns.contains(where: { $0.isNamed(supplement) }) {
      throw .usage(.supplementUnknown(supplement))
    }
    return returns.compactMap { file in
      guard var submission = file.submission else { return nil }
      submission.isSupplement = supplements.contains(where: file.isNamed)
      return submission
    }
  }

  private func earlier(_ path: String) throws(OperationError) -> EarlierConsolidation {
    let name = String(path.split(separator: "/").last ?? "")
    let bytes = try FileBytes.read(path)
    do throws(EarlierUnreadable) {
      return try EarlierConsolidation.read(bytes, name: name)
    } catch {
      throw .inputUnusable(file: path, problems: [error.problem])
    }
  }

  /// The decisions of a file, if one was given.
  private struct ReadDecisions {
    var all: [Decision] = []
    var source: SourceFile?
    var problems: [Problem] = []
  }

  private func readDecisions(
    _ plan: Plan
  ) throws(OperationError) -> ReadDecisions {
    guard let decisions else { return ReadDecisions() }
    let bytes = try FileBytes.read(decisions)
    let name = String(decisions.split(separator: "/").last ?? "")
    let source = SourceFile(name: name, sha256: Digest.sha256(bytes))
    let workbook: Workbook
    do throws(ReadError) {
      workbook = try WorkbookReader.read(bytes, name: name)
    } catch {
      throw .inputUnusable(file: decisions, problems: [error.problem])
    }
    let read = DecisionReader.read(workbook, source: source, plan: plan)
    // A workbook without the decisions that were asked for would pass for one with them.
    if read.problems.contains(where: { $0.code == .decisionTableMissing }) {
      throw .inputUnusable(file: decisions, problems: read.problems)
    }
    return ReadDecisions(all: read.value, source: source, problems: read.problems)
  }
}
