/// Reads a sheet part.
enum SheetPart {
  /// Bytes of `<c r="A1"><v>1</v></c>` and its like, all in all.
  private static let shortestUsualCell = 32

  static func read(
    _ bytes: [UInt8], context: SheetContext, way: ReadingWay
  ) throws(Refusal) -> SheetCollector {
    let state = UnsafeMutablePointer<SheetState>.allocate(capacity: 1)
    state.initialize(to: SheetState(sheet: SheetCollector(context)))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    state.pointee.sheet.reserveCells(bytes.count / shortestUsualCell)
    var parser = try ExpatSheetReader.parser(context: context, state: state)
    var position = 0
    if way == .scanner { position = try scan(bytes.span, &parser, state) }
    try parser.feed(bytes.span.extracting(position..<bytes.count), isLast: true)
    try state.pointee.sheet.finish()
    return state.pointee.sheet
  }

  /// Lets the scanner take rows, and expat those that it leaves; gives what is still to be parsed.
  private static func scan(
    _ bytes: Span<UInt8>, _ parser: inout ExpatParser,
    _ state: UnsafeMutablePointer<SheetState>
  ) throws(Refusal) -> Int {
    guard let start = SharedPart.contentStart(bytes, of: "<sheetData") else { return 0 }
    try parser.feed(bytes.extracting(0..<start), isLast: false)
    guard parser.isBetweenTokens, state.pointee.isBetweenRows(parser.core.pointee),
      SharedPart.isScannable(parser.core.pointee)
    else { return start }
    var scanner = SheetScanner(from: start)
    var refusals = 0
    while true {
      let before = scanner.index
      let stop = scanner.rows(bytes, into: &state.pointee.sheet)
      parser.skipped(bytes, before..<scanner.index)
      refusals = scanner.index > before ? 0 : refusals + 1
      guard stop == .unknown, refusals < SharedPart.patience,
        let end = SharedPart.end(of: "</row>", in: bytes, from: scanner.index)
      else { return scanner.index }
      try parser.feed(bytes.extracting(scanner.index..<end), isLast: false)
      guard parser.isBetweenTokens, state.pointee.isBetweenRows(parser.core.pointee) else {
        return end
      }
      scanner.move(to: end)
    }
  }
}

extension SheetState {
  /// Whether expat stands between two rows, with nothing around but worksheet and sheetData.
  func isBetweenRows(_ core: XMLCore) -> Bool {
    place == .rows && core.depth == 2 && sheetDataDepth == 2 && !core.isSkipping
  }
}
