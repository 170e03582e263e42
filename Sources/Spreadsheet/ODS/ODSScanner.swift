import Provenance

/// Reads the rows of tables byte by byte, in the plain form that nearly all have.
///
/// It takes whole rows only: cells with one value and plain paragraphs. A row that holds anything else
/// is left untouched for expat, which is the authority.
struct ODSScanner {
  private(set) var index = 0
  /// The shown text of values goes here and is thrown away.
  private var unused: [UInt8] = []

  static let rowTag: StaticString = "<table:table-row"
  static let rowEndTag: StaticString = "</table:table-row>"

  mutating func move(to index: Int) { self.index = index }

  /// Takes rows until one cannot be taken.
  mutating func take(_ bytes: Span<UInt8>, into table: inout ODSTable, _ styles: inout ODSStyles) {
    while true {
      var cursor = index
      XMLScan.space(bytes, &cursor)
      guard bytes.has(Self.rowTag, at: cursor) else { return }
      cursor += Self.rowTag.utf8CodeUnitCount
      let mark = table.sheet.mark
      do throws(Refusal) {
        guard try row(bytes, &cursor, into: &table, &styles) else {
          return table.sheet.roll(back: mark)
        }
      } catch {
        // expat meets the same trouble and says where.
        return table.sheet.roll(back: mark)
      }
      index = cursor
    }
  }

  private mutating func row(
    _ bytes: Span<UInt8>, _ index: inout Int, into table: inout ODSTable, _ styles: inout ODSStyles
  ) throws(Refusal) -> Bool {
    var repeats = 1
    var style: Int?
    var isHidden = false
    var seen: UInt32 = 0
    var isEmpty = false
    tag: while true {
      switch XMLScan.tagStep(bytes, &index) {
      case .attribute(let name, let value):
        guard let known = Attribute(row: bytes.extracting(name)), seen & known.bit == 0 else {
          return false
        }
        seen |= known.bit
        let value = bytes.extracting(value)
        switch known {
        case .repeated:
          guard let count = WholeNumber.value(value) else { return false }
          repeats = min(max(1, count), ODSTable.mostRepeats)
        case .defaultStyle: style = styles.place(ofCell: value)
        case .visibility: isHidden = value.equals("collapse") || value.equals("filter")
        default: break
        }
      case .open: break tag
      case .empty:
        isEmpty = true
        break tag
      case .unknown: return false
      }
    }
    table.beginRow(repeats: repeats, style: style, isHidden: isHidden)
    while !isEmpty {
      XMLScan.space(bytes, &index)
      if bytes.has("<table:table-cell", at: index) {
        index += 17
        guard try cell(bytes, &index, "</table:table-cell>", &table, &styles) else { return false }
      } else if bytes.has("<table:covered-table-cell", at: index) {
        index += 25
        guard try cell(bytes, &index, "</table:covered-table-cell>", &table, &styles) else {
          return false
        }
      } else if bytes.has(Self.rowEndTag, at: index) {
        index += Self.rowEndTag.utf8CodeUnitCount
        isEmpty = true
      } else {
        return false
      }
    }
    try table.endRow()
    return true
  }

  // MARK: Cells

  /// What the start tag of a cell says.
  private struct Tag {
    var type = ODSCell.ValueType.none
    var style = 0
    var columns = 1
    var hasFormula = false
    var value: Range<Int>?
    var isEmpty = false
  }

  private mutating func cell(
    _ bytes: Span<UInt8>, _ index: inout Int, _ endTag: StaticString, _ table: inout ODSTable,
    _ styles: inout ODSStyles
  ) throws(Refusal) -> Bool {
    guard let tag = tag(bytes, &index, table, &styles) else { return false }
    if tag.isEmpty {
      guard tag.type == .none, !tag.hasFormula else { return false }
      table.skip(columns: tag.columns)
      return true
    }
    guard tag.type != .none, tag.columns == 1, table.beginPlainCell() else { return false }
    if tag.type == .text {
      guard tag.value == nil, try text(bytes, &index, tag, &table.sheet) else { return false }
    } else {
      guard let value = tag.value,
        try append(bytes.extracting(value), tag, &table.sheet, &styles),
        shown(bytes, &index)
      else { return false }
    }
    XMLScan.space(bytes, &index)
    guard bytes.has(endTag, at: index) else { return false }
    index += endTag.utf8CodeUnitCount
    return true
  }

