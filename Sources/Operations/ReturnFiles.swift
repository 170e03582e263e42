import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet
import Synchronization
import VietnameseText

/// A file of returns as read: understood, or refused.
public struct ReturnFile: Sendable {
  /// The file.
  public var source: SourceFile
  /// Where it was read from.
  public var path: String
  /// Its own name, without the way to it.
  public var ownName = ""
  /// How it came.
  public var kind = FoundFile.Kind.file
  /// What it turned out to be.
  public var result: ReturnResult

  /// The submission, where it was understood.
  public var submission: Submission? {
    if case .submission(let submission, _, _) = result { return submission }
    return nil
  }

  /// Whether it lay beside returns and is not a return, by its file extension.
  public var isForeign: Bool {
    guard case .refused(let problems) = result else { return false }
    return problems.map(\.code) == [.notAReturn]
  }

  /// Everything to report about the file.
  public var problems: [Problem] {
    switch result {
    case .submission(let submission, _, _): submission.allProblems
    case .refused(let problems): problems.sorted()
    }
  }
}

/// The files of a run.
public struct ReturnFiles: Sendable {
  /// Those that are returns, or are refused or named as none, in the order of the inputs.
  public var files: [ReturnFile] = []
  /// Everything that was found, with its fate, in the order of names.
  public var found: [FoundFile] = []

  static func += (left: inout ReturnFiles, right: ReturnFiles) {
    left.files += right.files
    left.found += right.found
  }
}

extension ReturnFile {
  /// What became of it.
  var found: FoundFile {
    let name = source.name
    func found(_ fate: FoundFile.Fate, _ reason: FoundFile.Reason? = nil) -> FoundFile {
      FoundFile(name: name, kind: kind, fate: fate, reason: reason, delivery: source.delivery)
    }
    if submission != nil { return found(.read) }
    let own = ownName
    let hidden = InputFiles.reasonToPassOver(own) ?? (name.contains("__MACOSX/") ? .hidden : nil)
    if isForeign { return found(.passedOver, hidden ?? .problem(.notAReturn)) }
    let worst = problems.max { $0.severity < $1.severity }
    return found(.refused, worst.map { .problem($0.code) })
  }
}

/// Reads many files at once.
///
/// The result has the order of the inputs, whichever was read first; a file is let go before the
/// next one is read, so that memory does not follow their number.
public struct ReturnFilesReader: Sendable {
  private let reader: ReturnReader
  private let keepsTraces: Bool

  /// Makes a reading of returns to a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - round: the period that the user named; nil for the plan's own.
  ///   - keepsTraces: whether it matters how tables and cells were understood; of thousands of
  ///     returns that is most of the memory.
  public init(plan: Plan, round: Period? = nil, keepsTraces: Bool = true) {
    reader = ReturnReader(plan, round: round)
    self.keepsTraces = keepsTraces
  }

