import Intake
import Operations
import PARIndex
import Provenance
import Spreadsheet

/// From cells to what is understood: the account adds up, every value that is used stands where it is
/// said to stand, and reading again gives the same.
enum UnderstandingFuzzing {
  private static let plan = {
    do { return try PlanLoading.load(nil).plan } catch { stop("the plan cannot be read: \(error)") }
  }()
  private static let reader = ReturnReader(plan)

  static func returns(_ bytes: [UInt8]) {
    let workbook = LineWorkbook.make(bytes)
    let result = read(workbook)
    if UnderstandingDump.text(result) != UnderstandingDump.text(read(workbook)) {
      stop("reading again gives something else")
    }
    guard case .submission(let submission, _, _) = result else { return }
    let filled = workbook.sheets.reduce(0) { $0 + $1.cells.count { isShown($0.value) } }
    if !submission.account.isComplete { stop("the account does not add up") }
    if submission.account[.cells].read != filled { stop("a cell has no fate") }
    let cells = Cells(workbook)
    for report in submission.scores {
      cells.hold(report.selfScore)
      cells.hold(report.evidence)
      cells.hold(report.explanation)
    }
    for report in submission.tasks {
      cells.hold(report.state)
      cells.hold(report.achieved)
      cells.hold(report.total)
      cells.hold(report.completedOn)
      cells.hold(report.result)
    }
  }

  static func decisions(_ bytes: [UInt8]) {
    let workbook = LineWorkbook.make(bytes)
    let source = SourceFile(name: "f.xlsx", sha256: "")
    let cells = Cells(workbook)
    for decision in DecisionReader.read(workbook, source: source, plan: plan).value {
      guard let criterion = plan.criterion(decision.code) else {
        stop("a decision on no criterion")
      }
      if decision.points.value < .zero || decision.points.value > criterion.maximum {
        stop("\(decision.points.value) points are outside of \(criterion.code)'s")
      }
      cells.hold(decision.points)
    }
  }

  private static func read(_ workbook: Workbook) -> ReturnResult {
    reader.read(
      workbook: workbook, source: SourceFile(name: "f.xlsx", sha256: ""), fileName: "f.xlsx",
      agency: Agency.ID("so-noi-vu"))
  }

  private static func isShown(_ value: CellValue) -> Bool {
    guard case .text(let text) = value else { return value != .empty }
    return !text.allSatisfy { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
  }

  /// The cells that say something.
  private struct Cells {
    private var filled: Set<Place> = []

    init(_ workbook: Workbook) {
      let file = Place(file: "f.xlsx")
      for sheet in workbook.sheets {
        let place = file.sheet(named: sheet.name)
        for cell in sheet.cells where isShown(cell.value) {
          filled.insert(place.at(cell.reference))
        }
      }
    }

    func hold<Value>(_ reading: Reading<Value>) { hold(reading.found) }

    func hold<Value>(_ found: Found<Value>?) {
      guard let found else { return }
      if !filled.contains(found.place) { stop("nothing stands at \(found.place)") }
    }
  }
}
