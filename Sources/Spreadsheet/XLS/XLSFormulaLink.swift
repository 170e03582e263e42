/// The address in a formula `HYPERLINK("address", …)`, where it is written out.
enum XLSFormulaLink {
  /// A text, a call with any number of arguments, and the number of the function.
  private static let text: UInt8 = 0x17
  private static let calls: [UInt8] = [0x22, 0x42, 0x62]
  private static let hyperlink = 359
  /// Bytes of an operand after its first one: a whole number, a number, a cell.
  private static let operands: [UInt8: Int] = [
    0x1E: 2, 0x1F: 8, 0x24: 4, 0x44: 4, 0x64: 4,
  ]

  static func target(_ record: RecordStream, codePage: CodePage?) throws(Refusal) -> String? {
    // Cells that are no such formula are told by two bytes.
    let start = record.start + 22
    guard codePage == nil, record.count > 26, record.bytes[start] == text else { return nil }
    let end = min(start + (try record.number16(20)), record.end)
    let call = end - 4
    guard call > start, calls.contains(record.bytes[call]),
      record.bytes.number16(at: end - 2) == hyperlink
    else { return nil }
    guard let (address, next) = string(record.bytes, at: start, before: call) else { return nil }
    return isOperand(record.bytes, from: next, to: call) ? address : nil
  }

  /// Whether there is nothing, or a single operand.
  private static func isOperand(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start < end else { return start == end }
    if bytes[start] == text { return string(bytes, at: start, before: end)?.next == end }
    return operands[bytes[start]].map { start + 1 + $0 == end } ?? false
  }

  private static func string(
    _ bytes: [UInt8], at start: Int, before end: Int
  ) -> (String, next: Int)? {
    guard start + 3 <= end else { return nil }
    let count = Int(bytes[start + 1])
    let width = bytes[start + 2] & 1 == 0 ? 1 : 2
    let next = start + 3 + count * width
    guard next <= end else { return nil }
    let units = (0..<count).map { index in
      let at = start + 3 + index * width
      return UInt16(bytes[at]) | (width == 2 ? UInt16(bytes[at + 1]) << 8 : 0)
    }
    return (String(decoding: units, as: UTF16.self), next)
  }
}
