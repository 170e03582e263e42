internal import CZlib
import Provenance

/// The bytes of a part as they are read: all of them, or of a long part one piece after the other.
struct PartWindow: ~Copyable {
  /// What is there, and room behind it.
  private(set) var bytes: [UInt8]
  /// What is there.
  var range: Range<Int> { 0..<end }
  private var end: Int
  private var rest: RestOfPart?

  /// Parts longer than this come in pieces.
  static let longestWhole = 4 << 20
  /// Bytes of a piece.
  static let usualPiece = 1 << 20

  /// A part that is there as a whole.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
    rest = nil
  }

  /// A deflated part, of which the first piece is there.
  init(
    _ entry: ZipEntry, in file: [UInt8], piece: Int = usualPiece
  ) throws(Refusal) {
    bytes = [UInt8](repeating: 0, count: min(piece, entry.inflatedBytes))
    end = 0
    rest = try RestOfPart(entry, in: file)
    try fill()
  }

  /// Whether nothing follows what is there.
  var isWhole: Bool { rest == nil }

  /// Lets the first bytes go, and has as many follow as there is room for.
  mutating func move(past count: Int) throws(Refusal) {
    for index in count..<end { bytes[index - count] = bytes[index] }
    end -= count
    try fill()
  }

  /// Has all of the rest follow.
  mutating func fillAll() throws(Refusal) {
    guard let rest else { return }
    bytes += [UInt8](repeating: 0, count: max(0, end + rest.bytes - bytes.count))
    try fill()
  }

  private mutating func fill() throws(Refusal) {
    guard let rest else { return }
    end += try rest.take(into: &bytes, from: end)
    if rest.bytes == 0 { self.rest = nil }
  }
}

/// What is still to come of a deflated part; libdeflate, which inflates all others, knows no pieces.
private final class RestOfPart {
  /// How many bytes are still to come.
  private(set) var bytes: Int
  private let entry: ZipEntry
  private let file: [UInt8]
  /// Where the packed bytes go on.
  private var position: Int
  private var checksum: UInt = 0
  // At one address for as long as the object lives: the library looks back at it.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ entry: ZipEntry, in file: [UInt8]) throws(Refusal) {
    self.entry = entry
    self.file = file
    bytes = entry.inflatedBytes
    position = entry.dataOffset
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else {
      throw .damaged(.memory, part: entry.name)
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Puts the next bytes into a buffer, from `start` to its end at most, and gives how many came.
  func take(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    let room = min(buffer.count - start, bytes)
    var (status, count) = inflated(into: &buffer, start..<start + room)
    guard count == room else {
      throw .damaged(status == Z_STREAM_END ? .size : .compressedData, part: entry.name)
    }
    bytes -= room
    guard bytes == 0 else { return room }
    if status != Z_STREAM_END {
      // The mark of the end may stand behind the last byte.
      var beyond: [UInt8] = [0]
      (status, count) = inflated(into: &beyond, 0..<1)
      guard count == 0 else { throw .damaged(.size, part: entry.name) }
    }
    guard status == Z_STREAM_END else { throw .damaged(.compressedData, part: entry.name) }
    guard UInt32(truncatingIfNeeded: checksum) == entry.crc32 else {
      throw .damaged(.checksum, part: entry.name)
    }
    return room
  }

  private func inflated(into buffer: inout [UInt8], _ range: Range<Int>) -> (Int32, count: Int) {
    file.withUnsafeBufferPointer { source in
      buffer.withUnsafeMutableBufferPointer { target in
        let left = entry.dataOffset + entry.storedBytes - position
        let start = target.baseAddress.map { $0 + range.lowerBound }
        stream.pointee.next_in = source.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + position)
        }
        stream.pointee.avail_in = UInt32(clamping: left)
        stream.pointee.next_out = start
        stream.pointee.avail_out = UInt32(clamping: range.count)
        let (given, room) = (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
        let status = inflate(stream, Z_NO_FLUSH)
        position += given - Int(stream.pointee.avail_in)
        let count = room - Int(stream.pointee.avail_out)
        checksum = crc32_z(checksum, start, count)
        return (status, count)
      }
    }
  }
}
