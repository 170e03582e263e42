import Forms
import PARIndex
import Provenance
import Spreadsheet

/// What a file of returns turned out to be.
public enum ReturnResult: Sendable {
  /// It was understood; the sheets tell how, the fates what became of each cell.
  case submission(Submission, sheets: [ReturnedSheet], cells: [SheetFates])
  /// It is refused as a whole, for these reasons.
  case refused([Problem])
}

/// Understands a return: which tables it holds, who sent it, and what each row says.
///
/// ```swift
/// let reader = ReturnReader(plan)
/// switch reader.read(workbook: book, source: file, fileName: "SNV.xlsx", agency: nil) {
/// case .submission(let submission, _, _): print(submission.scores.count)
/// case .refused(let problems): print(problems)
/// }
/// ```
public struct ReturnReader: Sendable {
  private let forms: PlanForms
  /// Finds the agencies of the plan.
  public let matcher: AgencyMatcher
  private let frame: FrameText

  /// Makes a reader for returns to a plan, in a round on `round`, or on the plan's own period.
  ///
  /// It can be used for many files, also at the same time.
  public init(_ plan: Plan, round: Period? = nil) {
    forms = PlanForms(plan, round: round)
    matcher = AgencyMatcher(plan: plan)
    frame = FrameText(headings: forms.headings, agencies: matcher)
  }

  private var plan: Plan { forms.plan }

  /// Understands one file: its tables are found, its head is read, then its tables, and what they
  /// say is assembled.
  ///
  /// - Parameters:
  ///   - workbook: the file as read.
  ///   - source: its name in messages and its digest.
  ///   - fileName: the name by which it came, the last hint at the sender.
  ///   - agency: the sender, where the caller knows better.
  /// - Returns: the submission and the tables as understood, or why the file is refused.
  public func read(
    workbook: Workbook, source: SourceFile, fileName: String, agency: Agency.ID?
  ) -> ReturnResult {
    let workbook = DocumentSheets(finder: forms.finder()).joined(workbook)
    let file = Place(file: source.name, layout: workbook.layout)
    guard !workbook.isOwnReport, !DecisionReader.isConsolidated(workbook) else {
      return .refused([Problem(.ownWorkbook, place: file)])
    }
    if let problem = ConvertedText.refusal(of: workbook, at: file) { return .refused([problem]) }
    let identity = TemplateIdentity(workbook)
    var problems: [Problem] = []
    var contents = TableSearch(forms: forms, file: file, isOwnFile: identity != nil)
      .contents(of: workbook).noting(in: &problems)
    let order = DateOrder(contents)
    var head = ReturnHead.read(contents.labels)
    head.value.take(identity?.period, at: file.sheet(named: TemplateIdentity.sheetName))
    let sender = SenderReader(plan: plan, matcher: matcher, place: file).read(
      override: agency, identity: identity, labels: head.value.agency, fileName: fileName
    ).noting(in: &problems)
    if let sender {
      problems += TablesOfTheSender(sender: sender.value, matcher: matcher).choose(in: &contents)
    }
    let owner = sender.map { HeadingOwner(sender: $0.value, matcher: matcher) }
    let reader = TableReader(
      forms: forms, order: order, owner: owner, carried: identity?.carried ?? [:])
    let readings = reader.read(contents.tables, isOwnFile: identity != nil).noting(in: &problems)
    let sheets = Dictionary(grouping: readings.map(\.value.sheet), by: \.sheet)
    problems += workbook.problems.filter { concerns($0, sheets) }
    guard !readings.isEmpty else {
      return .refused(sorted(problems + [Problem(.noTable, place: file)], sender?.value))
    }
    guard let sender else { return .refused(sorted(problems, nil)) }
    let account = ReturnAccount(
      workbook, file: file, contents: contents, tables: readings.map(\.value),
      frame: frame, isOwnFile: identity != nil)
    if contents.isLimited || reader.comparisons.isFull || account.isFull {
      let read = account.counts[.cells].read
      problems.append(Problem(.likenessLimited, place: file, found: .count(read)))
    }
    return submission(
      sender, source: source, holdsOneForm: workbook.format == .csv, readings: readings,
      identity: identity, head: head, problems: problems, account: account)
  }

