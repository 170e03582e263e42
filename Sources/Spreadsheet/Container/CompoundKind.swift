/// Tells what a compound file without a workbook that can be read is.
enum CompoundKind {
  /// Says what the file is by the names of its directory; nil where they do not tell.
  static func refusal(for names: Set<String>) -> Refusal? {
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") {
      return .encrypted(.encryptedWorkbook)
    }
    if names.contains("WordDocument") { return .unsupported(.doc) }
    if names.contains("PowerPoint Document") { return .unsupported(.ppt) }
    if names.contains("__properties_version1.0") { return .unsupported(.outlookMail) }
    return nil
  }

  /// Whatever looks like the name of an entry, in a file whose directory cannot be read.
  ///
  /// Entries are 128 bytes and stand at multiples of 128.
  static func names(in bytes: [UInt8]) -> Set<String> {
    Set(
      stride(from: 512, through: bytes.count - 128, by: 128).compactMap { entryName(bytes, at: $0) }
    )
  }

  static func entryName(_ bytes: [UInt8], at offset: Int) -> String? {
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
