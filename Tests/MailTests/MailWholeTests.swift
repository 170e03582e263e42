import Provenance
import Testing

@testable import Mail

/// Who sent a mail and when; and mails that are bent as a whole.
@Suite struct MailWholeTests {
  static func contents(_ text: String) throws -> MailContents {
    try MailReader.contents(of: Array(text.utf8))
  }

  @Test(arguments: [
    ("=?utf-8?B?U+G7nyBZIHThur8=?= <syt@daklak.example>", "Sở Y tế", "syt@daklak.example"),
    ("\"Sở Y tế, VP\" <syt@daklak.example>, b@c.example", "Sở Y tế, VP", "syt@daklak.example"),
    ("syt@daklak.example (Sở Y tế)", "Sở Y tế", "syt@daklak.example"),
    ("syt@daklak.example", "", "syt@daklak.example"), ("Sở Y tế", "Sở Y tế", ""),
    (
      "\"=?utf-8?Q?S=E1=BB=9F_Y_t=E1=BA=BF?=\" <syt@daklak.example>", "Sở Y tế",
      "syt@daklak.example"
    ),
  ]) func tellsTheSender(field: String, name: String, address: String) throws {
    let from = try Self.contents("From: \(field)\r\n\r\n").from
    #expect(from?.name == name && from?.address == address)
  }

