internal import CXlsxWriter
import Provenance

extension SheetBuilder {
  /// Makes a range a table that people filter and sort: its first row has the headings.
  ///
  /// - Parameters:
  ///   - range: headings and data; at least one row of data.
  ///   - tableName: the table's name in the workbook, in letters and digits.
  ///   - headings: the heading of each column; no two are equal.
  ///   - heading: the look of the headings.
  /// - Throws: what was refused.
  public func table(
    _ range: CellRange, named tableName: String, headings: [String], heading: Style
  ) throws(WriteError) {
    let folded = headings.map { $0.lowercased() }
    guard headings.count == range.last.column - range.first.column + 1,
      Set(folded).count == folded.count, folded.allSatisfy({ !$0.isEmpty && $0.utf8.count < 255 })
    else { throw WriteError(.refused("headings of a table"), sheet: name, cell: range.first) }
    let strings = CStrings()
    defer { withExtendedLifetime(strings) {} }
    let format = try cellFormat(heading)
    let texts: [UnsafeMutablePointer<CChar>?] = try headings.enumerated().map {
      index, text throws(WriteError) in
      let cell = CellReference(row: range.first.row, column: range.first.column + index)
      record(text, at: cell)
      return strings.copy(try SafeText.cell(text, sheet: name, cell: cell))
    }
    var columns = texts.map { text in
      var column = lxw_table_column()
      column.header = text
      column.header_format = format
      return column
    }
    let sheet = try opened()
    var options = lxw_table_options()
    options.name = strings.copy(tableName)
    // The cells have their own looks.
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.no_banded_rows = UInt8(LXW_TRUE.rawValue)
    // The pointers are used by the library within these closures only.
    let code = columns.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      var pointers = buffer.indices.map { index in buffer.baseAddress.map { $0 + index } }
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { list in
        options.columns = list.baseAddress
        return worksheet_add_table(
          sheet, range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
          range.last.libraryColumn, &options)
      }
    }
    try check(code, range.first)
  }
}
