/// A part of a mail on its way to be opened.
struct MailPart {
  var bytes: ArraySlice<UInt8>
  var depth = 0
  /// The mails within the mail that lead to it.
  var way: [String] = []
  /// Whether a boundary says that it ends where it does.
  var isClosed = false
  /// Whether one should have said so, and none does: the mail breaks off.
  var isCut = false
  /// What it is one of, as `multipart/mixed`.
  var group = ""
}

/// A mail that is being opened, part by part.
struct MailOpening {
  var pending: [MailPart] = []
  var found = MailContents()
  private var isBegun = false

  mutating func add(_ part: MailPart) { pending.append(part) }

  /// Opens a part: its files are found, its parts are pending.
  mutating func open(_ part: MailPart) {
    let header = MailHeader(part.bytes, limit: MailReader.longestHeader)
    if !isBegun { begin(header) }
    let body = part.bytes[header.end...]
    let standard = part.group == "multipart/digest" ? "message/rfc822" : "text/plain"
    let type = MailField(header["content-type"] ?? Array(standard.utf8))
    if header.isTooLong {
      found.attachments.append(Attachment(name: "", bytes: [], way: part.way, fault: .header))
    } else if type.value.hasPrefix("multipart/") {
      openParts(of: body, type, in: part)
    } else if type.value == "message/rfc822" {
      let encoding = TransferEncoding(header["content-transfer-encoding"])
      addMail(encoding.decoded(body)?[...] ?? body, named: Self.name(header, type), in: part)
    } else {
      openLeaf(body, header, type: type, in: part)
    }
  }

  /// What the first header says of the whole mail.
  private mutating func begin(_ header: MailHeader) {
    isBegun = true
    found.from = header["from"].flatMap { MailAddress(field: $0) }
    let received = (header.text("received") ?? "").split(separator: ";").last
    found.date =
      MailDate(header.text("date") ?? "") ?? received.flatMap { MailDate(String($0)) }
    found.subject = header.text("subject") ?? ""
  }

  /// A mail that lies in a part: it is pending, under its name or what it is about.
  mutating func addMail(_ mail: ArraySlice<UInt8>, named name: String? = nil, in part: MailPart) {
    let subject = MailHeader(mail, limit: MailReader.longestHeader).text("subject") ?? ""
    let title = name ?? String(subject.prefix(60)).trimmingBlanks
    var own = part
    own.bytes = MailText.normal(mail)
    own.depth += 1
    let way = part.way + [title.isEmpty ? "mail \(found.mails.count + 1)" : title]
    own.way =
      found.mails.contains(way)
      ? part.way + [(way.last ?? "") + " (\(found.mails.count + 1))"] : way
    own.group = ""
    found.mails.append(own.way)
    add(own)
  }

