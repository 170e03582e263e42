import CExpat
import Provenance

/// A sheet part as expat brings it: where in the part we are, and the cell being put together.
struct SheetState {
  enum Place: UInt8 {
    case outside, worksheet, rows, row, cell, value, inline, inlineText, run, runText
    case columns, merges, formula, properties, links
  }
  var place = Place.outside
  var sheet: SheetCollector
  var open = OpenCell()
  /// Whether the rows stand in their usual place, so that another reader may take them.
  var sheetDataDepth = 0
}

enum ExpatSheetReader {
  static func parser(
    context: SheetPartContext, state: UnsafeMutablePointer<SheetState>
  ) throws(Refusal) -> ExpatParser {
    try ExpatParser(
      part: context.part, limits: context.limits, state: UnsafeMutableRawPointer(state),
      start: startElement, end: endElement, text: text)
  }
}

// MARK: Elements

extension SheetState {
  typealias Attributes = UnsafeMutablePointer<UnsafePointer<CChar>?>

  fileprivate mutating func enter(
    _ name: UnsafePointer<CChar>, _ attributes: Attributes,
    core: UnsafeMutablePointer<XMLCore>
  ) throws(Refusal) {
    switch place {
    case .row where XMLName.equals(name, "c"):
      try beginCell(attributes)
      place = .cell
    case .cell where XMLName.equals(name, "v"):
      open.beginValue()
      place = .value
    case .cell where XMLName.equals(name, "f"):
      open.hasFormula = true
      open.formula.removeAll(keepingCapacity: true)
      place = .formula
    case .cell where XMLName.equals(name, "is"):
      open.beginInlineText()
      place = .inline
    case .inline where XMLName.equals(name, "t"):
      open.runs.beginRun()
      place = .inlineText
    case .inline where XMLName.equals(name, "r"):
      open.runs.beginRun()
      place = .run
    case .run where XMLName.equals(name, "rPr"):
      open.runs.beginProperties()
      place = .properties
    case .properties:
      open.runs.property(name, attributes)
      core.pointee.skipThis()
    case .run where XMLName.equals(name, "t"): place = .runText
    case .rows where XMLName.equals(name, "row"):
      try beginRow(attributes)
      place = .row
    default:
      try enterOutsideRows(name, attributes, core: core)
    }
  }

  private mutating func enterOutsideRows(
    _ name: UnsafePointer<CChar>, _ attributes: Attributes,
    core: UnsafeMutablePointer<XMLCore>
  ) throws(Refusal) {
    switch place {
    case .outside:
      guard XMLName.equals(name, "worksheet") else { throw .damaged(.sheetRoot) }
      place = .worksheet
    case .worksheet where XMLName.equals(name, "sheetData"):
      sheetDataDepth = core.pointee.depth
      place = .rows
    case .worksheet where XMLName.equals(name, "cols"): place = .columns
    case .worksheet where XMLName.equals(name, "mergeCells"): place = .merges
    case .worksheet where XMLName.equals(name, "hyperlinks"): place = .links
    case .links where XMLName.equals(name, "hyperlink"):
      try addLink(attributes)
      core.pointee.skipThis()
    case .worksheet where XMLName.equals(name, "sheetProtection"):
      sheet.isProtected = Self.flag("sheet", in: attributes)
      core.pointee.skipThis()
    case .columns where XMLName.equals(name, "col"):
      addColumns(attributes)
      core.pointee.skipThis()
    case .merges where XMLName.equals(name, "mergeCell"):
      try addMerge(attributes)
      core.pointee.skipThis()
    default:
      core.pointee.skipThis()
    }
  }

  @inline(__always)
  fileprivate mutating func leave() throws(Refusal) {
    switch place {
    case .value: place = .cell
    case .formula:
      place = .cell
      if let target = FormulaLink.target(open.formula) { try sheet.addFormulaLink(target) }
    case .cell:
      place = .row
      try open.close(into: &sheet)
    case .row: place = .rows
    case .inlineText, .run: place = .inline
    case .runText, .properties: place = .run
    case .inline: place = .cell
    case .rows, .columns, .merges, .links: place = .worksheet
    case .worksheet, .outside: place = .outside
    }
  }

