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
  public struct Text {
    fileprivate let index: UInt32
    fileprivate let value: SheetDigest.Value
  }

  /// A number as it is written, to use in many cells.
  public struct Number {
    fileprivate let xml: [UInt8]
    fileprivate let value: SheetDigest.Value
  }

  /// A cell of the workbook that links lead to.
  public struct Target {
    fileprivate let xml: [UInt8]
  }

  /// A look of the workbook, to use in many cells.
  public struct Look {
    fileprivate let index: Int32
  }

  /// The row being written, from 1.
  private var row: Int
  private var rowText: [UInt8] = []
  private var column = 0
  /// The letters of the columns that were written.
  private var letters: [[UInt8]] = []
  /// The sheet, which owns this list; nil when its workbook is closed.
  private var sheet: SheetBuilder?
  /// The workbook's texts, which it owns; nil when it is closed.
  private var strings: UnsafeMutablePointer<lxw_sst>?
  private let name: String
  private let xml = RowBytes()
  private let run: DeflateRun
  private var links: [UInt8] = []
  private var linkCount = 0
  private var isRowOpen = false
  private var lastHeight: (height: Double, text: [UInt8]) = (-1, [])
  private(set) var widestColumn = 1
  /// What the rows hold.
  private(set) var digest: SheetDigest

  private static let packedAtOnce = 1 << 18

  init(sheet: SheetBuilder, firstRow: Int) throws(WriteError) {
    self.sheet = sheet
    strings = try sheet.openedBook().pointee.sst
    name = sheet.name
    row = firstRow - 1
    run = try DeflateRun()
    digest = SheetDigest(name: sheet.name)
  }

  /// The last row, from 1.
  var lastRow: Int { row }

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
    try endRow()
    guard row < CellReference.maximumRow else {
      throw WriteError(.refused("row"), sheet: name)
    }
    row += 1
    rowText.removeAll(keepingCapacity: true)
    rowText.append(row)
    column = 0
    isRowOpen = true
    if lastHeight.height != height {
      lastHeight = (height, Array(min(409.5, height).xmlText.utf8))
    }
    xml.reserve(128)
    xml.put("<row r=\"")
    xml.put(rowText)
    xml.put("\" ht=\"")
    xml.put(lastHeight.text)
    xml.put("\" customHeight=\"1\">")
  }

  /// Adds a cell with text at the right of the others, blank for nil.
  public func add(_ text: Text?, _ look: Look) {
    beginCell(look)
    guard let text else { return xml.put("/>") }
    xml.put(" t=\"s\"><v>")
    xml.put(Int(text.index))
    xml.put("</v></c>")
    strings?.pointee.string_count += 1
    digest.add(cell, text.value)
  }

  /// Adds a cell with a number.
  public func add(_ number: Number, _ look: Look) {
    beginCell(look)
    xml.put("><v>")
    xml.put(number.xml)
    xml.put("</v></c>")
    digest.add(cell, number.value)
  }

  /// Makes the cell just added lead to another one, as long as the sheet may have more links.
  public func link(to target: Target) {
    guard linkCount < SheetBuilder.maximumLinks else { return }
    linkCount += 1
    links.append("<hyperlink ref=\"")
    links.append(contentsOf: letters[column - 1])
    links.append(contentsOf: rowText)
    links.append(contentsOf: target.xml)
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

  private func beginCell(_ look: Look) {
    column += 1
    widestColumn = max(widestColumn, column)
    while letters.count < column { letters.append(Array.letters(letters.count + 1)) }
    xml.reserve(256)
    xml.put("<c r=\"")
    xml.put(letters[column - 1])
    xml.put(rowText)
    xml.put("\" s=\"")
    xml.put(Int(look.index))
    xml.put("\"")
  }

  private func endRow() throws(WriteError) {
    guard isRowOpen else { return }
    isRowOpen = false
    xml.reserve(16)
    xml.put("</row>")
    guard xml.count >= Self.packedAtOnce else { return }
    try xml.empty(into: run)
  }

  /// The sheet's part with the rows in it, packed.
  ///
  /// - Parameter part: the part as the library wrote it.
  /// - Returns: what is to stand in its place.
  /// - Throws: `cannotWrite` where it does not look as the library writes it.
  func inserted(into part: [UInt8]) throws(WriteError) -> PackedPart {
    try endRow()
    try xml.empty(into: run)
    try run.finish(isLast: false)
    guard let end = part.firstRange(of: "</sheetData>")?.lowerBound else {
      throw WriteError(.cannotWrite("sheet data"), sheet: name)
    }
    let head = try DeflateRun()
    try head.append(resized(Array(part[..<end])))
    try head.finish(isLast: false)
    let tail = try DeflateRun()
    try tail.append(linked(Array(part[end...])))
    try tail.finish(isLast: true)
    return PackedPart([head, run, tail])
  }

  /// The part's beginning, which names the cells in use.
  private func resized(_ head: [UInt8]) throws(WriteError) -> [UInt8] {
    guard let start = head.firstRange(of: "<dimension ref=\"")?.upperBound,
      let end = head[start...].firstIndex(of: UInt8(ascii: "\"")),
      let last = String(decoding: head[start..<end], as: UTF8.self).split(separator: ":").last
        .flatMap({ CellReference(a1: $0) })
    else { throw WriteError(.cannotWrite("dimension"), sheet: name) }
    let whole = CellReference(row: max(last.row, row), column: max(last.column, widestColumn))
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
    result += links
    result.append("</hyperlinks>")
    return result + tail[place.lowerBound...]
  }
}

extension Double {
  /// The shortest text that is this number again.
  fileprivate var xmlText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  fileprivate mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// The letters of a column number.
  fileprivate static func letters(_ column: Int) -> [UInt8] {
    Array(CellReference.columnLetters(column).utf8)
  }

  /// Text of an attribute.
  fileprivate mutating func append(escaped text: String) {
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
