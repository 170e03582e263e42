internal import CDeflate

/// A ZIP package as libxlsxwriter writes it, with just enough understood to put one entry back.
///
/// No reading of foreign files: what is not as expected gives nil, and the caller an error.
struct StoredPackage {
  /// An entry of the central directory.
  struct Entry {
    /// Where its record in the central directory begins.
    let record: Int
    let method: Int
    let packedSize: Int
    let size: Int
    /// Where its local header begins.
    let header: Int
    let name: [UInt8]
  }

  private let bytes: [UInt8]
  private let entries: [Entry]
  /// Where the central directory begins.
  private let directory: Int
  /// Where the end record begins.
  private let end: Int

  init?(_ bytes: [UInt8]) {
    // The library writes no comment: the end record is the last 22 bytes.
    let end = bytes.count - 22
    guard bytes.number(4, at: end) == 0x0605_4B50, let count = bytes.number(2, at: end + 10),
      let directory = bytes.number(4, at: end + 16)
    else { return nil }
    var entries: [Entry] = []
    var offset = directory
    for _ in 0..<count {
      guard let entry = Self.entry(bytes, at: offset) else { return nil }
      entries.append(entry)
      guard let extra = bytes.number(2, at: offset + 30),
        let comment = bytes.number(2, at: offset + 32)
      else { return nil }
      offset += 46 + entry.name.count + extra + comment
    }
    guard offset == end else { return nil }
    self.bytes = bytes
    self.entries = entries
    self.directory = directory
    self.end = end
  }

  private static func entry(_ bytes: [UInt8], at offset: Int) -> Entry? {
    guard bytes.number(4, at: offset) == 0x0201_4B50,
      let method = bytes.number(2, at: offset + 10),
      let packedSize = bytes.number(4, at: offset + 20),
      let size = bytes.number(4, at: offset + 24),
      let nameLength = bytes.number(2, at: offset + 28),
      let header = bytes.number(4, at: offset + 42),
      let name = bytes.slice(at: offset + 46, count: nameLength)
    else { return nil }
    return Entry(
      record: offset, method: method, packedSize: packedSize, size: size, header: header,
      name: name)
  }

  /// The entry of a part.
  func entry(named name: [UInt8]) -> Entry? { entries.first { $0.name == name } }

  private func dataStart(of entry: Entry) -> Int? {
    guard bytes.number(4, at: entry.header) == 0x0403_4B50,
      let name = bytes.number(2, at: entry.header + 26),
      let extra = bytes.number(2, at: entry.header + 28)
    else { return nil }
    return entry.header + 30 + name + extra
  }

  /// The bytes of a part, inflated.
  func content(of entry: Entry) -> [UInt8]? {
    guard let start = dataStart(of: entry),
      let packed = bytes.slice(at: start, count: entry.packedSize)
    else { return nil }
    if entry.method == 0 { return packed }
    guard entry.method == 8, let inflater = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(inflater) }
    var content = [UInt8](repeating: 0, count: entry.size)
    var produced = 0
    let result = libdeflate_deflate_decompress(
      inflater, packed, packed.count, &content, content.count, &produced)
    return result == LIBDEFLATE_SUCCESS && produced == entry.size ? content : nil
  }

  /// The package with one part replaced.
  func replacing(_ entry: Entry, with part: PackedPart) -> [UInt8]? {
    guard let start = dataStart(of: entry), start + entry.packedSize <= directory,
      part.size < 1 << 32
    else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count - entry.packedSize + part.storedSize)
    result += bytes[..<start]
    for piece in part.pieces { result += piece }
    result += bytes[(start + entry.packedSize)...]
    let shift = part.storedSize - entry.packedSize
    guard directory + shift < 1 << 32 else { return nil }
    let sums = [Int(part.checksum), part.storedSize, part.size]
    result.set(part.method, 2, at: entry.header + 8)
    for (index, sum) in sums.enumerated() { result.set(sum, 4, at: entry.header + 14 + 4 * index) }
    for other in entries {
      let record = other.record + shift
      if other.header > entry.header { result.set(other.header + shift, 4, at: record + 42) }
      guard other.record == entry.record else { continue }
      result.set(part.method, 2, at: record + 10)
      for (index, sum) in sums.enumerated() { result.set(sum, 4, at: record + 16 + 4 * index) }
    }
    result.set(directory + shift, 4, at: end + shift + 16)
    return result
  }
}

extension [UInt8] {
  /// A little-endian number; nil outside the bytes.
  fileprivate func number(_ width: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - width else { return nil }
    return (0..<width).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }

  fileprivate func slice(at offset: Int, count length: Int) -> [UInt8]? {
    guard offset >= 0, length >= 0, offset <= count - length else { return nil }
    return Array(self[offset..<(offset + length)])
  }

  /// Writes a little-endian number where it fits.
  fileprivate mutating func set(_ number: Int, _ width: Int, at offset: Int) {
    guard offset >= 0, offset <= count - width else { return }
    for index in 0..<width {
      self[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }
}
