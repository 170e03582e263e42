import Forms
import Intake
import PARIndex
import Provenance
import Publishing
import Spreadsheet

/// The columns of the table of decisions.
enum DecisionColumn: String, RoundColumn {
  case code = "STT"
  case name = "Tiêu chí"
  case points = "Điểm thẩm định"
  case reason = "Lý do"
  case person = "Người quyết định"
  case day = "Ngày"
  case basis = "Căn cứ"
  case undone = "Hủy"

  static var needed: [Self] { [.code, .points, .undone] }
}

/// The decisions of a round: a table to which lines are appended, the last line of a row standing.
struct RoundDecisions: Sendable {
  private let folder: RoundFolder
  /// The lines, in their order.
  private let lines: [RoundTable<DecisionColumn>.Row]

  init(_ folder: RoundFolder) throws(OperationError) {
    self.folder = folder
    lines = try RoundTable<DecisionColumn>(folder.decisions).rows()
  }

  /// How many lines there are.
  var count: Int { lines.count }

  /// The decisions that stand after the first `count` lines, and what is wrong with others.
  func standing(
    after count: Int, plan: Plan
  ) -> (decisions: [Decision], source: SourceFile, problems: [Problem]) {
    let name = "quyet-dinh.csv"
    let shown = Array(lines.prefix(count))
    let source = SourceFile(
      name: name, sha256: Digest.sha256(Array(RoundTable<DecisionColumn>.text(shown).utf8)))
    var last: [String: Int] = [:]
    for (index, line) in shown.enumerated() { last[line[.code] ?? ""] = index }
    var cells: [Cell] = []
    func add(_ text: String, _ row: Int, column: Int) {
      cells.append(Cell(CellReference(row: row, column: column), .text(text)))
    }
    let columns = DecisionColumn.allCases.filter { $0 != .undone }
    for (column, heading) in columns.enumerated() {
      add(Self.heading(heading), 1, column: column + 1)
    }
    for index in last.values.sorted() where (shown[index][.undone] ?? "").isEmpty {
      for (column, key) in columns.enumerated() {
        guard let text = shown[index][key], !text.isEmpty else { continue }
        add(text, index + 2, column: column + 1)
      }
    }
    let workbook = Workbook(format: .csv, sheets: [Sheet(name: "", cells: cells)])
    let read = DecisionReader.read(workbook, source: source, plan: plan)
    return (read.value, source, read.problems)
  }

  private static func heading(_ column: DecisionColumn) -> String {
    switch column {
    case .basis: DecisionForm.heading(.basis)
    case .code, .name, .points, .reason, .person, .day, .undone: column.rawValue
    }
  }

  // MARK: Taking in what was typed

  /// What a workbook that was edited says beside the decisions that stood when it was written.
  struct Typed {
    /// New decisions, and others than stood.
    var taken: [Decision] = []
    /// Those that stood and were deleted from the sheet.
    var undone: [Decision] = []
    /// What is wrong with others.
    var problems: [Problem] = []
    /// Whether something was typed that cannot be taken: nothing of the sheet is then.
    var isUnclear: Bool { problems.contains { $0.severity == .error } }
  }

  /// Compares a workbook with the decisions that stand.
  static func typed(
    in workbook: Workbook, source: SourceFile, plan: Plan, standing: [Decision], shown: [Decision]?
  ) -> Typed {
    let checked = DecisionReader.read(workbook, source: source, plan: plan)
    let read = checked.value
    var typed = Typed(problems: checked.problems)
    let known = Dictionary(standing.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    typed.taken = read.filter { decision in known[decision.code].map { !$0.says(decision) } ?? true
    }
    guard let shown, !typed.isUnclear else { return typed }
    let present = Set(read.map(\.code))
    typed.undone = shown.filter { !present.contains($0.code) && known[$0.code] != nil }
    return typed
  }

  /// Appends what was typed; returns how many lines there are then.
  func append(_ typed: Typed, plan: Plan) throws(OperationError) -> Int {
    let rows =
      typed.taken.map { Self.row($0, plan: plan) }
      + typed.undone.map { decision in
        var row = Self.row(decision, plan: plan)
        row[.undone] = "có"
        return row
      }
    try RoundTable<DecisionColumn>(folder.decisions).append(rows)
    return count + rows.count
  }

  private static func row(_ decision: Decision, plan: Plan) -> RoundTable<DecisionColumn>.Row {
    [
      .code: decision.code.description, .name: plan.criterion(decision.code)?.name ?? "",
      .points: decision.points.value.vietnamese, .reason: decision.reason,
      .person: decision.decidedBy, .day: decision.decidedOn?.vietnamese ?? "",
      .basis: decision.basis ?? "",
    ]
  }
}

extension Decision {
  /// Whether both say the same, wherever they stand.
  fileprivate func says(_ other: Decision) -> Bool {
    points.value == other.points.value && reason == other.reason && decidedBy == other.decidedBy
      && decidedOn == other.decidedOn && basis == other.basis
  }
}
