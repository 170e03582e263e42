/// One entry of a ZIP container's directory.
struct ZipEntry {
  /// The name as the file has it.
  var name: String
  /// Where the name's bytes stand in the file.
  var nameRange: Range<Int>
  /// Where the extra fields of the directory stand in the file.
  var extraRange: Range<Int>
  /// Where the local header stands.
  var headerOffset: Int
  /// Where the stored bytes begin; known once the local header was read.
  var dataOffset: Int
  var storedBytes: Int
  var inflatedBytes: Int
  var crc32: UInt32
  var method: Int
  var flags: Int

  var isEncrypted: Bool { flags & 1 != 0 }

  /// The form in which names are compared: no leading slash, `/` for `\`, ASCII letters small.
  static func key(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      let slashed = byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte
      if bytes.isEmpty, slashed == UInt8(ascii: "/") { continue }
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(slashed)
      bytes.append(isCapital ? slashed | 0x20 : slashed)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
