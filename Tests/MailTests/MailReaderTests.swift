import Mail
import Testing

/// What is attached to a mail comes out whole, whatever program sent it.
@Suite struct MailReaderTests {
  static func mail(_ parts: [String], boundary: String = "b1") -> [UInt8] {
    let body = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    return Array(
      ("From: a@so.example\r\nMIME-Version: 1.0\r\nSubject: Phieu\r\n"
        + "Content-Type: multipart/mixed; boundary=\"\(boundary)\"\r\n\r\n" + body).utf8)
  }

  /// How programs write the name of `Phụ lục.xlsx`.
  @Test(arguments: [
    "attachment; filename=\"Phụ lục.xlsx\"",
    "attachment; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c.xlsx",
    "attachment;\r\n filename*0*=UTF-8''Ph%E1%BB%A5%20;\r\n filename*1*=l%E1%BB%A5c.xlsx",
    "attachment; filename=\"=?utf-8?B?UGjhu6UgbOG7pWMueGxzeA==?=\"",
    "attachment; filename==?UTF-8?Q?Ph=E1=BB=A5_l=E1=BB=A5c.xlsx?=",
    "attachment; filename=\"=?utf-8?Q?Ph=E1=BB=A5?= =?utf-8?Q?_l=E1=BB=A5c=2Exlsx?=\"",
    "inline; filename=\"Phụ lục.xlsx\"",
    // As programs miswrite them: a character broken over two words, a word in pieces, no quotes, a
    // path, an open quote, a word folded in its middle, a charset that is another.
    "attachment; filename=\"=?utf-8?B?UGjh?= =?utf-8?B?u6UgbOG7pWMueGxzeA==?=\"",
    "attachment; filename*0=\"=?utf-8?B?UGjhu6Ug\"; filename*1=\"bOG7pWMueGxzeA==?=\"",
    "attachment; filename=Phụ lục.xlsx", "attachment; filename=\"C:\\thu muc\\Phụ lục.xlsx\"",
    "attachment; filename=\"../../Phụ lục.xlsx\"", "attachment; filename=\"Phụ lục.xlsx",
    "attachment; filename=\"=?utf-8?B?UGjhu6Ug\r\n bOG7pWMueGxzeA==?=\"",
    "attachment; filename*=iso-8859-1''Ph%E1%BB%A5%20l%E1%BB%A5c.xlsx",
    "attachment; filename=\"=?us-ascii?Q?Ph=E1=BB=A5_l=E1=BB=A5c.xlsx?=\"",
    "attachment; filename=\"=?utf-8*vi?B?UGjhu6UgbOG7pWMueGxzeA==?=\"",
    "attachment; FileName = \"Phụ lục.xlsx\" ; size=6",
  ]) func readsNames(disposition: String) throws {
    let mail = Self.mail([
      "Content-Type: text/plain\r\n\r\nKinh gui",
      "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
        + "Content-Disposition: \(disposition)\r\n\r\nQUJD\r\nREVG",
    ])
    #expect(MailReader.isMail(mail))
    let found = try MailReader.attachments(of: mail)
    #expect(found.map(\.name) == ["Phụ lục.xlsx"])
    #expect(found.first?.bytes == Array("ABCDEF".utf8))
  }

