import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Old workbooks that are cut, bent or lie: refused or read, never a trap, never much work.
@Suite struct XLSHostileTests {
  static let names = ["vn-vntime", "biff5-1258", "mini-fragmented", "velvet", "extras/extras"]

  static func bytes(_ name: String) -> [UInt8] {
    FixtureTests.bytes(XLSFixtureTests.folder + name + ".xls")
  }

  /// The code of the refusal, or nothing.
  static func refusal(_ bytes: [UInt8], limits: Limits = .standard) -> String? {
    do throws(Refusal) {
      _ = try XLSReader.read(bytes, name: "f", limits: limits)
      return nil
    } catch {
      return BothWays.refusal(error)
    }
  }

  @Test(arguments: names.filter { $0 != "velvet" }) func everyCutFileIsRefused(_ name: String)
    throws
  {
    let stream = try XLSStream(Self.bytes(name)).bytes
    var record = RecordStream(stream)
    var last = 0
    while record.end < stream.count, (try? record.advance()) != nil {
      if record.type == RecordType.eof { last = record.end }
    }
    for length in stride(from: 0, to: last, by: 7) {
      #expect(Self.refusal(Array(stream[..<length])) != nil, "\(length)")
    }
    #expect(Self.refusal(Array(stream[..<last])) == nil)
  }

  @Test(arguments: names) func noBentByteTraps(_ name: String) throws {
    let file = Self.bytes(name)
    let stream = try XLSStream(file).bytes
    var random = SeededGenerator(seed: 14)
    for bytes in [file, stream] {
      for _ in 0..<400 {
        var bent = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          let index = Int.random(in: 0..<bent.count, using: &random)
          bent[index] =
            [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)]
            .randomElement(using: &random) ?? 0
        }
        _ = Self.refusal(bent)
      }
    }
  }

  // MARK: Chains

  /// A compound file of these sectors, the first of which is its table, the second its directory.
  static func compound(table: [UInt32], start: UInt32, size: UInt32) -> [UInt8] {
    func little(_ number: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    func padded(_ bytes: [UInt8], _ count: Int, _ fill: UInt8 = 0) -> [UInt8] {
      bytes + [UInt8](repeating: fill, count: count - bytes.count)
    }
    func entry(_ name: String, _ kind: UInt8, _ child: UInt32, _ start: UInt32, _ size: UInt32)
      -> [UInt8]
    {
      let units = name.utf16.flatMap { [UInt8($0 & 255), 0] }
      let links = little(.max) + little(.max) + little(child)
      return padded(
        padded(padded(units, 64) + [UInt8(units.count + 2), 0, kind, 1] + links, 116)
          + little(start) + little(size), 128)
    }
    let end: UInt32 = 0xFFFF_FFFE
    let head =
      padded(CompoundFile.magic, 24) + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + padded([], 10)
      + little(1) + little(1) + little(0) + little(4096) + little(end) + little(0) + little(end)
      + little(0)
    return padded(head + little(0), 512, 0xFF) + padded(table.flatMap(little), 512, 0xFF)
      + padded(
        entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, .max, start, size), 512)
      + padded([], (table.count - 2) * 512)
  }

  @Test func chainsThatRunInCirclesOrAwayAreRefused() throws {
    let end: UInt32 = 0xFFFF_FFFE
    let good = Self.compound(table: [end, end, 3, end], start: 2, size: 5000)
    #expect(try CompoundFile(good).stream(named: "workbook")?.count == 1024)
    for table in [[end, end, 3, 2], [end, end, 2, end], [end, end, 9, end], [end, 1, 3, end]] {
      let bytes = Self.compound(table: table, start: 2, size: .max)
      #expect(Self.refusal(bytes) == "refused file-damaged | sectors", "\(table)")
    }
  }

  // MARK: Records

  static func record(_ type: Int, _ body: [UInt8] = []) -> [UInt8] {
    [type, body.count].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } + body
  }

  /// A workbook stream whose sheets are all the same records.
  static func stream(sheets: Int, _ records: [UInt8]) -> [UInt8] {
    let bof = record(RecordType.bof, [0, 6, 0x10, 0])
    let length = bof.count + sheets * 13 + 4
    let offset = (0..<4).map { UInt8(length >> ($0 * 8) & 255) }
    let list = (0..<sheets).flatMap { _ in
      record(RecordType.boundSheet, offset + [0, 0, 1, 0, UInt8(ascii: "T")])
    }
    return bof + list + record(RecordType.eof) + bof + records + record(RecordType.eof)
  }

  @Test func sheetsInOneAnotherAreRefused() {
    #expect(Self.refusal(Self.stream(sheets: 1, [])) == nil)
    #expect(
      Self.refusal(Self.stream(sheets: 9, Self.record(RecordType.blank, [0, 0, 0, 0, 0, 0])))
        == "refused file-refused | overlappingSheets, part Workbook")
  }

  @Test func cellsGivenTwiceWithTwoValuesAreRefused() {
    func number(_ value: UInt8) -> [UInt8] {
      Self.record(RecordType.rk, [0, 0, 0, 0, 0, 0, value << 2 | 2, 0, 0, 0])
    }
    #expect(Self.refusal(Self.stream(sheets: 1, number(1) + number(1))) == nil)
    #expect(
      Self.refusal(Self.stream(sheets: 1, number(1) + number(2)))?.contains("cellTwice") == true)
  }

  @Test(arguments: [-1, 0, 1]) func blankCellsAreLimited(_ step: Int) {
    var limits = Limits.standard
    limits.cells = 100 - step
    let blanks = Self.record(
      RecordType.mulBlank, [0, 0, 0, 0] + [UInt8](repeating: 0, count: 200) + [99, 0])
    let refusal = Self.refusal(Self.stream(sheets: 1, blanks), limits: limits)
    #expect((refusal != nil) == (step > 0))
  }

  @Test func aRecordTooShortIsNamed() {
    #expect(
      Self.refusal(Self.stream(sheets: 1, Self.record(RecordType.number, [0, 0, 0, 0])))
        == "refused file-damaged | record(515)")
  }
}
