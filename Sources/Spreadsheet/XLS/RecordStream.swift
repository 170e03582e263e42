/// The records of a workbook stream, one at a time: a number, a length, and so many bytes.
struct RecordStream {
  let bytes: [UInt8]
  /// The number of the record that is looked at.
  private(set) var type = 0
  /// Where its bytes begin, and where they end.
  private(set) var start = 0
  private(set) var end: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    end = offset
  }

  /// Goes on to the next record.
  @inline(__always)
  mutating func advance() throws(Refusal) {
    guard end <= bytes.count - 4 else { throw .damaged(.recordsEnd) }
    type = Int(bytes[end]) | Int(bytes[end + 1]) << 8
    start = end + 4
    end = start + (Int(bytes[end + 2]) | Int(bytes[end + 3]) << 8)
    guard end <= bytes.count else { throw .damaged(.recordsEnd) }
  }

  /// How many bytes the record has.
  var count: Int { end - start }

  // MARK: Numbers of the record, each at an offset from its start

  @inline(__always)
  func byte(_ offset: Int) throws(Refusal) -> Int {
    guard start + offset < end else { throw .damaged(.record(type)) }
    return Int(bytes[start + offset])
  }

  @inline(__always)
  func number16(_ offset: Int) throws(Refusal) -> Int {
    let at = start + offset
    guard at <= end - 2 else { throw .damaged(.record(type)) }
    return Int(bytes[at]) | Int(bytes[at + 1]) << 8
  }

  @inline(__always)
  func number32(_ offset: Int) throws(Refusal) -> UInt32 {
    let at = start + offset
    guard at <= end - 4 else { throw .damaged(.record(type)) }
    return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
      | UInt32(bytes[at + 3]) << 24
  }

  @inline(__always)
  func double(_ offset: Int) throws(Refusal) -> Double {
    let low = UInt64(try number32(offset))
    return Double(bitPattern: UInt64(try number32(offset + 4)) << 32 | low)
  }

  /// A number in the short form that most cells have.
  @inline(__always)
  func shortNumber(_ offset: Int) throws(Refusal) -> Double {
    let bits = try number32(offset)
    let value =
      bits & 2 == 0
      ? Double(bitPattern: UInt64(bits & ~3) << 32) : Double(Int32(bitPattern: bits) >> 2)
    return bits & 1 == 0 ? value : value / 100
  }
}
