/// Makes ZIP containers for tests, right ones and wrong ones.
public struct ZipBuilder {
  /// An entry to be written.
  public struct Entry {
    /// Its name.
    public var name: String
    /// The bytes as they stand in the file.
    public var stored: [UInt8]
    /// ZIP method: 0 stored, 8 deflated.
    public var method: UInt16 = 0
    /// General purpose flags.
    public var flags: UInt16 = 0x0800
    /// CRC-32 of the inflated bytes.
    public var crc32: UInt32
    /// Size once inflated, as declared.
    public var inflatedBytes: Int
    /// Whether sizes stand behind the data and the local header holds none.
    public var hasDescriptor = false
    /// Whether sizes and offset stand in a ZIP64 extra field.
    public var isZip64 = false

    /// An entry that is stored as it is.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      stored = bytes
      crc32 = ZipBuilder.crc32(bytes)
      inflatedBytes = bytes.count
    }

    /// An entry deflated from `count` equal bytes.
    public init(_ name: String, run byte: UInt8, count: Int) {
      let bytes = [UInt8](repeating: byte, count: count)
      self.init(name, bytes)
      stored = ZipBuilder.deflatedRun(of: byte, count: count)
      method = 8
    }

    /// An entry whose bytes stand in deflate blocks without compression.
    public init(deflating name: String, _ bytes: [UInt8]) {
      self.init(name, bytes)
      stored = ZipBuilder.deflatedStored(bytes)
      method = 8
    }
  }

  /// The entries in the order written.
  public var entries: [Entry] = []
  /// Whether the end record is a ZIP64 one.
  public var isZip64 = false
  /// The comment behind the end record.
  public var comment: [UInt8] = []

  /// Makes it.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The file.
  public func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(file.count)
      append(localHeaderOf: entry, to: &file)
    }
    let directory = file.count
    for (entry, offset) in zip(entries, offsets) {
      append(recordOf: entry, at: offset, to: &file)
    }
    appendEnd(directory: directory, to: &file)
    return file
  }

  private func append(localHeaderOf entry: Entry, to file: inout [UInt8]) {
    let flags = entry.hasDescriptor ? entry.flags | 8 : entry.flags
    let name = Array(entry.name.utf8)
    file.number(0x0403_4B50, 4)
    file.number(20, 2)
    file.number(Int(flags), 2)
    file.number(Int(entry.method), 2)
    file.number(0, 4)
    file.number(entry.hasDescriptor ? 0 : Int(entry.crc32), 4)
    file.number(entry.hasDescriptor ? 0 : entry.stored.count, 4)
    file.number(entry.hasDescriptor ? 0 : entry.inflatedBytes, 4)
    file.number(name.count, 2)
    file.number(0, 2)
    file += name
    file += entry.stored
    guard entry.hasDescriptor else { return }
    file.number(0x0807_4B50, 4)
    file.number(Int(entry.crc32), 4)
    file.number(entry.stored.count, 4)
    file.number(entry.inflatedBytes, 4)
  }

  private func append(recordOf entry: Entry, at offset: Int, to file: inout [UInt8]) {
    let flags = entry.hasDescriptor ? entry.flags | 8 : entry.flags
    let name = Array(entry.name.utf8)
    file.number(0x0201_4B50, 4)
    file.number(20, 2)
    file.number(20, 2)
    file.number(Int(flags), 2)
    file.number(Int(entry.method), 2)
    file.number(0, 4)
    file.number(Int(entry.crc32), 4)
    file.number(entry.isZip64 ? 0xFFFF_FFFF : entry.stored.count, 4)
    file.number(entry.isZip64 ? 0xFFFF_FFFF : entry.inflatedBytes, 4)
    file.number(name.count, 2)
    file.number(entry.isZip64 ? 28 : 0, 2)
    file.number(0, 2)
    file.number(0, 4)
    file.number(0, 4)
    file.number(entry.isZip64 ? 0xFFFF_FFFF : offset, 4)
    file += name
    guard entry.isZip64 else { return }
    file.number(1, 2)
    file.number(24, 2)
    file.number(entry.inflatedBytes, 8)
    file.number(entry.stored.count, 8)
    file.number(offset, 8)
  }

  private func appendEnd(directory: Int, to file: inout [UInt8]) {
    let size = file.count - directory
    if isZip64 {
      let record = file.count
      file.number(0x0606_4B50, 4)
      file.number(44, 8)
      file.number(45, 2)
      file.number(45, 2)
      file.number(0, 8)
      file.number(entries.count, 8)
      file.number(entries.count, 8)
      file.number(size, 8)
      file.number(directory, 8)
      file.number(0x0706_4B50, 4)
      file.number(0, 4)
      file.number(record, 8)
      file.number(1, 4)
    }
    file.number(0x0605_4B50, 4)
    file.number(0, 4)
    let count = isZip64 ? 0xFFFF : entries.count
    file.number(count, 2)
    file.number(count, 2)
    file.number(isZip64 ? 0xFFFF_FFFF : size, 4)
    file.number(isZip64 ? 0xFFFF_FFFF : directory, 4)
    file.number(comment.count, 2)
    file += comment
  }

  /// CRC-32 by the slow obvious way.
  public static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 != 0 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// Deflate blocks that hold bytes as they are.
  public static func deflatedStored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    repeat {
      let end = min(bytes.count, start + 0xFFFF)
      result.append(end == bytes.count ? 1 : 0)
      result.number(end - start, 2)
      result.number(~(end - start) & 0xFFFF, 2)
      result += bytes[start..<end]
      start = end
    } while start < bytes.count
    return result
  }

  /// Equal bytes in one deflate block of fixed codes: about 158 bytes out of each.
  public static func deflatedRun(of byte: UInt8, count: Int) -> [UInt8] {
    precondition(byte < 144, "the eight-bit codes")
    var bits = BitWriter()
    bits.write(1, 1)
    bits.write(1, 2)
    var rest = count
    if rest > 0 {
      bits.writeCode(0x30 + Int(byte), 8)
      rest -= 1
    }
    while rest >= 258 {
      bits.writeCode(0xC0 + 285 - 280, 8)
      bits.writeCode(0, 5)
      rest -= 258
    }
    for _ in 0..<rest { bits.writeCode(0x30 + Int(byte), 8) }
    bits.writeCode(0, 7)
    return bits.bytes
  }
}

/// Bits as deflate packs them.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  mutating func write(_ value: Int, _ count: Int) {
    for bit in 0..<count {
      if free == 0 {
        bytes.append(0)
        free = 8
      }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << UInt8(8 - free)
      free -= 1
    }
  }

  /// A Huffman code: its top bit first.
  mutating func writeCode(_ code: Int, _ count: Int) {
    for bit in (0..<count).reversed() { write(code >> bit, 1) }
  }
}

extension Array where Element == UInt8 {
  /// Appends a little-endian number.
  public mutating func number(_ value: Int, _ bytes: Int) {
    for shift in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
  }
}
