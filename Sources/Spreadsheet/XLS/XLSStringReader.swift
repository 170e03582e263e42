/// Reads the strings of a workbook stream: UTF-16 since Excel 97, bytes of a code page before.
struct XLSStringReader {
  /// Where characters of a text begin to look as a font says.
  struct FontChange {
    var at: Int
    var font: Int
  }

  /// Nil since Excel 97.
  let codePage: CodePage?
  /// The characters of the string that was read last.
  private(set) var units: [UInt16] = []
  /// Its changes of font.
  private(set) var fontChanges: [FontChange] = []

  init(codePage: CodePage?) { self.codePage = codePage }

  /// Reads a string of so many characters, what tells its form before them included.
  mutating func read(_ source: inout ContinuedBytes, count: Int) throws(Refusal) {
    units.removeAll(keepingCapacity: true)
    fontChanges.removeAll(keepingCapacity: true)
    guard codePage == nil else { return try readBytes(&source, count: count) }
    if count == 0, !source.hasMore() { return }
    let flags = try source.byte()
    let changes = flags & 8 == 0 ? 0 : try source.number16()
    let extra = flags & 4 == 0 ? 0 : try source.number32()
    try source.characters(count, isWide: flags & 1 != 0, into: &units)
    for _ in 0..<changes {
      fontChanges.append(FontChange(at: try source.number16(), font: try source.number16()))
    }
    // How East Asian characters are spoken is no part of the text.
    try source.skip(extra)
  }

  private mutating func readBytes(_ source: inout ContinuedBytes, count: Int) throws(Refusal) {
    guard let codePage else { return }
    for _ in 0..<count { units.append(codePage.unit(UInt8(truncatingIfNeeded: try source.byte()))) }
  }

  /// Takes the changes of font in that follow the string of a cell.
  mutating func readFontChanges(_ source: inout ContinuedBytes) throws(Refusal) {
    let isShort = codePage != nil
    for _ in 0..<(isShort ? try source.byte() : try source.number16()) {
      let at = isShort ? try source.byte() : try source.number16()
      fontChanges.append(
        FontChange(at: at, font: isShort ? try source.byte() : try source.number16()))
    }
  }

  var text: String { String(decoding: units, as: UTF16.self) }
}
