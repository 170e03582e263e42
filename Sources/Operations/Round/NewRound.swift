import PARIndex
import Provenance
import Publishing

/// `round new`: makes the folder of a round, with its templates.
public struct NewRound: Sendable {
  /// The folder to make.
  public var folder: String
  /// The period to report on, as typed.
  public var period: String
  /// The day by which returns are due.
  public var due: CivilDate?
  /// The folder of the round before.
  public var after: String?
  /// The plan; nil for that of the round before, or the built-in one.
  public var plan: String?

  /// Makes the operation.
  public init(
    folder: String, period: String, due: CivilDate? = nil, after: String? = nil, plan: String? = nil
  ) {
    self.folder = folder
    self.period = period
    self.due = due
    self.after = after
    self.plan = plan
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The templates written.
    public var templates: [String]
    /// The period as it was understood.
    public var period: Period
    /// What is wrong with the plan's tables.
    public var planProblems: [Problem]
  }

  /// Makes the folder.
  ///
  /// What an interrupted run has made is made again; the head comes last, so that a folder with a
  /// head is a whole round.
  public func run() async throws(OperationError) -> Outcome {
    let moment = RoundMoment.now()
    let target = RoundFolder(folder)
    let before: OpenRound? = if let after { try OpenRound(after) } else { nil }
    let source = plan ?? before.flatMap { $0.head.plan.map { plan in "\(after ?? "")/\(plan)" } }
    let loaded = try PlanLoading.load(source)
    guard let span = try RoundPeriods.period(period, plan: loaded.plan) else {
      throw .usage(.periodUnclear(period))
    }
    if let before, before.head.period.last >= span.last {
      throw .round(folder, .periodNotAfter(before.head.period.label))
    }
    try refuseOther(target)
    for part in [target.path] + target.parts {
      if let fault = FileBytes.makeFolder(part) {
        throw .outputRefused(file: part, reason: .failed(fault))
      }
    }
    let lock = try RoundLock(target, at: moment)
    for part in [target.path] + target.parts { Staging.sweep(part) }
    let answered: [String] =
      if let before { try await RoundHistory.countingFiles(of: before) } else { [] }
    let written = try await DistributeTemplates(
      folder: target.sent, period: period, from: answered, force: true
    ).run(plan: loaded.plan)
    let templates = written.files.map(\.path)
    let head = RoundHead(
      period: span, due: due, plan: try copyPlan(source, to: target),
      previous: before.map { RelativePath.of($0.folder.path, from: target.path) }, asOf: nil)
    let contacts = try RoundContacts(before?.folder ?? target, plan: loaded.plan)
    if let before {
      try RoundHistory.keep(try await RoundHistory.figures(of: before), in: target)
    }
    try write(
      head, contacts, templates: written.files, plan: loaded.plan, to: target, at: moment)
    _ = consume lock
    return Outcome(templates: templates, period: span, planProblems: loaded.problems)
  }

  /// Refuses a folder that holds a round, or anything that no interrupted run has left there.
  private func refuseOther(_ target: RoundFolder) throws(OperationError) {
    guard FileBytes.exists(target.path) else { return }
    guard FileBytes.isFolder(target.path) else {
      throw .outputRefused(file: target.path, reason: .exists)
    }
    guard !FileBytes.exists(target.head) else { throw .round(target.path, .exists) }
    let ours = Set(
      (target.parts + [target.contacts, target.journal, target.previous]).compactMap {
        $0.split(separator: "/").last.map(String.init)
      } + [Self.planName, "\(Self.planName).xlsx", "\(Self.planName).csv"])
    for name in try FileBytes.names(in: target.path)
    where !name.hasPrefix(".") && !ours.contains(name) {
      throw .round(target.path, .notEmpty)
    }
  }

  private static let planName = "ke-hoach"

  /// Keeps a copy of the plan in the round, so that nothing is needed from elsewhere; nil for the
  /// built-in one.
  private func copyPlan(
    _ source: String?, to target: RoundFolder
  ) throws(OperationError) -> String? {
    guard let source else { return nil }
    let outputs = AtomicOutput(force: true, inputs: [source])
    guard FileBytes.isFolder(source) else {
      let ending = source.lowercased().hasSuffix(".csv") ? ".csv" : ".xlsx"
      try outputs.write(
        try FileBytes.read(source), to: "\(target.path)/\(Self.planName)\(ending)")
      return Self.planName + ending
    }
    let copy = "\(target.path)/\(Self.planName)"
    if let fault = FileBytes.makeFolder(copy) {
      throw .outputRefused(file: copy, reason: .failed(fault))
    }
    try outputs.together { pending throws(OperationError) in
      for file in try InputFiles.find([source], depth: 0) where !file.isForeign {
        try pending.write(try FileBytes.read(file.path), to: "\(copy)/\(file.name)")
      }
    }
    return Self.planName
  }

  /// Writes the tables, the head last.
  private func write(
    _ head: RoundHead, _ contacts: RoundContacts, templates: [DistributeTemplates.Outcome.File],
    plan: Plan, to target: RoundFolder, at moment: RoundMoment
  ) throws(OperationError) {
    let agencies = plan.expectedAgencies.filter { TemplateWorkbook.hasRows(plan: plan, agency: $0) }
    let outputs = AtomicOutput(force: true, inputs: [])
    try outputs.together { pending throws(OperationError) in
      try pending.write(
        SentList.templates(templates, for: agencies, plan: plan, contacts: contacts),
        to: RoundFolder.list(in: target.sent))
      try pending.write(
        Array(
          RoundTable<ContactColumn>.text(contacts.rows(for: agencies, plan: plan)).utf8),
        to: target.contacts)
      let made = JournalLine(
        time: moment.text, who: RoundPerson.current, act: .made, reason: head.period.label)
      try pending.write(
        Array(RoundTable<JournalColumn>.text([made.row]).utf8), to: target.journal)
    }
    try outputs.write(Array(RoundTable<HeadColumn>.text(head.rows).utf8), to: target.head)
  }
}
