import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct PlanReaderTests {
  /// Reads a plan whose numbers stand as text, which is a note on each and left out here.
  static func read(_ files: [PlanFile]) -> (plan: Plan?, problems: [Problem]) {
    let checked = PlanReader.read(files)
    let (plan, problems) = (checked.value, checked.problems)
    return (plan, problems.filter { $0.code != .numberAsText })
  }

  @Test(arguments: [
    ("Sở Tài chính (đầu mối)", "so-tai-chinh"), ("Sở Tài chính phối hợp Sở Nội vụ", "so-tai-chinh"),
    ("Sở Tài chính chủ trì, phối hợp với Sở Nội vụ", "so-tai-chinh"),
  ]) func leadsWithHelpersAreTold(leads: String, lead: String) throws {
    let book = SheetText.workbook(
      SheetText(
        """
        STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2019 (%)|Mục tiêu năm 2020|Chủ trì tham mưu
        1|CẢI CÁCH THỦ TỤC|#1|#75|#1|
        1.1|Kiểm soát thủ tục|#1|#75|#1|\(leads)
        """, name: "Phụ lục I"))
    let result = PlanReader.read([PlanFile(name: "p.xlsx", workbook: book, sha256: "")])
    let plan = try #require(result.value)
    #expect(plan.criteria.last?.leads.map(\.text) == [lead])
    #expect(plan.criteria.last?.previous == nil)
    let codes = Set(result.problems.map(\.code))
    #expect(codes.isSuperset(of: [.planLeadQualified, .planColumnNotPoints]))
  }

  @Test func readsTheFourTables() throws {
    let plan = try SmallPlan.plan()
    #expect(plan.header.id == "7391/KH-UBND")
    #expect(plan.header.date == CivilDate(year: 2020, month: 8, day: 19))
    #expect(plan.header.maximum == Points(plain: "18.5"))
    #expect(plan.criteria.count == 14)
    #expect(plan.tasks.map(\.code.description) == ["1.1", "1.3.1", "1.3.2"])
    #expect(plan.sections.map(\.code.description) == ["1", "1.3"])
    #expect(plan.criteria.last?.kind == .satisfactionSurvey)
    #expect(plan.header.statedConditions.count == 1)
  }

  @Test func expandsGroupsOfImplementers() throws {
    let plan = try SmallPlan.plan()
    let task = try #require(plan.tasks.first)
    #expect(task.leads.map(\.text) == ["so-noi-vu"])
    #expect(task.implementers.count == 8)
    #expect(task.requirement?.description == "a/b >= 100%")
    #expect(plan.tasks[1].dueDate == CivilDate(year: 2020, month: 11, day: 30))
  }

  @Test func derivesWhatAnotherProvinceLeavesOut() throws {
    let annex = SheetText(
      """
      STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2021|Mục tiêu năm 2022|Chủ trì tham mưu
      I|CHỈ ĐẠO|3|2|3|
      1.1|Kế hoạch|1|1|1|Sở Nội vụ
      1.2|Báo cáo|2|1|2|Sở Nội vụ; Sở Y tế
      """)
    let (read, problems) = Self.read([
      PlanFile(name: "ke-hoach.xlsx", workbook: SheetText.workbook(annex), sha256: "")
    ])
    let plan = try #require(read)
    #expect(problems.isEmpty)
    #expect(plan.criteria.map(\.printedCode) == ["I", "1.1", "1.2"])
    #expect(plan.header.year == 2022)
    #expect(plan.header.previousYear == 2021)
    #expect(plan.header.maximum == Points(3))
    #expect(plan.header.standingAgency.text == "so-noi-vu")
    #expect(plan.registry.agencies.map(\.id.text) == ["so-noi-vu", "so-y-te"])
    #expect(plan.criteria.map(\.code.description) == ["1", "1.1", "1.2"])
  }

  @Test(arguments: [
    ("1.1|Kế hoạch|x|1|1|Sở Nội vụ", ProblemCode.planNumberInvalid),
    ("1.1|Kế hoạch||1|1|Sở Nội vụ", .planNumberInvalid),
    ("1.x|Kế hoạch|1|1|1|Sở Nội vụ", .planCodeInvalid),
    ("1|Lặp|1|1|1|Sở Nội vụ", .planCodeRepeated),
    ("2.1|Mồ côi|1|1|1|Sở Nội vụ", .planParentMissing),
    ("1.1|Kế hoạch|1|1|1|Sở Nội vụ|linh tinh", .planUnreadable),
  ]) func reportsFaultyRows(row: String, code: ProblemCode) {
    let annex = SheetText(
      """
      STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2019|Mục tiêu năm 2020|Chủ trì tham mưu|Loại
      1|CHỈ ĐẠO|3|2|3|
      \(row)
      """)
    let (_, problems) = Self.read([
      PlanFile(name: "p.xlsx", workbook: SheetText.workbook(annex), sha256: "")
    ])
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place?.cell?.row == 3)
  }

  /// Files are named after the ids of agencies.
  @Test func idsOfAgenciesAreNoPaths() {
    let agencies = SheetText("Mã|Tên\n../../xau|Sở Y tế\nSNV|Sở Nội vụ\n|Sở Tư pháp")
    let annex = SheetText(
      "STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Mục tiêu năm 2020\n1|A|1|1")
    let (plan, problems) = Self.read([
      PlanFile(name: "p.xlsx", workbook: SheetText.workbook(annex, agencies), sha256: "")
    ])
    #expect(plan?.registry.agencies.map(\.id.text) == ["xau", "snv", "so-tu-phap"])
    #expect(problems.map(\.code) == [.planCodeInvalid])
    #expect(problems.map(\.found) == ["../../xau"])
  }

  @Test func refusesAReturn() {
    let head = "Cơ quan báo cáo|Sở Y tế\nNgày báo cáo|15/10/2020\n"
    let sheet = SheetText(head + "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm\n1.1|Kế hoạch|1|1")
    let (plan, problems) = Self.read([
      PlanFile(name: "SYT.xlsx", workbook: SheetText.workbook(sheet), sha256: "")
    ])
    #expect(plan == nil)
    #expect(problems.map(\.code) == [.planIsReturn])
  }

  @Test func refusesAPlanWithoutAnnexOne() {
    let (plan, problems) = Self.read([
      PlanFile(name: "p.xlsx", workbook: SheetText.workbook(SmallPlan.head), sha256: "")
    ])
    #expect(plan == nil)
    #expect(problems.map(\.code) == [.planUnreadable])
  }

  @Test(arguments: [
    ("Toàn tỉnh", true, 0), ("TOÀN TỈNH ", true, 0), ("", false, 0), ("Từng cơ quan", false, 0),
    ("huyện", false, 1),
  ]) func readsTheScopeOfAmounts(text: String, isProvinceWide: Bool, problems: Int) throws {
    let first = SheetText(
      """
      STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2021|Mục tiêu năm 2022|Chủ trì tham mưu
      I|CHỈ ĐẠO|1|1|1|
      1.1|Kế hoạch|1|1|1|Sở Nội vụ
      """, name: "Phụ lục I")
    let second = SheetText(
      """
      STT|Lĩnh vực|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Chủ trì|Thực hiện|Điều kiện|Hạn|Phạm vi số liệu
      1.1|Kế hoạch|Báo cáo|Đạt 99%|Trong năm|Sở Nội vụ||a/b >= 99%||\(text)
      """, name: "Phụ lục II")
    let checked = PlanReader.read([
      PlanFile(name: "p.xlsx", workbook: SheetText.workbook(first, second), sha256: "")
    ])
    let (read, found) = (checked.value, checked.problems)
    let plan = try #require(read)
    #expect(plan.tasks.map(\.isProvinceWide) == [isProvinceWide])
    #expect(found.count { $0.code == .planScopeUnknown } == problems)
  }
}
