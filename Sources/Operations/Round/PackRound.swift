import PARIndex
import Provenance
import WorkbookWriting

/// The columns of the manifest of a package.
enum ManifestColumn: String, RoundColumn {
  case file = "Tệp"
  case size = "Số byte"
  case sha256 = "SHA-256"

  static var needed: [Self] { allCases }
}

/// `round pack`: the last workbook with all that it was made from, in one file.
public struct PackRound: Sendable {
  /// The folder of the round.
  public var folder: String
  /// The package to write.
  public var output: String
  /// Whether an existing file may be replaced.
  public var force: Bool
  /// The program's name and version, for the manifest.
  public var program: String

  /// Makes the operation.
  public init(folder: String, output: String, force: Bool, program: String) {
    self.folder = folder
    self.output = output
    self.force = force
    self.program = program
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The workbook that is in it.
    public var workbook: String
    /// How many files are in it, the manifest not counted.
    public var files: Int
  }

  /// Name of the manifest in a package.
  static let manifest = "manifest.csv"
  /// Line of the manifest that names the program, in place of a file.
  static let programLine = "(chương trình)"

  /// Writes it.
  public func run() throws(OperationError) -> Outcome {
    guard output.lowercased().hasSuffix(".zip") else {
      throw .usage(.outputEnding(output, possible: [".zip"]))
    }
    let outputs = AtomicOutput(force: force, inputs: [])
    try outputs.check(output)
    let moment = RoundMoment.now()
    var round = try OpenRound(folder)
    let lock = try RoundLock(round.folder, at: moment)
    try round.recover(at: moment)
    let paths = try contents(of: round)
    var package = ZipPackage()
    var lines: [RoundTable<ManifestColumn>.Row] = [[.file: Self.programLine, .sha256: program]]
    for path in paths.files {
      let bytes = try FileBytes.read("\(round.folder.path)/\(path)")
      try add(path, bytes, to: &package)
      lines.append([.file: path, .size: "\(bytes.count)", .sha256: Digest.sha256(bytes)])
    }
    try add(Self.manifest, Array(RoundTable<ManifestColumn>.text(lines).utf8), to: &package)
    let finished = package.finished
    try outputs.write(finished, to: output)
    try round.note(
      [
        JournalLine(
          act: .packed, file: String(output.split(separator: "/").last ?? ""),
          sha256: Digest.sha256(finished), reason: paths.workbook)
      ], at: moment)
    _ = consume lock
    return Outcome(workbook: paths.workbook, files: paths.files.count)
  }

  private func add(
    _ name: String, _ bytes: [UInt8], to package: inout ZipPackage
  ) throws(OperationError) {
    do throws(WriteError) {
      try package.add(name, bytes)
    } catch {
      throw .outputRefused(file: output, reason: .notWritten(error.description))
    }
  }

  /// The files of the package by their paths below the round: the tables, the plan, what the last
  /// run read, and what it wrote.
  private func contents(
    of round: OpenRound
  ) throws(OperationError) -> (files: [String], workbook: String) {
    let state = RoundState(round.journal)
    guard let run = state.runs.last else { throw .round(folder, .notConsolidated) }
    let name = RoundFolder.name(ofRun: run.number)
    let workbook = "4 Tong hop/\(name).xlsx"
    let path = "\(round.folder.path)/\(workbook)"
    guard FileBytes.exists(path) else { throw .round(folder, .notConsolidated) }
    guard Digest.sha256(try FileBytes.read(path)) == run.sha256 else {
      throw .round(folder, .workbookChanged(workbook))
    }
    let then = RoundState(round.journal.prefix(run.line))
    var files = ["dot.csv"]
    for table in ["nhat-ky.csv", "quyet-dinh.csv"] { files += [table, RoundFolder.waiting(table)] }
    if let plan = round.head.plan { files += try planFiles(plan, round) }
    files += try RoundHistory.kept(in: round.folder).map { "ky-truoc/\($0.name)" }
    files += then.received.map { "2 Nhan ve/\($0.file)" }
    files += [workbook, "4 Tong hop/\(name).json"]
    return (files.filter { FileBytes.exists("\(round.folder.path)/\($0)") }, workbook)
  }

  private func planFiles(_ plan: String, _ round: OpenRound) throws(OperationError) -> [String] {
    let path = "\(round.folder.path)/\(plan)"
    guard FileBytes.isFolder(path) else { return [plan] }
    return try InputFiles.all(in: path).map { "\(plan)/\($0)" }
  }
}
