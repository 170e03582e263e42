import PARIndex
import Provenance
import VietnameseText

/// Holds the head of a return against the plan: another plan or year, no period, no date.
struct HeadChecks {
  let plan: Plan
  let file: Place

  func problems(_ identity: HiddenIdentity?, _ head: Identification) -> [Problem] {
    var problems: [Problem] = []
    if let other = identity?.plan, other != plan.header.id {
      problems.append(
        Problem(.planMismatch, place: file, found: other, expected: plan.header.id))
    } else if let year = identity?.year, year != plan.header.year {
      problems.append(
        Problem(
          .planMismatch, place: file, found: String(year), expected: String(plan.header.year)))
    }
    if let period = head.period {
      let years = HeadingWords(period.value).years
      if !years.isEmpty, !years.contains(plan.header.year) {
        problems.append(
          Problem(
            .periodMismatch, place: period.place, found: period.value,
            expected: plan.header.period))
      }
    } else {
      problems.append(Problem(.periodMissing, place: file, expected: plan.header.period))
    }
    if head.reportedOn == nil,
      !head.problems.contains(where: { $0.code == .reportDateInvalid || $0.code == .dateAmbiguous })
    {
      problems.append(Problem(.reportDateMissing, place: file))
    }
    return problems
  }
}
