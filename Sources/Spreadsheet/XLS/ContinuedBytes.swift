/// The bytes of a record and of those that continue it.
struct ContinuedBytes {
  private let bytes: [UInt8]
  private let type: Int
  private var position: Int
  private var end: Int

  /// From an offset of the record that is looked at.
  init(_ record: RecordStream, from offset: Int) {
    bytes = record.bytes
    type = record.type
    position = min(record.start + offset, record.end)
    end = record.end
  }

  /// Whether bytes are left, here or in the records that continue it.
  mutating func hasMore() -> Bool { position < end || enterNext() }

  /// Goes into the next record if it continues this one and holds something.
  private mutating func enterNext() -> Bool {
    while let next = bytes.number16(at: end), next == RecordType.continue,
      let length = bytes.number16(at: end + 2), end + 4 + length <= bytes.count
    {
      position = end + 4
      end = position + length
      if length > 0 { return true }
    }
    return false
  }

  /// Goes to the record that continues this one, whatever is left here.
  mutating func leaveRecord() {
    position = end
    _ = enterNext()
  }

  mutating func byte() throws(Refusal) -> Int {
    guard position < end || enterNext() else { throw .damaged(.record(type)) }
    defer { position += 1 }
    return Int(bytes[position])
  }

  mutating func number16() throws(Refusal) -> Int {
    let low = try byte()
    return low | (try byte()) << 8
  }

  mutating func number32() throws(Refusal) -> Int {
    let low = try number16()
    return low | (try number16()) << 16
  }

  /// So many bytes, or as many as there are.
  mutating func bytes(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count, position < end || enterNext() {
      let stop = min(end, position + (count - result.count))
      result.append(contentsOf: bytes[position..<stop])
      position = stop
    }
    return result
  }

  mutating func skip(_ count: Int) throws(Refusal) {
    var left = count
    while left > 0 {
      guard position < end || enterNext() else { throw .damaged(.record(type)) }
      let step = min(left, end - position)
      position += step
      left -= step
    }
  }

  /// Characters of one byte or two; where a record ends within them, the next one begins by saying
  /// which again.
  mutating func characters(
    _ count: Int, isWide: Bool, into units: inout [UInt16]
  ) throws(Refusal) {
    var isWide = isWide
    var left = count
    while left > 0 {
      var available = isWide ? (end - position) / 2 : end - position
      if available == 0 {
        position = end
        guard enterNext() else { throw .damaged(.record(type)) }
        isWide = try byte() & 1 != 0
        continue
      }
      available = min(available, left)
      if isWide {
        for index in 0..<available {
          let at = position + index * 2
          units.append(UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8)
        }
        position += available * 2
      } else {
        for index in position..<position + available { units.append(UInt16(bytes[index])) }
        position += available
      }
      left -= available
    }
  }
}
