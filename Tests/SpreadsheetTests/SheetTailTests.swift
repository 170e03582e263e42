import TestSupport
import Testing

@testable import Spreadsheet

/// What stands behind the rows of a sheet is read the same with and without expat.
@Suite struct SheetTailTests {
  static let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
  static let lists = """
    <dataValidations count="2"><dataValidation type="list" sqref="A1:A9" errorTitle="Trạng thái" \
    error="Chọn &quot;một&quot; &gt; hai" ><formula1>"Đã, chưa"</formula1></dataValidation>
    <dataValidation type="none" /></dataValidations>
    """

  /// Each with what expat makes of it; nil where it refuses.
  static let tails: [(xml: String, said: String?)] = [
    ("", ""), (lists, ""), ("\n  <phoneticPr fontId=\"1\"/> \n", ""),
    (lists + "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>", "\nmerged A1:B2"),
    (
      "<sheetProtection sheet=\"1\" /><mergeCells><mergeCell ref=\"C1:C2\" /></mergeCells>" + lists,
      "\nmerged C1:C2"
    ),
    ("<dataValidations><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></dataValidations>", ""),
    ("<pageMargins left=\"1\"/><!-- <mergeCells> --><pageSetup a='b'/>", ""),
    ("<pageMargins left=\"1\"/><![CDATA[ ]]><drawing r:id=\"x\"/>", ""),
    ("<dataValidations>\r\n<a/></dataValidations>", ""), ("<drawing xmlns:a=\"b\"/>", ""),
    ("<dataValidations><x:a xmlns:x=\"u\"/></dataValidations>", ""),
    ("<autoFilter ref=\"A1\">&#7841;𝄞</autoFilter>", ""),
    ("<dataValidations><a></dataValidations>", nil), ("<pageSetup a=\"1\" a=\"2\"/>", nil),
    ("<pageSetup a=\"<\"/>", nil), ("<pageSetup a=\"&x;\"/>", nil),
    ("<pageSetup a=\"1\"b=\"2\"/>", nil),
    ("<headerFooter>]]></headerFooter>", nil), ("<headerFooter>&#1;</headerFooter>", nil),
    ("<headerFooter>\u{1}</headerFooter>", nil), ("<headerFooter></headerFooters>", nil),
    ("<headerFooter><1/></headerFooter>", nil), ("<headerFooter></a></headerFooter>", nil),
    ("<dataValidations>", nil), ("<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCell>", nil),
    ("<mergeCells a=\">\"><mergeCell ref=\"A1:B2\"/></mergeCells>", "\nmerged A1:B2"),
    ("<mergeCells><!--</mergeCells>--><mergeCell ref=\"A1:B2\"/></mergeCells>", "\nmerged A1:B2"),
    ("</worksheet><pageMargins/>", nil),
  ]

  @Test(arguments: tails.indices) func isReadAlikeByBothWays(_ index: Int) {
    let (xml, said) = Self.tails[index]
    let read = BothWays.read(MiniWorkbook(rows: Self.rows, after: xml))
    if let said {
      #expect(read == "A1 number 1.0" + said)
    } else {
      #expect(read.hasPrefix("refused"), "\(read)")
    }
  }

  @Test func protectionBehindOtherElementsIsSeen() throws {
    let bytes = MiniWorkbook(
      rows: Self.rows, after: "<sheetProtection sheet=\"1\"/>" + Self.lists
    ).bytes()
    #expect(try WorkbookReader.read(bytes, name: "f").sheets[0].isProtected)
  }

  @Test func limitsHoldBehindTheRowsToo() {
    var limits = Limits.standard
    limits.xmlDepth = 5
    for depth in 1...8 {
      let inner = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
      let read = BothWays.read(
        MiniWorkbook(rows: Self.rows, after: "<dataValidations>\(inner)</dataValidations>"),
        limits: limits)
      #expect(read.hasPrefix("A1 number") == (depth <= 3), "\(depth): \(read)")
    }
    for count in [255, 256, 257] {
      let attributes = (0..<count).map { " a\($0)=\"\"" }.joined()
      let read = BothWays.read(MiniWorkbook(rows: Self.rows, after: "<pageSetup\(attributes)/>"))
      #expect(read.hasPrefix("A1 number") == (count <= 256), "\(count): \(read)")
    }
  }

  @Test func damagedTailsAreReadAlikeByBothWays() {
    var random = DecoderTests.Sequence64(state: 11)
    let letters = Array("<>/\"'&;=ab ạ-]!\r\n".utf8)
    let whole =
      Self.lists + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells><pageSetup a=\"1\"/>"
    for _ in 0..<2_000 {
      var tail = Array(whole.utf8)
      for _ in 0...random.next(below: 2) {
        let place = random.next(below: tail.count)
        switch random.next(below: 3) {
        case 0: tail.remove(at: place)
        case 1: tail[place] = letters[random.next(below: letters.count)]
        default: tail.insert(letters[random.next(below: letters.count)], at: place)
        }
      }
      var book = MiniWorkbook(rows: Self.rows, after: "TAIL")
      guard let index = book.parts.firstIndex(where: { $0.name.hasSuffix("sheet1.xml") }),
        let range = book.parts[index].bytes.firstRange(of: Array("TAIL".utf8))
      else { return #expect(Bool(false)) }
      book.parts[index].bytes.replaceSubrange(range, with: tail)
      let read = BothWays.read(book)
      #expect(!read.hasPrefix("DIFFERENT"), "\(String(decoding: tail, as: UTF8.self))\n\(read)")
    }
  }
}
