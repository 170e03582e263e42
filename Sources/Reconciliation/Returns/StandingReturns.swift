import Forms
import PARIndex
import Provenance

/// Which returns of one agency stand, told for each annex by itself: the two forms may come in two
/// files, and a form in which nothing was written does not replace an earlier one.
///
/// The newest report date stands; a return without a date is older than any with one. Of equal ones
/// of the same date one counts; different ones of the same date all stand, so that their
/// differences become conflicts. Rows that an older one filled and none of the newest does are
/// named, and have no value. A supplement counts row by row over what it supplements.
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
    var form: Form
    var code: ProblemCode
    var subject: Submission
    var winner: Submission
  }

  /// Chooses among all returns of one agency.
  init(_ returns: [Submission]) {
    let ordered = returns.sorted { $0.source.name < $1.source.name }
    var replacements: [Replacement] = []
    scores = choose(ordered, .scores, noting: &replacements)
    tasks = choose(ordered, .tasks, noting: &replacements)
    report(replacements)
  }

  private mutating func choose(
    _ returns: [Submission], _ form: Form, noting replacements: inout [Replacement]
  ) -> [Submission] {
    if returns.count == 1, !returns[0].isSupplement {
      // Most agencies send one return, which stands where it says anything.
      return returns[0].isBlank(in: form) ? [] : returns
    }
    let written = returns.map { ($0, AnnexContent($0, form)) }.filter { !$0.1.isBlank }
    let bases = written.filter { !$0.0.isSupplement }
    let base = chosen(of: bases, form, &replacements)
    let day = base.first.map { Self.day($0.0) } ?? Int.min
    var standing = base.map(\.0)
    var supplements: [(Submission, AnnexContent)] = []
    for (supplement, content) in written where supplement.isSupplement {
      guard supplement.reportedOn == nil || Self.day(supplement) >= day else {
        replacements.append(
          Replacement(
            form: form, code: .returnSuperseded, subject: supplement, winner: base[0].0))
        continue
      }
      supplements.append((supplement, content))
    }
    // In the order of their days; those of one day stand beside each other.
    let layers = Dictionary(grouping: supplements) { Self.day($0.0) }.sorted { $0.key < $1.key }
    for (_, layer) in layers {
      let counted = newest(of: layer, form, &replacements)
      let filled = counted.reduce(into: Set()) { $0.formUnion($1.1.valued) }
      standing = standing.map { $0.without(filled, in: form) } + counted.map(\.0)
    }
    return standing
  }

  /// The returns that the standing agency chose, else the newest.
  private mutating func chosen(
    of written: [(Submission, AnnexContent)], _ form: Form, _ replacements: inout [Replacement]
  ) -> [(Submission, AnnexContent)] {
    let chosen = written.filter(\.0.isChosen)
    guard let winner = chosen.last?.0 else {
      let base = newest(of: written, form, &replacements)
      reportLost(written, standing: base, form)
      return base
    }
    for (other, _) in written where !other.isChosen {
      replacements.append(
        Replacement(form: form, code: .returnSuperseded, subject: other, winner: winner))
    }
    return newest(of: chosen, form, &replacements)
  }

  /// The returns of the newest day, each content once.
  private mutating func newest(
    of written: [(Submission, AnnexContent)], _ form: Form, _ replacements: inout [Replacement]
  ) -> [(Submission, AnnexContent)] {
    guard let newest = written.map({ Self.day($0.0) }).max() else { return [] }
    var standing: [(Submission, AnnexContent)] = []
    for candidate in written where Self.day(candidate.0) == newest {
      if let twin = standing.first(where: { $0.1 == candidate.1 }) {
        replacements.append(
          Replacement(
            form: form, code: .returnDuplicate, subject: candidate.0, winner: twin.0))
      } else {
        standing.append(candidate)
      }
    }
    for (submission, _) in written where Self.day(submission) < newest {
      guard let winner = standing.first?.0 else { continue }
      replacements.append(
        Replacement(form: form, code: .returnSuperseded, subject: submission, winner: winner))
    }
    reportConflicts(standing, form)
    return standing
  }

  /// Days since 1970, and the least number for a return without a date.
  private static func day(_ submission: Submission) -> Int {
    submission.reportedOn?.value.daysSince1970 ?? Int.min
  }

  // MARK: Saying so

  /// Rows that an older return filled and none of the newest does.
  private mutating func reportLost(
    _ written: [(Submission, AnnexContent)], standing: [(Submission, AnnexContent)], _ form: Form
  ) {
    guard let winner = standing.last?.0 else { return }
    let kept = standing.reduce(into: Set()) { $0.formUnion($1.1.valued) }
    let older = written.filter { Self.day($0.0) < Self.day(winner) }
    let losers = older.filter { !$0.1.valued.isSubset(of: kept) }
    let lost = losers.reduce(into: Set()) { $0.formUnion($1.1.valued) }.subtracting(kept)
    guard !lost.isEmpty else { return }
    problems.append(
      Problem(
        .returnPartial, agency: winner.sender.value.text,
        place: Self.place(winner, form),
        found: .rows(lost.sorted().map { Problem.Row($0, of: form) }),
        used: .list(losers.map { .written($0.0.source.name) }),
        related: losers.map { Self.place($0.0, form) }))
  }

  private mutating func reportConflicts(
    _ standing: [(Submission, AnnexContent)], _ form: Form
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
          place: Self.place(submission, form),
          found: .rows(rows.sorted().map { Problem.Row($0, of: form) }),
          used: .list(rivals.map { .written($0.source.name) }),
          expected: (submission.reportedOn?.value).map(Problem.Slot.day),
          related: rivals.map { Self.place($0, form) }))
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
          file: name, sheet: isWhole ? nil : Self.sheet(replacement.subject, replacement.form)),
        found: (replacement.subject.reportedOn?.value).map(Problem.Slot.day),
        used: .written(replacement.winner.source.name),
        expected: Self.names(replacements.filter { $0.subject.source.name == name }.map(\.form)),
        related: [Place(file: replacement.winner.source.name)])
      if !problems.contains(problem) { problems.append(problem) }
    }
  }

  /// The annexes whose values do not count, as the forms call them.
  private static func names(_ forms: [Form]) -> Problem.Slot {
    .list(Form.allCases.filter(forms.contains).map { .written($0.sheetName) })
  }

  /// The sheet of a form in a return.
  private static func place(_ submission: Submission, _ form: Form) -> Place {
    Place(file: submission.source.name, sheet: sheet(submission, form))
  }

  private static func sheet(_ submission: Submission, _ form: Form) -> String? {
    switch form {
    case .scores: submission.scores.first?.code.place.sheet
    case .tasks: submission.tasks.first?.code.place.sheet
    }
  }
}

extension Submission {
  /// Without the given rows of one annex.
  fileprivate func without(_ rows: Set<CriterionCode>, in form: Form) -> Submission {
    var rest = self
    switch form {
    case .scores: rest.scores.removeAll { rows.contains($0.code.value) }
    case .tasks: rest.tasks.removeAll { rows.contains($0.code.value) }
    }
    return rest
  }
}
