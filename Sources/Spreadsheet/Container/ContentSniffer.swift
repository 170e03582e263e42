import Provenance

/// Tells a file's format by its first bytes.
enum ContentSniffer {
  enum Format {
    case zip
    /// The compound file of old Office, which may hold a workbook, or its workbook stream alone.
    case xls
    case text
    case other(FileFormat)
  }

  static func format(of bytes: [UInt8], name: String) -> Format {
    if bytes.has("PK\u{03}\u{04}", at: 0) || bytes.has("PK\u{05}\u{06}", at: 0) { return .zip }
    if bytes.starts(with: CompoundFile.magic) { return .xls }
    if bytes.has("\u{09}\u{08}", at: 0), [0x500, 0x600].contains(bytes.number16(at: 4)) {
      return .xls
    }
    if isOwnerFile(bytes, name: name) { return .other(.ownerFile) }
    for (magic, format) in magics where bytes.starts(with: magic) { return .other(format) }
    if bytes.has("ustar", at: 257) { return .other(.tar) }
    if bytes.has("BZh", at: 0), bytes.has("1AY&SY", at: 4) { return .other(.archive("BZIP2")) }
    for offset in 0..<min(1024, bytes.count) where bytes.has("%PDF-", at: offset) {
      return .other(.pdf)
    }
    if let format = markup(bytes) { return .other(format) }
    if let format = ExchangeFormat.name(of: bytes) { return .other(format) }
    return .text
  }

  private static let magics: [([UInt8], FileFormat)] = [
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF8".utf8), .gif), (Array("II*\u{0}".utf8), .tiff), (Array("MM\u{0}*".utf8), .tiff),
    ([0x1F, 0x8B], .gzip), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("Rar!".utf8), .rar),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive("XZ")),
    ([0x28, 0xB5, 0x2F, 0xFD], .archive("ZSTD")),
    (Array("MSCF\u{0}\u{0}\u{0}\u{0}".utf8), .archive("CAB")), (Array("{\\rtf".utf8), .rtf),
    (Array("MIME-Version:".utf8), .mhtml),
    (Array("PK\u{07}\u{08}".utf8), .zipVolumes), ([0x78, 0x9F, 0x3E, 0x22], .winmail),
    ([0x09, 0x00, 0x04, 0x00], .xls("2")), ([0x09, 0x02, 0x06, 0x00], .xls("3")),
    ([0x09, 0x04, 0x06, 0x00], .xls("4")),
  ]

  /// The lock that Excel leaves beside an open workbook: 54 or 165 bytes that hold a user's name.
  private static func isOwnerFile(_ bytes: [UInt8], name: String) -> Bool {
    let base = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return base.hasPrefix("~$") && bytes.count <= 1024
  }

  /// Names markup that begins with a tag; nil for anything else.
  private static func markup(_ bytes: [UInt8]) -> FileFormat? {
    let ascii = bytes.prefix(4096).filter { $0 != 0 }.drop {
      $0 == 0xEF || $0 == 0xBB || $0 == 0xBF
    }
    .drop { $0 == 0xFF || $0 == 0xFE }
    let text = String(decoding: ascii.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    guard text.hasPrefix("<") else { return nil }
    if text.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") { return .flatODS }
    if text.hasPrefix("<?xml") {
      if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return .xmlSpreadsheet
      }
      return text.contains("<html") ? .html : .xml
    }
    let tags = ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<div", "<style"]
    return tags.contains { text.hasPrefix($0) } || text.contains("<html") ? .html : nil
  }
}
