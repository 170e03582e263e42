import Forms

/// A table's heading as found in a sheet.
struct FoundTable {
  /// A column of the heading.
  struct Column {
    var index: Int
    var text: String
    var match: HeadingMatch?
  }
  /// The rows of the heading.
  var headingRows: ClosedRange<Int>
  /// The columns that have a heading, from left to right.
  var columns: [Column]
  /// The rows below it that have cells, up to the next heading.
  var body: [Int]
  /// The columns that belong to it, where other tables stand beside it; nil where all do.
  var span: ClosedRange<Int>?
  /// Rows in which its heading is repeated, as on each page.
  var repeatedHeadings: [Int] = []
  /// Headings of other lists that stand between its rows.
  var interruptions: [Int] = []

  /// Whether the agency's main figure has a column: the score, or the state of a task.
  var hasMainColumn: Bool {
    columns.contains { [.selfScore, .state].contains($0.match?.role) }
  }

  /// Whether a cell stands in its columns.
  func spans(_ cell: ReadCell) -> Bool { span?.contains(cell.reference.column) ?? true }

  /// Whether the other table stands beside this one, in columns of its own.
  func isBeside(_ other: FoundTable) -> Bool {
    guard let span, let otherSpan = other.span else { return false }
    return !span.overlaps(otherSpan)
  }

  /// Whether this is the heading of another list among the rows of `table`: the agency's main figure
  /// has no column in it, and little else that a return has.
  func interrupts(_ table: FoundTable) -> Bool {
    guard table.hasMainColumn, !hasMainColumn else { return false }
    return columns.count { $0.match?.role.isEntry == true } < 2
  }

  /// Whether the other heading says the same in the same columns, of the same period and stage.
  func hasLayout(of other: FoundTable) -> Bool { layout == other.layout }

  /// What a heading says in a column.
  private struct Layout: Equatable {
    var index: Int
    var role: FormColumn
    var periods: [HeadingQualifier.Period]
    var stages: [String]
    var otherFigures: [String]
  }

  private var layout: [Layout] {
    columns.compactMap { column in
      guard let role = column.match?.role else { return nil }
      let heard = HeadingQualifier(
        role.isEntry ? column.text : "", daysAlone: role.kind != .day)
      return Layout(
        index: column.index, role: role, periods: heard.periods, stages: heard.stages,
        otherFigures: heard.otherFigures)
    }
  }
}
