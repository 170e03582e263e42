import Provenance

@testable import Spreadsheet

/// The text of a Word document, and behind a zero byte each its lists, styles and notes.
enum DOCXFuzzing {
  static func run(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
      .map(Array.init)
    do throws(Refusal) {
      var others = DOCXContent.Parts()
      let limits = ODSFuzzing.limits
      if parts.count > 1 {
        others.numbering = try DOCXNumbering(parts[1], part: "n", limits: limits)
      }
      if parts.count > 2 { others.styles = try DOCXStyles(parts[2], part: "s", limits: limits) }
      if parts.count > 3 {
        let notes = DOCXContent(part: "f", limits: limits, parts: others)
        try DOCXParser.read(parts[3], into: notes)
        others.notes = notes.parts.notes
      }
      let content = DOCXContent(part: "d", limits: limits, parts: others)
      try DOCXParser.read(parts[0], into: content)
      let book = try DOCXSheets(content).workbook(name: "f")
      for sheet in book.sheets { check(sheet, book) }
      let whole = book.joined([(Array(book.sheets.indices), 0)])
      for sheet in whole.sheets { check(sheet, whole) }
      var size = 0
      CellListing.json(of: book, warnings: book.problems.map { "\($0)" }) { size += $0.count }
    } catch { return }
  }

  private static func check(_ sheet: Sheet, _ book: Workbook) {
    for (left, right) in zip(sheet.cells, sheet.cells.dropFirst())
    where left.reference >= right.reference {
      stop("cells out of order")
    }
    let place = Place(file: "f", layout: book.layout).sheet(named: sheet.name)
    for cell in sheet.cells {
      if case .cell? = place.at(cell.reference).address { stop("a cell without a place") }
    }
    for (cell, extras) in sheet.extras where !extras.runs.isEmpty {
      guard case .text(let text)? = sheet[cell]?.value else { stop("runs without a text") }
      if extras.runs.map(\.text).joined() != text { stop("runs of another text: \(cell)") }
    }
    for merge in sheet.merges
    where merge.last.row < merge.first.row || merge.last.column < merge.first.column {
      stop("a merge upside down")
    }
  }
}