  private func tag(
    _ bytes: Span<UInt8>, _ index: inout Int, _ table: ODSTable, _ styles: inout ODSStyles
  ) -> Tag? {
    var tag = Tag()
    var seen: UInt32 = 0
    while true {
      switch XMLScan.tagStep(bytes, &index) {
      case .attribute(let name, let range):
        guard let known = Attribute(cell: bytes.extracting(name)), seen & known.bit == 0 else {
          return nil
        }
        seen |= known.bit
        let value = bytes.extracting(range)
        switch known {
        case .style: tag.style = styles.place(ofCell: value)
        case .type: tag.type = ODSCell.ValueType(value)
        case .value, .dateValue, .booleanValue:
          guard tag.value == nil else { return nil }
          tag.value = range
        case .extendedType:
          guard !value.equals("error") else { return nil }
        case .repeated:
          guard let count = WholeNumber.value(value) else { return nil }
          tag.columns = min(max(1, count), ODSTable.mostRepeats)
        case .formula:
          guard !FormulaLink.mayStand(in: value) else { return nil }
          tag.hasFormula = true
        default: break
        }
      case .open, .empty:
        if seen & Attribute.style.bit == 0 { tag.style = table.defaultStyle }
        tag.isEmpty = bytes[index - 2] == UInt8(ascii: "/")
        return tag
      case .unknown: return nil
      }
    }
  }

  /// A value of an attribute; those that are rare or cannot be read are left to expat.
  private func append(
    _ value: Span<UInt8>, _ tag: Tag, _ sheet: inout SheetCollector, _ styles: inout ODSStyles
  ) throws(Refusal) -> Bool {
    switch tag.type {
    case .number, .percentage:
      guard let number = DecimalText.value(value) else { return false }
      let style = tag.type == .percentage ? styles.percentage(tag.style) : tag.style
      try sheet.append(.number, number.bitPattern, style: style, hasFormula: tag.hasFormula)
      return true
    case .date:
      guard value.count <= 19 else { return false }
      return try ODSCell.appendDate(
        value, style: tag.style, showsFractions: true, hasFormula: tag.hasFormula, to: &sheet)
    case .boolean:
      guard value.equals("true") || value.equals("false") else { return false }
      let flag: UInt64 = value.equals("true") ? 1 : 0
      try sheet.append(.boolean, flag, style: tag.style, hasFormula: tag.hasFormula)
      return true
    case .none, .time, .text: return false
    }
  }

  // MARK: Texts

  /// The paragraphs of a text.
  private func text(
    _ bytes: Span<UInt8>, _ index: inout Int, _ tag: Tag, _ sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    let start = sheet.texts.count
    var paragraphs = 0
    while paragraph(bytes, &index) {
      if paragraphs > 0 { sheet.texts.append(0x0A) }
      paragraphs += 1
      guard XMLScan.text(bytes, &index, into: &sheet.texts), bytes.has("</text:p>", at: index)
      else { return false }
      index += 9
    }
    // Texts of formulas may be errors, and what is empty may hold a text elsewhere.
    guard sheet.texts.count > start, !tag.hasFormula else { return false }
    try sheet.appendText(.text, from: start, style: tag.style, hasFormula: false, isEscaped: false)
    return true
  }

  private func paragraph(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    XMLScan.space(bytes, &index)
    guard bytes.has("<text:p>", at: index) else { return false }
    index += 8
    return true
  }

  /// The paragraph that shows a value; false where it shows what may be an error.
  private mutating func shown(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard paragraph(bytes, &index), index < bytes.count, bytes[index] != UInt8(ascii: "#"),
      bytes[index] != UInt8(ascii: "E"), bytes[index] != UInt8(ascii: "&")
    else { return false }
    unused.removeAll(keepingCapacity: true)
    guard XMLScan.text(bytes, &index, into: &unused), bytes.has("</text:p>", at: index) else {
      return false
    }
    index += 9
    return true
  }

  // MARK: Attributes

  /// The attributes that rows and cells may have here.
  private enum Attribute: UInt32 {
    case style, type, value, dateValue, booleanValue, extendedType, repeated, formula, validation
    case defaultStyle, visibility

    @inline(__always) var bit: UInt32 { 1 << rawValue }

    @inline(__always)
    init?(cell name: Span<UInt8>) {
      switch name.count {
      case 12 where name.isWord("office:value"): self = .value
      case 13 where name.isWord("table:formula"): self = .formula
      case 16 where name.isWord("table:style-name"): self = .style
      case 17 where name.isWord("office:value-type"): self = .type
      case 17 where name.isWord("office:date-value"): self = .dateValue
      case 18 where name.isWord("calcext:value-type"): self = .extendedType
      case 20 where name.isWord("office:boolean-value"): self = .booleanValue
      case 29 where name.isWord("table:number-columns-repeated"): self = .repeated
      case 29 where name.isWord("table:content-validation-name"): self = .validation
      default: return nil
      }
    }

    init?(row name: Span<UInt8>) {
      switch name.count {
      case 16 where name.isWord("table:style-name"): self = .style
      case 16 where name.isWord("table:visibility"): self = .visibility
      case 26 where name.isWord("table:number-rows-repeated"): self = .repeated
      case 30 where name.isWord("table:default-cell-style-name"): self = .defaultStyle
      default: return nil
      }
    }
  }
}
