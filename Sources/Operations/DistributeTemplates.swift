import Intake
import PARIndex
import Provenance
import Publishing
import WorkbookWriting

/// `template`: one form for each agency, blank, or with what it reported last, marked as such.
public struct DistributeTemplates: Sendable {
  /// The forms of a blank template.
  public enum Format: String, Sendable, CaseIterable {
    /// One workbook with both forms.
    case xlsx
    /// One file for each form.
    case csv
  }

  /// The folder to write to; made where it does not exist.
  public var folder: String
  /// Names of agencies; empty for everybody whom the plan gives something to report.
  public var agencies: [String]
  /// The period to report on as typed; nil for the plan's.
  public var period: String?
  /// Returns of an earlier period: files, folders, archives, mails.
  ///
  /// What an agency reported last stands in its template, and does not count until the agency
  /// confirms or changes it.
  public var from: [String]
  /// The form.
  public var format: Format
  /// Whether existing files may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(
    folder: String, agencies: [String] = [], period: String? = nil, from: [String] = [],
    format: Format = .xlsx, force: Bool = false
  ) {
    self.folder = folder
    self.agencies = agencies
    self.period = period
    self.from = from
    self.format = format
    self.force = force
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// A file of a template.
    public struct File: Hashable, Sendable {
      /// Whose template it belongs to.
      public var agency: Agency.ID
      /// Its path.
      public var path: String
    }

    /// The files written, in the registry's order.
    public var files: [File]
    /// The list of what goes to whom; nil where none was written.
    public var list: String?
    /// The agencies whose templates hold what they reported last.
    public var prefilled: Set<Agency.ID> = []
    /// What is to be said of the returns of earlier periods: those that cannot be used.
    public var problems: [Problem] = []
    /// What became of everything that was found among them.
    public var found: [FoundFile] = []
  }

  /// Reads the returns of earlier periods, and writes the templates.
  public func run(plan: Plan) async throws(OperationError) -> Outcome {
    guard !from.isEmpty else { return try run(plan: plan, after: []) }
    let files = try await EarlierReturns.read(from, plan: plan)
    var outcome = try run(plan: plan, after: files.files.compactMap(\.submission))
    outcome.problems += files.files.filter { $0.submission == nil }.flatMap(\.problems)
    outcome.problems.sort()
    outcome.found = files.found
    return outcome
  }

  /// Writes the templates.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - earlier: returns of earlier periods; `from` is not looked at.
  /// - Returns: what was written.
  /// - Throws: where the period or an agency is unclear, or an output cannot be made.
  public func run(plan: Plan, after earlier: [Submission]) throws(OperationError) -> Outcome {
    let chosen = try choose(plan)
    let named = try RoundPeriods.period(period, plan: plan)
    let last = try EarlierReturns.last(earlier, plan: plan, period: named, isTyped: period != nil)
    let round = Round(chosen: period == nil ? nil : named, span: named)
    let outputs = AtomicOutput(force: force, inputs: [])
    if let fault = FileBytes.makeFolder(folder) {
      throw .outputRefused(file: folder, reason: .failed(fault))
    }
    // All paths are checked before the first is written.
    for agency in chosen {
      for name in names(plan, agency) { try outputs.check(folder + "/" + name) }
    }
    // One for all: templates of single agencies, or as CSV, go where the list may stand already.
    let list = agencies.isEmpty && format == .xlsx ? folder + "/" + SentList.name : nil
    if let list { try outputs.check(list) }
    return try outputs.together { pending throws(OperationError) in
      var outcome = Outcome(files: [])
      outcome.problems = last.problems
      for agency in chosen {
        let report = last.reports[agency]
        try write(agency, of: plan, round, after: report, to: &pending, noting: &outcome.files)
        if report?.isBlank == false { outcome.prefilled.insert(agency) }
      }
      if let list {
        try pending.write(SentList.templates(outcome.files, for: chosen, plan: plan), to: list)
        outcome.list = list
      }
      return outcome
    }
  }

  /// The period that the templates are for.
  private struct Round {
    /// The one that was chosen; nil for the plan's own.
    let chosen: Period?
    /// Its days, as far as they are known.
    let span: Period?
  }

  private func write(
    _ agency: Agency.ID, of plan: Plan, _ round: Round, after last: LastReport?,
    to outputs: inout AtomicOutput.Pending, noting files: inout [Outcome.File]
  ) throws(OperationError) {
    switch format {
    case .xlsx:
      let path = folder + "/" + TemplateWorkbook.fileName(of: agency)
      try outputs.workbook(path) { temporary throws(WriteError) in
        try TemplateWorkbook.write(
          plan: plan, agency: agency, period: round.chosen, span: round.span, last: last,
          to: temporary)
      }
      files.append(Outcome.File(agency: agency, path: path))
    case .csv:
      for file in TemplateCSV.files(plan: plan, agency: agency, period: round.chosen, last: last) {
        let path = folder + "/" + file.name
        try outputs.write(Array(file.text.utf8), to: path)
        files.append(Outcome.File(agency: agency, path: path))
      }
    }
  }

  private func names(_ plan: Plan, _ agency: Agency.ID) -> [String] {
    switch format {
    case .xlsx: [TemplateWorkbook.fileName(of: agency)]
    case .csv: TemplateCSV.files(plan: plan, agency: agency).map(\.name)
    }
  }

  private func choose(_ plan: Plan) throws(OperationError) -> [Agency.ID] {
    guard !agencies.isEmpty else {
      return plan.expectedAgencies.filter { TemplateWorkbook.hasRows(plan: plan, agency: $0) }
    }
    let matcher = AgencyMatcher(plan: plan)
    var chosen: [Agency.ID] = []
    for name in agencies {
      let id = try matcher.named(name)
      guard TemplateWorkbook.hasRows(plan: plan, agency: id) else {
        throw .usage(.agencyWithoutRows(plan.registry.name(id)))
      }
      if !chosen.contains(id) { chosen.append(id) }
    }
    return chosen
  }
}
