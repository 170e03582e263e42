import Provenance

/// The start tag of a cell in the usual form, `<c r="B12" s="3" t="s">`: reference first, then style,
/// then type, the last two as the cell needs them.
struct CellTag {
  private(set) var row = 0
  private(set) var column = 0
  private(set) var style = 0
  private(set) var type = CellType.number
  /// Whether the tag closes itself.
  private(set) var isEmpty = false

  /// The longest tag of this form, and more.
  private static let window = 48

  /// Takes the tag whose attributes begin at `index`; nil for any other form, and then `index` stays.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ index: inout Int) {
    // Every step below stays within the window: names and numbers are bounded.
    guard index <= bytes.count - Self.window, bytes[unchecked: index] == UInt8(ascii: " "),
      bytes[unchecked: index + 1] == UInt8(ascii: "r"),
      bytes[unchecked: index + 2] == UInt8(ascii: "="),
      bytes[unchecked: index + 3] == UInt8(ascii: "\"")
    else { return nil }
    var cursor = index + 4
    guard readReference(bytes, &cursor) else { return nil }
    if bytes[unchecked: cursor] == UInt8(ascii: " "),
      bytes[unchecked: cursor + 1] == UInt8(ascii: "s")
    {
      guard readStyle(bytes, &cursor) else { return nil }
    }
    if bytes[unchecked: cursor] == UInt8(ascii: " "),
      bytes[unchecked: cursor + 1] == UInt8(ascii: "t")
    {
      guard readType(bytes, &cursor) else { return nil }
    }
    if bytes[unchecked: cursor] == UInt8(ascii: "/") {
      isEmpty = true
      cursor += 1
    }
    guard bytes[unchecked: cursor] == UInt8(ascii: ">") else { return nil }
    index = cursor + 1
  }

  /// Up to three capitals, up to seven digits, a quote.
  @inline(__always)
  private mutating func readReference(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    let start = cursor
    while cursor - start < 4 {
      let letter = bytes[unchecked: cursor] &- UInt8(ascii: "A")
      if letter > 25 { break }
      column = column &* 26 &+ Int(letter) &+ 1
      cursor += 1
    }
    let digits = cursor
    while cursor - digits < 8 {
      let digit = bytes[unchecked: cursor] &- UInt8(ascii: "0")
      if digit > 9 { break }
      row = row &* 10 &+ Int(digit)
      cursor += 1
    }
    guard bytes[unchecked: cursor] == UInt8(ascii: "\""), digits > start, digits - start <= 3,
      cursor - digits <= 7, row >= 1, row <= CellReference.maximumRow,
      column <= CellReference.maximumColumn
    else { return false }
    cursor += 1
    return true
  }

  /// ` s="` and up to six digits.
  @inline(__always)
  private mutating func readStyle(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    guard bytes[unchecked: cursor + 2] == UInt8(ascii: "="),
      bytes[unchecked: cursor + 3] == UInt8(ascii: "\"")
    else { return false }
    cursor += 4
    let start = cursor
    while cursor - start < 6 {
      let digit = bytes[unchecked: cursor] &- UInt8(ascii: "0")
      if digit > 9 { break }
      style = style &* 10 &+ Int(digit)
      cursor += 1
    }
    guard cursor > start, bytes[unchecked: cursor] == UInt8(ascii: "\"") else { return false }
    cursor += 1
    return true
  }

  /// ` t="` and one letter or `str` or `inlineStr`.
  @inline(__always)
  private mutating func readType(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
    guard bytes[unchecked: cursor + 2] == UInt8(ascii: "="),
      bytes[unchecked: cursor + 3] == UInt8(ascii: "\"")
    else { return false }
    cursor += 4
    if bytes[unchecked: cursor + 1] == UInt8(ascii: "\"") {
      switch bytes[unchecked: cursor] {
      case UInt8(ascii: "s"): type = .shared
      case UInt8(ascii: "n"): type = .number
      case UInt8(ascii: "b"): type = .boolean
      case UInt8(ascii: "e"): type = .error
      case UInt8(ascii: "d"): type = .date
      default: return false
      }
      cursor += 2
      return true
    }
    if bytes.has("str\"", at: cursor) {
      type = .text
      cursor += 4
      return true
    }
    guard bytes.has("inlineStr\"", at: cursor) else { return false }
    type = .inline
    cursor += 10
    return true
  }
}
