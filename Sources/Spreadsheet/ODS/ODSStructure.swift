import Provenance

/// From the root of a document down to its tables, rows and cells.
extension ODSContent {
  typealias Core = UnsafeMutablePointer<XMLCore>

  /// Begins an element that is looked at.
  mutating func enter(
    _ name: ODSName, _ attributes: ODSAttributes, _ core: Core
  ) throws(Refusal) {
    let next: Place?
    switch place {
    case .row:
      next = name == .cell || name == .coveredCell ? .cell : nil
      if next != nil { beginCell(attributes) }
    case .cell, .list, .paragraph, .span, .link, .leaf, .annotation, .creator, .remark, .remarkLeaf:
      next = try enterText(name, attributes)
    case .table, .foldedGroup: next = enterTable(name, attributes)
    case .fonts, .styles, .style, .format, .formatText:
      next = try enterStyles(name, attributes)
    case .outside, .document, .body, .spreadsheet: next = try enterDocument(name, attributes)
    }
    guard let next else { return core.pointee.skipThis() }
    places.append(place)
    place = next
  }

  private mutating func enterDocument(
    _ name: ODSName, _ attributes: ODSAttributes
  ) throws(Refusal) -> Place? {
    switch (place, name) {
    case (.outside, .document), (.outside, .documentContent): return .document
    case (.outside, .documentStyles) where isStylesPart: return .document
    case (.outside, _): throw .damaged(.workbookRoot)
    case (.document, .fontFaces): return .fonts
    case (.document, .styles): return .styles
    case (.document, .automaticStyles): return isStylesPart ? nil : .styles
    case (.document, .body): return isStylesPart ? nil : .body
    case (.body, .spreadsheet): return .spreadsheet
    case (.body, .textBody): throw .unsupported(.odt)
    case (.body, .other): throw .unsupported(.openDocument)
    case (.spreadsheet, .table): return try beginTable(attributes)
    default: return nil
    }
  }

  /// Ends an element that was looked at.
  mutating func leave() throws(Refusal) {
    let ended = place
    place = places.popLast() ?? .outside
    switch ended {
    case .cell: try endCell()
    case .row: try endRow()
    case .table where place == .spreadsheet: try endTable()
    case .foldedGroup: table?.foldedGroups -= 1
    case .span: text.endSpan()
    case .annotation: endAnnotation()
    case .style where place == .styles: try endStyle()
    case .format: try endFormat()
    case .formatText: format?.closeText()
    default: break
    }
  }

  // MARK: Tables

  /// LibreOffice keeps what it knows of other files in tables of such names.
  private static func isCopyOfOtherFile(_ name: String) -> Bool {
    name.hasPrefix("'") && name.dropFirst().split(separator: "'#").count > 1
  }

  private mutating func beginTable(_ attributes: ODSAttributes) throws(Refusal) -> Place? {
    let name = attributes.text(.tableName, &names) ?? "Sheet\(sheetNames.count + 1)"
    guard !Self.isCopyOfOtherFile(name) else { return nil }
    guard sheetNames.count < limits.sheets else {
      throw .limit(.sheets, found: sheetNames.count + 1, limit: limits.sheets)
    }
    sheetNames.append(name)
    guard !namesOnly else { return nil }
    let isHidden = attributes.text(.tableStyle, &names).map { styles.isHidden(table: $0) } ?? false
    let context = SheetPartContext(
      kinds: [], sharedStringCount: 0, limits: limits, remainingCells: remainingCells, part: part,
      before: tally)
    var table = ODSTable(
      WorkbookPart.SheetEntry(name: name, relation: "", visibility: isHidden ? .hidden : .visible),
      plainStyle: styles.place(ofCell: ODSStyles.plain), context)
    table.sheet.isProtected = attributes.text(.protected, &names) == "true"
    self.table = table
    return .table
  }

  private mutating func endTable() throws(Refusal) {
    guard var table else { return }
    self.table = nil
    try table.sheet.finish()
    remainingCells -= table.sheet.cells.count
    tally = table.sheet.tally
    for cell in table.sheet.cells where [.text, .error, .isoDate].contains(cell.kind) {
      textBytes += cell.textRange.count
    }
    guard textBytes <= limits.textBytes else {
      throw .limit(.textBytes, found: textBytes, limit: limits.textBytes, part: part)
    }
    let strings = SharedStrings(limits: limits)
    guard totals == nil else {
      totals?.add(table.sheet, strings)
      return
    }
    let unpacker = CellUnpacker(styles: styles.used, strings: strings, is1904: false)
    sheets.append(unpacker.sheet(table.entry, table.sheet, relations: table.relations))
    problems += table.sheet.problems.map { (table.entry.name, $0) }
  }

  private mutating func enterTable(_ name: ODSName, _ attributes: ODSAttributes) -> Place? {
    switch name {
    case .row:
      beginRow(attributes)
      return .row
    case .column:
      addColumns(attributes)
      return .leaf
    case .headerRows, .rows, .headerColumns, .columns: return .table
    case .rowGroup, .columnGroup:
      guard attributes.text(.display, &names) == "false" else { return .table }
      table?.foldedGroups += 1
      return .foldedGroup
    default: return nil
    }
  }

  // MARK: Columns and rows

  /// Bytes of a cell with a short value, all in all.
  private static let shortestUsualCell = 110

  /// Lets the scanner take rows, where we stand between rows and names are the usual ones.
  mutating func scan(_ bytes: Span<UInt8>, with scanner: inout ODSScanner) {
    guard place == .table || place == .foldedGroup, names.areUsual, var table else { return }
    self.table = nil
    if table.sheet.cells.isEmpty {
      table.sheet.reserveCells((bytes.count - scanner.index) / Self.shortestUsualCell)
    }
    scanner.take(bytes, into: &table, &styles)
    self.table = table
  }

  private static func isHidden(_ visibility: UnsafePointer<CChar>) -> Bool {
    XMLName.equals(visibility, "collapse") || XMLName.equals(visibility, "filter")
  }

  /// What columns or rows say of themselves.
  private struct Band {
    var count = 1
    var style: Int?
    var isHidden = false
  }

  private mutating func band(_ attributes: ODSAttributes, repeatedBy: ODSName) -> Band {
    var band = Band()
    var index = 0
    while let (name, value) = attributes.next(&index, &names) {
      switch name {
      case repeatedBy: band.count = ODSAttributes.count(value, most: ODSTable.mostRepeats)
      case .defaultCellStyle: band.style = XMLName.bytes(value) { styles.place(ofCell: $0) }
      case .visibility: band.isHidden = Self.isHidden(value)
      default: break
      }
    }
    return band
  }

  private mutating func addColumns(_ attributes: ODSAttributes) {
    let band = band(attributes, repeatedBy: .columnsRepeated)
    table?.addColumns(band.count, style: band.style, isHidden: band.isHidden)
  }

  private mutating func beginRow(_ attributes: ODSAttributes) {
    let band = band(attributes, repeatedBy: .rowsRepeated)
    table?.beginRow(repeats: band.count, style: band.style, isHidden: band.isHidden)
  }

  private mutating func endRow() throws(Refusal) {
    do throws(Refusal) { try table?.endRow() } catch { throw located(error) }
  }

  /// A refusal with the sheet that is being read.
  func located(_ refusal: Refusal) -> Refusal {
    table.map { refusal.inSheet($0.entry.name) } ?? refusal
  }
}
