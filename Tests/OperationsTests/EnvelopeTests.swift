import Messages
import Provenance
import TestSupport
import Testing

@testable import Operations

/// Archives and mails are opened, and each file in them has a name with the way in.
@Suite struct EnvelopeTests {
  static func names(_ bytes: [UInt8]) -> [String] {
    Envelope.contents(of: bytes, name: "phieu", fileName: "phieu").files.map(\.name)
  }

  static func archive(_ entries: [(String, [UInt8])]) -> [UInt8] {
    ZipBuilder(entries.map { ZipBuilder.Entry($0.0, $0.1) }).bytes()
  }

  @Test func anArchiveIsItsFiles() {
    let zip = Self.archive([
      ("So Y te.csv", Array("a".utf8)), ("thu muc/So Xây dựng.csv", Array("b".utf8)),
      ("ghi chu.bak", [1]), ("__MACOSX/._So Y te.csv", [1]),
    ])
    let files = Envelope.contents(of: zip, name: "phieu.zip", fileName: "phieu.zip").files
    #expect(
      files.map(\.name) == [
        "phieu.zip › So Y te.csv", "phieu.zip › thu muc/So Xây dựng.csv", "phieu.zip › ghi chu.bak",
        "phieu.zip › __MACOSX/._So Y te.csv",
      ])
    #expect(files.map(\.isOpened) == [true, true, false, false])
    #expect(files[1].fileName == "So Xây dựng.csv")
  }

  @Test func archivesInArchivesAreOpenedSoFarOnly() {
    var bytes = Self.archive([("a.csv", Array("a".utf8))])
    for _ in 0..<5 { bytes = Self.archive([("x.zip", bytes)]) }
    #expect(Self.names(bytes) == ["phieu › x.zip › x.zip › x.zip"])
  }

  @Test func whatIsWrongWithAnArchiveIsSaidOfTheArchive() {
    func code(_ change: (inout ZipBuilder) -> Void) -> ProblemCode? {
      var zip = ZipBuilder([.init("So Y te.csv", Array("a".utf8))])
      change(&zip)
      let files = Envelope.contents(of: zip.bytes(), name: "phieu.zip", fileName: "phieu.zip").files
      guard case .failure(let error)? = files.first?.content else { return nil }
      return error.problem.code
    }
    #expect(code { _ in } == nil)
    #expect(code { $0.entries[0].crc32 ^= 1 } == .archiveDamaged)
    #expect(code { $0.entries[0].flags |= 1 } == .archiveEncrypted)
    #expect(code { $0.entries[0].method = 12 } == .archiveUnread)
  }

  @Test func anArchiveOfNothingIsRefused() {
    let contents = Envelope.contents(of: Self.archive([]), name: "a.zip", fileName: "a.zip")
    guard case .failure(let error)? = contents.files.first?.content else {
      Issue.record("not refused")
      return
    }
    #expect(error.problem.code == .fileEmpty && contents.besides.isEmpty)
  }

  @Test func aWorkbookAttachedUnderANameWithoutEndingIsRead() {
    let mail =
      "From: a@so.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
      + "--b\r\nContent-Disposition: attachment; filename=bao-cao\r\n\r\nPK\u{3}\u{4}\r\n"
      + "--b\r\nContent-Disposition: attachment; filename=logo.bin\r\n\r\nGIF\r\n--b--\r\n"
    let files = Envelope.contents(of: Array(mail.utf8), name: "m.eml", fileName: "m.eml").files
    #expect(files.map(\.isOpened) == [true, false])
  }

  @Test func anArchiveThatIsNotOpenedIsNamedWhereverItLies() async throws {
    let rar: [UInt8] = Array("Rar!\u{1A}\u{7}\u{0}".utf8)
    let zip = Self.archive([("So Y te.rar", rar), ("So Xay dung.xlsx", rar)])
    let files = Envelope.contents(of: zip, name: "phieu.zip", fileName: "phieu.zip").files
    #expect(files.map(\.isOpened) == [true, true])
  }

  @Test func aWorkbookIsNoArchive() {
    let workbook = Self.archive([("[Content_Types].xml", [1]), ("xl/workbook.xml", [1])])
    #expect(Self.names(workbook) == ["phieu"])
  }

  @Test func aMailThatAsksForTooMuchIsRefusedInTheReadersWords() throws {
    let part = "--b\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\n1\r\n"
    let mail =
      "From: a@so.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
      + String(repeating: part, count: 1_001) + "--b--\r\n"
    let files = Envelope.contents(
      of: Array(mail.utf8), name: "thu.eml", fileName: "thu.eml"
    ).files
    guard case .failure(let error)? = files.first?.content else {
      Issue.record("not refused")
      return
    }
    let sentence = Wording(.vi).sentence(for: error.problem)
    #expect(error.problem.code == .limitExceeded)
    #expect(sentence.contains("1001") && sentence.contains("số phần của thư ≤ 1000"))
  }

  /// A mail with attachments, each its header and body.
  static func mail(_ head: String, _ parts: [String], boundary: String = "b") -> [UInt8] {
    let lines = parts.map { "--\(boundary)\r\nContent-Disposition: attachment; filename=\($0)\r\n" }
    return Array(
      ("\(head)\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\(boundary)\r\n\r\n"
        + lines.joined() + "--\(boundary)--\r\n").utf8)
  }

  @Test func filesOfOneNameHaveNamesOfTheirOwn() {
    let mail = Self.mail(
      "From: a@so.example", ["STC.csv\r\n\r\n1", "STC.csv\r\n\r\n2", "../STC.csv\r\n\r\n3"])
    #expect(
      Self.names(mail) == ["phieu › STC.csv", "phieu › STC (2).csv", "phieu › STC (3).csv"])
    let zip = Self.archive([("a/STC.csv", [1]), ("/a/../a/STC.csv", [2]), ("C:\\a\\STC.csv", [3])])
    #expect(
      Self.names(zip) == ["phieu › a/STC.csv", "phieu › a/a/STC.csv", "phieu › a/STC (2).csv"])
  }

  /// Whoever sent the mail, and its day: of the outermost mail, to whatever lies in it.
  @Test func filesOfAMailKnowWhoSentIt() {
    func deliveries(_ bytes: [UInt8]) -> [String] {
      let contents = Envelope.contents(of: bytes, name: "m.eml", fileName: "m.eml")
      return (contents.files.map(\.delivery) + contents.besides.map(\.delivery)).map {
        "\($0?.from ?? "") \($0?.day?.vietnamese ?? "")"
      }
    }
    let head =
      "From: =?utf-8?B?U+G7nyBZIHThur8=?= <syt@a.example>\r\nDate: 15 Oct 2020 20:00:00 +0000"
    let inner = String(decoding: Self.mail("From: b@b.example", ["a.csv\r\n\r\n1"]), as: UTF8.self)
    let outer = Self.mail(
      head, ["x.eml\r\nContent-Type: message/rfc822\r\n\r\n\(inner)"], boundary: "o")
    let expected = "Sở Y tế <syt@a.example> 16/10/2020"
    #expect(Set(deliveries(outer)) == [expected])
    #expect(Set(deliveries(Self.archive([("thu.eml", outer)]))) == [expected, " "])
    #expect(deliveries(Self.archive([("a.csv", [1])])) == [" ", " "])
    #expect(Self.names(outer) == ["phieu › x.eml › a.csv"])
  }

  /// What is wrong with a part is said of the part, under its own name.
  @Test(arguments: [
    ("a.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJDR", "mail-damaged mailEncoding"),
    ("a.xlsx\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nx", "mail-unread uuencoded"),
    ("smime.p7m\r\nContent-Type: application/pkcs7-mime\r\n\r\nx", "mail-unread sealedMail"),
  ]) func whatIsWrongWithAnAttachmentIsSaidOfIt(part: String, expected: String) {
    let files = Envelope.contents(
      of: Self.mail("From: a@so.example", [part]), name: "m.eml", fileName: "m.eml"
    ).files
    guard case .failure(let error)? = files.first?.content,
      case .fault(let fault)? = error.problem.found
    else {
      Issue.record("not refused")
      return
    }
    #expect("\(error.problem.code.rawValue) \(fault)" == expected)
    #expect(error.problem.place?.file == files.first?.name)
  }

  @Test func aMailIsItsAttachments() {
    let mail =
      "From: a@so.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
      + "--b\r\nContent-Disposition: attachment; filename=STC.csv\r\n\r\n1,2\r\n--b--\r\n"
    #expect(Self.names(Array(mail.utf8)) == ["phieu › STC.csv"])
  }
}

extension Envelope.File {
  /// Whether its bytes were taken out.
  fileprivate var isOpened: Bool {
    if case .success(.some) = content { return true }
    return false
  }
}
