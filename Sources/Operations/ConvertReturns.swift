import Messages
import PARIndex
import Provenance
import Publishing
import WorkbookWriting

/// `convert`: returns to canonical records, one for each reported row.
public struct ConvertReturns: Sendable {
  /// The forms that records are written in.
  public enum Format: String, Sendable, CaseIterable {
    /// One array of records.
    case json
    /// One table, a record a line.
    case csv
    /// One sheet, a record a row.
    case xlsx
  }

  /// Files and folders of returns; `-` is standard input.
  public var inputs: [String]
  /// The file to write; `-` is standard output.
  public var output: String
  /// The form.
  public var format: Format
  /// Who reported, for a single file.
  public var agency: String?
  /// Whether an existing file may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(inputs: [String], output: String, format: Format, agency: String?, force: Bool) {
    self.inputs = inputs
    self.output = output
    self.format = format
    self.agency = agency
    self.force = force
  }

  /// Reads the returns and writes their records; with nothing understood, nothing is written.
  ///
  /// - Returns: the files as read.
  public func run(plan: Plan, language: Language) async throws(OperationError) -> ReturnFiles {
    guard format != .xlsx || output != "-" else { throw .usage(.workbookToStandardOutput) }
    let outputs = AtomicOutput(force: force, inputs: try InputFiles.find(inputs).map(\.path))
    try outputs.check(output)
    let returns = try await ReturnFilesReader(plan: plan).read(inputs, agency: agency)
    let submissions = returns.files.compactMap(\.submission)
    guard !submissions.isEmpty else { return returns }
    let words = Wording(language, of: plan)
    switch format {
    case .json:
      let text = RecordsJSON.text(
        submissions, plan: plan, problems: returns.files.flatMap(\.problems), inputs: returns.found,
        words: { words.sentence(for: $0) })
      try outputs.write(Array(text.utf8), to: output)
    case .csv:
      try outputs.write(Array(RecordsCSV.text(submissions, plan: plan).utf8), to: output)
    case .xlsx:
      try outputs.workbook(output) { path throws(WriteError) in
        try RecordsWorkbook.write(submissions, plan: plan, to: path)
      }
    }
    return returns
  }
}
