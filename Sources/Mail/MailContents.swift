/// A file that came with a mail.
public struct Attachment: Hashable, Sendable {
  /// Why its bytes cannot be had.
  public enum Fault: Hashable, Sendable {
    /// Its base64 is broken.
    case encoding
    /// The mail ends before it does.
    case cutOff
    /// It is in the way of old UNIX mail (uuencode).
    case uuencoded
    /// It is a mail signed or encrypted as a whole (S/MIME).
    case sealed
    /// Its place in the file of an Outlook mail is damaged, or holds nothing.
    case storage
    /// It is an object of another program in an Outlook mail, no file.
    case object
    /// It was parts, but nothing tells where they begin.
    case boundary
    /// Its header is longer than any mail program writes.
    case header
  }

  /// Its name as it was meant; empty where the mail gives none.
  public var name: String
  /// Its bytes; none where they cannot be had.
  public var bytes: [UInt8]
  /// The mails within the mail that lead to it, the outer one first.
  public var way: [String] = []
  /// Why its bytes cannot be had.
  public var fault: Fault?
  /// Whether it is a picture that the text of the mail shows.
  public var isPicture = false

  /// Makes one.
  package init(name: String, bytes: [UInt8], way: [String] = [], fault: Fault? = nil) {
    self.name = name
    self.bytes = fault == nil ? bytes : []
    self.way = way
    self.fault = fault
  }
}

/// What a mail holds.
public struct MailContents: Hashable, Sendable {
  /// The files attached to it, those of mails within it included, in their order.
  public var attachments: [Attachment] = []
  /// How many parts are the text of the mail, or of a mail within it.
  public var texts = 0
  /// The mails within it, each by the way that leads to it.
  public var mails: [[String]] = []
  /// Who sent it; nil where it does not say.
  public var from: MailAddress?
  /// When it was sent, or else received.
  public var date: MailDate?
  /// What it is about.
  public var subject = ""
}
