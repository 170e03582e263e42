import Dispatch
import Provenance

/// Makes the rows of a list and packs them, while whoever tells what they hold goes on: packing takes
/// as long as the telling.
///
/// It is told by one thread; what it keeps is touched on its own queue alone until it has finished.
final class ListPacker: @unchecked Sendable {
  /// What comes next.
  enum Step: Sendable {
    /// A row of a height in points.
    case row(height: Double)
    /// A cell at the right of the others.
    case blank(LongList.Look)
    case text(LongList.Text, LongList.Look)
    case number(LongList.Number, LongList.Look)
    /// The cell just added leads somewhere.
    case link(LongList.Target)
  }

  private let queue = DispatchQueue(label: "parbook.list")
  /// How many batches may wait; more would only take memory.
  private let room = DispatchSemaphore(value: 4)
  private var rows: ListRows
  private var failure: WriteError?

  init(sheet name: String, firstRow: Int) throws(WriteError) {
    rows = try ListRows(sheet: name, firstRow: firstRow)
  }

  /// The links of the cells, when the list is finished.
  var links: [UInt8] { rows.links }
  /// How many columns it has then.
  var widestColumn: Int { rows.widestColumn }
  /// What its rows hold then.
  var digest: SheetDigest { rows.digest }

  /// Takes what comes next, and waits only while too much is waiting already.
  func pack(_ steps: [Step]) {
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      do throws(WriteError) {
        try rows.take(steps)
      } catch {
        failure = failure ?? error
      }
    }
  }

  /// The rows, packed; nothing comes after.
  func finish() throws(WriteError) -> DeflateRun {
    queue.sync {}
    if let failure { throw failure }
    return try rows.finish()
  }
}

/// The rows of a list as text, and packed.
private struct ListRows {
  /// The row being written, from 1.
  private var row: Int
  private var rowText: [UInt8] = []
  private var column = 0
  /// The letters of the columns that were written.
  private var letters: [[UInt8]] = []
  private let xml = RowBytes()
  private let run: DeflateRun
  private var isRowOpen = false
  private var lastHeight: (height: Double, text: [UInt8]) = (-1, [])
  private(set) var links: [UInt8] = []
  private(set) var widestColumn = 1
  private(set) var digest: SheetDigest

  private static let packedAtOnce = 1 << 18

  init(sheet name: String, firstRow: Int) throws(WriteError) {
    row = firstRow - 1
    run = try DeflateRun()
    digest = SheetDigest(name: name)
  }

  mutating func take(_ steps: [ListPacker.Step]) throws(WriteError) {
    for step in steps { try take(step) }
  }

  mutating func finish() throws(WriteError) -> DeflateRun {
    try endRow()
    try xml.empty(into: run)
    try run.finish(isLast: false)
    return run
  }

  private mutating func take(_ step: ListPacker.Step) throws(WriteError) {
    switch step {
    case .row(let height): try beginRow(height: height)
    case .blank(let look):
      beginCell(look)
      xml.put("/>")
    case .text(let text, let look):
      beginCell(look)
      xml.put(" t=\"s\"><v>")
      xml.put(Int(text.index))
      xml.put("</v></c>")
      digest.add(CellReference(row: row, column: column), text.value)
    case .number(let number, let look):
      beginCell(look)
      xml.put("><v>")
      xml.put(number.xml)
      xml.put("</v></c>")
      digest.add(CellReference(row: row, column: column), number.value)
    case .link(let target):
      links.append("<hyperlink ref=\"")
      links.append(contentsOf: letters[column - 1])
      links.append(contentsOf: rowText)
      links.append(contentsOf: target.xml)
    }
  }

  private mutating func beginRow(height: Double) throws(WriteError) {
    try endRow()
    row += 1
    rowText.removeAll(keepingCapacity: true)
    rowText.append(row)
    column = 0
    isRowOpen = true
    if lastHeight.height != height { lastHeight = (height, Array(height.xmlText.utf8)) }
    xml.reserve(128)
    xml.put("<row r=\"")
    xml.put(rowText)
    xml.put("\" ht=\"")
    xml.put(lastHeight.text)
    xml.put("\" customHeight=\"1\">")
  }

  private mutating func beginCell(_ look: LongList.Look) {
    column += 1
    widestColumn = max(widestColumn, column)
    while letters.count < column {
      letters.append(Array(CellReference.columnLetters(letters.count + 1).utf8))
    }
    xml.reserve(256)
    xml.put("<c r=\"")
    xml.put(letters[column - 1])
    xml.put(rowText)
    xml.put("\" s=\"")
    xml.put(Int(look.index))
    xml.put("\"")
  }

  private mutating func endRow() throws(WriteError) {
    guard isRowOpen else { return }
    isRowOpen = false
    xml.reserve(16)
    xml.put("</row>")
    guard xml.count >= Self.packedAtOnce else { return }
    try xml.empty(into: run)
  }
}

extension Double {
  /// The shortest text that is this number again.
  var xmlText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
