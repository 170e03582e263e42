import Provenance

/// A table while its rows come in: what stands once and is repeated is put in its places.
struct ODSTable {
  let entry: WorkbookPart.SheetEntry
  var sheet: SheetCollector
  private(set) var relations = SheetRelations()
  /// Styles of cells that say none, by the last column they hold for.
  private var columnStyles: [(last: Int, style: Int)] = []
  private var rowStyle: Int?
  private var rowRepeats = 1
  private var isRowHidden = false
  /// How many groups around are folded.
  var foldedGroups = 0
  /// Where what the current row holds begins.
  private var rowStart = (cells: 0, merges: 0, comments: 0, links: 0)
  private var links: [(cell: CellReference, address: String)] = []
  private var column = 0

  /// The style of cells for which nothing says one.
  private let plainStyle: Int

  init(_ entry: WorkbookPart.SheetEntry, plainStyle: Int, _ context: SheetPartContext) {
    self.entry = entry
    self.plainStyle = plainStyle
    sheet = SheetCollector(context)
  }

  /// A count beyond this is no other than this: past the end of every sheet.
  static let mostRepeats = 1 << 22

  // MARK: Columns

  mutating func addColumns(_ count: Int, style: Int?, isHidden: Bool) {
    let first = min((columnStyles.last?.last ?? 0) + 1, CellReference.maximumColumn)
    let last = min(first + count - 1, CellReference.maximumColumn)
    if first == last, columnStyles.last?.last == last { return }
    columnStyles.append((last, style ?? plainStyle))
    if isHidden || foldedGroups > 0 { sheet.hiddenColumns.append(first...last) }
  }

  private func style(ofColumn column: Int) -> Int {
    var low = 0
    var high = columnStyles.count
    while low < high {
      let middle = (low + high) / 2
      if columnStyles[middle].last < column { low = middle + 1 } else { high = middle }
    }
    return low < columnStyles.count ? columnStyles[low].style : plainStyle
  }

  /// The style of the next cell, where it says none.
  var defaultStyle: Int { rowStyle ?? style(ofColumn: column + 1) }

  // MARK: Rows

  mutating func beginRow(repeats: Int, style: Int?, isHidden: Bool) {
    sheet.row += 1
    column = 0
    rowRepeats = repeats
    rowStyle = style
    isRowHidden = isHidden || foldedGroups > 0
    rowStart = (
      sheet.cells.count, sheet.merges.count, relations.comments.count, links.count
    )
  }

  mutating func endRow() throws(Refusal) {
    let hasContent =
      sheet.cells.count > rowStart.cells || sheet.merges.count > rowStart.merges
      || relations.comments.count > rowStart.comments || links.count > rowStart.links
    let first = sheet.row
    sheet.row = min(first + rowRepeats - 1, Self.mostRepeats)
    guard hasContent else { return }
    guard sheet.row <= CellReference.maximumRow else { throw tooManyRows(sheet.row) }
    if isRowHidden { sheet.hiddenRows.insert(first) }
    if rowRepeats > 1 { try repeatRow(first) }
  }

  private func tooManyRows(_ row: Int) -> Refusal {
    .limit(.rows, found: row, limit: CellReference.maximumRow, part: sheet.context.part)
  }

  private mutating func repeatRow(_ first: Int) throws(Refusal) {
    let last = sheet.row
    let limits = sheet.context.limits
    let cells = sheet.cells[rowStart.cells...]
    // Nothing is begun that cannot be finished.
    let filled = sheet.tally.filled + cells.count * (rowRepeats - 1)
    guard filled <= limits.filledCells else {
      throw .limit(.filledCells, found: filled, limit: limits.filledCells)
    }
    let merges = sheet.merges[rowStart.merges...]
    let comments = relations.comments[rowStart.comments...]
    let links = links[rowStart.links...]
    for row in first + 1...last {
      sheet.row = row
      if isRowHidden { sheet.hiddenRows.insert(row) }
      for cell in cells {
        sheet.column = cell.column
        if let runs = sheet.rich[cell.order] { try sheet.add(runs) }
        try sheet.append(cell.kind, cell.payload, style: cell.style, hasFormula: cell.hasFormula)
      }
      for merge in merges { try sheet.add(merged: merge.moved(down: row - first)) }
      for entry in comments {
        try add(entry.comment, to: CellReference(row: row, column: entry.cell.column))
      }
      for link in links {
        try add(link.address, to: CellReference(row: row, column: link.cell.column))
      }
    }
  }

  // MARK: Cells

