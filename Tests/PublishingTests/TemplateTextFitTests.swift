import Testing

@testable import Publishing

@Suite struct TemplateTextFitTests {
  @Test(arguments: [
    ("", 1), ("Sở Nội vụ", 1), ("một\nhai", 2), ("một\n\nba", 3),
    ("Tính kịp thời trong việc phát hiện và xử lý các bất cập, vướng mắc", 2),
    (String(repeating: "a", count: 120), 4),
  ])
  func countsLines(_ text: String, _ lines: Int) {
    #expect(TextFit.lineCount(of: text, width: 38) == lines)
  }

  @Test func rowsGrowWithTheirTallestCellUpToWhatASpreadsheetShows() {
    let short = TextFit.height(of: [("a", 10), ("b", 10)])
    let tall = TextFit.height(of: [("a", 10), (String(repeating: "dài ", count: 30), 10)])
    #expect(short < 19)
    #expect(tall > 6 * 15.7)
    #expect(TextFit.height(of: [(String(repeating: "x\n", count: 900), 10)]) == 409)
  }
}
