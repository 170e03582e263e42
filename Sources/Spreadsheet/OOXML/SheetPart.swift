/// Reads a sheet part.
enum SheetPart {
  /// Bytes of `<c r="A1"><v>1</v></c>` and its like, all in all.
  private static let shortestUsualCell = 32

  /// Reads a part that is there as a whole.
  static func read(
    _ bytes: [UInt8], context: SheetPartContext, way: ReadingWay
  ) throws(Refusal) -> SheetCollector {
    var part = PartWindow(bytes)
    return try read(&part, context: context, way: way)
  }

  static func read(
    _ part: inout PartWindow, context: SheetPartContext, way: ReadingWay
  ) throws(Refusal) -> SheetCollector {
    let state = UnsafeMutablePointer<SheetState>.allocate(capacity: 1)
    state.initialize(to: SheetState(sheet: SheetCollector(context)))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    state.pointee.sheet.reserveCells(part.range.count / shortestUsualCell)
    var parser = try ExpatSheetReader.parser(context: context, state: state)
    var position = 0
    if way == .scanner {
      position = try SharedPart<SheetScanner>.takeAll(&part, parser: &parser, state: state)
    }
    try part.fillAll()
    let bytes = part.bytes.span.extracting(part.range)
    if way == .scanner {
      position = try SheetTail.take(bytes, from: position, parser: &parser, state: state)
    }
    try parser.feed(bytes.extracting(position..<bytes.count), isLast: true)
    try state.pointee.sheet.finish()
    return state.pointee.sheet
  }
}
