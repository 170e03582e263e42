/// The address in a formula `HYPERLINK("address", …)`.
enum FormulaLink {
  /// Whether a formula may hold one: whether `link(` stands in it.
  static func mayStand(in formula: Span<UInt8>) -> Bool {
    guard formula.count > 10 else { return false }
    for index in 9..<formula.count
    where formula[index] == UInt8(ascii: "(") && formula[index - 1] | 0x20 == UInt8(ascii: "k") {
      if formula[index - 2] | 0x20 == UInt8(ascii: "n") { return true }
    }
    return false
  }

  /// The address, where it is written out; nil where there is none, or it is worked out.
  static func target(_ formula: [UInt8]) -> String? {
    guard mayStand(in: formula.span) else { return nil }
    let text = String(decoding: formula, as: UTF8.self)
    let lowered = text.lowercased()
    guard lowered.utf8.count == text.utf8.count,
      let start = lowered.split(
        separator: "hyperlink(", maxSplits: 1, omittingEmptySubsequences: false
      )
      .dropFirst().first?.startIndex
    else { return nil }
    let offset = lowered.utf8.distance(from: lowered.startIndex, to: start)
    var rest = text.utf8.dropFirst(offset).drop { $0 == UInt8(ascii: " ") }
    guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    var address: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        guard rest.first == byte else { break }
        rest.removeFirst()
      }
      address.append(byte)
    }
    let next = rest.drop { $0 == UInt8(ascii: " ") }.first
    guard next == nil || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")")].contains(next)
    else { return nil }
    return address.isEmpty ? nil : String(decoding: address, as: UTF8.self)
  }
}
