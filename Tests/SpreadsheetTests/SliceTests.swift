import Testing

@testable import Spreadsheet

/// How a part is cut into pieces on its way to expat changes nothing.
@Suite struct SliceTests {
  /// The parts of a fixture that hold sheets.
  static func sheetParts(_ name: String) throws -> [[UInt8]] {
    var package = try Package(FixtureTests.bytes(name), limits: .standard)
    var parts: [[UInt8]] = []
    for entry in package.directory.entries where entry.name.contains("worksheets/sheet") {
      guard entry.name.hasSuffix(".xml"), let bytes = try package.bytes(of: entry.name) else {
        continue
      }
      parts.append(bytes)
    }
    return parts
  }

  static let context = SheetPartContext(
    kinds: [.number, .date, .duration], sharedStringCount: 1000, limits: .standard,
    remainingCells: 100_000, part: "p")

  static func read(_ bytes: [UInt8], inSlicesOf size: Int) throws -> SheetCollector {
    let state = UnsafeMutablePointer<SheetState>.allocate(capacity: 1)
    state.initialize(to: SheetState(sheet: SheetCollector(context)))
    defer {
      state.deinitialize(count: 1)
      state.deallocate()
    }
    var parser = try ExpatSheetReader.parser(context: context, state: state)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let end = min(start + size, bytes.count)
      try parser.feed(bytes.span.extracting(start..<end), isLast: end == bytes.count)
    }
    try state.pointee.sheet.finish()
    return state.pointee.sheet
  }

  @Test(arguments: FixtureTests.names, [1, 7, 65_536])
  func slices(name: String, size: Int) throws {
    for bytes in try Self.sheetParts(name) {
      let whole = try SheetPart.read(bytes, context: Self.context, way: .scanner)
      let sliced = try Self.read(bytes, inSlicesOf: size)
      #expect(whole.cells.map(\.order) == sliced.cells.map(\.order))
      #expect(whole.cells.map(\.payload) == sliced.cells.map(\.payload))
      #expect(whole.texts == sliced.texts)
      #expect(whole.merges == sliced.merges && whole.hiddenRows == sliced.hiddenRows)
    }
  }
}
