import PARIndex
import Provenance

/// What one agency says row by row, its standing returns laid over each other.
///
/// Usually one return stands and each row holds one report. Where several of one day stand, a row
/// that they agree on (or that only one of them fills) holds one report, and a row in which they
/// contradict each other holds one for each version: neither is picked.
struct AgencyReports<Report> {
  /// Who speaks.
  let agency: Agency.ID
  /// The reports of each row, in the order of the files.
  let rows: [CriterionCode: [Report]]
}

extension AgencyReports<ScoreReport> {
  /// The Form I of the standing returns of one agency.
  init(agency: Agency.ID, scores returns: [Submission]) {
    self.agency = agency
    rows = Dictionary(grouping: returns.flatMap(\.scores), by: \.code.value)
      .mapValues(Self.merged)
  }

  private static func merged(_ reports: [ScoreReport]) -> [ScoreReport] {
    let versions = distinct(reports, by: \.selfScore.found?.value)
    if versions.count > 1 { return versions }
    guard var merged = versions.first ?? reports.first else { return [] }
    merged.evidence = merged.evidence ?? firstWord(reports, \.evidence)
    merged.explanation = merged.explanation ?? firstWord(reports, \.explanation)
    return [merged]
  }
}

extension AgencyReports<TaskReport> {
  /// The Form II of the standing returns of one agency.
  init(agency: Agency.ID, tasks returns: [Submission]) {
    self.agency = agency
    rows = Dictionary(grouping: returns.flatMap(\.tasks), by: \.code.value)
      .mapValues { Self.merged($0.filter { !$0.isBlank }) }
      .filter { !$0.value.isEmpty }
  }

  private static func merged(_ reports: [TaskReport]) -> [TaskReport] {
    guard var merged = reports.first, reports.count > 1 else { return reports }
    let isContradictory =
      distinct(reports, by: \.state.found?.value).count > 1
      || distinct(reports, by: \.achieved.found?.value).count > 1
      || distinct(reports, by: \.total.found?.value).count > 1
      || distinct(reports, by: \.completedOn.found?.value).count > 1
    if isContradictory { return reports }
    for report in reports.dropFirst() {
      if merged.state.found == nil { merged.state = report.state }
      if merged.achieved.found == nil { merged.achieved = report.achieved }
      if merged.total.found == nil { merged.total = report.total }
      if merged.completedOn.found == nil { merged.completedOn = report.completedOn }
    }
    merged.result = firstWord(reports, \.result)
    merged.evidence = firstWord(reports, \.evidence)
    merged.difficulties = firstWord(reports, \.difficulties)
    return [merged]
  }
}

/// The first report of each value; reports without one are left out.
private func distinct<Report, Value: Hashable>(
  _ reports: [Report], by value: (Report) -> Value?
) -> [Report] {
  var seen: Set<Value> = []
  return reports.filter { report in value(report).map { seen.insert($0).inserted } ?? false }
}

private func firstWord<Report>(
  _ reports: [Report], _ text: (Report) -> Found<String>?
) -> Found<String>? {
  for report in reports {
    if let found = text(report), !found.value.isEmpty { return found }
  }
  return nil
}
