import Intake
import PARIndex
import Provenance
import Publishing
import WorkbookWriting

/// `template`: one blank form for each agency.
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
  /// The form.
  public var format: Format
  /// Whether existing files may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(
    folder: String, agencies: [String], period: String? = nil, format: Format, force: Bool
  ) {
    self.folder = folder
    self.agencies = agencies
    self.period = period
    self.format = format
    self.force = force
  }

  /// Writes the templates.
  ///
  /// - Returns: the paths written, in the registry's order.
  public func run(plan: Plan) throws(OperationError) -> [String] {
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
      var written: [String] = []
      for agency in chosen {
        try write(agency, of: plan, period, to: &pending, noting: &written)
      }
      return written
    }
  }

  private func write(
    _ agency: Agency.ID, of plan: Plan, _ period: Period?, to outputs: inout AtomicOutput.Pending,
    noting written: inout [String]
  ) throws(OperationError) {
    switch format {
    case .xlsx:
      let path = folder + "/" + TemplateWorkbook.fileName(of: agency)
      try outputs.workbook(path) { temporary throws(WriteError) in
        try TemplateWorkbook.write(plan: plan, agency: agency, period: period, to: temporary)
      }
      written.append(path)
    case .csv:
      for file in TemplateCSV.files(plan: plan, agency: agency, period: period) {
        try outputs.write(Array(file.text.utf8), to: folder + "/" + file.name)
        written.append(folder + "/" + file.name)
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
