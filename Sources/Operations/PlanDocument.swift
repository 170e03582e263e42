import FoundationEssentials
import PARIndex
import Provenance
import Publishing

/// A plan as `plan export` writes it in JSON, schema `parbook/plan/1`.
///
/// Every key that is always written must be there, so that none that is spelt wrongly is left out.
struct PlanDocument: Decodable {
  /// A value or null, whose key must be there.
  struct Given<Value: Decodable>: Decodable {
    var value: Value?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = container.decodeNil() ? nil : try container.decode(Value.self)
    }
  }
  struct Header: Decodable {
    var id, title, province, issuer, standingAgency, period: String
    var date: Given<String>
    var year, previousYear: Int
    var max: Decimal
    var previous, target: Given<Decimal>
    var statedConditions: [String: String]
  }
  struct Body: Decodable {
    var id, name, kind: String
    var abbreviations, aliases, groups, successors, predecessors: [String]
    var validFrom, validTo: Given<String>
    var reports: Bool
  }
  struct Rules: Decodable {
    var scoring, evidence, remarks: String

    var rules: RowRules { RowRules(scoring: scoring, evidence: evidence, remarks: remarks) }
  }
  struct Row: Decodable {
    var code, name, kind, leadsText, restoration: String
    var printedCode: String?
    var max: Decimal
    var previous, target: Given<Decimal>
    var leads: [String]
    var rules: Rules?
  }
  struct Section: Decodable {
    var code, name: String
    var printedCode, restoration: String?
    var rules: Rules?
  }
  struct Duty: Decodable {
    var code, name, products, requirementText, amountScope, deadline: String
    var leadsText, implementersText, restoration: String
    var printedCode: String?
    var criterion, requirement, dueDate: Given<String>
    var leads, implementers: [String]
    var rules: Rules?
  }
  /// What cannot be understood in an otherwise readable document.
  struct Oddity: Error {
    var words: String
  }

  var schema: String
  var header: Header
  var agencies: [Body]
  var criteria: [Row]
  var sections: [Section]
  var tasks: [Duty]

  /// Whether bytes are a JSON document.
  static func isDocument(_ bytes: [UInt8]) -> Bool {
    bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "{")
  }

  /// Reads a plan; a problem says why there is none.
  static func read(_ bytes: [UInt8], name: String) -> Checked<Plan?> {
    do {
      let start = bytes.firstIndex(of: UInt8(ascii: "{")) ?? 0
      let document = try JSONDecoder().decode(PlanDocument.self, from: Data(bytes[start...]))
      return Checked(try document.plan(file: name))
    } catch {
      return Checked(
        nil,
        Problem(
          .planUnreadable, place: Place(file: name), found: Self.words(error),
          expected: .written(PlanJSON.schema)))
    }
  }

  private static func words(_ error: any Error) -> Problem.Slot {
    func path(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> Problem.Slot {
      let keys = context.codingPath + (key.map { [$0] } ?? [])
      guard !keys.isEmpty else { return .phrase(.notJSON) }
      return .written(
        keys.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: "."))
    }
    return switch error {
    case let oddity as Oddity: .written(oddity.words)
    case DecodingError.keyNotFound(let key, let context): path(context, key)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      path(context)
    default: .phrase(.notJSON)
    }
  }
}

extension PlanDocument {
  private func plan(file: String) throws(Oddity) -> Plan {
    guard schema == PlanJSON.schema else { throw Oddity(words: schema) }
    let place = Place(file: file)
    var bodies: [Agency] = []
    for body in agencies { bodies.append(try body.agency()) }
    let known = Set(bodies.map(\.id))
    var rows: [Criterion] = []
    for row in criteria { rows.append(try row.criterion(at: place)) }
    var headings: [TaskSection] = []
    for section in sections { headings.append(try section.section()) }
    var duties: [PlanTask] = []
    for task in tasks { duties.append(try task.task(at: place)) }
    let named =
      rows.flatMap(\.leads) + duties.flatMap { $0.leads + $0.implementers }
      + bodies.flatMap { $0.groups + $0.successors }
    if let stranger = named.first(where: { !known.contains($0) }) {
      throw Oddity(words: stranger.text)
    }
    try Self.expectUnique(rows.map(\.code.description))
    try Self.expectUnique(duties.map(\.code.description))
    try Self.expectUnique(bodies.map(\.id.text))
    return Plan(
      header: try header.header(), criteria: rows, sections: headings, tasks: duties,
      registry: AgencyRegistry(bodies))
  }

