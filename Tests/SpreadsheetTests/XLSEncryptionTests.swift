import Provenance
import Testing

@testable import Spreadsheet

/// Workbook streams encrypted with the password that Excel itself sets are read, others refused.
@Suite struct XLSEncryptionTests {
  static func bytes(_ name: String) -> [UInt8] {
    FixtureTests.bytes(XLSFixtureTests.folder + name + ".xls")
  }

  static func text(_ bytes: [UInt8]) -> String {
    do throws(ReadError) {
      return BothWays.text(of: try WorkbookReader.read(bytes, name: "f"))
    } catch {
      return error.problem.code.rawValue
    }
  }

  /// A workbook stream with a record that says how it is encrypted, and all but that so.
  static func obfuscated(_ plain: [UInt8], _ filePass: [UInt8]) throws -> [UInt8] {
    var result: [UInt8] = []
    var record = RecordStream(plain)
    while record.end < plain.count, (try? record.advance()) != nil {
      let length = [UInt8(record.count & 255), UInt8(record.count >> 8)]
      var body = Array(plain[record.start..<record.end])
      if record.type == RecordType.boundSheet {
        let offset = Int(try record.number32(0)) + filePass.count + 4
        body.replaceSubrange(0..<4, with: (0..<4).map { UInt8(offset >> ($0 * 8) & 255) })
      }
      result += [UInt8(record.type & 255), UInt8(record.type >> 8)] + length
      let first = record.type == RecordType.boundSheet ? 4 : 0
      if ![RecordType.bof, 0xE1].contains(record.type), first < body.count {
        for index in first..<body.count {
          // The other way round than it is read.
          let byte = body[index] >> 3 | body[index] << 5
          body[index] = byte ^ XORCipher.key[(result.count + index + body.count) % 16]
        }
      }
      result += body
      if record.start == 4 { result += [0x2F, 0, UInt8(filePass.count), 0] + filePass }
    }
    return result
  }

  @Test func theOldestWayIsReadWithTheFixedPassword() throws {
    let bytes = Self.bytes("vn-vntime")
    let plain = try XLSStream(bytes).bytes
    let hidden = try Self.obfuscated(plain, [0, 0] + XORCipher.verifier)
    #expect(Self.text(hidden) == Self.text(bytes))
    #expect(Self.text(hidden).contains("text "))
    let other = try Self.obfuscated(plain, [0, 0, 0x59, 0xB3, 0x0B, 0x9A])
    #expect(Self.text(other) == "file-encrypted")
  }

  /// The password of this public file is known; it shows that the way is right.
  @Test func theNewestWayIsReadWithItsPassword() throws {
    let bytes = Self.bytes("cryptoapi-password-2")
    let file = try CompoundFile(bytes)
    let stream = try #require(try file.stream(named: "Workbook"))
    var record = RecordStream(stream)
    while record.type != RecordType.filePass { try record.advance() }
    func clear(_ password: String) throws -> [UInt8]? {
      try XLSDecryption.clear(
        stream, filePass: record, isUnicode: true,
        password: password.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    }
    #expect(try clear("Password1234_") != nil)
    #expect(try clear("Password1234") == nil)
  }

  @Test func aFixedPasswordDoesNotOpenTheOthers() {
    for name in [
      "cryptoapi-password", "cryptoapi-password-2", "xor-password", "biff5-xor-password",
    ] {
      #expect(Self.text(Self.bytes(name)) == "file-encrypted")
    }
  }
}
