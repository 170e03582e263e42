import PARIndex
import Provenance

/// Holds a score that an agency typed on a parent row against what it typed below it.
///
/// The parent's score itself never counts: parents are sums.
///
/// Rows below that are not the agency's to score (another's, or a survey's) may make the parent
/// higher than the agency's own sum, up to their maxima. An own row left blank counts nothing.
struct ParentScoreCheck {
  /// What does not fit, in the order of the codes.
  private(set) var problems: [Problem] = []
  private let plan: Plan
  private let duties: Duties
  private let agency: Agency.ID
  private let typed: [CriterionCode: Points]

  init(plan: Plan, duties: Duties, reports: AgencyReports<ScoreReport>) {
    self.plan = plan
    self.duties = duties
    agency = reports.agency
    typed = reports.rows.compactMapValues { versions in
      versions.count == 1 ? versions[0].selfScore.found?.value : nil
    }
    for (code, versions) in reports.rows.sorted(by: { $0.key < $1.key }) {
      guard !plan.children(of: code).isEmpty else { continue }
      for version in versions {
        if let found = version.selfScore.found { check(code, found) }
      }
    }
  }

  private mutating func check(_ code: CriterionCode, _ found: Found<Points>) {
    let below = sumBelow(code)
    guard below.hasTyped else {
      report(.parentNotCounted, code, found: found, expected: nil)
      return
    }
    if found.value < below.sum || found.value > below.sum + below.others {
      report(.parentSumDiffers, code, found: found, expected: below.sum)
    }
  }

  /// The sum of what the agency typed below a row, and the most that others may add to it.
  private func sumBelow(
    _ code: CriterionCode
  ) -> (sum: Points, others: Points, hasTyped: Bool) {
    var result = (sum: Points.zero, others: Points.zero, hasTyped: false)
    var pending = plan.children(of: code)
    while let next = pending.popLast() {
      let children = plan.children(of: next)
      if let points = typed[next] {
        result.sum = result.sum + points
        result.hasTyped = true
      } else if !children.isEmpty {
        pending += children
      } else if let leaf = plan.criterion(next), !isOwn(leaf) {
        result.others = result.others + leaf.maximum
      }
    }
    return result
  }

  private func isOwn(_ leaf: Criterion) -> Bool {
    leaf.kind == .appraised && duties.leads(agency, criterion: leaf.code)
  }

  private mutating func report(
    _ problem: ProblemCode, _ code: CriterionCode, found: Found<Points>, expected: Points?
  ) {
    problems.append(
      Problem(
        problem, agency: agency.text, place: found.place, row: .criterion(code),
        found: .written(found.written), expected: expected.map(Problem.Slot.points)))
  }
}
