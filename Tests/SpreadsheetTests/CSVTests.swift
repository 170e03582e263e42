import Provenance
import Testing

@testable import Spreadsheet

@Suite struct CSVTests {
  static func read(_ bytes: [UInt8], name: String = "a.csv", limits: Limits = .standard) -> String {
    do throws(ReadError) {
      return BothWays.text(of: try WorkbookReader.read(bytes, name: name, limits: limits))
    } catch {
      return "refused "
        + [
          error.problem.code.rawValue, error.problem.found?.description,
          error.problem.expected?.description,
        ]
        .compactMap(\.self).joined(separator: " | ")
    }
  }

  static func read(_ text: String) -> String { read(Array(text.utf8)) }

  static let texts: [(String, String)] = [
    ("a;b\n1,5;2", "A1 text a\nB1 text b\nA2 text 1,5\nB2 text 2"),
    ("a,b\r\n1.5,2\r\n", "A1 text a\nB1 text b\nA2 text 1.5\nB2 text 2"),
    ("a\tb\r1\t2\r", "A1 text a\nB1 text b\nA2 text 1\nB2 text 2"),
    ("a|b\n1|2", "A1 text a\nB1 text b\nA2 text 1\nB2 text 2"),
    ("sep=|\na,b|c;d", "A1 text a,b\nB1 text c;d"),
    ("\"sep=;\"\r\na,b;c", "A1 text a,b\nB1 text c"),
    ("SEP=,\ra,b;c", "A1 text a\nB1 text b;c"),
    // A place is that of the record, quoted line ends and empty lines and all.
    ("\"a\nb\";c\n\nd;e", "A1 text a\nb\nB1 text c\nA3 text d\nB3 text e"),
    ("\"a\r\nb\",c\nd,e", "A1 text a\r\nb\nB1 text c\nA2 text d\nB2 text e"),
    ("\"a\"\"b\",\"\",c\"d\",\"e\"f", "A1 text a\"b\nC1 text c\"d\"\nD1 text ef"),
    ("a,b\nc", "A1 text a\nB1 text b\nA2 text c"),
    ("a,b,c\nd\n,,e", "A1 text a\nB1 text b\nC1 text c\nA2 text d\nC3 text e"),
    ("x", "A1 text x"), ("\n\n", ""),
    // Labels above the table, and decimal commas in every line of it.
    (
      "Cơ quan: Sở Nội vụ, tỉnh\nSTT;Tên;Điểm\n1;a;1,5\n2;b;2,5",
      "A1 text Cơ quan: Sở Nội vụ, tỉnh\nA2 text STT\nB2 text Tên\nC2 text Điểm\nA3 text 1\n"
        + "B3 text a\nC3 text 1,5\nA4 text 2\nB4 text b\nC4 text 2,5"
    ),
    ("  a  ;b ", "A1 text   a  \nB1 text b "),
  ]

  @Test(arguments: texts) func records(_ text: String, _ expected: String) {
    #expect(Self.read(text) == expected)
    #expect(Self.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(Self.read([0xFF, 0xFE] + little) == expected)
    #expect(Self.read([0xFE, 0xFF] + big) == expected)
  }

  @Test func utf16WithoutAMarkIsKnownByItsZeros() {
    let little = "a;b\n1;2".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(Self.read(little) == "A1 text a\nB1 text b\nA2 text 1\nB2 text 2")
  }

  @Test func windows1258IsKnownByItsToneMarks() {
    // "Tiếng Việt;ơ": ê + acute, ê + dot below, as Windows spells them.
    let bytes: [UInt8] =
      Array("Ti".utf8) + [0xEA, 0xEC] + Array("ng Vi".utf8) + [0xEA, 0xF2] + Array("t;".utf8)
      + [0xF5]
    #expect(
      Self.read(bytes)
        == "A1 text Tiê\u{301}ng Viê\u{323}t\nB1 text ơ\n! encoding-legacy Windows-1258")
  }

  @Test func otherEightBitTextIsGivenByteByByteAndSaidSo() {
    // "Đắk Lắk" in TCVN3: whoever knows the fonts makes words of it.
    #expect(
      Self.read([0xA7, 0xBE, 0x6B, 0x20, 0x4C, 0xBE, 0x6B])
        == "A1 text §¾k L¾k\n! encoding-legacy Windows-1252")
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(Self.read([0x61, 0x00, 0x62, 0xFF, 0x81]) == "refused file-unsupported | binary")
    #expect(Self.read([0x61, 0x81, 0x8D]) == "refused encoding-unknown | \(Self.encodings)")
    #expect(
      Self.read([0xEF, 0xBB, 0xBF, 0x61, 0xFF]) == "refused encoding-unknown | \(Self.encodings)")
    #expect(Self.read([0xFF, 0xFE, 0x00, 0xD8]) == "refused file-unsupported | binary")
    #expect(Self.read([]) == "refused file-empty")
  }

  static let encodings = "UTF-8, UTF-16LE, UTF-16BE, Windows-1258, Windows-1252"

  @Test func anEncodingThatIsNamedIsUsed() throws {
    let bytes: [UInt8] = [0xEA, 0xEC]
    let western = try WorkbookReader.read(bytes, name: "a.csv", encoding: .windows1252)
    #expect(BothWays.text(of: western) == "A1 text êì")
    let vietnamese = try WorkbookReader.read(bytes, name: "a.csv", encoding: .windows1258)
    #expect(BothWays.text(of: vietnamese) == "A1 text ê\u{301}")
    #expect(throws: ReadError.self) {
      try WorkbookReader.read(bytes, name: "a.csv", encoding: .utf8)
    }
  }

  @Test func textThatCallsItselfAWorkbookIsRefused() {
    #expect(
      Self.read(Array("a;b".utf8), name: "SNV.XLSX")
        == "refused file-unsupported | textNamed(\"xlsx\")")
  }

  @Test(arguments: [-1, 0, 1]) func fieldsAreLimited(_ step: Int) {
    var limits = Limits.standard
    limits.csvFields = 3
    let text = String(repeating: ";", count: 2 + step)
    let expected = step > 0 ? "refused limit-exceeded | 4 | csvFields <= 3" : ""
    #expect(Self.read(Array(text.utf8), limits: limits) == expected)
  }

  @Test(arguments: [-1, 0, 1]) func recordsAreLimited(_ step: Int) {
    var limits = Limits.standard
    limits.csvRecordBytes = 10
    let text = String(repeating: "a", count: 10 + step)
    let expected =
      step > 0
      ? "refused limit-exceeded | 11 | csvRecordBytes <= 10" : "A1 text \(text)"
    #expect(Self.read(Array(text.utf8), limits: limits) == expected)
  }

  @Test(arguments: [-1, 0, 1]) func charactersAreLimited(_ step: Int) {
    var limits = Limits.standard
    limits.cellCharacters = 4
    // A character beyond the basic plane counts as two, as spreadsheets count.
    let text = "đ😀" + String(repeating: "ă", count: 1 + step)
    let expected =
      step > 0
      ? "refused limit-exceeded | 5 | cellCharacters <= 4" : "A1 text \(text)"
    #expect(Self.read(Array(text.utf8), limits: limits) == expected)
  }
}
