import Messages
import PARIndex
import Provenance
import Publishing
import Reconciliation
import WorkbookWriting

/// `check`: returns one by one, and on request a fresh workbook for each to send back.
public struct CheckReturns: Sendable {
  /// Files and folders of returns.
  public var inputs: [String]
  /// Who reported, for a single file.
  public var agency: String?
  /// The round's period as typed; nil for the plan's.
  public var period: String?
  /// Folder for annotated returns; nil for none.
  public var annotate: String?
  /// Whether existing files may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(
    inputs: [String], agency: String?, period: String? = nil, annotate: String?, force: Bool
  ) {
    self.inputs = inputs
    self.agency = agency
    self.period = period
    self.annotate = annotate
    self.force = force
  }

  /// One file checked.
  public struct Checked: Sendable {
    /// The file.
    public var file: ReturnFile
    /// Everything to report about it: what its cells say, and what they say together.
    public var problems: [Problem]
    /// How many rows it reports on, of those that its agency answers for.
    public var rowsReported: Int
    /// How many rows its agency answers for.
    public var rowsExpected: Int
    /// The annotated workbook that was written for it.
    public var annotated: String?
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The files, each checked.
    public var files: [Checked]
    /// What became of everything that was found.
    public var found: [FoundFile]
  }

  /// What one file says by itself, held against the plan.
  private static func checked(_ file: ReturnFile, plan: Plan, period: Period?) -> Checked {
    guard let submission = file.submission else {
      return Checked(
        file: file, problems: file.problems, rowsReported: 0, rowsExpected: 0, annotated: nil)
    }
    let alone = Consolidator.consolidate(
      plan: plan, submissions: [submission], period: period, only: [submission.sender.value])
    let told = Set(file.problems)
    let contradictions = alone.problems.filter {
      $0.code.evidence == .oneReturn && $0.agency == submission.sender.value.text
        && !told.contains($0)
    }
    let line = alone.agencies.first { $0.agency.id == submission.sender.value }
    return Checked(
      file: file,
      problems: (file.problems + contradictions).sorted(),
      rowsReported: line?.rowsReported ?? 0, rowsExpected: line?.rowsExpected ?? 0, annotated: nil)
  }

  /// Reads and checks.
  public func run(plan: Plan) async throws(OperationError) -> Outcome {
    let round = try RoundPeriods.period(period, plan: plan)
    let all = try await ReturnFilesReader(plan: plan, round: round).read(inputs, agency: agency)
    let files = all.files.map { Self.checked($0, plan: plan, period: round) }
    return Outcome(files: try annotated(files, plan: plan), found: all.found)
  }

  /// Reads and checks files for a period that is known.
  static func checked(
    _ paths: [String], plan: Plan, period: Period
  ) async throws(OperationError) -> Outcome {
    let all = try await ReturnFilesReader(plan: plan, round: period).read(paths)
    return Outcome(
      files: all.files.map { checked($0, plan: plan, period: period) }, found: all.found)
  }

  /// The files with the workbooks that were written for them, where that is asked for.
  private func annotated(_ plain: [Checked], plan: Plan) throws(OperationError) -> [Checked] {
    guard let annotate else { return plain }
    if let fault = FileBytes.makeFolder(annotate) {
      throw .outputRefused(file: annotate, reason: .failed(fault))
    }
    let outputs = AtomicOutput(force: force, inputs: plain.map(\.file.path))
    let words = Wording(.vi, of: plan)
    return try outputs.together { pending throws(OperationError) in
      var taken: Set<String> = []
      var checked: [Checked] = []
      for var one in plain {
        if let submission = one.file.submission {
          let path = annotate + "/" + name(one.file.ownName, &taken)
          try pending.workbook(path) { temporary throws(WriteError) in
            try AnnotatedReturn.write(
              plan: plan, submission: submission, problems: one.problems,
              words: { "\(words.sentence(for: $0)) \(words.advice(for: $0))" }, to: temporary)
          }
          one.annotated = path
        }
        checked.append(one)
      }
      return checked
    }
  }

  /// The file's own name as a workbook's, numbered where two files share it.
  private func name(_ own: String, _ taken: inout Set<String>) -> String {
    var stem = own.lastIndex(of: ".").map { own[..<$0] } ?? own[...]
    // With its ending and a number a name may have 255 bytes.
    while stem.utf8.count > 230 { stem.removeLast() }
    let plain = (stem.isEmpty ? "return" : String(stem)) + ".xlsx"
    var candidate = plain
    var number = 2
    // Some file systems know no difference between small letters and capitals.
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = plain.numbered(number)
      number += 1
    }
    return candidate
  }
}
