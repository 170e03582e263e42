import Provenance

extension Sheet.Range {
  /// The range that a merge names: `A1:B2`, `A1`, whole columns `A:C` or whole rows `1:3`, each with
  /// or without dollar signs; nil for anything else.
  init?(merged text: String) {
    if let plain = Self.plain(text) {
      self = plain
      return
    }
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
    self.init(first, last)
  }

  /// The usual form: `A1:B2` or `A1`.
  private static func plain(_ text: String) -> Self? {
    let bytes = text.utf8Span.span
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: 0)
    guard let first = CellAddress.parse(bytes.extracting(0..<(colon ?? bytes.count))) else {
      return nil
    }
    let last = colon.map { CellAddress.parse(bytes.extracting(($0 + 1)..<bytes.count)) } ?? first
    return last.map {
      Self(
        CellReference(row: first.row, column: first.column),
        CellReference(row: $0.row, column: $0.column))
    }
  }

  private init(_ first: CellReference, _ last: CellReference) {
    self.init(
      first: CellReference(row: min(first.row, last.row), column: min(first.column, last.column)),
      last: CellReference(row: max(first.row, last.row), column: max(first.column, last.column)))
  }
}
