import Provenance
import Spreadsheet

/// Makes a workbook out of bytes: sheets divided by form feeds, the first line of each its name; a line
/// a row, cells divided by `|`, a number begins with `#`.
enum LineWorkbook {
  private static let mostRows = 400
  private static let mostColumns = 60

  static func make(_ bytes: [UInt8]) -> Workbook {
    let text = String(decoding: bytes, as: UTF8.self)
    var names: Set<String> = []
    let sheets = text.split(separator: "\u{C}").prefix(6).compactMap { part -> Sheet? in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      let name = String(lines.first ?? "")
      // No program writes two sheets of one name.
      return names.insert(name).inserted ? sheet(name, lines.dropFirst().prefix(mostRows)) : nil
    }
    return Workbook(format: .xlsx, sheets: sheets)
  }

  private static func sheet(_ name: String, _ lines: ArraySlice<Substring>) -> Sheet {
    let visibility: Sheet.Visibility = name == "_parbook" ? .veryHidden : .visible
    var cells: [Cell] = []
    for (row, line) in lines.enumerated() {
      let parts = line.split(
        separator: "|", maxSplits: mostColumns, omittingEmptySubsequences: false)
      for (column, part) in parts.enumerated() where !part.isEmpty {
        let reference = CellReference(row: row + 1, column: column + 1)
        cells.append(Cell(reference, value(part)))
      }
    }
    return Sheet(name: name, visibility: visibility, cells: cells)
  }

  private static func value(_ text: Substring) -> CellValue {
    guard text.first == "#", let number = Double(text.dropFirst()), number.isFinite else {
      return .text(String(text))
    }
    return .number(number)
  }
}
