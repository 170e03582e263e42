/// Somebody who sends or gets mail.
public struct MailAddress: Hashable, Sendable {
  /// The name beside the address; empty where none is given.
  public var name: String
  /// The address: `so.taichinh@daklak.gov.vn`.
  public var address: String

  /// The address that a text holds, alone or with a name: `Sở Tài chính <stc@daklak.gov.vn>`.
  ///
  /// Nil where what stands there can be no address, or there is none or more than one: nothing that
  /// is written to a draft may begin a header or a list of its own.
  public init?(_ text: String) {
    let bare = Self.trimmed(text[...])
    if bare.last == ">", let open = bare.lastIndex(of: "<") {
      var name = Self.trimmed(bare[..<open])
      if name.count > 1, name.first == "\"", name.last == "\"" {
        name = name.dropFirst().dropLast()
      }
      self.init(
        name: String(name), address: String(bare[bare.index(after: open)...].dropLast()))
    } else {
      self.init(name: "", address: String(bare))
    }
  }

  /// The same, with the name apart.
  public init?(name: String, address: String) {
    let address = Self.trimmed(address[...])
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= 254,
      address.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !Self.reserved.contains($0) })
    else { return nil }
    self.name = String(Self.trimmed(name[...]))
    self.address = String(address)
  }

  private static let reserved = Array("()<>[],;:\\\"".utf8)

  private static func trimmed(_ text: Substring) -> Substring {
    let head = text.drop(while: \.isWhitespace)
    return head[..<(head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? head.startIndex)]
  }
}
