import PARIndex
import Provenance

/// Gathers what agencies say about the rows of Annex I, and tells what each word is worth.
struct ScoreClaims {
  /// The claims of each row, in the order of the agencies.
  private(set) var byRow: [CriterionCode: [ScoreClaim]] = [:]
  /// What was noted on the way.
  private(set) var problems: [Problem] = []
  private let plan: Plan

  init(plan: Plan) { self.plan = plan }

  /// Adds the Form I of one return.
  mutating func add(_ submission: Submission) {
    for report in submission.scores {
      guard let points = report.selfScore.found,
        let criterion = plan.criterion(report.code.value)
      else { continue }
      let standing = standing(of: criterion, agency: submission.sender.value)
      let claim = ScoreClaim(
        agency: submission.sender.value, points: points, standing: standing, used: false,
        evidence: report.evidence?.value, explanation: report.explanation?.value)
      let repeated = byRow[criterion.code]?.contains {
        $0.agency == claim.agency && $0.points.value == claim.points.value
      }
      if repeated == true { continue }
      byRow[criterion.code, default: []].append(claim)
      note(claim, criterion)
    }
    compareTypedParents(submission)
  }

  private func standing(of criterion: Criterion, agency: Agency.ID) -> ClaimStanding {
    if !plan.isScoredLeaf(criterion.code) { return .parent }
    if criterion.kind != .appraised {
      return agency == plan.header.standingAgency ? .counted : .survey
    }
    return criterion.leads.contains(agency) ? .counted : .notLead
  }

  private mutating func note(_ claim: ScoreClaim, _ criterion: Criterion) {
    let code: ProblemCode
    switch claim.standing {
    case .notLead: code = .notLead
    case .survey: code = .surveySelfScored
    case .parent: return
    case .counted:
      let hasWords = [claim.evidence, claim.explanation].contains { $0?.isEmpty == false }
      guard criterion.kind == .appraised, claim.points.value > .zero, !hasWords else { return }
      code = .evidenceMissing
    }
    problems.append(
      Problem(
        code, agency: claim.agency.text, place: claim.points.place,
        row: criterion.code.description, found: claim.points.written,
        expected: criterion.leads.map(plan.registry.name).joined(separator: "; ")))
  }

  /// A parent's typed score is never counted; it is held against the typed scores below it.
  private mutating func compareTypedParents(_ submission: Submission) {
    var typed: [CriterionCode: Points] = [:]
    for report in submission.scores {
      if let found = report.selfScore.found { typed[report.code.value] = found.value }
    }
    for report in submission.scores {
      let children = plan.children(of: report.code.value)
      guard !children.isEmpty, let found = report.selfScore.found else { continue }
      let below = children.compactMap { typed[$0] }
      let sum = below.reduce(.zero, +)
      let differs = below.count == children.count && sum != found.value
      problems.append(
        Problem(
          differs ? .parentSumDiffers : .parentNotCounted, agency: submission.sender.value.text,
          place: found.place, row: report.code.value.description, found: found.written,
          expected: differs ? sum.vietnamese : nil))
    }
  }
}
