import WorkbookWriting

/// The sheets over which Nguồn goes on where it is long.
enum SourcesPages {
  /// Lines of one sheet; a worksheet has 1,048,576 rows, but half of them open in reasonable time.
  static let rows = 500_000

  /// How many sheets so many lines take.
  static func count(of lines: Int) -> Int { max(1, (lines + rows - 1) / rows) }

  /// The name of a sheet, counted from 0.
  static func name(_ page: Int) -> String {
    let name = ConsolidatedSheet.sources.name
    return page == 0 ? name : "\(name) (\(page + 1))"
  }

  /// The cell that begins a line, counted from 0, as links of other sheets name it.
  static func address(ofLine line: Int) -> String {
    let (page, offset) = line.quotientAndRemainder(dividingBy: rows)
    return at(TableRows.first + offset, SourcesColumn.code).absolute(on: name(page))
  }
}
