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
    /// Who says what, the values in the order in which they were first said.
    case opinions([Named])
    /// Values of which one is meant or allowed.
    case oneOf([Slot])
    /// Several values.
    case list([Slot])
    /// From one value to another.
    indirect case between(Slot, Slot)
    /// Two amounts that belong together, in ten-thousandths.
    case pair(Int128, Int128)
    /// A sum, and how far a printed figure lies from it, in ten-thousandths.
    case sum(Int128, difference: Int128)
    /// A condition of the plan in its machine form, such as `a/b >= 99.5%`.
    case condition(String)
    /// How many.
    case count(Int)
    /// A year.
    case year(Int)
    /// The cells of a row, as they were written.
    case cells([String])
    /// Where something stands.
    case place(Place)
    /// What a row of a plan lacks or leaves uncertain, and what was worked out of its wording.
    case restoration(Restoration)
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
    /// The value.
    public let value: Slot

    /// Makes a named value.
    public init(_ agency: String, _ value: Slot) {
      self.agency = agency
      self.value = value
    }
  }

  /// Phrases that stand in a slot.
  public enum Phrase: String, Sendable, CaseIterable {
    /// Two tables of a plan, or two sheets, hold the same annex.
    case sameTableTwice
    /// The plan's tables hold no such table a second time.
    case oneTableOfEachKind
    /// It is not there.
    case missing
    /// The cell is blank.
    case blank
    /// It is not a JSON document of the program's own.
    case notJSON
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

    /// The path of the row, such as `2.4.1`, or the key of a line.
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

extension Problem.Slot: ExpressibleByStringLiteral {
  /// Written text.
  public init(stringLiteral text: String) { self = .written(text) }
}

extension Problem.Slot: Comparable {
  /// One total order, so that lists of problems have one.
  public static func < (left: Self, right: Self) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  /// The text of the value, then what it is, then what tells it from others of that text.
  private var order: [String] {
    switch self {
    case .written: [description, "written"]
    case .points: [description, "points"]
    case .quantity: [description, "quantity"]
    case .day: [description, "day"]
    case .state: [description, "state"]
    case .rows(let rows): [description, "rows"] + rows.map { "\($0.code) \($0.kind.rawValue)" }
    case .agency: [description, "agency"]
    case .agencies(let named): [description, "agencies"] + Self.order(named)
    case .opinions(let named): [description, "opinions"] + Self.order(named)
    case .oneOf(let slots): [description, "oneOf"] + slots.flatMap(\.order)
    case .list(let slots): [description, "list"] + slots.flatMap(\.order)
    case .between(let first, let last): [description, "between"] + first.order + last.order
    case .pair: [description, "pair"]
    case .sum: [description, "sum"]
    case .condition: [description, "condition"]
    case .count: [description, "count"]
    case .year: [description, "year"]
    case .cells(let cells): [description, "cells"] + cells
    case .place(let place):
      [description, "place", place.file, place.sheet ?? ""]
    case .restoration(let restoration):
      [description, "restoration", restoration.written]
        + restoration.derived.map { String(describing: $0) }
    case .heading: [description, "heading"]
    case .fault(let fault): [description, "fault"] + [String(describing: fault.reason)]
    case .phrase: [description, "phrase"]
    }
  }

  private static func order(_ named: [Problem.Named]) -> [String] {
    named.flatMap { [$0.agency] + $0.value.order }
  }
}

extension Problem.Slot: CustomStringConvertible {
  /// The value in no language: exact decimals with a point, days as ISO 8601, names as they are.
  public var description: String {
    switch self {
    case .written(let text), .agency(let text), .heading(let text), .state(let text),
      .condition(let text):
      text
    case .points(let value), .quantity(let value): Self.decimal(value)
    case .day(let day): day.description
    case .rows(let rows): rows.map(\.code).joined(separator: ", ")
    case .agencies(let named), .opinions(let named):
      named.map { "\($0.agency): \($0.value)" }.joined(separator: "; ")
    case .oneOf(let slots): slots.map(\.description).joined(separator: " | ")
    case .list(let slots): slots.map(\.description).joined(separator: ", ")
    case .between(let first, let last): "\(first)–\(last)"
    case .pair(let one, let other): "\(Self.decimal(one)) / \(Self.decimal(other))"
    case .sum(let sum, let difference): "\(Self.decimal(sum)) (\(Self.decimal(difference)))"
    case .count(let count), .year(let count): String(count)
    case .cells(let cells): cells.joined(separator: " | ")
    case .place(let place): place.description
    case .restoration(let restoration): restoration.description
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
