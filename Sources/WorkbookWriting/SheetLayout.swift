internal import CXlsxWriter
import Provenance

/// Columns, rows, panes and appearance of a sheet.
extension SheetBuilder {
  /// Sets width (in characters of the default font), outline level and visibility of a column,
  /// from 1.
  public func column(
    _ column: Int, width: Double, level: Int = 0, isHidden: Bool = false
  ) throws(WriteError) {
    var options = lxw_row_col_options(
      hidden: isHidden ? 1 : 0, level: UInt8(clamping: min(7, level)), collapsed: 0)
    let index = lxw_col_t(clamping: column - 1)
    let width = try finite(width, nil)
    try check(worksheet_set_column_opt(try opened(), index, index, width, nil, &options))
  }

  /// Sets height (in points; nil for the default), outline level and visibility of a row, from 1.
  public func row(
    _ row: Int, height: Double? = nil, level: Int = 0, isHidden: Bool = false,
    isCollapsed: Bool = false
  ) throws(WriteError) {
    var options = lxw_row_col_options(
      hidden: isHidden ? 1 : 0, level: UInt8(clamping: min(7, level)),
      collapsed: isCollapsed ? 1 : 0)
    let cell = CellReference(row: row, column: 1)
    // 409.5 points is the highest row a spreadsheet shows.
    let height = min(409.5, try finite(height ?? 15, cell))
    try check(worksheet_set_row_opt(try opened(), cell.libraryRow, height, nil, &options), cell)
    heights[row] = height
  }

  /// Keeps the rows above `cell` and the columns left of it in view.
  public func freeze(at cell: CellReference) throws(WriteError) {
    worksheet_freeze_panes(try opened(), cell.libraryRow, cell.libraryColumn)
  }

  /// Puts filter buttons on the first row of a range.
  public func autofilter(_ range: CellRange) throws(WriteError) {
    try check(
      worksheet_autofilter(
        try opened(), range.first.libraryRow, range.first.libraryColumn, range.last.libraryRow,
        range.last.libraryColumn), range.first)
  }

  /// Whether the summary row of an outline stands above its rows.
  public func outline(summaryAbove: Bool) throws(WriteError) {
    worksheet_outline_settings(try opened(), 1, summaryAbove ? 0 : 1, 1, 0)
  }

  /// Hides the sheet from people.
  ///
  /// - Parameter deeply: whether it is kept out of Excel's menu “Unhide” too.
  /// - Throws: `closed` after the workbook was written.
  public func hide(deeply: Bool = false) throws(WriteError) {
    worksheet_hide(try opened())
    isHidden = true
    isDeeplyHidden = deeply
  }

  /// Opens the workbook on this sheet.
  public func activate() throws(WriteError) { worksheet_activate(try opened()) }

  /// Puts the cursor on a cell.
  public func select(_ cell: CellReference) throws(WriteError) {
    worksheet_set_selection(
      try opened(), cell.libraryRow, cell.libraryColumn, cell.libraryRow, cell.libraryColumn)
  }

  /// Colours the sheet's tab.
  public func tabColour(_ colour: Colour) throws(WriteError) {
    worksheet_set_tab_color(try opened(), colour.code)
  }

  /// Sets the zoom in per cent, 10 to 400.
  public func zoom(_ percent: Int) throws(WriteError) {
    worksheet_set_zoom(try opened(), UInt16(clamping: min(400, max(10, percent))))
  }

  /// Hides the grid lines on screen and paper.
  public func hideGridlines() throws(WriteError) {
    worksheet_gridlines(try opened(), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }
}

extension SheetBuilder {
  /// Keeps Excel from marking codes in a range as “numbers stored as text”; one range for a sheet.
  public func ignoreNumbersStoredAsText(_ range: CellRange) throws(WriteError) {
    try check(
      worksheet_ignore_errors(
        try opened(), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range.description))
  }
}
