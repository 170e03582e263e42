/// Whole numbers of attributes as bytes.
enum WholeNumber {
  /// Nil for anything but one to nine digits.
  @inline(__always)
  static func value(_ text: Span<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var value = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// A style number.
  ///
  /// One that is not valid, or beyond what a file can have, means no style: a style never keeps a cell
  /// from being read.
  static func style(_ text: Span<UInt8>) -> Int {
    guard let number = value(text), number <= PackedCell.maximumStyle else {
      return PackedCell.maximumStyle
    }
    return number
  }
}
