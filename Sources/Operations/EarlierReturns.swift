import Intake
import PARIndex
import Provenance
import Reconciliation

/// The returns of earlier periods from which templates are filled in.
enum EarlierReturns {
  /// What each agency reported last, and what is to be said of the returns.
  struct Last {
    var reports: [Agency.ID: LastReport] = [:]
    var problems: [Problem] = []
  }

  /// Reads the returns, for the period that most of them name.
  static func read(_ paths: [String], plan: Plan) async throws(OperationError) -> ReturnFiles {
    let files = try await ReturnFilesReader(plan: plan, keepsTraces: false).read(paths)
    let own = try RoundPeriods.period(nil, plan: plan)
    guard let period = commonest(files.files.compactMap(\.submission)),
      own?.isSameRound(as: period) != true
    else { return files }
    // Of a file with tables or columns of several periods, those of its own round are meant.
    return try await ReturnFilesReader(plan: plan, round: period, keepsTraces: false).read(paths)
  }

  /// What each agency reported last before a period, which the user named if `isTyped`.
  ///
  /// - Throws: where most returns are not of an earlier period.
  static func last(
    _ returns: [Submission], plan: Plan, period: Period?, isTyped: Bool
  ) throws(OperationError) -> Last {
    if let period, let most = commonest(returns), most.last >= period.last {
      throw .usage(
        .templatesNotLater(returns: most.label, templates: period.label, isTyped: isTyped))
    }
    let last = LastReports(plan: plan, submissions: returns, before: period)
    let problems = last.notEarlier.map { submission in
      Problem(
        .returnNotEarlier, agency: submission.sender.value.text,
        place: submission.period?.place ?? Place(file: submission.source.name),
        found: (submission.period?.value).map(Problem.Slot.written),
        expected: (period?.label).map(Problem.Slot.written))
    }
    return Last(reports: last.reports, problems: problems.sorted())
  }

  private static func commonest(_ returns: [Submission]) -> Period? {
    let rounds = Dictionary(grouping: returns.compactMap(\.span), by: \.last)
    return rounds.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.value.min()
  }
}
