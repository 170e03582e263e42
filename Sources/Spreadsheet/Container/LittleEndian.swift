/// Little-endian numbers out of bytes; nil outside of them.
extension Array where Element == UInt8 {
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// Nil also where the number does not fit a positive `Int`.
  func number64(at offset: Int) -> Int? {
    guard let low = number32(at: offset), let high = number32(at: offset + 4), high < 1 << 31
    else { return nil }
    return low | high << 32
  }

  /// Whether `text` (ASCII) stands at `offset`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices where self[offset + index] != expected[index] { return false }
      return true
    }
  }
}
