import Testing

@testable import Spreadsheet

@Suite struct WorkbookReaderTests {
  @Test func aCSVCellStaysTextInTheModel() throws {
    let book = try WorkbookReader.read(Array("a;1,5\n\"x;\"\"y\"\"\";1.10\n".utf8), name: "a.csv")
    #expect(
      book.sheets[0].cells.map(\.value) == [
        .text("a"), .text("1,5"), .text("x;\"y\""), .text("1.10"),
      ])
    #expect(book.sheets[0].cells.map(\.reference.description) == ["A1", "B1", "A2", "B2"])
  }

  @Test func anEmptyFileIsRefusedByItsCode() {
    #expect(throws: ReadError.self) { try WorkbookReader.read([], name: "a.xlsx") }
  }
}
