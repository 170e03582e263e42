import Forms
import PARIndex
import Provenance
import Spreadsheet

/// Reads decisions: the sheet Thẩm định of the consolidated workbook, or any table with a column of
/// codes and a column Điểm thẩm định.
///
/// Rows whose Điểm thẩm định is empty hold no decision, but for one that has become stale and still
/// waits: it stands beside, with the basis it was taken on. A decision that cannot be read, lies
/// outside the row's points or concerns no scored row is reported and left out.
public enum DecisionReader {
  /// Whether a workbook is a consolidated one, determined by the sheets that no return has.
  static func isConsolidated(_ workbook: Workbook) -> Bool {
    isConsolidated(sheets: workbook.sheets.map(\.name))
  }

  /// The same by the names of its sheets.
  public static func isConsolidated(sheets names: [String]) -> Bool {
    SheetNames.ofConsolidation.contains { $0.isSubset(of: names) }
  }

  /// The decisions of a workbook, in its order, and what is wrong with others.
  public static func read(
    _ workbook: Workbook, source: SourceFile, plan: Plan
  ) -> Checked<[Decision]> {
    let workbook = DocumentSheets().joined(workbook)
    let file = Place(file: source.name, layout: workbook.layout)
    var collector = DecisionCollector(plan: plan)
    let index = HeadingIndex(HeadingSynonyms.decisions)
    let names = [SheetNames.decisions, SheetNames.English.decisions]
    let own = workbook.sheets.filter { names.contains($0.name) }
    for sheet in own.isEmpty ? workbook.sheets : own {
      let grid = SheetGrid(sheet)
      let place = file.sheet(named: sheet.name)
      for table in TableFinder(index: index).tables(in: grid) {
        collector.add(table, in: grid, at: place)
      }
    }
    if !collector.foundTable {
      collector.problems.append(
        Problem(
          .decisionTableMissing, place: Place(file: source.name),
          expected: .heading(index.ownHeading(.decidedPoints))))
    }
    // The other sheets of a consolidated workbook are not read, so that their problems do not matter.
    let read = Set((own.isEmpty ? workbook.sheets : own).map(\.name))
    let noticed = workbook.problems.filter { $0.place?.sheet.map(read.contains) ?? true }
    let problems = noticed + collector.problems
    return Checked(collector.decisions, problems.sorted())
  }
}

/// Collects the decisions of tables.
private struct DecisionCollector {
  let plan: Plan
  var decisions: [Decision] = []
  var problems: [Problem] = []
  var foundTable = false
  private var positions: [CriterionCode: Int] = [:]
  private var rejected: Set<CriterionCode> = []
  let rows: PlanRows

  init(plan: Plan) {
    self.plan = plan
    rows = PlanRows(plan: plan, form: .scores)
  }

  mutating func add(_ table: FoundTable, in grid: SheetGrid, at place: Place) {
    var columns: [FormColumn: Int] = [:]
    for column in table.columns {
      guard let role = column.match?.role else { continue }
      guard columns[role] == nil else {
        if role == .decidedPoints || role == .code {
          problems.append(Problem(.columnAmbiguous, place: place, found: .heading(column.text)))
          return
        }
        continue
      }
      columns[role] = column.index
    }
    guard columns[.code] != nil, columns[.decidedPoints] != nil else { return }
    foundTable = true
    if let problem = Self.otherUnit(table, at: place) {
      problems.append(problem)
      return
    }
    problems += Self.likenesses(table, at: place)
    for row in table.body {
      DecisionRow(columns: columns, row: row, grid: grid, place: place).read(into: &self)
    }
  }

  /// That the column of decided points is headed as one of per cents or another scale.
  private static func otherUnit(_ table: FoundTable, at place: Place) -> Problem? {
    let column = table.columns.first { $0.match?.role == .decidedPoints }
    guard let column, HeadingUnit(role: .decidedPoints, heading: column.text).isOther else {
      return nil
    }
    return Problem(
      .columnUnit, place: place.at(row: table.headingRows.upperBound, column: column.index),
      found: .heading(column.text), expected: .heading(FormColumn.decidedPoints.heading()))
  }

