import PARIndex
import Provenance

/// The round's period, and which returns belong to it.
struct RoundPeriod {
  /// The period; nil where neither the caller nor a return tells one.
  let period: Period?
  /// The returns that count.
  private(set) var counted: [Submission] = []
  /// The returns of other periods, of which nothing counts.
  private(set) var others: [Submission] = []
  /// Who reports on another period, or calls this one otherwise.
  private(set) var problems: [Problem] = []

  /// - Parameters:
  ///   - told: the period asked for, or the plan's own; nil for the one that most returns name.
  ///   - returns: all returns, in their order.
  init(told: Period?, returns: [Submission]) {
    period = told ?? Self.commonest(returns)
    for submission in returns {
      guard let period, let span = submission.span, span.isSameRound(as: period) == false else {
        counted.append(submission)
        noteLabel(submission)
        continue
      }
      others.append(submission)
      report(.periodMismatch, submission)
    }
  }

  /// The period of most returns, rounds of one last day taken together; of equally frequent ones
  /// the latest, under its commonest label.
  private static func commonest(_ returns: [Submission]) -> Period? {
    let rounds = Dictionary(grouping: returns.compactMap(\.span), by: \.last)
    let round = rounds.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    let labels = Dictionary(grouping: round?.value ?? [], by: \.self)
    return labels.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }

  /// A return that begins elsewhere but ends with the round: nine months for the third quarter.
  private mutating func noteLabel(_ submission: Submission) {
    guard let span = submission.span, span.first != period?.first else { return }
    report(.periodSameRound, submission)
  }

  private mutating func report(_ code: ProblemCode, _ submission: Submission) {
    problems.append(
      Problem(
        code, agency: submission.sender.value.text,
        place: submission.period?.place ?? Place(file: submission.source.name),
        found: (submission.period?.value).map(Problem.Slot.written),
        expected: (period?.label).map(Problem.Slot.written)))
  }
}
