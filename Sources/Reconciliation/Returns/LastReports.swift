import Forms
import PARIndex
import Provenance

/// What each agency reported last, before a period for which templates are made.
public struct LastReports {
  /// The reports, by agency; none for who returned nothing that can be used.
  public private(set) var reports: [Agency.ID: LastReport] = [:]
  /// The returns that are not of an earlier period; nothing of them is used.
  public private(set) var notEarlier: [Submission] = []

  /// Chooses among returns of any periods: of each agency those of its latest period before
  /// `period`, and of these the ones that stand, as in a consolidation.
  ///
  /// A return that names no period is taken for one of its agency's latest.
  public init(plan: Plan, submissions: [Submission], before period: Period?) {
    let isEarlier = { (submission: Submission) in
      guard let span = submission.span, let period else { return true }
      return span.last < period.last
    }
    notEarlier = submissions.filter { !isEarlier($0) }
    let earlier = Dictionary(grouping: submissions.filter(isEarlier), by: \.sender.value)
    let latest = earlier.mapValues { $0.compactMap(\.span).max() }
    let rounds = Dictionary(grouping: latest) { $0.value?.last }
    for (day, agencies) in rounds {
      let names = Set(agencies.map(\.key))
      let returns = names.flatMap { earlier[$0] ?? [] }.filter { submission in
        submission.span.map { $0.last == day } ?? true
      }
      add(ReturnsByAgency(plan: plan, submissions: returns, period: agencies.first?.value)) {
        latest[$0] ?? nil
      }
    }
  }

  private mutating func add(_ returns: ReturnsByAgency, period: (Agency.ID) -> Period?) {
    for reports in returns.scoreReports {
      self.reports[reports.agency, default: LastReport()].scores = Self.clear(reports)
    }
    for reports in returns.taskReports {
      self.reports[reports.agency, default: LastReport()].tasks = Self.clear(reports)
    }
    for agency in Set(returns.returns.map(\.sender.value)) {
      self.reports[agency]?.period = period(agency)
    }
  }

  /// The rows in which an agency says one thing, without what was not understood.
  private static func clear<Report: FormReport>(_ reports: AgencyReports<Report>) -> [Report] {
    reports.rows.sorted { $0.key < $1.key }.compactMap { _, versions in
      guard versions.count == 1, let report = versions.first?.understood else { return nil }
      return report.isBlank ? nil : report
    }
  }
}
