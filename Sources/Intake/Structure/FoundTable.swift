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

  /// Whether the other heading says the same in the same columns.
  func hasLayout(of other: FoundTable) -> Bool {
    let layout = { (table: FoundTable) in
      table.columns.compactMap { column in column.match.map { [column.index: $0.role] } }
    }
    return layout(self) == layout(other)
  }
}
