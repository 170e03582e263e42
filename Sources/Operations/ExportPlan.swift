import PARIndex
import Publishing
import WorkbookWriting

/// `plan export`: the plan as a workbook, as JSON, or as a folder of CSV tables, determined by the
/// output's name.
public struct ExportPlan: Sendable {
  /// `….xlsx`, `….json`, or a folder.
  public var output: String
  /// Whether existing files may be replaced.
  public var force: Bool

  /// A name with one of these is meant for a file, not for a folder of tables.
  private static let endingsOfFiles = [".csv", ".txt", ".tsv", ".xls", ".ods", ".pdf", ".docx"]

  /// Makes the operation.
  public init(output: String, force: Bool) {
    self.output = output
    self.force = force
  }

  /// Writes the plan.
  public func run(plan: Plan) throws(OperationError) {
    let outputs = AtomicOutput(force: force, inputs: [])
    if output.lowercased().hasSuffix(".xlsx") {
      try outputs.workbook(output) { path throws(WriteError) in
        try PlanWorkbook.write(plan, to: path)
      }
    } else if output.lowercased().hasSuffix(".json") || output == "-" {
      try outputs.write(Array(PlanJSON.text(plan).utf8), to: output)
    } else {
      let name = output.split(separator: "/").last?.lowercased() ?? ""
      guard !Self.endingsOfFiles.contains(where: name.hasSuffix) else {
        throw .usage(.outputEnding(output, possible: [".xlsx", ".json"]))
      }
      if let fault = FileBytes.makeFolder(output) {
        throw .outputRefused(file: output, reason: .failed(fault))
      }
      let files = PlanCSV.files(plan)
      for file in files { try outputs.check("\(output)/\(file.name)") }
      try outputs.together { pending throws(OperationError) in
        for file in files {
          try pending.write(Array(file.text.utf8), to: "\(output)/\(file.name)")
        }
      }
    }
  }
}
