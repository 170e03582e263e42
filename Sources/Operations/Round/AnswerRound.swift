import Mail
import Messages
import PARIndex
import Provenance
import Publishing
import WorkbookWriting

/// `round answer`: a receipt, an annotated workbook or a reminder for each agency.
public struct AnswerRound: Sendable {
  /// The folder of the round.
  public var folder: String
  /// The day of the messages; nil for today.
  public var day: CivilDate?
  /// The day by which answers are asked for; nil for the due day, or three days on.
  public var answerBy: CivilDate?

  /// Makes the operation.
  public init(folder: String, day: CivilDate? = nil, answerBy: CivilDate? = nil) {
    self.folder = folder
    self.day = day
    self.answerBy = answerBy
  }

  /// What an answer is.
  public typealias Kind = AgencyLetter.Kind

  /// What was written for an agency.
  public struct Answer: Sendable {
    /// Whom it is for.
    public var agency: Agency
    /// What it is.
    public var kind: AgencyLetter.Kind
    /// The files, the message first.
    public var files: [String]
    /// The address; empty where none is known.
    public var address: String
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The answers, in the registry's order.
    public var answers: [Answer]
    /// The agencies whose returns the standing agency has to look at first.
    public var toReview: [Agency]
    /// Whether lines of the journal wait beside it, because another program holds it open.
    public var journalWaits: Bool
  }

  /// Writes them.
  public func run() async throws(OperationError) -> Outcome {
    let moment = RoundMoment.now()
    var round = try OpenRound(folder)
    let lock = try RoundLock(round.folder, at: moment)
    try round.recover(at: moment)
    let state = RoundState(round.journal)
    let made = try await RoundConsolidation.make(round, state: state)
    let status = RoundStanding(round, state: state, made: made).status
    let contacts = try RoundContacts(round.folder, plan: round.plan)
    guard let today = day ?? moment.day else {
      throw .outputRefused(file: folder, reason: .failed(.other(0)))
    }
    let letters = Letters(
      round: round, contacts: contacts, files: made.returns.files,
      frame: frame(round, contacts, on: today))
    try removeFormer(round)
    let outputs = AtomicOutput(force: true, inputs: [])
    let answers = try outputs.together { pending throws(OperationError) in
      var answers: [Answer] = []
      for line in status.lines where line.agency.reports {
        if let answer = try letters.write(line, to: &pending) { answers.append(answer) }
      }
      try pending.write(
        Array(RoundTable<SentColumn>.text(rows(answers, contacts)).utf8),
        to: RoundFolder.list(in: round.folder.answers))
      return answers
    }
    let lines = answers.map { answer in
      JournalLine(
        act: answer.kind.act, file: answer.files.first ?? "", agency: answer.agency.id.text)
    }
    let waits = try round.note(lines, at: moment)
    _ = consume lock
    return Outcome(
      answers: answers, toReview: status.lines.filter { $0.state == .toReview }.map(\.agency),
      journalWaits: waits)
  }

