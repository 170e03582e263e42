import Provenance
import Testing

@testable import Spreadsheet

/// CSV that was spoiled or spelt by other rules: the right cells, or a word that names the line.
@Suite struct MangledCSVTests {
  static func read(_ bytes: [UInt8]) -> String { CSVTests.read(bytes) }
  static func read(_ text: String) -> String { read(Array(text.utf8)) }

  // MARK: Bytes

  static let table = Array("Mã,Tên\n1,Cộng hòa\n2,độc lập\n".utf8)

  /// UTF-8 stays UTF-8, wherever a byte of it is spoiled.
  @Test(arguments: [0x80, 0xC3, 0xE1, 0xF5, 0xFF] as [UInt8]) func oneBadByte(_ bad: UInt8) {
    let bytes = Array("Mã,Tên\n1,Cộng hòa\n2,độc ".utf8) + [bad] + Array("lập\n".utf8)
    let expected = """
      A1 text Mã
      B1 text Tên
      A2 text 1
      B2 text Cộng hòa
      A3 text 2
      B3 text độc \u{FFFD}lập
      ! text-damaged B3 độc \u{FFFD}lập
      """
    #expect(Self.read(bytes) == expected)
    #expect(Self.read([0xEF, 0xBB, 0xBF] + bytes) == expected)
  }

