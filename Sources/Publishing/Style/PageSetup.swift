import WorkbookWriting

/// The page of all documents: A4 across, margins after Nghị định 30/2020/NĐ-CP, `Trang x/y`.
enum PageSetup {
  /// The layout of a table that is one page wide and as long as it takes.
  ///
  /// - Parameters:
  ///   - headingRows: rows printed again on each page.
  ///   - area: what is printed; nil for everything.
  ///   - note: foreign text at the left of the footer.
  /// - Returns: the layout.
  static func table(
    headingRows: ClosedRange<Int>? = nil, area: CellRange? = nil, note: String = ""
  ) -> PageLayout {
    var layout = PageLayout()
    layout.left = 20
    layout.right = 15
    layout.top = 20
    layout.bottom = 20
    layout.repeatedRows = headingRows
    layout.printArea = area
    layout.footer = footer(note)
    return layout
  }

  /// The layout of a sheet that is exactly one page.
  static func onePage(area: CellRange? = nil, note: String = "") -> PageLayout {
    var layout = table(area: area, note: note)
    layout.pagesHigh = 1
    return layout
  }

  private static func footer(_ note: String) -> String {
    let font = "&\"Times New Roman,Regular\"&10"
    // A note that begins with a digit would be read as part of the size.
    let left = note.isEmpty ? "" : "&L\(font) \(PageLayout.literal(String(note.prefix(120))))"
    return "\(left)&R\(font) \(said("Trang", "Page")) &P/&N"
  }
}
