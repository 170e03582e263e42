import CCrypto

/// Takes the encryption off a workbook stream whose password is the one that Excel itself sets and
/// tries, to keep a workbook's structure from being changed ([MS-OFFCRYPTO] 2.3.5 to 2.3.7).
enum XLSDecryption {
  /// The password in UTF-16.
  static let password = "VelvetSweatshop".utf16.flatMap { unit in
    [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
  }

  /// Records that stand in clear: marks of beginning, the encryption itself, and locks.
  private static let clear: Set = [
    RecordType.bof, RecordType.filePass, 0xE1, 0x138, 0x194, 0x195, 0x196,
  ]

  /// The stream in clear; nil where the password is another.
  static func clear(
    _ bytes: [UInt8], filePass record: RecordStream, isUnicode: Bool,
    password: [UInt8] = password
  ) throws(Refusal) -> [UInt8]? {
    guard isUnicode, try record.number16(0) != 0 else {
      let isFixed = record.bytes[record.start..<record.end].suffix(4) == XORCipher.verifier[...]
      return isFixed ? try decrypted(bytes, with: XORCipher()) : nil
    }
    guard let cipher = try RC4Cipher(record, password: password) else { return nil }
    return try decrypted(bytes, with: cipher)
  }

  private static func decrypted(
    _ bytes: [UInt8], with cipher: some StreamCipher
  ) throws(Refusal) -> [UInt8] {
    var result = bytes
    var cipher = cipher
    var record = RecordStream(bytes)
    while record.end < bytes.count {
      // What follows the last record need not be one.
      do throws(Refusal) { try record.advance() } catch { break }
      guard !clear.contains(record.type) else { continue }
      // Where a sheet stands is in clear.
      let start = record.start + (record.type == RecordType.boundSheet ? 4 : 0)
      guard start < record.end else { continue }
      cipher.decrypt(&result, start..<record.end, recordBytes: record.count)
    }
    return result
  }
}

/// Takes bytes at their place in a stream.
protocol StreamCipher {
  /// Decrypts a range that lies in a record of so many bytes.
  mutating func decrypt(_ bytes: inout [UInt8], _ range: Range<Int>, recordBytes: Int)
}

/// The oldest way: sixteen bytes, again and again.
struct XORCipher: StreamCipher {
  /// Key and verifier of the fixed password.
  static let verifier: [UInt8] = [0x59, 0xB3, 0x0A, 0x9A]
  /// What [MS-OFFCRYPTO] 2.3.7.2 makes of the fixed password.
  static let key: [UInt8] = [
    0x87, 0x6B, 0x9A, 0xE2, 0x1E, 0xE3, 0x05, 0x62, 0x1E, 0x69, 0x96, 0x60, 0x98, 0x6E, 0x94, 0x04,
  ]

  func decrypt(_ bytes: inout [UInt8], _ range: Range<Int>, recordBytes: Int) {
    for index in range {
      let mixed = bytes[index] ^ Self.key[(index + recordBytes) % 16]
      bytes[index] = mixed << 3 | mixed >> 5
    }
  }
}

/// RC4, with a key of its own for each 1,024 bytes of the stream.
struct RC4Cipher: StreamCipher {
  private static let blockBytes = 1024

  /// What keys are made of, and how.
  private let seed: [UInt8]
  private let hash: (digest: OpaquePointer?, keyBytes: Int)
  private var state = RC4_KEY()
  private var block = 0
  /// Where in the stream the next byte of the key belongs.
  private var position = 0

  /// Nil where the password is another, or the way is none that Excel writes.
  init?(_ record: RecordStream, password: [UInt8]) throws(Refusal) {
    let bytes = record.bytes[record.start..<record.end]
    func part(_ offset: Int, _ count: Int) -> [UInt8] {
      Array(bytes.dropFirst(offset).prefix(count))
    }
    let salt: [UInt8]
    let check: [UInt8]
    switch (try record.number16(2), try record.number16(4)) {
    case (1, 1):
      salt = part(6, 16)
      check = part(22, 32)
      hash = (EVP_md5(), 16)
      let short = Array(Self.digest(password, EVP_md5()).prefix(5))
      let repeated = Array(repeatElement(short + salt, count: 16).joined())
      seed = Array(Self.digest(repeated, EVP_md5()).prefix(5))
    case (2...4, 2):
      let header = Int(try record.number32(10))
      // The size of the key in bits; none stands for 40.
      let bits = Int(try record.number32(14 + 16))
      guard header <= record.count, bits == 0 || (40...128).contains(bits) else { return nil }
      salt = part(14 + header + 4, 16)
      // The hash, of 20 bytes, has its length before it.
      check = part(14 + header + 20, 16) + part(14 + header + 40, 20)
      hash = (EVP_sha1(), bits == 0 ? 5 : bits / 8)
      seed = Self.digest(salt + password, EVP_sha1())
    default: return nil
    }
    var open = check
    use(block: 0)
    apply(&open, 0..<open.count)
    guard open.count > 16, Self.digest(Array(open[..<16]), hash.digest) == Array(open[16...]) else {
      return nil
    }
    use(block: 0)
  }

  mutating func decrypt(_ bytes: inout [UInt8], _ range: Range<Int>, recordBytes: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      let block = start / Self.blockBytes
      let end = min(range.upperBound, (block + 1) * Self.blockBytes)
      if block != self.block || start < position { use(block: block) }
      skip(to: start)
      apply(&bytes, start..<end)
      start = end
    }
  }

  private mutating func use(block: Int) {
    let number = UInt32(truncatingIfNeeded: block)
    let full = Self.digest(
      seed + (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }, hash.digest)
    var key = Array(full.prefix(hash.keyBytes))
    // A key of 40 bits is filled up.
    if hash.keyBytes == 5 { key += [UInt8](repeating: 0, count: 11) }
    RC4_set_key(&state, CInt(key.count), key)
    self.block = block
    position = block * Self.blockBytes
  }

  /// The key goes on under what stands in clear.
  private mutating func skip(to start: Int) {
    var unused = [UInt8](repeating: 0, count: start - position)
    apply(&unused, 0..<unused.count)
    position = start
  }

  private mutating func apply(_ bytes: inout [UInt8], _ range: Range<Int>) {
    var output = Array(bytes[range])
    RC4(&state, output.count, Array(output), &output)
    bytes.replaceSubrange(range, with: output)
    position += range.count
  }

  private static func digest(_ bytes: [UInt8], _ kind: OpaquePointer?) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &result, &count, kind, nil) == 1 else { return [] }
    return Array(result.prefix(Int(count)))
  }
}
