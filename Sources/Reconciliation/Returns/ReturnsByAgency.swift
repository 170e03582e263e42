import Forms
import PARIndex
import Provenance

/// The returns in their one order, agency by agency, with what stands of them.
struct ReturnsByAgency {
  let plan: Plan
  /// Every return of the round, in the order of the registry, then of the file names; a date that
  /// cannot be is left out.
  let returns: [Submission]
  /// The returns of other periods, of which nothing counts.
  let others: [Submission]
  /// The return with the newest date.
  let newest: Submission?
  /// What each agency reports in Form I, in the registry's order.
  private(set) var scoreReports: [AgencyReports<ScoreReport>] = []
  /// What each agency reports in Form II, in the registry's order.
  private(set) var taskReports: [AgencyReports<TaskReport>] = []
  private let round: RoundPeriod
  /// What periods and dates tell, what was superseded, repeated or contradicts itself.
  private var supersession: [Problem] = []
  private var replacedFiles: Set<String> = []

  init(plan: Plan, submissions: [Submission], period: Period? = nil) {
    self.plan = plan
    let key = { (submission: Submission) in
      let agency = submission.sender.value
      return (plan.registry.position(agency), agency.text, submission.source.name)
    }
    round = RoundPeriod(told: period, returns: submissions.sorted { key($0) < key($1) })
    let dates = ReportDates(round.counted, period: round.period)
    returns = dates.returns
    newest = dates.newest
    others = round.others
    supersession = round.problems + dates.problems
    var rest = returns[...]
    while let agency = rest.first?.sender.value {
      let own = rest.prefix { $0.sender.value == agency }
      rest = rest.dropFirst(own.count)
      let standing = StandingReturns(Array(own))
      scoreReports.append(AgencyReports(agency: agency, scores: standing.scores))
      taskReports.append(AgencyReports(agency: agency, tasks: standing.tasks))
      supersession += standing.problems
      replacedFiles.formUnion(standing.replacedFiles)
    }
  }

  /// The score claims of all agencies.
  func claims(_ duties: Duties) -> ScoreClaims {
    var claims = ScoreClaims(plan: plan, duties: duties)
    for reports in scoreReports { claims.add(reports) }
    return claims
  }

  /// The period; nil where its days are not known.
  var span: Period? { round.period }

  /// The period's label; where its days are not known, the words that most returns have: of equally
  /// frequent ones the plan's own, else the first by text.
  var period: String {
    if let period = round.period { return period.label }
    var counts: [String: Int] = [:]
    for submission in returns where !replacedFiles.contains(submission.source.name) {
      if let period = submission.period?.value { counts[period, default: 0] += 1 }
    }
    let most = counts.values.max()
    let candidates = counts.filter { $0.value == most }.keys.sorted()
    if candidates.contains(plan.header.period) { return plan.header.period }
    return candidates.first ?? plan.header.period
  }

  /// The problems of the returns of other periods, which count as files that cannot be used.
  var misplaced: [Problem] { round.problems.filter { $0.code == .periodMismatch } }

  /// Where the newest date stands.
  var newestSource: DateSource? {
    newest.flatMap { submission in
      submission.reportedOn.map { DateSource(agency: submission.sender.value, place: $0.place) }
    }
  }

  /// What reading the returns brought up, and what their dates and number say.
  ///
  /// Of a file whose place another took, only what concerns the file as a whole is repeated (who
  /// sent it, when): its rows were not used, so that nothing in them was repaired or is in want of
  /// repair.
  func problems(asOf: CivilDate?) -> [Problem] {
    var problems = supersession
    for submission in others { problems += submission.allProblems.filter { $0.row == nil } }
    for submission in returns {
      let isReplaced = replacedFiles.contains(submission.source.name)
      problems += submission.allProblems.filter { !isReplaced || $0.row == nil }
      if let asOf, let reported = submission.reportedOn, reported.value > asOf {
        problems.append(
          Problem(
            .returnAfterAsOf, agency: submission.sender.value.text, place: reported.place,
            found: .day(reported.value), expected: .day(asOf)))
      }
    }
    return problems
  }
}
