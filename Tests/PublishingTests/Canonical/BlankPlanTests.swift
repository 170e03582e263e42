import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

/// `plan new`: what it writes can be filled in and read.
@Suite struct BlankPlanTests {
  private static func blank(year: Int? = nil) throws -> Workbook {
    let file = ScratchFile()
    try PlanWorkbook.writeBlank(year: year, to: file.path)
    return try file.workbook()
  }

  /// Types rows, their first cell in column A, below what stands in a sheet.
  private static func type(_ rows: [[String]], into name: String, of book: inout Workbook) throws {
    let index = try #require(book.sheets.firstIndex { $0.name == name })
    var sheet = book.sheets[index]
    let first = (sheet.cells.filter { $0.value != .empty }.map(\.reference.row).max() ?? 0) + 1
    let typed = rows.enumerated().flatMap { row, texts in
      texts.enumerated().map { column, text in
        Cell(
          CellReference(row: first + row, column: column + 1),
          column > 0 ? Double(text).map { .number($0) } ?? .text(text) : .text(text))
      }
    }
    let places = Set(typed.map(\.reference))
    sheet.cells = (sheet.cells.filter { !places.contains($0.reference) } + typed)
      .sorted { $0.reference < $1.reference }
    book.sheets[index] = sheet
  }

  private static func set(
    _ key: String, _ value: String, in book: inout Workbook
  ) throws {
    let index = try #require(book.sheets.firstIndex { $0.name == "Kế hoạch" })
    let row = try #require(book.sheets[index].cells.first { $0.value == .text(key) }).reference.row
    let place = CellReference(row: row, column: 2)
    book.sheets[index].cells.removeAll { $0.reference == place }
    book.sheets[index].cells.append(Cell(place, .text(value)))
    book.sheets[index].cells.sort { $0.reference < $1.reference }
  }

  private static func read(_ book: Workbook) -> Checked<Plan?> {
    PlanReader.read([PlanFile(name: "ke-hoach.xlsx", workbook: book, sha256: "")])
  }

  private static let criteria = [
    ["1", "Chỉ đạo, điều hành", "2", "1.5", "2"],
    ["1.1", "Kế hoạch năm", "2", "1.5", "2", "Sở Nội vụ", "thẩm định"],
  ]

  @Test func whatIsTypedIsReadAndNothingElse() throws {
    var book = try Self.blank()
    try Self.set("Số, ký hiệu", "12/KH-UBND", in: &book)
    try Self.set("Năm kế hoạch", "2025", in: &book)
    try Self.set("Tỉnh, thành phố", "Đắk Lắk", in: &book)
    try Self.set("Cơ quan thường trực", "Sở Nội vụ", in: &book)
    try Self.set("Kỳ báo cáo của kế hoạch", "Quý III năm 2025", in: &book)
    try Self.type(
      [
        ["", "Sở Nội vụ", "sở", "SNV", "", "Các sở, ban, ngành"],
        ["", "Các sở, ban, ngành", "nhóm", "", "", "", "", "", "", "không"],
      ], into: "Cơ quan", of: &book)
    try Self.type(Self.criteria, into: "Phụ lục I", of: &book)
    try Self.type(
      [
        [
          "1.1", "Báo cáo năm", "Báo cáo", "100%", "Tháng 12", "SNV", "Các sở, ban, ngành",
          "a/b >= 100%", "31/12/2025", "Từng cơ quan",
        ]
      ], into: "Phụ lục II", of: &book)
    let checked = Self.read(book)
    let plan = try #require(checked.value)
    #expect(checked.problems.filter { $0.severity != .note }.isEmpty, "\(checked.problems)")
    #expect(plan.header.id == "12/KH-UBND" && plan.header.year == 2025)
    #expect(plan.header.period == "Quý III năm 2025")
    #expect(plan.criteria.map(\.code.description) == ["1", "1.1"])
    #expect(plan.criteria.last?.previous == Points(plain: "1.5"))
    #expect(plan.tasks.map(\.code.description) == ["1.1"])
    #expect(plan.tasks.first?.requirement?.description == "a/b >= 100%")
    #expect(plan.tasks.first?.implementers == [Agency.ID("so-noi-vu")])
    #expect(plan.registry.agencies.map(\.id.text) == ["so-noi-vu", "cac-so-ban-nganh"])
  }

  @Test func aBlankSheetOfAgenciesLeavesThemToTheAnnexes() throws {
    var book = try Self.blank(year: 2025)
    try Self.type(Self.criteria, into: "Phụ lục I", of: &book)
    let checked = Self.read(book)
    #expect(checked.problems.isEmpty, "\(checked.problems)")
    let plan = try #require(checked.value)
    #expect(plan.header.year == 2025 && plan.header.previousYear == 2024)
    #expect(plan.registry.agencies.map(\.id.text) == ["so-noi-vu"])
  }

  @Test func theExampleIsNoPlan() throws {
    #expect(Self.read(try Self.blank(year: 2025)).value == nil)
  }

  @Test func listsAreOfferedAndHeadingsExplained() throws {
    let book = try Self.blank()
    #expect(
      book.sheets.filter { $0.visibility == .visible }.map(\.name)
        == ["Hướng dẫn", "Kế hoạch", "Cơ quan", "Phụ lục I", "Phụ lục II"])
    for sheet in book.sheets where sheet.name.hasPrefix("Phụ lục") || sheet.name == "Cơ quan" {
      let headings = sheet.cells.filter { $0.reference.row == 1 }
      #expect(
        headings.allSatisfy { sheet.extras[$0.reference]?.comments.isEmpty == false },
        "\(sheet.name)")
    }
  }
}
