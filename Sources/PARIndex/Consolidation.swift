import Provenance

/// The one value that the consolidated workbook and the canonical JSON are two views of.
///
/// Neither computes anything.
public struct Consolidation: Hashable, Sendable {
  /// The plan.
  public var plan: Plan
  /// The day on which lateness is judged.
  public var asOf: CivilDate?
  /// The return whose date `asOf` is; nil where the day was given.
  public var asOfSource: DateSource?
  /// Kỳ báo cáo: the period that most returns name.
  public var period: String
  /// The period's days; nil where they are not known.
  public var span: Period?
  /// The whole.
  public var total: Figures
  /// One for each row of Annex I, in the plan's order.
  public var criteria: [CriterionOutcome]
  /// One for each task of Annex II, in the plan's order.
  public var tasks: [TaskOutcome]
  /// One for each agency expected to report, and each that did, in the registry's order.
  public var agencies: [AgencyOutcome]
  /// All problems, in their one order.
  public var problems: [Problem]
  /// Every value that was used, with its place.
  public var sources: [UsedValue]
  /// What agencies wrote beside rows of Annex I, scored or not, by row, then agency.
  public var remarks: [Remark] = []
  /// What has changed since the round before; nil where there is none to compare with.
  public var sinceLastRound: Changes?
  /// What has changed since the last run of this round; nil where there is none to compare with.
  public var sinceLastRun: Changes?
  /// The rounds before that are known, oldest first.
  public var earlierRounds: [EarlierConsolidation] = []

  /// Makes a consolidation.
  public init(
    plan: Plan, asOf: CivilDate?, asOfSource: DateSource? = nil, period: String,
    span: Period? = nil, total: Figures, criteria: [CriterionOutcome], tasks: [TaskOutcome],
    agencies: [AgencyOutcome],
    problems: [Problem], sources: [UsedValue]
  ) {
    self.plan = plan
    self.asOf = asOf
    self.asOfSource = asOfSource
    self.period = period
    self.span = span
    self.total = total
    self.criteria = criteria
    self.tasks = tasks
    self.agencies = agencies
    self.problems = problems
    self.sources = sources
  }
}

/// The return that set a day.
public struct DateSource: Hashable, Sendable {
  /// Who reported.
  public var agency: Agency.ID
  /// Where the day stands.
  public var place: Place

  /// Makes a source.
  public init(agency: Agency.ID, place: Place) {
    self.agency = agency
    self.place = place
  }
}

/// Trạng thái of a row of Annex I.
public enum Status: String, Sendable, CaseIterable {
  /// Đạt: the score reaches the target. Green.
  case met
  /// Có cải thiện: below the target, above last year. Amber.
  case improving
  /// Nguy cơ: below the target and not above last year. Red.
  case atRisk
  /// Chưa đánh giá: no score. Grey.
  case unknown
  /// Cần thẩm định: its leads differ. Violet.
  case conflict

  /// The status of a score.
  ///
  /// Without a target a score is met.
  public init(score: Points, target: Points?, previous: Points?) {
    guard let target, score < target else {
      self = .met
      return
    }
    self = previous.map { score > $0 } == true ? .improving : .atRisk
  }
}

/// What came out for a row of Annex I.
public struct CriterionOutcome: Hashable, Sendable {
  /// The plan's row.
  public var criterion: Criterion
  /// Whether it is a scored leaf.
  public var isLeaf: Bool
  /// Its figures.
  public var figures: Figures
  /// Its status.
  public var status: Status
  /// What agencies reported for it, in the registry's order.
  public var claims: [ScoreClaim]
  /// Whether the claims that count agree.
  public var agreement: Agreement
  /// What the standing agency decided.
  public var decision: Decision?
  /// A decision that was taken on other values than today's; it is not applied, and the row waits.
  public var staleDecision: Decision?

  /// Makes an outcome.
  public init(
    criterion: Criterion, isLeaf: Bool, figures: Figures, status: Status, claims: [ScoreClaim],
    agreement: Agreement, decision: Decision?, staleDecision: Decision? = nil
  ) {
    self.criterion = criterion
    self.isLeaf = isLeaf
    self.figures = figures
    self.status = status
    self.claims = claims
    self.agreement = agreement
    self.decision = decision
    self.staleDecision = staleDecision
  }

  /// Chênh lệch so mục tiêu: score − target, in points; negative while the target is not reached.
  public var gapToTarget: Points? {
    guard let score = figures.score, let target = criterion.target else { return nil }
    return score - target
  }

  /// So năm trước: score − previous, in points.
  public var changeFromPrevious: Points? {
    guard let score = figures.score, let previous = criterion.previous else { return nil }
    return score - previous
  }

  /// Chỉ số: score / maximum, per cent with four decimals.
  public var indexPercent: Points? {
    figures.score.flatMap {
      Points(tenThousandths: $0.tenThousandths * 100).divided(by: criterion.maximum)
    }
  }

  /// Điểm mất: maximum − score of a known leaf, in points; of an unknown one maximum − secured.
  public var recoverable: Points { criterion.maximum - (figures.score ?? figures.secured) }

}

