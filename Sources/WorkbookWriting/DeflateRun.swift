internal import CZlib

/// A run of raw DEFLATE data that is packed as its bytes come.
///
/// A run ends at a whole byte and looks back at nothing before it, so that runs can be put one
/// behind the other; only the last one ends the data.
final class DeflateRun {
  /// The packed bytes so far; all of them after `finish`.
  private(set) var packed: [UInt8] = []
  /// Number of bytes taken.
  private(set) var size = 0
  /// CRC-32 of the bytes taken.
  private(set) var checksum: UInt = 0

  // At one address for as long as the object lives: the library looks back at it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 1 << 16)

  /// Fast, at about a tenth more bytes than the library's own level 6.
  private static let level: Int32 = 3

  init() throws(WriteError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream, Self.level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw WriteError(.outOfMemory) }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Takes bytes.
  func append(_ bytes: [UInt8]) throws(WriteError) { try pack(bytes, Z_NO_FLUSH) }

  /// Takes bytes.
  func append(_ bytes: UnsafeMutableBufferPointer<UInt8>) throws(WriteError) {
    try pack(bytes, Z_NO_FLUSH)
  }

  /// Ends the run, and with the last one the data.
  func finish(isLast: Bool) throws(WriteError) {
    try pack([], isLast ? Z_FINISH : Z_SYNC_FLUSH)
  }

  private func pack(_ bytes: [UInt8], _ flush: Int32) throws(WriteError) {
    var bytes = bytes
    // The pointers are used by `deflate` within this closure only.
    let result = bytes.withUnsafeMutableBufferPointer { input -> Result<Void, WriteError> in
      do throws(WriteError) {
        return .success(try pack(input, flush))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private func pack(
    _ input: UnsafeMutableBufferPointer<UInt8>, _ flush: Int32
  ) throws(WriteError) {
    size += input.count
    if !input.isEmpty { checksum = crc32_z(checksum, input.baseAddress, input.count) }
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = UInt32(input.count)
    while true {
      let (status, made) = packSome(flush)
      packed += room[..<made]
      if status == Z_STREAM_END { return }
      guard status == Z_OK || status == Z_BUF_ERROR else { break }
      if made < room.count {
        guard stream.pointee.avail_in == 0 else { break }
        return
      }
    }
    throw WriteError(.refused("deflate"))
  }

  private func packSome(_ flush: Int32) -> (status: Int32, made: Int) {
    room.withUnsafeMutableBufferPointer { output in
      stream.pointee.next_out = output.baseAddress
      stream.pointee.avail_out = UInt32(output.count)
      let status = deflate(stream, flush)
      return (status, output.count - Int(stream.pointee.avail_out))
    }
  }
}

/// A part of a package as it is stored.
struct PackedPart {
  /// The ZIP's number of the way it is packed: 8 for DEFLATE, 0 for bytes as they are.
  let method: Int
  /// The stored bytes, one piece behind the other.
  private(set) var pieces: [[UInt8]] = []
  /// Number of bytes that it inflates to.
  private(set) var size = 0
  /// CRC-32 of those.
  private(set) var checksum: UInt = 0

  /// How many bytes are stored.
  var storedSize: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Puts runs one behind the other; the last of them has ended the data.
  init(_ runs: [DeflateRun]) {
    method = 8
    for run in runs {
      pieces.append(run.packed)
      checksum = crc32_combine(checksum, run.checksum, run.size)
      size += run.size
    }
  }

  /// Bytes that are not worth packing.
  init(plain bytes: [UInt8]) {
    method = 0
    pieces = [bytes]
    size = bytes.count
    checksum = crc32_z(0, bytes, bytes.count)
  }
}
