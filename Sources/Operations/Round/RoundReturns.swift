import PARIndex
import Provenance

/// What came in a round, read, with what the clerk said of it.
struct RoundReturns: Sendable {
  /// The files, in the order of their names.
  private(set) var files: [ReturnFile] = []
  /// What became of everything that was found.
  private(set) var found: [FoundFile] = []
  /// What is to be said of the files as they lie there.
  private(set) var problems: [Problem] = []
  /// The returns that were understood and count, or would if no other took their place.
  private(set) var submissions: [Submission] = []

  /// Reads the files that came.
  static func read(
    _ folder: RoundFolder, state: RoundState, plan: Plan, period: Period, keepsTraces: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(OperationError) -> RoundReturns {
    var returns = RoundReturns()
    var paths: [String] = []
    for received in state.received.sorted(by: { $0.file < $1.file }) {
      if let code = try changed(received, in: folder) {
        returns.refuse(received, code)
      } else {
        paths.append("\(folder.received)/\(received.file)")
      }
    }
    if !paths.isEmpty {
      let all = try await ReturnFilesReader(
        plan: plan, round: period, keepsTraces: keepsTraces
      ).read(paths, progress: progress)
      returns.files += all.files
      returns.found += all.found
    }
    returns.files.sort { $0.source.name < $1.source.name }
    returns.found.sort { ($0.name, $0.fate.rawValue) < ($1.name, $1.fate.rawValue) }
    returns.apply(state)
    return returns
  }

  /// What happened to a file since it came; nil where it is as it was.
  private static func changed(
    _ received: RoundState.Received, in folder: RoundFolder
  ) throws(OperationError) -> ProblemCode? {
    let path = "\(folder.received)/\(received.file)"
    guard FileBytes.exists(path) else { return .receivedFileMissing }
    let digest = Digest.sha256(try FileBytes.read(path))
    return received.sha256.isEmpty || digest == received.sha256 ? nil : .receivedFileChanged
  }

  private mutating func refuse(_ received: RoundState.Received, _ code: ProblemCode) {
    let file = ReturnFile(
      source: SourceFile(name: received.file, sha256: received.sha256), path: received.file,
      result: .refused([Problem(code, place: Place(file: received.file))]))
    files.append(file)
    found.append(file.found)
  }

  /// Marks the files of which the clerk said something, and says so.
  private mutating func apply(_ state: RoundState) {
    let choices = state.choices
    for index in files.indices {
      let name = files[index].source.name
      // Of what came in an archive or a mail, the file itself or the whole was chosen.
      let whole = name.split(separator: " › ").first.map(String.init) ?? name
      let choice = choices[name] ?? choices[whole]
      let said = choice.map { problem(of: $0, files[index]) }
      if let said, choice?.act == .setAside {
        files[index].result = .refused([said])
        continue
      }
      guard var submission = files[index].submission else { continue }
      submission.isSupplement = choice?.act == .supplement
      submission.isChosen = choice?.act == .newest
      submission.source.delivery = Self.delivery(
        of: submission.source, choice, state.file(named: whole))
      submissions.append(submission)
      problems += [said].compactMap(\.self)
    }
  }

  /// How a file came, by its mail and the journal, and what was chosen about it.
  private static func delivery(
    of source: SourceFile, _ choice: RoundState.Choice?, _ received: RoundState.Received?
  ) -> Delivery {
    var delivery =
      source.delivery ?? Delivery(sender: received?.sender ?? "", address: "", day: nil)
    delivery.day = received?.on ?? delivery.day
    if let choice { delivery.choice = "\(choice.act.rawValue): \(choice.reason)" }
    return delivery
  }

  private func problem(of choice: RoundState.Choice, _ file: ReturnFile) -> Problem {
    let code: ProblemCode =
      switch choice.act {
      case .setAside: .returnSetAside
      case .supplement: .returnSupplements
      default: .returnChosen
      }
    return Problem(
      code, agency: file.agency, place: Place(file: file.source.name),
      found: .written(choice.reason))
  }

  /// Everything to report of files that do not count, and of choices.
  var refused: [Problem] {
    problems + files.filter { $0.submission == nil }.flatMap(\.problems)
  }
}

extension ReturnFile {
  /// Id of the agency that it is from, as far as that is known.
  var agency: String? {
    submission?.sender.value.text ?? problems.lazy.compactMap(\.agency).first
  }
}
