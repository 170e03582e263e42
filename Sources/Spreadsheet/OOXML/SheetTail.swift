import Provenance

/// What stands behind the rows of a sheet: elements that mean something here go to expat, the others
/// are only stepped over.
///
/// In a template, lists to choose from are as long as all its rows.
enum SheetTail {
  /// Elements that expat's callbacks look into, or that end the rows.
  private static let taken: [(name: StaticString, end: StaticString)] = [
    ("mergeCells", "</mergeCells>"), ("hyperlinks", "</hyperlinks>"),
    ("sheetProtection", "</sheetProtection>"),
  ]
  /// Elements that the callbacks would leave out as a whole; where cells are only digested, links
  /// are as well.
  private static let passed: [StaticString] = [
    "dataValidations", "conditionalFormatting", "pageMargins", "pageSetup", "printOptions",
    "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "phoneticPr", "autoFilter",
    "protectedRanges", "drawing", "legacyDrawing", "legacyDrawingHF", "tableParts",
  ]

  /// Takes elements as far as that goes, and gives where expat has to go on.
  static func take(
    _ bytes: Span<UInt8>, from start: Int, parser: inout ExpatParser,
    state: UnsafeMutablePointer<SheetState>
  ) throws(Refusal) -> Int {
    var position = start
    var index = start
    XMLScan.space(bytes, &index)
    guard bytes.has("</sheetData>", at: index) else { return position }
    index += 12
    try parser.feed(bytes.extracting(position..<index), isLast: false)
    position = index
    var stepper = ElementStepper(limits: parser.core.pointee.limits)
    while isBetweenElements(parser, state.pointee) {
      XMLScan.space(bytes, &index)
      let isPassed =
        passed.contains { begins($0, bytes, at: index) }
        || state.pointee.sheet.digest != nil && begins("hyperlinks", bytes, at: index)
      if isPassed {
        guard stepper.step(bytes, &index) else { break }
        parser.skipped(bytes, position..<index)
      } else if let element = taken.first(where: { begins($0.name, bytes, at: index) }),
        let end = end(of: element.end, bytes, from: index)
      {
        try parser.feed(bytes.extracting(position..<end), isLast: false)
        index = end
      } else {
        break
      }
      position = index
    }
    return position
  }

  private static func isBetweenElements(_ parser: borrowing ExpatParser, _ state: SheetState)
    -> Bool
  {
    parser.isBetweenTokens && state.place == .worksheet && parser.core.pointee.depth == 1
      && !parser.core.pointee.isSkipping
  }

  private static func begins(_ name: StaticString, _ bytes: Span<UInt8>, at index: Int) -> Bool {
    let end = index + 1 + name.utf8CodeUnitCount
    guard end < bytes.count, bytes[index] == UInt8(ascii: "<"), bytes.has(name, at: index + 1)
    else { return false }
    return bytes[end].isSpace || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
  }

  /// Where an element probably ends; expat tells whether it does.
  private static func end(of tag: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: start) else { return nil }
    if bytes[close - 1] == UInt8(ascii: "/") { return close + 1 }
    return SharedParts.end(of: tag, in: bytes, from: close)
  }
}

/// Steps over whole elements of the plain form that nearly all files have, and makes sure that they
/// are well-formed; what it does not know is left to the parser.
struct ElementStepper {
  /// Fewer than a document may have in any case.
  private let depth: Int
  private let attributes: Int
  /// Longest text or value that is stepped over.
  private let longest: Int
  /// The names of the elements that are open.
  private var open: [Range<Int>] = []
  /// The names of the attributes of a tag.
  private var names: [Range<Int>] = []
  private var unused: [UInt8] = []

  init(limits: Limits) {
    // The root is around them.
    depth = min(16, limits.xmlDepth - 1)
    attributes = min(32, limits.xmlAttributes)
    longest = min(1 << 16, limits.xmlTokenBytes / 2)
  }

  /// Steps over the element that begins at `position`.
  ///
  /// - Returns: whether it is surely well-formed; `position` stands behind it then.
  mutating func step(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    open.removeAll(keepingCapacity: true)
    var index = position
    repeat {
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return false }
      if bytes[index + 1] == UInt8(ascii: "/") {
        guard endTag(bytes, &index) else { return false }
      } else {
        guard startTag(bytes, &index) else { return false }
      }
      guard open.isEmpty || text(bytes, &index, until: UInt8(ascii: "<")) else { return false }
    } while !open.isEmpty
    guard XMLScan.isText(bytes, position..<index) else { return false }
    position = index
    return true
  }

  private mutating func startTag(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard open.count < depth else { return false }
    index += 1
    guard let name = name(bytes, &index) else { return false }
    names.removeAll(keepingCapacity: true)
    while true {
      let before = index
      while index < bytes.count, bytes[unchecked: index] == 0x20 { index += 1 }
      guard index + 1 < bytes.count else { return false }
      if bytes[index] == UInt8(ascii: ">") {
        open.append(name)
        index += 1
        return true
      }
      if bytes[index] == UInt8(ascii: "/") {
        guard bytes[index + 1] == UInt8(ascii: ">") else { return false }
        index += 2
        return true
      }
      guard index > before, attribute(bytes, &index) else { return false }
    }
  }

  /// `name="value"`, of a name that the tag does not have yet; a namespace is the parser's matter.
  private mutating func attribute(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    guard names.count < attributes, let name = self.name(bytes, &index),
      index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="),
      bytes[index + 1] == UInt8(ascii: "\""), !bytes.has("xmlns", at: name.lowerBound),
      !names.contains(where: { Self.isSame(bytes, $0, as: name) })
    else { return false }
    names.append(name)
    index += 2
    guard text(bytes, &index, until: UInt8(ascii: "\"")) else { return false }
    index += 1
    return true
  }

  private mutating func endTag(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
    index += 2
    guard let name = name(bytes, &index), let opened = open.popLast(),
      Self.isSame(bytes, opened, as: name), index < bytes.count, bytes[index] == UInt8(ascii: ">")
    else { return false }
    index += 1
    return true
  }

  /// A name of ASCII letters, digits and colons that begins with a letter.
  private func name(_ bytes: Span<UInt8>, _ index: inout Int) -> Range<Int>? {
    let start = index
    while index < bytes.count, XMLScan.isNameByte(bytes[unchecked: index]) { index += 1 }
    guard index > start, index - start < 64, !bytes[start].isDigit,
      bytes[start] != UInt8(ascii: ":")
    else { return nil }
    return start..<index
  }

  /// Text or a value up to the byte that ends it, without markup.
  private mutating func text(_ bytes: Span<UInt8>, _ index: inout Int, until end: UInt8) -> Bool {
    let limit = min(bytes.count, index + longest)
    while index < limit {
      let byte = bytes[unchecked: index]
      if byte == end { return true }
      if byte == UInt8(ascii: "&") {
        unused.removeAll(keepingCapacity: true)
        guard XMLScan.reference(bytes, &index, into: &unused) else { return false }
        continue
      }
      guard byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") else { return false }
      index += 1
    }
    return false
  }

  private static func isSame(_ bytes: Span<UInt8>, _ left: Range<Int>, as right: Range<Int>) -> Bool
  {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }
}
