import Forms
import PARIndex
import Provenance
import TestSupport
import Testing

@testable import Intake

@Suite("What the wording of a plan tells, where it has no columns for the program")
struct PlanWordingTests {
  @Test(arguments: [
    ("≥ 99%", "a/b >= 99%"), (">= 99%", "a/b >= 99%"), ("> = 99 %", "a/b >= 99%"),
    ("Từ 99% trở lên", "a/b >= 99%"), ("Đạt tỷ lệ 99,5% trở lên", "a/b >= 99.5%"),
    ("Đạt 100%", "a/b >= 100%"), ("100%", "a/b >= 100%"), ("Tối thiểu 80 %.", "a/b >= 80%"),
    ("Không dưới 80%", "a/b >= 80%"), ("Không quá 5%", "a/b <= 5%"), ("≤ 5%", "a/b <= 5%"),
    ("Trên 50%", "a/b > 50%"), ("< 5%", "a/b < 5%"), ("≥ 3", "a >= 3"), ("Ít nhất 03", "a >= 3"),
    ("+20% so với năm trước", "growth >= 20%"),
    ("Tăng từ 20% trở lên so với năm 2019", "growth >= 20%"),
    ("Tăng 20% so với năm trước", "growth >= 20%"),
    ("Giảm ít nhất 10% so với năm trước", "reduction >= 10%"),
    ("-10% so với năm trước", "reduction >= 10%"), ("trước 01/12", "completedOn < 2022-12-01"),
    ("Trước ngày 01/12/2023", "completedOn < 2023-12-01"),
    ("Chậm nhất ngày 15/10", "completedOn <= 2022-10-15"),
    ("Từ 50 TTHC trở lên", "a >= 50"), ("Ít nhất 03 đợt kiểm tra", "a >= 3"),
    ("giảm 10% so với 2015", "reduction >= 10%"), ("không vượt số giao", "a <= b"),
    ("Không vượt quá số biên chế được giao", "a <= b"),
  ]) func conditionsFromEndToEndAreTaken(text: String, requirement: String) {
    #expect(RequirementWording.requirement(text, year: 2022)?.description == requirement)
  }

  @Test(arguments: [
    "", "3", "Đúng quy định", "100% số TTHC được công bố", "50 TTHC", "≥",
    "Từ 50 hồ sơ và 3 báo cáo trở lên", "Không vượt số giao của năm 2021",
    "99 phần trăm",
    "Không quá 5% trở lên", "Tăng 20%", "Tăng so với năm trước", "Từ […]% trở lên", "≥ 1.000",
    "≥ 1,234", "Trước 31/02", "Năm 2022", "90% trở lên so với kế hoạch", "≥ 99% và ≥ 3",
  ]) func whatSaysMoreIsLeftToPeople(text: String) {
    #expect(RequirementWording.requirement(text, year: 2022) == nil)
  }

  @Test(arguments: [
    ("Quý IV", "2022-12-31"), ("Quý 3/2021", "2021-09-30"), ("quý I năm 2023", "2023-03-31"),
    ("Trong quý II", "2022-06-30"), ("Tháng 6", "2022-06-30"), ("Tháng 02/2024", "2024-02-29"),
    ("31/12", "2022-12-31"), ("Ngày 15/10/2022", "2022-10-15"), ("15-10-2022", "2022-10-15"),
    ("Trước ngày 01/12", "2022-11-30"), ("Trước 01/12/2022", "2022-11-30"),
    ("Trước ngày 31/01 năm sau", "2023-01-30"), ("Chậm nhất ngày 15/10", "2022-10-15"),
    ("Trong năm 2022", "2022-12-31"), ("Năm 2022", "2022-12-31"),
    ("06 tháng đầu năm", "2022-06-30"), ("Quý II/2022 - Quý IV/2022", "2022-12-31"),
    ("Quý I, II", "2022-06-30"), ("Quý III và quý IV", "2022-12-31"),
    ("Quý III, IV/2025", "2025-12-31"), ("Hoàn thành trong quý II/2025", "2025-06-30"),
    ("Trước ngày 15 tháng 12 năm 2025", "2025-12-14"), ("31/12 hằng năm", "2022-12-31"),
    ("Ngày 20 tháng 11", "2022-11-20"), ("Từ tháng 3 đến tháng 10/2025", "2025-10-31"),
    ("Trước 31/01 năm sau", "2023-01-30"), ("Quý IV hằng năm", "2022-12-31"),
    ("Tháng 6, tháng 12", "2022-12-31"),
    ("Cả năm", "2022-12-31"), ("6 tháng đầu năm", "2022-06-30"),
  ]) func deadlinesAreTheLastDayInTime(text: String, day: String) {
    #expect(DeadlineWording.dueDate(text, year: 2022)?.description == day)
  }

