/// A part that comes in pieces: the bytes not used yet, and more on demand.
struct StreamedPart: ~Copyable {
  private var stream: PartStream
  private(set) var buffer: [UInt8] = []
  private static let pieceBytes = 128 << 10

  init(_ stream: consuming PartStream) { self.stream = stream }

  var isAtEnd: Bool { stream.isAtEnd }
  var producedBytes: Int { stream.producedBytes }

  /// Forgets the first bytes and brings more.
  mutating func advance(by count: Int) throws(Refusal) {
    buffer.removeFirst(count)
    try stream.appendPiece(of: Self.pieceBytes, to: &buffer)
  }
}

extension SheetPart {
  /// A row longer than this goes to expat, which needs no whole rows.
  private static let longestRow = 1 << 20

  /// Reads a sheet part piece by piece.
  ///
  /// Whenever cells have come, `take` is called to take them.
  static func stream(
    _ part: inout StreamedPart, context: SheetPartContext,
    take: (inout SheetCollector) throws(Refusal) -> Void
  ) throws(Refusal) {
    let state = UnsafeMutablePointer<SheetState>.allocate(capacity: 1)
    state.initialize(to: SheetState(sheet: SheetCollector(context)))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    var parser = try ExpatSheetReader.parser(context: context, state: state)
    try part.advance(by: 0)
    var position = try streamRows(&part, &parser, state: state, take: take)
    // What is left, be it the end of the part or rows that the scanner cannot take.
    while true {
      try parser.feed(
        part.buffer.span.extracting(position..<part.buffer.count), isLast: part.isAtEnd)
      try take(&state.pointee.sheet)
      if part.isAtEnd { break }
      try part.advance(by: part.buffer.count)
      position = 0
    }
    try state.pointee.sheet.finish()
    try take(&state.pointee.sheet)
  }

  /// The rows that the scanner can take; gives what of the buffer is still to be parsed.
  private static func streamRows(
    _ part: inout StreamedPart, _ parser: inout ExpatParser,
    state: UnsafeMutablePointer<SheetState>,
    take: (inout SheetCollector) throws(Refusal) -> Void
  ) throws(Refusal) -> Int {
    var position = 0
    guard
      var shared = try SharedPart<SheetScanner>(
        part.buffer.span, parser: &parser, state: state, position: &position)
    else { return position }
    while true {
      let progress = try shared.takeItems(part.buffer.span, parser: &parser, state: state)
      try take(&state.pointee.sheet)
      guard progress.isCutShort, !part.isAtEnd,
        part.buffer.count - progress.position < longestRow
      else { return progress.position }
      try part.advance(by: progress.position)
      shared.restart()
    }
  }
}
