import Provenance
import WorkbookWriting

/// Where the pages of a form or a sheet end: no heading of a group stands alone at the foot of one.
///
/// Both are printed one page wide. At what scale follows from the widths of its columns, and with it
/// how many rows a page holds; a program that makes columns wider leaves some of a page free.
struct PageBreaks {
  /// Height of the rows that a page holds, in points.
  private let room: Double

  /// Programs round widths and heights: so much is left free.
  private static let used = 0.985

  /// The pages of a sheet across A4 with these margins.
  init(_ layout: PageLayout, widths: [Double]) {
    let points = 72 / 25.4
    // A column of w characters is 7 w + 5 pixels wide at 96 dpi.
    let width = widths.reduce(0) { $0 + ($1 * 7 + 5) * 0.75 }
    let scale = min(1, (297 - layout.left - layout.right) * points / width)
    room = (210 - layout.top - layout.bottom) * points / scale * Self.used
  }

  /// The rows after which a page ends.
  ///
  /// - Parameters:
  ///   - rows: the rows that are printed; those up to `headings` are repeated on each page as far as
  ///     they are headings.
  ///   - heights: heights of rows in points.
  ///   - headings: the rows that each page repeats.
  ///   - keepsNext: whether a row stays on the page of the one below it.
  /// - Returns: the last row of each page but the last.
  func breaks(
    _ rows: ClosedRange<Int>, heights: [Int: Double], headings: ClosedRange<Int>,
    keepsNext: (Int) -> Bool
  ) -> [Int] {
    func height(_ row: Int) -> Double { heights[row] ?? 15 }
    let repeated = headings.reduce(0) { $0 + height($1) }
    var breaks: [Int] = []
    var used = (rows.lowerBound...headings.upperBound).reduce(0) { $0 + height($1) }
    var row = headings.upperBound + 1
    while row <= rows.upperBound {
      // What stays together: headings, and the first row below them.
      var last = row
      while last < rows.upperBound, keepsNext(last) { last += 1 }
      let group = (row...last).reduce(0) { $0 + height($1) }
      if used + group > room, row > headings.upperBound + 1 {
        breaks.append(row - 1)
        used = repeated
      }
      used += group
      row = last + 1
    }
    return breaks
  }
}
