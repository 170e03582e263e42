/// How a file came: the mail that it was in, or what the journal of a round says of it.
public struct Delivery: Hashable, Sendable {
  /// The sender's name as the mail gives it; empty where it gives none.
  public var sender: String
  /// The sender's address.
  public var address: String
  /// The day on which it was received: that of the mail, as clocks in Vietnam had it; nil where
  /// nothing tells.
  public var day: CivilDate?
  /// What the standing agency chose about the file, with its reason; empty where it chose nothing.
  public var choice: String

  /// Makes one.
  public init(sender: String, address: String, day: CivilDate?, choice: String = "") {
    self.sender = sender
    self.address = address
    self.day = day
    self.choice = choice
  }

  /// Name and address in one line: `Sở Tài chính <stc@daklak.gov.vn>`.
  public var from: String {
    if sender.isEmpty { return address }
    return address.isEmpty ? sender : "\(sender) <\(address)>"
  }
}
