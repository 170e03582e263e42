import CDeflate
import Provenance

/// The one face of libdeflate: entry → bytes, checked by size and CRC, within the limits.
///
/// libdeflate writes into a buffer of a given size and says when that is too small. The size given is
/// the smaller of what the entry declares and what the limits still allow, so a limit is met by
/// bytes that really came out, and storage is touched only as they come.
struct Inflater: ~Copyable {
  private let decompressor: OpaquePointer
  private let limits: Limits
  private(set) var totalBytes = 0

  /// How many bytes may come out of an entry, and the limit that says so.
  private typealias Allowance = (bytes: Int, counted: Fault.Counted, limit: Int)

  init(limits: Limits) throws(Refusal) {
    guard let made = libdeflate_alloc_decompressor() else { throw .damaged(.memory) }
    decompressor = made
    self.limits = limits
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// The bytes of an entry.
  mutating func bytes(of entry: ZipEntry, in file: [UInt8]) throws(Refusal) -> [UInt8] {
    guard !entry.isEncrypted else {
      throw .encrypted(.encryptedZip, part: entry.name)
    }
    let result: [UInt8]
    switch entry.method {
    case 0:
      guard entry.storedBytes == entry.inflatedBytes else { throw sizeMismatch(entry) }
      try allow(entry.storedBytes, entry)
      result = Array(file[entry.dataOffset..<entry.dataOffset + entry.storedBytes])
    case 8:
      result = try inflated(entry, in: file)
    default:
      throw .unsupported(.zipMethod(Int(entry.method)), part: entry.name)
    }
    totalBytes += result.count
    let crc = result.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    // libdeflate gives the initial value for a null buffer; an empty part's CRC is 0 as well.
    guard crc == entry.crc32 else { throw .damaged(.checksum, part: entry.name) }
    return result
  }

  private func inflated(_ entry: ZipEntry, in file: [UInt8]) throws(Refusal) -> [UInt8] {
    let allowance = self.allowance(entry)
    let capacity = min(entry.inflatedBytes, allowance.bytes)
    var outcome = LIBDEFLATE_BAD_DATA
    let result = file.withUnsafeBytes { source in
      // One byte more than wanted, so that the buffer is never empty.
      [UInt8](unsafeUninitializedCapacity: capacity + 1) { buffer, count in
        LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
        var produced = 0
        outcome = libdeflate_deflate_decompress(
          decompressor, source.baseAddress.map { $0 + entry.dataOffset }, entry.storedBytes,
          buffer.baseAddress, capacity, &produced)
        count = outcome == LIBDEFLATE_SUCCESS ? produced : 0
      }
    }
    switch outcome {
    case LIBDEFLATE_SUCCESS:
      guard result.count == entry.inflatedBytes else { throw sizeMismatch(entry) }
      return result
    case LIBDEFLATE_INSUFFICIENT_SPACE:
      guard capacity < entry.inflatedBytes else { throw sizeMismatch(entry) }
      throw .limit(
        allowance.counted, found: capacity + 1, limit: allowance.limit, part: entry.name)
    default:
      throw .damaged(.compressedData, part: entry.name)
    }
  }

  private func sizeMismatch(_ entry: ZipEntry) -> Refusal {
    .damaged(.size, part: entry.name)
  }

  private func allowance(_ entry: ZipEntry) -> Allowance {
    let byRatio = max(
      limits.ratioFreeBytes,
      entry.storedBytes.multipliedReportingOverflow(by: limits.inflationRatio).partialValue)
    let byTotal = limits.totalBytes - totalBytes
    if byTotal < min(limits.partBytes, byRatio) {
      return (byTotal, .totalBytes, limits.totalBytes)
    }
    return limits.partBytes <= byRatio
      ? (limits.partBytes, .partBytes, limits.partBytes)
      : (byRatio, .inflationRatio, limits.inflationRatio)
  }

  private func allow(_ bytes: Int, _ entry: ZipEntry) throws(Refusal) {
    guard bytes <= limits.partBytes else {
      throw .limit(.partBytes, found: bytes, limit: limits.partBytes, part: entry.name)
    }
    guard bytes <= limits.totalBytes - totalBytes else {
      throw .limit(
        .totalBytes, found: totalBytes + bytes, limit: limits.totalBytes,
        part: entry.name)
    }
  }
}
