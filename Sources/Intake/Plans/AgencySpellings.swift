import Forms
import PARIndex
import Provenance
import VietnameseText

/// Tells whether a name is a shorter writing of another: `SNV` and `Sở NV` of *Sở Nội vụ*,
/// `Sở KH&CN` of *Sở Khoa học và Công nghệ*, `Thanh tra` of *Thanh tra tỉnh*.
enum AgencySpellings {
  /// Whether `short` is `full` with some of its words as their initials, or without *tỉnh* behind it.
  static func isShort(_ short: String, of full: String) -> Bool {
    let words = AgencyNames.words(full)
    let tokens = short.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { Folding.key($0) != "va" }
    let own = AgencyNames.words(short)
    guard !own.isEmpty, own != words else { return false }
    if own != ["ubnd"], own + ["tinh"] == words { return true }
    return spells(tokens[...], words[...])
  }

  /// Whether the tokens are the words, one or more of them initials in capitals.
  private static func spells(_ tokens: ArraySlice<String>, _ words: ArraySlice<String>) -> Bool {
    guard let token = tokens.first else { return words.isEmpty }
    let rest = tokens.dropFirst()
    let plain = AgencyNames.words(token)
    if words.starts(with: plain), spells(rest, words.dropFirst(plain.count)) { return true }
    guard token.count > 1, token.allSatisfy({ $0.isUppercase }) else { return false }
    let letters = Array(Folding.key(token))
    return words.prefix(letters.count).compactMap(\.first) == letters
      && spells(rest, words.dropFirst(letters.count))
  }

  /// Whether two names differ by no more than case, blanks and punctuation, or a known short word.
  static func isSame(_ first: String, _ second: String) -> Bool {
    letters(first) == letters(second)
      || Folding.words(first) != Folding.words(second)
  }

  private static func letters(_ text: String) -> String {
    NormalForm.nfc(text).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether two names of bodies are one but for a slip of the pen, perhaps.
  static func isNear(_ first: String, _ second: String) -> Bool {
    let keys = (
      AgencyNames.key(AgencyNames.words(first)), AgencyNames.key(AgencyNames.words(second))
    )
    guard min(keys.0.utf8.count, keys.1.utf8.count) >= 10,
      keys.0.filter(\.isNumber) == keys.1.filter(\.isNumber)
    else { return false }
    return Folding.distance(keys: keys.0, keys.1, limit: 1) != nil
  }
}

/// The agencies of a plan without a table of them: the leads and implementers that its annexes name,
/// in the order in which they appear.
///
/// Names that are writings of one are one, which is said where it takes more than case and known
/// short words; names that may be one are reported.
struct DerivedAgencies {
  private struct Body {
    var agency: Agency
    let place: Place
  }
  private var bodies: [Body] = []
  private var positions: [String: Int] = [:]
  private var problems: [Problem] = []

  /// The registry.
  static func read(_ tables: FoundPlanTables) -> Checked<AgencyRegistry> {
    var derived = DerivedAgencies()
    for row in tables.criteria?.rows ?? [] { derived.take(row, .leads) }
    for row in tables.tasks?.rows ?? [] {
      derived.take(row, .leads)
      derived.take(row, .implementers)
    }
    derived.joinShortNames()
    derived.reportSlips()
    return Checked(AgencyRegistry(derived.withGroups()), derived.problems)
  }

