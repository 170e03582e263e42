import Provenance

/// Cơ quan, đơn vị, or a group of them (`Các sở, ban, ngành`).
public struct Agency: Hashable, Sendable {
  /// The full name folded and hyphenated: `so-tai-chinh`.
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The text of the id.
    public let text: String
    /// Makes an id from its text.
    public init(_ text: String) { self.text = text }
    /// The text of the id.
    public var description: String { text }
    /// By text.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  }

  /// What sort of body it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Sở: a department of the province.
    case department
    /// Ngành: another provincial body.
    case body
    /// Huyện, thị xã, thành phố.
    case district
    /// Xã, phường, đặc khu.
    case commune
    /// Đoàn thể: a mass organisation.
    case association
    /// Nhóm: stands for its members.
    case group
  }

  /// Mã.
  public var id: ID
  /// Tên, in full.
  public var name: String
  /// What sort of body it is.
  public var kind: Kind
  /// Viết tắt, the usual one first.
  public var abbreviations: [String]
  /// Tên khác.
  public var aliases: [String]
  /// The groups that it belongs to.
  public var groups: [ID]
  /// First day that it existed; nil where unknown or long ago.
  public var validFrom: CivilDate?
  /// Last day that it existed; nil while it does.
  public var validTo: CivilDate?
  /// The bodies that took over its work.
  public var successors: [ID]
  /// Kế thừa: the bodies whose work it took over; the registry need not know them.
  public var predecessors: [ID]
  /// Whether it is asked for returns.
  public var reports: Bool

  /// Makes an agency.
  public init(
    id: ID, name: String, kind: Kind, abbreviations: [String] = [], aliases: [String] = [],
    groups: [ID] = [], validFrom: CivilDate? = nil, validTo: CivilDate? = nil,
    successors: [ID] = [], predecessors: [ID] = [], reports: Bool = true
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.abbreviations = abbreviations
    self.aliases = aliases
    self.groups = groups
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.predecessors = predecessors
    self.reports = reports
  }

  /// Whether it existed on `day`.
  public func isValid(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// Every agency that a plan knows, in the order of its file.
public struct AgencyRegistry: Hashable, Sendable {
  /// The agencies and groups, in the file's order.
  public let agencies: [Agency]
  private let positions: [Agency.ID: Int]

  /// Makes a registry; of two agencies with one id the first counts.
  public init(_ agencies: [Agency]) {
    self.agencies = agencies
    positions = Dictionary(
      agencies.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The agency of an id.
  public subscript(id: Agency.ID) -> Agency? { positions[id].map { agencies[$0] } }

  /// The members of a group that existed on `day`, in the registry's order; the agency itself where
  /// it is no group.
  public func members(of id: Agency.ID, on day: CivilDate) -> [Agency.ID] {
    guard let agency = self[id] else { return [] }
    guard agency.kind == .group else { return [id] }
    return agencies.filter { $0.kind != .group && $0.groups.contains(id) && $0.isValid(on: day) }
      .map(\.id)
  }

  /// The bodies that had taken over the work of a body by `day`, in the registry's order; none while
  /// it exists.
  ///
  /// Where a successor is no more itself, its own successors are meant.
  public func successors(of id: Agency.ID, on day: CivilDate) -> [Agency.ID] {
    var found: Set<Agency.ID> = []
    var asked: Set<Agency.ID> = []
    var open = [id]
    while let id = open.popLast() {
      guard asked.insert(id).inserted else { continue }
      let named = named(after: id)
      let exists = self[id]?.validTo.map { day <= $0 } == true
      if exists || named.isEmpty {
        found.insert(id)
      } else {
        open += named
      }
    }
    found.remove(id)
    return found.filter { successor in
      self[successor]?.validFrom.map { $0 <= day } != false
    }.sorted { (position($0), $0) < (position($1), $1) }
  }

  /// The successors that its own line or theirs names.
  private func named(after id: Agency.ID) -> [Agency.ID] {
    (self[id]?.successors ?? []) + agencies.filter { $0.predecessors.contains(id) }.map(\.id)
  }

  /// The agency's name, or the id's text where it is unknown.
  public func name(_ id: Agency.ID) -> String { self[id]?.name ?? id.text }

  /// Position in the registry, for sorting; unknown agencies come last.
  public func position(_ id: Agency.ID) -> Int { positions[id] ?? agencies.count }
}
