/// Which reader takes the parts that hold the cells.
///
/// Both give the same; tests hold them to it.
enum ReadingWay: Sendable {
  /// The byte scanner for what it knows, expat for the rest.
  case scanner
  /// expat alone.
  case expat
}

/// A part that two readers share: expat reads what stands around the rows (or items), the scanner
/// the rows, and expat again each row that the scanner does not know.
enum SharedPart {
  /// So many refusals in a row, and expat takes the rest.
  static let patience = 32

  /// Where the content of the first `<name …>` begins; nil where there is none near the start.
  static func contentStart(_ bytes: Span<UInt8>, of name: StaticString) -> Int? {
    var index = 0
    // The start tag has to stand in what expat takes at once.
    let end = min(bytes.count, ExpatParser.sliceBytes)
    while index < end {
      if bytes[index] == UInt8(ascii: "<"), bytes.has(name, at: index) {
        while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
        return index < end && bytes[index - 1] != UInt8(ascii: "/") ? index + 1 : nil
      }
      index += 1
    }
    return nil
  }

  /// Where the next `tag` ends; nil where there is none.
  static func end(of tag: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while let found = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) {
      if bytes.has(tag, at: found) { return found + tag.utf8CodeUnitCount }
      index = found + 1
    }
    return nil
  }

  /// Whether the scanner may read what the parser has met: UTF-8 it must be.
  static func isScannable(_ core: XMLCore) -> Bool {
    guard let encoding = core.encoding else { return true }
    return ["utf-8", "utf8"].contains(encoding.lowercased())
  }
}
