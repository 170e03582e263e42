import Provenance

/// Reads the rows of a sheet part byte by byte, in the plain form that nearly all files have.
///
/// It takes whole rows only. A row that holds anything it does not know is left untouched for expat,
/// which is the authority; so what it does take, it takes exactly as expat would.
struct SheetScanner: PartScanner {
  static let contentTag: StaticString = "<sheetData"
  static let itemEndTag: StaticString = "</row>"

  /// Where the next row begins.
  private(set) var index: Int
  /// Text of formulas goes here and is thrown away.
  private var unused: [UInt8] = []

  init(from index: Int) { self.index = index }

  mutating func move(to index: Int) { self.index = index }

  /// Nothing may be around the rows but worksheet and sheetData.
  static func isBetweenItems(_ state: SheetState, _ core: XMLCore) -> Bool {
    state.place == .rows && core.depth == 2 && state.sheetDataDepth == 2 && !core.isSkipping
  }

  mutating func take(_ bytes: Span<UInt8>, into state: inout SheetState) -> ScannerStop {
    rows(bytes, into: &state.sheet)
  }

  private mutating func rows(
    _ bytes: Span<UInt8>, into sheet: inout SheetCollector
  ) -> ScannerStop {
    while true {
      var cursor = index
      XMLScan.space(bytes, &cursor)
      guard bytes.has("<row", at: cursor) else {
        if bytes.has("</sheetData", at: cursor) { return .endOfItems }
        return bytes.count - cursor < 11 ? .endOfBytes : .unknown
      }
      sheet.digestCells()
      let mark = sheet.mark
      cursor += 4
      do throws(Refusal) {
        guard try row(bytes, &cursor, into: &sheet) else {
          sheet.roll(back: mark)
          return cursor >= bytes.count - 16 ? .endOfBytes : .unknown
        }
      } catch {
        // expat meets the same trouble and says where.
        sheet.roll(back: mark)
        return .unknown
      }
      index = cursor
    }
  }

