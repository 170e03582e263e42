import Provenance
import Spreadsheet

/// The properties of a mail or of what is attached to it, as Outlook keeps them ([MS-OXMSG]): numbers
/// in one stream, each text and each file in one of its own.
struct OutlookProperties {
  /// What properties are looked at, by their numbers.
  enum Tag: Int {
    case messageClass = 0x001A
    case subject = 0x0037
    case submitted = 0x0039
    case representedName = 0x0042
    case representedAddress = 0x0065
    case headers = 0x007D
    case senderName = 0x0C1A
    case senderAddress = 0x0C1F
    case delivered = 0x0E06
    case body = 0x1000
    case richBody = 0x1009
    case webBody = 0x1013
    case displayName = 0x3001
    case data = 0x3701
    case fileName = 0x3704
    case method = 0x3705
    case longFileName = 0x3707
    case type = 0x370E
    case contentID = 0x3712
    case flags = 0x3714
    case senderMailAddress = 0x5D01
    case representedMailAddress = 0x5D02
    case isHidden = 0x7FFE
  }

  static let stream = "__properties_version1.0"
  /// Longest text that is read.
  private static let longestText = 256 << 10

  let storage: CompoundStorage
  /// The values of fixed size by number and type.
  private var values: [Int: Int] = [:]

  /// The properties in a storage, whose list begins behind so many bytes.
  init(_ storage: CompoundStorage, headerBytes: Int) {
    self.storage = storage
    let list = Self.bytes(Self.stream, in: storage) ?? []
    for entry in stride(from: headerBytes, through: list.count - 16, by: 16) {
      var value: UInt64 = 0
      for byte in list[entry + 8..<entry + 16].reversed() { value = value << 8 | UInt64(byte) }
      let tag =
        Int(list[entry]) | Int(list[entry + 1]) << 8 | Int(list[entry + 2]) << 16
        | Int(list[entry + 3]) << 24
      values[tag] = Int(truncatingIfNeeded: value)
    }
  }

  private static func bytes(_ name: String, in storage: CompoundStorage) -> [UInt8]? {
    do throws(CompoundStorage.Damage) {
      return try storage.stream(named: name)
    } catch {
      return nil
    }
  }

  static func name(_ tag: Tag, _ type: Int) -> String {
    let number = String(tag.rawValue << 16 | type, radix: 16, uppercase: true)
    return "__substg1.0_" + String(repeating: "0", count: 8 - number.count) + number
  }

  /// A whole number.
  func number(_ tag: Tag) -> Int? { values[tag.rawValue << 16 | 0x0003].map { $0 & 0xFFFF_FFFF } }

  /// A truth value.
  func flag(_ tag: Tag) -> Bool {
    values[tag.rawValue << 16 | 0x000B].map { $0 & 0xFF != 0 } ?? false
  }

  /// Whether a property is there, whatever its type.
  func has(_ tag: Tag) -> Bool {
    let prefix = String(Self.name(tag, 0).dropLast(4)).lowercased()
    return storage.names.contains { $0.lowercased().hasPrefix(prefix) }
  }

  /// A text, without control characters; nil for none or an empty one.
  func text(_ tag: Tag) -> String? {
    let text: String
    if let bytes = Self.bytes(Self.name(tag, 0x001F), in: storage) {
      let units = stride(from: 0, through: min(bytes.count, Self.longestText) - 2, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      text = String(decoding: units, as: UTF16.self)
    } else if let bytes = Self.bytes(Self.name(tag, 0x001E), in: storage) {
      text = CharsetText.decoded(Array(bytes.prefix(Self.longestText)), charset: charset)
    } else {
      return nil
    }
    let end = text.firstIndex(of: "\0") ?? text.endIndex
    return end == text.startIndex ? nil : String(text[..<end])
  }

  /// The charset of texts that are not Unicode.
  private var charset: String? {
    let page = values[0x3FFD_0003] ?? values[0x3FDE_0003]
    return page.map { "windows-\($0 & 0xFFFF)" }
  }

  /// A point in time, in Greenwich.
  func date(_ tag: Tag) -> MailDate? {
    guard let ticks = values[tag.rawValue << 16 | 0x0040], ticks > 0 else { return nil }
    // Minutes since 1601, 134,774 days before 1970.
    let minutes = ticks / 600_000_000
    return CivilDate(daysSince1970: minutes / 1_440 - 134_774).map {
      MailDate(day: $0, minute: minutes % 1_440, zone: 0)
    }
  }
}
