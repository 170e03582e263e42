/// Reads a sheet part.
enum SheetPart {
  /// Bytes of `<c r="A1"><v>1</v></c>` and its like, all in all.
  private static let shortestUsualCell = 32

  static func read(
    _ bytes: [UInt8], context: SheetPartContext, way: ReadingWay
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
    if way == .scanner {
      position = try SharedPart<SheetScanner>.takeAll(bytes.span, parser: &parser, state: state)
      position = try SheetTail.take(bytes.span, from: position, parser: &parser, state: state)
    }
    try parser.feed(bytes.span.extracting(position..<bytes.count), isLast: true)
    try state.pointee.sheet.finish()
    return state.pointee.sheet
  }
}
