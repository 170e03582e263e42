import Forms
import PARIndex
import Provenance

/// Of the tables of a return those that are its sender's: a table under the name of another agency,
/// or on a sheet named for one, is never read with them.
struct TablesOfTheSender {
  let sender: Agency.ID
  let matcher: AgencyMatcher

  /// Takes the tables of others out of `contents`, and says which; and which forms stand on several
  /// sheets.
  func choose(in contents: inout ReturnContents) -> [Problem] {
    var problems: [Problem] = []
    let all = contents.tables
    contents.tables = all.filter { table in
      guard let other = other(table) else { return true }
      let place = table.headingPlace
      problems.append(
        Problem(
          .tableOtherAgency, place: place, found: .written(table.title), used: agency(other),
          expected: agency(sender)))
      return false
    }
    contents.dropLabels(ofTablesLeftOutOf: all)
    contents.leftOut.formUnion(Set(all.map(\.place)).subtracting(contents.tables.map(\.place)))
    return problems + further(contents.tables)
  }

  private func agency(_ id: Agency.ID) -> Problem.Slot { .agency(matcher.registry.name(id)) }

  /// The agency whose the table is, if it is another one.
  private func other(_ table: LocatedTable) -> Agency.ID? {
    [table.lines?.agency, table.grid.sheet.name].compactMap(\.self).lazy.compactMap { text in
      guard case .one(let id, _) = matcher.match(withoutSlip: text), id != sender
      else { return nil }
      return id
    }.first
  }

  /// The sheets on which more rows of a form stand than on its first one.
  private func further(_ tables: [LocatedTable]) -> [Problem] {
    Form.allCases.flatMap { form in
      let places = tables.filter { $0.form == form }.map(\.place)
      var seen: Set<Place> = []
      return places.filter { seen.insert($0).inserted }.dropFirst().map {
        Problem(.tableFurther, place: $0, found: .written($0.sheet ?? $0.file))
      }
    }
  }
}
