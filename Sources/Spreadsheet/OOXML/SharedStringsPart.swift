/// Reads the shared strings part.
enum SharedStringsPart {
  static func read(
    _ bytes: [UInt8], part: String, limits: Limits, way: ReadingWay
  ) throws(Refusal) -> SharedStrings {
    let state = UnsafeMutablePointer<SharedStringsState>.allocate(capacity: 1)
    state.initialize(
      to: SharedStringsState(strings: SharedStrings(part: part, limits: limits)))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    var parser = try ExpatSharedStrings.parser(part: part, limits: limits, state: state)
    var position = 0
    if way == .scanner { position = try scan(bytes.span, &parser, state) }
    try parser.feed(bytes.span.extracting(position..<bytes.count), isLast: true)
    return state.pointee.strings
  }

  /// Lets the scanner take items, and expat those that it leaves; gives what is still to be parsed.
  private static func scan(
    _ bytes: Span<UInt8>, _ parser: inout ExpatParser,
    _ state: UnsafeMutablePointer<SharedStringsState>
  ) throws(Refusal) -> Int {
    guard let start = SharedPart.contentStart(bytes, of: "<sst") else { return 0 }
    try parser.feed(bytes.extracting(0..<start), isLast: false)
    guard parser.isBetweenTokens, state.pointee.isBetweenItems(parser.core.pointee),
      SharedPart.isScannable(parser.core.pointee)
    else { return start }
    state.pointee.strings.bytes.reserveCapacity(bytes.count - start)
    var scanner = SharedStringsScanner(from: start)
    var refusals = 0
    while true {
      let before = scanner.index
      let stop = scanner.items(bytes, into: &state.pointee.strings)
      parser.skipped(bytes, before..<scanner.index)
      refusals = scanner.index > before ? 0 : refusals + 1
      guard stop == .unknown, refusals < SharedPart.patience,
        let end = SharedPart.end(of: "</si>", in: bytes, from: scanner.index)
      else { return scanner.index }
      try parser.feed(bytes.extracting(scanner.index..<end), isLast: false)
      guard parser.isBetweenTokens, state.pointee.isBetweenItems(parser.core.pointee) else {
        return end
      }
      scanner.move(to: end)
    }
  }
}

extension SharedStringsState {
  /// Whether expat stands between two items.
  func isBetweenItems(_ core: XMLCore) -> Bool {
    place == .table && core.depth == 1 && !core.isSkipping
  }
}
