import Provenance

extension Sheet.Range {
  /// The range that a merge names: `A1:B2`, `A1`, whole columns `A:C` or whole rows `1:3`, each with
  /// or without dollar signs; nil for anything else.
  init?(merged text: String) {
    let bare = text.filter { $0 != "$" && $0 != " " }
    let ends = bare.split(separator: ":", omittingEmptySubsequences: false)
    guard let start = ends.first, let end = ends.last, ends.count <= 2 else { return nil }
    let corners: (CellReference, CellReference)?
    if let first = CellReference(a1: start), let last = CellReference(a1: end) {
      corners = (first, last)
    } else if ends.count == 2, let first = CellReference(a1: start + "1"),
      let last = CellReference(a1: end + "\(CellReference.maximumRow)"),
      start.allSatisfy(\.isLetter), end.allSatisfy(\.isLetter)
    {
      corners = (first, last)
    } else if ends.count == 2, let first = CellReference(a1: "A" + start),
      let last = CellReference(a1: "XFD" + end)
    {
      corners = (first, last)
    } else {
      return nil
    }
    guard let (first, last) = corners else { return nil }
    self.init(
      first: CellReference(row: min(first.row, last.row), column: min(first.column, last.column)),
      last: CellReference(row: max(first.row, last.row), column: max(first.column, last.column)))
  }
}