  @Test(arguments: [
    "", "Quý", "Thường xuyên", "Theo kế hoạch riêng", "Theo quy định", "Tháng 13", "31/02",
    "Theo quy định của Bộ Nội vụ",
    "Hằng tháng", "năm", "Trước khi họp", "5 ngày sau khi ban hành",
  ]) func otherWordingsTellNoDay(text: String) {
    #expect(DeadlineWording.dueDate(text, year: 2022) == nil)
  }

  @Test(arguments: [
    ("Sở Nội vụ", ["Sở Nội vụ"]), ("Sở Nội vụ; Sở Y tế", ["Sở Nội vụ", "Sở Y tế"]),
    ("- Sở Nội vụ\n- Sở Y tế.", ["Sở Nội vụ", "Sở Y tế"]),
    ("Sở Nội vụ, Sở Y tế", ["Sở Nội vụ", "Sở Y tế"]),
    ("Sở Nội vụ và Ban Dân tộc", ["Sở Nội vụ", "Ban Dân tộc"]),
    (
      "Sở Lao động, Thương binh và Xã hội, Sở Y tế",
      ["Sở Lao động, Thương binh và Xã hội", "Sở Y tế"]
    ),
    ("Sở Khoa học và Công nghệ", ["Sở Khoa học và Công nghệ"]),
    ("Các sở, ban, ngành", ["Các sở, ban, ngành"]),
    ("Các sở, ban, ngành, UBND cấp huyện", ["Các sở, ban, ngành", "UBND cấp huyện"]),
    ("UBND các huyện, thị xã, thành phố", ["UBND các huyện, thị xã, thành phố"]),
    ("UBND các xã, phường, đặc khu", ["UBND các xã, phường, đặc khu"]),
    ("Các Sở, Ban, ngành và UBND cấp xã", ["Các Sở, Ban, ngành", "UBND cấp xã"]),
    ("Sở Nội vụ, các cơ quan, đơn vị liên quan", ["Sở Nội vụ", "các cơ quan, đơn vị liên quan"]),
    ("Sở Nội vụ, Tài chính và Y tế", ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"]),
    ("Các sở: Nội vụ, Khoa học và Công nghệ", ["Sở Nội vụ", "Sở Khoa học và Công nghệ"]),
    ("SNV, STC", ["SNV", "STC"]), ("Sở Nội vụ - Sở Tài chính", ["Sở Nội vụ", "Sở Tài chính"]),
    ("Sở Lao động - Thương binh và Xã hội", ["Sở Lao động - Thương binh và Xã hội"]),
    ("Sở Giáo dục và Đào tạo", ["Sở Giáo dục và Đào tạo"]),
    (
      "Sở Văn hóa, Thể thao và Du lịch và Sở Y tế",
      ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]
    ),
    ("Văn phòng UBND tỉnh và Thanh tra tỉnh", ["Văn phòng UBND tỉnh", "Thanh tra tỉnh"]),
  ]) func namesInACellOfLeads(text: String, names: [String]) {
    #expect(AgencyIDs.names(in: text) == names)
  }

