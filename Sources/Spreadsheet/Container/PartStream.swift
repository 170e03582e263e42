import CDeflate
import CZlib

/// The bytes of a part a piece at a time, for parts too large to hold.
///
/// The one face of zlib.
///
/// Sizes and CRC are checked at the end, limits at every piece.
struct PartStream: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let file: [UInt8]
  private let entry: ZipEntry
  private let allowance: Inflater.Allowance
  private var crc: UInt32 = 0
  private(set) var producedBytes = 0
  private var takenBytes = 0
  private(set) var isAtEnd = false

  /// Makes a stream; no more may come out of it than is allowed.
  init(
    _ entry: ZipEntry, in file: [UInt8], allowance: Inflater.Allowance
  ) throws(Refusal) {
    guard !entry.isEncrypted else {
      throw Refusal(code: .fileEncrypted, found: "encrypted ZIP entry, part \(entry.name)")
    }
    guard entry.method == 8 || entry.method == 0 else {
      throw .unsupported("ZIP method \(entry.method), part \(entry.name)")
    }
    let made = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    made.initialize(to: z_stream())
    guard parbook_inflate_init_raw(made) == Z_OK else {
      made.deallocate()
      throw .damaged("out of memory", part: entry.name)
    }
    stream = made
    self.file = file
    self.entry = entry
    self.allowance = allowance
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Appends the next piece, of at most `count` bytes, to a buffer.
  mutating func appendPiece(of count: Int, to buffer: inout [UInt8]) throws(Refusal) {
    guard !isAtEnd else { return }
    let start = buffer.count
    if entry.method == 0 {
      let length = min(count, entry.storedBytes - takenBytes)
      let from = entry.dataOffset + takenBytes
      buffer.append(contentsOf: file[from..<from + length])
      takenBytes += length
      isAtEnd = takenBytes == entry.storedBytes
    } else {
      try inflatePiece(of: count, to: &buffer)
    }
    try account(for: buffer.span.extracting(start..<buffer.count))
  }

  private mutating func inflatePiece(of count: Int, to buffer: inout [UInt8]) throws(Refusal) {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    let taken = takenBytes
    let source = entry.dataOffset + taken
    let available = entry.storedBytes - taken
    var status = Z_OK
    file.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + source)
        }
        stream.pointee.avail_in = UInt32(clamping: available)
        stream.pointee.next_out = output.baseAddress.map { $0 + start }
        stream.pointee.avail_out = UInt32(clamping: count)
        status = inflate(stream, Z_NO_FLUSH)
      }
    }
    takenBytes += min(available, Int(UInt32(clamping: available))) - Int(stream.pointee.avail_in)
    buffer.removeLast(Int(stream.pointee.avail_out))
    switch status {
    case Z_STREAM_END: isAtEnd = true
    case Z_OK where buffer.count > start: break
    default: throw .damaged("compressed data", part: entry.name)
    }
  }

  private mutating func account(for piece: Span<UInt8>) throws(Refusal) {
    producedBytes += piece.count
    crc = piece.withUnsafeBytes { libdeflate_crc32(crc, $0.baseAddress, $0.count) }
    guard producedBytes <= allowance.bytes else {
      throw .limit(
        allowance.name, found: producedBytes, limit: allowance.limit, part: entry.name)
    }
    guard producedBytes <= entry.inflatedBytes, !isAtEnd || producedBytes == entry.inflatedBytes
    else { throw .damaged("size mismatch", part: entry.name) }
    guard !isAtEnd || crc == entry.crc32 else { throw .damaged("CRC mismatch", part: entry.name) }
  }
}
