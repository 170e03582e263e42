import WorkbookWriting

/// The sheets over which a list goes on where it is long.
struct ListPages {
  /// Lines of one sheet; a worksheet has 1,048,576 rows, but half of them open in reasonable time.
  static let rows = 500_000

  /// The sheet that the list begins on.
  let sheet: ConsolidatedSheet

  static let sources = ListPages(sheet: .sources)
  static let grounds = ListPages(sheet: .grounds)
  static let proposals = ListPages(sheet: .proposals)

  /// How many sheets so many lines take.
  static func count(of lines: Int) -> Int { max(1, (lines + rows - 1) / rows) }

  /// The name of a sheet, counted from 0.
  func name(_ page: Int) -> String {
    page == 0 ? sheet.name : "\(sheet.name) (\(page + 1))"
  }

  /// The name of the table on a sheet, counted from 0.
  func table(_ page: Int) -> String { page == 0 ? sheet.table : "\(sheet.table)\(page + 1)" }

  /// The cell that begins a line, counted from 0, as links of other sheets name it.
  func address(ofLine line: Int) -> String {
    let (page, offset) = line.quotientAndRemainder(dividingBy: Self.rows)
    return at(TableRows.first + offset, 1).absolute(on: name(page))
  }
}
