import PARIndex
import Provenance

/// Gathers what agencies say about the rows of Annex I, and tells what each word is worth.
struct ScoreClaims {
  /// The claims of each row, in the order of the agencies.
  private(set) var byRow: [CriterionCode: [ScoreClaim]] = [:]
  /// What was noted on the way.
  private(set) var problems: [Problem] = []
  private let plan: Plan
  private let duties: Duties

  init(plan: Plan, duties: Duties) {
    self.plan = plan
    self.duties = duties
  }

  /// Adds the Form I of one agency.
  ///
  /// Agencies are added in the registry's order.
  mutating func add(_ reports: AgencyReports<ScoreReport>) {
    for (code, versions) in reports.rows.sorted(by: { $0.key < $1.key }) {
      for report in versions {
        guard let points = report.selfScore.found else { continue }
        add(report, points, of: code, agency: reports.agency)
      }
    }
    problems += ParentScoreCheck(plan: plan, duties: duties, reports: reports).problems
  }

  private mutating func add(
    _ report: ScoreReport, _ points: Found<Points>, of code: CriterionCode, agency: Agency.ID
  ) {
    guard let criterion = plan.criterion(code) else {
      note(
        .rowCodeUnknown, agency, at: report.code.place, of: code,
        found: .written(report.code.written))
      return
    }
    let standing = standing(of: criterion, agency: agency)
    // Reading has refused these already; a submission made otherwise is held to the same bounds.
    if standing == .counted, points.value > criterion.maximum || points.value < .zero {
      let problem: ProblemCode = points.value < .zero ? .belowZero : .aboveMaximum
      note(
        problem, agency, at: points.place, of: code, found: .points(points.value),
        expected: .points(criterion.maximum))
      return
    }
    let claim = ScoreClaim(
      agency: agency, points: points, standing: standing, used: false,
      evidence: report.evidence?.value, explanation: report.explanation?.value)
    byRow[code, default: []].append(claim)
    note(claim, criterion)
  }

  /// Only the standing agency enters surveys; for all other rows leads count.
  private func standing(of criterion: Criterion, agency: Agency.ID) -> ClaimStanding {
    if !plan.isScoredLeaf(criterion.code) { return .parent }
    if criterion.kind != .appraised {
      return agency == plan.header.standingAgency ? .counted : .survey
    }
    return duties.leads(agency, criterion: criterion.code) ? .counted : .notLead
  }

  private mutating func note(_ claim: ScoreClaim, _ criterion: Criterion) {
    switch claim.standing {
    case .parent: return
    case .notLead, .survey:
      let rightful =
        claim.standing == .survey ? [plan.header.standingAgency] : criterion.leads
      note(
        claim.standing == .survey ? .surveySelfScored : .notLead, claim.agency,
        at: claim.points.place, of: criterion.code, found: .points(claim.points.value),
        expected: .list(rightful.map { .agency(plan.registry.name($0)) }))
    case .counted:
      let hasWords = [claim.evidence, claim.explanation].contains { $0?.isEmpty == false }
      guard criterion.kind == .appraised, claim.points.value > .zero, !hasWords else { return }
      note(
        .evidenceMissing, claim.agency, at: claim.points.place, of: criterion.code,
        found: .points(claim.points.value))
    }
  }

  private mutating func note(
    _ problem: ProblemCode, _ agency: Agency.ID, at place: Place, of code: CriterionCode,
    found: Problem.Slot, expected: Problem.Slot? = nil
  ) {
    problems.append(
      Problem(
        problem, agency: agency.text, place: place, row: .criterion(code), found: found,
        expected: expected))
  }
}
