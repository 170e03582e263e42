/// The mail with which a file came.
public struct Delivery: Hashable, Sendable {
  /// The sender's name as the mail gives it; empty where it gives none.
  public var sender: String
  /// The sender's address.
  public var address: String
  /// The day of the mail, as clocks in Vietnam had it; nil where it gives none.
  public var day: CivilDate?

  /// Makes one.
  public init(sender: String, address: String, day: CivilDate?) {
    self.sender = sender
    self.address = address
    self.day = day
  }

  /// Name and address in one line: `Sở Tài chính <stc@daklak.gov.vn>`.
  public var from: String {
    if sender.isEmpty { return address }
    return address.isEmpty ? sender : "\(sender) <\(address)>"
  }
}