  /// The headings that were matched by likeness.
  private static func likenesses(_ table: FoundTable, at place: Place) -> [Problem] {
    table.columns.compactMap { column in
      guard let match = column.match else { return nil }
      let word: String
      switch match.reason {
      case .headingSlip(_, let known): word = known
      case .headingWithMore(_, let known) where match.role == .decidedPoints: word = known
      default: return nil
      }
      return Problem(
        .headingCorrected, place: place.at(row: table.headingRows.upperBound, column: column.index),
        found: .heading(column.text), used: .heading(word))
    }
  }

  mutating func take(_ decision: Decision) {
    let code = decision.code
    guard !rejected.contains(code) else { return }
    guard let position = positions[code] else {
      positions[code] = decisions.count
      decisions.append(decision)
      return
    }
    let known = decisions[position]
    if known.points.value == decision.points.value { return }
    problems.append(
      Problem(
        .decisionRepeated, place: decision.points.place, row: .criterion(code),
        found: .oneOf([.points(known.points.value), .points(decision.points.value)]),
        related: [known.points.place]))
    rejected.insert(code)
    decisions.removeAll { $0.code == code }
    positions = Dictionary(
      decisions.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// One row of a table of decisions.
private struct DecisionRow {
  let columns: [FormColumn: Int]
  let row: Int
  let grid: SheetGrid
  let place: Place

  private func cell(_ role: FormColumn) -> ReadCell? {
    columns[role].flatMap { grid.cell(row, $0) }
  }
  private func text(_ role: FormColumn) -> String { cell(role).map { $0.content.text } ?? "" }
  private func place(_ cell: ReadCell?) -> Place {
    return place.at(cell?.reference ?? CellReference(row: row, column: 1))
  }

  /// The roles of a decision's cells: those of today's, or of one that no longer holds.
  private struct Roles {
    var points = FormColumn.decidedPoints
    var reason = FormColumn.decisionReason
    var decidedBy = FormColumn.decidedBy
    var decidedOn = FormColumn.decidedOn
    var basis = FormColumn.basis

    static let former = Roles(
      points: .formerPoints, reason: .formerReason, decidedBy: .formerlyDecidedBy,
      decidedOn: .formerlyDecidedOn, basis: .formerBasis)
  }

  /// Points, and the roles of the columns beside them.
  private struct Filled {
    let roles: Roles
    let points: ReadCell
  }

  /// The roles under which the row holds points.
  private var filled: Filled? {
    for roles in [Roles(), .former] {
      if let points = cell(roles.points), !points.content.isBlank || points.hasFormula {
        return Filled(roles: roles, points: points)
      }
    }
    return nil
  }

  /// Whether a reason, a person or a day stands beside points that are blank.
  private func withoutPoints(_ plan: Plan) -> Problem? {
    let roles = Roles()
    if let points = cell(roles.points), !points.content.isBlank || points.hasFormula { return nil }
    let beside = [roles.reason, roles.decidedBy, roles.decidedOn].compactMap(cell)
      .filter(\.isFilled)
    guard let first = beside.first else { return nil }
    let row = code(CodeCell(cell(.code)), plan, in: nil)
    return Problem(
      .decisionWithoutPoints, place: place(first), row: row.map(Problem.Row.criterion),
      found: .list(beside.map { .written($0.content.text) }))
  }

  /// That the name beside a code is not that of its row.
  private func otherName(
    _ code: CriterionCode, _ points: ReadCell, rows: PlanRows, plan: Plan
  ) -> Problem? {
    let name = text(.name)
    guard !name.isEmpty, let own = plan.criterion(code)?.name else { return nil }
    let named = rows.rows(named: name)
    let isOthers =
      named.isEmpty ? rows.likeness(name, of: code) == .different : !named.contains(code)
    guard isOthers else { return nil }
    return Problem(
      .decisionNameDiffers, place: place(points), row: .criterion(code), found: .written(name),
      used: .written(points.content.written), expected: .written(own))
  }

  func read(into collector: inout DecisionCollector) {
    if let problem = withoutPoints(collector.plan) { collector.problems.append(problem) }
    guard let filled else { return }
    let (roles, points) = (filled.roles, filled.points)
    let at = place(points)
    let codeCell = collector.rows.reading(CodeCell(cell(.code)))
    guard let code = code(codeCell, collector.plan, in: collector.rows) else {
      let found = [codeCell.written, text(.name)].filter { !$0.isEmpty }.joined(separator: " ")
      collector.problems.append(
        Problem(.decisionUnknownRow, place: place(cell(.code)), found: .written(found)))
      return
    }
    if let repair = codeCell.repair {
      collector.problems.append(
        Problem(
          repair, place: place(cell(.code)), row: .criterion(code),
          found: .written(codeCell.written),
          used: .written(code.description)))
    }
    guard let criterion = collector.plan.criterion(code), collector.plan.isScoredLeaf(code) else {
      collector.problems.append(
        Problem(
          .decisionInvalid, place: at, row: .criterion(code),
          found: .written(points.content.written),
          expected: .rows(collector.plan.children(of: code).map(Problem.Row.criterion))))
      return
    }
    if let problem = otherName(code, points, rows: collector.rows, plan: collector.plan) {
      collector.problems.append(problem)
      return
    }
    let result = AmountReader(maximum: criterion.maximum).read(points, at: at)
    if case .blank = result.value {
      for var problem in result.problems {
        problem.row = .criterion(code)
        collector.problems.append(problem)
      }
      return
    }
    guard let found = result.value.found else {
      collector.problems.append(
        Problem(
          .decisionInvalid, place: at, row: .criterion(code),
          found: .written(points.content.written),
          expected: .between(.points(.zero), .points(criterion.maximum))))
      return
    }
    collector.take(decision(code, found, roles: roles, noting: &collector.problems))
  }

  private func decision(
    _ code: CriterionCode, _ points: Found<Points>, roles: Roles, noting problems: inout [Problem]
  ) -> Decision {
    let dayCell = cell(roles.decidedOn)
    let day = DayReader.read(dayCell, at: place(dayCell))
    for var problem in day.problems {
      problem.row = .criterion(code)
      problems.append(problem)
    }
    list(points, row: code, noting: &problems) { .points($0) }
    if let found = day.value.found { list(found, row: code, noting: &problems) { .day($0) } }
    for text in [roles.reason, roles.decidedBy].compactMap(cell) {
      list(text.content.found(at: place(text)), row: code, noting: &problems) { .written($0) }
    }
    let basis = text(roles.basis)
    return Decision(
      code: code, points: points, reason: text(roles.reason), decidedBy: text(roles.decidedBy),
      decidedOn: day.value.found?.value, basis: basis.isEmpty ? nil : basis)
  }

  /// Lists what was repaired in a value.
  private func list<Value>(
    _ found: Found<Value>, row: CriterionCode, noting problems: inout [Problem],
    used: (Value) -> Problem.Slot
  ) {
    for repair in found.repairs {
      problems.append(
        Problem(
          repair, place: found.place, row: .criterion(row), found: .written(found.written),
          used: used(found.value)))
    }
  }

  /// The row's code; where a number or date can be several, the one whose name stands beside it, or
  /// the only one that is scored.
  private func code(_ cell: CodeCell, _ plan: Plan, in rows: PlanRows?) -> CriterionCode? {
    let known = cell.candidates.filter { plan.criterion($0) != nil }
    if known.count == 1 { return known.first }
    let name = text(.name)
    if !name.isEmpty, let rows {
      let same = known.filter { rows.likeness(name, of: $0) == .same }
      let named = same.isEmpty ? known.filter { rows.likeness(name, of: $0) == .near } : same
      return named.count == 1 ? named.first : nil
    }
    let scored = known.filter(plan.isScoredLeaf)
    return scored.count == 1 ? scored.first : nil
  }
}
