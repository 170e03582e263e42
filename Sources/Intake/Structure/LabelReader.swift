import Forms
import Provenance
import Spreadsheet
import VietnameseText

extension FormLabel {
  private static let index: [String: FormLabel] = {
    var index: [String: FormLabel] = [:]
    for label in allCases {
      for word in label.words { index[Folding.words(word).joined()] = label }
    }
    return index
  }()

  /// The label that a text is.
  static func reading(_ text: String) -> FormLabel? {
    text.utf8.count > 80 ? nil : index[Folding.words(text).joined()]
  }
}

/// Reads the identification lines of a sheet.
enum LabelReader {
  /// Rows searched in a sheet that holds no table.
  static let rowsSearched = 60
  /// Columns to the right of a label in which its value is looked for.
  static let columnsSearched = 16

  /// A label and its value: the cell that holds it, and its text where it stands behind a colon.
  struct Value {
    var label: FormLabel
    /// Where the label itself stands.
    var labelCell: CellReference
    var cell: ReadCell
    var textAfterColon: String?

    /// The value as a cell of its own.
    var valueCell: ReadCell {
      textAfterColon.map { ReadCell(Cell(cell.reference, .text($0))) } ?? cell
    }
  }

  /// The labels found above row `end`.
  static func values(in grid: SheetGrid, above end: Int) -> [Value] {
    grid.rows.prefix(while: { $0 < end }).prefix(rowsSearched * 4)
      .flatMap { values(in: grid, row: $0) }
  }

  /// The labels found in a row.
  static func values(in grid: SheetGrid, row: Int) -> [Value] {
    var values: [Value] = []
    let cells = grid.cells(row)
    for (offset, cell) in cells.enumerated() {
      guard case .text = cell.value else { continue }
      let text = cell.content.text
      guard text.utf8.count <= 400 else { continue }
      if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
        let label = FormLabel.reading(String(text[..<colon]))
      {
        let rest = CellText.trimmed(String(text[text.index(after: colon)...]))
        if !rest.isEmpty {
          values.append(
            Value(label: label, labelCell: cell.reference, cell: cell, textAfterColon: rest))
          continue
        }
      }
      guard let label = FormLabel.reading(text) else { continue }
      if let next = value(cells.dropFirst(offset + 1), after: cell) {
        values.append(
          Value(label: label, labelCell: cell.reference, cell: next, textAfterColon: nil))
      }
    }
    return values
  }

  /// The next cell to the right that holds something, unless it is a label itself.
  private static func value(_ cells: ArraySlice<ReadCell>, after label: ReadCell) -> ReadCell? {
    let next = cells.first { !$0.content.isBlank }
    guard let next, next.reference.column - label.reference.column <= columnsSearched else {
      return nil
    }
    let text = next.content.text
    let head = text.prefix { $0 != ":" }
    return FormLabel.reading(String(head)) == nil ? next : nil
  }
}