  @Test func tellsTheSenderOfEightBitHeaders() throws {
    let mail: [UInt8] = Array("From: S".utf8) + [0xF5, 0xD2] + Array(" Y t".utf8) + [0xEA, 0xEC]
    let from = try MailReader.contents(of: mail + Array(" <a@b.example>\r\n\r\n".utf8)).from
    #expect(
      from?.name.unicodeScalars.elementsEqual("So\u{31B}\u{309} Y te\u{302}\u{301}".unicodeScalars)
        == false)
    #expect(from?.name == "Sở Y tế")
  }

  @Test(arguments: [
    ("Date: Thu, 15 Oct 2020 08:30:00 +0700", "2020-10-15"),
    ("Date: 15 Oct 20 08:30 +0700 (ICT)", "2020-10-15"),
    ("Date: Thu, 15 Oct 2020 18:30:00 +0000", "2020-10-16"),
    ("Date: Thu, 15 Oct 2020 18:30:00 GMT", "2020-10-16"),
    ("Date: Thu, 15 Oct 2020 16:59:00 +0000", "2020-10-15"),
    ("Date: Fri, 16 Oct 2020 00:30:00 +0800", "2020-10-15"),
    ("Date: Thu, 15 Oct 2020 23:00:00", "2020-10-15"), ("Date: Thu, 15 Oct 2020", "2020-10-15"),
    ("Date: 31 Feb 2020", nil), ("Date: hôm qua", nil), ("Date:", nil), ("X: y", nil),
    (
      "Received: from a by b; Thu, 15 Oct 2020 18:30:00 +0000 (UTC)\r\n"
        + "Received: from c by d; 1 Jan 2020 00:00:00 +0000", "2020-10-16"
    ),
  ]) func tellsTheDay(field: String, day: String?) throws {
    let date = try Self.contents(field + "\r\n\r\n").date
    #expect(date?.day(inZone: 7 * 60).description == day)
  }

  static let part = "Content-Disposition: attachment; filename=a.csv\r\n\r\n1,2"
  static let whole =
    "From: a@b.example\r\nDate: 15 Oct 2020 08:30:00 +0700\r\nSubject: =?utf-8?Q?Phi=E1=BA=BFu?=\r\n"
    + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    + "--b\r\n\(part)\r\n--b--\r\n"

  /// However a mail was saved, it is the same.
  @Test func isReadHoweverItWasSaved() throws {
    let plain = try Self.contents(Self.whole)
    #expect(plain.attachments == [Attachment(name: "a.csv", bytes: Array("1,2".utf8))])
    #expect(plain.subject == "Phiếu" && plain.date?.minute == 510)
    let saved = [
      "\u{FEFF}" + Self.whole, "From a@b.example Thu Oct 15 08:30:00 2020\r\n" + Self.whole,
      Self.whole.replacing("\r\n", with: "\n"), Self.whole.replacing("\r\n", with: "\r"),
      Self.whole.replacing("--b--\r\n", with: "--b-- \t\r\n\r\nepilogue"),
      Self.whole.replacing("Content-Type:", with: "CONTENT-TYPE :"),
    ]
    for text in saved {
      #expect(MailReader.isMail(Array(text.utf8)))
      #expect(try Self.contents(text) == plain)
    }
  }

  /// Of a mail that breaks off, only what tells by itself whether it is whole is handed on.
  @Test func namesWhatIsCutOff() throws {
    let cut = Self.whole.replacing("\r\n--b--\r\n", with: "")
    #expect(try Self.contents(cut).attachments.map(\.fault) == [.cutOff])
    let container = cut.replacing("1,2", with: "PK1,2")
    #expect(try Self.contents(container).attachments.map(\.fault) == [nil])
    // What lies within a part that is closed is not cut off.
    let inner = "Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\(Self.part)"
    let outer = Self.whole.replacing(Self.part, with: inner)
    #expect(try Self.contents(outer).attachments.map(\.fault) == [nil])
    #expect(
      try Self.contents(outer.replacing("\r\n--b--", with: "")).attachments.map(\.fault) == [
        .cutOff
      ]
    )
  }

  @Test(arguments: [
    ("Content-Type: application/x; name=b.xlsx", "b.xlsx", nil as Mail.Attachment.Fault?),
    ("Content-Type: application/ms-tnef", "winmail.dat", nil),
    ("Content-Type: application/pkcs7-mime; name=smime.p7m", "smime.p7m", .sealed),
    ("Content-Type: text/csv", "", nil), ("Content-Type: application/zip", "", nil),
    ("Content-Type: application/applefile; name=b.xlsx", "._b.xlsx", nil),
    (
      "Content-Type: application/x; name=good.xlsx\r\nContent-Disposition: attachment; filename=??.xlsx",
      "good.xlsx", nil
    ),
    ("Content-Disposition: attachment; filename=a;b.xlsx", "a;b.xlsx", nil),
  ]) func namesParts(header: String, name: String, fault: Mail.Attachment.Fault?) throws {
    let found = try MailReader.attachments(of: MailReaderTests.mail([header + "\r\n\r\nA"]))
    #expect(found == [Attachment(name: name, bytes: [0x41], fault: fault)])
  }

  @Test func aPictureOfTheTextIsNoFile() throws {
    let picture = "Content-Type: image/png; name=image001.png\r\nContent-ID: <a>\r\n\r\nA"
    let related = MailReaderTests.mail(["Content-Type: text/html\r\n\r\nx", picture])
    let text = String(decoding: related, as: UTF8.self)
      .replacing("multipart/mixed", with: "multipart/related")
    #expect(try Self.contents(text).attachments.map(\.isPicture) == [true])
    #expect(try MailReader.attachments(of: related).map(\.isPicture) == [false])
  }

  @Test func filesInTheTextOfOldMailAreNamed() throws {
    let mail = MailReaderTests.mail(["\r\nKinh gui\r\nbegin 644 So Y te.xlsx\r\n#0V%T\r\n`\r\nend"])
    let found = try MailReader.contents(of: mail)
    #expect(found.attachments == [Attachment(name: "So Y te.xlsx", bytes: [], fault: .uuencoded)])
    #expect(found.texts == 1)
  }

  @Test func aMailBoxIsItsMails() throws {
    let box = "From a\r\n\(Self.whole)\r\nFrom b\r\n\(Self.whole)\r\nFrom the office\r\n\r\n"
    let found = try Self.contents(box)
    #expect(found.attachments.map(\.way) == [["Phiếu"], ["Phiếu (2)"]])
    #expect(found.attachments.map(\.name) == ["a.csv", "a.csv"])
  }

  /// Headers made to take long are read at once.
  @Test func nothingTakesLong() throws {
    for unit in ["=?", "=?utf-8?B?", ";a=\"", "*0=", " \r\n "] {
      let long = String(repeating: unit, count: 200_000 / unit.utf8.count)
      _ = try Self.contents("From: \(long)\r\nContent-Type: a;\(long)\r\nSubject: \(long)\r\n\r\n")
    }
    let endless = "From: " + String(repeating: "a", count: 300_000) + "\r\n b"
    #expect(try Self.contents(endless).attachments.map(\.fault) == [.header])
  }
}
