import Glibc
import PARIndex
import Provenance
import Spreadsheet

/// `round verify`: whether a package is whole, and whether its workbook comes out of its inputs.
public struct VerifyPack: Sendable {
  /// The package.
  public var file: String
  /// The program's name and version.
  public var program: String

  /// Makes the operation.
  public init(file: String, program: String) {
    self.file = file
    self.program = program
  }

  /// What is wrong with a package.
  public enum Finding: Hashable, Sendable {
    /// A file that the manifest names is not in it.
    case missing(String)
    /// A file is not what the manifest says.
    case changed(String)
    /// A file that the manifest does not name.
    case unlisted(String)
    /// What was made again from the inputs is not what lies in it.
    case notReproduced(String)
    /// Another version of the program wrote it.
    case otherProgram(String)
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// What is wrong, or to be known.
    public var findings: [Finding]
    /// The workbook that was made again.
    public var workbook: String
    /// How many files the manifest names.
    public var files: Int

    /// Whether every file is whole and the workbook comes out of them, byte for byte.
    public var isTrue: Bool {
      findings.allSatisfy { if case .otherProgram = $0 { true } else { false } }
    }
  }

  /// Largest package in bytes, unpacked.
  private static let largest = 4 << 30

  /// Verifies it.
  public func run() async throws(OperationError) -> Outcome {
    let entries = try entries()
    guard let manifest = entries[PackRound.manifest] else { throw .round(file, .noPackage(file)) }
    let lines = try RoundTable<ManifestColumn>.rows(of: manifest, PackRound.manifest)
    var findings = compare(lines, entries)
    let temporary = try TemporaryFolder()
    try unpack(entries, to: temporary.path)
    let round = try OpenRound(temporary.path)
    let state = RoundState(round.journal)
    guard
      let run = state.runs.last(where: { run in
        entries["4 Tong hop/\(RoundFolder.name(ofRun: run.number)).xlsx"] != nil
      })
    else { throw .round(file, .notConsolidated) }
    let then = RoundState(round.journal.prefix(run.line))
    let made = try await ConsolidateRound.consolidation(of: round, as: then)
    let again = "\(temporary.path)/again"
    try ConsolidationFiles.write(
      made.value, found: made.returns.found, language: .vi, workbook: again + ".xlsx",
      json: again + ".json", with: AtomicOutput(force: false, inputs: []))
    let name = "4 Tong hop/\(RoundFolder.name(ofRun: run.number))"
    for ending in [".xlsx", ".json"] {
      guard try FileBytes.read(again + ending) != entries[name + ending] else { continue }
      findings.append(.notReproduced(name + ending))
    }
    return Outcome(findings: findings, workbook: name + ".xlsx", files: lines.count - 1)
  }

  private func entries() throws(OperationError) -> [String: [UInt8]] {
    let bytes = try FileBytes.read(file)
    guard Archive.isArchive(bytes) else { throw .round(file, .noPackage(file)) }
    var limits = Limits.standard
    limits.totalBytes = Self.largest
    limits.partBytes = max(limits.partBytes, FileBytes.largest)
    var entries: [String: [UInt8]] = [:]
    var refusal: ReadError?
    do throws(ReadError) {
      try Archive.forEachFile(in: bytes, name: file, limits: limits, isWanted: { _ in true }) {
        name, content in
        do throws(ReadError) { entries[name] = try content.get() } catch { refusal = error }
      }
    } catch {
      refusal = error
    }
    if let refusal { throw .inputUnusable(file: file, problems: [refusal.problem]) }
    return entries
  }

  private func compare(
    _ lines: [RoundTable<ManifestColumn>.Row], _ entries: [String: [UInt8]]
  ) -> [Finding] {
    var findings: [Finding] = []
    var named: Set<String> = [PackRound.manifest]
    for line in lines {
      guard let name = line[.file], let digest = line[.sha256] else { continue }
      if name == PackRound.programLine {
        if digest != program { findings.append(.otherProgram(digest)) }
        continue
      }
      named.insert(name)
      guard let bytes = entries[name] else {
        findings.append(.missing(name))
        continue
      }
      if Digest.sha256(bytes) != digest { findings.append(.changed(name)) }
    }
    return findings + entries.keys.filter { !named.contains($0) }.sorted().map(Finding.unlisted)
  }

  /// Writes the entries below a folder; no name leads out of it.
  private func unpack(
    _ entries: [String: [UInt8]], to folder: String
  ) throws(OperationError) {
    for (name, bytes) in entries {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard !parts.isEmpty, parts.allSatisfy({ !["", ".", ".."].contains($0) }) else {
        throw .round(file, .noPackage(file))
      }
      let path = "\(folder)/\(name)"
      if let fault = FileBytes.makeFolder(AtomicOutput.folder(of: path))
        ?? FileBytes.write(bytes, to: path)
      {
        throw .outputRefused(file: path, reason: .failed(fault))
      }
    }
  }
}

/// A folder of this process's own, removed with all that is in it.
private struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws(OperationError) {
    let base = StandardStreams.environment("TMPDIR") ?? "/tmp"
    let number = String(UInt64.random(in: .min ... .max), radix: 36)
    path = "\(base)/parbook-\(number)"
    guard mkdir(path, 0o700) == 0 else {
      throw .outputRefused(file: path, reason: .failed(SystemFault(errno: errno)))
    }
  }

  deinit { Self.remove(path) }

  private static func remove(_ folder: String) {
    for name in (try? FileBytes.names(in: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      if FileBytes.isFolder(path) { remove(path) } else { FileBytes.remove(path) }
    }
    rmdir(folder)
  }
}
