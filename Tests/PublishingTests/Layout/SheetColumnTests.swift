import Foundation
import Testing

@testable import Publishing

@Suite("Columns of the consolidated workbook's sheets")
struct SheetColumnTests {
  private static let layouts: [any SheetColumn.Type] = [
    OverviewColumn.self, ChangesColumn.self, CriteriaColumn.self, TasksColumn.self,
    RecoverableColumn.self,
    AgenciesColumn.self, ProposalsColumn.self, DecisionsColumn.self, GroundsColumn.self,
    ActsColumn.self,
    ProblemsColumn.self, SourcesColumn.self,
  ]

  @Test("Every sheet has a layout, in the order of the sheets")
  func everySheetHasOne() {
    #expect(Self.layouts.map { $0.sheet } == ConsolidatedSheet.allCases)
  }

  @Test("A column's number is its place among the columns", arguments: layouts.indices)
  func numbersAreInOrder(index: Int) {
    func check<Column: SheetColumn>(_ columns: Column.Type) {
      #expect(columns.allCases.map(\.number) == Array(1...columns.allCases.count))
    }
    check(Self.layouts[index])
  }

  @Test("Headings name the plan's years, whichever they are")
  func headingsNameYears() {
    let years = PlanYears(current: 2025, previous: 2022)
    #expect(CriteriaColumn.previous.format(years).heading == "Điểm đạt được năm 2022")
    #expect(CriteriaColumn.target.format(years).heading == "Mục tiêu năm 2025")
    #expect(RecoverableColumn.previous.format(years).heading == "Điểm năm 2022")
    #expect(OverviewColumn.previous.format(years).heading == "Năm 2022")
  }

  @Test("A column is named on its sheet where another sheet refers to it")
  func addresses() {
    #expect(CriteriaColumn.score.address(12) == "'Phụ lục I'!$I$12")
    #expect(SourcesColumn.code.addresses(6...9) == "'Nguồn'!$A$6:$A$9")
    #expect(OverviewColumn.width(.gapOrder ... .gapCode) == 13)
  }

  @Test("Sheets refer to each other's layouts, never to each other")
  func sheetsKnowNoOtherSheet() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Publishing/Consolidated").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let sheets = ConsolidatedSheet.allCases.map {
      "\($0)".prefix(1).uppercased() + "\($0)".dropFirst() + "Sheet"
    }
    #expect(Set(sheets.map { "\($0).swift" }).isSubset(of: files))
    for name in files where name != "ConsolidatedWorkbook.swift" {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for sheet in sheets where name != sheet + ".swift" {
        #expect(!text.contains("\(sheet)."), "\(name) refers to \(sheet)")
        #expect(!text.contains("\(sheet)("), "\(name) refers to \(sheet)")
      }
    }
  }
}
