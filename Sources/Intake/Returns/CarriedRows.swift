import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// What a row tells of being filled in from an earlier period.
struct CarriedMark {
  /// What the agency's mark says.
  enum Word {
    case none
    case carried
    case confirmed
    /// Something else than a template offers.
    case other
  }

  private(set) var word: Word
  /// What the row was filled in with, as its own cell and the hidden identity tell.
  private(set) var traces: [CarriedTrace] = []

  /// `known` is what the hidden identity tells of the row.
  init(_ cells: RowCells, known: CarriedTrace?) {
    word = cells.own[.carried].map(Self.word) ?? .none
    // A heading may be lost; the trace, and the word of the template, are known all the same.
    for cell in cells.others where cell.isFilled {
      if let trace = Self.trace(cell) { traces.append(trace) }
      if word == .none, Self.word(cell) == .carried { word = .carried }
    }
    if let trace = cells.own[.carriedTrace].flatMap(Self.trace) { traces.append(trace) }
    if let known { traces.append(known) }
  }

  /// Whether the row tells nothing of the kind.
  var isNothing: Bool { word == .none && traces.isEmpty }

  /// The trace that a cell holds; nil for anything else.
  static func trace(_ cell: ReadCell) -> CarriedTrace? { CarriedTrace(cell.content.text) }

  /// What a cell says as a mark.
  static func word(_ cell: ReadCell) -> Word {
    let words = Folding.words(cell.content.text)
    if words.isEmpty { return cell.isFilled ? .other : .none }
    if words == carried { return .carried }
    return words == confirmed ? .confirmed : .other
  }

  private static let carried = Folding.words(CarriedWords.carried)
  private static let confirmed = Folding.words(CarriedWords.confirmed)
}

/// The rows of a table that its template brought from an earlier period, or that say so.
///
/// What an agency neither confirmed nor changed is never counted: wherever that is not sure, the row
/// is left out, and this is said.
struct CarriedRows {
  /// A row that tells something of it.
  struct Row {
    var mark: CarriedMark
    /// The position of its report.
    var index: Int
    /// Its cells that the agency fills in.
    var cells: [ReadCell]
    /// The columns that can be compared.
    var columns: Set<FormColumn>
  }

  /// What became of a row.
  private enum Verdict {
    /// It counts as it stands.
    case counts
    /// It counts because the agency confirms it.
    case confirmed
    /// It holds what the template brought.
    case unconfirmed
    /// It says that it is of an earlier period, and nothing tells what that was.
    case untraceable
  }

  /// The rows left out of Form I, as they stand.
  private(set) var scores: [ScoreReport] = []
  /// The rows left out of Form II, as they stand.
  private(set) var tasks: [TaskReport] = []
  /// The agency's cells of the rows left out.
  private(set) var cells: Set<CellReference> = []
  private var confirmed: [Found<Problem.Row>] = []
  private var unconfirmed: [Found<Problem.Row>] = []
  private var untraceable: [Found<Problem.Row>] = []

  /// Settles the rows of Form I, and leaves those out that do not count.
  mutating func settle(
    _ rows: [Row], of reports: inout [ScoreReport], hasTraces: Bool, fates: inout SheetFates
  ) {
    scores += leaveOut(rows, of: &reports, hasTraces: hasTraces, fates: &fates)
  }

  /// Settles the rows of Form II, and leaves those out that do not count.
  mutating func settle(
    _ rows: [Row], of reports: inout [TaskReport], hasTraces: Bool, fates: inout SheetFates
  ) {
    tasks += leaveOut(rows, of: &reports, hasTraces: hasTraces, fates: &fates)
  }

  private mutating func leaveOut<Report: FormReport>(
    _ rows: [Row], of reports: inout [Report], hasTraces: Bool, fates: inout SheetFates
  ) -> [Report] {
    let hasTraces = hasTraces || rows.contains { !$0.mark.traces.isEmpty }
    var verdicts = rows.map { Self.verdict($0, reports[$0.index], hasTraces: hasTraces) }
    for moved in Self.moved(rows, verdicts, reports: reports) { verdicts[moved] = .unconfirmed }
    var leftOut: [Report] = []
    for (row, verdict) in zip(rows, verdicts) {
      let report = reports[row.index]
      let told = report.code.map { Problem.Row($0, of: Report.form) }
      switch verdict {
      case .counts: continue
      case .confirmed:
        confirmed.append(told)
        continue
      case .unconfirmed:
        unconfirmed.append(told)
        fates.record(.mark, row.cells)
      case .untraceable:
        untraceable.append(told)
        fates.record(.rejected, row.cells)
      }
      cells.formUnion(row.cells.map(\.reference))
      leftOut.append(report)
      reports[row.index] = Report(code: report.code)
    }
    return leftOut
  }

  private static func verdict<Report: FormReport>(
    _ row: Row, _ report: Report, hasTraces: Bool
  ) -> Verdict {
    let mark = row.mark
    if report.isBlank { return .counts }
    let isSame = mark.traces.contains { $0.matches(report, in: row.columns) }
    if mark.word == .confirmed { return isSame || mark.traces.isEmpty ? .confirmed : .counts }
    if isSame { return .unconfirmed }
    guard mark.traces.isEmpty else { return .counts }
    let isMarked = mark.word == .carried || mark.word == .other && !hasTraces
    return isMarked ? .untraceable : .counts
  }

  /// Rows that seem changed and hold what others were filled in with, because only some columns of
  /// the table were sorted: two or more that exchanged what no other row held or holds.
  private static func moved<Report: FormReport>(
    _ rows: [Row], _ verdicts: [Verdict], reports: [Report]
  ) -> [Int] {
    var owners: [CarriedTrace: Set<Int>] = [:]
    for (index, row) in rows.enumerated() {
      for trace in row.mark.traces { owners[trace, default: []].insert(index) }
    }
    let changed = rows.indices.filter {
      verdicts[$0] == .counts && rows[$0].mark.word != .confirmed
        && !rows[$0].mark.traces.isEmpty
    }
    var holders: [CarriedTrace: [Int]] = [:]
    for index in changed {
      guard let now = CarriedTrace(reports[rows[index].index]) else { continue }
      holders[now, default: []].append(index)
    }
    let moved = holders.compactMap { trace, holders -> Int? in
      guard holders.count == 1, let owner = owners[trace], owner.count == 1,
        owner.isSubset(of: changed)
      else { return nil }
      return holders[0]
    }
    return moved.count > 1 ? moved : []
  }

  /// The rows that are left out.
  var leftOut: Set<Problem.Row> { Set((unconfirmed + untraceable).map(\.value)) }

  /// Takes over the rows of another table of the same file.
  mutating func add(_ other: CarriedRows) {
    scores += other.scores
    tasks += other.tasks
    confirmed += other.confirmed
    unconfirmed += other.unconfirmed
    untraceable += other.untraceable
  }

  /// One problem for all rows of a kind, at the first of them.
  var problems: [Problem] {
    let kinds: [(ProblemCode, [Found<Problem.Row>])] = [
      (.prefilledUnconfirmed, unconfirmed), (.prefilledUntraceable, untraceable),
      (.prefilledConfirmed, confirmed),
    ]
    return kinds.compactMap { code, rows in
      guard let first = rows.first else { return nil }
      return Problem(code, place: first.place, found: .rows(rows.map(\.value)))
    }
  }
}
