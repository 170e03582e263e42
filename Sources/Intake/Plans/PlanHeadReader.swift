import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads the head of a plan: the table of keys and values.
struct PlanHeadReader {
  private let rows: [String: PlanTable.Row]
  private var titles = PlanTitles([])
  private var problems: [Problem] = []

  init(_ table: PlanTable?) {
    var rows: [String: PlanTable.Row] = [:]
    for row in table?.rows ?? [] {
      let key = PlanHeadKey.key(row.text(.key))
      if !key.isEmpty, rows[key] == nil { rows[key] = row }
    }
    self.rows = rows
  }

  /// The key of a row that gives the value of one; nil for any other.
  static func key(of row: PlanTable.Row) -> String? {
    let key = PlanHeadKey.key(row.text(.key))
    return PlanHeadKey(rawValue: key) != nil || key.hasPrefix(PlanHeadKey.conditionPrefix)
      ? key : nil
  }

  /// The value of a key; nil where it is not given.
  func text(_ key: PlanHeadKey) -> String? {
    let text = rows[key.rawValue]?.text(.value)
    return text?.isEmpty == true ? nil : text
  }

  /// The head, what is not given taken from the titles and headings; nil where no year is stated.
  func read(
    annex: PlanTable, titles: PlanTitles, registry: AgencyRegistry, source: [PlanFile]
  ) -> Checked<Plan.Header?> {
    var reader = self
    reader.titles = titles
    let header = reader.header(annex: annex, registry: registry, source: source)
    return Checked(header, reader.problems)
  }

  private mutating func header(
    annex: PlanTable, registry: AgencyRegistry, source: [PlanFile]
  ) -> Plan.Header? {
    let told =
      number(.year) ?? annex.years[.target] ?? yearAfter(annex)
      ?? said(titles.year, .year) { .year($0) } ?? titles.date?.value.year
    guard let year = told else {
      problems.append(
        Problem(
          .planUnreadable, place: annex.place, found: .phrase(.missing),
          expected: .heading(PlanHeadKey.year.rawValue)))
      return nil
    }
    let previousYear =
      number(.previousYear) ?? annex.years[.previous] ?? year - 1
    let name = source.first?.name ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let id = text(.id) ?? said(titles.id, .id) { .written($0) } ?? stem
    let title = text(.title) ?? said(titles.title, .title) { .written($0) } ?? ""
    let province =
      text(.province) ?? said(titles.province, .province) { .written($0) } ?? ""
    let isTitled = text(.province) == nil && !province.isEmpty
    return Plan.Header(
      id: id, title: title, province: province,
      issuer: text(.issuer) ?? (isTitled ? "UBND tỉnh \(province)" : ""),
      date: date(.date) ?? said(titles.date, .date) { .day($0) }, year: year,
      previousYear: previousYear,
      standingAgency: standingAgency(registry), maximum: points(.maximum) ?? .zero,
      previous: points(.previous), target: points(.target), period: text(.period) ?? "",
      statedConditions: conditions())
  }

  /// What a title tells, which is said; nothing where the plan has a table of its head.
  private mutating func said<Value>(
    _ found: Found<Value>?, _ key: PlanHeadKey, slot: (Value) -> Problem.Slot
  ) -> Value? {
    guard rows.isEmpty, let found else { return nil }
    problems.append(
      Problem(
        .planHeadFromTitle, place: found.place, row: Problem.Row(key.words, .key),
        found: .written(found.written), used: slot(found.value)))
    return found.value
  }

  private func yearAfter(_ annex: PlanTable) -> Int? {
    annex.years[.previous].map { $0 + 1 }
  }

  private mutating func standingAgency(_ registry: AgencyRegistry) -> Agency.ID {
    let named = text(.standingAgency)
    if let named {
      if registry[Agency.ID(named)] != nil { return Agency.ID(named) }
      let matcher = AgencyMatcher(registry)
      if case .one(let id, _) = matcher.match(named) {
        if let place = place(.standingAgency) {
          problems += matcher.slip(named, of: id, at: place, row: nil)
        }
        return id
      }
      problems.append(
        Problem(.planAgencyUnknown, place: place(.standingAgency), found: .written(named)))
      return Agency.ID(named)
    }
    let usual = Agency.ID("so-noi-vu")
    return registry[usual] != nil ? usual : registry.agencies.first?.id ?? usual
  }

  private func place(_ key: PlanHeadKey) -> Place? { rows[key.rawValue]?.place(.value) }

  private mutating func number(_ key: PlanHeadKey) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text), (1900...2999).contains(number) { return number }
    problems.append(
      Problem(
        .planNumberInvalid, place: place(key), row: Problem.Row(key.rawValue, .key),
        found: .written(text)))
    return nil
  }

  private mutating func points(_ key: PlanHeadKey) -> Points? {
    guard let cell = rows[key.rawValue]?.cell(.value), let place = place(key) else { return nil }
    switch AmountReader(maximum: nil).read(cell, at: place).value {
    case .value(let found):
      problems += PlanRepairs.ofPlan(found, row: Problem.Row(key.rawValue, .key)) { .points($0) }
      return found.value
    case .blank: return nil
    case .rejected(let found):
      problems.append(
        Problem(
          .planNumberInvalid, place: place, row: Problem.Row(key.rawValue, .key),
          found: .written(found.written)))
      return nil
    }
  }

  private mutating func date(_ key: PlanHeadKey) -> CivilDate? {
    guard let cell = rows[key.rawValue]?.cell(.value), let place = place(key) else { return nil }
    if let found = PlanDay.read(cell, at: place) {
      problems += PlanRepairs.ofPlan(found, row: Problem.Row(key.rawValue, .key)) { .day($0) }
      return found.value
    }
    if !cell.content.isBlank {
      problems.append(
        Problem(
          .planDeadlineUnresolved, place: place, row: Problem.Row(key.rawValue, .key),
          found: .written(cell.content.text)))
    }
    return nil
  }

  /// Rows `condition:6.1.1`.
  private mutating func conditions() -> [CriterionCode: Requirement] {
    var conditions: [CriterionCode: Requirement] = [:]
    for (key, row) in rows where key.hasPrefix(PlanHeadKey.conditionPrefix) {
      let text = row.text(.value)
      guard let code = CriterionCode(key.dropFirst(PlanHeadKey.conditionPrefix.count)),
        let requirement = Requirement(text)
      else {
        problems.append(
          Problem(
            .planRequirementInvalid, place: row.place(.value), row: Problem.Row(key, .key),
            found: .written(text)))
        continue
      }
      conditions[code] = requirement
    }
    return conditions
  }
}

extension PlanHeadKey {
  /// A key in the form for programs, whichever it was written in.
  fileprivate static func key(_ text: String) -> String {
    if let key = allCases.first(where: { Folding.isOne(text, of: [$0.words]) }) {
      return key.rawValue
    }
    guard Folding.words(text).starts(with: Folding.words(conditionWords)) else { return text }
    return conditionPrefix + text.split(separator: " ").suffix(1).joined()
  }
}
