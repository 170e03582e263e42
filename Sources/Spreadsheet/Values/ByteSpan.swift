import Glibc

/// Bytes as text.
extension Span where Element == UInt8 {
  /// The bytes decoded as UTF-8.
  func string() -> String {
    withUnsafeBufferPointer { String(decoding: $0, as: Unicode.UTF8.self) }
  }

  /// Where a byte next stands.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether the bytes are these ASCII characters.
  @inline(__always)
  func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && has(word, at: 0)
  }

  /// Whether the bytes are these ASCII characters, of which there are many.
  @inline(__always)
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return withUnsafeBytes { buffer in
      buffer.baseAddress.map { memcmp($0, word.utf8Start, word.utf8CodeUnitCount) == 0 } ?? false
    }
  }

  /// Whether these ASCII characters stand at an index.
  @inline(__always)
  func has(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start <= count - length else { return false }
    return word.withUTF8Buffer { expected in
      for offset in 0..<length where self[start + offset] != expected[offset] { return false }
      return true
    }
  }
}

extension Array where Element == UInt8 {
  /// Appends bytes.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    // Between the references of Vietnamese text stand a letter or two: not worth a call.
    if bytes.count < 4 {
      for index in bytes.indices { append(bytes[unchecked: index]) }
      return
    }
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension UInt8 {
  @inline(__always)
  var isDigit: Bool { self &- UInt8(ascii: "0") <= 9 }

  /// XML's white space.
  @inline(__always)
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
