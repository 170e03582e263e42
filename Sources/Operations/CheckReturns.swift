import Messages
import PARIndex
import Provenance
import Publishing
import WorkbookWriting

/// `check`: returns one by one, and on request a fresh workbook for each to send back.
public struct CheckReturns: Sendable {
  /// Files and folders of returns.
  public var inputs: [String]
  /// Who reported, for a single file.
  public var agency: String?
  /// Folder for annotated returns; nil for none.
  public var annotate: String?
  /// Whether existing files may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(inputs: [String], agency: String?, annotate: String?, force: Bool) {
    self.inputs = inputs
    self.agency = agency
    self.annotate = annotate
    self.force = force
  }

  /// One file checked.
  public struct Checked: Sendable {
    /// The file.
    public var file: ReadReturn
    /// The annotated workbook that was written for it.
    public var annotated: String?
  }

  /// Reads and checks.
  public func run(plan: Plan) async throws(OperationError) -> [Checked] {
    let returns = try await ReturnsReading(plan: plan).read(inputs, agency: agency)
    guard let annotate else { return returns.map { Checked(file: $0, annotated: nil) } }
    if let words = FileBytes.makeFolder(annotate) {
      throw .outputRefused(file: annotate, reason: .failed(words))
    }
    let outputs = AtomicOutput(force: force, inputs: returns.map(\.path))
    var taken: Set<String> = []
    var checked: [Checked] = []
    for file in returns {
      guard let submission = file.submission else {
        checked.append(Checked(file: file, annotated: nil))
        continue
      }
      let path = annotate + "/" + name(file.source.name, &taken)
      let words = Wording(.vi)
      try outputs.workbook(path) { temporary throws(WriteError) in
        try AnnotatedReturn.write(
          plan: plan, submission: submission, problems: file.problems,
          words: { "\(words.sentence(for: $0)) \(words.advice($0.code))" }, to: temporary)
      }
      checked.append(Checked(file: file, annotated: path))
    }
    return checked
  }

  /// The file's own name as a workbook's, numbered where two files share it.
  private func name(_ source: String, _ taken: inout Set<String>) -> String {
    let last = String(source.split(separator: "/").last ?? "return")
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    var candidate = stem + ".xlsx"
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(stem) (\(number)).xlsx"
      number += 1
    }
    return candidate
  }
}