  /// Goes over cells that hold nothing.
  @inline(__always)
  mutating func skip(columns: Int) { column = min(column + columns, Self.mostRepeats) }

  /// Begins a cell that stands once; false beyond the sheet's end.
  @inline(__always)
  mutating func beginPlainCell() -> Bool {
    column += 1
    sheet.column = column
    return column <= CellReference.maximumColumn && sheet.row <= CellReference.maximumRow
  }

  /// What a cell holds besides its value.
  struct Extras {
    var comments: [CellExtras.Comment] = []
    var links: [String] = []
  }

  /// Takes a finished cell in, as often as it is repeated.
  mutating func add(
    _ cell: ODSCell, showing shown: StyledText, with extras: Extras, styles: inout ODSStyles
  ) throws(Refusal) {
    let first = column + 1
    column = min(column + cell.columns, Self.mostRepeats)
    let isMerged = cell.span.rows > 1 || cell.span.columns > 1
    let count = sheet.cells.count
    // Cells beyond the sheet's end that hold nothing are no fault.
    sheet.column = first
    if first <= CellReference.maximumColumn, sheet.row <= CellReference.maximumRow {
      try cell.close(showing: shown, styles: &styles, into: &sheet)
    } else if cell.type != .none || !shown.isEmpty || cell.hasFormula {
      throw beyond(column: first)
    }
    let isFilled = sheet.cells.count > count
    guard isFilled || isMerged || !extras.comments.isEmpty || !extras.links.isEmpty else { return }
    guard column <= CellReference.maximumColumn, sheet.row <= CellReference.maximumRow else {
      throw beyond(column: column)
    }
    let packed = sheet.cells.last
    for place in first...column {
      sheet.column = place
      if isFilled, place > first, let packed {
        if let runs = sheet.rich[packed.order] { try sheet.add(runs) }
        try sheet.append(
          packed.kind, packed.payload, style: packed.style, hasFormula: packed.hasFormula)
      }
      if isMerged { try addMerge(cell.span) }
      let reference = CellReference(row: sheet.row, column: place)
      for comment in extras.comments { try add(comment, to: reference) }
      for link in extras.links { try add(link, to: reference) }
    }
  }

  private func beyond(column: Int) -> Refusal {
    sheet.row > CellReference.maximumRow ? tooManyRows(sheet.row) : .refused(.column(column))
  }

  private mutating func addMerge(_ span: (rows: Int, columns: Int)) throws(Refusal) {
    let first = CellReference(row: sheet.row, column: sheet.column)
    let last = CellReference(
      row: min(first.row + span.rows - 1, CellReference.maximumRow),
      column: min(first.column + span.columns - 1, CellReference.maximumColumn))
    try sheet.add(merged: Sheet.Range(first: first, last: last))
  }

  private mutating func add(
    _ comment: CellExtras.Comment, to cell: CellReference
  ) throws(Refusal) {
    let limit = sheet.context.limits.annotations
    guard relations.comments.count < limit else {
      throw .limit(.comments, found: limit + 1, limit: limit, part: sheet.context.part)
    }
    relations.comments.append(CommentsPart.Entry(cell: cell, comment: comment))
  }

  private mutating func add(_ address: String, to cell: CellReference) throws(Refusal) {
    links.append((cell, address))
    let range = Sheet.Range(first: cell, last: cell)
    // A place in the workbook stands behind "#"; between sheet and cell stands a point there.
    if address.hasPrefix("#") {
      let place = address.dropFirst()
      try sheet.add(SheetLink(range: range, relation: nil, location: Self.place(place)))
    } else {
      let relation = String(links.count)
      relations.addresses[relation] = address
      try sheet.add(SheetLink(range: range, relation: relation, location: nil))
    }
  }

  /// `'Phụ lục I'.A5` as spreadsheets of other programs write it, `'Phụ lục I'!A5`.
  private static func place(_ text: Substring) -> String {
    guard let point = text.lastIndex(of: ".") else { return String(text) }
    let cell = text[text.index(after: point)...]
    guard CellReference(a1: cell.split(separator: ":").first ?? "") != nil else {
      return String(text)
    }
    return text[..<point].drop { $0 == "$" } + "!" + cell
  }
}

extension Sheet.Range {
  fileprivate func moved(down rows: Int) -> Sheet.Range {
    Sheet.Range(
      first: CellReference(row: first.row + rows, column: first.column),
      last: CellReference(
        row: min(last.row + rows, CellReference.maximumRow), column: last.column))
  }
}