  @Test func aTextCutWithinItsLastCharacterLosesThatAlone() {
    let text = "Mã,Tên\n1,Cộng hòa\n2,độc lậ"
    for cut in 1...2 {
      #expect(
        Self.read(Array(text.utf8.dropLast(cut)))
          == "A1 text Mã\nB1 text Tên\nA2 text 1\nB2 text Cộng hòa\nA3 text 2\n"
          + "B3 text độc l\u{FFFD}\n! text-damaged B3 độc l\u{FFFD}")
    }
  }

  @Test func utf16CutWithinACharacterLosesThatAlone() {
    let little = "a;ộc\n1;ậ".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }.dropLast()
    #expect(
      Self.read([0xFF, 0xFE] + little)
        == "A1 text a\nB1 text ộc\nA2 text 1\nB2 text \u{FFFD}\n! text-damaged B2 \u{FFFD}")
  }

  @Test func damageDoneEarlierIsNamedToo() {
    #expect(
      Self.read("a,b\n1,x\u{FFFD}")
        == "A1 text a\nB1 text b\nA2 text 1\nB2 text x\u{FFFD}\n! text-damaged B2 x\u{FFFD}")
  }

  // MARK: Windows-1258 without tones

  static let toneless: [UInt8: Character] = [
    0xC3: "Ă", 0xE3: "ă", 0xD0: "Đ", 0xF0: "đ", 0xD5: "Ơ", 0xF5: "ơ", 0xDD: "Ư", 0xFD: "ư",
    0xEA: "ê", 0xF4: "ô", 0xE2: "â", 0xE1: "á", 0xE0: "à",
  ]

  static func windows1258(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      toneless.first { $0.value == Character(scalar) }?.key
        ?? UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  @Test(arguments: [
    "Nơi", "Đăk Lăk", "Đông Anh", "ĐĂK LĂK", "cơ quan", "xăng", "quăng", "xoăn", "đi", "ương",
    "Thương",
    "lưu", "thư", "tư", "rươi", "quơ", "đưa", "ĐƯƠNG", "Cơ quan: CƯ KUIN",
  ]) func lettersWithoutTones(_ text: String) {
    #expect(
      Self.read(Self.windows1258("x;\(text)"))
        == "A1 text x\nB1 text \(text)\n! encoding-legacy Windows-1258")
  }

  /// TCVN3 and VNI use the same bytes for other letters: whoever knows the fonts reads them.
  @Test(
    arguments: [
      // TCVN3: "có", "tế", "đủ", "Từng"; VNI: "baõo", "Ñaêk", "chöùc"; French and Portuguese.
      [0x63, 0xE3], [0x74, 0xD5], [0xAE, 0xF1], [0x54, 0xF5, 0x6E, 0x67, 0x20, 0x63, 0xE3],
      [0x62, 0x61, 0xF5, 0x6F], [0xD1, 0x61, 0xEA, 0x6B], [0x63, 0x68, 0xF6, 0xF9, 0x63],
      [0x53, 0xE3, 0x6F],
    ] as [[UInt8]]) func otherEightBitTextIsNotTakenForIt(_ bytes: [UInt8])
  {
    #expect(Self.read(bytes).hasSuffix("! encoding-legacy Windows-1252"))
  }

  // MARK: Quotes

  @Test(arguments: [
    ("a,b\n1,\"x\n2,y\n3,z\n", "2 | B2"), ("a,b\r\n1,\"x\r\n2,\"y\r\n3,z\r\n", "2 | B2"),
    ("\"a,b\nc", "1 | A1"), ("a;b\n\"p\nq\";\"x\n2;y\n", "3 | B2"), ("a,b\r1,x\r2,\"y", "3 | B3"),
    ("sep=;\na;\"b\n", "2 | B1"),
  ]) func aQuoteThatIsNotClosedIsNamedByItsLine(text: String, place: String) {
    let error = #expect(throws: ReadError.self) {
      try WorkbookReader.read(Array(text.utf8), name: "a.csv")
    }
    let problem = error?.problem
    #expect(problem?.code == .csvQuoteOpen)
    #expect("\(problem?.found ?? "") | \(problem?.place?.cell?.description ?? "")" == place)
  }

  @Test(arguments: [
    ("\"a\nb\",c", "A1 text a\nb\nB1 text c"), ("\"a\nb\" ,c", "A1 text a\nb \nB1 text c"),
    ("\"a\" b,c", "A1 text a b\nB1 text c"),
    ("x,a\"b\ny,c\"d", "A1 text x\nB1 text a\"b\nA2 text y\nB2 text c\"d"),
  ]) func otherQuotesAreRead(text: String, expected: String) {
    #expect(Self.read(text) == expected)
  }

  // MARK: Separators

  @Test(arguments: [
    ("Tên;Danh sách\nX;a, b, c\nY;d, e, f\nZ;g, h, i", "X", "a, b, c"),
    ("Tên;Danh sách\nX;a,b,c\nY;d,e,f\nZ;g,h,i", "X", "a,b,c"),
    ("Tên\tDanh sách\nX\ta, b, c\nY\td, e, f", "X", "a, b, c"),
    ("Tên,Danh sách\nX,a; b; c\nY,d; e; f", "X", "a; b; c"),
    ("Tên|Danh sách\nX|a;b;c\nY|d;e;f", "X", "a;b;c"),
    ("\nTên;Danh sách\n\nX;a,b,c\nY;d,e,f", nil, nil),
    ("Y;k, l, m\nX;a, b, c\nZ;d, e, f", "X", "a, b, c"),
    ("Báo cáo, năm 2020\nX;a, b;1,5\nY;d, e;2,5\nZ;g, h;3,5", "X", "a, b"),
    ("Mã, Tên\nX, a\nY, b", "X", " a"),
  ]) func separators(text: String, first: String?, second: String?) throws {
    let book = try WorkbookReader.read(Array(text.utf8), name: "a.csv")
    func field(_ column: Int, _ row: Int) -> String? {
      guard case .text(let text)? = book.sheets[0][CellReference(row: row, column: column)]?.value
      else { return nil }
      return text
    }
    let row = first == nil ? 4 : 2
    #expect(field(1, row) == first ?? "X")
    #expect(field(2, row) == second ?? "a,b,c")
  }

  // MARK: Fields

  @Test(arguments: [
    ("\"=\"\"001\"\"\"", "001"), ("=\"001\"", "001"),
    ("\"=\"\"a \"\"\"\"b\"\"\"\"\"\"\"", "a \"b\""),
    ("=1+2", "=1+2"), ("=\"a\"&\"b\"", "=\"a\"&\"b\""), ("=\"", "=\""), ("'=\"001\"", "'=\"001\""),
  ]) func aFormulaThatOnlyKeepsATextIsThatText(field: String, expected: String) {
    #expect(Self.read("x,\(field)") == "A1 text x\nB1 text \(expected)")
  }

  @Test func aFormulaOfAnEmptyTextIsEmpty() { #expect(Self.read("x,=\"\"") == "A1 text x") }

  // MARK: Other formats of text

  @Test(arguments: [
    ("ID;PQuattro Pro\r\nB;Y2;X2\r\nC;Y1;X1;K\"a\"\r\nE\r\n", "sylk"),
    ("ID;PCALCOOO32\nP;PGeneral\nE", "sylk"), ("ID;PX\nNN;NA;EB1\nE", "sylk"),
    ("ID;PWXL;N;E\nP;PGeneral", "sylk"), ("ID;PMP\nC;X1;Y1;K5\nE", "sylk"),
    ("ID;P\nF;P0;DG0G8\nE", "sylk"), ("TABLE\n0,1\n\"EXCEL\"\n", "dif"),
  ]) func formatsThatAreNoCSVAreRefusedByName(text: String, format: String) {
    #expect(Self.read(text) == "refused file-unsupported | \(format)")
  }

  @Test(arguments: [
    "ID;Phường;Điểm\n1;Tân Lợi;2", "ID;Phường\nB;Buôn Hồ", "ID;Phường\nC;Cư Kuin", "ID;P\n1;2",
    "ID;Plan\nF;Đạt", "TABLE\n1,2",
  ]) func honestHeadingsAreRead(_ text: String) {
    #expect(Self.read(text).hasPrefix("A1 text "))
  }
}
