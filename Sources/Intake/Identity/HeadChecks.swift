import Forms
import PARIndex
import Provenance
import VietnameseText

/// Holds the head of a return against the plan: another plan, no period or none that is clear,
/// no date.
struct HeadChecks {
  let plan: Plan
  let file: Place

  func problems(_ identity: TemplateIdentity?, _ read: Checked<ReturnHead>) -> [Problem] {
    let head = read.value
    var problems: [Problem] = []
    if let other = identity?.plan, other != plan.header.id {
      problems.append(
        Problem(
          .planMismatch, place: file, found: .written(other), expected: .written(plan.header.id)))
    } else if let year = identity?.year, year != plan.header.year {
      problems.append(
        Problem(
          .planMismatch, place: file, found: .year(year),
          expected: .year(plan.header.year)))
    }
    if let period = head.period {
      if span(head) == nil {
        problems.append(
          Problem(
            .periodUnclear, place: period.place, found: .written(period.value),
            expected: .written(plan.header.period)))
      }
    } else {
      problems.append(Problem(.periodMissing, place: file, expected: .written(plan.header.period)))
    }
    if head.reportedOn == nil,
      !read.problems.contains(where: { [.rejected, .doubted].contains($0.code.effect) })
    {
      problems.append(Problem(.reportDateMissing, place: file))
    }
    return problems
  }

  /// The days that a head's period means.
  ///
  /// A stage of another year (`Đợt 2 năm 2019`) is not a period of this plan, whatever days it means.
  func span(_ head: ReturnHead) -> Period? {
    guard let text = head.period?.value else { return nil }
    let year = plan.header.year
    if let period = PeriodReader.read(text, year: year) { return period }
    let years = HeadingWords(text).years
    guard let other = years.max(), !years.contains(year) else { return nil }
    return PeriodReader.read("Năm \(other)", year: year).map {
      var period = $0
      period.label = text
      return period
    }
  }
}
