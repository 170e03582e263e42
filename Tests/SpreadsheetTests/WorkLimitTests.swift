import TestSupport
import Testing

@testable import Spreadsheet

/// The limits of what is looked at closely, each at n−1, n and n+1.
@Suite struct WorkLimitTests {
  static let steps = [-1, 0, 1]

  static func isRefused(
    _ book: MiniWorkbook, by limit: String, _ change: (inout Limits) -> Void
  ) -> Bool {
    var limits = Limits.standard
    change(&limits)
    let text = BothWays.read(book, limits: limits)
    #expect(!text.hasPrefix("DIFFERENT"))
    #expect(text.hasPrefix("refused") == text.contains("| \(limit)"))
    return text.hasPrefix("refused limit-exceeded")
  }

  static var twoSheets: MiniWorkbook {
    var book = MiniWorkbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1" t="s"><v>0</v></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><t>xyz</t></is></c></row>
        """, after: "<mergeCells><mergeCell ref=\"A5:C6\"/></mergeCells>",
      strings: "<si><t>abcd</t></si>")
    book.replace(
      "xl/workbook.xml", "</sheets>", "<sheet name=\"2\" sheetId=\"2\" r:id=\"rId1\"/></sheets>")
    return book
  }

  @Test(arguments: steps) func filledCells(_ step: Int) {
    #expect(
      Self.isRefused(Self.twoSheets, by: "filledCells <= 5") { $0.filledCells = 6 - step }
        == (step > 0))
  }

  @Test(arguments: steps) func textOfAllCellsWithThatTheyShare(_ step: Int) {
    #expect(
      Self.isRefused(Self.twoSheets, by: "textBytes <= 21") { $0.textBytes = 22 - step }
        == (step > 0))
  }

  @Test(arguments: steps) func columnsUnderMerges(_ step: Int) {
    #expect(
      Self.isRefused(Self.twoSheets, by: "merges <= 5") { $0.merges = 6 - step } == (step > 0))
  }

  @Test func aWideMergeCountsForTheColumnsThatAreLookedAt() {
    let book = MiniWorkbook(
      rows: "", after: "<mergeCells><mergeCell ref=\"A1:XFD1\"/></mergeCells>")
    #expect(!Self.isRefused(book, by: "") { $0.merges = 256 })
    #expect(Self.isRefused(book, by: "merges <= 255") { $0.merges = 255 })
  }

  @Test(arguments: steps) func formats(_ step: Int) {
    let book = MiniWorkbook(rows: "", styles: "<cellXfs><xf/><xf/><xf/></cellXfs>")
    #expect(Self.isRefused(book, by: "styles <= 2") { $0.styles = 3 - step } == (step > 0))
  }

  @Test(arguments: steps) func relations(_ step: Int) {
    let book = MiniWorkbook(rows: "", strings: "", styles: "")
    #expect(Self.isRefused(book, by: "relations <= 2") { $0.relations = 3 - step } == (step > 0))
  }

  @Test(arguments: steps) func pieces(_ step: Int) {
    let runs = "<r><t>a</t></r><r><rPr><strike/></rPr><t>b</t></r>"
    let shared = MiniWorkbook(rows: "", strings: "<si>\(runs)</si><si>\(runs)</si>")
    #expect(Self.isRefused(shared, by: "richRuns <= 3") { $0.richRuns = 4 - step } == (step > 0))
    let cells = ["A1", "B1"].map { "<c r=\"\($0)\" t=\"inlineStr\"><is>\(runs)</is></c>" }
    let inline = MiniWorkbook(rows: "<row r=\"1\">\(cells.joined())</row>")
    #expect(Self.isRefused(inline, by: "richRuns <= 3") { $0.richRuns = 4 - step } == (step > 0))
  }

  @Test func blankCellsAreLeftOutWhereTheyAreNotWanted() {
    var limits = Limits.standard
    limits.keepsBlankCells = false
    let book = MiniWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\"><v>1</v></c><c r=\"C1\"><f>A1</f></c></row>")
    #expect(
      BothWays.read(book, limits: limits)
        == "B1 number 1.0\nC1 empty (formula)\n! formula-without-value C1")
  }

  @Test(arguments: steps) func cellsAndTextOfCSV(_ step: Int) {
    func read(_ change: (inout Limits) -> Void) -> String? {
      var limits = Limits.standard
      change(&limits)
      do throws(ReadError) {
        _ = try WorkbookReader.read(Array("a,,b\nc,d\n".utf8), name: "x.csv", limits: limits)
        return nil
      } catch { return error.problem.expected?.description }
    }
    #expect(read { $0.filledCells = 4 - step } == (step > 0 ? "filledCells <= 3" : nil))
    #expect(read { $0.textBytes = 4 - step } == (step > 0 ? "textBytes <= 3" : nil))
  }

  @Test func whatIsUnderstoodMayAskForMoreTheLargerItIs() {
    let small = Limits.understanding(fileOf: 0)
    #expect(small.filledCells == 50_000)
    #expect(small.textBytes == 4 << 20)
    #expect(small.totalBytes == 40 << 20)
    let large = Limits.understanding(fileOf: 10_000_000)
    #expect(large.filledCells == 2_550_000)
    #expect(large.totalBytes == (40 << 20) + 320_000_000)
    let largest = Limits.understanding(fileOf: 1 << 30)
    #expect(largest.filledCells == Limits.standard.filledCells)
    #expect(largest.totalBytes == Limits.standard.totalBytes)
    #expect(!largest.keepsBlankCells)
  }
}
