import PARIndex
import Provenance
import VietnameseText

/// `round add`: takes files into a round, as they came.
public struct AddToRound: Sendable {
  /// The folder of the round.
  public var folder: String
  /// Files and folders that came.
  public var inputs: [String]
  /// The day on which they were received; nil for the day that a mail bears, else today.
  public var receivedOn: CivilDate?

  /// Makes the operation.
  public init(folder: String, inputs: [String], receivedOn: CivilDate? = nil) {
    self.folder = folder
    self.inputs = inputs
    self.receivedOn = receivedOn
  }

  /// A file that was given.
  public struct Added: Sendable {
    /// Its path as the user gave it.
    public var path: String
    /// What became of it.
    public var fate: Fate
  }

  /// What became of a file that was given.
  public enum Fate: Sendable, Hashable {
    /// It was taken under this name.
    case taken(String)
    /// Its content came before, under this name, on this day.
    case known(String, CivilDate?)
    /// It cannot be read.
    case refused(SystemFault)
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The files, in the order in which they were given.
    public var added: [Added]
    /// What the new ones say, checked one by one.
    public var checked: [CheckReturns.Checked]
    /// What became of what is in them.
    public var found: [FoundFile]
    /// The plan of the round.
    public var plan: Plan
    /// Whether lines of the journal wait beside it, because another program holds it open.
    public var journalWaits: Bool
  }

  /// Takes them.
  public func run() async throws(OperationError) -> Outcome {
    let moment = RoundMoment.now()
    var round = try OpenRound(folder)
    let lock = try RoundLock(round.folder, at: moment)
    try round.recover(at: moment)
    let (added, lines, contents) = try prepare(round, day: receivedOn ?? moment.day)
    // Should the command be interrupted, the next one finds here what it was about to do.
    try RoundTable<JournalColumn>(round.folder.intent).append(lines.map(\.row))
    let outputs = AtomicOutput(force: false, inputs: [])
    try outputs.together { pending throws(OperationError) in
      for (line, bytes) in zip(lines, contents) {
        try pending.write(bytes, to: "\(round.folder.received)/\(line.file)")
      }
    }
    let checked = try await check(lines.map(\.file), round)
    let waits = try round.note(completed(lines, checked), at: moment)
    FileBytes.remove(round.folder.intent)
    _ = consume lock
    return Outcome(
      added: added, checked: checked.files, found: checked.found, plan: round.plan,
      journalWaits: waits)
  }

  /// The lines with the agencies that the files are from, and with the sender and day of mails.
  private func completed(
    _ lines: [JournalLine], _ checked: CheckReturns.Outcome
  ) -> [JournalLine] {
    let files = Dictionary(grouping: checked.files.map(\.file)) { file in
      file.source.name.split(separator: " › ").first.map(String.init) ?? file.source.name
    }
    return lines.map { line in
      var line = line
      let own = files[line.file] ?? []
      line.agency = Set(own.compactMap(\.agency)).sorted().joined(separator: "|")
      if let delivery = own.lazy.compactMap(\.source.delivery).first {
        line.sender = delivery.from
        line.receivedOn = receivedOn ?? delivery.day ?? line.receivedOn
      }
      return line
    }
  }

  private func check(
    _ names: [String], _ round: OpenRound
  ) async throws(OperationError) -> CheckReturns.Outcome {
    guard !names.isEmpty else { return CheckReturns.Outcome(files: [], found: []) }
    return try await CheckReturns.checked(
      names.map { "\(round.folder.received)/\($0)" }, plan: round.plan, period: round.head.period)
  }

  /// What is to be written, and what is known already.
  private func prepare(
    _ round: OpenRound, day: CivilDate?
  ) throws(OperationError) -> (added: [Added], lines: [JournalLine], contents: [[UInt8]]) {
    let state = RoundState(round.journal)
    var added: [Added] = []
    var lines: [JournalLine] = []
    var contents: [[UInt8]] = []
    var names = Set(try InputFiles.all(in: round.folder.received))
    for path in try files() {
      let bytes: [UInt8]
      do throws(OperationError) {
        bytes = try FileBytes.read(path)
      } catch {
        guard case .inputUnavailable(_, let fault) = error else { throw error }
        added.append(Added(path: path, fate: .refused(fault)))
        continue
      }
      let digest = Digest.sha256(bytes)
      if let known = state.file(sha256: digest) {
        added.append(Added(path: path, fate: .known(known.file, known.on)))
        continue
      }
      if let known = lines.first(where: { $0.sha256 == digest }) {
        added.append(Added(path: path, fate: .known(known.file, known.receivedOn)))
        continue
      }
      let name = Self.name(path, besides: &names)
      var line = JournalLine(act: .received, file: name, sha256: digest)
      line.receivedOn = day
      added.append(Added(path: path, fate: .taken(name)))
      lines.append(line)
      contents.append(bytes)
    }
    return (added, lines, contents)
  }

  /// The files at the given paths, those of folders in the order of names.
  private func files() throws(OperationError) -> [String] {
    var files: [String] = []
    for path in inputs {
      guard FileBytes.exists(path) else {
        throw .inputUnavailable(file: path, reason: .notFound)
      }
      if FileBytes.isFolder(path) {
        files += try InputFiles.all(in: path).map { "\(path)/\($0)" }
      } else {
        files.append(path)
      }
    }
    return files
  }

  /// The name under which a file is kept: its own, numbered where another content has it.
  private static func name(_ path: String, besides taken: inout Set<String>) -> String {
    let own = NormalForm.nfc(String(path.split(separator: "/").last ?? "tep"))
    let visible = own.hasPrefix(".") || own.hasPrefix("~$") ? "_" + own : own
    let dot = visible.lastIndex(of: ".").flatMap { $0 == visible.startIndex ? nil : $0 }
    let stem = dot.map { String(visible[..<$0]) } ?? visible
    let ending = dot.map { String(visible[$0...]) } ?? ""
    var candidate = visible
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(stem) (\(number))\(ending)"
      number += 1
    }
    return candidate
  }
}
