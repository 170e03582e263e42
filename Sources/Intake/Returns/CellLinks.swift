import Provenance
import Spreadsheet

/// The links of a cell, as they are kept with its text.
enum CellLinks {
  /// The addresses that the text does not show itself, in brackets behind it; empty for none.
  static func shown(of cell: ReadCell) -> String {
    let text = cell.content.text
    return (cell.extras?.links ?? []).filter { !isShown($0, in: text) }.map { " (\($0))" }.joined()
  }

  /// Whether a text shows an address, be it without its scheme.
  private static func isShown(_ link: String, in text: String) -> Bool {
    let bare =
      ["mailto:", "https://", "http://"].first { link.lowercased().hasPrefix($0) }
      .map { String(link.dropFirst($0.count)) } ?? link
    let needle = bare.hasSuffix("/") ? String(bare.dropLast()) : bare
    return !needle.isEmpty && text.contains(needle)
  }
}
