extension Array where Element == UInt8 {
  /// Appends UTF-16 as UTF-8; a half of a pair becomes U+FFFD.
  mutating func append(_ units: ArraySlice<UInt16>) {
    var index = units.startIndex
    while index < units.endIndex {
      let unit = units[index]
      index += 1
      if unit < 0x80 {
        append(UInt8(truncatingIfNeeded: unit))
      } else if unit < 0x800 {
        append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
        append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
      } else if unit & 0xFC00 == 0xD800, index < units.endIndex, units[index] & 0xFC00 == 0xDC00 {
        let low = UInt32(units[index] & 0x3FF)
        let scalar = 0x10000 + UInt32(unit & 0x3FF) << 10 + low
        index += 1
        append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
        append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
        append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
        append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
      } else {
        let whole = unit & 0xF800 == 0xD800 ? 0xFFFD : unit
        append(0xE0 | UInt8(truncatingIfNeeded: whole >> 12))
        append(0x80 | UInt8(truncatingIfNeeded: whole >> 6 & 0x3F))
        append(0x80 | UInt8(truncatingIfNeeded: whole & 0x3F))
      }
    }
  }
}
