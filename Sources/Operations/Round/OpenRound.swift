import PARIndex
import Provenance

/// A round as it lies on the disk.
struct OpenRound: Sendable {
  /// Where it stands.
  let folder: RoundFolder
  /// Its head.
  let head: RoundHead
  /// Its plan, with what is wrong with it.
  let loaded: LoadedPlan
  /// The lines of its journal.
  private(set) var journal: [JournalLine]

  /// Its plan.
  var plan: Plan { loaded.plan }

  /// Reads a round.
  ///
  /// - Throws: where the folder holds none, or its tables cannot be understood.
  init(_ path: String) throws(OperationError) {
    folder = RoundFolder(path)
    try folder.refuseOther()
    head = try RoundHead.read(folder)
    loaded = try head.loadPlan(folder)
    journal = try RoundTable<JournalColumn>(folder.journal).rows().map(JournalLine.init)
  }

  /// What its journal says, files that lie among those received without a line included.
  func state() throws(OperationError) -> RoundState {
    RoundState(journal + (try unlisted()))
  }

  /// Lines for the files that lie among those received and have none.
  private func unlisted() throws(OperationError) -> [JournalLine] {
    let known = Set(RoundState(journal).received.map(\.file))
    var lines: [JournalLine] = []
    for file in try InputFiles.all(in: folder.received) where !known.contains(file) {
      var line = JournalLine(act: .received, file: file)
      line.sha256 = Digest.sha256(try FileBytes.read("\(folder.received)/\(file)"))
      line.reason = "có sẵn trong thư mục"
      lines.append(line)
    }
    return lines
  }

  // MARK: Writing

  /// Appends lines to the journal; returns whether they wait beside it, because another program
  /// holds it open.
  @discardableResult
  mutating func note(
    _ lines: [JournalLine], at moment: RoundMoment
  ) throws(OperationError) -> Bool {
    let who = RoundPerson.current
    let lines = lines.map { line in
      var line = line
      line.time = moment.text
      line.who = who
      return line
    }
    journal += lines
    return try RoundTable<JournalColumn>(folder.journal).append(lines.map(\.row))
  }

  /// Puts right what an interrupted command or another program left: hidden folders of outputs
  /// that were never finished, lines that wait beside a table, files without a line.
  mutating func recover(at moment: RoundMoment) throws(OperationError) {
    for part in [folder.path] + folder.parts { Staging.sweep(part) }
    for part in folder.parts {
      if let fault = FileBytes.makeFolder(part) {
        throw .outputRefused(file: part, reason: .failed(fault))
      }
    }
    try RoundTable<JournalColumn>(folder.journal).takeIn()
    try RoundTable<DecisionColumn>(folder.decisions).takeIn()
    try takeIntent(at: moment)
    try note(try unlisted(), at: moment)
  }

  /// Gives the files of an interrupted `add` their lines; those that it did not come to have to be
  /// added again.
  private mutating func takeIntent(at moment: RoundMoment) throws(OperationError) {
    guard FileBytes.exists(folder.intent) else { return }
    let known = Set(RoundState(journal).received.map(\.file))
    let lines = try RoundTable<JournalColumn>(folder.intent).rows().map(JournalLine.init)
    let made = lines.filter { line in
      !known.contains(line.file) && FileBytes.exists("\(folder.received)/\(line.file)")
    }
    try note(made, at: moment)
    FileBytes.remove(folder.intent)
  }
}
