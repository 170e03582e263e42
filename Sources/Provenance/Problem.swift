/// One thing to report: a code and the slots which its words are made from.
///
/// It is turned into a sentence only where it is printed.
public struct Problem: Hashable, Sendable {
  /// What is wrong.
  public var code: ProblemCode
  /// The id of the agency whose return shows it, such as `so-noi-vu`.
  public var agency: String?
  /// Where it stands.
  public var place: Place?
  /// The plan's row concerned.
  public var row: Row?
  /// What was found.
  public var found: Slot?
  /// What was used in its place; nil where nothing was.
  public var used: Slot?
  /// What was expected or allowed: a maximum, a limit, a list of names.
  public var expected: Slot?
  /// Other places concerned.
  public var related: [Place]

  /// Makes a problem.
  public init(
    _ code: ProblemCode, agency: String? = nil, place: Place? = nil, row: Row? = nil,
    found: Slot? = nil, used: Slot? = nil,
    expected: Slot? = nil, related: [Place] = []
  ) {
    self.code = code
    self.agency = agency
    self.place = place
    self.row = row
    self.found = found
    self.used = used
    self.expected = expected
    self.related = related
  }

  /// How much it matters.
  public var severity: Severity { code.severity }
}

extension Problem: Comparable {
  /// The one order of every list of problems: by place, then row, code and text.
  ///
  /// Two different problems never compare as equal, so the order does not depend on how they were
  /// found.
  public static func < (left: Self, right: Self) -> Bool {
    if left.place != right.place {
      guard let rightPlace = right.place else { return true }
      guard let leftPlace = left.place else { return false }
      return leftPlace < rightPlace
    }
    if left.agency != right.agency { return absentFirst(left.agency, right.agency) }
    if left.row?.code != right.row?.code { return absentFirst(left.row?.code, right.row?.code) }
    if let leftKind = left.row?.kind, let rightKind = right.row?.kind, leftKind != rightKind {
      return leftKind.rawValue < rightKind.rawValue
    }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    if left.found != right.found { return absentFirst(left.found, right.found) }
    if left.used != right.used { return absentFirst(left.used, right.used) }
    if left.expected != right.expected { return absentFirst(left.expected, right.expected) }
    return left.related.lexicographicallyPrecedes(right.related)
  }
}

/// Order of two values that may be absent: an absent one comes before an empty one.
func absentFirst<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
  guard let right else { return false }
  guard let left else { return true }
  return left < right
}