  fileprivate mutating func take(_ text: UnsafeBufferPointer<UInt8>) throws(Refusal) {
    switch place {
    case .value:
      open.appendValue(text)
      try check(open.value.count)
    case .inlineText, .runText:
      open.inlineText.append(contentsOf: text)
      open.runs.append(text)
      try check(open.inlineText.count)
    case .formula:
      open.formula.append(contentsOf: text)
      try check(open.formula.count)
    default: break
    }
  }

  private func check(_ bytes: Int) throws(Refusal) {
    let limit = sheet.context.limits.xmlTokenBytes
    guard bytes <= limit else {
      var refusal = Refusal.limit(
        .xmlTokenBytes, found: bytes, limit: limit, part: sheet.context.part)
      refusal.cell = CellReference(row: sheet.row, column: sheet.column)
      throw refusal
    }
  }
}

// MARK: Attributes

extension SheetState {
  private mutating func beginCell(_ attributes: Attributes) throws(Refusal) {
    open.begin()
    var hasReference = false
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      guard name[1] == 0 else { continue }
      switch UInt8(bitPattern: name[0]) {
      case UInt8(ascii: "r"):
        guard let place = CellAddress.parse(value) else {
          throw .refused(.cellAddress(String(cString: value)))
        }
        (sheet.row, sheet.column) = place
        hasReference = true
      case UInt8(ascii: "s"):
        open.style = XMLName.bytes(value, WholeNumber.style)
      case UInt8(ascii: "t"):
        open.type = XMLName.bytes(value, CellType.init)
      default: break
      }
    }
    if !hasReference { try sheet.beginCellWithoutReference() }
  }

  private mutating func beginRow(_ attributes: Attributes) throws(Refusal) {
    var number: Int?
    var isHidden = false
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      if XMLName.equals(name, "r") {
        guard let row = XMLName.bytes(value, WholeNumber.value) else {
          throw .refused(.rowNumber(String(cString: value)))
        }
        number = row
      } else if XMLName.equals(name, "hidden") {
        isHidden = XMLName.equals(value, "1") || XMLName.equals(value, "true")
      }
    }
    try sheet.beginRow(number, isHidden: isHidden)
  }

  private mutating func addColumns(_ attributes: Attributes) {
    var first: Int?
    var last: Int?
    var isHidden = false
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      index += 2
      if XMLName.equals(name, "min") { first = XMLName.bytes(value, WholeNumber.value) }
      if XMLName.equals(name, "max") { last = XMLName.bytes(value, WholeNumber.value) }
      if XMLName.equals(name, "hidden") {
        isHidden = XMLName.equals(value, "1") || XMLName.equals(value, "true")
      }
    }
    guard isHidden else { return }
    guard let first, let last, first >= 1, first <= last, first <= CellReference.maximumColumn
    else {
      return sheet.note(
        CellProblem(.hiddenColumns))
    }
    sheet.hiddenColumns.append(first...min(last, CellReference.maximumColumn))
  }
}

// MARK: Callbacks

@inline(__always)
private func state(_ core: UnsafeMutablePointer<XMLCore>) -> UnsafeMutablePointer<SheetState>? {
  core.pointee.state?.assumingMemoryBound(to: SheetState.self)
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    case .own(let local) = core.pointee.enter(name, attributes), let state = state(core)
  else { return }
  do throws(Refusal) { try state.pointee.enter(local, attributes, core: core) } catch {
    core.pointee.stop(error)
  }
}

private let endElement: XML_EndElementHandler = { userData, name in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name,
    core.pointee.leave(name), let state = state(core)
  else { return }
  do throws(Refusal) { try state.pointee.leave() } catch { core.pointee.stop(error) }
}

private let text: XML_CharacterDataHandler = { userData, characters, length in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self) else { return }
  core.pointee.events &+= 1
  guard !core.pointee.isSkipping, let state = state(core), let characters else { return }
  let count = Int(length)
  let refusal = characters.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
    do throws(Refusal) {
      try state.pointee.take(UnsafeBufferPointer(start: bytes, count: count))
      return nil as Refusal?
    } catch {
      return error
    }
  }
  if let refusal { core.pointee.stop(refusal) }
}
