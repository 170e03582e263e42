import PARIndex
import Provenance

/// Tells which report dates can be true.
///
/// A return whose date cannot be is used as one without a date: it supersedes nothing and does not
/// set the day on which lateness is judged.
struct ReportDates {
  /// The returns, without the dates that cannot be.
  private(set) var returns: [Submission]
  /// The dates that were not used.
  private(set) var problems: [Problem] = []

  /// How much later than all others a single date may be.
  static let longestLead = 30

  init(_ returns: [Submission], period: Period?) {
    self.returns = returns
    if let period { refuseOutside(period) }
    refuseAlone()
  }

  private mutating func refuseOutside(_ period: Period) {
    let last = CivilDate(daysSince1970: period.last.daysSince1970 + Period.longestDelay)
    for index in returns.indices {
      guard let found = returns[index].reportedOn, !period.allows(reportedOn: found.value) else {
        continue
      }
      refuse(
        index, found, as: .reportDateOutside,
        expected: last.map { .between(.day(period.first), .day($0)) })
    }
  }

  /// The newest date, where it alone lies far after those of at least two other returns.
  private mutating func refuseAlone() {
    let dated = returns.indices.compactMap { index in
      returns[index].reportedOn.map { (index: index, found: $0) }
    }.sorted { $0.found.value > $1.found.value }
    guard dated.count > 2, let newest = dated.first,
      newest.found.value.daysSince1970 - dated[1].found.value.daysSince1970 > Self.longestLead
    else { return }
    let day = newest.found.value
    let exchanged = CivilDate(year: day.year, month: day.day, day: day.month)
    refuse(
      newest.index, newest.found, as: .reportDateAlone,
      expected: exchanged == day ? nil : exchanged.map(Problem.Slot.day),
      related: dated.dropFirst().prefix(1).map(\.found.place))
  }

  private mutating func refuse(
    _ index: Int, _ found: Found<CivilDate>, as code: ProblemCode, expected: Problem.Slot?,
    related: [Place] = []
  ) {
    problems.append(
      Problem(
        code, agency: returns[index].sender.value.text, place: found.place,
        found: .day(found.value), expected: expected, related: related))
    returns[index].reportedOn = nil
  }

  /// The return with the newest date; of several the first.
  var newest: Submission? {
    returns.reduce(nil as Submission?) { best, next in
      guard let day = next.reportedOn?.value else { return best }
      guard let known = best?.reportedOn?.value else { return next }
      return day > known ? next : best
    }
  }
}
