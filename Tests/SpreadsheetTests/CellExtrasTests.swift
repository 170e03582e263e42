import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// What cells carry beside their values.
@Suite struct CellExtrasTests {
  static let fonts = """
    <fonts><font><name val="Times New Roman"/></font>\
    <font><strike/><name val="Times New Roman"/></font>\
    <font><vertAlign val="superscript"/><name val="Times New Roman"/></font>\
    <font><strike val="0"/><name val=".VnTime"/></font></fonts>\
    <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>
    """

  /// The extras of one sheet, the same by both ways of reading.
  static func extras(
    _ workbook: MiniWorkbook, limits: Limits = .standard
  ) throws -> [String: CellExtras] {
    let both = try [ReadingWay.scanner, .expat].map { way in
      try XLSXReader.read(workbook.bytes(), name: "f", limits: limits, way: way).sheets[0].extras
    }
    #expect(both[0] == both[1])
    return Dictionary(uniqueKeysWithValues: both[0].map { ($0.key.description, $0.value) })
  }

  static func runs(_ runs: TextRun...) -> CellExtras {
    var extras = CellExtras()
    extras.runs = runs
    return extras
  }

  @Test(arguments: [
    "<strike/>", "<strike val=\"1\"/>", "<strike val=\"true\"/>", "<rFont val=\"Arial\"/><strike/>",
  ]) func tellsRunsThatAreStruckThrough(properties: String) throws {
    let rich = "<r><t>0,7</t></r><r><rPr>\(properties)</rPr><t>5</t></r>"
    for workbook in [
      MiniWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si>\(rich)</si>"),
      MiniWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\(rich)</is></c></row>"),
    ] {
      let found = try Self.extras(workbook)
      #expect(found["A1"]?.runs.map(\.text) == ["0,7", "5"])
      #expect(found["A1"]?.runs.map(\.isStruck) == [false, true])
      #expect(found["A1"]?.isStruck == false)
    }
  }

