/// A scanner that takes the items of a part (rows, shared strings) that have the plain form.
protocol PartScanner {
  /// What expat's callbacks keep while they read the same part.
  associatedtype State

  /// How the start tag of the element around the items begins: `<sheetData`.
  static var contentTag: StaticString { get }
  /// The end tag of an item: `</row>`.
  static var itemEndTag: StaticString { get }

  /// Whether expat stands between two items.
  static func isBetweenItems(_ state: State, _ core: XMLCore) -> Bool

  /// Where the next item begins.
  var index: Int { get }

  /// Makes a scanner that begins at an item.
  init(from index: Int)

  /// Goes on elsewhere, after a parser has taken what stood between.
  mutating func move(to index: Int)

  /// Takes items until one cannot be taken.
  mutating func take(_ bytes: Span<UInt8>, into state: inout State) -> ScannerStop
}

/// Why a scanner stopped.
enum ScannerStop {
  /// At the end tag of the element around the items.
  case endOfItems
  /// At an item, or something else, that it does not know.
  case unknown
  /// At an item that is not there as a whole.
  case endOfBytes
}

/// A part that two readers share: expat reads what stands around the items, the scanner the items,
/// and expat again each item that the scanner does not know.
struct SharedPart<Scanner: PartScanner>: ~Copyable {
  private var scanner: Scanner
  private var refusals = 0

  /// Lets expat read up to the first item; nil where the scanner cannot take over there.
  ///
  /// `position` becomes where expat has to go on.
  init?(
    _ bytes: Span<UInt8>, parser: inout ExpatParser,
    state: UnsafeMutablePointer<Scanner.State>, position: inout Int
  ) throws(Refusal) {
    position = 0
    guard let start = SharedParts.contentStart(bytes, of: Scanner.contentTag) else { return nil }
    try parser.feed(bytes.extracting(0..<start), isLast: false)
    position = start
    guard parser.isBetweenTokens, Scanner.isBetweenItems(state.pointee, parser.core.pointee),
      SharedParts.isScannable(parser.core.pointee)
    else { return nil }
    scanner = Scanner(from: start)
  }

  /// Lets the scanner take items, and expat those that it leaves, as far as that goes; gives where
  /// expat has to go on.
  private mutating func takeItems(
    _ part: borrowing PartWindow, parser: inout ExpatParser,
    state: UnsafeMutablePointer<Scanner.State>
  ) throws(Refusal) -> Int {
    let bytes = part.bytes.span.extracting(part.range)
    while true {
      let before = scanner.index
      let stop = scanner.take(bytes, into: &state.pointee)
      parser.skipped(bytes, before..<scanner.index)
      refusals = scanner.index > before ? 0 : refusals + 1
      guard stop != .endOfItems else { return scanner.index }
      guard let end = SharedParts.end(of: Scanner.itemEndTag, in: bytes, from: scanner.index)
      else { return scanner.index }
      guard stop == .unknown, refusals < SharedParts.patience else {
        return scanner.index
      }
      try parser.feed(bytes.extracting(scanner.index..<end), isLast: false)
      guard parser.isBetweenTokens, Scanner.isBetweenItems(state.pointee, parser.core.pointee)
      else { return end }
      scanner.move(to: end)
    }
  }

  /// Reads the items of a part as far as that goes, and gives where expat has to go on in what is
  /// there of it then.
  static func takeAll(
    _ part: inout PartWindow, parser: inout ExpatParser,
    state: UnsafeMutablePointer<Scanner.State>
  ) throws(Refusal) -> Int {
    var position = 0
    guard
      var items = try Self(
        part.bytes.span.extracting(part.range), parser: &parser, state: state, position: &position)
    else { return position }
    while true {
      position = try items.takeItems(part, parser: &parser, state: state)
      guard !part.isWhole, position > 0 else { return position }
      try part.move(past: position)
      items.scanner.move(to: 0)
    }
  }
}

/// What the two readers of a part agree on.
enum SharedParts {
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
