import Provenance

/// What became of a cell of a return that was not empty.
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
  /// A problem at the cell says why it was not used.
  case rejected
  /// The template's own formula.
  case mark
  /// Letterhead, titles, signature, totals, numbers of columns, headings repeated.
  case frame
  /// It has no place in the forms; it is kept and reported.
  case unplaced
  /// It stands on a sheet that holds no form of the plan.
  case foreign
}

/// The fate of every cell of a return that was not empty: each has exactly one.
public struct CellAccount: Hashable, Sendable {
  /// How many cells were not empty.
  public var read: Int
  /// How many of them met each fate; a fate without cells may be absent.
  public var counts: [CellFate: Int]

  /// Makes an account.
  public init(read: Int = 0, counts: [CellFate: Int] = [:]) {
    self.read = read
    self.counts = counts
  }

  /// Whether the fates add up to the cells that were read; anything else is a fault of the program.
  public var isComplete: Bool { counts.values.reduce(0, +) == read }
}
