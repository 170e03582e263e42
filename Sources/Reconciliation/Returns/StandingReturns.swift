import PARIndex
import Provenance

/// Which returns of one agency stand, told for each annex by itself: the two forms may come in two
/// files, and a form in which nothing was written does not replace an earlier one.
///
/// The newest report date stands; a return without a date is older than any with one. Of equal ones
/// of the same date one counts; different ones of the same date all stand, so that their
/// differences become conflicts.
struct StandingReturns {
  /// The returns whose Form I counts, by file name.
  private(set) var scores: [Submission] = []
  /// The returns whose Form II counts, by file name.
  private(set) var tasks: [Submission] = []
  /// What was superseded, repeated or contradicts itself.
  private(set) var problems: [Problem] = []
  /// The files of which nothing counts because others took their place.
  private(set) var replacedFiles: Set<String> = []

  /// A return whose form does not count, and the one that took its place.
  private struct Replacement {
    var annex: Annex
    var code: ProblemCode
    var subject: Submission
    var winner: Submission
  }

  /// Chooses among all returns of one agency.
  init(_ returns: [Submission]) {
    let ordered = returns.sorted { $0.source.name < $1.source.name }
    var replacements: [Replacement] = []
    scores = choose(ordered, .scores, &replacements)
    tasks = choose(ordered, .tasks, &replacements)
    report(replacements)
  }

  private mutating func choose(
    _ returns: [Submission], _ annex: Annex, _ replacements: inout [Replacement]
  ) -> [Submission] {
    let written = returns.map { ($0, AnnexContent($0, annex)) }.filter { !$0.1.isBlank }
    guard let newest = written.map({ Self.day($0.0) }).max() else { return [] }
    var standing = [(Submission, AnnexContent)]()
    for candidate in written where Self.day(candidate.0) == newest {
      if let twin = standing.first(where: { $0.1 == candidate.1 }) {
        replacements.append(
          Replacement(
            annex: annex, code: .returnDuplicate, subject: candidate.0, winner: twin.0))
      } else {
        standing.append(candidate)
      }
    }
    for (submission, _) in written where Self.day(submission) < newest {
      guard let winner = standing.first?.0 else { continue }
      replacements.append(
        Replacement(annex: annex, code: .returnSuperseded, subject: submission, winner: winner))
    }
    reportConflicts(standing, annex)
    return standing.map(\.0)
  }

  /// Days since 1970, and the least number for a return without a date.
  private static func day(_ submission: Submission) -> Int {
    submission.reportedOn?.value.daysSince1970 ?? Int.min
  }

  // MARK: Saying so

  private mutating func reportConflicts(
    _ standing: [(Submission, AnnexContent)], _ annex: Annex
  ) {
    for (index, (submission, content)) in standing.enumerated() {
      var rows: Set<CriterionCode> = []
      var rivals: [Submission] = []
      for (other, otherContent) in standing[..<index] {
        let differing = content.contradictions(to: otherContent)
        if !differing.isEmpty { rivals.append(other) }
        rows.formUnion(differing)
      }
      guard !rivals.isEmpty else { continue }
      problems.append(
        Problem(
          .returnConflict, agency: submission.sender.value.text,
          place: Place(file: submission.source.name, sheet: Self.sheet(submission, annex)),
          found: rows.sorted().map(\.description).joined(separator: ", "),
          used: rivals.map(\.source.name).joined(separator: ", "),
          expected: submission.reportedOn?.value.vietnamese,
          related: rivals.map { Place(file: $0.source.name, sheet: Self.sheet($0, annex)) }))
    }
  }

  /// One note for each file; it names the sheet where only one of the file's forms is meant.
  private mutating func report(_ replacements: [Replacement]) {
    let counting = Set((scores + tasks).map(\.source.name))
    for replacement in replacements {
      let name = replacement.subject.source.name
      let isWhole = !counting.contains(name)
      if isWhole { replacedFiles.insert(name) }
      let problem = Problem(
        replacement.code, agency: replacement.subject.sender.value.text,
        place: Place(
          file: name, sheet: isWhole ? nil : Self.sheet(replacement.subject, replacement.annex)),
        found: replacement.subject.reportedOn?.value.vietnamese,
        used: replacement.winner.source.name,
        related: [Place(file: replacement.winner.source.name)])
      if !problems.contains(problem) { problems.append(problem) }
    }
  }

  private static func sheet(_ submission: Submission, _ annex: Annex) -> String? {
    switch annex {
    case .scores: submission.scores.first?.code.place.sheet
    case .tasks: submission.tasks.first?.code.place.sheet
    }
  }
}
