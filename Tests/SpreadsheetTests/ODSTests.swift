import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// OpenDocument as programs write it, beyond the small files of the fixtures.
@Suite struct ODSTests {
  typealias ODS = MiniODS

  static func value(_ cell: String, automatic: String = "") throws -> CellValue? {
    try ODS(rows: ODS.row(cell), automatic: automatic).sheet().cells.first?.value
  }

  // MARK: Values

  @Test(arguments: [
    ("office:value-type=\"float\" office:value=\"0\" table:formula=\"of:=NA()\"", "#N/A"),
    ("office:value-type=\"float\" office:value=\"0\"", "Err:502"),
    ("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#TÊN?"),
    ("office:value-type=\"string\" table:formula=\"of:=1/0\"", "#DIV/0!"),
    ("office:value-type=\"boolean\" office:boolean-value=\"false\" table:formula=\"x\"", "#REF!"),
  ])
  func errorsOfEveryProgramAreErrors(_ attributes: String, _ shown: String) throws {
    #expect(try Self.value(ODS.value(attributes, shown: shown)) == .error(shown))
  }

  @Test func whatOnlyLooksLikeAnErrorIsNone() throws {
    let typed = ODS.text("#N/A")
    #expect(try Self.value(typed) == .text("#N/A"))
    let coded = ODS.value("office:value-type=\"float\" office:value=\"3\"", shown: "Ehm 3")
    #expect(try Self.value(coded) == .number(3))
  }

  @Test(arguments: [
    ("office:string-value=\"a b\"", ["a", "b"], "a\nb"),
    ("office:string-value=\"5\"", ["Tổ 5"], "5"),
    ("office:string-value=\"\"", ["x"], "x"), ("office:string-value=\"y\"", [], "y"),
  ])
  func theStringValueCountsUnlessOnlyLinesDiffer(
    _ attribute: String, _ paragraphs: [String], _ expected: String
  ) throws {
    let inner = paragraphs.map { "<text:p>\($0)</text:p>" }.joined()
    let cell =
      "<table:table-cell office:value-type=\"string\" \(attribute)>\(inner)</table:table-cell>"
    #expect(try Self.value(cell) == .text(expected))
  }

  @Test(arguments: [
    ("float", "office:value=\"1,5\""), ("date", "office:date-value=\"30/9/2020\""),
    ("boolean", "office:boolean-value=\"yes\""), ("time", "office:time-value=\"8:30\""),
    ("date", "office:date-value=\"-0044-03-15\""),
  ])
  func valuesThatAreNotWhatTheySayAreNamed(_ type: String, _ attribute: String) throws {
    let cell = ODS.value("office:value-type=\"\(type)\" \(attribute)", shown: "?")
    let book = try ODS(rows: ODS.row(cell)).read()
    guard case .error = book.sheets[0].cells.first?.value else {
      Issue.record("not kept as an error")
      return
    }
    #expect(book.problems.map(\.code) == [.readerWarning])
  }

  @Test func formulasWithoutAResultAreNamed() throws {
    let bare = "<table:table-cell table:formula=\"of:=[.A2]\"/>"
    let book = try ODS(rows: ODS.row(bare)).read()
    #expect(book.problems.map(\.code) == [.formulaWithoutValue])
    let empty = ODS.value("table:formula=\"of:=&quot;&quot;\"")
    #expect(try Self.value(empty) == .text(""))
  }

  @Test(arguments: [
    ("2020-10-15", "2020-10-15"), ("2020-10-15T00:00:00", "2020-10-15"),
    ("1899-12-30", "1899-12-30"), ("1900-01-31", "1900-01-31"), ("1900-03-01", "1900-03-01"),
    ("2020-10-15T23:59:59.9999", "2020-10-16"), ("2020-10-15T08:30:00.4", "2020-10-15T08:30:00"),
    ("9999-12-31", "9999-12-31"),
  ])
  func days(_ written: String, _ expected: String) throws {
    let cell = ODS.value("office:value-type=\"date\" office:date-value=\"\(written)\"", shown: "x")
    guard case .date(let date) = try Self.value(cell) else {
      Issue.record("no date")
      return
    }
    #expect(date.description == expected)
  }