  private mutating func openParts(
    of body: ArraySlice<UInt8>, _ type: MailField, in part: MailPart
  ) {
    var parts =
      type["boundary"].map { MailBoundary.parts(of: body, boundary: Array($0.utf8)) } ?? []
    if parts.isEmpty, let boundary = MailBoundary.guess(in: body) {
      parts = MailBoundary.parts(of: body, boundary: boundary)
    }
    if parts.isEmpty, !body.allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: "-") }) {
      let isEmpty = type["boundary"].map { MailBoundary.isEnd(of: $0, in: body) } ?? false
      if !isEmpty {
        found.attachments.append(Attachment(name: "", bytes: [], way: part.way, fault: .boundary))
      }
    }
    pending += parts.reversed().map { piece in
      var own = part
      own.bytes = piece.bytes
      own.depth += 1
      own.isClosed = part.isClosed || piece.isClosed
      own.isCut = !own.isClosed
      own.group = type.value
      return own
    }
  }

  private mutating func openLeaf(
    _ body: ArraySlice<UInt8>, _ header: MailHeader, type: MailField, in part: MailPart
  ) {
    let encoding = TransferEncoding(header["content-transfer-encoding"])
    guard let name = Self.name(header, type) else {
      found.texts += 1
      let text = encoding.decoded(body) ?? Array(body)
      found.attachments += Self.uuencoded(in: text).map {
        Attachment(name: $0, bytes: [], way: part.way, fault: .uuencoded)
      }
      return
    }
    var file = Attachment(name: name, bytes: [], way: part.way)
    file.isPicture =
      type.value.hasPrefix("image/") && part.group == "multipart/related"
      && header["content-id"] != nil && Self.disposition(header).value != "attachment"
    if encoding == .uuencode {
      file.fault = .uuencoded
    } else if type.value.hasSuffix("pkcs7-mime") {
      file.fault = .sealed
    } else if let bytes = encoding.decoded(body) {
      // A container tells by itself whether it is whole.
      file.fault = part.isCut && !bytes.starts(with: "PK".utf8) ? .cutOff : nil
      if file.fault == nil { file.bytes = bytes }
    } else {
      file.fault = .encoding
    }
    found.attachments.append(file)
  }

  /// The name of an attached file, the last part of a path; nil for the text of the mail itself.
  private static func name(_ header: MailHeader, _ type: MailField) -> String? {
    let disposition = disposition(header)
    let names = [disposition["filename"], type["name"]].compactMap(\.self)
      .map { $0.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "" }
      .map(\.trimmingBlanks).filter { !$0.isEmpty }
    // Of two names the one that no program has spoiled.
    let isWhole = { (name: String) in !name.contains("?") && !name.contains("\u{FFFD}") }
    if let name = names.first(where: isWhole) ?? names.first {
      // What a Macintosh lays beside a file.
      return type.value == "application/applefile" ? "._" + name : name
    }
    let isText = ["text/plain", "text/html", "text/enriched", "text/calendar", "text/x-amp-html"]
      .contains(type.value)
    let isReport = type.value.hasPrefix("message/") || type.value.hasPrefix("text/rfc822")
    if disposition.value != "attachment", isText || isReport || type.value.isEmpty { return nil }
    return type.value.hasSuffix("ms-tnef") ? "winmail.dat" : ""
  }

  private static func disposition(_ header: MailHeader) -> MailField {
    MailField(header["content-disposition"] ?? [])
  }

  /// The names of files that stand in a text in the way of old UNIX mail.
  private static func uuencoded(in text: [UInt8]) -> [String] {
    guard text.count > 10 else { return [] }
    return text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line in
      let words = line.split(separator: 0x20, maxSplits: 2)
      guard line.starts(with: "begin ".utf8), words.count == 3, 3...4 ~= words[1].count,
        words[1].allSatisfy({ 0x30...0x37 ~= $0 })
      else { return nil }
      return HeaderText.line(CharsetText.decoded(Array(words[2]))).trimmingBlanks
    }
  }
}

/// The lines that part the parts of a mail.
enum MailBoundary {
  /// The parts between the lines of a boundary; one is closed where such a line ends it.
  static func parts(
    of body: ArraySlice<UInt8>, boundary: [UInt8]
  ) -> [(bytes: ArraySlice<UInt8>, isClosed: Bool)] {
    let mark = Array("--".utf8) + boundary
    var parts: [(bytes: ArraySlice<UInt8>, isClosed: Bool)] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count <= MailReader.mostParts {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      let rest = body[line..<end]
      if rest.starts(with: mark) {
        let tail = rest.dropFirst(mark.count).filter { $0 > 0x20 }
        if tail.isEmpty || tail == [0x2D, 0x2D] {
          if let start { parts.append((withoutLineEnd(body[start..<line]), true)) }
          start = tail.isEmpty ? end : nil
        }
      }
      line = end
    }
    if let start { parts.append((body[start...], false)) }
    return parts
  }

  /// Whether a body of no parts ends with its boundary all the same.
  static func isEnd(of boundary: String, in body: ArraySlice<UInt8>) -> Bool {
    body.split(whereSeparator: { $0 <= 0x20 }).last?.elementsEqual("--\(boundary)--".utf8) == true
  }

  /// The boundary of a body whose header gives none or another one: the first line that looks like
  /// one and has a header behind it.
  static func guess(in body: ArraySlice<UInt8>) -> [UInt8]? {
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      let text = body[line..<end].prefix { $0 >= 0x20 }
      if text.starts(with: "--".utf8), text.count > 2, text.count <= 100,
        body[end...].prefix(8).map({ $0 | 0x20 }).elementsEqual("content-".utf8)
      {
        return Array(text.dropFirst(2))
      }
      line = end
    }
    return nil
  }

  /// A part without the line break before its boundary, which belongs to the boundary.
  private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bare = part.last == 0x0A ? part.dropLast() : part
    return bare.last == 0x0D ? bare.dropLast() : bare
  }
}
