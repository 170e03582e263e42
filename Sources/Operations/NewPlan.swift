import Publishing
import WorkbookWriting

/// `plan new`: an empty workbook to type a plan into.
public struct NewPlan: Sendable {
  /// `….xlsx`.
  public var output: String
  /// Whether an existing file may be replaced.
  public var force: Bool

  /// Makes the operation.
  public init(output: String, force: Bool) {
    self.output = output
    self.force = force
  }

  /// Writes the workbook, for a plan of `year` where that is known.
  public func run(year: Int?) throws(OperationError) {
    guard output.lowercased().hasSuffix(".xlsx") else {
      throw .usage(.outputEnding(output, possible: [".xlsx"]))
    }
    try AtomicOutput(force: force, inputs: []).workbook(output) { path throws(WriteError) in
      try PlanWorkbook.writeBlank(year: year, to: path)
    }
  }
}