  private static func expectUnique(_ texts: [String]) throws(Oddity) {
    var seen: Set<String> = []
    for text in texts where !seen.insert(text).inserted { throw Oddity(words: text) }
  }

  fileprivate static func code(_ text: String) throws(Oddity) -> CriterionCode {
    guard let code = CriterionCode(text) else { throw Oddity(words: text) }
    return code
  }

  fileprivate static func day(_ text: String?) throws(Oddity) -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(iso: text) else { throw Oddity(words: text) }
    return day
  }

  fileprivate static func points(_ number: Decimal?) throws(Oddity) -> Points? {
    guard let number else { return nil }
    guard let points = Points(plain: "\(number)") else { throw Oddity(words: "\(number)") }
    return points
  }

  fileprivate static func condition(_ text: String?) throws(Oddity) -> Requirement? {
    guard let text else { return nil }
    guard let requirement = Requirement(text) else { throw Oddity(words: text) }
    return requirement
  }
}

extension PlanDocument.Header {
  fileprivate func header() throws(PlanDocument.Oddity) -> Plan.Header {
    var conditions: [CriterionCode: Requirement] = [:]
    for (code, text) in statedConditions {
      conditions[try PlanDocument.code(code)] = try PlanDocument.condition(text)
    }
    return Plan.Header(
      id: id, title: title, province: province, issuer: issuer,
      date: try PlanDocument.day(date.value), year: year, previousYear: previousYear,
      standingAgency: Agency.ID(standingAgency), maximum: try PlanDocument.points(max) ?? .zero,
      previous: try PlanDocument.points(previous.value),
      target: try PlanDocument.points(target.value), period: period, statedConditions: conditions)
  }
}

extension PlanDocument.Body {
  fileprivate func agency() throws(PlanDocument.Oddity) -> Agency {
    guard let kind = Agency.Kind(rawValue: kind) else { throw PlanDocument.Oddity(words: kind) }
    return Agency(
      id: Agency.ID(id), name: name, kind: kind, abbreviations: abbreviations, aliases: aliases,
      groups: groups.map(Agency.ID.init(_:)), validFrom: try PlanDocument.day(validFrom.value),
      validTo: try PlanDocument.day(validTo.value),
      successors: successors.map(Agency.ID.init(_:)),
      predecessors: predecessors.map(Agency.ID.init(_:)), reports: reports)
  }
}

extension PlanDocument.Row {
  fileprivate func criterion(at place: Place) throws(PlanDocument.Oddity) -> Criterion {
    guard let kind = Criterion.Kind(rawValue: kind) else { throw PlanDocument.Oddity(words: kind) }
    return Criterion(
      code: try PlanDocument.code(code), printedCode: printedCode, name: name, kind: kind,
      maximum: try PlanDocument.points(max) ?? .zero,
      previous: try PlanDocument.points(previous.value),
      target: try PlanDocument.points(target.value), leadsText: leadsText,
      leads: leads.map(Agency.ID.init(_:)), rules: rules?.rules ?? RowRules(),
      restoration: Restoration(written: restoration), place: place)
  }
}

extension PlanDocument.Section {
  fileprivate func section() throws(PlanDocument.Oddity) -> TaskSection {
    TaskSection(
      code: try PlanDocument.code(code), printedCode: printedCode, name: name,
      rules: rules?.rules ?? RowRules(), restoration: restoration ?? "")
  }
}

extension PlanDocument.Duty {
  fileprivate func task(at place: Place) throws(PlanDocument.Oddity) -> PlanTask {
    guard ["province", "agency"].contains(amountScope) else {
      throw PlanDocument.Oddity(words: amountScope)
    }
    var above: CriterionCode?
    if let code = criterion.value { above = try PlanDocument.code(code) }
    return PlanTask(
      code: try PlanDocument.code(code), printedCode: printedCode, criterion: above, name: name,
      products: products, requirementText: requirementText,
      requirement: try PlanDocument.condition(requirement.value),
      isProvinceWide: amountScope == "province", deadline: deadline,
      dueDate: try PlanDocument.day(dueDate.value), leadsText: leadsText,
      implementersText: implementersText, leads: leads.map(Agency.ID.init(_:)),
      implementers: implementers.map(Agency.ID.init(_:)), rules: rules?.rules ?? RowRules(),
      restoration: Restoration(written: restoration), place: place)
  }
}
