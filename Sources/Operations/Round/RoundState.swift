import PARIndex
import Provenance

/// What the journal of a round says as of one of its lines.
///
/// A run of `consolidate` depends on nothing else than this, the files named here and the decisions
/// counted here, so that it can be made again at any time.
struct RoundState: Sendable {
  /// A file that came.
  struct Received: Hashable, Sendable {
    /// Its path below the folder of such files.
    var file: String
    var sha256: String
    var on: CivilDate?
    var sender: String
  }

  /// What the clerk said of a file.
  struct Choice: Hashable, Sendable {
    var act: RoundAct
    var reason: String
  }

  /// A workbook that was written.
  struct Run: Hashable, Sendable {
    /// Its number, from 1.
    var number: Int
    /// The digest of the workbook as it was written.
    var sha256: String
    /// The digest of its canonical JSON; nil where the journal has none.
    var json: String?
    /// How many lines of the journal stand before it.
    var line: Int
  }

  /// The files that came, in the order of the journal.
  private(set) var received: [Received] = []
  /// What was said of a file last, by its name with the way in.
  private(set) var choices: [String: Choice] = [:]
  /// How many lines of the table of decisions count.
  private(set) var decisions = 0
  /// The times at which an agency was reminded.
  private(set) var reminders: [String: [String]] = [:]
  /// The workbooks written, the newest last.
  private(set) var runs: [Run] = []

  /// Reads lines of a journal.
  init(_ journal: some Sequence<JournalLine>) {
    for (index, line) in journal.enumerated() { take(line, at: index) }
  }

  private mutating func take(_ line: JournalLine, at index: Int) {
    switch line.act {
    case .received: take(line)
    case .newest?, .supplement?, .setAside?:
      guard let act = line.act else { return }
      choices[line.file] = Choice(act: act, reason: line.reason)
    case .decided: decisions = Int(line.reason.split(separator: " ").last ?? "") ?? decisions
    case .reminded: reminders[line.agency, default: []].append(line.time ?? "")
    case .consolidated:
      take(run: line, at: index)
    case .made, .receipt, .sentBack, .tookPrevious, .packed, nil: return
    }
  }

  /// The line of a workbook, or that of the JSON beside it.
  private mutating func take(run line: JournalLine, at index: Int) {
    if let number = RoundFolder.run(named: line.file) {
      runs.append(Run(number: number, sha256: line.sha256, line: index))
    } else if let last = runs.last, line.file == RoundFolder.name(ofRun: last.number) + ".json" {
      runs[runs.count - 1].json = line.sha256
    }
  }

  /// The first line for a content stands: that is when it came.
  private mutating func take(_ line: JournalLine) {
    guard !received.contains(where: { $0.file == line.file }) else { return }
    received.append(
      Received(
        file: line.file, sha256: line.sha256, on: line.receivedOn, sender: line.sender))
  }

  /// Whether both lead to the same workbook.
  func hasSameInputs(as other: RoundState) -> Bool {
    Set(received.map { [$0.file, $0.sha256] }) == Set(other.received.map { [$0.file, $0.sha256] })
      && choices == other.choices && decisions == other.decisions
  }

  /// The file of this name or content, where it came.
  func file(named name: String) -> Received? { received.first { $0.file == name } }
  /// The file of this content, where it came.
  func file(sha256: String) -> Received? { received.first { $0.sha256 == sha256 } }
}
