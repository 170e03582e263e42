import Provenance

/// What the relations of a sheet lead to: addresses of links by their relation, and comments.
struct SheetRelations {
  var addresses: [String: String] = [:]
  var comments: [CommentsPart.Entry] = []
}

/// A link as a sheet names it.
struct SheetLink {
  var range: Sheet.Range
  /// The relation that leads to its address.
  var relation: String?
  /// A place in the workbook, or in the file that it leads to.
  var location: String?

  /// A range of more cells counts as one.
  static let mostCells = 1_000
  /// So many links of such ranges stand at the first cell that there is in them; more of them, which
  /// nobody makes by hand, stand at the first of their range, so that the cells are not gone through
  /// for each.
  static let mostSearched = 64
}

extension Sheet.Range {
  /// How many cells it has.
  var cellCount: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }
}