/// Whether the claims on a row that count agree.
public enum Agreement: Hashable, Sendable {
  /// No claim counts.
  case unclaimed
  /// All claims that count say this.
  case agreed(Points)
  /// They say these values, lowest first.
  case differing([Points])
}

/// What became of an agency's word.
public enum ClaimStanding: String, Sendable, CaseIterable {
  /// It counts.
  case counted
  /// Its agency does not lead the row.
  case notLead
  /// The row is nobody's to self-score.
  case survey
  /// The row has scored rows below it.
  case parent
}

/// One agency's self-score of one row.
public struct ScoreClaim: Hashable, Sendable {
  /// Who says so.
  public var agency: Agency.ID
  /// The points, with their place.
  public var points: Found<Points>
  /// What became of it.
  public var standing: ClaimStanding
  /// Whether the row's score is this value because of it.
  public var used: Bool
  /// Tài liệu kiểm chứng.
  public var evidence: String?
  /// Giải trình.
  public var explanation: String?

  /// Makes a claim.
  public init(
    agency: Agency.ID, points: Found<Points>, standing: ClaimStanding, used: Bool,
    evidence: String?, explanation: String?
  ) {
    self.agency = agency
    self.points = points
    self.standing = standing
    self.used = used
    self.evidence = evidence
    self.explanation = explanation
  }
}

/// What came out for a task of Annex II.
public struct TaskOutcome: Hashable, Sendable {
  /// The plan's row.
  public var task: PlanTask
  /// State after all reports are compared.
  public var state: TaskOutcomeState
  /// a, added up over the agencies that reported it.
  public var achieved: Quantity?
  /// b, added up over the agencies that reported it.
  public var total: Quantity?
  /// a / b with four decimals.
  public var ratio: Points?
  /// Whether the requirement is met; nil where it cannot be determined.
  public var requirementMet: Bool?
  /// Past its due date on the as-of date and not done.
  public var overdue: Bool
  /// What agencies reported, in the registry's order.
  public var claims: [TaskClaim]

  /// Makes an outcome.
  public init(
    task: PlanTask, state: TaskOutcomeState, achieved: Quantity?, total: Quantity?,
    ratio: Points?, requirementMet: Bool?, overdue: Bool, claims: [TaskClaim]
  ) {
    self.task = task
    self.state = state
    self.achieved = achieved
    self.total = total
    self.ratio = ratio
    self.requirementMet = requirementMet
    self.overdue = overdue
    self.claims = claims
  }
}

/// One agency's report on one task.
public struct TaskClaim: Hashable, Sendable {
  /// Who says so.
  public var agency: Agency.ID
  /// What it says.
  public var report: TaskReport
  /// Whether it leads or implements the task, so that its word counts.
  public var counted: Bool

  /// Makes a claim.
  public init(agency: Agency.ID, report: TaskReport, counted: Bool) {
    self.agency = agency
    self.report = report
    self.counted = counted
  }
}

/// What came out for an agency.
public struct AgencyOutcome: Hashable, Sendable {
  /// The agency.
  public var agency: Agency
  /// Whether the plan gives it rows to report.
  public var expectedToReport: Bool
  /// Whether a return of it was read that says something.
  public var returned: Bool
  /// The day of the return that stands.
  public var reportedOn: CivilDate?
  /// Its files, blank and superseded ones included, sorted.
  public var files: [String]
  /// Files that seem to be its own by their names and could not be used, sorted.
  public var unreadFiles: [String]
  /// Points of the leaves it leads: maximum.
  public var maximum: Points
  /// Points of the leaves it leads: sum of the known scores.
  public var score: Points
  /// Points of the leaves it leads: target.
  public var target: Points
  /// Number of scored leaves it leads, and how many of them have a score.
  public var leaves: Int
  /// The targets of its leaves that have a score, in points: what `score` compares with.
  public var scoredTarget: Points
  /// How many of its leaves have a score.
  public var leavesScored: Int
  /// Tasks it leads that are done.
  public var tasksDone: Int
  /// Tasks it leads.
  public var tasks: Int
  /// Tasks it leads that are overdue.
  public var tasksOverdue: Int
  /// Rows and tasks it answers for that it reported on / answers for.
  public var rowsReported: Int
  /// Rows it answers for.
  public var rowsExpected: Int

  /// Makes an outcome.
  public init(
    agency: Agency, expectedToReport: Bool, returned: Bool, reportedOn: CivilDate?,
    files: [String], unreadFiles: [String] = [], maximum: Points, score: Points, target: Points,
    scoredTarget: Points = .zero, leaves: Int, leavesScored: Int, tasksDone: Int, tasks: Int,
    tasksOverdue: Int,
    rowsReported: Int, rowsExpected: Int
  ) {
    self.agency = agency
    self.expectedToReport = expectedToReport
    self.returned = returned
    self.reportedOn = reportedOn
    self.files = files
    self.unreadFiles = unreadFiles
    self.maximum = maximum
    self.score = score
    self.target = target
    self.scoredTarget = scoredTarget
    self.leaves = leaves
    self.leavesScored = leavesScored
    self.tasksDone = tasksDone
    self.tasks = tasks
    self.tasksOverdue = tasksOverdue
    self.rowsReported = rowsReported
    self.rowsExpected = rowsExpected
  }
}
