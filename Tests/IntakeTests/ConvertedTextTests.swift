import Provenance
import Spreadsheet
import Testing

@testable import Intake

@Suite struct ConvertedTextTests {
  @Test(arguments: [-1, 0, 1]) func textToConvertIsLimited(_ step: Int) {
    let texts = [
      String(repeating: "Ë", count: ConvertedText.most / 2 - 5),
      String(repeating: "a", count: 9 + step) + "?", "Sở Nội vụ",
    ]
    let cells = texts.enumerated().map {
      Cell(CellReference(row: $0.offset + 1, column: 1), .text($0.element))
    }
    let book = Workbook(format: .csv, sheets: [Sheet(name: "", cells: cells)])
    let problem = ConvertedText.refusal(of: book, at: Place(file: "x.csv"))
    #expect((problem != nil) == (step > 0))
    if let problem { #expect(problem.expected?.description == "convertedText <= 400000") }
  }
}
