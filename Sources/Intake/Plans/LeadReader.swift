import PARIndex
import Provenance

/// Finds the agencies that a cell of leads or implementers names, groups expanded to their members.
struct LeadReader {
  private let registry: AgencyRegistry
  private let matcher: AgencyMatcher
  private let day: CivilDate?
  /// What was found already: a group of thousands is expanded once, and shared by its rows.
  private let known = KnownLeads()

  init(registry: AgencyRegistry, header: Plan.Header) {
    self.registry = registry
    matcher = AgencyMatcher.shared(registry, province: header.province)
    day = CivilDate(year: header.year, month: 12, day: 31)
  }

  /// The leads that a cell names, without those who only help them, which is said.
  func leads(in text: String, at place: Place, row: Problem.Row) -> Checked<[Agency.ID]> {
    guard let alone = AgencyIDs.leadsAlone(in: text) else {
      return agencies(in: text, at: place, row: row)
    }
    let found = agencies(in: alone, at: place, row: row)
    let problem = Problem(
      .planLeadQualified, place: place, row: row, found: .written(text), used: .written(alone))
    return Checked(found.value, found.problems + [problem])
  }

  /// The agencies, each once, in the order in which they are named.
  func agencies(in text: String, at place: Place, row: Problem.Row) -> Checked<[Agency.ID]> {
    if let agencies = known.byText[text] { return Checked(agencies) }
    let found = newAgencies(in: text, at: place, row: row)
    if found.problems.isEmpty { known.byText[text] = found.value }
    return found
  }

  private func newAgencies(
    in text: String, at place: Place, row: Problem.Row
  ) -> Checked<[Agency.ID]> {
    var result: [Agency.ID] = []
    var problems: [Problem] = []
    var seen: Set<Agency.ID> = []
    for name in AgencyIDs.names(in: text) {
      let named = agencies(named: name, at: place, row: row).noting(in: &problems)
      if result.isEmpty {
        result = named
      } else {
        if seen.isEmpty { seen = Set(result) }
        for id in named where seen.insert(id).inserted { result.append(id) }
      }
    }
    return Checked(result, problems)
  }

  private func agencies(
    named name: String, at place: Place, row: Problem.Row
  ) -> Checked<[Agency.ID]> {
    if let ids = known(name) { return Checked(ids, slips([name], at: place, row: row)) }
    let parts = name.split(separator: ",").map { CellText.trimmed(String($0)) }
    let each = parts.map(known)
    if parts.count > 1, !each.contains(where: { $0 == nil }) {
      return Checked(each.compactMap(\.self).flatMap(\.self), slips(parts, at: place, row: row))
    }
    if AgencyIDs.namesNoBody(name) {
      return Checked(
        [], Problem(.planBodyUnclear, place: place, row: row, found: .written(name)))
    }
    var nearest: [String] = []
    if case .none(let near) = matcher.match(name) { nearest = near }
    return Checked(
      [],
      Problem(
        .planAgencyUnknown, place: place, row: row, found: .written(name),
        expected: nearest.isEmpty ? nil : .oneOf(nearest.map(Problem.Slot.agency))))
  }

  /// What of the names was taken for an agency by likeness.
  private func slips(_ names: [String], at place: Place, row: Problem.Row) -> [Problem] {
    names.flatMap { name -> [Problem] in
      switch matcher.match(name) {
      case .one(let id, _), .group(let id): matcher.slip(name, of: id, at: place, row: row)
      case .several, .none: []
      }
    }
  }

  private func known(_ name: String) -> [Agency.ID]? {
    switch matcher.match(name) {
    case .one(let id, _): return [id]
    case .group(let id): return day.map { registry.members(of: id, on: $0) } ?? []
    case .several, .none: return nil
    }
  }
}

/// The agencies of cells that were read without a problem.
private final class KnownLeads {
  var byText: [String: [Agency.ID]] = [:]
}
