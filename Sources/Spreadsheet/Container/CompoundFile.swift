/// A compound file (OLE2): old Excel workbooks, and OOXML workbooks with a password.
enum CompoundFile {
  /// Says what the file is.
  ///
  /// Only the names of its directory are looked at: entries are 128 bytes and stand at multiples of
  /// 128.
  static func refusal(for bytes: [UInt8]) -> Refusal {
    var names: Set<String> = []
    var offset = 512
    while offset <= bytes.count - 128 {
      if let name = entryName(bytes, at: offset) { names.insert(name) }
      offset += 128
    }
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") {
      return .encrypted(.encryptedWorkbook)
    }
    if names.contains("Workbook") { return .unsupported(.xls("97-2003")) }
    if names.contains("Book") { return .unsupported(.xls("5/95")) }
    if names.contains("WordDocument") { return .unsupported(.doc) }
    if names.contains("PowerPoint Document") { return .unsupported(.ppt) }
    if names.contains("__properties_version1.0") { return .unsupported(.outlookMail) }
    return .unsupported(.compound)
  }

  private static func entryName(_ bytes: [UInt8], at offset: Int) -> String? {
    // Name length counts bytes with the closing zero; kinds are storage 1, stream 2, root 5.
    guard let length = bytes.number16(at: offset + 64), (4...64).contains(length),
      length % 2 == 0, [1, 2, 5].contains(bytes[offset + 66])
    else { return nil }
    var units: [UInt16] = []
    for index in 0..<length / 2 - 1 {
      guard let unit = bytes.number16(at: offset + index * 2), unit != 0 else { return nil }
      units.append(UInt16(truncatingIfNeeded: unit))
    }
    return String(decoding: units, as: UTF16.self)
  }
}
