import TestSupport
import Testing

@testable import Spreadsheet

/// A part that comes in pieces is the part as a whole.
@Suite struct PartWindowTests {
  /// A package with a part, and the part's entry.
  private func deflated(_ part: [UInt8]) throws -> (file: [UInt8], entry: ZipEntry) {
    let file = ZipBuilder([ZipBuilder.Entry(deflating: "p", part)]).bytes()
    let package = try Package(file, limits: .standard)
    return (file, try #require(package.directory.entry("p")))
  }

  @Test(arguments: FixtureTests.names, [256, 5_000, 1 << 20])
  func pieces(name: String, size: Int) throws {
    for bytes in try SliceTests.sheetParts(name) {
      let part = try deflated(bytes)
      var window = try PartWindow(part.entry, in: part.file, piece: size)
      let pieces = try SheetPart.read(&window, context: SliceTests.context, way: .scanner)
      let whole = try SheetPart.read(bytes, context: SliceTests.context, way: .scanner)
      #expect(whole.cells.map(\.order) == pieces.cells.map(\.order))
      #expect(whole.cells.map(\.payload) == pieces.cells.map(\.payload))
      #expect(whole.texts == pieces.texts)
      #expect(whole.merges == pieces.merges && whole.hiddenRows == pieces.hiddenRows)
    }
  }

  @Test(arguments: [64, 1_000, 4_096]) func damageIsRefused(piece: Int) throws {
    let bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let part = try deflated(bytes)
    func isWhole(_ change: (inout ZipEntry) -> Void) throws(Refusal) -> Bool {
      var entry = part.entry
      change(&entry)
      var window = try PartWindow(entry, in: part.file, piece: piece)
      while !window.isWhole { try window.move(past: window.range.count) }
      return true
    }
    #expect(try isWhole { _ in })
    let changes: [(inout ZipEntry) -> Void] = [
      { $0.crc32 ^= 1 }, { $0.inflatedBytes -= 1 }, { $0.inflatedBytes += 1 },
      { $0.storedBytes -= 1 }, { $0.storedBytes /= 2 }, { $0.dataOffset += 1 },
    ]
    for change in changes {
      #expect(throws: Refusal.self) { try isWhole(change) }
    }
  }
}
