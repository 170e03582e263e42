import Testing

@testable import Spreadsheet

/// The scanner's reading of text, which knows only what it can take as a parser would.
@Suite struct XMLTextTests {
  /// The text up to `<` as the scanner takes it; nil where it leaves it to the parser.
  static func scanned(_ text: [UInt8]) -> String? {
    var output: [UInt8] = []
    var index = 0
    let bytes = text + Array("</t>".utf8)
    guard XMLScan.text(bytes.span, &index, into: &output) else { return nil }
    #expect(index == text.count)
    return String(validating: output, as: UTF8.self)
  }

  /// What is written, and what it says.
  static let known: [(written: String, said: String)] = [
    ("a", "a"), ("Tổng", "Tổng"), ("ặ", "ặ"), ("đ", "đ"), ("\t", "\t"), ("\n", "\n"), ("]", "]"),
    ("𝄞", "𝄞"), ("\u{FFFD}", "\u{FFFD}"), ("\u{D7FF}", "\u{D7FF}"), ("\u{E000}", "\u{E000}"),
    ("\u{10FFFF}", "\u{10FFFF}"), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
    ("&apos;", "'"), ("&#7841;", "ạ"), ("&#x1EA1;", "ạ"), ("&#x1d11e;", "𝄞"), ("&#10;", "\n"),
  ]
  static let unknown: [[UInt8]] = [
    [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF], [0xC0, 0x80], [0xE0, 0x80, 0x80],
    [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xFF],
    [0x0D], [0x01], Array("&x;".utf8), Array("&#;".utf8), Array("&#0;".utf8),
    Array("&#xD800;".utf8),
    Array("&#xFFFE;".utf8), Array("&#12a;".utf8), Array("&#7841".utf8), Array("]]>".utf8),
  ]

  @Test func knownTextIsTakenExactlyWhereverItStands() {
    var random = DecoderTests.Sequence64(state: 7)
    for _ in 0..<4000 {
      let pieces = (0..<random.next(below: 24)).map { _ in
        Self.known[random.next(below: Self.known.count)]
      }
      #expect(
        Self.scanned(pieces.flatMap { Array($0.written.utf8) })
          == pieces.map(\.said).joined())
    }
  }

  @Test func whatAParserMustSeeIsLeftToIt() {
    for foreign in Self.unknown {
      for before in 0...20 {
        for letters in ["a", "ạ", "đ"] {
          let text = Array(String(repeating: letters, count: before).utf8)
          #expect(Self.scanned(text + foreign) == nil, "\(foreign) after \(before) \(letters)")
          #expect(Self.scanned(text + foreign + Array("ặ bc".utf8)) == nil, "\(foreign)")
        }
      }
    }
  }

  @Test func aLetterCutShortIsLeftToTheParser() {
    for letter in ["đ", "ạ", "𝄞"] {
      let bytes = Array(letter.utf8)
      for length in 1..<bytes.count {
        for before in 0...16 {
          let text = Array(String(repeating: "ê", count: before).utf8) + bytes.prefix(length)
          #expect(Self.scanned(text) == nil)
          #expect(Self.scanned(text + Array("abcdefgh".utf8)) == nil)
        }
      }
    }
  }
}