  private func frame(
    _ round: OpenRound, _ contacts: RoundContacts, on today: CivilDate
  ) -> AgencyLetter.Round {
    let standing = contacts[round.plan.header.standingAgency]
    let ahead = round.head.due.flatMap { $0 >= today ? $0 : nil }
    return AgencyLetter.Round(
      plan: round.plan, period: round.head.period, due: round.head.due, day: today,
      answerBy: answerBy ?? ahead ?? Self.workday(from: today, days: 3),
      caller: [standing.person, standing.phone].filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// A day so many days on, or the Monday after it where it falls on a weekend.
  private static func workday(from day: CivilDate, days: Int) -> CivilDate {
    let number = day.daysSince1970 + days
    // 1 January 1970 was a Thursday: Saturday is 2, Sunday 3.
    let rest = [2: 2, 3: 1][((number % 7) + 7) % 7] ?? 0
    return CivilDate(daysSince1970: number + rest) ?? day
  }

  /// Removes the answers of an earlier run: an agency that has sent its return since must not be
  /// reminded by what lies there.
  private func removeFormer(_ round: OpenRound) throws(OperationError) {
    let list = RoundTable<SentColumn>(RoundFolder.list(in: round.folder.answers))
    for row in try list.rows() {
      for name in (row[.file] ?? "").split(separator: "|") where !name.contains("/") {
        FileBytes.remove("\(round.folder.answers)/\(name)")
      }
    }
  }

  private func rows(
    _ answers: [Answer], _ contacts: RoundContacts
  ) -> [RoundTable<SentColumn>.Row] {
    answers.map { answer in
      [
        .agency: answer.agency.name, .kind: answer.kind.act.rawValue,
        .file: answer.files.joined(separator: "|"), .mail: answer.address,
        .phone: contacts[answer.agency.id].phone,
      ]
    }
  }
}

/// Writes the messages of a round.
private struct Letters {
  let round: OpenRound
  let contacts: RoundContacts
  let files: [ReturnFile]
  let frame: AgencyLetter.Round

  /// Writes the message to an agency and what goes with it; nil where none is due.
  func write(
    _ line: RoundStatus.Line, to outputs: inout AtomicOutput.Pending
  ) throws(OperationError) -> AnswerRound.Answer? {
    guard let letter = AgencyLetter(line, of: frame) else { return nil }
    let stem = "\(line.agency.id.text) - \(letter.kind.act.stem)"
    var names = ["\(stem).txt"]
    let folder = round.folder.answers
    try outputs.write(Array("\u{FEFF}\(letter.text)".utf8), to: "\(folder)/\(stem).txt")
    var attachments: [Attachment] = []
    if letter.kind == .correction {
      for file in files where file.agency == line.agency.id.text {
        guard let submission = file.submission else { continue }
        let name = names.count == 1 ? "\(stem).xlsx" : "\(stem) (\(names.count)).xlsx"
        attachments.append(
          Attachment(
            name: name, bytes: try annotate(submission, line, to: "\(folder)/\(name)", in: &outputs)
          ))
        names.append(name)
      }
    }
    if letter.kind == .reminder {
      let template = "\(line.agency.id.text).xlsx"
      let path = "\(round.folder.sent)/\(template)"
      if FileBytes.exists(path) {
        attachments.append(Attachment(name: template, bytes: try FileBytes.read(path)))
      }
    }
    let address = contacts[line.agency.id].mail
    if let recipient = MailAddress(address) {
      let draft = MailDraft(
        to: [recipient], subject: letter.subject, text: letter.text, attachments: attachments)
      try outputs.write(draft.bytes, to: "\(folder)/\(stem).eml")
      names.append("\(stem).eml")
    }
    return AnswerRound.Answer(
      agency: line.agency, kind: letter.kind, files: names, address: address)
  }

  private func annotate(
    _ submission: Submission, _ line: RoundStatus.Line, to path: String,
    in outputs: inout AtomicOutput.Pending
  ) throws(OperationError) -> [UInt8] {
    let words = Wording(.vi, of: round.plan)
    let problems = line.problems.filter { $0.place?.file == submission.source.name }
    return try outputs.workbook(path) { temporary throws(WriteError) in
      try AnnotatedReturn.write(
        plan: round.plan, submission: submission, problems: problems,
        words: { "\(words.sentence(for: $0)) \(words.advice(for: $0))" }, to: temporary)
    }
  }
}

extension AgencyLetter.Kind {
  /// The act that the journal has for it.
  var act: RoundAct {
    switch self {
    case .receipt: .receipt
    case .correction: .sentBack
    case .reminder: .reminded
    }
  }
}

extension RoundAct {
  /// How the names of files begin that hold an answer.
  fileprivate var stem: String {
    switch self {
    case .receipt: "bao da nhan"
    case .sentBack: "tra lai de sua"
    default: "nhac gui"
    }
  }
}
