internal import CXlsxWriter
import Provenance

/// The rows of a list of any length, from a row of a sheet on.
///
/// The library keeps some 150 bytes of each cell until the workbook is closed; these rows are
/// packed as they come, and put into the sheet's part when the library has written it. Texts and
/// looks are the library's own, so that the whole is one workbook. Nothing else may be written on
/// these rows or below.
public final class LongList {
  /// A text of the workbook, to use in many cells.
  public struct Text: Sendable {
    let index: UInt32
    let value: SheetDigest.Value
  }

  /// A number as it is written, to use in many cells.
  public struct Number: Sendable {
    let xml: [UInt8]
    let value: SheetDigest.Value
  }

  /// A cell of the workbook that links lead to.
  public struct Target: Sendable {
    let xml: [UInt8]
  }

  /// A look of the workbook, to use in many cells.
  public struct Look: Sendable {
    let index: Int32
  }

  /// The row being written, from 1.
  private var row: Int
  private var column = 0
  /// The sheet, which owns this list; nil when its workbook is closed.
  private var sheet: SheetBuilder?
  /// The workbook's texts, which it owns; nil when it is closed.
  private var strings: UnsafeMutablePointer<lxw_sst>?
  private let name: String
  private let packer: ListPacker
  /// What is not handed to the packer yet.
  private var steps: [ListPacker.Step] = []
  private var linkCount = 0

  private static let packedAtOnce = 1 << 13

  init(sheet: SheetBuilder, firstRow: Int) throws(WriteError) {
    self.sheet = sheet
    strings = try sheet.openedBook().pointee.sst
    name = sheet.name
    row = firstRow - 1
    packer = try ListPacker(sheet: sheet.name, firstRow: firstRow)
  }

  /// What the rows hold, when the list is finished.
  var digest: SheetDigest { packer.digest }

  /// Makes a text known to the workbook; empty text shows as a blank cell.
  public func text(_ text: String) throws(WriteError) -> Text? {
    guard !text.isEmpty else { return nil }
    let safe = try SafeText.cell(text, sheet: name, cell: cell)
    guard let strings else { throw WriteError(.closed, sheet: name) }
    guard let element = lxw_get_sst_index(strings, safe, 0) else { throw WriteError(.outOfMemory) }
    // It is counted for each cell that has it.
    strings.pointee.string_count -= 1
    return Text(index: element.pointee.index, value: SheetDigest.Value(text.utf8Span.span))
  }

  /// Makes a number ready to be written.
  public func number(_ number: Double) throws(WriteError) -> Number {
    let number = try opened().finite(number, cell)
    return Number(xml: Array(number.xmlText.utf8), value: SheetDigest.Value(number))
  }

  /// Makes a day ready to be written.
  public func number(_ date: CivilDate) throws(WriteError) -> Number {
    try number(try opened().serial(date, cell))
  }

  /// Makes a cell of this workbook ready to be led to, given as `'Nguồn'!A12`.
  public func target(_ address: String) -> Target {
    var xml: [UInt8] = []
    xml.append("\" location=\"")
    xml.append(escaped: address)
    xml.append("\"/>")
    return Target(xml: xml)
  }

  /// Makes a look known to the workbook.
  public func look(_ style: Style) throws(WriteError) -> Look {
    Look(index: lxw_format_get_xf_index(try opened().cellFormat(style)))
  }

  /// Begins the next row.
  ///
  /// - Parameter height: its height in points, at most 409.5.
  /// - Throws: `refused` beyond the rows that a sheet can have.
  public func beginRow(height: Double) throws(WriteError) {
    guard row < CellReference.maximumRow else {
      throw WriteError(.refused("row"), sheet: name)
    }
    row += 1
    column = 0
    if steps.count >= Self.packedAtOnce { handOver() }
    steps.append(.row(height: min(409.5, height)))
  }

  /// Adds a cell with text at the right of the others, blank for nil.
  public func add(_ text: Text?, _ look: Look) {
    column += 1
    guard let text else { return steps.append(.blank(look)) }
    strings?.pointee.string_count += 1
    steps.append(.text(text, look))
  }

  /// Adds a cell with a number.
  public func add(_ number: Number, _ look: Look) {
    column += 1
    steps.append(.number(number, look))
  }

  /// Makes the cell just added lead to another one, as long as the sheet may have more links.
  public func link(to target: Target) {
    guard linkCount < SheetBuilder.maximumLinks else { return }
    linkCount += 1
    steps.append(.link(target))
  }

  private func handOver() {
    packer.pack(steps)
    steps.removeAll(keepingCapacity: true)
  }

  /// Called when the workbook is closed: list and sheet would hold each other for ever.
  func forgetSheet() {
    sheet = nil
    strings = nil
  }

  private func opened() throws(WriteError) -> SheetBuilder {
    guard let sheet else { throw WriteError(.closed, sheet: name) }
    return sheet
  }

  private var cell: CellReference { CellReference(row: max(1, row), column: max(1, column)) }

  /// The sheet's part with the rows in it, packed.
  ///
  /// - Parameter part: the part as the library wrote it.
  /// - Returns: what is to stand in its place.
  /// - Throws: `cannotWrite` where it does not look as the library writes it.
  func inserted(into part: [UInt8]) throws(WriteError) -> PackedPart {
    handOver()
    let rows = try packer.finish()
    guard let end = part.firstRange(of: "</sheetData>")?.lowerBound else {
      throw WriteError(.cannotWrite("sheet data"), sheet: name)
    }
    let head = try DeflateRun()
    try head.append(resized(Array(part[..<end])))
    try head.finish(isLast: false)
    let tail = try DeflateRun()
    try tail.append(linked(Array(part[end...])))
    try tail.finish(isLast: true)
    return PackedPart([head, rows, tail])
  }

  /// The part's beginning, which names the cells in use.
  private func resized(_ head: [UInt8]) throws(WriteError) -> [UInt8] {
    guard let start = head.firstRange(of: "<dimension ref=\"")?.upperBound,
      let end = head[start...].firstIndex(of: UInt8(ascii: "\"")),
      let last = String(decoding: head[start..<end], as: UTF8.self).split(separator: ":").last
        .flatMap({ CellReference(a1: $0) })
    else { throw WriteError(.cannotWrite("dimension"), sheet: name) }
    let whole = CellReference(
      row: max(last.row, row), column: max(last.column, packer.widestColumn))
    return head[..<start] + Array("A1:\(whole)".utf8) + head[end...]
  }

  /// The part's end with the links before the page's margins, which stand behind them.
  private func linked(_ tail: [UInt8]) throws(WriteError) -> [UInt8] {
    guard linkCount > 0 else { return tail }
    guard tail.firstRange(of: "<hyperlinks>") == nil,
      let place = (tail.firstRange(of: "<printOptions") ?? tail.firstRange(of: "<pageMargins"))
    else { throw WriteError(.cannotWrite("links"), sheet: name) }
    var result = Array(tail[..<place.lowerBound])
    result.append("<hyperlinks>")
    result += packer.links
    result.append("</hyperlinks>")
    return result + tail[place.lowerBound...]
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Text of an attribute.
  mutating func append(escaped text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;" as StaticString)
      case UInt8(ascii: "<"): append("&lt;" as StaticString)
      case UInt8(ascii: "\""): append("&quot;" as StaticString)
      default: append(byte)
      }
    }
  }
}
