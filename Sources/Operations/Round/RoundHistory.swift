import PARIndex
import Provenance

/// What a round is compared with: the rounds before and the last run.
enum RoundHistory {
  /// A file of earlier figures.
  struct Figures: Hashable, Sendable {
    /// `2020-09-30.json`, after the last day of its period.
    var name: String
    /// Canonical JSON.
    var bytes: [UInt8]
  }

  /// What a round tells a later one: its own figures as of its last run (as it stands where it was
  /// never consolidated), and those of the rounds before it.
  static func figures(of round: OpenRound) async throws(OperationError) -> [Figures] {
    let own = try await json(of: round)
    return try kept(in: round.folder) + [
      Figures(name: "\(round.head.period.last).json", bytes: own)
    ]
  }

  /// The canonical JSON of the last run: as it was written, or made again.
  private static func json(of round: OpenRound) async throws(OperationError) -> [UInt8] {
    let whole = try round.state()
    if let run = whole.runs.last, let bytes = try written(run, in: round.folder) { return bytes }
    let state = whole.runs.last.map { RoundState(round.journal.prefix($0.line)) } ?? whole
    let made = try await ConsolidateRound.consolidation(of: round, as: state)
    return ConsolidationFiles.json(made.value, found: made.returns.found, language: .vi)
  }

  /// The JSON of a run, where it still lies there as it was written.
  private static func written(
    _ run: RoundState.Run, in folder: RoundFolder
  ) throws(OperationError) -> [UInt8]? {
    let path = "\(folder.consolidated)/\(RoundFolder.name(ofRun: run.number)).json"
    guard let digest = run.json, FileBytes.exists(path) else { return nil }
    let bytes = try FileBytes.read(path)
    return Digest.sha256(bytes) == digest ? bytes : nil
  }

  /// The files whose values a round uses, as they lie there.
  static func countingFiles(of round: OpenRound) async throws(OperationError) -> [String] {
    let state = try round.state()
    let made = try await RoundConsolidation.make(round, state: state)
    let status = RoundStanding(round, state: state, made: made).status
    let names = status.lines.flatMap(\.files).filter(\.ground.counts).map { file in
      file.name.split(separator: " › ").first.map(String.init) ?? file.name
    }
    return Set(names).sorted().map { "\(round.folder.received)/\($0)" }
  }

  /// The figures of the rounds before, as they were last taken over.
  static func kept(in folder: RoundFolder) throws(OperationError) -> [Figures] {
    guard FileBytes.isFolder(folder.previous) else { return [] }
    var figures: [Figures] = []
    for name in try FileBytes.names(in: folder.previous)
    where name.hasSuffix(".json") && !name.hasPrefix(".") {
      figures.append(
        Figures(name: name, bytes: try FileBytes.read("\(folder.previous)/\(name)")))
    }
    return figures
  }

  /// Keeps figures of rounds before.
  static func keep(_ figures: [Figures], in folder: RoundFolder) throws(OperationError) {
    guard !figures.isEmpty else { return }
    if let fault = FileBytes.makeFolder(folder.previous) {
      throw .outputRefused(file: folder.previous, reason: .failed(fault))
    }
    try AtomicOutput(force: true, inputs: []).together { pending throws(OperationError) in
      for one in figures { try pending.write(one.bytes, to: "\(folder.previous)/\(one.name)") }
    }
  }

  /// The rounds before.
  static func previous(
    of folder: RoundFolder
  ) throws(OperationError) -> [EarlierConsolidation] {
    var earlier: [EarlierConsolidation] = []
    for figures in try kept(in: folder) {
      do throws(EarlierUnreadable) {
        earlier.append(try EarlierConsolidation.read(figures.bytes, name: figures.name))
      } catch {
        throw .inputUnusable(
          file: "\(folder.previous)/\(figures.name)", problems: [error.problem])
      }
    }
    return earlier
  }

  /// The last run that other inputs than those of `state` led to, as it was.
  static func lastRun(
    of round: OpenRound, differingFrom state: RoundState
  ) async throws(OperationError) -> EarlierConsolidation? {
    for run in state.runs.reversed() {
      let then = RoundState(round.journal.prefix(run.line))
      guard !then.hasSameInputs(as: state) else { continue }
      let name = RoundFolder.name(ofRun: run.number) + ".json"
      if let bytes = try written(run, in: round.folder),
        let earlier = try? EarlierConsolidation.read(bytes, name: name)
      {
        return earlier
      }
      let made = try await RoundConsolidation.make(round, state: then)
      return EarlierConsolidation(made.value, file: name)
    }
    return nil
  }
}
