/// The workbook stream of a file, in clear.
struct XLSStream {
  /// The name of the stream, for messages.
  static let part = "Workbook"

  let bytes: [UInt8]
  /// Whether its texts are Unicode (Excel 97 and later), not bytes of a code page (Excel 5 and 95).
  let isUnicode: Bool

  init(_ bytes: [UInt8]) throws(Refusal) {
    let stream = try Self.stream(of: bytes)
    var record = RecordStream(stream)
    try record.advance()
    guard record.type == RecordType.bof else { throw Self.otherVersion(record.type) }
    switch try record.number16(0) {
    case 0x600: isUnicode = true
    case 0x500: isUnicode = false
    default: throw .unsupported(.xls("2-4"))
    }
    while record.type != RecordType.eof {
      try record.advance()
      guard record.type == RecordType.filePass else { continue }
      guard
        let clear = try XLSDecryption.clear(stream, filePass: record, isUnicode: isUnicode)
      else { throw .encrypted(.xls(isUnicode ? "97-2003" : "5/95")) }
      self.bytes = clear
      return
    }
    self.bytes = stream
  }

  private static func stream(of bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    guard bytes.starts(with: CompoundFile.magic) else { return bytes }
    let file: CompoundFile
    do throws(Refusal) {
      file = try CompoundFile(bytes)
    } catch {
      throw CompoundKind.refusal(for: CompoundKind.names(in: bytes)) ?? error
    }
    // A file for old and new programs at once holds both.
    for name in ["Workbook", "Book"] {
      if let stream = try file.stream(named: name) { return stream }
    }
    throw CompoundKind.refusal(for: file.names) ?? .unsupported(.compound)
  }

  private static func otherVersion(_ type: Int) -> Refusal {
    let versions = [0x009: "2", 0x209: "3", 0x409: "4"]
    return versions[type].map { .unsupported(.xls($0)) } ?? .damaged(.record(type))
  }
}
