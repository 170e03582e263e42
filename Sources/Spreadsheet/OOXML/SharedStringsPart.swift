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
    if way == .scanner {
      state.pointee.strings.bytes.reserveCapacity(bytes.count)
      var whole = PartWindow(bytes)
      position = try SharedPart<SharedStringsScanner>.takeAll(
        &whole, parser: &parser, state: state)
    }
    try parser.feed(bytes.span.extracting(position..<bytes.count), isLast: true)
    return state.pointee.strings
  }
}
