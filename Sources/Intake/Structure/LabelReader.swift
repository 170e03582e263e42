import Provenance
import Spreadsheet
import VietnameseText

/// The identification lines above a table.
enum Label: CaseIterable {
  case agency, period, reportedOn, preparedBy, phone

  /// Wordings; the first is the form's own.
  ///
  /// Add further ones at the end.
  var words: [String] {
    switch self {
    case .agency:
      [
        "Cơ quan báo cáo", "Đơn vị báo cáo", "Tên cơ quan", "Tên đơn vị", "Cơ quan, đơn vị báo cáo",
        "Cơ quan, đơn vị", "Đơn vị", "Cơ quan", "Tên cơ quan, đơn vị",
      ]
    case .period: ["Kỳ báo cáo", "Kỳ", "Kỳ đánh giá"]
    case .reportedOn: ["Ngày báo cáo", "Ngày lập", "Ngày lập biểu", "Ngày lập báo cáo"]
    case .preparedBy: ["Người lập biểu", "Người lập", "Người báo cáo", "Cán bộ lập biểu"]
    case .phone: ["Điện thoại", "Số điện thoại", "ĐT", "SĐT", "Điện thoại liên hệ"]
    }
  }

  private static let index: [String: Label] = {
    var index: [String: Label] = [:]
    for label in allCases {
      for word in label.words { index[Folding.words(word).joined()] = label }
    }
    return index
  }()

  /// The label that a text is.
  static func reading(_ text: String) -> Label? {
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
    var label: Label
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
    var values: [Value] = []
    for row in grid.rows.prefix(while: { $0 < end }).prefix(rowsSearched * 4) {
      let cells = grid.cells(row)
      for (offset, cell) in cells.enumerated() {
        guard case .text = cell.value else { continue }
        let text = cell.content.text
        guard text.utf8.count <= 400 else { continue }
        if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
          let label = Label.reading(String(text[..<colon]))
        {
          let rest = CellText.trimmed(String(text[text.index(after: colon)...]))
          if !rest.isEmpty {
            values.append(
              Value(
                label: label, labelCell: cell.reference, cell: cell, textAfterColon: rest))
            continue
          }
        }
        guard let label = Label.reading(text) else { continue }
        if let next = value(cells.dropFirst(offset + 1), after: cell) {
          values.append(
            Value(
              label: label, labelCell: cell.reference, cell: next, textAfterColon: nil))
        }
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
    return Label.reading(String(head)) == nil ? next : nil
  }
}
