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
    _ part: inout StreamedPart, context: SheetContext,
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
    var position = try streamRows(&part, &parser, state, take)
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
    _ state: UnsafeMutablePointer<SheetState>,
    _ take: (inout SheetCollector) throws(Refusal) -> Void
  ) throws(Refusal) -> Int {
    guard let start = SharedPart.contentStart(part.buffer.span, of: "<sheetData") else { return 0 }
    try parser.feed(part.buffer.span.extracting(0..<start), isLast: false)
    guard parser.isBetweenTokens, state.pointee.isBetweenRows(parser.core.pointee),
      SharedPart.isScannable(parser.core.pointee)
    else { return start }
    var scanner = SheetScanner(from: start)
    var refusals = 0
    while true {
      let before = scanner.index
      let stop = scanner.rows(part.buffer.span, into: &state.pointee.sheet)
      parser.skipped(part.buffer.span, before..<scanner.index)
      try take(&state.pointee.sheet)
      refusals = scanner.index > before ? 0 : refusals + 1
      let end = SharedPart.end(of: "</row>", in: part.buffer.span, from: scanner.index)
      if stop == .unknown, let end, refusals < SharedPart.patience {
        try parser.feed(part.buffer.span.extracting(scanner.index..<end), isLast: false)
        guard parser.isBetweenTokens, state.pointee.isBetweenRows(parser.core.pointee) else {
          return end
        }
        scanner.move(to: end)
        continue
      }
      guard stop != .endOfRows, !part.isAtEnd, end == nil,
        part.buffer.count - scanner.index < longestRow
      else { return scanner.index }
      refusals = 0
      try part.advance(by: scanner.index)
      scanner.move(to: 0)
    }
  }
}
