/// Where a link leads ([MS-OSHARED] 2.3.7.1).
struct XLSLink {
  private(set) var address: String?
  private(set) var location: String?

  /// Parts that a link may have, by their bits.
  private enum Part {
    static let address = 0x01, location = 0x08, title = 0x10, frame = 0x80, plainAddress = 0x100
  }

  init(_ record: RecordStream, codePage: CodePage?) throws(Refusal) {
    // The range and what tells that this is a link stand before.
    var source = ContinuedBytes(record, from: 28)
    let parts = try source.number32()
    if parts & Part.title != 0 { _ = try Self.text(&source) }
    if parts & Part.frame != 0 { _ = try Self.text(&source) }
    if parts & Part.address != 0 {
      address =
        try parts & Part.plainAddress != 0
        ? Self.text(&source) : Self.moniker(&source, record.type, in: codePage)
    }
    if parts & Part.location != 0 { location = try Self.text(&source) }
  }

  /// A text with its length in characters before it.
  private static func text(_ source: inout ContinuedBytes) throws(Refusal) -> String {
    let count = try source.number32()
    return text(source.bytes(count &* 2))
  }

  /// UTF-16 up to its closing zero.
  private static func text(_ bytes: [UInt8]) -> String {
    var units: [UInt16] = []
    for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
      let unit = UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
      if unit == 0 { break }
      units.append(unit)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// First bytes of what tells a web address, and a file.
  private static let web: [UInt8] = [0xE0, 0xC9, 0xEA, 0x79]
  private static let file: [UInt8] = [0x03, 0x03, 0x00, 0x00]

  private static func moniker(
    _ source: inout ContinuedBytes, _ type: Int, in codePage: CodePage?
  ) throws(Refusal) -> String? {
    let kind = source.bytes(16)
    if kind.starts(with: web) { return text(source.bytes(try source.number32())) }
    guard kind.starts(with: file) else { throw .damaged(.record(type)) }
    let ups = try source.number16()
    let short = source.bytes(try source.number32()).prefix { $0 != 0 }
    try source.skip(24)
    var path = String(decoding: short.map { codePage?.unit($0) ?? UInt16($0) }, as: UTF16.self)
    if try source.number32() > 0 {
      let count = try source.number32()
      try source.skip(2)
      path = text(source.bytes(count))
    }
    return String(repeating: "..\\", count: ups) + path
  }
}
