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
        append(cell, typesText: workbook.format == .csv, to: &text)
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

  private static func append(_ cell: Cell, typesText: Bool, to text: inout JSONText) {
    text.raw("{\"ref\":")
    text.string(cell.reference.description)
    text.raw(",\"type\":\"")
    var value = cell.value
    if typesText, case .text(let field) = value { value = CSVTyping.typed(field) }
    switch value {
    case .text(let string):
      text.raw("string\",\"value\":")
      text.string(string)
    case .number(let number):
      text.raw("number\",\"value\":")
      text.number(number)
    case .boolean(let flag):
      text.raw(flag ? "bool\",\"value\":true" : "bool\",\"value\":false")
    case .error(let word):
      text.raw("error\",\"value\":")
      text.string(word)
    case .date(let date):
      text.raw("date\",\"value\":")
      text.string(date.description)
    case .duration(let days):
      text.raw("duration\",\"value\":")
      text.number(days)
    case .empty:
      text.raw("empty\",\"value\":null")
    }
    if cell.hasFormula { text.raw(",\"formula\":true") }
    text.raw("}")
  }
}
