import Provenance

/// The tables of a document as sheets.
struct DOCXSheets {
  private let content: DOCXContent
  private let limits: Limits
  private var styles = Styles()
  private var styleNumbers: [String?: Int] = [:]
  private var layout = DocumentLayout()
  private var sheets: [Sheet] = []
  private var remainingCells: Int
  private var tally = SheetTally()

  init(_ content: DOCXContent) {
    self.content = content
    limits = content.limits
    remainingCells = limits.cells
  }

  /// The workbook of the document.
  func workbook(name: String) throws(Refusal) -> Workbook {
    var copy = self
    try copy.addAll()
    var workbook = Workbook(format: .docx, sheets: copy.sheets)
    workbook.layout = copy.layout
    return workbook
  }

  private mutating func addAll() throws(Refusal) {
    var lines: [[DOCXText]] = []
    var number = 0
    let last = content.blocks.lastIndex { if case .table = $0 { true } else { false } }
    for (index, block) in content.blocks.enumerated() {
      switch block {
      case .line(let line): lines.append(line)
      case .table(let table, let nested):
        number += 1
        var below: [[DOCXText]] = []
        if index == last {
          below = content.blocks[(index + 1)...].compactMap { block in
            if case .line(let line) = block { line } else { nil }
          }
        }
        let name = DocumentLayout.table(String(number))
        try add(table, named: name, lines: lines, below: below)
        lines = []
        for (index, inner) in nested.enumerated() {
          let name = DocumentLayout.table("\(number).\(index + 1)")
          try add(inner, named: name, lines: [], below: [])
        }
        if index == last { return }
      }
    }
    try add(nil, named: DocumentLayout.text, lines: lines, below: [])
  }

  private mutating func add(
    _ table: DOCXTable?, named name: String, lines: [[DOCXText]], below: [[DOCXText]]
  ) throws(Refusal) {
    guard sheets.count < limits.sheets else {
      throw .limit(.sheets, found: sheets.count + 1, limit: limits.sheets)
    }
    do throws(Refusal) {
      var sheet = DOCXSheet(
        SheetPartContext(
          kinds: [], sharedStringCount: 0, limits: limits, remainingCells: remainingCells,
          part: content.part, before: tally))
      for line in lines { try add(line, to: &sheet) }
      if !lines.isEmpty { layout.append(.above, of: name, in: name, fromRow: 1) }
      if let table {
        layout.append(
          .table, of: name, in: name, fromRow: sheet.collector.row + 1,
          columns: table.columns.count)
        try add(table, to: &sheet)
      }
      if !below.isEmpty {
        layout.append(.below, of: name, in: name, fromRow: sheet.collector.row + 1)
      }
      for line in below { try add(line, to: &sheet) }
      layout.end(name, rows: sheet.collector.row)
      try sheet.collector.finish()
      remainingCells -= sheet.collector.cells.count
      tally = sheet.collector.tally
      let unpacker = CellUnpacker(
        styles: styles, strings: SharedStrings(limits: limits), is1904: false)
      let entry = WorkbookPart.SheetEntry(name: name, relation: "", visibility: .visible)
      sheets.append(unpacker.sheet(entry, sheet.collector, relations: sheet.relations))
    } catch {
      var refusal = error.inSheet(name)
      refusal.layout = layout
      throw refusal
    }
  }

  // MARK: Rows

  private mutating func add(_ line: [DOCXText], to sheet: inout DOCXSheet) throws(Refusal) {
    try sheet.collector.beginRow(nil, isHidden: false)
    for (index, piece) in line.enumerated() {
      guard index < CellReference.maximumColumn else { throw .refused(.column(index + 1)) }
      try sheet.add(piece, column: index + 1, style: style(of: piece))
    }
  }

  private mutating func add(_ table: DOCXTable, to sheet: inout DOCXSheet) throws(Refusal) {
    let columns = table.columns
    let top = sheet.collector.row
    // Cells that go on below, by where they begin in the grid, and their first row.
    var open: [Int: (row: Int, columns: ClosedRange<Int>, last: Int)] = [:]
    for row in table.rows {
      try sheet.collector.beginRow(nil, isHidden: false)
      let number = sheet.collector.row
      var before = 0
      for cell in row {
        let seen = columns.columns(from: cell.start, to: cell.start + cell.span)
        let first = max(seen.lowerBound, before + 1)
        let last = max(first, seen.upperBound)
        before = last
        guard first <= CellReference.maximumColumn else { throw .refused(.column(first)) }
        if !cell.content.isBlank {
          try sheet.add(cell.content, column: first, style: style(of: cell.content))
        }
        if cell.merge == .goesOn, let begun = open[cell.start], begun.last == number - 1 {
          open[cell.start]?.last = number
          continue
        }
        if let begun = open.removeValue(forKey: cell.start) {
          try sheet.addMerge(begun.row, begun.last, begun.columns)
        }
        if cell.merge != .none {
          open[cell.start] = (number, first...last, number)
        } else if last > first {
          try sheet.addMerge(number, number, first...last)
        }
      }
    }
    for (_, begun) in open.sorted(by: { $0.key < $1.key }) {
      try sheet.addMerge(begun.row, begun.last, begun.columns)
    }
    // Rows without anything count too.
    sheet.collector.row = top + table.rows.count
  }

  private mutating func style(of text: DOCXText) throws(Refusal) -> Int {
    let font = text.text.fontName
    if let number = styleNumbers[font] { return number }
    guard styles.styles.count < limits.styles else {
      throw .limit(.styles, found: styles.styles.count + 1, limit: limits.styles)
    }
    styles.append(Styles.Style(fontName: font))
    styleNumbers[font] = styles.styles.count - 1
    return styles.styles.count - 1
  }
}

/// A sheet while its rows come in.
struct DOCXSheet {
  var collector: SheetCollector
  private(set) var relations = SheetRelations()

  init(_ context: SheetPartContext) { collector = SheetCollector(context) }

  mutating func add(_ content: DOCXText, column: Int, style: Int) throws(Refusal) {
    collector.column = column
    let cell = CellReference(row: collector.row, column: column)
    if !content.text.isBlank {
      let start = collector.texts.count
      collector.texts.append(content.text.bytes.span)
      try collector.appendText(
        .text, from: start, style: style, hasFormula: false, isEscaped: false)
      if let runs = content.text.runs(in: Styles.Style(fontName: content.text.fontName)) {
        try collector.add(runs)
      }
    }
    relations.comments += content.comments.map { CommentsPart.Entry(cell: cell, comment: $0) }
    for link in content.links {
      let relation = String(relations.addresses.count)
      relations.addresses[relation] = link
      try collector.add(
        SheetLink(
          range: Sheet.Range(first: cell, last: cell), relation: relation, location: nil))
    }
  }

  mutating func addMerge(_ first: Int, _ last: Int, _ columns: ClosedRange<Int>) throws(Refusal) {
    guard first < last || columns.count > 1 else { return }
    try collector.add(
      merged: Sheet.Range(
        first: CellReference(row: first, column: columns.lowerBound),
        last: CellReference(row: last, column: columns.upperBound)))
  }
}
