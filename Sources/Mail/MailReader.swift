/// A mail (RFC 5322) as far as returns need it: who sent it and when, and what is attached to it, at
/// any depth.
///
/// Nothing of a mail is trusted: parts and their depth are limited, and what cannot be decoded as a
/// whole is named, never half taken.
public enum MailReader {
  /// Most parts of a mail.
  static let mostParts = 1_000
  /// How deep parts may lie in one another.
  static let deepest = 16
  /// Longest header of a part, in bytes.
  static let longestHeader = 256 << 10

  /// Why a mail is refused.
  public enum Refusal: Error, Hashable, Sendable {
    /// It has more parts than the limit.
    case tooManyParts(limit: Int)
    /// Its parts lie deeper in one another than the limit.
    case tooDeep(limit: Int)
  }

  /// Whether bytes are a mail: they begin with headers, among them those that every mail has, or are
  /// a file in which Outlook saves one.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - isNamedMail: whether its name says that it is one; any header will do then.
  /// - Returns: whether it is to be read as a mail.
  public static func isMail(_ bytes: [UInt8], isNamedMail: Bool = false) -> Bool {
    if OutlookMail.isMail(bytes) { return true }
    let start = MailText.start(bytes)
    // Most files are seen not to be mails by their first line.
    guard MailHeader.beginsWithField(start) else { return false }
    let header = MailHeader(MailText.normal(start.prefix(longestHeader)), limit: longestHeader)
    if isNamedMail { return true }
    guard header.isWhole else { return false }
    let isMultipart = header["content-type"] != nil && header["mime-version"] != nil
    // A draft has no sender yet; browsers give one to the pages that they save.
    guard let sender = header["from"] ?? header["x-unsent"],
      !sender.starts(with: "<Saved by ".utf8)
    else { return false }
    return isMultipart || header["message-id"] != nil
  }

  /// The files attached to a mail, those of mails within it included, in their order.
  ///
  /// - Throws: `Refusal` where the mail asks for more than the limits allow.
  public static func attachments(of bytes: [UInt8]) throws(Refusal) -> [Attachment] {
    try contents(of: bytes).attachments
  }

  /// What a mail holds: its files, and how much else.
  ///
  /// - Throws: `Refusal` where the mail asks for more than the limits allow.
  public static func contents(of bytes: [UInt8]) throws(Refusal) -> MailContents {
    if OutlookMail.isMail(bytes) { return try OutlookMail.contents(of: bytes) }
    let mails = MailText.mails(in: MailText.normal(MailText.start(bytes)))
    var opening = MailOpening()
    if mails.count == 1 {
      opening.add(MailPart(bytes: mails[0]))
    } else {
      for mail in mails.prefix(mostParts + 1) { opening.addMail(mail, in: MailPart(bytes: mail)) }
    }
    opening.pending.reverse()
    var count = 0
    while let part = opening.pending.popLast() {
      count += 1
      guard count <= mostParts else { throw .tooManyParts(limit: mostParts) }
      guard part.depth <= deepest else { throw .tooDeep(limit: deepest) }
      opening.open(part)
    }
    return opening.found
  }
}

/// The bytes of a mail before its parts are looked at.
enum MailText {
  /// The bytes without the mark that some editors put first.
  static func start(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[...].dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// The same with line feeds, where lines end with carriage returns alone.
  static func normal(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = bytes.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }), bytes[end] == 0x0D,
      end + 1 < bytes.endIndex, bytes[end + 1] != 0x0A
    else { return bytes }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }[...]
  }

  /// The mails of a mail box; others are one.
  static func mails(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard bytes.starts(with: "From ".utf8) else { return [bytes] }
    var mails: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isAfterBlank = false
    var line = start
    while line < bytes.endIndex {
      let next = bytes[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let text = bytes[line..<next]
      if isAfterBlank, text.starts(with: "From ".utf8),
        MailHeader.beginsWithField(bytes[next...]), !bytes[next...].starts(with: "From ".utf8)
      {
        mails.append(bytes[start..<line])
        start = line
      }
      isAfterBlank = text.allSatisfy { $0 <= 0x20 }
      line = next
    }
    return mails + [bytes[start...]]
  }
}
