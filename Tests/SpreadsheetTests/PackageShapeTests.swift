import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Workbooks put together in the many ways that programs do.
@Suite struct PackageShapeTests {
  static let rows =
    #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44119</v></c></row>"#
  static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
    <fonts><font><name val=".VnTime"/></font><font><name val="Arial"/></font></fonts>\
    <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/></cellXfs>
    """
  static let expected = "A1 text ạ\nB1 date 2020-10-15"

  static func plain() -> MiniWorkbook {
    MiniWorkbook(rows: rows, strings: "<si><t>ạ</t></si>", styles: styles)
  }

  @Test func formatsAndFontsComeFromTheStyles() throws {
    let sheet = try WorkbookReader.read(Self.plain().bytes(), name: "a.xlsx").sheets[0]
    #expect(sheet.cells.map(\.numberFormat) == [nil, "dd/mm/yyyy"])
    #expect(sheet.cells.map(\.fontName) == [".VnTime", "Arial"])
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    ("/xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    (#"worksheets\sheet1.xml"#, "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
    ("../a/./b.xml", "xl/worksheets/sheet1.xml", "xl/a/b.xml"),
    ("../../../b.xml", "xl/workbook.xml", "b.xml"),
    ("Trang%20t%C3%ADnh%2.xml", "", "Trang tính%2.xml"),
    ("xl//workbook.xml", "", "xl/workbook.xml"),
  ]) func targetsAreSeenFromTheirPart(target: String, base: String, part: String) {
    #expect(Relation.resolve(target, from: base) == part)
  }

  /// Found by fuzzing: what looks like tags inside a CDATA section is text between elements.
  @Test func tagsInCDATAAreNone() {
    let strings = "<si><t>a</t></si><![CDATA[x</si><si><t>b</t></si>]]><si><t>c</t></si>"
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c></row><![CDATA[x</row>\
      <row r="2"><c r="A2"><v>7</v></c></row>]]><row r="3"><c r="A3" t="s"><v>1</v></c></row>
      """
    let book = MiniWorkbook(rows: rows, strings: strings, styles: Self.styles)
    #expect(BothWays.read(book) == "A1 text a\nA3 text c")
  }

  @Test(arguments: [
    (#"<sheetProtection sheet="1" formatColumns="0"/>"#, true),
    (#"<sheetProtection formatColumns="0" sheet="true"/>"#, true),
    (#"<sheetProtection sheet="0"/>"#, false), ("<sheetProtection/>", false), ("", false),
  ]) func tellsProtectedSheets(after: String, isProtected: Bool) throws {
    let book = MiniWorkbook(rows: Self.rows, after: after, strings: "<si><t>ạ</t></si>")
    for way in [ReadingWay.scanner, .expat] {
      let read = try XLSXReader.read(book.bytes(), name: "f", limits: .standard, way: way)
      #expect(read.sheets[0].isProtected == isProtected)
    }
  }

  static let shapes: [(name: String, change: @Sendable (inout MiniWorkbook) -> Void)] = [
    (
      "absolute target",
      { $0.replace("xl/_rels/workbook.xml.rels", "=\"worksheets/", "=\"/xl/worksheets/") }
    ),
    (
      "relative target with dots",
      { $0.replace("xl/_rels/workbook.xml.rels", "=\"worksheets/", "=\"./x/../worksheets/") }
    ),
    ("backslashes", { $0.rename("xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml") }),
    ("another case", { $0.rename("xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.XML") }),
    (
      "another name",
      {
        $0.rename("xl/worksheets/sheet1.xml", "xl/trang.bin.xml")
        $0.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "trang.bin.xml")
      }
    ),
    (
      "Strict",
      { book in
        for part in book.parts.map(\.name) {
          book.replace(part, MiniWorkbook.main, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          book.replace(
            part, MiniWorkbook.officeRelations,
            "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
      }
    ),
    (
      "no namespace",
      { $0.replace("xl/worksheets/sheet1.xml", " xmlns=\"\(MiniWorkbook.main)\"", "") }
    ),
    (
      "prefixed",
      { book in
        book.set(
          "xl/worksheets/sheet1.xml",
          """
          <x:worksheet xmlns:x="\(MiniWorkbook.main)"><x:sheetData><x:row r="1"><x:c r="A1" t="s">\
          <x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>44119</x:v></x:c></x:row></x:sheetData></x:worksheet>
          """)
        book.set(
          "xl/sharedStrings.xml",
          "<x:sst xmlns:x=\"\(MiniWorkbook.main)\"><x:si><x:t>ạ</x:t></x:si></x:sst>")
      }
    ),
    (
      "UTF-16 parts",
      { book in
        for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
          guard let bytes = book.parts.first(where: { $0.name == part })?.bytes else { continue }
          let text = String(decoding: bytes, as: UTF8.self)
            .split(separator: "UTF-8").joined(separator: "UTF-16")
          book.set(part, [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        }
      }
    ),
    (
      "byte order mark",
      { book in
        for part in book.parts { book.set(part.name, [0xEF, 0xBB, 0xBF] + part.bytes) }
      }
    ),
    (
      "alternate content",
      { book in
        book.replace(
          "xl/worksheets/sheet1.xml", "<sheetData>",
          """
          <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
          <mc:Choice Requires="z"><sheetData><row r="7"><c r="A7"><v>7</v></c></row></sheetData>\
          </mc:Choice><mc:Fallback><sheetData>
          """)
        book.replace(
          "xl/worksheets/sheet1.xml", "</sheetData></worksheet>",
          "</sheetData></mc:Fallback></mc:AlternateContent></worksheet>")
      }
    ),
    (
      "foreign elements",
      { book in
        book.replace(
          "xl/worksheets/sheet1.xml", "</worksheet>",
          "<extLst><ext xmlns:x=\"urn:x\"><x:row r=\"9\"><c r=\"A9\"><v>1</v></c></x:row></ext></extLst></worksheet>"
        )
        book.replace(
          "xl/worksheets/sheet1.xml", "<sheetData>",
          "<y:z xmlns:y=\"urn:y\"><sheetData/></y:z><sheetData>")
      }
    ),
    ("pretty printed", { $0.replace("xl/worksheets/sheet1.xml", "><", ">\r\n  <") }),
    (
      "processing instruction",
      {
        $0.replace(
          "xl/worksheets/sheet1.xml", "<sheetData>", "<?a b?><!-- <sheetData> --><sheetData>")
      }
    ),
  ]

  @Test(arguments: shapes.indices) func shape(_ index: Int) {
    var book = Self.plain()
    Self.shapes[index].change(&book)
    #expect(BothWays.read(book) == Self.expected, "\(Self.shapes[index].name)")
  }

  @Test func theWorkbookSaysDatesAreOf1904() {
    let book = MiniWorkbook(
      rows: #"<row r="1"><c r="A1" s="1"><v>42657</v></c></row>"#, styles: Self.styles,
      workbookProperties: "date1904=\"1\"")
    #expect(BothWays.read(book) == "A1 date 2020-10-15")
  }

  @Test func mergedAndHiddenRangesAreTold() {
    let book = MiniWorkbook(
      rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#,
      before:
        #"<cols><col min="2" max="3" hidden="1"/><col min="5" max="99999" hidden="true"/><col min="4" max="4"/></cols>"#,
      after:
        #"<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="E5"/><mergeCell ref="x"/></mergeCells>"#
    )
    #expect(
      BothWays.read(book) == """
        A1 number 1.0
        merged A1:C2
        merged E5:E5
        hidden columns 2...3
        hidden columns 5...16384
        ! part-skipped mergedRange("x")
        """)
  }

  @Test func absentAndBrokenStylesKeepNoCellFromBeingRead() {
    var broken = MiniWorkbook(
      rows: #"<row r="1"><c r="A1" s="3"><v>1</v></c></row>"#, styles: "<a>")
    #expect(
      BothWays.read(broken) == """
        A1 number 1.0
        ! part-skipped styles: xmlTag, part xl/styles.xml, line 1
        """)
    broken.rename("xl/styles.xml", "xl/other.xml")
    #expect(
      BothWays.read(broken)
        == "A1 number 1.0\n! part-skipped stylesMissing, part xl/styles.xml")
  }

  @Test func hiddenSheetsAreReadAndToldApart() throws {
    var book = Self.plain()
    book.replace(
      "xl/workbook.xml", "</sheets>",
      """
      <sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId1"/>\
      <sheet name="Rất ẩn" sheetId="3" state="veryHidden" r:id="rId1"/></sheets>
      """)
    let sheets = try WorkbookReader.read(book.bytes(), name: "a.xlsx").sheets
    #expect(sheets.map(\.name) == ["Trang 1", "Ẩn", "Rất ẩn"])
    #expect(sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
  }

  @Test func aMissingSheetPartIsNamed() {
    var book = Self.plain()
    book.rename("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")
    #expect(
      BothWays.read(book)
        == "refused file-damaged | sheetMissing, part xl/worksheets/sheet1.xml")
  }

  @Test func theContainerMayUseDescriptorsAndZip64() {
    var zip = Self.plain().zip
    for index in zip.entries.indices { zip.entries[index].hasDescriptor = true }
    #expect(BothWays.read(zip.bytes()) == Self.expected)
    for index in zip.entries.indices { zip.entries[index].isZip64 = true }
    zip.isZip64 = true
    zip.comment = Array("ghi chú".utf8)
    #expect(BothWays.read(zip.bytes()) == Self.expected)
  }
}
