/// The directory of a ZIP container, checked as a whole before anything is inflated.
struct ZipDirectory {
  let entries: [ZipEntry]
  private let places: [String: Int]

  /// Looks an entry up by part name, in any case, with or without a leading slash.
  func entry(_ name: String) -> ZipEntry? { places[ZipEntry.key(name)].map { entries[$0] } }

  /// Reads the directory; the entries of a package are its parts, of which no two have one name.
  init(_ bytes: [UInt8], limits: Limits, isPackage: Bool = true) throws(Refusal) {
    let end = try ZipEnd(bytes)
    guard end.entryCount <= limits.zipEntries else {
      throw .limit(.zipEntries, found: end.entryCount, limit: limits.zipEntries)
    }
    var list: [ZipEntry] = []
    var offset = end.directoryOffset
    for _ in 0..<end.entryCount {
      let (entry, next) = try Self.entry(in: bytes, at: offset)
      list.append(entry)
      offset = next
    }
    guard offset <= end.position else { throw .damaged(.directoryTooLong) }
    // A directory that holds more than it counts would hide entries.
    guard !bytes.has("PK\u{01}\u{02}", at: offset) else { throw .damaged(.directory) }
    try Self.locate(&list, in: bytes, before: end.directoryOffset)
    var places: [String: Int] = [:]
    for (index, entry) in list.enumerated() {
      let previous = places.updateValue(index, forKey: ZipEntry.key(entry.name))
      guard previous == nil || !isPackage else { throw .refused(.samePartTwice, part: entry.name) }
    }
    // OPC writes names beyond ASCII as percents; relations give them either way.
    for (index, entry) in list.enumerated()
    where isPackage && entry.name.utf8.contains(UInt8(ascii: "%")) {
      let key = ZipEntry.key(PercentText.decoded(entry.name))
      guard places.updateValue(index, forKey: key) ?? index == index else {
        throw .refused(.samePartTwice, part: entry.name)
      }
    }
    entries = list
    self.places = places
  }

  /// Reads one directory record; gives the offset after it too.
  private static func entry(
    in bytes: [UInt8], at offset: Int
  ) throws(Refusal) -> (ZipEntry, Int) {
    guard bytes.has("PK\u{01}\u{02}", at: offset),
      let flags = bytes.number16(at: offset + 8), let method = bytes.number16(at: offset + 10),
      let crc = bytes.number32(at: offset + 16), let stored = bytes.number32(at: offset + 20),
      let inflated = bytes.number32(at: offset + 24),
      let nameLength = bytes.number16(at: offset + 28),
      let extraLength = bytes.number16(at: offset + 30),
      let commentLength = bytes.number16(at: offset + 32),
      let header = bytes.number32(at: offset + 42)
    else { throw .damaged(.directory) }
    let nameStart = offset + 46
    let extraStart = nameStart + nameLength
    let next = extraStart + extraLength + commentLength
    guard next <= bytes.count else { throw .damaged(.directory) }
    let name = String(decoding: bytes[nameStart..<extraStart], as: UTF8.self)
    var entry = ZipEntry(
      name: name, nameRange: nameStart..<extraStart,
      extraRange: extraStart..<extraStart + extraLength, headerOffset: header, dataOffset: 0,
      storedBytes: stored, inflatedBytes: inflated, crc32: UInt32(truncatingIfNeeded: crc),
      method: method,
      flags: flags)
    try entry.readZip64(bytes, from: extraStart, to: extraStart + extraLength)
    return (entry, next)
  }

  /// Finds where each entry's bytes begin, and refuses entries that lie over one another.
  private static func locate(
    _ entries: inout [ZipEntry], in bytes: [UInt8], before limit: Int
  ) throws(Refusal) {
    var extents: [(start: Int, end: Int)] = []
    for index in entries.indices {
      let entry = entries[index]
      let offset = entry.headerOffset
      guard bytes.has("PK\u{03}\u{04}", at: offset),
        let nameLength = bytes.number16(at: offset + 26),
        let extraLength = bytes.number16(at: offset + 28)
      else { throw .damaged(.localHeader, part: entry.name) }
      let start = offset + 30 + nameLength + extraLength
      let (end, overflow) = start.addingReportingOverflow(entry.storedBytes)
      guard !overflow, end <= limit else {
        throw .damaged(.entryBeyondFile, part: entry.name)
      }
      entries[index].dataOffset = start
      extents.append((offset, end))
    }
    extents.sort { $0 < $1 }
    for (left, right) in zip(extents, extents.dropFirst()) where left.end > right.start {
      throw .refused(.overlappingEntries)
    }
  }
}

extension ZipEntry {
  /// Takes the 64-bit sizes out of the extra field where the 32-bit ones say so.
  fileprivate mutating func readZip64(
    _ bytes: [UInt8], from start: Int, to end: Int
  ) throws(Refusal) {
    let mark = 0xFFFF_FFFF
    guard inflatedBytes == mark || storedBytes == mark || headerOffset == mark else { return }
    var offset = start
    while offset <= end - 4, let id = bytes.number16(at: offset),
      let length = bytes.number16(at: offset + 2)
    {
      let next = offset + 4 + length
      guard id == 1 else {
        offset = next
        continue
      }
      guard next <= end else { break }
      var cursor = offset + 4
      for field in [\ZipEntry.inflatedBytes, \.storedBytes, \.headerOffset]
      where self[keyPath: field] == mark {
        guard cursor + 8 <= next, let value = bytes.number64(at: cursor) else {
          throw .damaged(.sizes64, part: name)
        }
        self[keyPath: field] = value
        cursor += 8
      }
      return
    }
    throw .damaged(.sizes64, part: name)
  }
}
