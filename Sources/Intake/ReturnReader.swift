import PARIndex
import Provenance
import Spreadsheet

/// What a file of returns turned out to be.
public enum ReturnResult: Sendable {
  /// It was understood; the sheets tell how.
  case submission(Submission, sheets: [ReturnedSheet])
  /// It is refused as a whole, for these reasons.
  case refused([Problem])
}

/// Understands a return: which tables it holds, who sent it, and what each row says.
///
/// ```swift
/// let reader = ReturnReader(plan)
/// switch reader.read(workbook: book, source: file, fileName: "SNV.xlsx", agency: nil) {
/// case .submission(let submission, _): print(submission.scores.count)
/// case .refused(let problems): print(problems)
/// }
/// ```
public struct ReturnReader: Sendable {
  private let plan: Plan
  private let matcher: AgencyMatcher
  private let scoreRows: PlanRows
  private let taskRows: PlanRows
  private let headings = HeadingIndex(HeadingSynonyms.returns)

  /// Makes a reader for returns to a plan.
  ///
  /// It can be used for many files, also at the same time.
  public init(_ plan: Plan) {
    self.plan = plan
    matcher = AgencyMatcher(plan: plan)
    scoreRows = PlanRows(plan: plan, form: .scores)
    taskRows = PlanRows(plan: plan, form: .tasks)
  }

  /// Understands one file.
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
    let file = Place(file: source.name)
    guard !DecisionReader.isConsolidated(workbook) else {
      return .refused([Problem(.ownWorkbook, place: file)])
    }
    let identity = HiddenIdentity(workbook)
    var survey = SheetSurvey(reader: self, file: file, isOwnFile: identity != nil)
    for sheet in workbook.sheets where sheet.name != HiddenIdentity.sheetName { survey.add(sheet) }
    survey.finish()
    let sender = SenderReader(plan: plan, matcher: matcher, place: file).read(
      override: agency, identity: identity, labels: survey.identification.agency,
      fileName: fileName)
    let readings = survey.readTables()
    let general =
      workbook.problems.filter { concerns($0, readings) } + sender.problems + survey.problems
    guard !readings.isEmpty else {
      let who = sender.sender?.value
      return .refused(sorted(general + [Problem(.noTable, place: file)], who))
    }
    guard let who = sender.sender else { return .refused(sorted(general, nil)) }
    return submission(
      who, source: source, holdsOneForm: workbook.format == .csv, readings: readings,
      identity: identity,
      identification: survey.identification, problems: general)
  }

  /// A formula without a stored result matters in the columns that are read, and nowhere else: the
  /// template's own marks have none once another program has saved it.
  private func concerns(_ problem: Problem, _ readings: [TableReading]) -> Bool {
    guard problem.code == .formulaWithoutValue, let cell = problem.place?.cell else { return true }
    return readings.contains { reading in
      reading.sheet.sheet == problem.place?.sheet ?? ""
        && reading.sheet.columns.contains { $0.key != .marks && $0.value.index == cell.column }
    }
  }

  /// The agency whose a file seems to be by its name, for one that cannot be read; nil where the
  /// name tells none, or several.
  public func agency(named fileName: String) -> Agency.ID? {
    FileNameReader(matcher: matcher).agency(fileName)
  }

  private func submission(
    _ sender: Found<Agency.ID>, source: SourceFile, holdsOneForm: Bool, readings: [TableReading],
    identity: HiddenIdentity?, identification: Identification, problems: [Problem]
  ) -> ReturnResult {
    let file = Place(file: source.name)
    var repeated = RepeatedRows()
    let scores = repeated.merged(readings.flatMap(\.scores))
    let tasks = repeated.merged(readings.flatMap(\.tasks)).map { task in
      doubting(task, after: identification.reportedOn?.value)
    }
    let missing = MissingRows(plan: plan, sender: sender.value)
    var all = problems + identification.problems + readings.flatMap(\.problems) + repeated.problems
    let whole = holdsOneForm ? nil : file
    all += missing.scores(scores, place: sheetPlace(.scores, readings, file), file: whole)
    all += missing.tasks(tasks, place: sheetPlace(.tasks, readings, file), file: whole)
    let head = HeadChecks(plan: plan, file: file)
    all += head.problems(identity, identification)
    var submission = Submission(
      sender: sender, source: source, period: identification.period,
      span: head.span(identification),
      reportedOn: identification.reportedOn, preparedBy: identification.preparedBy,
      phone: identification.phone, scores: scores, tasks: tasks,
      unplaced: readings.flatMap(\.sheet.unplaced) + repeated.unplaced,
      problems: [])
    if submission.isBlank { all.append(Problem(.returnBlank, place: file)) }
    submission.problems = sorted(all, sender.value)
    return .submission(submission, sheets: readings.map(\.sheet))
  }

  /// A task done after the day of the report: its day and month may be exchanged, which is said.
  private func doubting(_ task: TaskReport, after reportedOn: CivilDate?) -> TaskReport {
    guard let reportedOn, case .value(var day) = task.completedOn, day.value > reportedOn,
      task.state.found?.value == .done, !day.repairs.contains(.dateAmbiguous)
    else { return task }
    day.repairs.append(.dateAmbiguous)
    var doubted = task
    doubted.completedOn = .value(day)
    return doubted
  }

  private func sheetPlace(_ form: ReturnForm, _ readings: [TableReading], _ file: Place) -> Place? {
    guard let reading = readings.first(where: { $0.sheet.form == form }) else { return nil }
    return file.sheet(named: reading.sheet.sheet)
  }

  private func sorted(_ problems: [Problem], _ agency: Agency.ID?) -> [Problem] {
    problems.map { problem in
      var problem = problem
      if problem.agency == nil { problem.agency = agency?.text }
      return problem
    }.sorted()
  }

  // MARK: For the survey of the sheets

  var finder: TableFinder { TableFinder(index: headings, planRows: [scoreRows, taskRows]) }

  /// The table of a sheet whose heading is lost, and its form.
  func layout(in grid: SheetGrid) -> (table: FoundTable, form: ReturnForm)? {
    for rows in [scoreRows, taskRows] {
      let finder = LostHeading(plan: plan, rows: rows)
      if let table = finder.table(in: grid) { return (table, rows.form) }
    }
    return nil
  }

  /// The reader of a table of `form`.
  func tableReader(
    _ table: FoundTable, form: ReturnForm, grid: SheetGrid, place: Place, order: DateOrder
  ) -> TableReader {
    let rows = form == .scores ? scoreRows : taskRows
    let columns = ColumnMatcher(
      index: headings, rows: rows, year: plan.header.year, previousYear: plan.header.previousYear,
      round: HeadingQualifier(plan.header.period).period
    ).match(table, in: grid, at: place)
    return TableReader(
      plan: plan, rows: rows, grid: grid, table: table, columns: columns, place: place,
      order: order)
  }
}
