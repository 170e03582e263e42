import Provenance

/// `A1` text as bytes, for the readers of sheets.
enum CellAddress {
  /// Row and column; nil for text that is not one or lies outside a worksheet.
  @inline(__always)
  static func parse(_ text: Span<UInt8>) -> (row: Int, column: Int)? {
    var index = 0
    var column = 0
    while index < text.count, index < 4 {
      let letter = (text[index] | 0x20) &- UInt8(ascii: "a")
      if letter > 25 { break }
      column = column &* 26 &+ Int(letter) &+ 1
      index += 1
    }
    let digits = text.count - index
    guard (1...3).contains(index), (1...7).contains(digits) else { return nil }
    var row = 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      row = row &* 10 &+ Int(digit)
      index += 1
    }
    guard row >= 1, row <= CellReference.maximumRow, column <= CellReference.maximumColumn else {
      return nil
    }
    return (row, column)
  }

  /// The same of C text, as expat gives it.
  static func parse(_ text: UnsafePointer<CChar>) -> (row: Int, column: Int)? {
    var index = 0
    var column = 0
    while index < 4 {
      let letter = (UInt8(bitPattern: text[index]) | 0x20) &- UInt8(ascii: "a")
      if letter > 25 { break }
      column = column &* 26 &+ Int(letter) &+ 1
      index += 1
    }
    let letters = index
    var row = 0
    while index < letters + 8 {
      let digit = UInt8(bitPattern: text[index]) &- UInt8(ascii: "0")
      if digit > 9 { break }
      row = row &* 10 &+ Int(digit)
      index += 1
    }
    guard text[index] == 0, (1...3).contains(letters), (1...7).contains(index - letters),
      row >= 1, row <= CellReference.maximumRow, column <= CellReference.maximumColumn
    else { return nil }
    return (row, column)
  }
}
