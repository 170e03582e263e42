import PARIndex
import Provenance

/// The returns in their one order, agency by agency, with what stands of them.
struct Inputs {
  let plan: Plan
  /// Every return, in the order of the registry, then of the file names.
  let returns: [Submission]
  /// What each agency reports in Form I, in the registry's order.
  private(set) var scoreReports: [AgencyReports<ScoreReport>] = []
  /// What each agency reports in Form II, in the registry's order.
  private(set) var taskReports: [AgencyReports<TaskReport>] = []
  /// What was superseded, repeated or contradicts itself.
  private var supersession: [Problem] = []
  private var replacedFiles: Set<String> = []

  init(plan: Plan, submissions: [Submission]) {
    self.plan = plan
    let key = { (submission: Submission) in
      let agency = submission.sender.value
      return (plan.registry.position(agency), agency.text, submission.source.name)
    }
    returns = submissions.sorted { key($0) < key($1) }
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
  func claims() -> ScoreClaims {
    var claims = ScoreClaims(plan: plan)
    for reports in scoreReports { claims.add(reports) }
    return claims
  }

  /// The period that most returns name: of equally frequent ones the plan's own, else the first by
  /// text.
  var period: String {
    var counts: [String: Int] = [:]
    for submission in returns where !replacedFiles.contains(submission.source.name) {
      if let period = submission.period?.value { counts[period, default: 0] += 1 }
    }
    let most = counts.values.max()
    let candidates = counts.filter { $0.value == most }.keys.sorted()
    if candidates.contains(plan.header.period) { return plan.header.period }
    return candidates.first ?? plan.header.period
  }

  /// What reading the returns brought up, and what their dates and number say.
  ///
  /// Of a file whose place another took, only what concerns the file as a whole is repeated (who
  /// sent it, when): its rows were not used, so that nothing in them was repaired or is in want of
  /// repair.
  func problems(asOf: CivilDate?) -> [Problem] {
    var problems = supersession
    for submission in returns {
      let isReplaced = replacedFiles.contains(submission.source.name)
      problems += submission.allProblems.filter { !isReplaced || $0.row == nil }
      if let asOf, let reported = submission.reportedOn, reported.value > asOf {
        problems.append(
          Problem(
            .returnAfterAsOf, agency: submission.sender.value.text, place: reported.place,
            found: reported.value.vietnamese, expected: asOf.vietnamese))
      }
    }
    return problems
  }
}
