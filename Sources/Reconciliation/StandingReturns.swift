import PARIndex
import Provenance

/// Which returns of one agency stand, told for each annex by itself: the two forms may come in two
/// files.
///
/// The newest report date stands; a return without a date is older than any with one. Of equal ones
/// of the same date one counts; different ones of the same date all stand, so that their
/// differences become conflicts.
struct StandingReturns {
  /// The returns whose Form I counts.
  private(set) var scores: [Submission] = []
  /// The returns whose Form II counts.
  private(set) var tasks: [Submission] = []
  /// What was superseded, repeated or contradicts itself.
  private(set) var problems: [Problem] = []

  /// Chooses among all returns of one agency.
  init(_ returns: [Submission]) {
    let ordered = returns.sorted { $0.source.name < $1.source.name }
    scores = choose(ordered.filter { !$0.scores.isEmpty }) { Self.content(ofScores: $0) }
    tasks = choose(ordered.filter { !$0.tasks.isEmpty }) { Self.content(ofTasks: $0) }
    problems = Array(Set(problems))
  }

  private mutating func choose(
    _ returns: [Submission], content: (Submission) -> [String]
  ) -> [Submission] {
    guard let newest = returns.map(Self.day).max() else { return [] }
    var standing: [Submission] = []
    for submission in returns {
      if Self.day(submission) < newest {
        let winner = returns.first { Self.day($0) == newest }
        report(.returnSuperseded, submission, instead: winner)
      } else if let twin = standing.first(where: { content($0) == content(submission) }) {
        report(.returnDuplicate, submission, instead: twin)
      } else {
        standing.append(submission)
      }
    }
    for other in standing.dropFirst() { report(.returnConflict, other, instead: standing.first) }
    return standing
  }

  private mutating func report(_ code: ProblemCode, _ subject: Submission, instead: Submission?) {
    problems.append(
      Problem(
        code, agency: subject.sender.value.text, place: Place(file: subject.source.name),
        found: subject.reportedOn?.value.vietnamese, used: instead?.source.name,
        related: instead.map { [Place(file: $0.source.name)] } ?? []))
  }

  /// Days since 1970, and the least number for a return without a date.
  private static func day(_ submission: Submission) -> Int {
    submission.reportedOn?.value.daysSince1970 ?? Int.min
  }

  private static func content(ofScores submission: Submission) -> [String] {
    submission.scores.map { report in
      [
        report.code.value.description, text(report.selfScore) { $0.description },
        report.evidence?.value ?? "", report.explanation?.value ?? "",
      ].joined(separator: "\u{1F}")
    }.sorted()
  }

  private static func content(ofTasks submission: Submission) -> [String] {
    submission.tasks.map { report in
      [
        report.code.value.description, text(report.state) { $0.rawValue },
        text(report.achieved) { $0.description }, text(report.total) { $0.description },
        text(report.completedOn) { $0.description }, report.result?.value ?? "",
        report.evidence?.value ?? "", report.difficulties?.value ?? "",
      ].joined(separator: "\u{1F}")
    }.sorted()
  }

  private static func text<Value>(_ reading: Reading<Value>, _ print: (Value) -> String) -> String {
    switch reading {
    case .blank: ""
    case .value(let found): print(found.value)
    case .rejected(let found): "?" + found.written
    }
  }
}
