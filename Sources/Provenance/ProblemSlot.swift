extension Problem {
  /// One value that a problem tells, before it is put into the words of a language.
  public enum Slot: Hashable, Sendable {
    /// Text as somebody wrote it; printed as it stands.
    case written(String)
    /// Points, in ten-thousandths.
    case points(tenThousandths: Int128)
    /// A counted or measured amount, in ten-thousandths.
    case quantity(tenThousandths: Int128)
    /// A day.
    case day(CivilDate)
    /// The state of a task, by its stable name, such as `inProgress`.
    case state(String)
    /// Rows of the plan.
    case rows([Row])
    /// An agency, by its name.
    case agency(String)
    /// Agencies with the value of each, in this order.
    case agencies([Named])
    /// The amounts that one text may mean, in ten-thousandths.
    case oneOf([Int128])
    /// How many.
    case count(Int)
    /// The heading of a column.
    case heading(String)
    /// What a reader or the system says.
    indirect case fault(Fault)
    /// A phrase of the program's own.
    case phrase(Phrase)
  }

  /// A value beside the name of the agency that gave it.
  public struct Named: Hashable, Sendable {
    /// The agency's name.
    public let agency: String
    /// The value, in ten-thousandths.
    public let tenThousandths: Int128

    /// Makes a named value.
    public init(agency: String, tenThousandths: Int128) {
      self.agency = agency
      self.tenThousandths = tenThousandths
    }
  }

  /// Phrases that stand in a slot.
  public enum Phrase: String, Sendable, CaseIterable {
    /// Two tables of a plan, or two sheets, hold the same annex.
    case sameTableTwice
    /// The plan's tables hold no such table a second time.
    case oneTableOfEachKind
  }

  /// A row of the plan: the same code may be a criterion and a task.
  public struct Row: Hashable, Sendable, CustomStringConvertible {
    /// What a row is.
    public enum Kind: Int, Sendable, CaseIterable {
      /// A row of Annex I.
      case criterion
      /// A row of Annex II.
      case task
      /// A line of the plan's head, by its key.
      case key
    }

    /// The code, such as `2.4.1`, or the key.
    public let code: String
    /// What it is.
    public let kind: Kind

    /// A row by its code.
    public init(_ code: String, _ kind: Kind) {
      self.code = code
      self.kind = kind
    }

    /// The code.
    public var description: String { code }
  }
}

/// What can be put into a slot of a problem.
public protocol SlotValue {
  /// The slot that carries the value.
  var slot: Problem.Slot { get }
}

extension Problem.Slot: SlotValue, ExpressibleByStringLiteral {
  /// Itself.
  public var slot: Problem.Slot { self }

  /// Written text.
  public init(stringLiteral text: String) { self = .written(text) }
}

extension String: SlotValue {
  /// Written text.
  public var slot: Problem.Slot { .written(self) }
}

extension Fault: SlotValue {
  /// What a reader or the system says.
  public var slot: Problem.Slot { .fault(self) }
}

extension CivilDate: SlotValue {
  /// The day.
  public var slot: Problem.Slot { .day(self) }
}

extension Problem.Slot: Comparable {
  /// One total order, so that lists of problems have one.
  public static func < (left: Self, right: Self) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [String] {
    switch self {
    case .written(let text): [text, "written"]
    case .points(let value): ["\(value)", "points"]
    case .quantity(let value): ["\(value)", "quantity"]
    case .day(let day): [day.description, "day"]
    case .state(let name): [name, "state"]
    case .rows(let rows): rows.flatMap { [$0.code, "\($0.kind.rawValue)"] } + ["rows"]
    case .agency(let name): [name, "agency"]
    case .agencies(let named): named.flatMap { [$0.agency, "\($0.tenThousandths)"] } + ["agencies"]
    case .oneOf(let values): values.map { "\($0)" } + ["oneOf"]
    case .count(let count): ["\(count)", "count"]
    case .heading(let text): [text, "heading"]
    case .fault(let fault): [fault.description, "fault"]
    case .phrase(let phrase): [phrase.rawValue, "phrase"]
    }
  }
}

extension Problem.Slot: CustomStringConvertible {
  /// The value in no language: exact decimals with a point, days as ISO 8601, names as they are.
  public var description: String {
    switch self {
    case .written(let text), .agency(let text), .heading(let text), .state(let text): text
    case .points(let value), .quantity(let value): Self.decimal(value)
    case .day(let day): day.description
    case .rows(let rows): rows.map(\.code).joined(separator: ", ")
    case .agencies(let named):
      named.map { "\($0.agency): \(Self.decimal($0.tenThousandths))" }.joined(separator: "; ")
    case .oneOf(let values): values.map(Self.decimal).joined(separator: " | ")
    case .count(let count): String(count)
    case .fault(let fault): fault.description
    case .phrase(let phrase): phrase.rawValue
    }
  }

  private static func decimal(_ tenThousandths: Int128) -> String {
    let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
    let sign = tenThousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var decimals = String(String(rest + 10_000).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
