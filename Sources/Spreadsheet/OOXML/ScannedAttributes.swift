/// `<t>…</t>`, with or without `xml:space="preserve"`.
enum TextElement {
  static func take(_ bytes: Span<UInt8>, _ index: inout Int, into output: inout [UInt8]) -> Bool {
    if bytes.has("<t>", at: index) {
      index += 3
    } else if bytes.has("<t xml:space=\"preserve\">", at: index) {
      index += 24
    } else {
      return false
    }
    guard XMLScan.text(bytes, &index, into: &output), bytes.has("</t>", at: index) else {
      return false
    }
    index += 4
    return true
  }
}

/// The attributes that a row may have.
enum RowAttribute: UInt32 {
  case r, hidden, spans, s, customFormat, ht, customHeight, outlineLevel, collapsed, thickTop
  case thickBot, ph, dyDescent

  @inline(__always) var bit: UInt32 { 1 << rawValue }

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let name = bytes.extracting(range)
    switch name.count {
    case 1 where name[0] == UInt8(ascii: "r"): self = .r
    case 1 where name[0] == UInt8(ascii: "s"): self = .s
    case 2 where name.equals("ht"): self = .ht
    case 2 where name.equals("ph"): self = .ph
    case 5 where name.equals("spans"): self = .spans
    case 6 where name.equals("hidden"): self = .hidden
    case 12 where name.equals("customFormat"): self = .customFormat
    case 12 where name.equals("customHeight"): self = .customHeight
    case 12 where name.equals("outlineLevel"): self = .outlineLevel
    case 9 where name.equals("collapsed"): self = .collapsed
    case 8 where name.equals("thickTop"): self = .thickTop
    case 8 where name.equals("thickBot"): self = .thickBot
    case 15 where name.equals("x14ac:dyDescent"): self = .dyDescent
    default: return nil
    }
  }
}

/// The attributes that a cell may have.
enum CellAttribute {
  case r, s, t
  /// `cm`, `vm` or `ph`, which say nothing about the value.
  case other(UInt32)

  @inline(__always) var bit: UInt32 {
    switch self {
    case .r: 1
    case .s: 2
    case .t: 4
    case .other(let bit): bit
    }
  }

  @inline(__always)
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if range.count == 1 {
      switch bytes[range.lowerBound] {
      case UInt8(ascii: "r"): self = .r
      case UInt8(ascii: "s"): self = .s
      case UInt8(ascii: "t"): self = .t
      default: return nil
      }
      return
    }
    let name = bytes.extracting(range)
    if name.equals("cm") {
      self = .other(8)
    } else if name.equals("vm") {
      self = .other(16)
    } else if name.equals("ph") {
      self = .other(32)
    } else {
      return nil
    }
  }
}

/// The attributes that a formula may have.
enum FormulaAttribute {
  private static let names: [StaticString] = [
    "t", "ref", "si", "ca", "aca", "dt2D", "dtr", "r1", "r2", "del1", "del2", "bx", "xml:space",
  ]

  /// A bit of its own for each known attribute.
  static func bit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    let name = bytes.extracting(range)
    guard let place = names.firstIndex(where: { name.equals($0) }) else { return nil }
    return 1 << UInt32(place)
  }
}