  /// Finds and reads the files at the given paths, folders included.
  ///
  /// - Parameters:
  ///   - paths: files, folders, `-` for standard input.
  ///   - agency: who reported, as typed by the user; only with a single file.
  ///   - progress: is called with how many of how many files were read.
  /// - Returns: the files as read, and what became of everything that was found.
  /// - Throws: where a path does not exist, or `agency` cannot be used.
  public func read(
    _ paths: [String], agency: String? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(OperationError) -> ReturnFiles {
    let survey = try InputFiles.survey(paths)
    let inputs = survey.inputs
    let sender = try sender(agency, count: inputs.count)
    let queue = Queue(count: inputs.count)
    let workers = min(2, inputs.count)
    let parts = await withTaskGroup(of: [(Int, ReturnFiles)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          var own: [(Int, ReturnFiles)] = []
          while let index = queue.take() {
            own.append((index, read(inputs[index], sender: sender)))
            progress(queue.finish(), inputs.count)
          }
          return own
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    var all = ReturnFiles(found: survey.passedOver)
    for part in parts.sorted(by: { $0.0 < $1.0 }) { all += part.1 }
    all.found.sort { ($0.name, $0.fate.rawValue) < ($1.name, $1.fate.rawValue) }
    all.takeBackFormsSentApart()
    return all
  }

  private func sender(_ typed: String?, count: Int) throws(OperationError) -> Agency.ID? {
    guard let typed else { return nil }
    guard count == 1 else { throw .usage(.agencyForSeveralFiles(count)) }
    return try reader.matcher.named(typed)
  }

  /// The returns of a file: one, or those of an archive or a mail.
  private func read(_ input: InputFile, sender: Agency.ID?) -> ReturnFiles {
    guard !input.isForeign else { return alone(refused(input, .notAReturn)) }
    do throws(OperationError) {
      let bytes = try FileBytes.read(input.path)
      let contents = Envelope.contents(of: bytes, name: input.name, fileName: input.fileName)
      var budget = WorkBudget(fileOf: bytes.count)
      let files = contents.files.map { file in
        var read = read(file, path: input.path, sender: sender, &budget)
        read.kind = file.kind
        read.ownName = file.fileName
        return read
      }
      return ReturnFiles(files: files, found: contents.besides + files.map(\.found))
    } catch {
      let reason: SystemFault? =
        if case .inputUnavailable(_, let fault) = error { fault } else { nil }
      return alone(refused(input, .fileCannotOpen, found: reason.map { Fault(.system($0)) }))
    }
  }

  private func alone(_ file: ReturnFile) -> ReturnFiles {
    ReturnFiles(files: [file], found: [file.found])
  }

  private func read(
    _ file: Envelope.File, path: String, sender: Agency.ID?, _ budget: inout WorkBudget
  ) -> ReturnFile {
    var source = SourceFile(name: file.name, sha256: "", delivery: file.delivery)
    var limits = Limits.standard
    do throws(ReadError) {
      guard let bytes = try file.content.get() else {
        return refused(source, path, problem: Problem(.notAReturn, place: Place(file: file.name)))
      }
      source.sha256 = Digest.sha256(bytes)
      if let refusal = budget.refusal(of: file.name) { throw refusal }
      limits = .understanding(fileOf: bytes.count)
      let workbook = try workbook(bytes, name: file.name, limits: limits)
      let result = reader.read(
        workbook: workbook, source: source, fileName: file.fileName, agency: sender)
      budget.spend(workbook, problems: result.problemCount)
      return ReturnFile(
        source: source, path: path, result: keepsTraces ? result : result.withoutTraces)
    } catch {
      budget.spend(error, limits: limits)
      var problem = error.problem
      problem.agency = (sender ?? reader.agency(named: file.fileName))?.text
      return refused(source, path, problem: problem)
    }
  }

  /// A file as a workbook; one of our own that asks for more than a return may is named as ours.
  private func workbook(
    _ bytes: [UInt8], name: String, limits: Limits
  ) throws(ReadError) -> Workbook {
    do throws(ReadError) {
      return try WorkbookReader.read(bytes, name: name, limits: limits)
    } catch {
      guard error.problem.code == .limitExceeded,
        DecisionReader.isConsolidated(sheets: WorkbookReader.sheetNames(of: bytes, limits: limits))
      else { throw error }
      throw ReadError(Problem(.ownWorkbook, place: Place(file: name)))
    }
  }

  private func refused(
    _ input: InputFile, _ code: ProblemCode, found: Fault? = nil
  ) -> ReturnFile {
    var file = refused(
      SourceFile(name: input.name, sha256: ""), input.path,
      problem: Problem(code, place: Place(file: input.name), found: found.map(Problem.Slot.fault)))
    file.ownName = input.fileName
    return file
  }

  private func refused(_ source: SourceFile, _ path: String, problem: Problem) -> ReturnFile {
    ReturnFile(source: source, path: path, result: .refused([problem]))
  }
}

/// Hands out the numbers of the inputs, each once.
private final class Queue: Sendable {
  private let count: Int
  private let state = Mutex((next: 0, finished: 0))

  init(count: Int) { self.count = count }

  /// The next number; nil when all are taken.
  func take() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Counts one as read; returns how many are.
  func finish() -> Int {
    state.withLock { state in
      state.finished += 1
      return state.finished
    }
  }
}

extension ReturnResult {
  /// How many problems it lists.
  fileprivate var problemCount: Int {
    switch self {
    case .submission(let submission, _, _): submission.problems.count
    case .refused(let problems): problems.count
    }
  }

  /// The same without how tables and cells were understood.
  fileprivate var withoutTraces: ReturnResult {
    guard case .submission(let submission, _, _) = self else { return self }
    return .submission(submission, sheets: [], cells: [])
  }
}

extension ReturnFile {
  /// The file as it was understood, with the reason of each match.
  public var understanding: String { UnderstandingDump.text(result) }
}

extension ReturnFile {
  /// Whether a path or name typed by the user means this file.
  func isNamed(_ text: String) -> Bool {
    let name = NormalForm.nfc(text)
    return [path, source.name].contains { known in
      let known = NormalForm.nfc(known)
      return known == name || known.hasSuffix("/" + name)
    }
  }
}
