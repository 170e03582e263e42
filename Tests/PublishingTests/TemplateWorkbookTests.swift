import PARIndex
import Provenance
import Publishing
import Spreadsheet
import Testing

@Suite struct TemplateWorkbookTests {
  private func template(of agency: Agency.ID, prefill: Submission? = nil) throws -> Workbook {
    let file = ScratchFile()
    let plan = try Sample.plan()
    try TemplateWorkbook.write(plan: plan, agency: agency, prefill: prefill, to: file.path)
    return try file.workbook()
  }

  @Test(arguments: [
    (Sample.interior, ["Hướng dẫn", "Phụ lục I", "Phụ lục II", "_parbook"]),
    (Sample.district, ["Hướng dẫn", "Phụ lục II", "_parbook"]),
  ])
  func hasTheSheetsOfItsAgency(_ agency: Agency.ID, _ names: [String]) throws {
    let workbook = try template(of: agency)
    #expect(workbook.sheets.map(\.name) == names)
    #expect(try workbook.sheet("_parbook").visibility != .visible)
  }
}