  @Test(arguments: [
    ("base64", "QUJD!\r\n REVG", "ABCDEF"), ("base64", "QUJDREU", "ABCDE"),
    ("base64", "QUI=\r\nQw==", "ABC"), ("BASE64", ">QU JD\r\n>REVG\r\n", "ABCDEF"),
    ("quoted-printable", "A=  \r\nB= ", "AB"),
    ("quoted-printable", "A=3DB=\r\nC=", "A=BC"), ("7bit", "A,B", "A,B"), ("x-none", "A", "A"),
  ]) func decodesBodies(encoding: String, body: String, expected: String) throws {
    let mail = Self.mail([
      "Content-Transfer-Encoding: \(encoding)\r\n"
        + "Content-Disposition: attachment; filename=a.csv\r\n\r\n\(body)"
    ])
    let bytes = try MailReader.attachments(of: mail).first?.bytes ?? []
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  /// Nothing of a file whose bytes are not all there is handed on.
  @Test(arguments: [
    ("base64", "QUJDREV", Mail.Attachment.Fault.encoding), ("base64", "QUJDR", .encoding),
    ("base64", "QUJ\u{7F}#REVG", .encoding), ("base64", "QUI=\r\n--\r\nfooter", .encoding),
    ("base64", "QU-D", .encoding), ("x-uuencode", "begin 644 a.csv\r\n`\r\nend", .uuencoded),
  ]) func namesWhatIsBroken(encoding: String, body: String, fault: Mail.Attachment.Fault) throws {
    let mail = Self.mail([
      "Content-Transfer-Encoding: \(encoding)\r\n"
        + "Content-Disposition: attachment; filename=a.csv\r\n\r\n\(body)"
    ])
    let found = try MailReader.attachments(of: mail)
    #expect(found == [Attachment(name: "a.csv", bytes: [], fault: fault)])
  }

  @Test func readsMailsWithinMails() throws {
    let inner = Self.mail(
      ["Content-Disposition: attachment; filename=b.csv\r\n\r\n1,2"], boundary: "b2")
    let outer = Self.mail([
      "Content-Type: message/rfc822\r\n\r\n" + String(decoding: inner, as: UTF8.self),
      "Content-Disposition: attachment; filename=a.csv\r\n\r\n3,4",
    ])
    let found = try MailReader.contents(of: outer)
    #expect(found.attachments.map(\.name) == ["b.csv", "a.csv"])
    #expect(found.attachments.map(\.way) == [["Phieu"], []])
    #expect(found.mails == [["Phieu"]])
  }

  @Test func refusesWhatIsTooMuch() {
    let many = Self.mail(
      Array(repeating: "Content-Disposition: attachment; filename=a.csv\r\n\r\n1", count: 1_001))
    #expect(throws: MailReader.Refusal.tooManyParts(limit: 1_000)) {
      try MailReader.attachments(of: many)
    }
    var nested = Self.mail(["Content-Disposition: attachment; filename=a.csv\r\n\r\n1"])
    for level in 0..<20 {
      nested = Self.mail(
        ["Content-Type: message/rfc822\r\n\r\n" + String(decoding: nested, as: UTF8.self)],
        boundary: "n\(level)")
    }
    #expect(throws: MailReader.Refusal.tooDeep(limit: 16)) {
      try MailReader.attachments(of: nested)
    }
  }

  @Test(arguments: [
    "STT,Tiêu chí\r\n1.1,Kế hoạch\r\n", "Cơ quan báo cáo: Sở Nội vụ\r\n\r\nSTT;Điểm\r\n", "",
    "From",
    "From: a\r\n\r\nchữ", "PK\u{3}\u{4}",
  ]) func takesNothingElseForAMail(text: String) {
    #expect(!MailReader.isMail(Array(text.utf8)))
  }

  /// The header does not say where parts begin, or says it wrongly: the parts say it themselves.
  @Test(arguments: ["", "boundary", "boundary=", "boundary=\"khác\""])
  func aMailWithoutItsBoundaryIsReadByItsParts(parameter: String) throws {
    let head = "From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; \(parameter)\r\n\r\n"
    let part = "Content-Disposition: attachment; filename=a.csv\r\n\r\n1,2"
    let mail = head + "text\r\n--b\r\n\(part)\r\n--b--\r\n"
    #expect(
      try MailReader.attachments(of: Array(mail.utf8)) == [
        Attachment(name: "a.csv", bytes: Array("1,2".utf8))
      ])
    let found = try MailReader.attachments(of: Array((head + "--b\r\n1,2").utf8))
    #expect(found == [Attachment(name: "", bytes: [], fault: .boundary)])
    #expect(try MailReader.attachments(of: Array(head.utf8)).isEmpty)
  }
}
