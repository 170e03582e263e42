import Testing

@testable import Mail

/// What is written to a draft is read back as it was, by our own reader here and by Python's in
/// `Tests/Mail/drafts.py`.
@Suite struct MailDraftTests {
  static let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
  static let draft = MailDraft(
    to: [
      MailAddress(name: "Sở Tài chính, phòng \"Ngân sách\"", address: "stc@daklak.example"),
      MailAddress("noi-vu@daklak.example"),
    ].compactMap(\.self),
    subject: "Đề nghị sửa phiếu tự chấm Chỉ số cải cách hành chính Quý III năm 2020: còn 3 việc",
    text: "Kính gửi Sở Tài chính,\n\n.\nFrom đây\r\n--\n\(letters)\n",
    attachments: [
      Attachment(name: letters + ".xlsx", bytes: (0...255).map { UInt8($0) }),
      Attachment(name: String(repeating: "Phụ lục ", count: 25) + ".xlsx", bytes: []),
      Attachment(name: "a; b=\"c\" %41'=?utf-8?B?QQ==?=.csv", bytes: Array("--\r\n\r\n".utf8)),
      Attachment(name: "plain.csv", bytes: Array(repeating: 0x41, count: 1_000)),
    ])

  @Test func isReadBackAsItWasWritten() throws {
    let draft = Self.draft
    #expect(MailReader.isMail(draft.bytes))
    let found = try MailReader.contents(of: draft.bytes)
    #expect(found.attachments == draft.attachments)
    #expect(found.texts == 1)
  }

  /// `RECORD_GOLDEN=1 swift test --filter MailDraftTests` writes the file anew, and fails.
  @Test func givesTheBytesThatOthersAreToRead() throws {
    let golden = MailFiles.top + "/Tests/Golden/mail/draft.eml"
    if MailFiles.isRecording {
      MailFiles.write(Self.draft.bytes, to: golden)
      Issue.record("recorded \(golden)")
    }
    #expect(MailFiles.bytes(golden) == Self.draft.bytes)
  }

  @Test func isLinesThatEveryProgramTakes() {
    let lines = String(decoding: Self.draft.bytes, as: UTF8.self)
      .replacing("\r\n", with: "\u{1}").split(separator: "\u{1}", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { 0x20...0x7E ~= $0 } })
    #expect(lines.last == "")
  }

  @Test func aDraftWithoutFilesIsItsText() throws {
    let draft = MailDraft(subject: "a", text: "Kính gửi")
    let text = String(decoding: draft.bytes, as: UTF8.self)
    #expect(text.hasPrefix("X-Unsent: 1\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: text/"))
    #expect(try MailReader.contents(of: draft.bytes) == MailContents(texts: 1, subject: "a"))
  }

  @Test(arguments: ["x\r\nBcc: a@b.example", "x\n\nbody", "\u{0}\u{7F}\u{85}"])
  func noTextBeginsAHeader(text: String) throws {
    let draft = MailDraft(
      to: [MailAddress(name: text, address: "a@b.example")].compactMap(\.self), subject: text,
      text: "", attachments: [Attachment(name: text, bytes: [1])])
    let header = MailHeader(draft.bytes[...], limit: 1 << 20)
    #expect(header.isWhole && header["bcc"] == nil)
    let found = try MailReader.contents(of: draft.bytes)
    #expect(found.attachments.map(\.bytes) == [[1]] && found.texts == 1)
    let isBroken = found.attachments.contains { $0.name.contains { $0.isNewline } }
    #expect(!isBroken)
  }

  @Test(arguments: [
    ("a@b.example", "", "a@b.example"), (" a@b.example\n", "", "a@b.example"),
    ("Sở Y tế <a@b.example>", "Sở Y tế", "a@b.example"),
    ("\"Sở Y tế\" < a@b.example >", "Sở Y tế", "a@b.example"),
  ]) func takesAddresses(text: String, name: String, address: String) {
    let found = MailAddress(text)
    #expect(found?.name == name && found?.address == address)
  }

  @Test(arguments: [
    "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b, c@d", "a@b;c@d", "a@b\r\nBcc: c@d", "<>",
    "a@đ.vn", "a@b>", String(repeating: "a", count: 300) + "@b",
  ]) func takesNothingElseForAnAddress(text: String) {
    #expect(MailAddress(text) == nil)
  }
}
