import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Rows, columns, sheets and packages of OpenDocument, and what they may ask for.
@Suite struct ODSTableTests {
  typealias ODS = MiniODS

  private static let one = ODS.value("office:value-type=\"float\" office:value=\"1\"", shown: "1")

  // MARK: What is repeated

  @Test func whatIsRepeatedStandsInEachPlace() throws {
    let cell = ODS.text("a", attributes: "table:number-columns-repeated=\"2\"")
    let rows =
      ODS.row(cell, Self.one, attributes: "table:number-rows-repeated=\"3\"")
      + ODS.row("<table:table-cell table:number-columns-repeated=\"4\"/>", Self.one)
    let sheet = try ODS(rows: rows).sheet()
    #expect(
      sheet.cells.map(\.reference.description) == [
        "A1", "B1", "C1", "A2", "B2", "C2", "A3", "B3", "C3", "E4",
      ])
    #expect(sheet.cells.map(\.value)[6...8] == [.text("a"), .text("a"), .number(1)])
  }

  @Test func mergesRemarksAndLooksAreRepeatedWithTheirCells() throws {
    let struck = """
      <style:style style:name="T1" style:family="text"><style:text-properties \
      style:text-line-through-style="solid"/></style:style>
      """
    let cell = """
      <table:table-cell office:value-type="string" table:number-columns-spanned="2">\
      <office:annotation><text:p>g</text:p></office:annotation><text:p>a<text:span \
      text:style-name="T1">b</text:span></text:p></table:table-cell><table:covered-table-cell/>
      """
    let sheet = try ODS(
      rows: ODS.row(cell, attributes: "table:number-rows-repeated=\"2\""), automatic: struck
    ).sheet()
    #expect(sheet.merges.map(\.last.description) == ["B1", "B2"])
    let extras = sheet.extras[CellReference(row: 2, column: 1)]
    #expect(extras?.comments.map(\.text) == ["g"])
    #expect(extras?.runs.map(\.isStruck) == [false, true])
  }

  /// Most files end in rows that are repeated to the sheet's end, or beyond it.
  @Test(arguments: [1_048_574, 1_048_576, 9_999_999_999])
  func emptyRowsToTheEndCostNothing(_ count: Int) throws {
    let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>"
    let rows =
      ODS.row(Self.one, empty)
      + ODS.row(
        empty, attributes: "table:number-rows-repeated=\"\(count)\" table:visibility=\"collapse\"")
      + ODS.row(empty)
    let sheet = try ODS(rows: rows).sheet()
    #expect(sheet.cells.count == 1)
    #expect(sheet.hiddenRows.isEmpty)
  }

  @Test(arguments: ["2147483648", "1048577"])
  func contentBeyondTheLastRowIsRefused(_ count: String) {
    let rows = ODS.row(Self.one, attributes: "table:number-rows-repeated=\"\(count)\"")
    #expect(ODS(rows: rows).refusal()?.hasPrefix("limit-exceeded") == true)
  }

  @Test func contentBeyondTheLastColumnIsRefused() throws {
    let gap = "<table:table-cell table:number-columns-repeated=\"16384\"/>"
    #expect(ODS(rows: ODS.row(gap, Self.one)).refusal()?.contains("column(16385)") == true)
    let wide = ODS.text("a", attributes: "table:number-columns-repeated=\"16385\"")
    #expect(ODS(rows: ODS.row(wide)).refusal()?.contains("column(16385)") == true)
    #expect(try ODS(rows: ODS.row(gap, gap)).sheet().cells.isEmpty)
  }

  @Test(arguments: [(99, true), (100, true), (101, false)])
  func repeatedCellsCountAsOften(_ count: Int, _ isRead: Bool) {
    var limits = Limits.standard
    limits.filledCells = 100
    let rows = ODS.row(Self.one, attributes: "table:number-rows-repeated=\"\(count)\"")
    let columns = ODS.text("a", attributes: "table:number-columns-repeated=\"\(count)\"")
    #expect((ODS(rows: rows).refusal(limits) == nil) == isRead)
    #expect((ODS(rows: ODS.row(columns)).refusal(limits) == nil) == isRead)
  }

  @Test func textsThatAreRepeatedCountAsOften() {
    var limits = Limits.standard
    limits.textBytes = 999
    let cell = ODS.text(String(repeating: "a", count: 10))
    let rows = ODS.row(cell, attributes: "table:number-rows-repeated=\"100\"")
    #expect(ODS(rows: rows).refusal(limits)?.hasPrefix("limit-exceeded") == true)
    limits.textBytes = 1000
    #expect(ODS(rows: rows).refusal(limits) == nil)
  }

  @Test func blanksThatAreCountedAreLimited() {
    let blanks = String(repeating: "<text:s text:c=\"999999999\"/>", count: 1000)
    #expect(ODS(rows: ODS.row(ODS.text(blanks))).refusal()?.hasPrefix("limit-exceeded") == true)
  }

  /// Eleven prefixes come to mean something at the root, and each element below changes one and back.
  @Test(arguments: [(15, false), (16, true), (17, true)])
  func prefixesThatChangeAreCounted(_ limit: Int, _ isRead: Bool) {
    var limits = Limits.standard
    limits.namespaceChanges = limit
    let table = "<table:table table:name=\"a\"/>"
    let changes = String(repeating: "<b:b xmlns:b=\"b\" xmlns:table=\"x\"/>", count: 3)
    let refusal = ODS(body: table + changes).refusal(limits)
    #expect((refusal == nil) == isRead, "\(refusal ?? "")")
  }

  // MARK: What is hidden

  @Test func hiddenRowsColumnsGroupsAndSheets() throws {
    let hidden = """
      <style:style style:name="ta2" style:family="table"><style:table-properties \
      table:display="false"/></style:style>
      """
    let columns = """
      <table:table-column/><table:table-column table:visibility="collapse" \
      table:number-columns-repeated="2"/><table:table-column-group table:display="false">\
      <table:table-column/></table:table-column-group>
      """
    let rows =
      "<table:table-header-rows>\(ODS.row(Self.one, attributes: "table:visibility=\"filter\""))"
      + "</table:table-header-rows>\(ODS.row(Self.one))"
      + "<table:table-row-group table:display=\"false\">\(ODS.row(Self.one))</table:table-row-group>"
    let body = """
      <table:table table:name="a" table:protected="true">\(columns)\(rows)</table:table>\
      <table:table table:name="b" table:style-name="ta2"/>
      """
    let book = try ODS(body: body, automatic: hidden).read()
    #expect(book.sheets.map(\.visibility) == [.visible, .hidden])
    #expect(book.sheets[0].hiddenRows == [1, 3])
    #expect(book.sheets[0].hiddenColumns == [2...3, 4...4])
    #expect(book.sheets.map(\.isProtected) == [true, false])
  }

  @Test func onlyTablesOfTheDocumentAreSheets() throws {
    let table = "<table:table table:name=\"x\">\(ODS.row(Self.one))</table:table>"
    let body = """
      <table:tracked-changes>\(table)</table:tracked-changes><table:table table:name="a">\
      <table:shapes><draw:frame><draw:object>\(table)</draw:object></draw:frame></table:shapes>\
      \(ODS.row("<table:table-cell>\(table)</table:table-cell>", Self.one))</table:table>\
      <table:table table:name="'file:///b.ods'#$Tờ"></table:table>
      """
    let sheets = try ODS(body: body).read().sheets
    #expect(sheets.map(\.name) == ["a"])
    #expect(sheets[0].cells.map(\.reference.description) == ["B1"])
    #expect(WorkbookReader.sheetNames(of: ODS(body: body).bytes()) == ["a"])
  }

  // MARK: Formats

  @Test(arguments: [
    ("<number:number number:min-integer-digits=\"1\"/>", nil),
    ("<number:number number:decimal-places=\"2\" number:min-integer-digits=\"1\"/>", "0.00"),
    (
      "<number:number number:decimal-places=\"3\" number:min-decimal-places=\"1\"/>", "0.0##"
    ),
    (
      "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" number:grouping=\"true\"/>",
      "#,##0"
    ),
    (
      "<number:number number:decimal-places=\"0\" number:display-factor=\"1000\"/><number:text> đ</number:text>",
      "0,\" đ\""
    ),
    (
      "<number:number number:decimal-places=\"1\"/><style:map style:condition=\"value()&gt;=0\" style:apply-style-name=\"P\"/>",
      "\"x\";0.0"
    ),
  ])
  func formatsOfNumbers(_ format: String, _ code: String?) throws {
    let automatic = """
      <number:number-style style:name="P"><number:text>x</number:text></number:number-style>\
      <number:number-style style:name="N">\(format)</number:number-style>\
      <style:style style:name="c" style:family="table-cell" style:data-style-name="N"/>
      """
    let cell = ODS.value(
      "table:style-name=\"c\" office:value-type=\"float\" office:value=\"1\"", shown: "1")
    let sheet = try ODS(rows: ODS.row(cell), automatic: automatic).sheet()
    #expect(sheet.cells[0].numberFormat == code)
  }

  @Test func percentagesAreShownSoWhateverTheirFormat() throws {
    let cell = ODS.value("office:value-type=\"percentage\" office:value=\"0.5\"", shown: "50%")
    let sheet = try ODS(rows: ODS.row(cell, Self.one)).sheet()
    #expect(sheet.cells.map(\.numberFormat) == ["0%", nil])
  }

  // MARK: Packages

  @Test func otherPrefixesMeanTheSame() throws {
    var book = ODS(rows: ODS.row(ODS.text("a"), Self.one))
    for (old, new) in [("table", "t"), ("text", "x"), ("office", "o")] {
      book.content = book.content.split(separator: "\(old):", omittingEmptySubsequences: false)
        .joined(separator: "\(new):")
      book.content = book.content.split(
        separator: "xmlns:\(old)=", omittingEmptySubsequences: false
      )
      .joined(separator: "xmlns:\(new)=")
      book.content = book.content.split(
        separator: "xmlns:\(new):", omittingEmptySubsequences: false
      )
      .joined(separator: "xmlns:\(old):")
    }
    #expect(try book.sheet().cells.map(\.value) == [.text("a"), .number(1)])
  }

  @Test func documentsOfOtherKindsAreNamed() {
    var book = ODS(rows: "")
    book.mimetype = "application/vnd.oasis.opendocument.text"
    #expect(book.refusal() == "file-unsupported | odt")
    book.mimetype = "application/vnd.oasis.opendocument.presentation"
    #expect(book.refusal() == "file-unsupported | openDocument")
    book.mimetype = nil
    #expect(book.refusal() == nil)
    book.content = book.content.split(separator: "office:spreadsheet").joined(
      separator: "office:text")
    #expect(book.refusal()?.hasPrefix("file-unsupported | odt") == true)
  }

  @Test func encryptedDocumentsAreToldFromDamagedOnes() {
    var book = ODS(rows: "")
    book.content = "\u{1}\u{2}"
    #expect(book.refusal()?.hasPrefix("file-damaged") == true)
    book.manifest = "<manifest><manifest:encryption-data/></manifest>"
    #expect(book.refusal() == "file-encrypted | encryptedODS")
  }

  @Test func damagedStylesAreNamedAndLeftOut() throws {
    var book = ODS(rows: ODS.row(Self.one))
    book.styles = "<office:document-styles"
    #expect(try book.read().problems.map(\.code) == [.partSkipped])
  }

  @Test func aDoctypeIsRefused() {
    var book = ODS(rows: "")
    book.content = "<!DOCTYPE x>" + book.content.dropFirst(38)
    #expect(book.refusal()?.hasPrefix("file-refused | doctype") == true)
  }

  @Test func oneXMLFileIsToldByItsContent() throws {
    let flat = """
      <office:document\(ODS.namespaces)><office:body><office:spreadsheet>\
      <table:table table:name="a">\(ODS.row(Self.one))</table:table></office:spreadsheet>\
      </office:body></office:document>
      """
    for bytes in [Array(flat.utf8), [0xEF, 0xBB, 0xBF] + Array(flat.utf8)] {
      let book = try WorkbookReader.read(bytes, name: "a.xml")
      #expect(book.format == .ods)
      #expect(book.sheets[0].cells.map(\.value) == [.number(1)])
    }
  }
}
