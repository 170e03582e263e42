/// Reads the items of the shared strings part byte by byte.
///
/// Like `SheetScanner` it takes whole items in the plain form only and leaves the others to expat.
struct SharedStringsScanner: PartScanner {
  static let contentTag: StaticString = "<sst"
  static let itemEndTag: StaticString = "</si>"

  /// Where the next item begins.
  private(set) var index: Int

  init(from index: Int) { self.index = index }

  mutating func move(to index: Int) { self.index = index }

  static func isBetweenItems(_ state: SharedStringsState, _ core: XMLCore) -> Bool {
    state.place == .table && core.depth == 1 && !core.isSkipping
  }

  mutating func take(_ bytes: Span<UInt8>, into state: inout SharedStringsState) -> ScannerStop {
    items(bytes, into: &state.strings)
  }

  private mutating func items(
    _ bytes: Span<UInt8>, into strings: inout SharedStrings
  ) -> ScannerStop {
    while true {
      var cursor = index
      XMLScan.space(bytes, &cursor)
      guard bytes.has("<si", at: cursor) else {
        if bytes.has("</sst", at: cursor) { return .endOfItems }
        return bytes.count - cursor < 5 ? .endOfBytes : .unknown
      }
      let length = strings.bytes.count
      do throws(Refusal) {
        guard try item(bytes, &cursor, into: &strings) else {
          strings.bytes.removeLast(strings.bytes.count - length)
          return cursor >= bytes.count - 24 ? .endOfBytes : .unknown
        }
      } catch {
        // expat meets the same trouble and says where.
        strings.bytes.removeLast(strings.bytes.count - length)
        return .unknown
      }
      index = cursor
    }
  }

  private func item(
    _ bytes: Span<UInt8>, _ index: inout Int, into strings: inout SharedStrings
  ) throws(Refusal) -> Bool {
    if bytes.has("<si/>", at: index) {
      index += 5
      try strings.closeText()
      return true
    }
    guard bytes.has("<si>", at: index) else { return false }
    index += 4
    XMLScan.space(bytes, &index)
    guard TextElement.take(bytes, &index, into: &strings.bytes) else { return false }
    XMLScan.space(bytes, &index)
    guard bytes.has("</si>", at: index) else { return false }
    index += 5
    try strings.closeText()
    return true
  }
}
