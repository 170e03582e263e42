import Provenance
import Spreadsheet
import TestSupport
import Testing
import WorkbookWriting

/// Rows that are packed beside the library are rows like all others.
@Suite struct LongListTests {
  private func write(
    rows: Int, to file: ScratchFile
  ) throws -> [SheetDigest] {
    try WorkbookWriter.write(to: file.path, WorkbookProperties(created: nil)) {
      book throws(WriteError) in
      let first = try book.addSheet("Đầu")
      let sheet = try book.addSheet("Nguồn & <1>")
      try sheet.text(cell(1, 1), "STT", style: Style())
      let list = try sheet.beginList(at: 2)
      let plain = try list.look(Style())
      let bold = try list.look(Style().with { $0.bold = true })
      let agency = try list.text("Sở \"Nội vụ\" & <Y tế> _x0041_")
      for row in 0..<rows {
        try list.beginRow(height: 18)
        list.add(try list.text("1.\(row)"), bold)
        list.link(to: list.target("'Đầu & \"<1>\"'!A\(row + 1)"))
        list.add(try list.number(Double(row) / 4), plain)
        list.add(nil, plain)
        list.add(agency, plain)
      }
      try first.text(cell(1, 1), "1.0", style: Style())
    }
  }

  @Test(arguments: [0, 1, 20_000]) func everyRowIsReadAgain(_ rows: Int) throws {
    let file = ScratchFile()
    let meant = try write(rows: rows, to: file)
    #expect(try WrittenWorkbook.digests(file.bytes, name: "a.xlsx") == meant)
    let book = try file.workbook()
    #expect(book.problems.isEmpty)
    let sheet = try #require(book.sheets.last)
    let values = sheet.cells.filter { $0.value != .empty }
    #expect(values.count == 1 + 3 * rows)
    guard rows > 0 else { return }
    let last = Dictionary(
      values.filter { $0.reference.row == rows + 1 }.map { ($0.reference.column, $0.value) },
      uniquingKeysWith: { one, _ in one })
    #expect(
      last == [
        1: .text("1.\(rows - 1)"), 2: .number(Double(rows - 1) / 4),
        4: .text("Sở \"Nội vụ\" & <Y tế> _x0041_"),
      ])
    let links = sheet.extras[cell(2, 1)]?.links ?? []
    #expect(links == ["#'Đầu & \"<1>\"'!A1"])
  }

  @Test func thePartNamesTheCellsInUse() throws {
    let file = ScratchFile()
    _ = try write(rows: 3, to: file)
    let part = try file.part("xl/worksheets/sheet2.xml")
    #expect(part.contains("<dimension ref=\"A1:D4\"/>"))
    #expect(part.contains("<row r=\"4\" ht=\"18\" customHeight=\"1\"><c r=\"A4\" s=\""))
    let links = try #require(part.firstRange(of: "</hyperlinks>"))
    let margins = try #require(part.firstRange(of: "<pageMargins"))
    #expect(links.upperBound <= margins.lowerBound)
  }

  @Test func theSameRowsGiveTheSameBytes() throws {
    let one = ScratchFile()
    let other = ScratchFile()
    _ = try write(rows: 500, to: one)
    _ = try write(rows: 500, to: other)
    #expect(one.bytes == other.bytes)
  }

  @Test func aSecondListIsRefused() throws {
    let file = ScratchFile()
    #expect(throws: WriteError(.refused("a second list"), sheet: "A")) {
      try WorkbookWriter.write(to: file.path, WorkbookProperties(created: nil)) {
        book throws(WriteError) in
        let sheet = try book.addSheet("A")
        _ = try sheet.beginList(at: 1)
        _ = try sheet.beginList(at: 9)
      }
    }
  }
}
