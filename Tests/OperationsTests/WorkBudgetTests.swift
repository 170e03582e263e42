import Provenance
import TestSupport
import Testing

@testable import Operations
@testable import Spreadsheet

/// What the files of one archive may ask for together.
@Suite struct WorkBudgetTests {
  static func book(cells: Int) -> Workbook {
    let cells = (0..<cells).map { Cell(CellReference(row: $0 + 1, column: 1), .number(1)) }
    return Workbook(format: .csv, sheets: [Sheet(name: "", cells: cells)])
  }

  @Test(arguments: [-1, 0, 1]) func filesAreReadWhileThereIsWorkLeft(_ step: Int) {
    var budget = WorkBudget(fileOf: 0)
    budget.spend(Self.book(cells: 1_000), problems: 500)
    budget.spend(Self.book(cells: budget.most - 2_000 + step), problems: 0)
    let refusal = budget.refusal(of: "a.zip › b.csv")
    #expect((refusal != nil) == (step >= 0))
    if let refusal {
      #expect(refusal.problem.code == .limitExceeded)
      #expect(refusal.problem.expected?.description == "work <= 50000")
    }
  }

  @Test func aFileThatAsksForTooMuchLeavesOthersTheirs() {
    var budget = WorkBudget(fileOf: 150_000)
    let limits = Limits.understanding(fileOf: 20_000)
    let refused = ReadError(Problem(.limitExceeded, place: Place(file: "x")))
    budget.spend(refused, limits: limits)
    budget.spend(ReadError(Problem(.fileDamaged, place: Place(file: "y"))), limits: limits)
    #expect(budget.refusal(of: "z") == nil)
    budget.spend(refused, limits: limits)
    budget.spend(refused, limits: limits)
    #expect(budget.refusal(of: "z") != nil)
  }

  @Test func sheetsAreNamedWithoutReadingThem() {
    var book = MiniWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    #expect(WorkbookReader.sheetNames(of: book.bytes()) == ["Trang 1"])
    let names = ["Tổng quan", "Thẩm định"].enumerated().map {
      "<sheet name=\"\($0.element)\" sheetId=\"\($0.offset + 5)\" r:id=\"rId1\"/>"
    }
    book.replace("xl/workbook.xml", "</sheets>", names.joined() + "</sheets>")
    #expect(
      WorkbookReader.sheetNames(of: book.bytes()) == ["Trang 1", "Tổng quan", "Thẩm định"])
    #expect(WorkbookReader.sheetNames(of: Array("a,b".utf8)).isEmpty)
  }
}
