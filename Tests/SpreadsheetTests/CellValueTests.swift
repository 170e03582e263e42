import TestSupport
import Testing

@testable import Spreadsheet

/// One cell or row of XML, and what it means.
@Suite struct CellValueTests {
  struct Case: CustomTestStringConvertible {
    var xml: String
    var expected: String
    var testDescription: String { xml }
    init(_ xml: String, _ expected: String) {
      self.xml = xml
      self.expected = expected
    }
  }

  static let strings = """
    <si><t>không</t></si><si/><si><r><t>đậm </t></r><r><rPr><b/></rPr><t>nhạt</t></r>\
    <rPh sb="0" eb="1"><t>ナ</t></rPh></si><si><t xml:space="preserve">  hai  </t></si>
    """

  static let cells: [Case] = [
    // Numbers, to the last bit.
    .init(#"<c r="B2"><v>1.5</v></c>"#, "B2 number 1.5"),
    .init(#"<c r="B2" t="n"><v>-0</v></c>"#, "B2 number -0.0"),
    .init(#"<c r="B2"><v>0.1</v></c>"#, "B2 number 0.1"),
    .init(#"<c r="B2"><v>1.1000000000000001</v></c>"#, "B2 number 1.1"),
    .init(#"<c r="B2"><v>9007199254740993</v></c>"#, "B2 number 9007199254740992.0"),
    .init(#"<c r="B2"><v>1E-3</v></c>"#, "B2 number 0.001"),
    .init(#"<c r="B2"><v>4.9E-324</v></c>"#, "B2 number 5e-324"),
    .init(#"<c r="B2"><v> 7 </v></c>"#, "B2 number 7.0"),
    .init(#"<c r="B2"><v>&#55;</v></c>"#, "B2 number 7.0"),
    // What is no number is an error that is named.
    .init(
      #"<c r="B2"><v>1e999</v></c>"#,
      "B2 error 1e999\n! reader-warning B2 1e999 expected number"),
    .init(
      #"<c r="B2"><v>NaN</v></c>"#, "B2 error NaN\n! reader-warning B2 NaN expected number"),
    .init(
      #"<c r="B2"><v>1,5</v></c>"#, "B2 error 1,5\n! reader-warning B2 1,5 expected number"),
    .init(
      #"<c r="B2"><v>0x10</v></c>"#, "B2 error 0x10\n! reader-warning B2 0x10 expected number"),
    // Texts.
    .init(#"<c r="B2" t="s"><v>0</v></c>"#, "B2 text không"),
    .init(#"<c r="B2" t="s"><v>1</v></c>"#, "B2 text "),
    .init(#"<c r="B2" t="s"><v>2</v></c>"#, "B2 text đậm nhạt"),
    .init(#"<c r="B2" t="s"><v>3</v></c>"#, "B2 text   hai  "),
    .init(
      #"<c r="B2" t="s"><v>4</v></c>"#,
      "B2 error 4\n! reader-warning B2 4 expected sharedString(of: 4)"),
    .init(
      #"<c r="B2" t="s"><v>x</v></c>"#,
      "B2 error x\n! reader-warning B2 x expected sharedString(of: 4)"),
    .init(
      #"<c r="B2" t="s"><v>-1</v></c>"#,
      "B2 error -1\n! reader-warning B2 -1 expected sharedString(of: 4)"),
    .init(#"<c r="B2" t="inlineStr"><is><t>ạ &amp; b</t></is></c>"#, "B2 text ạ & b"),
    .init(#"<c r="B2" t="inlineStr"><is><t>&#7841;&#x1EA1;&lt;</t></is></c>"#, "B2 text ạạ<"),
    .init(
      #"<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>"#,
      "B2 text ab"),
    .init(#"<c r="B2" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>"#, "B2 text a<b"),
    .init(#"<c r="B2" t="inlineStr"><is><t>a<!-- c -->b</t></is></c>"#, "B2 text ab"),
    .init(#"<c r="B2" t="inlineStr"><is/></c>"#, "B2 text "),
    .init(#"<c r="B2" t="inlineStr"/>"#, "B2 empty"),
    .init(#"<c r="B2"><is><t>x</t></is></c>"#, "B2 text x"),
    .init(#"<c r="B2" t="inlineStr"><v>x</v></c>"#, "B2 text x"),
    .init(#"<c r="B2" t="str"><v>_x000D_a_x005F_x0041_</v></c>"#, "B2 text \ra_x0041_"),
    .init(#"<c r="B2" t="str"><v>_xD83D__xDE00__xD800_</v></c>"#, "B2 text 😀_xD800_"),
    .init("<c r=\"B2\" t=\"str\"><v>a\r\nb\rc</v></c>", "B2 text a\nb\nc"),
    // Other kinds.
    .init(#"<c r="B2" t="b"><v>1</v></c>"#, "B2 boolean true"),
    .init(#"<c r="B2" t="b"><v>false</v></c>"#, "B2 boolean false"),
    .init(#"<c r="B2" t="b"><v>2</v></c>"#, "B2 error 2\n! reader-warning B2 2 expected boolean"),
    .init(##"<c r="B2" t="e"><v>#N/A</v></c>"##, "B2 error #N/A"),
    .init(#"<c r="B2" t="d"><v>2020-10-15</v></c>"#, "B2 date 2020-10-15"),
    .init(#"<c r="B2" t="d"><v>2020-10-15T08:30:00.5Z</v></c>"#, "B2 date 2020-10-15T08:30:00.500"),
    .init(#"<c r="B2" t="d"><v>08:30:00</v></c>"#, "B2 date 08:30:00"),
    .init(
      #"<c r="B2" t="d"><v>2020-02-30</v></c>"#,
      "B2 error 2020-02-30\n! reader-warning B2 2020-02-30 expected isoDate"),
    .init(
      #"<c r="B2" t="zz"><v>1</v></c>"#,
      "B2 error 1\n! reader-warning B2 1 expected cellType"),
    .init(#"<c r="B2" s="1"/>"#, "B2 empty"),
    .init(#"<c r="B2"><v/></c>"#, "B2 empty"),
    .init(#"<c r="B2" t="str"><v></v></c>"#, "B2 text "),
    // Formulas.
    .init(#"<c r="B2"><f>A1*2</f><v>3</v></c>"#, "B2 number 3.0 (formula)"),
    .init(#"<c r="B2" t="str"><f>A1&amp;"x"</f><v>ax</v></c>"#, "B2 text ax (formula)"),
    .init(#"<c r="B2" t="b"><f>TRUE()</f><v>1</v></c>"#, "B2 boolean true (formula)"),
    .init(##"<c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>"##, "B2 error #N/A (formula)"),
    .init(#"<c r="B2" s="1"><f>TODAY()</f><v>44119</v></c>"#, "B2 date 2020-10-15 (formula)"),
    .init(
      #"<c r="B2"><f t="shared" ref="B2:B9" si="0">A1</f><v>1</v></c>"#,
      "B2 number 1.0 (formula)"),
    .init(#"<c r="B2"><f t="shared" si="0"/><v>1</v></c>"#, "B2 number 1.0 (formula)"),
    .init(
      #"<c r="B2"><f t="array" ref="B2:C3">SUM(A1:A9)</f><v>1</v></c>"#,
      "B2 number 1.0 (formula)"),
    .init(#"<c r="B2"><f>A1</f></c>"#, "B2 empty (formula)\n! formula-without-value B2"),
    .init(#"<c r="B2"><f>A1</f><v/></c>"#, "B2 empty (formula)\n! formula-without-value B2"),
    .init(#"<c r="B2"><f>A1</f><v></v></c>"#, "B2 empty (formula)\n! formula-without-value B2"),
    .init(#"<c r="B2" t="str"><f>A1</f><v></v></c>"#, "B2 text  (formula)"),
    .init(#"<c r="B2" t="str"><f>A1</f></c>"#, "B2 empty (formula)\n! formula-without-value B2"),
    // Attributes that say nothing about the value, and other quotes.
    .init(#"<c r="B2" cm="1" vm="2" ph="1"><v>1</v></c>"#, "B2 number 1.0"),
    .init("<c r='B2'  s='0' ><v >1</v ></c >", "B2 number 1.0"),
    .init(#"<c r="B2"><v>1</v><extLst><ext><v>9</v></ext></extLst></c>"#, "B2 number 1.0"),
    .init(#"<c s="99999999999" r="B2"><v>1</v></c>"#, "B2 number 1.0"),
  ]

  @Test(arguments: cells) func oneCell(_ example: Case) {
    let book = MiniWorkbook(
      rows: "<row r=\"2\">\(example.xml)</row>", strings: Self.strings,
      styles: #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#)
    #expect(BothWays.read(book) == example.expected)
  }

  static let rows: [Case] = [
    .init(#"<row r="1"><c><v>1</v></c><c><v>2</v></c></row>"#, "A1 number 1.0\nB1 number 2.0"),
    .init(
      #"<row><c><v>1</v></c></row><row r="4"/><row><c r="C5"><v>2</v></c><c><v>3</v></c></row>"#,
      "A1 number 1.0\nC5 number 2.0\nD5 number 3.0"),
    .init(
      #"<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>"#,
      "A1 number 0.0\nA3 number 1.0\nB3 number 2.0"),
    .init(
      #"<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"/><row r="3" hidden="0"/>"#,
      "A1 number 1.0\nhidden rows [1, 2]"),
    .init(#"<row r="1"><c r="XFD1048576"><v>1</v></c></row>"#, "XFD1048576 number 1.0"),
    .init(
      #"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
      "refused file-refused | cellAddress(\"XFE1\"), part xl/worksheets/sheet1.xml, line 2"),
    .init(
      #"<row r="1"><c r="A1048577"><v>1</v></c></row>"#,
      "refused file-refused | cellAddress(\"A1048577\"), part xl/worksheets/sheet1.xml, line 2"),
    .init(
      #"<row r="0"/>"#,
      "refused file-refused | row(0), part xl/worksheets/sheet1.xml, line 2"),
    .init(
      #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#,
      "refused file-refused | cellTwice, part xl/worksheets/sheet1.xml | A1"),
    .init(
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"/></row>"#,
      "A1 number 1.0\nB1 number 2.0"),
    .init(
      "<!-- <row r=\"8\"><c r=\"A8\"><v>8</v></c></row> --><row r=\"9\"/>"
        + "<row r=\"10\" bad=\"\"/><!-- </row><row r=\"11\"><c r=\"A11\"><v>1</v></c></row> -->",
      ""),
    .init(
      #"<row r="1" x14ac:dyDescent="0.25" xmlns:x14ac="urn:x"><c r="A1"><v>1</v></c></row>"#,
      "A1 number 1.0"),
    .init(
      #"<row r="1"><c r="A1"><v>1</c></row>"#,
      "refused file-damaged | xmlTag, part xl/worksheets/sheet1.xml, line 2"),
    .init(
      #"<row r="1"><c r="A1" r="A2"/></row>"#,
      "refused file-damaged | xmlAttribute, part xl/worksheets/sheet1.xml, line 2"),
    .init(
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a]]>b</v></c></row>",
      "refused file-damaged | xmlSyntax, part xl/worksheets/sheet1.xml, line 2"
    ),
    .init(
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\u{1}b</v></c></row>",
      "refused file-damaged | xmlSyntax, part xl/worksheets/sheet1.xml, line 2"
    ),
    .init(
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&nbsp;</v></c></row>",
      "refused file-damaged | xmlEntity, part xl/worksheets/sheet1.xml, line 2"),
    // Found by fuzzing: a carriage return alone is a line too.
    .init(
      "\r<row r=\"1\"/>\r\r<row r=\"2\"/>\r\n<row r=\"3\"><c></row>",
      "refused file-damaged | xmlTag, part xl/worksheets/sheet1.xml, line 6"),
    .init(
      "\n<row r=\"1\"/>\n<row r=\"2\"/>\n<row r=\"3\"><c></row>",
      "refused file-damaged | xmlTag, part xl/worksheets/sheet1.xml, line 5"),
  ]

  @Test(arguments: rows) func oneSheet(_ example: Case) {
    #expect(BothWays.read(MiniWorkbook(rows: example.xml)) == example.expected)
  }
}
