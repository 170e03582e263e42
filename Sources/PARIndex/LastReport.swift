/// What an agency reported last: its standing returns row by row, without what was not understood
/// or contradicts itself.
public struct LastReport: Hashable, Sendable {
  /// The rows of Form I.
  public var scores: [ScoreReport]
  /// The rows of Form II.
  public var tasks: [TaskReport]
  /// The period that it is about; nil where no return names one.
  public var period: Period?

  /// Whether it says nothing.
  public var isBlank: Bool { scores.isEmpty && tasks.isEmpty }

  /// Makes a report.
  public init(scores: [ScoreReport] = [], tasks: [TaskReport] = [], period: Period? = nil) {
    self.scores = scores
    self.tasks = tasks
    self.period = period
  }
}
