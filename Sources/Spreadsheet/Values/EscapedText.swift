/// The value of a hexadecimal digit.
enum HexDigit {
  @inline(__always)
  static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

/// The `_xHHHH_` escapes of cell text (ECMA-376 Part 1, §22.9.2.19): UTF-16 units that XML cannot
/// carry.
///
/// `_x005F_` stands for the underscore itself. Only a small `x` escapes: Excel writes `_X0041_` as it
/// is.
enum EscapedText {
  /// Decodes the escapes from `start` on, in place.
  ///
  /// A lone surrogate stays as it is written.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard var read = firstEscape(bytes, from: start) else { return }
    var write = read
    while read < bytes.count {
      guard let (scalar, length) = scalar(bytes, at: read) else {
        bytes[write] = bytes[read]
        read += 1
        write += 1
        continue
      }
      for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
        bytes[write] = byte
        write += 1
      }
      read += length
    }
    bytes.removeLast(bytes.count - write)
  }

  private static func firstEscape(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let found = bytes.span.firstIndex(of: UInt8(ascii: "_"), from: index) {
      if unit(bytes, at: found) != nil { return found }
      index = found + 1
    }
    return nil
  }

  /// The scalar that an escape, or a pair of them, stands for, and how many bytes it takes.
  private static func scalar(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    guard bytes[index] == UInt8(ascii: "_"), let first = unit(bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 7) }
    guard (0xD800...0xDBFF).contains(first), let second = unit(bytes, at: index + 7),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return nil }
    return (scalar, 14)
  }

  private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2...5 {
      guard let digit = HexDigit.value(bytes[index + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
