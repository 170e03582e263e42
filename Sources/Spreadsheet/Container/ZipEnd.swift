/// The end record of a ZIP container: where its directory is and how many entries it has.
struct ZipEnd {
  var position: Int
  var directoryOffset: Int
  var entryCount: Int

  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let position = Self.find(in: bytes), let count = bytes.number16(at: position + 10),
      let disk = bytes.number16(at: position + 4), let size = bytes.number32(at: position + 12),
      let offset = bytes.number32(at: position + 16)
    else { throw .damaged(.directoryMissing) }
    var end = (position: position, offset: offset, size: size, count: count)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || disk == 0xFFFF,
      bytes.has("PK\u{06}\u{07}", at: position - 20)
    {
      guard let record = bytes.number64(at: position - 12),
        bytes.has("PK\u{06}\u{06}", at: record),
        let count64 = bytes.number64(at: record + 32),
        let size64 = bytes.number64(at: record + 40),
        let offset64 = bytes.number64(at: record + 48)
      else { throw .damaged(.directory64) }
      end = (record, offset64, size64, count64)
    } else if disk != 0 {
      throw .refused(.severalVolumes)
    }
    let (directoryEnd, overflow) = end.offset.addingReportingOverflow(end.size)
    guard !overflow, directoryEnd <= end.position else { throw .damaged(.directory) }
    self.position = end.position
    directoryOffset = end.offset
    entryCount = end.count
  }

  /// The last end record whose comment reaches no further than the file does.
  private static func find(in bytes: [UInt8]) -> Int? {
    var position = bytes.count - 22
    let lowest = max(0, position - 0xFFFF)
    while position >= lowest {
      if bytes.has("PK\u{05}\u{06}", at: position),
        let comment = bytes.number16(at: position + 20), position + 22 + comment <= bytes.count
      {
        return position
      }
      position -= 1
    }
    return nil
  }
}