  @Test func timesOfDayAndSpans() throws {
    let formats = """
      <number:time-style style:name="N1"><number:hours/><number:text>:</number:text>\
      <number:minutes number:style="long"/></number:time-style>\
      <number:time-style style:name="N2" number:truncate-on-overflow="false"><number:hours/>\
      </number:time-style><style:style style:name="a" style:family="table-cell" \
      style:data-style-name="N1"/><style:style style:name="b" style:family="table-cell" \
      style:data-style-name="N2"/>
      """
    func value(_ style: String, _ time: String) throws -> CellValue? {
      let attributes =
        "table:style-name=\"\(style)\" office:value-type=\"time\" office:time-value=\"\(time)\""
      return try Self.value(ODS.value(attributes, shown: "8:30"), automatic: formats)
    }
    #expect(
      try value("a", "PT08H30M00S") == .date(DateTime(date: nil, milliseconds: 30_600_000)))
    #expect(try value("b", "PT06H00M00S") == .duration(0.25))
    #expect(try value("a", "PT36H00M00S") == .duration(1.5))
    #expect(try value("none", "-PT12H") == .duration(-0.5))
  }

  // MARK: Texts

  @Test func runsOfBlanksFieldsAndFramesInTexts() throws {
    let text = ODS.text(
      "a<text:s text:c=\"3\"/>b<text:tab/>c<text:bookmark/><text:sheet-name>Tờ</text:sheet-name>"
        + "<draw:frame><text:p>hình</text:p></draw:frame><text:note><text:p>n</text:p></text:note>",
      "<text:span>x<text:line-break/>y</text:span>")
    #expect(try Self.value(text) == .text("a   b\tcTờ\nx\ny"))
    let list = "<text:list><text:list-item><text:p>một</text:p></text:list-item></text:list>"
    let cell = "<table:table-cell office:value-type=\"string\">\(list)</table:table-cell>"
    #expect(try Self.value(cell) == .text("một"))
  }

  @Test func struckRaisedAndOtherFonts() throws {
    let styles = """
      <style:style style:name="ce1" style:family="table-cell"><style:text-properties \
      style:font-name="F1"/></style:style><style:style style:name="T1" style:family="text">\
      <style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/>\
      </style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1">\
      <style:text-properties style:text-position="super 58%" fo:font-family="'.VnTime'"/></style:style>
      """
    let cell = ODS.text(
      "a<text:span text:style-name=\"T1\">b<text:span text:style-name=\"T2\">c</text:span></text:span>",
      attributes: "table:style-name=\"ce1\"")
    let sheet = try ODS(rows: ODS.row(cell), automatic: styles).sheet()
    #expect(sheet.cells[0].fontName == "F1")
    #expect(
      sheet.extras[CellReference(row: 1, column: 1)]?.runs == [
        TextRun("a", fontName: "F1"), TextRun("b", isStruck: true, fontName: "F1"),
        TextRun("c", isStruck: true, isRaised: true, fontName: ".VnTime"),
      ])
  }

  @Test func stylesOfCellsComeFromRowsColumnsAndTheirParents() throws {
    let named = """
      <style:default-style style:family="table-cell"><style:text-properties \
      style:text-line-through-style="none" style:font-name="Arial"/></style:default-style>\
      <style:style style:name="Default" style:family="table-cell"/>\
      <style:style style:name="Gach" style:family="table-cell" style:parent-style-name="Default">\
      <style:text-properties style:text-line-through-style="solid"/></style:style>
      """
    let automatic = """
      <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Gach"/>
      """
    let columns = "<table:table-column/><table:table-column table:default-cell-style-name=\"ce1\"/>"
    let sheet = try ODS(
      rows: ODS.row(ODS.text("a"), ODS.text("b"), ODS.text("c"))
        + ODS.row(ODS.text("d"), attributes: "table:default-cell-style-name=\"ce1\""),
      before: columns, automatic: automatic, styles: named
    ).sheet()
    #expect(sheet.extras.keys.sorted().map(\.description) == ["B1", "A2"])
    #expect(sheet.cells.allSatisfy { $0.fontName == "Arial" })
  }

  @Test func remarksAndLinks() throws {
    let cell = """
      <table:table-cell office:value-type="string"><office:annotation><dc:creator>Lan</dc:creator>\
      <text:p>ghi<text:s/>chú</text:p><text:p>hai</text:p></office:annotation><text:p><text:a \
      xlink:href="https://a.vn/x">x</text:a> <text:a xlink:href="#'Tờ 1'.B2">y</text:a></text:p>\
      </table:table-cell>
      """
    let formula = ODS.value(
      "office:value-type=\"string\" table:formula=\"of:=HYPERLINK(&quot;https://b.vn&quot;;&quot;z&quot;)\"",
      shown: "z")
    let extras = try ODS(rows: ODS.row(cell, formula)).sheet().extras
    let first = extras[CellReference(row: 1, column: 1)]
    #expect(first?.comments == [CellExtras.Comment(author: "Lan", text: "ghi chú\nhai")])
    #expect(first?.links == ["https://a.vn/x", "#'Tờ 1'!B2"])
    #expect(extras[CellReference(row: 1, column: 2)]?.links == ["https://b.vn"])
  }
}
