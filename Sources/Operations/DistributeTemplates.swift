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
  }

  /// Writes the templates.
  public func run(plan: Plan) async throws(OperationError) -> Outcome {
    let chosen = try choose(plan)
    let period = try period == nil ? nil : RoundPeriods.period(period, plan: plan)
    let outputs = AtomicOutput(force: force, inputs: [])
    if let fault = FileBytes.makeFolder(folder) {
      throw .outputRefused(file: folder, reason: .failed(fault))
    }
    // All paths are checked before the first is written.
    for agency in chosen {
      for name in names(plan, agency) { try outputs.check(folder + "/" + name) }
    }
    return try outputs.together { pending throws(OperationError) in
      var files: [Outcome.File] = []
      for agency in chosen {
        try write(agency, of: plan, period, to: &pending, noting: &files)
      }
      return Outcome(files: files)
    }
  }

  private func write(
    _ agency: Agency.ID, of plan: Plan, _ period: Period?, to outputs: inout AtomicOutput.Pending,
    noting files: inout [Outcome.File]
  ) throws(OperationError) {
    switch format {
    case .xlsx:
      let path = folder + "/" + TemplateWorkbook.fileName(of: agency)
      try outputs.workbook(path) { temporary throws(WriteError) in
        try TemplateWorkbook.write(plan: plan, agency: agency, period: period, to: temporary)
      }
      files.append(Outcome.File(agency: agency, path: path))
    case .csv:
      for file in TemplateCSV.files(plan: plan, agency: agency, period: period) {
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