  private mutating func row(
    _ bytes: Span<UInt8>, _ index: inout Int, into sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    var number: Int?
    var isHidden = false
    var seen: UInt32 = 0
    tag: while true {
      switch XMLScan.tagStep(bytes, &index) {
      case .attribute(let name, let value):
        guard let known = RowAttribute(bytes, name),
          seen & known.bit == 0
        else { return false }
        seen |= known.bit
        switch known {
        case .r:
          guard let row = WholeNumber.value(bytes.extracting(value)) else { return false }
          number = row
        case .hidden:
          let text = bytes.extracting(value)
          isHidden = text.equals("1") || text.equals("true")
        default: break
        }
      case .open:
        break tag
      case .empty:
        try sheet.beginRow(number, isHidden: isHidden)
        return true
      case .unknown:
        return false
      }
    }
    try sheet.beginRow(number, isHidden: isHidden)
    while true {
      XMLScan.space(bytes, &index)
      guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return false }
      if bytes[index + 1] == UInt8(ascii: "c"), !bytes[index + 2].isNameTail {
        index += 2
        guard try cell(bytes, &index, into: &sheet) else { return false }
      } else if bytes.has("</row>", at: index) {
        index += 6
        return true
      } else {
        return false
      }
    }
  }

  private mutating func cell(
    _ bytes: Span<UInt8>, _ index: inout Int, into sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    if let tag = CellTag(bytes, &index) {
      (sheet.row, sheet.column) = (tag.row, tag.column)
      if !tag.isEmpty {
        return try content(bytes, &index, type: tag.type, style: tag.style, into: &sheet)
      }
      try sheet.append(.empty, 0, style: tag.style, hasFormula: false)
      return true
    }
    return try unusualCell(bytes, &index, into: &sheet)
  }

  /// A cell whose attributes are not the usual ones in the usual order.
  private mutating func unusualCell(
    _ bytes: Span<UInt8>, _ index: inout Int, into sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    var type = CellType.number
    var style = 0
    var hasReference = false
    var seen: UInt32 = 0
    while true {
      switch XMLScan.tagStep(bytes, &index) {
      case .attribute(let name, let value):
        guard let known = CellAttribute(bytes, name), seen & known.bit == 0 else { return false }
        seen |= known.bit
        switch known {
        case .r:
          guard let place = CellAddress.parse(bytes.extracting(value)) else { return false }
          (sheet.row, sheet.column) = place
          hasReference = true
        case .s: style = WholeNumber.style(bytes.extracting(value))
        case .t: type = CellType(bytes.extracting(value))
        case .other: break
        }
      case .open:
        if !hasReference { try sheet.beginCellWithoutReference() }
        return try content(bytes, &index, type: type, style: style, into: &sheet)
      case .empty:
        if !hasReference { try sheet.beginCellWithoutReference() }
        try sheet.append(.empty, 0, style: style, hasFormula: false)
        return true
      case .unknown:
        return false
      }
    }
  }

  /// What stands between `<c>` and `</c>`: a formula, then a value or inline text.
  private mutating func content(
    _ bytes: Span<UInt8>, _ index: inout Int, type: CellType, style: Int,
    into sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    var hasFormula = false
    XMLScan.space(bytes, &index)
    if bytes.has("<f", at: index) {
      index += 2
      guard formula(bytes, &index) else { return false }
      hasFormula = true
      XMLScan.space(bytes, &index)
    }
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "v"):
      index += 2
      guard try value(bytes, &index, type: type, style: style, hasFormula: hasFormula, into: &sheet)
      else { return false }
    case UInt8(ascii: "i"):
      guard try inlineText(bytes, &index, style: style, hasFormula: hasFormula, into: &sheet) else {
        return false
      }
    default:
      if hasFormula {
        try sheet.appendFormulaWithoutValue(style: style)
      } else {
        try sheet.append(.empty, 0, style: style, hasFormula: false)
      }
    }
    XMLScan.space(bytes, &index)
    guard bytes.has("</c>", at: index) else { return false }
    index += 4
    return true
  }

  private mutating func formula(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    var seen: UInt32 = 0
    while true {
      switch XMLScan.tagStep(bytes, &index) {
      case .attribute(let name, _):
        guard let bit = FormulaAttribute.bit(bytes, name), seen & bit == 0 else { return false }
        seen |= bit
      case .empty: return true
      case .unknown: return false
      case .open:
        unused.removeAll(keepingCapacity: true)
        guard XMLScan.text(bytes, &index, into: &unused), bytes.has("</f>", at: index),
          !FormulaLink.mayStand(in: unused.span)
        else { return false }
        index += 4
        return true
      }
    }
  }

  /// The longest number, index or error value that is taken here.
  private static let longestValue = 256

  private func value(
    _ bytes: Span<UInt8>, _ index: inout Int, type: CellType, style: Int,
    hasFormula: Bool, into sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    guard bytes[index] == UInt8(ascii: ">") else {
      // An empty <v/>.
      if bytes[index] == UInt8(ascii: " ") { index += 1 }
      guard bytes.has("/>", at: index) else { return false }
      index += 2
      try CellValueText.append(
        bytes.extracting(index..<index), type: type, style: style, hasFormula: hasFormula,
        to: &sheet)
      return true
    }
    index += 1
    let start = index
    if type == .number, let number = DecimalText.plain(bytes, &index) {
      index += 4
      try sheet.appendNumber(number, style: style, hasFormula: hasFormula)
      return true
    }
    if type == .text || type == .inline {
      let textStart = sheet.texts.count
      guard XMLScan.text(bytes, &index, into: &sheet.texts), bytes.has("</v>", at: index) else {
        return false
      }
      index += 4
      try sheet.appendText(.text, from: textStart, style: style, hasFormula: hasFormula)
      return true
    }
    while index < bytes.count, XMLScan.isPlain(bytes[unchecked: index]) { index += 1 }
    guard index - start <= Self.longestValue, bytes.has("</v>", at: index) else { return false }
    try CellValueText.append(
      bytes.extracting(start..<index), type: type, style: style, hasFormula: hasFormula,
      to: &sheet)
    index += 4
    return true
  }

  /// `<is><t>…</t></is>`; rich text is left to expat.
  private func inlineText(
    _ bytes: Span<UInt8>, _ index: inout Int, style: Int, hasFormula: Bool,
    into sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    guard bytes.has("<is>", at: index) else { return false }
    index += 4
    let start = sheet.texts.count
    guard TextElement.take(bytes, &index, into: &sheet.texts), bytes.has("</is>", at: index) else {
      return false
    }
    index += 5
    try sheet.appendText(.text, from: start, style: style, hasFormula: hasFormula)
    return true
  }
}

extension UInt8 {
  /// Whether the byte would make a longer name of the one before it.
  @inline(__always)
  var isNameTail: Bool {
    self != UInt8(ascii: " ") && self != UInt8(ascii: ">") && self != UInt8(ascii: "/")
  }
}
