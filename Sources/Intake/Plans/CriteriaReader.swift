import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads the rows of Annex I.
struct CriteriaReader {
  private let leads: LeadReader
  private var problems: [Problem] = []

  private init(leads: LeadReader) { self.leads = leads }

  /// The rows, in the plan's order.
  ///
  /// A row whose code or maximum cannot be read is left out and reported.
  static func read(_ table: PlanTable, leads: LeadReader) -> Checked<[Criterion]> {
    var reader = CriteriaReader(leads: leads)
    let criteria = reader.criteria(table)
    return Checked(criteria, reader.problems)
  }

  private mutating func criteria(_ table: PlanTable) -> [Criterion] {
    var criteria: [Criterion] = []
    var known: [CriterionCode: Place] = [:]
    var named = NamedKinds()
    let tellsKinds = table.columns.contains(.kind)
    for row in table.rows {
      guard let position = row.position else { continue }
      let code = position.code
      let place = row.place(.code)
      if let first = known[code] {
        problems.append(
          Problem(
            .planCodeRepeated, place: place, row: .criterion(code),
            found: .written(code.description),
            related: [first]))
        continue
      }
      guard let maximum = maximum(row, below: table.rows, of: code) else { continue }
      known[code] = place
      let leadsText = row.text(.leads)
      let name = row.text(.name)
      criteria.append(
        Criterion(
          code: code, printedCode: position.printed, name: name,
          kind: tellsKinds ? kind(row, code) : named.kind(code, name),
          maximum: maximum,
          previous: points(row, .previous, of: code, needed: false),
          target: points(row, .target, of: code, needed: false), leadsText: leadsText,
          leads: leads.leads(
            in: leadsText, at: row.place(.leads), row: .criterion(code)
          ).noting(in: &problems),
          rules: row.rules,
          restoration: Restoration(
            written: row.text(.restoration),
            derived: [named.derivation(code)].compactMap(\.self)), place: place))
    }
    for criterion in criteria {
      guard let parent = criterion.code.parent, known[parent] == nil else { continue }
      problems.append(
        Problem(
          .planParentMissing, place: criterion.place, row: .criterion(criterion.code),
          found: .written(criterion.code.description), expected: .rows([.criterion(parent)])))
    }
    return criteria
  }

  /// The maximum as printed; of a row that only heads others their sum, which is said.
  private mutating func maximum(
    _ row: PlanTable.Row, below rows: [PlanTable.Row], of code: CriterionCode
  ) -> Points? {
    let below = rows.filter { $0.position?.code.parent == code }
    guard row.text(.maximum).isEmpty, !below.isEmpty else {
      return points(row, .maximum, of: code, needed: true)
    }
    let sum = Self.sum(below, of: rows)
    problems.append(
      Problem(
        .planMaximumSummed, place: row.place(.maximum), row: .criterion(code), used: .points(sum)))
    return sum
  }

  /// What rows are worth, those without points by the rows below them.
  private static func sum(_ rows: [PlanTable.Row], of all: [PlanTable.Row]) -> Points {
    rows.map { row in
      row.points(.maximum)
        ?? sum(all.filter { $0.position?.code.parent == row.position?.code }, of: all)
    }.reduce(.zero, +)
  }

  private mutating func points(
    _ row: PlanTable.Row, _ column: FormColumn, of code: CriterionCode, needed: Bool
  ) -> Points? {
    let place = row.place(column)
    switch AmountReader(maximum: nil).read(row.cell(column), at: place).value {
    case .value(let found):
      problems += PlanRepairs.ofPlan(found, row: .criterion(code)) { .points($0) }
      return found.value
    case .blank:
      if needed {
        problems.append(Problem(.planNumberInvalid, place: place, row: .criterion(code)))
      }
      return nil
    case .rejected(let found):
      problems.append(
        Problem(
          .planNumberInvalid, place: place, row: .criterion(code), found: .written(found.written)))
      return nil
    }
  }

  private mutating func kind(_ row: PlanTable.Row, _ code: CriterionCode) -> Criterion.Kind {
    let text = row.text(.kind)
    if Folding.words(text).isEmpty { return .appraised }
    let kinds = Criterion.Kind.allCases
    if let kind = kinds.first(where: { Folding.isOne(text, of: PlanWords.words($0)) }) {
      return kind
    }
    problems.append(
      Problem(
        .planUnreadable, place: row.place(.kind), row: .criterion(code), found: .written(text),
        expected: .oneOf(kinds.compactMap { PlanWords.words($0).first }.map(Problem.Slot.written))))
    return .appraised
  }
}

/// The kinds of rows where a plan has no column of them: what surveys measure is determined by its name,
/// and so are the rows below it.
///
/// The index calls these criteria alike in every province (Decision 1150/QĐ-BNV of 2019 and its
/// successors): `Tác động của cải cách đến …` by the leaders' survey, `Chỉ số hài lòng (SIPAS)`.
private struct NamedKinds {
  private var kinds: [CriterionCode: Criterion.Kind] = [:]

  mutating func kind(_ code: CriterionCode, _ name: String) -> Criterion.Kind {
    let key = Folding.key(name)
    let kind: Criterion.Kind
    if key.contains("chi so hai long") || key.contains("sipas") {
      kind = .satisfactionSurvey
    } else if key.hasPrefix("tac dong cua cai cach") || key.contains("dieu tra xa hoi hoc") {
      kind = .leaderSurvey
    } else {
      kind = code.parent.flatMap { kinds[$0] } ?? .appraised
    }
    kinds[code] = kind
    return kind
  }

  /// The kind that a name determines; nil for the usual one.
  func derivation(_ code: CriterionCode) -> Restoration.Derivation? {
    switch kinds[code] {
    case .leaderSurvey: .leaderSurvey
    case .satisfactionSurvey: .satisfactionSurvey
    case .appraised, nil: nil
    }
  }
}
