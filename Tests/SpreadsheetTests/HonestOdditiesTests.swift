import TestSupport
import Testing

@testable import Spreadsheet

/// Odd workbooks that honest programs write: every cell is read, and nothing is said to be lost that
/// is not.
@Suite struct HonestOdditiesTests {
  static let part = "xl/workbook.xml"

  // MARK: Cells

  static let blank = "<v/>,<v></v>,<v> </v>".split(separator: ",").map(String.init)

  @Test(arguments: blank) func aValueWithoutContentIsNone(_ value: String) {
    let cells = ["s", "b", "e", "d", "n"].map { "<c t=\"\($0)\">\(value)</c>" }.joined()
    let book = MiniWorkbook(rows: "<row r=\"1\">\(cells)</row>", strings: "<si><t>abc</t></si>")
    #expect(
      BothWays.read(book)
        == "A1 empty\nB1 empty\nC1 empty\nD1 empty\nE1 empty")
    let formula = MiniWorkbook(rows: "<row r=\"1\"><c t=\"e\"><f>A2</f>\(value)</c></row>")
    #expect(BothWays.read(formula) == "A1 empty (formula)\n! formula-without-value A1")
  }

  @Test(arguments: [
    // One with a value beside ones without.
    (#"<c r="A1"><v>3</v></c><c r="A1" s="1"/>"#, "A1 number 3.0"),
    (#"<c r="A1"/><c r="A1"><v>3</v></c><c r="A1"/>"#, "A1 number 3.0"),
    (#"<c r="A1"/><c r="A1" s="1"/>"#, "A1 empty"),
    (#"<c r="A1" t="inlineStr"><is><t/></is></c><c r="A1"><v>3</v></c>"#, "A1 number 3.0"),
    // The same said twice.
    (#"<c r="A1"><v>3</v></c><c r="A1"><v>3</v></c>"#, "A1 number 3.0"),
    (#"<c r="A1" t="str"><v>x</v></c><c r="A1" t="str"><v>x</v></c>"#, "A1 text x"),
    // A contradiction.
    (
      #"<c r="A1"><v>3</v></c><c r="A1"/><c r="A1"><v>4</v></c>"#,
      "refused file-refused | cellTwice, part xl/worksheets/sheet1.xml | A1"
    ),
    (
      #"<c r="A1" t="str"><v>x</v></c><c r="A1" t="str"><v>y</v></c>"#,
      "refused file-refused | cellTwice, part xl/worksheets/sheet1.xml | A1"
    ),
    (
      #"<c r="A1"><v>3</v></c><c r="A1" t="str"><v>3</v></c>"#,
      "refused file-refused | cellTwice, part xl/worksheets/sheet1.xml | A1"
    ),
  ]) func aCellGivenTwice(cells: String, expected: String) {
    #expect(BothWays.read(MiniWorkbook(rows: "<row r=\"1\">\(cells)</row>")) == expected)
  }

  @Test func aCellGivenTwiceInTwoRows() {
    let rows = """
      <row r="3"><c r="A3"><v>2</v></c><c r="A4"/></row><row r="4"><c r="A4"><v>3</v></c></row>
      """
    #expect(BothWays.read(MiniWorkbook(rows: rows)) == "A3 number 2.0\nA4 number 3.0")
  }

  @Test(arguments: [
    ("PT36H11M0.000S", 1.5076388888888888), ("PT0H0M0.000S", 0.0), ("P1DT12H", 1.5),
    ("P2D", 2.0), ("P1W", 7.0), ("-PT6H", -0.25), ("PT1.5S", 0.00001736111111111111),
    ("PT90M", 0.0625),
  ]) func spansOfTime(text: String, days: Double) throws {
    let read = try #require(ISODuration.days(text))
    #expect(abs(read - days) < 1e-12)
    let book = MiniWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>\(text)</v></c></row>")
    #expect(BothWays.read(book) == "A1 duration \(read)")
  }

  @Test(arguments: [
    "P", "PT", "P1Y", "P1M", "PT1", "PT1M2H", "P1H", "1D", "PT1..5S", "PT-1H", "P1DT", "PTS", "",
    "PT1H1H", "PT１H",
  ]) func whatIsNoSpanOfTime(_ text: String) { #expect(ISODuration.days(text) == nil) }

  @Test(arguments: [
    ("2014-01-16T15:59:59.99999979", "2014-01-16T16:00:00"),
    ("2014-01-16T15:59:59.9994", "2014-01-16T15:59:59.999"),
    ("2014-01-16T15:59:59.9995", "2014-01-16T16:00:00"),
    ("2020-12-31T23:59:59.99999", "2021-01-01"), ("23:59:59.9999", "23:59:59.999"),
    ("08:30:00.0004", "08:30:00"),
  ]) func fractionsOfSecondsAreRounded(text: String, expected: String) {
    #expect(ISODate.dateTime(text)?.description == expected)
  }

  @Test(arguments: [
    ("A_X0041_B", "A_X0041_B"), ("A_x0041_B", "AAB"), ("_x005F_X0041_", "_X0041_"),
    ("_X005F_x0041_", "_X005FA"), ("_x00e2_", "â"),
  ]) func onlyASmallXEscapes(text: String, expected: String) {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    let book = MiniWorkbook(rows: rows, strings: "<si><t>\(text)</t></si>")
    #expect(BothWays.read(book) == "A1 text \(expected)")
  }

  @Test(arguments: [
    ("A:A", "A1:A1048576"), ("$B:D", "B1:D1048576"), ("2:3", "A2:XFD3"), ("$A$1:$B$2", "A1:B2"),
    ("B2:A1", "A1:B2"), ("C4", "C4:C4"),
  ]) func mergedRanges(text: String, expected: String) {
    let merge = "<mergeCells><mergeCell ref=\"\(text)\"/></mergeCells>"
    let rows = #"<row r="1"><c r="A1"><v>5</v></c></row>"#
    #expect(
      BothWays.read(MiniWorkbook(rows: rows, after: merge))
        == "A1 number 5.0\nmerged \(expected)")
  }

  @Test(arguments: ["A:", ":", "A1:B", "A1:B2:C3", "x", "", "1", "A:1", "XFE:XFE"])
  func aMergedRangeThatIsNoneLosesNoValue(_ text: String) {
    let merge = "<mergeCells><mergeCell ref=\"\(text)\"/></mergeCells>"
    let rows = #"<row r="1"><c r="A1"><v>5</v></c></row>"#
    #expect(
      BothWays.read(MiniWorkbook(rows: rows, after: merge))
        == "A1 number 5.0\n! part-skipped mergedRange(\"\(text)\")")
  }

  // MARK: Packages

  @Test func aTableOfSharedStringsThatIsMissedByNoneIsNotMissed() {
    let rows = #"<row r="1"><c r="A1"><v>5</v></c></row>"#
    var book = MiniWorkbook(rows: rows, strings: "")
    book.rename("xl/sharedStrings.xml", "xl/elsewhere.xml")
    #expect(BothWays.read(book) == "A1 number 5.0")
  }

  @Test(arguments: [
    ("trang%20t%C3%ADnh.xml", "trang%20t%C3%ADnh.xml"), ("trang tính.xml", "trang%20t%c3%adnh.xml"),
    ("trang%20t%C3%ADnh.xml", "trang tính.xml"), ("100%.xml", "100%.xml"),
    ("a%2541.xml", "a%2541.xml"),
  ]) func percentsInNamesOfParts(entry: String, target: String) {
    var book = MiniWorkbook(rows: #"<row r="1"><c r="A1"><v>5</v></c></row>"#)
    book.rename("xl/worksheets/sheet1.xml", "xl/\(entry)")
    book.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target)
    #expect(BothWays.read(book) == "A1 number 5.0")
  }

  @Test func twoSpellingsOfOneNameAreRefused() {
    var book = MiniWorkbook(rows: "")
    book.set("xl/a b.xml", "")
    book.set("xl/a%20b.xml", "")
    #expect(
      BothWays.read(book) == "refused file-refused | samePartTwice, part xl/a%20b.xml")
  }

  static let second = #"<sheet name="Module1" sheetId="2" state="veryHidden" "#

  @Test(arguments: [#"r:id="""#, ""]) func aSheetWithoutAPartIsNamedAndTheOthersRead(_ id: String) {
    var book = MiniWorkbook(rows: #"<row r="1"><c r="A1"><v>5</v></c></row>"#)
    book.replace(Self.part, "</sheets>", "\(Self.second)\(id)/></sheets>")
    #expect(
      BothWays.read(book)
        == "[Trang 1 visible]\nA1 number 5.0\n[Module1 veryHidden]\n"
        + "! sheet-not-read sheetWithoutPart")
  }

  @Test(arguments: [
    ("chartsheet", ""), ("dialogsheet", ""),
    ("xlMacrosheet", "! sheet-not-read sheetKind(\"xlMacrosheet\")"),
    ("hoaSen", "! sheet-not-read sheetKind(\"hoaSen\")"),
  ]) func kindsOfSheets(kind: String, expected: String) {
    var book = MiniWorkbook(rows: #"<row r="1"><c r="A1"><v>5</v></c></row>"#)
    book.replace("xl/_rels/workbook.xml.rels", "/worksheet\"", "/\(kind)\"")
    #expect(BothWays.read(book) == expected)
  }

  @Test(arguments: ["<sheets/>", "<sheets></sheets>", ""])
  func aWorkbookWithoutSheetsIsNone(_ sheets: String) {
    var book = MiniWorkbook(rows: "")
    book.set(Self.part, "<workbook xmlns=\"\(MiniWorkbook.main)\">\(sheets)</workbook>")
    #expect(
      BothWays.read(book) == "refused file-damaged | noSheets, part xl/workbook.xml")
  }
}
