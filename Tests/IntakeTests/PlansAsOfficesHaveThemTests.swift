import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Intake

/// Plans in the headings and with the merges that offices have.
@Suite struct PlansAsOfficesHaveThemTests {
  static func plan(_ sheets: SheetText...) throws -> (Plan, [Problem]) {
    let book = Workbook(format: .xlsx, sheets: sheets.map(\.sheet))
    let (plan, problems) = PlanReader.read([PlanFile(name: "kh.xlsx", workbook: book, sha256: "")])
    return (try #require(plan), problems)
  }

  static func criteria(_ heading: String, leads: (String, String), merges: [String] = [])
    -> SheetText
  {
    SheetText(
      """
      STT|Tiêu chí|Điểm tối đa|\(heading)|Mục tiêu năm 2025|Chủ trì tham mưu
      1|CHỈ ĐẠO|#2|||
      1.1|Thực hiện kế hoạch|#1|#0.5|#1|\(leads.0)
      1.2|Chế độ báo cáo|#1|#0.5|#1|\(leads.1)
      """, merges: merges)
  }

  @Test(arguments: [
    ("VP UBND tỉnh", "Văn phòng UBND tỉnh"), ("SNV", "Sở Nội vụ"), ("Sở Nội vụ", "SNV"),
    ("Sở nội vụ", "Sở Nội Vụ"),
  ]) func oneBodyUnderTwoSpellingsIsOne(first: String, second: String) throws {
    let (plan, problems) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: (first, second)))
    let leads = plan.criteria.dropFirst().map(\.leads)
    #expect(leads.first?.count == 1 && leads.first == leads.last)
    #expect(plan.registry.agencies.count == 1)
    #expect(!problems.contains { $0.code == .planAgencyUnknown })
  }

  @Test func leadsMergedOverRowsHoldForEach() throws {
    let (plan, _) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: ("Sở Tài chính", ""), merges: ["F3:F4"]))
    let names = plan.criteria.dropFirst().map { $0.leads.map(\.text) }
    #expect(names == [["so-tai-chinh"], ["so-tai-chinh"]])
  }

  @Test(arguments: ["Điểm đạt được năm 2024", "Điểm đạt năm 2024", "ĐIỂM NĂM 2024"])
  func headingsGoThroughTheSynonymsOfReturns(heading: String) throws {
    let (plan, _) = try Self.plan(Self.criteria(heading, leads: ("Sở A", "Sở A")))
    #expect(
      plan.criteria.dropFirst().map(\.previous) == [Points(plain: "0.5"), Points(plain: "0.5")])
  }

  @Test func aFilledColumnThatIsNotKnownIsNamed() throws {
    let (_, problems) = try Self.plan(Self.criteria("Cột lạ", leads: ("Sở A", "Sở A")))
    #expect(
      problems.filter { $0.code == .columnUnknown }.map(\.found?.description) == ["Cột lạ"])
  }

  static func tasks(_ heading: String) -> SheetText {
    SheetText(
      """
      STT|Nhiệm vụ|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Cơ quan chủ trì|\(heading)
      1.1|Ban hành kế hoạch|Kế hoạch|Từ 90% trở lên|Trước ngày 15/11/2025|Sở A|
      1.2|Báo cáo|Báo cáo|Đúng quy định|Quý III|Sở A|–
      """, name: "Phụ lục II")
  }

  @Test func aBlankHelperCellLeavesItToTheWordingAndADashSaysNone() throws {
    let (plan, _) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: ("Sở A", "Sở A")), Self.tasks("Hạn"))
    #expect(plan.tasks.map(\.code.description) == ["1.1", "1.2"])
    #expect(plan.tasks.map(\.dueDate?.description) == ["2025-11-14", nil])
    #expect(plan.tasks.map(\.requirement?.description) == ["a/b >= 90%", nil])
  }

  @Test func aTableThatLacksAHeadingIsNamedWithWhatItLacks() throws {
    let (plan, problems) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: ("Sở A", "Sở A")),
      SheetText(
        """
        STT|Việc phải làm|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Chủ trì
        1.1|Ban hành kế hoạch|Kế hoạch|Đúng quy định|Quý III|Sở A
        """, name: "Phụ lục II"))
    #expect(plan.tasks.isEmpty)
    let named = problems.filter { $0.code == .planUnreadable }
    #expect(named.map(\.place?.sheet) == ["Phụ lục II"])
    #expect(named.map(\.expected?.description) == ["Lĩnh vực"])
  }

  @Test func anAnnexGoesOnOverSheets() throws {
    let (plan, problems) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: ("Sở A", "Sở A")),
      SheetText(
        """
        STT|Tiêu chí|Điểm tối đa|Điểm năm 2024|Mục tiêu năm 2025|Chủ trì tham mưu
        2|THỂ CHẾ|#1|||
        2.1|Theo dõi thi hành pháp luật|#1|#1|#1|Sở B
        """, name: "Phụ lục I (tiếp)"))
    #expect(plan.criteria.map(\.code.description) == ["1", "1.1", "1.2", "2", "2.1"])
    #expect(!problems.contains { $0.code == .planUnreadable })
  }
}
