import Spreadsheet

/// Opens a mail as Outlook saves it (`.msg`): a compound file of properties, with a storage for each
/// thing attached, a mail among them.
struct OutlookMail {
  /// A mail that is to be opened.
  private struct Message {
    var storage: CompoundStorage
    var depth: Int
    var way: [String]
  }

  private static let attachments = "__attach_version1.0_"
  /// Bytes before the list of properties: of a file, of a mail in it, of an attachment.
  private static let fileHeader = 32
  private static let messageHeader = 24
  private static let attachmentHeader = 8
  /// How a mail in a mail, and an object of another program, is attached.
  private static let mailMethod = 5
  private static let objectMethod = 6

  private var found = MailContents()
  private var parts = 0
  /// How many bytes may still come out: no more lie in the file than it has.
  private var room: Int
  /// How many streams and storages may still be looked at, for the same reason.
  private var entries: Int
  private var pending: [Message] = []

  /// Whether bytes are such a file.
  static func isMail(_ bytes: [UInt8]) -> Bool {
    guard let names = CompoundStorage(bytes)?.names else { return false }
    return names.contains(OutlookProperties.stream) && !names.contains("Workbook")
      && !names.contains("WordDocument")
  }

  /// What a mail holds: its files, and how much else.
  static func contents(of bytes: [UInt8]) throws(MailReader.Refusal) -> MailContents {
    guard let root = CompoundStorage(bytes) else { return MailContents() }
    var mail = OutlookMail(room: bytes.count, entries: root.countOfFile)
    try mail.count(root)
    mail.begin(OutlookProperties(root, headerBytes: fileHeader))
    mail.pending = [Message(storage: root, depth: 0, way: [])]
    while let message = mail.pending.popLast() {
      guard message.depth <= MailReader.deepest else { throw .tooDeep(limit: MailReader.deepest) }
      try mail.open(message)
    }
    return mail.found
  }

  private init(room: Int, entries: Int) {
    self.room = room
    self.entries = entries
  }

  private mutating func count(_ storage: CompoundStorage) throws(MailReader.Refusal) {
    entries -= storage.count
    guard entries >= 0 else { throw .tooManyParts(limit: MailReader.mostParts) }
  }

  /// What the properties say of the whole mail.
  private mutating func begin(_ mail: OutlookProperties) {
    let header = mail.text(.headers).map {
      MailHeader(Array(($0 + "\r\n\r\n").utf8)[...], limit: MailReader.longestHeader)
    }
    found.subject = mail.text(.subject) ?? ""
    found.date =
      mail.date(.submitted) ?? mail.date(.delivered)
      ?? MailDate(header?.text("date") ?? "")
    let name = mail.text(.representedName) ?? mail.text(.senderName) ?? ""
    let addresses = [
      mail.text(.representedMailAddress), mail.text(.senderMailAddress),
      mail.text(.representedAddress), mail.text(.senderAddress),
    ]
    // Within an organisation the address is a way through its directory.
    let address = addresses.compactMap(\.self).first { $0.contains("@") }
    if let address, let from = MailAddress(name: name, address: address) {
      found.from = from
    } else {
      found.from =
        header?["from"].flatMap { MailAddress(field: $0) } ?? MailAddress(field: Array(name.utf8))
    }
  }

  private mutating func open(_ message: Message) throws(MailReader.Refusal) {
    let header = message.depth == 0 ? Self.fileHeader : Self.messageHeader
    let mail = OutlookProperties(message.storage, headerBytes: header)
    if mail.has(.body) || mail.has(.webBody) || mail.has(.richBody) { found.texts += 1 }
    let isSealed = mail.text(.messageClass)?.lowercased() == "ipm.note.smime"
    var inner: [Message] = []
    for name in message.storage.storageNames where name.hasPrefix(Self.attachments) {
      parts += 1
      guard parts < MailReader.mostParts else { throw .tooManyParts(limit: MailReader.mostParts) }
      guard let storage = message.storage.storage(named: name) else { continue }
      try count(storage)
      let part = OutlookProperties(storage, headerBytes: Self.attachmentHeader)
      if let mail = storage.storage(named: OutlookProperties.name(.data, 0x000D)),
        part.number(.method) != Self.objectMethod
      {
        try count(mail)
        inner.append(add(mail, named: part, in: message))
      } else {
        try add(part, in: message, isSealed: isSealed)
      }
    }
    pending += inner.reversed()
  }

  /// A mail in a mail: it is opened under its name or what it is about.
  private mutating func add(
    _ mail: CompoundStorage, named part: OutlookProperties, in message: Message
  ) -> Message {
    let own = OutlookProperties(mail, headerBytes: Self.messageHeader)
    let title = String((own.text(.subject) ?? part.text(.displayName) ?? "").prefix(60))
      .trimmingBlanks
    var way = message.way + [title.isEmpty ? "mail \(found.mails.count + 1)" : title]
    if found.mails.contains(way) {
      way[way.count - 1] += " (\(found.mails.count + 1))"
    }
    found.mails.append(way)
    return Message(storage: mail, depth: message.depth + 1, way: way)
  }

  private mutating func add(
    _ part: OutlookProperties, in message: Message, isSealed: Bool
  ) throws(MailReader.Refusal) {
    let name = (part.text(.longFileName) ?? part.text(.fileName) ?? part.text(.displayName) ?? "")
      .split { $0 == "/" || $0 == "\\" }.last.map { HeaderText.line(String($0)).trimmingBlanks }
    let type = part.text(.type)?.lowercased() ?? ""
    var file = Attachment(name: name ?? "", bytes: [], way: message.way)
    file.isPicture =
      type.hasPrefix("image/") && part.has(.contentID)
      && (part.flag(.isHidden) || (part.number(.flags) ?? 0) & 4 != 0)
    if isSealed {
      file.fault = .sealed
    } else if part.number(.method) == Self.objectMethod {
      file.fault = .object
    } else if let bytes = bytes(of: part) {
      if type == "multipart/signed", !OutlookMail.isMail(bytes) {
        return try open(signed: bytes, in: message)
      }
      file.bytes = bytes
    } else {
      file.fault = .storage
    }
    found.attachments.append(file)
  }

  /// The bytes of what is attached; nil where they are not there, or cannot be had.
  private mutating func bytes(of part: OutlookProperties) -> [UInt8]? {
    do throws(CompoundStorage.Damage) {
      let name = OutlookProperties.name(.data, 0x0102)
      guard let bytes = try part.storage.stream(named: name), bytes.count <= room else {
        return nil
      }
      room -= bytes.count
      return bytes
    } catch {
      return nil
    }
  }

  /// A mail that was signed is attached to its own cover, parts and all.
  private mutating func open(
    signed bytes: [UInt8], in message: Message
  ) throws(MailReader.Refusal) {
    let signed = try MailReader.contents(of: bytes)
    found.attachments += signed.attachments.map { file in
      var file = file
      file.way = message.way + file.way
      return file
    }
    found.mails += signed.mails.map { message.way + $0 }
    found.texts += signed.texts
  }
}
