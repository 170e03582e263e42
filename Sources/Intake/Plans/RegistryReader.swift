import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads the agencies of a plan; where it has no table of them, they are the leads and implementers
/// that its annexes name.
struct RegistryReader {
  private let tables: FoundPlanTables
  private let province: String
  private var problems: [Problem] = []

  private init(tables: FoundPlanTables, province: String) {
    self.tables = tables
    self.province = province
  }

  /// The registry.
  static func read(_ tables: FoundPlanTables, province: String) -> Checked<AgencyRegistry> {
    var reader = RegistryReader(tables: tables, province: province)
    let registry = reader.registry()
    return Checked(registry, reader.problems)
  }

  private mutating func registry() -> AgencyRegistry {
    guard let table = tables.agencies else {
      return DerivedAgencies.read(tables).noting(in: &problems)
    }
    var agencies: [Agency] = []
    var names: [(Int, PlanTable.Row)] = []
    var known: Set<Agency.ID> = []
    for row in table.rows {
      guard let agency = agency(row) else { continue }
      guard known.insert(agency.id).inserted else {
        problems.append(
          Problem(
            .planCodeRepeated, place: row.place(.agencyID), found: .written(agency.id.text)))
        continue
      }
      names.append((agencies.count, row))
      agencies.append(agency)
    }
    let (plain, province) = (AgencyRegistry(agencies), province)
    // Most name others by their ids only, and then nothing is looked for by name.
    lazy var matcher = AgencyMatcher(plain, province: province)
    for (index, row) in names {
      agencies[index].groups = references(row, .groups, matcher: { matcher }, known: known)
      agencies[index].successors = references(
        row, .successors, matcher: { matcher }, known: known)
      agencies[index].predecessors = predecessors(row, of: agencies[index].id) { matcher }
    }
    return AgencyRegistry(agencies)
  }

  private mutating func agency(_ row: PlanTable.Row) -> Agency? {
    let name = row.text(.agencyName)
    guard !name.isEmpty else {
      problems.append(
        Problem(
          .planAgencyUnknown, place: row.place(.agencyName),
          found: .written(row.text(.agencyID))))
      return nil
    }
    let id = id(row, name)
    let kindText = row.text(.kind)
    let kind = AgencyIDs.kind(named: kindText)
    if kind == nil, !kindText.isEmpty {
      problems.append(
        Problem(
          .planUnreadable, place: row.place(.kind), found: .written(kindText),
          expected: .oneOf(
            Agency.Kind.allCases.compactMap { PlanWords.words($0).first }
              .map(Problem.Slot.written))))
    }
    return Agency(
      id: id, name: name,
      kind: kind ?? AgencyIDs.kind(name), abbreviations: list(row, .abbreviations),
      aliases: list(row, .aliases), validFrom: day(row, .validFrom),
      validTo: day(row, .validTo), reports: reports(row))
  }

  /// The row's id, or one made of the name; files are named after it, so that it holds letters,
  /// digits and hyphens only.
  private mutating func id(_ row: PlanTable.Row, _ name: String) -> Agency.ID {
    let text = row.text(.agencyID)
    guard !text.isEmpty else { return AgencyIDs.id(name) }
    let id = AgencyIDs.id(text)
    if id.text != text.lowercased() {
      problems.append(
        Problem(.planCodeInvalid, place: row.place(.agencyID), found: .written(text)))
    }
    return id.text.isEmpty ? AgencyIDs.id(name) : id
  }

  private func list(_ row: PlanTable.Row, _ column: FormColumn) -> [String] {
    row.text(column).split(separator: "|").map { CellText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private func reports(_ row: PlanTable.Row) -> Bool {
    !Folding.isOne(row.text(.reports), of: PlanWords.doesNotReport)
  }

  private mutating func day(_ row: PlanTable.Row, _ column: FormColumn) -> CivilDate? {
    guard let cell = row.cell(column) else { return nil }
    let text = cell.content
    if text.isBlank { return nil }
    guard let found = PlanDay.read(cell, at: row.place(column)) else {
      problems.append(
        Problem(.planDeadlineUnresolved, place: row.place(column), found: .written(text.written)))
      return nil
    }
    problems += PlanRepairs.ofPlan(found, row: nil) { .day($0) }
    return found.value
  }

  /// The bodies that an agency took over from, by ids or names; the registry need not know them.
  private func predecessors(
    _ row: PlanTable.Row, of own: Agency.ID, _ matcher: () -> AgencyMatcher
  ) -> [Agency.ID] {
    let names = list(row, .predecessors).flatMap(AgencyIDs.names).flatMap { name -> [String] in
      let parts = name.split(separator: ",").map { CellText.trimmed(String($0)) }
      return parts.allSatisfy { AgencyIDs.id($0).text == $0 } ? parts : [name]
    }
    var ids: [Agency.ID] = []
    for name in names {
      let known = matcher().exactly(name) ?? AgencyIDs.id(name)
      let id = known == own ? AgencyIDs.id(name) : known
      if id != own, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private mutating func references(
    _ row: PlanTable.Row, _ column: FormColumn, matcher: () -> AgencyMatcher,
    known: Set<Agency.ID>
  ) -> [Agency.ID] {
    list(row, column).compactMap { text in
      if known.contains(Agency.ID(text)) { return Agency.ID(text) }
      switch matcher().match(text) {
      case .one(let id, _), .group(let id):
        problems += matcher().slip(text, of: id, at: row.place(column), row: nil)
        return id
      case .several, .none:
        problems.append(
          Problem(.planAgencyUnknown, place: row.place(column), found: .written(text)))
        return nil
      }
    }
  }
}
