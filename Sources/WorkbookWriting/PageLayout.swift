internal import CXlsxWriter
import Provenance

/// How a sheet is printed: on A4 across, one page wide, centred between the margins.
public struct PageLayout: Hashable, Sendable {
  /// Margins in millimetres.
  public var left = 20.0
  /// Margin in millimetres.
  public var right = 15.0
  /// Margin in millimetres.
  public var top = 20.0
  /// Margin in millimetres.
  public var bottom = 20.0
  /// Pages down; 0 for as many as it takes.
  public var pagesHigh = 0
  /// Rows after which a page ends.
  public var breaks: [Int] = []
  /// Rows printed again at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// What is printed; nil for everything.
  public var printArea: CellRange?
  /// Footer in the library's codes (`&C&P`).
  public var footer = ""

  /// Makes the usual layout: as many pages down as needed.
  public init() {}

  /// Text for a header or footer, its `&` made literal.
  public static func literal(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }
}

extension SheetBuilder {
  /// Sets how the sheet is printed.
  public func page(_ layout: PageLayout) throws(WriteError) {
    let sheet = try opened()
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    let millimetres = 25.4
    worksheet_set_margins(
      sheet, try finite(layout.left, nil) / millimetres,
      try finite(layout.right, nil) / millimetres,
      try finite(layout.top, nil) / millimetres, try finite(layout.bottom, nil) / millimetres)
    worksheet_fit_to_pages(sheet, 1, UInt16(clamping: layout.pagesHigh))
    if !layout.breaks.isEmpty {
      // As many as a worksheet may have, and an end.
      var breaks = layout.breaks.prefix(1_023).map { lxw_row_t(clamping: $0) } + [0]
      try check(worksheet_set_h_pagebreaks(sheet, &breaks))
    }
    worksheet_center_horizontally(sheet)
    if let rows = layout.repeatedRows {
      try check(
        worksheet_repeat_rows(
          sheet, lxw_row_t(clamping: rows.lowerBound - 1), lxw_row_t(clamping: rows.upperBound - 1))
      )
    }
    if let area = layout.printArea {
      try check(
        worksheet_print_area(
          sheet, area.first.libraryRow, area.first.libraryColumn, area.last.libraryRow,
          area.last.libraryColumn))
    }
    if !layout.footer.isEmpty {
      try check(worksheet_set_footer(sheet, try headline(layout.footer)))
    }
  }

  private func headline(_ text: String) throws(WriteError) -> String {
    try SafeText.cell(text, limit: 255, sheet: name, cell: nil)
  }
}