  @Test(arguments: [
    ("Tỷ lệ giảm chi phí hành chính", "10%", "reduction >= 10%"),
    ("Mức tăng số hồ sơ trực tuyến", "Từ 20% trở lên", "growth >= 20%"),
    ("Tỷ lệ giảm chi phí", "giảm 10% so với năm trước", "reduction >= 10%"),
    ("Tỷ lệ hồ sơ đúng hạn", "10%", "a/b >= 10%"),
  ]) func aRowsNameTellsWhatItsShareIs(name: String, text: String, requirement: String) {
    #expect(
      RequirementWording.requirement(text, year: 2022, name: name)?.description == requirement)
  }

  @Test(arguments: [
    ("Các sở, ban, ngành", false), ("UBND cấp xã", false), ("Bưu điện tỉnh", false),
    ("các cơ quan, đơn vị liên quan", true), ("Theo phân công", true), ("Cơ quan, đơn vị", true),
    ("Đơn vị có liên quan", true), ("Cơ quan Đảng ủy", false), ("sở Nội vụ", false),
    ("Thủ trưởng các cơ quan", true), ("Toàn tỉnh", true),
  ]) func wordingsThatNameNoBody(name: String, expected: Bool) {
    #expect(AgencyIDs.namesNoBody(name) == expected)
  }

  /// Two annexes, and nothing else.
  static func plan() throws -> (Plan, [Problem]) {
    let criteria = SheetText(
      """
      STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2021|Mục tiêu năm 2022|Chủ trì tham mưu
      1|CHỈ ĐẠO|3|2|3|
      1.1|Kế hoạch|1|1|1|Sở Nội vụ, Sở Y tế
      1.2|Tác động của cải cách đến chỉ đạo|2|1|2|
      1.2.1|Tính kịp thời|2|1|2|Sở Nội vụ
      2|KẾT QUẢ|10|7|8|
      2.1|Kết quả Chỉ số hài lòng (SIPAS)|10|7|8|Sở Nội vụ
      """)
    let tasks = SheetText(
      """
      STT|Lĩnh vực|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Chủ trì|Thực hiện
      1.1|Ban hành kế hoạch|Kế hoạch|≥ 99%|Trước 01/12|Sở Nội vụ|Các sở
      """)
    let (plan, problems) = PlanReaderTests.read([
      PlanFile(name: "ke-hoach.xlsx", workbook: SheetText.workbook(criteria, tasks), sha256: "")
    ])
    return (try #require(plan), problems)
  }

  @Test func twoAnnexesAreAPlan() throws {
    let (plan, problems) = try Self.plan()
    let task = try #require(plan.tasks.first)
    #expect(task.requirement?.description == "a/b >= 99%")
    #expect(task.dueDate?.description == "2022-11-30")
    let day = try #require(CivilDate(iso: "2022-11-30"))
    #expect(task.restoration.derived == [.condition("a/b >= 99%"), .dueDate(day)])
    #expect(plan.header.previous == Points(9) && plan.header.target == Points(11))
    #expect(plan.criteria[1].leads.map(\.text) == ["so-noi-vu", "so-y-te"])
    #expect(task.implementers.map(\.text) == ["so-noi-vu", "so-y-te"])
    #expect(
      plan.criteria.map(\.kind) == [
        .appraised, .appraised, .leaderSurvey, .leaderSurvey, .appraised, .satisfactionSurvey,
      ])
    #expect(problems.map(\.code) == [.planGroupDerived])
  }
}

/// Conditions as the workbook of `plan export` shows them.
@Suite struct PlanConditionWordTests {
  @Test(arguments: [
    ("growth >= 20%", "tăng 20% so với năm trước"),
    ("reduction >= 12.5%", "giảm 12,5% so với năm trước"),
    ("completedOn < 2025-12-01", "trước ngày 01/12/2025"),
    ("completedOn <= 2025-12-01", "chậm nhất ngày 01/12/2025"), ("a/b >= 99%", "a/b >= 99%"),
    ("growth > 20%", "growth > 20%"), ("a <= b", "a <= b"),
  ]) func whatIsWrittenForPeopleIsReadAsTheSame(machine: String, words: String) throws {
    let requirement = try #require(Requirement(machine))
    #expect(PlanWords.condition(requirement) == words)
    #expect(
      (Requirement(words) ?? RequirementWording.requirement(words, year: 2025)) == requirement)
  }
}
