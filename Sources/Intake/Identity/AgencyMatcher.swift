import PARIndex
import Provenance
import Synchronization
import VietnameseText

/// Finds the agency that a text names: by name, other name or abbreviation, with or without the
/// province, and allowing for a slip.
public struct AgencyMatcher: Sendable {
  /// Why a text was taken for an agency.
  public enum Reason: String, Sendable {
    /// Its full name, another name of it, an abbreviation.
    case name, alias, abbreviation
    /// One of these with the province behind it.
    case withProvince
    /// One of these with a slip of the pen.
    case near
  }

  /// What a text names.
  public enum Match: Hashable, Sendable {
    /// One agency.
    case one(Agency.ID, Reason)
    /// Several could be meant.
    case several([Agency.ID])
    /// A group of agencies.
    case group(Agency.ID)
    /// None; the names of the nearest ones, where any is near.
    case none(nearest: [String])
  }

  /// The agencies it knows.
  public let registry: AgencyRegistry
  private let keys: [String: Key]
  private let province: [String]

  /// What a key means.
  private struct Key {
    let id: Agency.ID
    let reason: Reason
    /// The other agencies that it means as well.
    var others: Set<Agency.ID> = []

    var ids: Set<Agency.ID> { others.union([id]) }
  }

  private static let last = Mutex<(matcher: AgencyMatcher, province: String)?>(nil)

  /// Makes a matcher for the agencies of a plan.
  public init(plan: Plan) {
    self = Self.shared(plan.registry, province: plan.header.province)
  }

  /// The matcher for a registry; that of the last one is kept, which its plan and its returns share.
  static func shared(_ registry: AgencyRegistry, province: String) -> AgencyMatcher {
    last.withLock { last in
      if let last, last.province == province, last.matcher.registry == registry {
        return last.matcher
      }
      let made = AgencyMatcher(registry, province: province)
      last = (made, province)
      return made
    }
  }

  /// Makes a matcher for the agencies of a registry.
  ///
  /// - Parameters:
  ///   - registry: the agencies.
  ///   - province: the province's name; a text that ends in another province's name names none.
  public init(_ registry: AgencyRegistry, province: String = "") {
    var keys: [String: Key] = [:]
    func add(_ key: String, _ agency: Agency, as reason: Reason) {
      guard !key.isEmpty else { return }
      guard let known = keys[key] else {
        return keys[key] = Key(id: agency.id, reason: reason)
      }
      if known.id != agency.id { keys[key]?.others.insert(agency.id) }
    }
    for agency in registry.agencies {
      add(AgencyNames.key(AgencyNames.words(agency.name)), agency, as: .name)
    }
    for agency in registry.agencies {
      add(AgencyNames.key(AgencyNames.words(agency.id.text)), agency, as: .name)
      for alias in agency.aliases {
        add(AgencyNames.key(AgencyNames.words(alias)), agency, as: .alias)
      }
      for short in agency.abbreviations {
        for key in AgencyNames.abbreviationKeys(short) { add(key, agency, as: .abbreviation) }
      }
    }
    for agency in registry.agencies {
      for key in AgencyNames.shortKeys(agency) where keys[key] == nil {
        add(key, agency, as: .alias)
      }
    }
    self.registry = registry
    self.keys = keys
    self.province = AgencyNames.words(province)
  }

  /// What `text` names.
  public func match(_ text: String) -> Match {
    let words = AgencyNames.words(text)
    return match(words) ?? (words.count <= 40 ? near(AgencyNames.key(words)) : .none(nearest: []))
  }

  /// What `text` names without any slip, which is told at once; nil for none.
  func match(withoutSlip text: String) -> Match? { match(AgencyNames.words(text)) }

  private func match(_ words: [String]) -> Match? {
    guard !words.isEmpty, words.count <= 40 else { return nil }
    if let match = exact(AgencyNames.key(words), reason: nil) { return match }
    for shorter in withoutProvince(words) {
      if let match = exact(AgencyNames.key(shorter), reason: .withProvince) { return match }
    }
    return nil
  }

  /// The agency that the whole text names without any slip; nil for groups and in doubt.
  func exactly(_ text: String) -> Agency.ID? {
    let words = AgencyNames.words(text)
    if case .one(let id, _) = exact(AgencyNames.key(words), reason: nil) { return id }
    return nil
  }

  /// That a name of a plan was taken for an agency by likeness; nothing where it is the agency's own.
  func slip(_ text: String, of id: Agency.ID, at place: Place, row: Problem.Row?) -> [Problem] {
    let words = AgencyNames.words(text)
    guard ([words] + withoutProvince(words)).allSatisfy({ keys[AgencyNames.key($0)] == nil }) else {
      return []
    }
    return [
      Problem(
        .planBodyRecognised, place: place, row: row, found: .written(text),
        used: .agency(registry.name(id)), expected: .written(id.text))
    ]
  }

  private func exact(_ key: String, reason: Reason?) -> Match? {
    guard let known = keys[key] else { return nil }
    let agencies = ([known.id] + known.others).compactMap { registry[$0] }
    let single = agencies.filter { $0.kind != .group }
    if single.count > 1 { return .several(single.map(\.id).sorted()) }
    if let agency = single.first { return .one(agency.id, reason ?? known.reason) }
    return agencies.first.map { .group($0.id) }
  }

  /// The words with the province's name, and the word `tỉnh` before it, cut off.
  private func withoutProvince(_ words: [String]) -> [[String]] {
    guard !province.isEmpty else { return [] }
    let wanted = AgencyNames.key(province)
    var results: [[String]] = []
    for length in 1...max(1, min(4, words.count - 1)) where length < words.count {
      let tail = AgencyNames.key(words.suffix(length))
      guard Folding.distance(keys: tail, wanted, limit: 2) != nil else { continue }
      let rest = Array(words.dropLast(length))
      results.append(rest)
      if rest.last == "tinh", rest.count > 1 { results.append(Array(rest.dropLast())) }
    }
    if words.last == "tinh", words.count > 1 { results.append(Array(words.dropLast())) }
    return results
  }

  /// The agency whose key is nearest, if it is near enough and nothing else is nearly as near.
  private func near(_ key: String) -> Match {
    let length = key.utf8.count
    guard length >= 6 else { return .none(nearest: []) }
    var best: (distance: Int, ids: Set<Agency.ID>)?
    var second = Int.max
    for (known, meaning) in keys where known.utf8.count >= 6 {
      guard let distance = Folding.distance(keys: key, known, limit: 4) else { continue }
      let ids = meaning.ids
      guard let current = best else {
        best = (distance, ids)
        continue
      }
      if distance < current.distance {
        if current.ids != ids { second = current.distance }
        best = (distance, ids)
      } else if distance == current.distance {
        best?.ids.formUnion(ids)
      } else if ids != current.ids {
        second = min(second, distance)
      }
    }
    guard let best else { return .none(nearest: []) }
    let allowed = length >= 14 ? 2 : length >= 8 ? 1 : 0
    if best.distance <= allowed, best.ids.count == 1, second >= best.distance + 2,
      let id = best.ids.first, let agency = registry[id]
    {
      return agency.kind == .group ? .group(id) : .one(id, .near)
    }
    return .none(nearest: best.ids.map(registry.name).sorted())
  }
}