  /// A formula without a stored result matters in the columns that are read, and nowhere else: the
  /// template's own marks have none once another program has saved it.
  private func concerns(_ problem: Problem, _ sheets: [String: [ReturnedSheet]]) -> Bool {
    guard problem.code == .formulaWithoutValue, let cell = problem.place?.cell else { return true }
    return (sheets[problem.place?.sheet ?? ""] ?? []).contains { sheet in
      sheet.columns.contains { $0.key.owner != .mark && $0.value.index == cell.column }
    }
  }

  /// The agency whose a file seems to be by its name, for one that cannot be read; nil where the
  /// name tells none, or several.
  public func agency(named fileName: String) -> Agency.ID? {
    FileNameReader(matcher: matcher).agency(fileName)
  }

  private func submission(
    _ sender: Found<Agency.ID>, source: SourceFile, holdsOneForm: Bool,
    readings: [Checked<TableReading>], identity: TemplateIdentity?, head read: Checked<ReturnHead>,
    problems: [Problem], account: ReturnAccount
  ) -> ReturnResult {
    let file = Place(file: source.name)
    let head = read.value
    let tables = readings.map(\.value)
    var repeated = RepeatedRows()
    let scores = repeated.merged(tables.flatMap(\.scores))
    let tasks = repeated.merged(tables.flatMap(\.tasks)).map { task in
      doubting(task, after: head.reportedOn?.value)
    }
    let missing = MissingRows(
      plan: plan, duties: forms.duties, sender: sender.value, isOwnFile: identity != nil)
    var all = problems + read.problems + readings.flatMap(\.problems) + repeated.problems
    let whole = holdsOneForm ? nil : file
    all += missing.scores(scores, place: sheetPlace(.scores, tables, of: file), file: whole)
    all += missing.tasks(tasks, place: sheetPlace(.tasks, tables, of: file), file: whole)
    let carried = tables.reduce(into: CarriedRows()) { $0.add($1.carried) }
    let leftOut = carried.leftOut
    // A row left out is not blank; the problem that says so names it.
    all.removeAll { $0.code == .rowBlank && $0.row.map(leftOut.contains) == true }
    all += carried.problems
    let checks = HeadChecks(plan: plan, file: file)
    all += checks.problems(identity, read)
    var submission = Submission(
      sender: sender, source: source, period: head.period,
      span: checks.span(head), reportedOn: head.reportedOn, preparedBy: head.preparedBy,
      phone: head.phone, scores: scores, tasks: tasks,
      unplaced: tables.flatMap(\.sheet.unplaced) + repeated.unplaced + account.unplaced,
      account: account.counts, problems: [])
    submission.carriedScores = carried.scores
    submission.carriedTasks = carried.tasks
    // What stands with a value as its repair is not said twice.
    struct Told: Hashable {
      var code: ProblemCode
      var place: Place?
    }
    let repairs = account.problems.isEmpty ? [] : submission.repairProblems
    let told = Set(repairs.map { Told(code: $0.code, place: $0.place) })
    all += account.problems.filter { !told.contains(Told(code: $0.code, place: $0.place)) }
    if submission.isBlank {
      all.removeAll { $0.code == .rowBlank }
      all.append(Problem(.returnBlank, place: file))
    }
    submission.problems = sorted(all, sender.value)
    return .submission(submission, sheets: tables.map(\.sheet), cells: account.sheets)
  }

  /// A task done in a year before the plan's, or after the day of the report: the year may be
  /// wrong, or day and month exchanged, which is said.
  private func doubting(_ task: TaskReport, after reportedOn: CivilDate?) -> TaskReport {
    if case .value(var day) = task.completedOn, day.value.year < plan.header.year {
      day.repairs.append(.dateBeforePlan)
      var doubted = task
      doubted.completedOn = .value(day)
      return doubted
    }
    guard let reportedOn, case .value(var day) = task.completedOn, day.value > reportedOn,
      task.state.found?.value == .done, !day.repairs.contains(.dateAmbiguous)
    else { return task }
    day.repairs.append(.dateAmbiguous)
    var doubted = task
    doubted.completedOn = .value(day)
    return doubted
  }

  private func sheetPlace(_ form: Form, _ tables: [TableReading], of file: Place) -> Place? {
    tables.first { $0.sheet.form == form }.map { file.sheet(named: $0.sheet.sheet) }
  }

  private func sorted(_ problems: [Problem], _ agency: Agency.ID?) -> [Problem] {
    problems.map { problem in
      var problem = problem
      if problem.agency == nil { problem.agency = agency?.text }
      return problem
    }.sorted()
  }
}
