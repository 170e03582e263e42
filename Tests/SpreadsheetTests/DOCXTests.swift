import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

extension MiniDOCX {
  func read(_ limits: Limits = .standard) throws -> Workbook {
    try WorkbookReader.read(bytes(), name: "a.docx", limits: limits)
  }

  /// The text of the first cell of a table whose only cell holds this XML.
  static func text(_ xml: String, with other: (MiniDOCX) -> MiniDOCX = { $0 }) throws -> String? {
    let document = MiniDOCX(body: table([row([cell(xml: xml)])]))
    guard case .text(let text)? = try other(document).read().sheets[0].cells.first?.value else {
      return nil
    }
    return text
  }
}

extension Workbook {
  /// `Bảng 1!A1=x` for each cell.
  var shown: [String] {
    sheets.flatMap { sheet in
      sheet.cells.map { cell in
        guard case .text(let text) = cell.value else { return "\(cell.value)" }
        return "\(sheet.name)!\(cell.reference)=\(text)"
      }
    }
  }

  func place(_ sheet: Int, _ cell: String) -> String {
    let place = Place(file: "a.docx", layout: layout).sheet(named: sheets[sheet].name)
    return CellReference(a1: cell).map { place.at($0).description } ?? ""
  }
}

/// Tables of Word documents.
@Suite struct DOCXTests {
  typealias DOCX = MiniDOCX

