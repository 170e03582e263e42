import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// What the text of Word documents is: what somebody sees who has them open.
@Suite struct DOCXTextTests {
  typealias DOCX = MiniDOCX

  @Test(arguments: [
    ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb\tc"),
    ("<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:br w:type=\"page\"/></w:r>", "12-KH"),
    ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t> 99%</w:t></w:r>", "≥ 99%"),
    ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", "✓"),
    ("<m:oMath><m:r><m:t>≥ 3</m:t></m:r></m:oMath>", "≥ 3"),
    (
      "<w:sdt><w:sdtPr><w:rPr><w:strike/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>Hoàn thành</w:t></w:r></w:sdtContent></w:sdt>",
      "Hoàn thành"
    ),
    ("<w:smartTag><w:r><w:t>Sở</w:t></w:r></w:smartTag>", "Sở"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>", "hiện"),
    (
      "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      "y"
    ),
  ])
  func piecesOfText(_ runs: String, _ expected: String) throws {
    #expect(try DOCX.text("<w:p>\(runs)</w:p>") == expected)
  }

  @Test func wordsThatAskForContentAreNone() throws {
    let control = """
      <w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\
      <w:r><w:t>Chọn một mục.</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    #expect(try DOCX.text(control) == nil)
  }

  // MARK: Tracked changes

  @Test func whatWasInsertedCountsAndWhatWasDeletedDoesNot() throws {
    let text = try DOCX.text(
      """
      <w:p><w:r><w:t>0,</w:t></w:r><w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del>\
      <w:ins w:id="2"><w:r><w:t>75</w:t></w:r></w:ins>\
      <w:moveFrom w:id="3"><w:r><w:t>cũ</w:t></w:r></w:moveFrom>\
      <w:moveTo w:id="4"><w:r><w:t> mới</w:t></w:r></w:moveTo></w:p>
      """)
    #expect(text == "0,75 mới")
  }

  @Test func deletedRowsCellsAndEndsOfParagraphs() throws {
    let joined = """
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>\
      <w:p><w:r><w:t>b</w:t></w:r></w:p>
      """
    let rows = [
      DOCX.row([DOCX.cell(xml: joined), DOCX.cell("x", "<w:cellDel w:id=\"2\"/>")]),
      DOCX.row([DOCX.cell("c"), DOCX.cell("d")], properties: "<w:del w:id=\"3\"/>"),
      DOCX.row([DOCX.cell("e"), DOCX.cell("f")], properties: "<w:ins w:id=\"4\"/>"),
    ]
    let book = try DOCX(body: DOCX.table(rows)).read()
    #expect(book.shown.map { $0.dropFirst(7) } == ["A1=ab", "A2=e", "B2=f"])
  }

  @Test(arguments: [
    ("<w:p><w:del w:id=\"1\"><w:r><w:delText>5</w:delText></w:r></w:del></w:p>", "", 1),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t><w:t>6</w:t></w:r></w:p>", "", 1),
    ("<w:p/>", "<w:del w:id=\"1\"/>", 1),
    ("<w:p><w:ins w:id=\"1\"><w:r><w:t>5</w:t></w:r></w:ins></w:p>", "", nil),
    ("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr></w:p>", "", nil),
  ])
  func whatIsLeftOutIsSaid(_ xml: String, _ row: String, _ count: Int?) throws {
    let rows = [DOCX.row([DOCX.cell(xml: xml)], properties: row), DOCX.row([DOCX.cell("x")])]
    let said = try DOCX(body: DOCX.table(rows)).read().problems.filter {
      $0.code == .documentTextLeftOut
    }
    #expect(said.map(\.found) == (count.map { [.count($0)] } ?? []))
  }

  @Test func formatsAsTheyWereDoNotCount() throws {
    let run = """
      <w:p><w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>\
      <w:t>1</w:t></w:r></w:p>
      """
    let book = try DOCX(body: DOCX.table([DOCX.row([DOCX.cell(xml: run)])])).read()
    #expect(book.sheets[0].extras.isEmpty)
  }

  // MARK: Looks

  @Test func struckAndRaisedRunsAndFonts() throws {
    let runs =
      DOCX.run("1,5", "<w:rFonts w:ascii=\".VnTime\"/>") + DOCX.run("2", "<w:strike/>")
      + DOCX.run("(1)", "<w:vertAlign w:val=\"superscript\"/>")
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault>\
      </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"/>\
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="G"/></w:style>\
      <w:style w:type="paragraph" w:styleId="G"><w:rPr><w:dstrike/></w:rPr></w:style>
      """
    let body = DOCX.table([
      DOCX.row([
        DOCX.cell(xml: "<w:p>\(runs)</w:p>"),
        DOCX.cell(xml: DOCX.paragraph("bỏ", "<w:pStyle w:val=\"B\"/>")),
      ])
    ])
    let sheet = try DOCX(body: body).with("styles", root: "styles", styles).read().sheets[0]
    #expect(sheet.cells.map(\.fontName) == [".VnTime", "Arial"])
    let first = sheet.extras[CellReference(row: 1, column: 1)]
    #expect(
      first?.runs == [
        TextRun("1,5", fontName: ".VnTime"), TextRun("2", isStruck: true, fontName: "Arial"),
        TextRun("(1)", isRaised: true, fontName: "Arial"),
      ])
    #expect(sheet.extras[CellReference(row: 1, column: 2)]?.isStruck == true)
  }

