import Provenance

/// Every non-empty cell of a workbook as JSON.
///
/// ```json
/// {"sheets":[{"name":"…","cells":[{"ref":"A1","type":"number","value":1.5}]}],"warnings":["…"]}
/// ```
public enum CellListing {
  private static let chunk = 64 << 10

  /// Writes the listing piece by piece.
  ///
  /// - Parameters:
  ///   - workbook: what was read. Fields of CSV are typed here, by `CSVTyping`.
  ///   - warnings: the workbook's problems in words.
  ///   - write: takes the next piece.
  public static func json(
    of workbook: Workbook, warnings: [String], write: (ArraySlice<UInt8>) -> Void
  ) {
    var text = JSONText()
    text.raw("{\"sheets\":[")
    for (index, sheet) in workbook.sheets.enumerated() {
      text.raw(index == 0 ? "{\"name\":" : ",{\"name\":")
      text.string(sheet.name)
      text.raw(",\"cells\":[")
      var isFirst = true
      for cell in sheet.cells where cell.value != .empty || cell.hasFormula {
        if !isFirst { text.raw(",") }
        isFirst = false
        append(cell, value(of: cell, in: workbook), to: &text)
        if text.bytes.count > chunk {
          write(text.bytes[...])
          text.clear()
        }
      }
      text.raw("]}")
    }
    text.raw("],\"warnings\":[")
    for (index, warning) in warnings.enumerated() {
      if index > 0 { text.raw(",") }
      text.string(warning)
    }
    text.raw("]}\n")
    write(text.bytes[...])
  }

  /// What a cell holds; a field of CSV is typed as a spreadsheet would.
  public static func value(of cell: Cell, in workbook: Workbook) -> CellValue {
    guard workbook.format == .csv, case .text(let field) = cell.value else { return cell.value }
    return CSVTyping.typed(field)
  }

  private static func append(_ cell: Cell, _ value: CellValue, to text: inout JSONText) {
    text.raw("{\"ref\":")
    text.string(cell.reference.description)
    text.raw(",\"type\":")
    text.string(value.typeName)
    text.raw(",\"value\":")
    switch value {
    case .text(let string), .error(let string): text.string(string)
    case .number(let number), .duration(let number): text.number(number)
    case .boolean(let flag): text.raw(flag ? "true" : "false")
    case .date(let date): text.string(date.description)
    case .empty: text.raw("null")
    }
    if cell.hasFormula { text.raw(",\"formula\":true") }
    text.raw("}")
  }
}

extension CellValue {
  /// The type's name in listings: `string`, `number`, `bool`, `error`, `date`, `duration`, `empty`.
  public var typeName: String {
    switch self {
    case .text: "string"
    case .number: "number"
    case .boolean: "bool"
    case .error: "error"
    case .date: "date"
    case .duration: "duration"
    case .empty: "empty"
    }
  }
}