  @Test func tablesAreSheetsAndParagraphsAboveTheirFirstRows() throws {
    let body =
      DOCX.paragraph("Phụ lục I") + DOCX.paragraph("") + DOCX.table(of: [["a", "b"], ["", "c"]])
      + DOCX.paragraph("Kỳ báo cáo:</w:t><w:tab/><w:t>Quý III") + DOCX.table(of: [["d"]])
      + DOCX.paragraph("Người lập")
    let book = try DOCX(body: body.split(separator: "&lt;").joined(separator: "<")).read()
    #expect(book.format == .docx)
    #expect(
      book.shown == [
        "Bảng 1!A1=Phụ lục I", "Bảng 1!A2=a", "Bảng 1!B2=b", "Bảng 1!B3=c",
        "Bảng 2!A1=Kỳ báo cáo:", "Bảng 2!B1=Quý III", "Bảng 2!A2=d", "Bảng 2!A3=Người lập",
      ])
    #expect(book.place(0, "B3") == "a.docx › Bảng 1 › dòng 2, cột 2")
    #expect(book.place(1, "A1") == "a.docx › Bảng 2 › đoạn 1 phía trên")
    #expect(book.place(1, "A3") == "a.docx › Bảng 2 › đoạn 1 phía dưới")
  }

  @Test func aDocumentWithoutTablesIsOneSheet() throws {
    let book = try DOCX(body: DOCX.paragraph("Kính gửi: Sở Nội vụ")).read()
    #expect(book.shown == ["Văn bản!A1=Kính gửi: Sở Nội vụ"])
  }

  // MARK: Merged cells

  @Test func cellsOverColumnsAndRowsAreMerges() throws {
    let rows = [
      DOCX.row([
        DOCX.cell("a", "<w:gridSpan w:val=\"2\"/>"),
        DOCX.cell("b", "<w:vMerge w:val=\"restart\"/>"),
      ]),
      DOCX.row([DOCX.cell("c"), DOCX.cell("d"), DOCX.cell("", "<w:vMerge/>")]),
      DOCX.row([DOCX.cell("e"), DOCX.cell("f"), DOCX.cell("g", "<w:vMerge w:val=\"continue\"/>")]),
      DOCX.row([DOCX.cell("h")], properties: "<w:gridBefore w:val=\"2\"/>"),
    ]
    let book = try DOCX(body: DOCX.table(rows, widths: [900, 900, 900])).read()
    #expect(
      book.shown.map { $0.dropFirst(7) } == [
        "A1=a", "C1=b", "A2=c", "B2=d", "A3=e", "B3=f", "C3=g", "C4=h",
      ])
    let merges = book.sheets[0].merges.map { "\($0.first):\($0.last)" }.sorted()
    #expect(merges == ["A1:B1", "C1:C3"])
  }

  @Test func boundariesThatAreNotMetExactlyAreOneColumn() throws {
    let wide = "<w:gridSpan w:val=\"2\"/>"
    let rows = [
      DOCX.row([DOCX.cell("STT", wide), DOCX.cell("Điểm")]),
      DOCX.row([DOCX.cell("1.1"), DOCX.cell("0,5", wide)]),
    ]
    let book = try DOCX(body: DOCX.table(rows, widths: [700, 15, 900])).read()
    #expect(book.shown.map { $0.dropFirst(7) } == ["A1=STT", "B1=Điểm", "A2=1.1", "B2=0,5"])
  }

  @Test func noCellIsLostWhereColumnsFallTogether() throws {
    let rows = [DOCX.row([DOCX.cell("a"), DOCX.cell("b"), DOCX.cell("c")])]
    let narrow = rows + [DOCX.row([DOCX.cell("d"), DOCX.cell(""), DOCX.cell("e")])]
    let book = try DOCX(body: DOCX.table(narrow, widths: [0, 0, 10])).read()
    #expect(
      book.shown.map { $0.dropFirst(7) } == ["A1=a", "B1=b", "C1=c", "A2=d", "C2=e"])
  }

  // MARK: Nested tables

  @Test func aSmallTableInACellIsItsText() throws {
    let inner = DOCX.table(of: [["1", "Báo cáo"], ["2", "Kế hoạch"]])
    let text = try DOCX.text(DOCX.paragraph("Gồm:") + inner + DOCX.paragraph(""))
    #expect(text == "Gồm:\n1\tBáo cáo\n2\tKế hoạch\n")
  }

  @Test func aLargerTableInACellIsASheet() throws {
    let inner = DOCX.table(of: [["STT", "Tên", "Điểm"], ["1.1", "x", "2"]])
    let body = DOCX.table([DOCX.row([DOCX.cell(xml: DOCX.paragraph("o") + inner)])])
    #expect(
      try DOCX(body: body).read().shown == [
        "Bảng 1!A1=o", "Bảng 1.1!A1=STT", "Bảng 1.1!B1=Tên", "Bảng 1.1!C1=Điểm",
        "Bảng 1.1!A2=1.1", "Bảng 1.1!B2=x", "Bảng 1.1!C2=2",
      ])
  }

  // MARK: Limits and refusals

  @Test func whatSmallFilesMayAskForIsBounded() throws {
    func code(_ body: String, _ change: (inout Limits) -> Void) -> ProblemCode? {
      var limits = Limits.standard
      change(&limits)
      do throws(ReadError) {
        _ = try WorkbookReader.read(DOCX(body: body).bytes(), name: "a.docx", limits: limits)
        return nil
      } catch { return error.problem.code }
    }
    let table = DOCX.table(of: [["a", "b"], ["c", "d"]])
    #expect(code(table) { $0.cells = 3 } == .limitExceeded)
    #expect(code(table) { $0.filledCells = 3 } == .limitExceeded)
    #expect(code(table) { $0.textBytes = 3 } == .limitExceeded)
    #expect(code(table + DOCX.paragraph("") + table) { $0.sheets = 1 } == .limitExceeded)
    let wide = DOCX.table([DOCX.row([DOCX.cell("a", "<w:gridSpan w:val=\"999999999\"/>")])])
    #expect(code(wide) { $0.merges = 10 } == nil)
    #expect(
      code("<w:p><w:r><w:t>aaaa</w:t></w:r></w:p>") { $0.cellCharacters = 3 } == .limitExceeded)
  }

  @Test(arguments: [
    ("<!DOCTYPE w:document [<!ENTITY a \"b\">]><w:document\(DOCX.namespaces)/>", "file-refused"),
    ("<w:document\(DOCX.namespaces)><w:body>", "file-damaged"),
    (
      "<w:document\(DOCX.namespaces)><w:body><w:altChunk r:id=\"a\"/></w:body></w:document>",
      "file-unsupported"
    ),
    ("<w:other\(DOCX.namespaces)/>", "file-damaged"),
  ])
  func whatIsNoDocumentIsRefused(_ document: String, _ code: String) {
    let bytes = DOCX(document: document).bytes()
    #expect {
      try WorkbookReader.read(bytes, name: "a.docx")
    } throws: { ($0 as? ReadError)?.problem.code.rawValue == code }
  }

  @Test func anEmbeddedWorkbookIsNamed() throws {
    let book = try DOCX(body: DOCX.paragraph("a")).with("package", root: "x", "").read()
    #expect(book.problems.map(\.code) == [.sheetNotRead])
  }

  @Test func manyPiecesOfALineAreCounted() throws {
    var limits = Limits.standard
    limits.filledCells = 2
    let line = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>"
    #expect(throws: ReadError.self) { try DOCX(body: line).read(limits) }
  }

  @Test func aDamagedPartBesideTheTextIsNamed() throws {
    let document = DOCX(body: DOCX.table(of: [["a"]])).with(
      "numbering", root: "numbering", "<w:num>")
    let book = try document.read()
    #expect(book.problems.map(\.code) == [.partSkipped])
    #expect(book.shown == ["Bảng 1!A1=a"])
  }
}
