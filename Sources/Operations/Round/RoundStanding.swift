import Forms
import PARIndex
import Provenance

/// Where each agency of a round stands, made of what came and what it comes to.
struct RoundStanding {
  private let round: OpenRound
  private let state: RoundState
  private let made: RoundConsolidation

  init(_ round: OpenRound, state: RoundState, made: RoundConsolidation) {
    self.round = round
    self.state = state
    self.made = made
  }

  /// The status.
  var status: RoundStatus {
    var files: [String: [ReturnFile]] = [:]
    var others: [ReturnFile] = []
    for file in made.returns.files where !file.isForeign {
      if let agency = file.agency {
        files[agency, default: []].append(file)
      } else {
        others.append(file)
      }
    }
    let problems = Dictionary(grouping: made.value.problems) { $0.agency ?? "" }
    let outcomes = made.value.agencies.filter { outcome in
      outcome.agency.reports || files[outcome.agency.id.text] != nil
    }
    let lines = outcomes.map { outcome in
      let id = outcome.agency.id.text
      return line(outcome, files[id] ?? [], problems: problems[id] ?? [])
    }
    return RoundStatus(
      period: round.head.period, due: round.head.due, lines: lines, others: others.map(shown))
  }

  private func line(
    _ outcome: AgencyOutcome, _ files: [ReturnFile], problems: [Problem]
  ) -> RoundStatus.Line {
    let shown = files.map(shown).sorted {
      ($0.receivedOn?.daysSince1970 ?? 0, $0.name) < ($1.receivedOn?.daysSince1970 ?? 0, $1.name)
    }
    var line = RoundStatus.Line(
      agency: outcome.agency, state: standing(of: files, shown, problems), files: shown,
      rowsReported: outcome.rowsReported, rowsExpected: outcome.rowsExpected,
      lastReminded: state.reminders[outcome.agency.id.text]?.last, problems: problems)
    if let due = round.head.due, let came = line.receivedOn {
      line.daysLate = max(0, came.daysSince1970 - due.daysSince1970)
    }
    return line
  }

  /// Where an agency stands by what came from it.
  private func standing(
    of files: [ReturnFile], _ shown: [RoundStatus.File], _ problems: [Problem]
  ) -> RoundStatus.State {
    let kept = zip(files, files.map(shown(_:))).filter { !$0.1.isSetAside }
    guard !kept.isEmpty else { return .notSent }
    let readable = kept.filter { $0.0.submission != nil }
    guard !readable.isEmpty else {
      return kept.allSatisfy(\.0.isPicture) ? .signedOnly : .toCorrect
    }
    let counting = Set(shown.filter(\.ground.counts).map(\.name))
    let errors = problems.filter { problem in
      problem.severity == .error && (problem.place.map { counting.contains($0.file) } ?? true)
    }
    guard !counting.isEmpty, !errors.contains(where: { !$0.code.isStandingAgencys }) else {
      return .toCorrect
    }
    // What else came and is not used may be what the agency meant.
    let isDoubtful = kept.contains { $0.0.submission == nil && !$0.0.isPicture }
    return errors.isEmpty && !isDoubtful ? .usable : .toReview
  }

  // MARK: Files

  private func shown(_ file: ReturnFile) -> RoundStatus.File {
    let name = file.source.name
    let whole = name.split(separator: " › ").first.map(String.init) ?? name
    let received = state.file(named: whole)
    return RoundStatus.File(
      name: name, receivedOn: received?.on, receivedFrom: received?.sender ?? "",
      ground: ground(file))
  }

  private func ground(_ file: ReturnFile) -> RoundStatus.Ground {
    let name = file.source.name
    guard let submission = file.submission else {
      let worst = file.problems.max { $0.severity < $1.severity }
      if let worst, worst.code == .returnSetAside { return .setAside(worst.found?.text ?? "") }
      return .refused(worst?.code ?? .notAReturn)
    }
    let own = made.value.problems.filter { $0.place?.file == name }
    func told(_ code: ProblemCode) -> Problem? { own.first { $0.code == code } }
    if told(.periodMismatch) != nil { return .otherPeriod }
    if submission.isBlank { return .blank }
    // Of a file whose forms met different fates, the form that counts speaks for it.
    if !counts(name) {
      if let by = told(.returnSuperseded) { return .superseded(by: by.used?.text ?? "") }
      if let twin = told(.returnDuplicate) { return .repeated(of: twin.used?.text ?? "") }
    }
    if let chosen = told(.returnChosen) { return .chosen(chosen.found?.text ?? "") }
    if let more = told(.returnSupplements) { return .supplement(more.found?.text ?? "") }
    if let rival = told(.returnConflict) {
      return .contradicted(by: rival.related.first?.file ?? "")
    }
    let tookPlace = made.value.problems.contains { problem in
      [.returnSuperseded, .returnDuplicate].contains(problem.code)
        && problem.used == .written(name)
    }
    return tookPlace ? .newest : .only
  }

  /// Whether a value of the file is used.
  private func counts(_ name: String) -> Bool {
    made.value.agencies.contains { $0.files.contains(name) && !isReplaced(name) }
  }

  /// Whether another file took the place of all that it says: the note on it names no sheet.
  private func isReplaced(_ name: String) -> Bool {
    made.value.problems.contains { problem in
      [.returnSuperseded, .returnDuplicate].contains(problem.code) && problem.place?.file == name
        && problem.place?.sheet == nil
    }
  }
}

extension ReturnFile {
  /// Whether it is a scan or a picture: what was signed, without what can be read.
  fileprivate var isPicture: Bool {
    let name = source.name.lowercased()
    return [".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".bmp"].contains {
      name.hasSuffix($0)
    }
  }
}

extension RoundStatus.File {
  fileprivate var isSetAside: Bool { if case .setAside = ground { true } else { false } }
}

extension Problem.Slot {
  /// What somebody wrote; empty where it is something else.
  fileprivate var text: String { if case .written(let text) = self { text } else { "" } }
}
