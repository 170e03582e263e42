import Mail

/// Mails as Outlook saves them: no more comes out than lies in the file.
enum MSGFuzzing {
  private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func run(_ bytes: [UInt8]) {
    let file = magic + bytes.dropFirst(8)
    guard MailReader.isMail(file) else { return }
    do throws(MailReader.Refusal) {
      let found = try MailReader.contents(of: file)
      let all = found.attachments.reduce(0) { $0 + $1.bytes.count }
      if all > file.count { stop("more than the file has") }
      for attachment in found.attachments where attachment.fault != nil {
        if !attachment.bytes.isEmpty { stop("bytes of what cannot be had") }
      }
    } catch { return }
  }
}
