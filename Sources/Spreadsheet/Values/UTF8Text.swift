/// Checks of UTF-8.
enum UTF8Text {
  /// Whether the bytes are well-formed UTF-8.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      // Eight bytes at a time: those before the first one beyond ASCII are fine.
      while index + 8 <= raw.count {
        let word = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let beyond = word & 0x8080_8080_8080_8080
        index += beyond == 0 ? 8 : beyond.trailingZeroBitCount >> 3
        if beyond != 0 { break }
      }
      guard index < bytes.count else { return true }
      let length = scalarLength(bytes, at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// Bytes of the scalar that begins at `index`; 0 where none does (Unicode, table 3-7).
  @inline(__always)
  static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let rest = bytes.count - index
    func isTail(_ offset: Int) -> Bool { bytes[index + offset] & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF:
      return rest >= 2 && isTail(1) ? 2 : 0
    case 0xE0...0xEF:
      guard rest >= 3, isTail(1), isTail(2) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard rest >= 4, isTail(1), isTail(2), isTail(3) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }
}