  // MARK: Lists

  static let numbering = """
    <w:abstractNum w:abstractNumId="0">\
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
    </w:abstractNum><w:abstractNum w:abstractNumId="1">\
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>\
    <w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>\
    <w:num w:numId="3"><w:abstractNumId w:val="0"/>\
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    """

  @Test func numbersOfListsAreText() throws {
    func item(_ list: Int, _ level: Int, _ text: String = "") -> String {
      DOCX.paragraph(
        text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    let items = [
      item(1, 0), item(1, 1), item(1, 1), item(1, 0, "Cải cách"), item(1, 1), item(2, 0, "gạch"),
      item(2, 1, "la mã"), item(0, 0, "không"), item(3, 0),
    ]
    let body = DOCX.table(items.map { DOCX.row([DOCX.cell(xml: $0)]) })
    let book = try DOCX(body: body).with("numbering", root: "numbering", Self.numbering).read()
    #expect(
      book.shown.map { $0.drop { $0 != "=" }.dropFirst() } == [
        "3.", "3.1", "3.2", "4. Cải cách", "4.1", "gạch", "I) la mã", "không", "7.",
      ])
  }

  // MARK: Remarks and links

  @Test func footnotesAndCommentsAreRemarks() throws {
    let cell = """
      <w:p><w:r><w:t>0,5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>\
      <w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>
      """
    let document = DOCX(body: DOCX.table([DOCX.row([DOCX.cell(xml: cell)])]))
      .with(
        "footnotes", root: "footnotes",
        "<w:footnote w:id=\"2\">\(DOCX.paragraph("Theo SIPAS"))</w:footnote>"
      )
      .with(
        "comments", root: "comments",
        "<w:comment w:id=\"0\" w:author=\"An\">\(DOCX.paragraph("Xem lại"))</w:comment>")
    let book = try document.read()
    #expect(book.shown == ["Bảng 1!A1=0,5"])
    #expect(
      book.sheets[0].extras.values.first?.comments == [
        .init(text: "Theo SIPAS"), .init(author: "An", text: "Xem lại"),
      ])
  }

  @Test func linksOfRelationsAndFields() throws {
    let runs = """
      <w:p><w:hyperlink r:id="rId9"><w:r><w:t>a</w:t></w:r></w:hyperlink>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
      <w:r><w:instrText> HYPERLINK "http://b.vn/x y" </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>b</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
    let book = try DOCX(body: DOCX.table([DOCX.row([DOCX.cell(xml: runs)])]))
      .with(link: "rId9", to: "http://a.vn").read()
    #expect(book.shown == ["Bảng 1!A1=ab"])
    #expect(book.sheets[0].extras.values.first?.links == ["http://a.vn", "http://b.vn/x y"])
  }

  @Test func oldFormFieldsShowWhatWasChosen() throws {
    func field(_ data: String) -> String {
      """
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData>\(data)</w:ffData></w:fldChar></w:r>\
      <w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    }
    let list = """
      <w:ddList><w:result w:val="1"/><w:listEntry w:val="Đang"/><w:listEntry w:val="Hoàn thành"/></w:ddList>
      """
    let box = "<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>"
    #expect(try DOCX.text("<w:p>\(field(list))\(field(box))</w:p>") == "Hoàn thành☒")
  }

  // MARK: Text boxes

  @Test func textBoxesCountOnce() throws {
    func box(_ text: String) -> String {
      let content = "<w:txbxContent>\(DOCX.paragraph(text))</w:txbxContent>"
      return """
        <w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>\(content)</wps:txbx>\
        </mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>\(content)</v:textbox></v:shape>\
        </w:pict></mc:Fallback></mc:AlternateContent></w:r>
        """
    }
    let body =
      "<w:p>\(box("SỞ Y TẾ"))\(DOCX.run("Số 1"))</w:p>"
      + DOCX.table([
        DOCX.row([DOCX.cell(xml: "<w:p>\(DOCX.run("x", "<w:strike/>"))\(box("y"))</w:p>")])
      ])
    #expect(
      try DOCX(body: body).read().shown == [
        "Bảng 1!A1=SỞ Y TẾ", "Bảng 1!A2=Số 1", "Bảng 1!A3=x\ny",
      ])
  }
}
