import Provenance

/// `round use`: says which file counts, for every run from now on.
public struct UseInRound: Sendable {
  /// How a file is to be used.
  public enum Use: String, Sendable {
    /// It counts before all others of its agency.
    case newest
    /// It supplements what its agency sent before.
    case supplement
    /// It does not count.
    case none

    var act: RoundAct {
      switch self {
      case .newest: .newest
      case .supplement: .supplement
      case .none: .setAside
      }
    }
  }

  /// The folder of the round.
  public var folder: String
  /// The file, by its name among those received, or with the way in.
  public var file: String
  /// How it is to be used.
  public var use: Use
  /// Why.
  public var reason: String

  /// Makes the operation.
  public init(folder: String, file: String, use: Use, reason: String) {
    self.folder = folder
    self.file = file
    self.use = use
    self.reason = reason
  }

  /// Notes it.
  ///
  /// - Returns: the file's name in the journal.
  public func run() async throws(OperationError) -> String {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw .round(folder, .reasonMissing)
    }
    let moment = RoundMoment.now()
    var round = try OpenRound(folder)
    let lock = try RoundLock(round.folder, at: moment)
    try round.recover(at: moment)
    let (name, agency) = try await named(round)
    try round.note(
      [JournalLine(act: use.act, file: name, agency: agency, reason: reason)], at: moment)
    _ = consume lock
    return name
  }

  /// The file that is meant: one that came, or one in it.
  private func named(
    _ round: OpenRound
  ) async throws(OperationError) -> (name: String, agency: String) {
    let state = RoundState(round.journal)
    let returns = try await RoundReturns.read(
      round.folder, state: state, plan: round.plan, period: round.head.period)
    let whole = state.received.map(\.file)
    var names: [String] = whole
    for file in returns.files where !names.contains(file.source.name) {
      names.append(file.source.name)
    }
    let meant = String(file.split(separator: "/").last ?? "")
    let matches = [
      names.filter { $0 == file }, names.filter { $0 == meant },
      names.filter { $0.hasSuffix("/" + meant) || $0.hasSuffix("› " + meant) },
    ].first { !$0.isEmpty }
    guard let matches, matches.count == 1, let name = matches.first else {
      throw .round(folder, .fileUnknown(file, candidates: matches ?? Array(names.prefix(20))))
    }
    return (name, returns.files.first { $0.source.name == name }?.agency ?? "")
  }
}