  private mutating func take(_ row: PlanTable.Row, _ column: FormColumn) {
    for name in AgencyIDs.names(in: row.text(column)) {
      let key = AgencyNames.key(AgencyNames.words(name))
      guard !key.isEmpty else { continue }
      guard let position = positions[key] else {
        positions[key] = bodies.count
        let kind = AgencyIDs.kind(name)
        let agency = Agency(
          id: AgencyIDs.id(name), name: name, kind: kind, reports: kind != .group)
        bodies.append(Body(agency: agency, place: row.place(column)))
        if AgencyIDs.namesNoBody(name) {
          problems.append(
            Problem(
              .planBodyUnclear, place: row.place(column),
              row: row.position.map { Problem.Row($0.printed, row.kind) }, found: .written(name)))
        }
        continue
      }
      let known = bodies[position]
      let spellings = [known.agency.name] + known.agency.aliases
      if !spellings.contains(where: { AgencySpellings.isSame($0, name) }) {
        problems.append(
          Problem(
            .planBodyRecognised, place: row.place(column), found: .written(name),
            used: .agency(known.agency.name), expected: .place(known.place),
            related: [known.place]))
      }
      bodies[position].agency.add(name)
    }
  }

  /// Takes out those whose name is a shorter writing of just one other's.
  private mutating func joinShortNames() {
    let all = bodies.filter { $0.agency.kind != .group }
    for short in all {
      let meant = all.filter { other in
        other.agency.id != short.agency.id
          && AgencySpellings.isShort(short.agency.name, of: other.agency.name)
      }
      guard let first = meant.first else { continue }
      let isOne = meant.count == 1
      problems.append(
        Problem(
          isOne ? .planBodyRecognised : .planBodiesAlike, place: short.place,
          found: .written(short.agency.name),
          used: .oneOf(meant.map { .agency($0.agency.name) }),
          expected: .place(first.place), related: meant.map(\.place)))
      guard isOne, let index = bodies.firstIndex(where: { $0.agency.id == first.agency.id }) else {
        continue
      }
      bodies[index].agency.abbreviations.append(short.agency.name)
      bodies.removeAll { $0.agency.id == short.agency.id }
    }
  }

  private mutating func reportSlips() {
    let named = bodies.filter { [.department, .body].contains($0.agency.kind) }
    for (index, later) in named.enumerated() {
      for earlier in named[..<index]
      where AgencySpellings.isNear(earlier.agency.name, later.agency.name) {
        problems.append(
          Problem(
            .planBodiesAlike, place: later.place, found: .written(later.agency.name),
            used: .agency(earlier.agency.name), expected: .place(earlier.place),
            related: [earlier.place]))
      }
    }
  }

  /// The agencies, departments with the initials by which files and letters call them: `STP` of *Sở Tư
  /// pháp*, where they are one's alone.
  private func withInitials() -> [Agency] {
    let initials = bodies.map { body in
      body.agency.kind != .department
        ? ""
        : body.agency.name.split { !$0.isLetter }.filter { Folding.key(String($0)) != "va" }
          .compactMap(\.first).map { $0.uppercased() }.joined()
    }
    return bodies.indices.map { index in
      var agency = bodies[index].agency
      let own = initials[index]
      if own.count > 2, initials.count(where: { $0 == own }) == 1,
        !(agency.abbreviations + agency.aliases).contains(own)
      {
        agency.abbreviations.append(own)
      }
      return agency
    }
  }

  /// The agencies; groups stand for those of them that their names speak of, which is said.
  private mutating func withGroups() -> [Agency] {
    var agencies = withInitials()
    for group in agencies where group.kind == .group && !AgencyIDs.namesNoBody(group.name) {
      let kinds = AgencyIDs.kinds(ofGroup: group.name)
      let members = agencies.indices.filter { kinds.contains(agencies[$0].kind) }
      for index in members { agencies[index].groups.append(group.id) }
      problems.append(
        Problem(.planGroupDerived, found: .agency(group.name), used: .count(members.count)))
    }
    return agencies
  }
}

extension Agency {
  /// Takes another spelling of its name; the longer one is the name.
  fileprivate mutating func add(_ spelling: String) {
    guard spelling != name, !aliases.contains(spelling) else { return }
    if spelling.count > name.count {
      aliases.append(name)
      name = spelling
      id = AgencyIDs.id(spelling)
    } else {
      aliases.append(spelling)
    }
  }
}
