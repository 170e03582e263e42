import CExpat

/// Feeds a document to expat.
enum ODSParser {
  /// So many rows in a row that the scanner does not know, and expat takes the rest.
  private static let patience = 32

  /// Reads a document whole.
  static func read(
    _ bytes: [UInt8], into content: ODSContent, way: ReadingWay = .scanner
  ) throws(Refusal) -> ODSContent {
    let state = UnsafeMutablePointer<ODSContent>.allocate(capacity: 1)
    state.initialize(to: content)
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    var parser = try ExpatParser(
      part: content.part, limits: content.limits, state: UnsafeMutableRawPointer(state),
      start: startElement, end: endElement, text: text)
    var position = 0
    if way == .scanner { position = try scanRows(bytes.span, &parser, state) }
    try parser.feed(bytes.span.extracting(position..<bytes.count), isLast: true)
    return state.pointee
  }

  /// Lets the scanner take the rows that it knows, and expat all else, as far as there are rows; gives
  /// where expat has to go on.
  private static func scanRows(
    _ bytes: Span<UInt8>, _ parser: inout ExpatParser, _ state: UnsafeMutablePointer<ODSContent>
  ) throws(Refusal) -> Int {
    var scanner = ODSScanner()
    var position = 0
    var refusals = 0
    while refusals < patience,
      let end = SharedParts.end(of: ODSScanner.rowTag, in: bytes, from: position)
    {
      let start = end - ODSScanner.rowTag.utf8CodeUnitCount
      try parser.feed(bytes.extracting(position..<start), isLast: false)
      position = start
      scanner.move(to: start)
      if parser.isBetweenTokens, SharedParts.isScannable(parser.core.pointee),
        !parser.core.pointee.isSkipping
      {
        state.pointee.scan(bytes, with: &scanner)
        parser.skipped(bytes, start..<scanner.index)
        position = scanner.index
      }
      guard position == start else {
        refusals = 0
        continue
      }
      refusals += 1
      // Where no row ends any more, looking again would be of no use.
      guard let next = SharedParts.end(of: ODSScanner.rowEndTag, in: bytes, from: end) else {
        return position
      }
      try parser.feed(bytes.extracting(start..<next), isLast: false)
      position = next
    }
    return position
  }
}

private func state(
  _ core: UnsafeMutablePointer<XMLCore>
) -> UnsafeMutablePointer<ODSContent>? {
  core.pointee.state?.assumingMemoryBound(to: ODSContent.self)
}

private let startElement: XML_StartElementHandler = { userData, name, attributes in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let name, let attributes,
    let state = state(core)
  else { return }
  let all = ODSAttributes(pointers: attributes)
  guard core.pointee.enterAny(all, &state.pointee.names) else { return }
  do throws(Refusal) {
    let meaning = XMLName.bytes(name) { state.pointee.names.element($0) }
    try state.pointee.enter(meaning, all, core)
  } catch {
    core.pointee.stop(error)
  }
}

private let endElement: XML_EndElementHandler = { userData, _ in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let state = state(core),
    core.pointee.leaveAny(&state.pointee.names)
  else { return }
  do throws(Refusal) { try state.pointee.leave() } catch { core.pointee.stop(error) }
}

private let text: XML_CharacterDataHandler = { userData, text, count in
  guard let core = userData?.assumingMemoryBound(to: XMLCore.self), let text,
    let state = state(core)
  else { return }
  core.pointee.events &+= 1
  guard !core.pointee.isSkipping else { return }
  text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
    do throws(Refusal) {
      try state.pointee.take(UnsafeBufferPointer(start: start, count: Int(count)))
    } catch {
      core.pointee.stop(error)
    }
  }
}
