import Provenance

@testable import Spreadsheet

/// The small decoders against slow twins.
enum DecoderFuzzing {
  static func run(_ bytes: [UInt8]) {
    number(bytes)
    address(bytes)
    escapes(bytes)
    text(bytes)
    _ = NumberFormat.kind(of: String(decoding: bytes, as: UTF8.self))
    _ = ISODate.dateTime(String(decoding: bytes, as: UTF8.self))
    guard bytes.count >= 8 else { return }
    let serial = Double(bitPattern: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) })
    for system in [false, true] {
      _ = ExcelDate.dateTime(serial: serial, is1904: system)?.description
    }
  }

  private static func number(_ bytes: [UInt8]) {
    let found = DecimalText.value(bytes.span)
    let isPlain = bytes.allSatisfy { $0.isDigit || "+-.eE".utf8.contains($0) }
    let twin = isPlain ? Double(String(decoding: bytes, as: UTF8.self)) : nil
    // The standard library wants a digit before "e" as well, but takes ".5" and "5." too.
    if found?.bitPattern != twin.flatMap({ $0.isFinite ? $0 : nil })?.bitPattern {
      stop("number \(String(decoding: bytes, as: UTF8.self)): \(String(describing: found))")
    }
    var index = 0
    let closed = bytes + Array("</v>\(String(repeating: " ", count: 40))".utf8)
    if let quick = DecimalText.plain(closed.span, &index), index == bytes.count {
      if quick.bitPattern != found?.bitPattern { stop("quick number differs") }
    }
  }

  private static func address(_ bytes: [UInt8]) {
    let found = CellAddress.parse(bytes.span)
    let text = String(decoding: bytes, as: UTF8.self)
    let twin = bytes.contains(UInt8(ascii: "$")) ? nil : CellReference(a1: text)
    if found?.row != twin?.row || found?.column != twin?.column { stop("address \(text)") }
    guard !bytes.contains(0) else { return }
    let ofC = (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { CellAddress.parse($0) }
    }
    if ofC?.row != found?.row || ofC?.column != found?.column { stop("address \(text) as C text") }
  }

  private static func escapes(_ bytes: [UInt8]) {
    if UTF8Text.isValid(bytes.span) != (String(validating: bytes, as: UTF8.self) != nil) {
      stop("UTF-8 judged otherwise than by the standard library")
    }
    guard UTF8Text.isValid(bytes.span) else { return }
    var decoded = bytes
    EscapedText.decode(&decoded, from: 0)
    if !UTF8Text.isValid(decoded.span) { stop("not UTF-8 any more") }
    if decoded.count > bytes.count { stop("longer than it was") }
    if !bytes.contains(UInt8(ascii: "_")), decoded != bytes { stop("changed without an escape") }
  }

  /// What the scanner takes for text is well-formed, and ends at a tag.
  private static func text(_ bytes: [UInt8]) {
    var index = 0
    var output: [UInt8] = []
    let isTaken = XMLScan.text(bytes.span, &index, into: &output)
    if !isTaken { return }
    if index >= bytes.count || bytes[index] != UInt8(ascii: "<") { stop("text without end") }
    if !UTF8Text.isValid(output.span) { stop("text is not UTF-8") }
  }
}
