import TestSupport
import Testing

@testable import Mail

/// Mails as Outlook saves them give the same as mails of the internet.
@Suite struct OutlookMailTests {
  /// 15 October 2020, 18:30 in Greenwich.
  static let evening: UInt64 = (18_550 + 134_774) * 864_000_000_000 + 666_000_000_000
  static let mail = MiniMSG().with(0x37, "Phiếu tự chấm quý III").with(0x1000, "Kính gửi")
    .with(0xC1A, "Sở Tài chính").with(0xC1F, "/O=DAKLAK/CN=STC")
    .with(0x5D01, "stc@daklak.gov.vn").with(0x39, 0x40, number: evening)
  static let large = [UInt8](repeating: 7, count: 5_000)

  @Test func senderDaySubjectAndFiles() throws {
    let bytes = Self.mail.attaching("Phụ lục I, II.xlsx", Self.large)
      .attaching("ghi chu.txt", Array("a".utf8)).bytes()
    #expect(MailReader.isMail(bytes))
    let found = try MailReader.contents(of: bytes)
    #expect(found.from?.name == "Sở Tài chính" && found.from?.address == "stc@daklak.gov.vn")
    #expect(found.subject == "Phiếu tự chấm quý III" && found.texts == 1)
    #expect(found.date?.day(inZone: 420).description == "2020-10-16")
    #expect(
      found.attachments == [
        Attachment(name: "Phụ lục I, II.xlsx", bytes: Self.large),
        Attachment(name: "ghi chu.txt", bytes: Array("a".utf8)),
      ])
  }

  @Test func aSenderWithinAnOrganisationIsANameOnly() throws {
    let found = try MailReader.contents(
      of: MiniMSG().with(0xC1A, "Sở Y tế").with(0xC1F, "/O=X/CN=Y").bytes())
    #expect(found.from?.name == "Sở Y tế" && found.from?.address == "")
  }

  @Test func theHeadersOfTheWayCountWhereNothingElseTells() throws {
    let headers = "From: \"STC\" <stc@a.vn>\r\nDate: Thu, 15 Oct 2020 08:30:00 +0700\r\n"
    let found = try MailReader.contents(of: MiniMSG().with(0x7D, headers).bytes())
    #expect(found.from?.address == "stc@a.vn" && found.date?.day.description == "2020-10-15")
  }

  @Test func textsOfEightBits() throws {
    let name = Array("Phu luc ".utf8) + [0xD0] + Array(".xls".utf8)
    let part = MiniMSG().with(0x3707, 0x1E, name).with(0x3701, 0x102, [1])
      .with(0x3FFD, 3, number: 1258)
    #expect(
      try MailReader.attachments(of: MiniMSG().attaching(part).bytes()).map(\.name) == [
        "Phu luc Đ.xls"
      ])
  }

  @Test func mailsInMails() throws {
    let inner = MiniMSG().with(0x37, "FW: báo cáo").attaching("a.xlsx", Self.large)
    let outer = Self.mail.attaching(mail: inner).attaching(mail: inner).attaching("b.csv", [65])
    let found = try MailReader.contents(of: outer.bytes())
    #expect(found.mails == [["FW: báo cáo"], ["FW: báo cáo (2)"]])
    #expect(
      found.attachments.map { ($0.way + [$0.name]).joined(separator: " › ") } == [
        "b.csv", "FW: báo cáo › a.xlsx", "FW: báo cáo (2) › a.xlsx",
      ])
    var deep = MiniMSG()
    for _ in 0..<20 { deep = MiniMSG().attaching(mail: deep) }
    #expect(throws: MailReader.Refusal.tooDeep(limit: 16)) {
      try MailReader.contents(of: deep.bytes())
    }
  }

  @Test func whatIsNoFileIsNamed() throws {
    let object = MiniMSG().with(0x3001, "Chart").with(0x3705, 3, number: 6)
    let absent = MiniMSG().with(0x3707, "a.xlsx").with(0x3705, 3, number: 2)
    let picture = MiniMSG().with(0x3707, "logo.png").with(0x370E, "image/png")
      .with(0x3712, "cid").with(0x7FFE, 0xB, number: 1).with(0x3701, 0x102, [1])
    let found = try MailReader.attachments(
      of: MiniMSG().attaching(object).attaching(absent).attaching(picture).bytes())
    #expect(found.map(\.fault) == [.object, .storage, nil])
    #expect(found.map(\.isPicture) == [false, false, true])
    let sealed = MiniMSG().with(0x1A, "IPM.Note.SMIME").attaching("smime.p7m", [1])
    #expect(try MailReader.attachments(of: sealed.bytes()).map(\.fault) == [.sealed])
  }

  @Test func aSignedMailIsOpened() throws {
    let signed = """
      Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\
      Content-Disposition: attachment; filename=a.csv\r\n\r\n1,2\r\n--b--\r\n
      """
    let part = MiniMSG().with(0x3707, "smime.p7m").with(0x370E, "multipart/signed")
      .with(0x3701, 0x102, Array(signed.utf8))
    #expect(
      try MailReader.attachments(of: MiniMSG().attaching(part).bytes()).map(\.name) == ["a.csv"])
  }

  @Test func cutAndBentFilesDoNotTrap() throws {
    let bytes = Self.mail.attaching("a.xlsx", Self.large).attaching(mail: Self.mail).bytes()
    for length in stride(from: 0, to: bytes.count, by: 101) {
      _ = try? MailReader.contents(of: Array(bytes[..<length]))
    }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var bent = bytes
      for _ in 0..<4 {
        bent[Int.random(in: 0..<bent.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? MailReader.contents(of: bent)
    }
  }

  @Test func storagesThatShareTheirStreamsAreRefused() throws {
    var bytes = (1...9).reduce(MiniMSG()) { $0.attaching("\($1)", [1]) }.bytes()
    // What lies in each attachment is now what lies in the mail.
    let names = ["_\u{0}_\u{0}a\u{0}t\u{0}"].map { Array($0.utf8) }
    let places = bytes.indices.filter { bytes[$0...].starts(with: names[0]) }
    let root = bytes.indices.first { bytes[$0...].starts(with: Array("R\u{0}o\u{0}o\u{0}".utf8)) }
    let top = try #require(root)
    for place in places {
      bytes.replaceSubrange(place + 76..<place + 80, with: bytes[top + 76..<top + 80])
    }
    #expect(throws: MailReader.Refusal.self) { try MailReader.contents(of: bytes) }
  }
}
