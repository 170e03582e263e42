import FoundationEssentials
import Intake
import PARIndex
import Provenance

/// Why a file is no earlier consolidation.
public struct EarlierUnreadable: Error {
  /// What is wrong with it.
  public let problem: Problem
}

extension EarlierConsolidation {
  /// Reads what an earlier `consolidate --json` held; keys that older versions did not write may be
  /// absent.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what the file is called in problems.
  /// - Returns: the earlier consolidation.
  /// - Throws: the problem that says why there is none.
  public static func read(
    _ bytes: [UInt8], name: String
  ) throws(EarlierUnreadable) -> EarlierConsolidation {
    do {
      let document = try JSONDecoder().decode(EarlierDocument.self, from: Data(bytes))
      return try document.consolidation(file: name)
    } catch {
      let found = (error as? EarlierDocument.Oddity).map { Problem.Slot.written($0.words) }
      throw EarlierUnreadable(
        problem: Problem(
          .previousUnreadable, place: Place(file: name), found: found ?? .phrase(.notJSON)))
    }
  }
}

/// The keys of the canonical JSON that a later consolidation compares with.
struct EarlierDocument: Decodable {
  struct Plan: Decodable {
    var id: String?
    var year: Int?
    var max: Decimal?
  }
  struct Total: Decodable {
    var score: Decimal?
    var secured: Decimal?
    var expected: Decimal?
    var possible: Decimal?
  }
  struct Decided: Decodable {
    var stale: Bool?
  }
  struct Criterion: Decodable {
    var code: String
    var name: String?
    var max: Decimal?
    var leads: [String]?
    var score: Decimal?
    var secured: Decimal?
    var expected: Decimal?
    var possible: Decimal?
    var decision: Decided?
  }
  struct Task: Decodable {
    var code: String
    var name: String?
    var leads: [String]?
    var state: String
    var overdue: Bool?
  }
  struct Reporter: Decodable {
    var id: String
    var name: String?
    var returned: Bool
  }
  /// What cannot be understood in an otherwise readable document.
  struct Oddity: Error {
    var words: String
  }

  var schema: String
  var plan: Plan?
  var asOf: String?
  var period: String?
  var periodFirst: String?
  var periodLast: String?
  var total: Total?
  var criteria: [Criterion]
  var tasks: [Task]
  var agencies: [Reporter]
}

extension EarlierDocument {
  func consolidation(file: String) throws(Oddity) -> EarlierConsolidation {
    guard schema == "parbook/consolidation/1" else { throw Oddity(words: schema) }
    var rows: [CriterionCode: EarlierConsolidation.Row] = [:]
    for row in criteria { rows[try Self.code(row.code)] = try Self.row(row) }
    var states: [CriterionCode: EarlierConsolidation.Task] = [:]
    for task in tasks {
      guard let state = TaskOutcomeState(rawValue: task.state) else {
        throw Oddity(words: task.state)
      }
      states[try Self.code(task.code)] = EarlierConsolidation.Task(
        name: task.name, leads: task.leads?.map(Agency.ID.init(_:)), state: state,
        isOverdue: task.overdue == true)
    }
    return EarlierConsolidation(
      file: file, planID: plan?.id, planYear: plan?.year, maximum: try Self.points(plan?.max),
      label: period ?? "", period: try span(), asOf: try Self.day(asOf),
      total: try total.flatMap { total throws(Oddity) in
        try Self.figures(
          total.score, total.secured, expected: total.expected, possible: total.possible)
      }, rows: rows, tasks: states,
      agencies: agencies.map {
        EarlierConsolidation.Reporter(
          id: Agency.ID($0.id), name: $0.name ?? $0.id, returned: $0.returned)
      })
  }

  /// The period's days; of a file that does not tell them, those that its label names.
  private func span() throws(Oddity) -> Period? {
    let label = period ?? ""
    if let first = try Self.day(periodFirst), let last = try Self.day(periodLast) {
      return Period(label: label, first: first, last: last)
    }
    return plan?.year.flatMap { PeriodReader.read(label, year: $0) }
  }

  private static func row(_ row: Criterion) throws(Oddity) -> EarlierConsolidation.Row {
    EarlierConsolidation.Row(
      name: row.name, maximum: try points(row.max), leads: row.leads?.map(Agency.ID.init(_:)),
      score: try points(row.score),
      figures: try figures(row.score, row.secured, expected: row.expected, possible: row.possible),
      isDecided: row.decision.map { $0.stale != true } ?? false)
  }

  private static func figures(
    _ score: Decimal?, _ secured: Decimal?, expected: Decimal?, possible: Decimal?
  ) throws(Oddity) -> Figures? {
    guard let secured = try points(secured), let expected = try points(expected),
      let possible = try points(possible)
    else { return nil }
    return Figures(
      score: try points(score), secured: secured, expected: expected, possible: possible)
  }

  private static func points(_ number: Decimal?) throws(Oddity) -> Points? {
    guard let number else { return nil }
    guard let points = Points(plain: "\(number)") else { throw Oddity(words: "\(number)") }
    return points
  }

  private static func code(_ text: String) throws(Oddity) -> CriterionCode {
    guard let code = CriterionCode(text) else { throw Oddity(words: text) }
    return code
  }

  private static func day(_ text: String?) throws(Oddity) -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(iso: text) else { throw Oddity(words: text) }
    return day
  }
}
