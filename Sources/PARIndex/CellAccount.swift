import Provenance

/// What became of a cell of a return that was not empty, of what it carries, or of a sheet.
public enum CellFate: String, Sendable, CaseIterable {
  /// It belongs to the heading of a table.
  case heading
  /// A label above a table, its value, or another identification of the return.
  case label
  /// The plan's own text.
  case plan
  /// It stands in a column of the plan and differs from the plan.
  case changed
  /// Its value was used.
  case used
  /// A problem says why it was not used.
  case rejected
  /// The template's own formula, comment or link.
  case mark
  /// Letterhead, titles, signature, totals, numbers of columns, headings repeated.
  case frame
  /// It has no place in the forms; it is kept and reported.
  case unplaced
  /// It stands on a sheet that holds no form of the plan.
  case foreign
}

/// The kinds of things in a return of which account is kept.
public enum AccountKind: String, Sendable, CaseIterable {
  /// Cells that are not empty.
  case cells
  /// Comments that say something.
  case comments
  /// Targets of links.
  case links
  /// Pieces of text that are struck through, raised or lowered.
  case runs
  /// Whole sheets.
  case sheets
}

/// How many things of one kind were read, and how many of them met each fate.
public struct FateCounts: Hashable, Sendable {
  /// How many were read, counted before anything was decided.
  public var read: Int
  /// How many of them met each fate; a fate that none met may be absent.
  public var counts: [CellFate: Int]

  /// Makes counts.
  public init(read: Int = 0, counts: [CellFate: Int] = [:]) {
    self.read = read
    self.counts = counts
  }

  /// Whether the fates add up to what was read; anything else is a fault of the program.
  public var isComplete: Bool { counts.values.reduce(0, +) == read }
}

/// What became of everything in a return: each thing has exactly one fate.
public struct CellAccount: Hashable, Sendable {
  private var kinds: [AccountKind: FateCounts] = [:]

  /// Makes an account of nothing.
  public init() {}

  /// The counts of a kind.
  public subscript(kind: AccountKind) -> FateCounts {
    get { kinds[kind] ?? FateCounts() }
    set { kinds[kind] = newValue }
  }

  /// Whether the fates of every kind add up to what was read.
  public var isComplete: Bool { kinds.values.allSatisfy(\.isComplete) }
}
