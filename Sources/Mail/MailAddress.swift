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
    let bare = text.trimmingBlanks
    if bare.last == ">", let open = bare.lastIndex(of: "<") {
      self.init(
        name: Self.bareName(bare[..<open]),
        address: String(bare[bare.index(after: open)...].dropLast()))
    } else {
      self.init(name: "", address: bare)
    }
  }

  /// The same, with the name apart.
  public init?(name: String, address: String) {
    let address = address.trimmingBlanks
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.count <= 254,
      address.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !Self.reserved.contains($0) })
    else { return nil }
    self.name = name.trimmingBlanks
    self.address = address
  }

  /// The first sender of a header's field, whatever it looks like; nil where none is given.
  init?(field: [UInt8]) {
    let text = HeaderText.line(EncodedWords.decoded(field))
    // `Sở Y tế <a@b>, …`, `a@b (Sở Y tế)`, or an address alone.
    if let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
      name = Self.bareName(text[..<open])
      address = String(text[text.index(after: open)..<close]).trimmingBlanks
    } else if let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
      name = Self.bareName(text[text.index(after: open)..<close])
      address = String(text[..<open]).trimmingBlanks
    } else {
      let first = String(text.prefix { $0 != "," && $0 != ";" }).trimmingBlanks
      name = first.contains("@") ? "" : first
      address = first.contains("@") ? first : ""
    }
    name = String(name.prefix(200))
    address = String(address.prefix(254))
    if name.isEmpty, address.isEmpty { return nil }
  }

  /// A name without blanks and quotes around it.
  private static func bareName(_ text: Substring) -> String {
    let bare = String(text).trimmingBlanks
    guard bare.count > 1, let quote = bare.first, quote == "\"" || quote == "'", bare.last == quote
    else { return bare }
    return String(bare.dropFirst().dropLast()).replacing("\\\"", with: "\"").trimmingBlanks
  }

  private static let reserved = Array("()<>[],;:\\\"".utf8)
}

extension String {
  /// The text without blanks around it.
  var trimmingBlanks: String {
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
