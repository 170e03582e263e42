/// A mail to be looked over and sent by a person: the bytes of an `.eml` file that mail programs open
/// for writing (`X-Unsent`).
///
/// It holds no day and no chance, so that the same draft always gives the same bytes. Bodies are
/// base64, whose letters cannot make up a boundary, and whatever stands in a header is encoded, so
/// that no text can begin a header or a part of its own.
package struct MailDraft: Hashable, Sendable {
  /// Who is to get it.
  package var to: [MailAddress]
  /// What it is about.
  package var subject: String
  /// What it says.
  package var text: String
  /// The files that go with it.
  package var attachments: [Attachment]

  /// Makes a draft.
  package init(
    to: [MailAddress] = [], subject: String, text: String, attachments: [Attachment] = []
  ) {
    self.to = to
    self.subject = subject
    self.text = text
    self.attachments = attachments
  }

  /// The file.
  package var bytes: [UInt8] {
    let letter =
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
      + Self.base64(Self.lines(text))
    guard !attachments.isEmpty else { return Array((head + letter).utf8) }
    let boundary = boundary
    var file = Array(
      (head + "Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"\r\n\r\n"
        + "--\(boundary)\r\n" + letter).utf8)
    for attachment in attachments {
      file += "--\(boundary)\r\n\(Self.head(of: attachment))\r\n".utf8
      file += Self.base64(attachment.bytes).utf8
    }
    return file + Array("--\(boundary)--\r\n".utf8)
  }

  private var head: String {
    let recipients = to.map { recipient in
      recipient.name.isEmpty
        ? recipient.address : "\(HeaderText.words(recipient.name))\r\n <\(recipient.address)>"
    }
    return "X-Unsent: 1\r\n"
      + (to.isEmpty ? "" : "To: \(recipients.joined(separator: ",\r\n "))\r\n")
      + "Subject: \(HeaderText.text(subject))\r\nMIME-Version: 1.0\r\n"
  }

  private static func head(of attachment: Attachment) -> String {
    let name = attachment.name
    let kind =
      name.lowercased().hasSuffix(".xlsx")
      ? "\r\n application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      : " application/octet-stream"
    // The first name is for programs that know nothing of RFC 2231.
    return "Content-Type:\(kind);\r\n name=\"\(HeaderText.words(name))\"\r\n"
      + "Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment"
      + HeaderText.parameter("filename", name) + "\r\n"
  }

  /// Line breaks as mails have them.
  private static func lines(_ text: String) -> [UInt8] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }

  /// A mark that differs from those of other drafts, should one be sent on within another.
  private var boundary: String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
      sum = (sum ^ 0xFF) &* 0x100_0000_01B3
    }
    for recipient in to { add(recipient.address.utf8) }
    add(subject.utf8)
    add(text.utf8)
    for attachment in attachments {
      add(attachment.name.utf8)
      add(attachment.bytes)
    }
    let digits = String(sum, radix: 16)
    return "=_parbook_" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Bytes as base64 in lines of 76 letters, each with its break.
  private static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    text.reserveCapacity(bytes.count / 57 * 78 + 78)
    for start in stride(from: 0, to: bytes.count, by: 57) {
      text += HeaderText.base64(bytes[start..<min(start + 57, bytes.count)]) + "\r\n"
    }
    return text
  }
}
