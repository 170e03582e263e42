import Provenance

/// A cell in 16 bytes: place, kind, style and a payload whose meaning the kind tells.
struct PackedCell: BitwiseCopyable {
  enum Kind: UInt8 {
    /// Nothing.
    case empty
    /// Payload: the bits of a `Double`.
    case number, date, duration
    /// Payload: index of a shared string.
    case sharedText
    /// Payload: offset (40 bits) and length (24 bits) in the sheet's texts.
    case text, error, isoDate
    /// Payload: 0 or 1.
    case boolean
  }

  /// Row (20 bits), column (15 bits), kind (4 bits), formula (1 bit), style (24 bits).
  private var packed: UInt64
  var payload: UInt64

  static let maximumStyle = (1 << 24) - 1
  static let maximumTextLength = (1 << 24) - 1

  @inline(__always)
  init(row: Int, column: Int, kind: Kind, hasFormula: Bool, style: Int, payload: UInt64) {
    // Both are at most the size of a worksheet, so they fit.
    packed =
      UInt64(truncatingIfNeeded: row - 1) << 44 | UInt64(truncatingIfNeeded: column) << 29
      | UInt64(kind.rawValue) << 25 | (hasFormula ? 1 << 24 : 0)
      | UInt64(truncatingIfNeeded: style)
    self.payload = payload
  }

  /// Row, then column: the reading order.
  @inline(__always) var order: UInt64 { packed >> 29 }
  @inline(__always) var row: Int { Int(packed >> 44) + 1 }
  @inline(__always) var column: Int { Int(packed >> 29 & 0x7FFF) }
  @inline(__always) var kind: Kind { Kind(rawValue: UInt8(packed >> 25 & 0xF)) ?? .empty }
  @inline(__always) var hasFormula: Bool { packed & 1 << 24 != 0 }
  /// Whether the cell holds neither a value nor a formula.
  var isBlank: Bool { kind == .empty && !hasFormula }
  @inline(__always) var style: Int { Int(packed & 0xFF_FFFF) }
  var reference: CellReference { CellReference(row: row, column: column) }

  static func textPayload(offset: Int, length: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: offset) << 24 | UInt64(truncatingIfNeeded: length)
  }

  /// Where the text of a cell stands in its sheet's texts.
  var textRange: Range<Int> {
    let offset = Int(payload >> 24)
    return offset..<offset + Int(payload & 0xFF_FFFF)
  }
}