  @Test(arguments: [
    ("<vertAlign val=\"superscript\"/>", true), ("<vertAlign val=\"subscript\"/>", true),
    ("<vertAlign val=\"baseline\"/>", false), ("<strike val=\"0\"/>", false), ("<b/>", false),
  ]) func tellsRunsThatAreRaisedOrLowered(properties: String, isRaised: Bool) throws {
    let found = try Self.extras(
      MiniWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
        strings: "<si><r><t>20</t></r><r><rPr>\(properties)</rPr><t>7</t></r></si>"))
    #expect(found["A1"]?.runs.last?.isRaised ?? false == isRaised)
    #expect((found["A1"] == nil) == !isRaised)
  }

  @Test func tellsTheFontOfEachRun() throws {
    let found = try Self.extras(
      MiniWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c></row>",
        strings: """
          <si><r><t>Sở </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>N«ng</t></r></si>
          """, styles: Self.fonts))
    #expect(
      found["A1"]
        == Self.runs(
          TextRun("Sở ", fontName: "Times New Roman"), TextRun("N«ng", fontName: ".VnTime")))
  }

  @Test func tellsCellsByTheirStyle() throws {
    let found = try Self.extras(
      MiniWorkbook(
        rows: """
          <row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c>\
          <c r="C1" s="2"><v>3</v></c><c r="D1" s="3"><v>4</v></c><c r="E1" s="1"/></row>
          """, styles: Self.fonts))
    #expect(Set(found.keys) == ["B1", "C1"])
    #expect(found["B1"]?.isStruck == true && found["C1"]?.isRaised == true)
  }

  @Test func aRunWithoutLooksOfItsOwnLooksAsItsCell() throws {
    let found = try Self.extras(
      MiniWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c></row>",
        strings: "<si><r><t>1</t></r><r><rPr><b/><rFont val=\"Arial\"/></rPr><t>2</t></r></si>",
        styles: Self.fonts))
    #expect(found["A1"]?.runs.map(\.isStruck) == [true, false])
    #expect(found["A1"]?.isStruck == false)
  }

  static let formulas: [(String, String?)] = [
    ("HYPERLINK(&quot;https://a.vn/1.pdf&quot;,&quot;BC&quot;)", "https://a.vn/1.pdf"),
    ("hyperlink( &quot;https://a.vn/1.pdf&quot; )", "https://a.vn/1.pdf"),
    ("IF(A1=1,HYPERLINK(&quot;#P!A1&quot;;&quot;BC&quot;),2)", "#P!A1"),
    ("HYPERLINK(A1,&quot;BC&quot;)", nil), ("HYPERLINK(&quot;a&quot;&amp;A1,&quot;BC&quot;)", nil),
    ("SUM(1,2,3,4,5,6)", nil), ("RANK(1,A1:A3)", nil),
  ]

  @Test(arguments: formulas) func findsTheAddressInAFormula(formula: String, target: String?) throws
  {
    let found = try Self.extras(
      MiniWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\(formula)</f><v>BC</v></c></row>"))
    #expect(found["A1"]?.links ?? [] == (target.map { [$0] } ?? []))
  }

  /// A link of whole columns stands at the first cell there is; of too many, at the first of its
  /// range, where no cells are searched for.
  @Test func linksOfLargeRangesAreNotSearchedForWithoutEnd() throws {
    let count = SheetLink.mostSearched + 1
    let links = (1...count).map { "<hyperlink ref=\"B\($0):ZZ9000\" location=\"P!A\($0)\"/>" }
    let found = try Self.extras(
      MiniWorkbook(
        rows: "<row r=\"8000\"><c r=\"C8000\"><v>1</v></c></row>",
        after: "<hyperlinks>\(links.joined())</hyperlinks>"))
    #expect(found["C8000"]?.links.count == SheetLink.mostSearched)
    #expect(found["B\(count)"]?.links == ["#P!A\(count)"])
  }

  /// A workbook with two links and three comments, one of them in a thread.
  static func remarked() -> MiniWorkbook {
    var workbook = MiniWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      after: """
        <hyperlinks><hyperlink ref="A1:B1" r:id="rId9"/>\
        <hyperlink ref="C1" location="P!A1"/></hyperlinks>
        """)
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    workbook.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      """
      <Relationships xmlns="\(MiniWorkbook.packageRelations)">\
      <Relationship Id="rId9" Type="\(types)/hyperlink" Target="https://a.vn/x" \
      TargetMode="External"/>\
      <Relationship Id="rId1" Type="\(types)/comments" Target="../comments1.xml"/>\
      <Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" \
      Target="../threadedComments/t1.xml"/></Relationships>
      """)
    workbook.set(
      "xl/comments1.xml",
      """
      <comments xmlns="\(MiniWorkbook.main)"><authors><author>Lan</author></authors><commentList>\
      <comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Tự chấm: </t></r>\
      <r><t>0,75</t></r></text></comment>
      <comment ref="G7" authorId="0"><text><t>[Threaded comment]</t></text></comment>\
      </commentList></comments>
      """)
    workbook.set(
      "xl/threadedComments/t1.xml",
      """
      <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
      <threadedComment ref="G7" id="1"><text>một</text></threadedComment>
      <threadedComment ref="G7" id="2" parentId="1"><text>hai</text></threadedComment>\
      </ThreadedComments>
      """)
    return workbook
  }

  @Test func readsLinksAndComments() throws {
    let found = try Self.extras(Self.remarked())
    #expect(found["A1"]?.links == ["https://a.vn/x"])
    #expect(found["B1"]?.links == ["https://a.vn/x"])
    #expect(found["C1"]?.links == ["#P!A1"])
    #expect(found["A1"]?.comments == [.init(author: "Lan", text: "Tự chấm: 0,75")])
    #expect(found["G7"]?.comments.map(\.text) == ["một", "hai"])
  }

  @Test func countsLinksAndComments() throws {
    var limits = Limits.standard
    for (limit, passes) in [(2, false), (3, true), (4, true)] {
      limits.annotations = limit
      let read = Result { try Self.extras(Self.remarked(), limits: limits) }
      #expect(((try? read.get()) != nil) == passes)
    }
  }

  @Test func aDamagedPartOfCommentsIsNamedAndLeftOut() throws {
    var workbook = Self.remarked()
    workbook.set("xl/comments1.xml", "<comments><broken")
    let read = try XLSXReader.read(workbook.bytes(), name: "f", limits: .standard)
    #expect(read.sheets[0].cells.count == 1)
    #expect(read.problems.map(\.code) == [.partSkipped])
  }
}
