import TestSupport
import Testing

@testable import Spreadsheet

/// Each limit of workbooks at n−1, n and n+1.
@Suite struct LimitTests {
  static func read(_ book: MiniWorkbook, _ change: (inout Limits) -> Void) -> String {
    var limits = Limits.standard
    change(&limits)
    return BothWays.read(book, limits: limits)
  }

  @Test(arguments: [-1, 0, 1]) func cells(_ step: Int) {
    let book = MiniWorkbook(rows: #"<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>"#)
    #expect(
      Self.read(book) { $0.cells = 3 - step }
        == (step > 0
          ? "refused limit-exceeded | 3, part xl/worksheets/sheet1.xml, line 2 | cells <= 2"
          : "A1 empty\nB1 empty\nC1 empty"))
  }

  @Test func cellsAreCountedOverAllSheets() {
    var book = MiniWorkbook(rows: #"<row r="1"><c r="A1"/><c r="B1"/></row>"#)
    book.replace(
      "xl/workbook.xml", "</sheets>", "<sheet name=\"2\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
    #expect(Self.read(book) { $0.cells = 4 }.hasPrefix("[Trang 1"))
    #expect(Self.read(book) { $0.cells = 3 }.hasPrefix("refused limit-exceeded"))
  }

  @Test(arguments: [-1, 0, 1]) func sheets(_ step: Int) {
    var book = MiniWorkbook(rows: "")
    book.replace(
      "xl/workbook.xml", "</sheets>", "<sheet name=\"2\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
    let isRefused = Self.read(book) { $0.sheets = 2 - step }.contains("| sheets <= 1")
    #expect(isRefused == (step > 0))
  }

  @Test(arguments: [-1, 0, 1]) func sharedStrings(_ step: Int) {
    let book = MiniWorkbook(rows: "", strings: "<si><t>a</t></si><si><t>b</t></si><si/>")
    #expect(
      Self.read(book) { $0.sharedStrings = 3 - step }
        == (step > 0
          ? "refused limit-exceeded | 3, part xl/sharedStrings.xml, line 1 | sharedStrings <= 2"
          : ""))
  }

  @Test(arguments: [-1, 0, 1]) func charactersOfACell(_ step: Int) {
    let text = String(repeating: "ặ", count: 10)
    let book = MiniWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>")
    #expect(
      Self.read(book) { $0.cellCharacters = 10 - step }
        == (step > 0
          ? "refused limit-exceeded | 10, part xl/worksheets/sheet1.xml | cellCharacters <= 9 | A1"
          : "A1 text \(text)"))
    let shared = MiniWorkbook(rows: "", strings: "<si><t>\(text)</t></si>")
    let isRefused = Self.read(shared) { $0.cellCharacters = 10 - step }.hasPrefix("refused")
    #expect(isRefused == (step > 0))
  }

  @Test(arguments: [-1, 0, 1]) func depth(_ step: Int) {
    // worksheet and eight elements below it.
    let deep = String(repeating: "<a>", count: 8) + String(repeating: "</a>", count: 8)
    let book = MiniWorkbook(rows: "", after: deep)
    let isRefused = Self.read(book) { $0.xmlDepth = 9 - step }.contains("xmlDepth <= 8")
    #expect(isRefused == (step > 0))
  }

  @Test(arguments: [-1, 0, 1]) func attributes(_ step: Int) {
    let many = (0..<5).map { " a\($0)=\"\"" }.joined()
    let book = MiniWorkbook(rows: "", after: "<a\(many)/>")
    let isRefused = Self.read(book) { $0.xmlAttributes = 5 - step }
      .contains("xmlAttributes <= 4")
    #expect(isRefused == (step > 0))
  }

  @Test func aTokenWithoutEndIsRefused() {
    let book = MiniWorkbook(rows: "", after: "<!-- \(String(repeating: "x", count: 400_000)) -->")
    #expect(Self.read(book) { _ in } == "")
    #expect(
      Self.read(book) { $0.xmlTokenBytes = 100_000 }.contains("xmlTokenBytes <= 100000"))
  }

  @Test func theLongestAttributeOfHonestFilesIsTaken() {
    let long = String(repeating: "A1:B2 ", count: 15_000)
    let book = MiniWorkbook(rows: "", after: "<conditionalFormatting sqref=\"\(long)\"/>")
    #expect(Self.read(book) { _ in } == "")
  }

  @Test func problemsOfASheetAreListedUpToALimitAndThenCounted() {
    let cells = (1...5).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>x</v></c></row>" }.joined()
    let text = Self.read(MiniWorkbook(rows: cells)) { $0.problemsPerSheet = 2 }
    #expect(text.hasSuffix("! problems-unlisted 3 expected sheetProblems <= 2"))
  }

  @Test func theStandardLimitsAreThoseAgreed() {
    let limits = Limits.standard
    #expect(limits.zipEntries == 10_000)
    #expect(limits.partBytes == 512 << 20)
    #expect(limits.totalBytes == 1 << 30)
    #expect(limits.inflationRatio == 250)
    #expect(limits.ratioFreeBytes == 64 << 20)
    #expect(limits.xmlDepth == 64)
    #expect(limits.xmlTokenBytes == 1 << 20)
    #expect(limits.xmlAttributes == 256)
    #expect(limits.cellCharacters == 32_767)
    #expect(limits.sharedStrings == 5_000_000)
    #expect(limits.cells == 20_000_000)
    #expect(limits.sheets == 1_000)
    #expect(limits.csvRecordBytes == 16 << 20)
    #expect(limits.csvFields == 16_384)
  }
}
