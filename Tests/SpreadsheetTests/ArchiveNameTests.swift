import TestSupport
import Testing

@testable import Spreadsheet

/// Names of entries are what was meant, whatever code page they are written in.
@Suite struct ArchiveNameTests {
  /// Bytes written with `\x` for those beyond ASCII.
  @Test(arguments: [
    ("Phi\\xE1\\xBA\\xBFu.csv", "Phiếu.csv"), ("T\\x85i ch\\xA1nh.csv", "Tài chính.csv"),
    ("L\\xC6nh.csv", "Lãnh.csv"), ("\\xD0\\xFD\\xF2c.csv", "Đư\u{323}c.csv"),
    ("Phi\\xEA\\xECu S\\xF5\\xD2.csv", "Phiê\u{301}u Sơ\u{309}.csv"),
    // UTF-8 that was taken for code page 437, and for Windows-1252.
    ("Phi\\xC3\\x9F\\xE2\\x95\\x91\\xE2\\x94\\x90u.csv", "Phiếu.csv"),
    ("S\\xC3\\xA1\\xC2\\xBB\\xC5\\xB8.csv", "Sở.csv"), ("a.csv", "a.csv"),
    ("T\\xC3\\xA0i.csv", "Tài.csv"), ("\\x96.csv", "–.csv"),
  ]) func isReadInItsCodePage(written: String, name: String) {
    let found = ArchiveName.text(Self.bytes(written), extra: [])
    #expect(Array(found.unicodeScalars) == Array(name.unicodeScalars))
  }

  static func bytes(_ text: String) -> [UInt8] {
    let parts = text.split(separator: "\\x", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: Array(parts[0].utf8)) {
      $0 += [UInt8($1.prefix(2), radix: 16) ?? 0] + Array($1.dropFirst(2).utf8)
    }
  }

  /// The Unicode path wins where it is whole and belongs to the name.
  @Test(arguments: [
    ("a", true, "Phiếu"), ("b", true, "a"), ("a", false, "a"),
  ]) func aUnicodePathWins(of shown: String, isWhole: Bool, name: String) {
    var field: [UInt8] = []
    field.number(0x5455, 2)
    field.number(1, 2)
    field.append(0)
    field.number(0x7075, 2)
    field.number(5 + "Phiếu".utf8.count, 2)
    field.append(1)
    field.number(Int(ZipBuilder.crc32(Array(shown.utf8))), 4)
    field += "Phiếu".utf8
    let extra = isWhole ? field[...] : field.dropLast()
    #expect(ArchiveName.text(Array("a".utf8), extra: extra) == name)
  }

  static func names(_ zip: [UInt8]) -> [String]? {
    var names: [String] = []
    do throws(ReadError) {
      try Archive.forEachFile(in: zip, name: "a.zip", isWanted: { _ in true }) { name, _ in
        names.append(name)
      }
      return names
    } catch {
      return nil
    }
  }

  /// Two files of one name are two files; a directory that counts fewer than it holds is a lie.
  @Test func everyEntryIsHandedOn() {
    let twice = ZipBuilder([.init("a.csv", [1]), .init("A.csv", [2]), .init("a.csv", [3])])
    #expect(Self.names(twice.bytes()) == ["a.csv", "A.csv", "a.csv"])
    let folders = ZipBuilder([.init("a/", []), .init("b.csv/", [1]), .init("c\\d.csv", [2])])
    #expect(Self.names(folders.bytes()) == ["b.csv/", "c/d.csv"])
    var lying = twice.bytes()
    lying[lying.count - 12] = 2
    #expect(Self.names(lying) == nil)
  }
}
