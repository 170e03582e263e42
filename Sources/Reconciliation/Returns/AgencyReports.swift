import Forms
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
    merged.takeWords(from: reports)
    return [merged]
  }
}

extension AgencyReports<TaskReport> {
  /// The Form II of the standing returns of one agency.
  init(agency: Agency.ID, tasks returns: [Submission]) {
    self.agency = agency
    var rows: [CriterionCode: [TaskReport]] = [:]
    for submission in returns {
      for report in submission.tasks where !report.isBlank {
        rows[report.code.value, default: []].append(report)
      }
    }
    self.rows = rows.mapValues(Self.merged)
  }

  private static func merged(_ reports: [TaskReport]) -> [TaskReport] {
    guard var merged = reports.first, reports.count > 1 else { return reports }
    let isContradictory = TaskReport.typedFields.contains { field in
      distinct(reports) { field.reading(of: $0).found?.value }.count > 1
    }
    if isContradictory { return reports }
    for report in reports.dropFirst() {
      for field in TaskReport.typedFields where field.reading(of: merged).found == nil {
        field.copy(from: report, to: &merged)
      }
    }
    merged.takeWords(from: reports)
    return [merged]
  }
}

extension FormReport {
  /// Fills the words that it lacks with those of the first report that has them.
  fileprivate mutating func takeWords(from reports: [Self]) {
    for field in Self.wordFields {
      let speaker = ([self] + reports).first { report in
        field.reading(of: report).found?.value.canonical.isEmpty == false
      }
      if let speaker { field.copy(from: speaker, to: &self) }
    }
  }
}

/// The first report of each value; reports without one are left out.
private func distinct<Report, Value: Hashable>(
  _ reports: [Report], by value: (Report) -> Value?
) -> [Report] {
  var seen: Set<Value> = []
  return reports.filter { report in value(report).map { seen.insert($0).inserted } ?? false }
}
