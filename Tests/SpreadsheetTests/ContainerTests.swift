import TestSupport
import Testing

@testable import Spreadsheet

/// ZIP containers that lie, and the limits on both sides.
@Suite struct ContainerTests {
  static func outcome(_ bytes: [UInt8], _ part: String = "a", limits: Limits = .standard) -> String
  {
    do throws(Refusal) {
      var package = try Package(bytes, limits: limits)
      return try package.bytes(of: part).map { "\($0.count) bytes" } ?? "no such part"
    } catch {
      return BothWays.refusal(error)
    }
  }

  static func zip(_ change: (inout ZipBuilder) -> Void) -> [UInt8] {
    var builder = ZipBuilder([
      .init(deflating: "a", Array("xin chào".utf8)), .init("b", [1, 2, 3]),
    ])
    change(&builder)
    return builder.bytes()
  }

  @Test func partsComeOut() {
    #expect(Self.outcome(Self.zip { _ in }) == "9 bytes")
    #expect(Self.outcome(Self.zip { _ in }, "/B") == "3 bytes")
    #expect(Self.outcome(Self.zip { _ in }, "c") == "no such part")
    #expect(Self.outcome(Self.zip { $0.entries[0] = .init("a", []) }) == "0 bytes")
  }

  @Test func liesAreRefusedByName() {
    #expect(
      Self.outcome(Self.zip { $0.entries[0].crc32 ^= 1 })
        == "refused file-damaged | checksum, part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[0].inflatedBytes += 1 })
        == "refused file-damaged | size, part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[0].inflatedBytes -= 1 })
        == "refused file-damaged | size, part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[0].inflatedBytes = 0xFFFF_FFFE })
        == "refused file-damaged | size, part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[1].inflatedBytes += 1 }, "b")
        == "refused file-damaged | size, part b")
    #expect(
      Self.outcome(Self.zip { $0.entries[0].stored[0] = 7 })
        == "refused file-damaged | compressedData, part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[0].flags |= 1 })
        == "refused file-encrypted | encryptedZip, part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[0].method = 12 })
        == "refused file-unsupported | zipMethod(12), part a")
    #expect(
      Self.outcome(Self.zip { $0.entries[1].name = "A" })
        == "refused file-refused | samePartTwice, part A")
  }

  @Test func overlappingEntriesAreRefused() {
    var file = Self.zip { _ in }
    // The directory's second record is made to point at the first entry.
    guard let record = (0..<file.count - 4).last(where: { file.has("PK\u{1}\u{2}", at: $0) }) else {
      Issue.record("no directory")
      return
    }
    for index in 42..<46 { file[record + index] = 0 }
    #expect(Self.outcome(file) == "refused file-refused | overlappingEntries")
  }

  @Test func everyCutShortFileIsRefusedAndNothingTraps() {
    let file = Self.zip { _ in }
    for length in 0..<file.count {
      #expect(Self.outcome(Array(file[..<length])).hasPrefix("refused file-damaged"))
    }
  }

  @Test func noChangedByteTraps() {
    let file = PackageShapeTests.plain().bytes()
    for index in file.indices {
      for bit in [1, 0x80, 0xFF] as [UInt8] {
        var copy = file
        copy[index] ^= bit
        #expect(!BothWays.summary(copy, .standard, .scanner).isEmpty)
      }
    }
  }

  @Test(arguments: [-1, 0, 1]) func entriesAreLimited(_ step: Int) {
    var limits = Limits.standard
    limits.zipEntries = 2 - step
    let expected = step > 0 ? "refused limit-exceeded | 2 | zipEntries <= 1" : "9 bytes"
    #expect(Self.outcome(Self.zip { _ in }, limits: limits) == expected)
  }

  @Test(arguments: [-1, 0, 1]) func bytesOfAPartAreLimited(_ step: Int) {
    var limits = Limits.standard
    limits.partBytes = 1000
    let file = ZipBuilder([.init("a", run: 65, count: 1000 + step)]).bytes()
    let expected =
      step > 0
      ? "refused limit-exceeded | 1001, part a | partBytes <= 1000" : "\(1000 + step) bytes"
    #expect(Self.outcome(file, limits: limits) == expected)
    let stored = ZipBuilder([.init("a", [UInt8](repeating: 65, count: 1000 + step))]).bytes()
    #expect(Self.outcome(stored, limits: limits) == expected)
  }

  @Test(arguments: [-1, 0, 1]) func theRatioIsLimitedBeyondTheFreeBytes(_ step: Int) {
    var limits = Limits.standard
    limits.ratioFreeBytes = 5000 - step
    limits.inflationRatio = 2
    let file = ZipBuilder([.init("a", run: 65, count: 5000)]).bytes()
    let expected =
      step > 0 ? "refused limit-exceeded | 5000, part a | inflationRatio <= 2" : "5000 bytes"
    #expect(Self.outcome(file, limits: limits) == expected)
    limits.inflationRatio = 250
    #expect(Self.outcome(file, limits: limits) == "5000 bytes")
  }

  @Test(arguments: [-1, 0, 1]) func bytesOfAllPartsAreLimited(_ step: Int) throws {
    var limits = Limits.standard
    limits.totalBytes = 2000 - step
    let file = ZipBuilder([.init("a", run: 65, count: 1000), .init("b", run: 66, count: 1000)])
    var package = try Package(file.bytes(), limits: limits)
    _ = try package.bytes(of: "a")
    var outcome = ""
    do throws(Refusal) {
      outcome = try package.bytes(of: "b").map { "\($0.count) bytes" } ?? ""
    } catch {
      outcome = BothWays.refusal(error)
    }
    let expected =
      step > 0
      ? "refused limit-exceeded | 1000, part b | totalBytes <= 1999" : "1000 bytes"
    #expect(outcome == expected)
  }
}
