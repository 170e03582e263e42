import Provenance

/// Tables, cells, paragraphs and text boxes.
extension DOCXContent {
  func beginTable(_ name: DOCXName, _ element: XMLElement) throws(Refusal) {
    if name == .tbl {
      tables.append(DOCXTable())
      return
    }
    guard let table = tables.indices.last else { return }
    switch name {
    case .gridCol: tables[table].addColumn(width: element.number("w"))
    case .tr: tables[table].beginRow()
    case .gridBefore: tables[table].skip(columns: element.number("val") ?? 0)
    case .tc:
      cells += 1
      guard cells <= limits.cells else {
        throw .limit(.cells, found: cells, limit: limits.cells, part: part)
      }
      tables[table].beginCell()
      flows.append(Flow(kind: .cell))
    case .gridSpan: tables[table].set(span: element.number("val") ?? 1)
    case .vMerge: tables[table].set(merge: element["val"] == "restart" ? .begins : .goesOn)
    case .hMerge: if element["val"] != "restart" { tables[table].joinBefore() }
    case .cellDel:
      leftOut += 1
      tables[table].deleteCell()
    default: break
    }
  }

  func endCell() throws(Refusal) {
    guard let table = tables.indices.last, flows.last?.kind == .cell, let flow = flows.popLast()
    else { return }
    if try tables[table].endCell(flow.content) { try countFilled() }
  }

  /// Fewest columns and rows of a table in a cell that is a sheet of its own; a smaller one is text of
  /// the cell.
  private static let smallestNested = (columns: 3, rows: 2)

  func endTable() throws(Refusal) {
    guard let table = tables.popLast() else { return }
    if tables.isEmpty, isOutsideTables {
      blocks.append(.table(table, nested: nested))
      nested = []
    } else if table.columns.count >= Self.smallestNested.columns,
      table.rows.count >= Self.smallestNested.rows
    {
      nested.append(table)
    } else if let flow = flows.indices.last {
      for row in table.rows {
        flows[flow].content.text.beginParagraph()
        for (index, cell) in row.enumerated() {
          if index > 0 { flows[flow].content.text.append(0x09) }
          flows[flow].content.take(cell.content)
          try countText(cell.content.text.bytes.count + 1)
        }
      }
    }
  }

  // MARK: Paragraphs

  func beginParagraph() {
    guard let flow = flows.indices.last else { return }
    if !flows[flow].goesOn { flows[flow].content.text.beginParagraph() }
    flows[flow].goesOn = false
    paragraphs.append(Paragraph(look: parts.styles.paragraph(nil)))
  }

  func setParagraph(_ name: DOCXName, _ element: XMLElement, in parent: DOCXName?) {
    guard let last = paragraphs.indices.last else { return }
    switch (name, parent) {
    case (.pStyle, .pPr):
      paragraphs[last].style = element["val"]
      paragraphs[last].look = parts.styles.paragraph(element["val"])
    case (.numId, .numPr): paragraphs[last].list = element["val"]
    case (.ilvl, .numPr): paragraphs[last].level = element.number("val")
    default: break
    }
  }

  /// Sets the number of a paragraph in a list before its text.
  func setNumber() throws(Refusal) {
    guard let last = paragraphs.indices.last, !paragraphs[last].isNumbered, mutes == 0 else {
      return
    }
    paragraphs[last].isNumbered = true
    let ofStyle = parts.styles.list(paragraphs[last].style)
    guard let list = paragraphs[last].list ?? ofStyle?.list else { return }
    let level = paragraphs[last].level ?? ofStyle?.level ?? 0
    let number = parts.numbering.next(DOCXStyles.ListLevel(list: list, level: level))
    guard !number.isEmpty else { return }
    try append(number)
    paragraphs[last].needsSpace = true
  }

  /// Whether paragraphs stand between tables.
  private var isOutsideTables: Bool {
    flows.allSatisfy { $0.kind == .body || $0.kind == .box }
  }

  func endParagraph() throws(Refusal) {
    guard let paragraph = paragraphs.popLast(), let flow = flows.indices.last else { return }
    let boxes = flows[flow].boxes
    flows[flow].boxes = []
    flows[flow].goesOn = paragraph.isMarkDeleted && boxes.isEmpty
    for box in boxes {
      flows[flow].content.text.beginParagraph()
      flows[flow].content.take(box)
    }
    if isOutsideTables, !flows[flow].goesOn { try endLine(flow) }
  }

  private func endLine(_ flow: Int) throws(Refusal) {
    let pieces = (flows[flow].pieces + [flows[flow].content]).filter { !$0.isBlank }
    flows[flow].content = DOCXText()
    flows[flow].pieces = []
    guard !pieces.isEmpty else { return }
    try countFilled()
    blocks.append(.line(pieces))
  }

  /// A tab parts a paragraph between tables as a spreadsheet's columns would; elsewhere it is text.
  func takeTab() throws(Refusal) {
    guard isOutsideTables, mutes == 0, let flow = flows.indices.last else {
      return try append("\t")
    }
    guard !flows[flow].content.isBlank else { return }
    try countFilled()
    flows[flow].pieces.append(flows[flow].content)
    flows[flow].content = DOCXText()
    if let run = runs.indices.last { runs[run].isBegun = false }
  }

  func countFilled() throws(Refusal) {
    filled += 1
    guard filled <= limits.filledCells else {
      throw .limit(.filledCells, found: filled, limit: limits.filledCells, part: part)
    }
  }

  func endBody() throws(Refusal) {
    if let flow = flows.indices.last, flows[flow].kind == .body { try endLine(flow) }
    _ = flows.popLast()
  }

  /// Ends a text box: in a cell, what it says stands behind the paragraph that it hangs on.
  func endBox() throws(Refusal) {
    _ = runs.popLast()
    guard flows.last?.kind == .box, let box = flows.popLast(), let flow = flows.indices.last,
      !box.content.isBlank
    else { return }
    flows[flow].boxes.append(box.content)
  }
}

extension DOCXText {
  /// Takes another text in, as it is.
  mutating func take(_ other: DOCXText) {
    text.append(other.text)
    comments += other.comments
    links += other.links
  }
}
