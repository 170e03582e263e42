/// A file that came with a mail.
public struct Attachment: Hashable, Sendable {
  /// Its name as it was meant; empty where the mail gives none.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]

  /// Makes one.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What a mail holds.
public struct MailContents: Hashable, Sendable {
  /// The files attached to it, those of mails within it included, in their order.
  public var attachments: [Attachment] = []
  /// How many parts are the text of the mail, or of a mail within it.
  public var texts = 0
  /// How many mails lie within it.
  public var mails = 0
}

/// A mail (RFC 5322) as far as returns need it: what is attached to it, at any depth.
///
/// Nothing of a mail is trusted: parts and their depth are limited, and what cannot be decoded is
/// left out of the bytes, never guessed.
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

  /// Whether bytes are a mail: they begin with headers, among them those that every mail has.
  public static func isMail(_ bytes: [UInt8]) -> Bool {
    // Most files are seen not to be mails by their first line.
    guard MailHeader.beginsWithField(bytes) else { return false }
    let header = MailHeader(bytes[...], limit: longestHeader)
    guard header.isWhole else { return false }
    let isMultipart = header["content-type"] != nil && header["mime-version"] != nil
    // A draft has no sender yet.
    return (header["from"] ?? header["x-unsent"]) != nil
      && (isMultipart || header["message-id"] != nil)
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
    var found = MailContents()
    var pending = [(part: bytes[...], depth: 0)]
    var count = 0
    while let (part, depth) = pending.popLast() {
      count += 1
      guard count <= mostParts else { throw .tooManyParts(limit: mostParts) }
      guard depth <= deepest else { throw .tooDeep(limit: deepest) }
      let header = MailHeader(part, limit: longestHeader)
      let body = part[header.end...]
      let type = MailField(header["content-type"] ?? "text/plain")
      if type.value.hasPrefix("multipart/"), let boundary = type["boundary"] {
        pending += parts(of: body, boundary: boundary).reversed().map { ($0, depth + 1) }
      } else if type.value == "message/rfc822" {
        found.mails += 1
        pending.append((body, depth + 1))
      } else if let name = name(header, type) {
        let content = TransferEncoding(header["content-transfer-encoding"]).decoded(body)
        found.attachments.append(Attachment(name: name, bytes: content))
      } else {
        found.texts += 1
      }
    }
    return found
  }

  /// The name of an attached file; nil for the text of the mail itself.
  private static func name(_ header: MailHeader, _ type: MailField) -> String? {
    let disposition = MailField(header["content-disposition"] ?? "")
    if let name = disposition["filename"] ?? type["name"] { return name }
    return disposition.value == "attachment" ? "" : nil
  }

  /// The parts between the lines of a boundary.
  private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count <= mostParts {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      let rest = body[line..<end]
      if rest.starts(with: mark) {
        let tail = rest.dropFirst(mark.count).filter { $0 > 0x20 }
        if tail.isEmpty || tail == [0x2D, 0x2D] {
          if let start { parts.append(withoutLineEnd(body[start..<line])) }
          start = tail.isEmpty ? end : nil
        }
      }
      line = end
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  /// A part without the line break before its boundary, which belongs to the boundary.
  private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bare = part.last == 0x0A ? part.dropLast() : part
    return bare.last == 0x0D ? bare.dropLast() : bare
  }
}
