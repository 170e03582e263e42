import Intake
import Messages
import PARIndex
import Provenance
import Spreadsheet

/// `round consolidate`: takes in the decisions typed into the last workbook, and writes the next.
public struct ConsolidateRound: Sendable {
  /// The folder of the round.
  public var folder: String

  /// The draft of the report to write; nil for none.
  public var report: String?
  /// Whether an existing report may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(folder: String, report: String? = nil, force: Bool = false) {
    self.folder = folder
    self.report = report
    self.force = force
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The consolidation.
    public var consolidation: Consolidation
    /// What became of everything that was found.
    public var found: [FoundFile]
    /// How many files came.
    public var files: Int
    /// How many of them could be understood; with none, nothing is written.
    public var understood: Int
    /// What is to be said of the decisions typed into the last workbook.
    public var decisionProblems: [Problem]
    /// The workbook; nil where none was written.
    public var workbook: String?
    /// The decisions taken from the last workbook.
    public var taken: [Decision]
    /// The decisions that were deleted from it.
    public var undone: [Decision]
    /// Whether the round before cannot be reached and nothing was taken over from it.
    public var isPreviousMissing: Bool
    /// Whether lines of a table wait beside it, because another program holds it open.
    public var journalWaits: Bool
  }

  /// Consolidates; the report alone is in `language`.
  public func run(
    language: Language = .vi,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(OperationError) -> Outcome {
    let moment = RoundMoment.now()
    var round = try OpenRound(folder)
    let received = try FileBytes.names(in: round.folder.received)
    let outputs = AtomicOutput(
      force: force, inputs: received.map { "\(round.folder.received)/\($0)" })
    if let report { try ConsolidationFiles.check(report: report, with: outputs) }
    let lock = try RoundLock(round.folder, at: moment)
    try round.recover(at: moment)
    let isPreviousMissing = try await takePrevious(into: &round, at: moment)
    let typed = try takeDecisions(into: &round, at: moment)
    let state = RoundState(round.journal)
    let made = try await Self.consolidation(of: round, as: state, progress: progress)
    var outcome = Outcome(
      consolidation: made.value, found: made.returns.found,
      files: made.returns.files.count { !$0.isForeign },
      understood: made.returns.submissions.count, decisionProblems: typed.problems, workbook: nil,
      taken: typed.taken,
      undone: typed.undone, isPreviousMissing: isPreviousMissing, journalWaits: false)
    if outcome.understood > 0, !typed.isUnclear {
      let name = RoundFolder.name(ofRun: try nextRun(round.folder, state))
      let path = "\(round.folder.consolidated)/\(name)"
      try ConsolidationFiles.write(
        made.value, found: made.returns.found, language: .vi, workbook: path + ".xlsx",
        json: path + ".json", report: report.map { ($0, language) }, with: outputs)
      outcome.workbook = path + ".xlsx"
      var lines: [JournalLine] = []
      for ending in [".xlsx", ".json"] {
        let digest = Digest.sha256(try FileBytes.read(path + ending))
        lines.append(JournalLine(act: .consolidated, file: name + ending, sha256: digest))
      }
      outcome.journalWaits = try round.note(lines, at: moment)
    }
    _ = consume lock
    return outcome
  }

  /// What a round comes to, beside the round before and the last run.
  static func consolidation(
    of round: OpenRound, as state: RoundState,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(OperationError) -> RoundConsolidation {
    let last = try await RoundHistory.lastRun(of: round, differingFrom: state)
    return try await RoundConsolidation.make(
      round, state: state,
      previous: try RoundHistory.previous(of: round.folder) + [last].compactMap(\.self),
      progress: progress)
  }

  private func nextRun(
    _ folder: RoundFolder, _ state: RoundState
  ) throws(OperationError) -> Int {
    let there = try FileBytes.names(in: folder.consolidated).compactMap(RoundFolder.run)
    return (there + state.runs.map(\.number)).reduce(0, max) + 1
  }

  // MARK: The round before

  /// Takes over the figures of the round before, where they have changed; whether it cannot be
  /// reached and nothing is known of it.
  private func takePrevious(
    into round: inout OpenRound, at moment: RoundMoment
  ) async throws(OperationError) -> Bool {
    guard let previous = round.head.previous else { return false }
    let path = previous.hasPrefix("/") ? previous : "\(round.folder.path)/\(previous)"
    guard FileBytes.exists(RoundFolder(path).head) else {
      return !FileBytes.exists(round.folder.previous)
    }
    let kept = Set(try RoundHistory.kept(in: round.folder))
    let news = try await RoundHistory.figures(of: try OpenRound(path)).filter {
      !kept.contains($0)
    }
    try RoundHistory.keep(news, in: round.folder)
    try round.note(
      news.map { figures in
        JournalLine(
          act: .tookPrevious, file: figures.name, sha256: Digest.sha256(figures.bytes),
          reason: previous)
      }, at: moment)
    return false
  }

  // MARK: Decisions

  /// Takes what was typed into the last workbook into the table of decisions.
  private func takeDecisions(
    into round: inout OpenRound, at moment: RoundMoment
  ) throws(OperationError) -> RoundDecisions.Typed {
    let state = RoundState(round.journal)
    let decisions = try RoundDecisions(round.folder)
    var typed = RoundDecisions.Typed()
    var count = decisions.count
    let workbooks = try FileBytes.names(in: round.folder.consolidated)
      .compactMap { name in RoundFolder.run(named: name).map { ($0, name) } }
    if let (number, name) = workbooks.max(by: { $0.0 < $1.0 }) {
      let bytes = try FileBytes.read("\(round.folder.consolidated)/\(name)")
      let source = SourceFile(name: name, sha256: Digest.sha256(bytes))
      let run = state.runs.last { $0.number == number }
      if run?.sha256 != source.sha256 {
        typed = RoundDecisions.typed(
          in: try workbook(bytes, name), source: source, plan: round.plan,
          standing: decisions.standing(after: count, plan: round.plan).decisions,
          shown: run.map { run in
            let then = RoundState(round.journal.prefix(run.line)).decisions
            return decisions.standing(after: then, plan: round.plan).decisions
          })
        if !typed.isUnclear { count = try decisions.append(typed, plan: round.plan) }
      }
    }
    if count != state.decisions {
      try round.note(
        [JournalLine(act: .decided, file: "quyet-dinh.csv", reason: "đến dòng \(count)")],
        at: moment)
    }
    return typed
  }

  private func workbook(_ bytes: [UInt8], _ name: String) throws(OperationError) -> Workbook {
    do throws(ReadError) {
      return try WorkbookReader.read(bytes, name: name)
    } catch {
      throw .inputUnusable(file: name, problems: [error.problem])
    }
  }
}
