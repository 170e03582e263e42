import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Intake

/// Plans in the headings and with the merges that offices have.
@Suite struct PlansAsOfficesHaveThemTests {
  static func plan(_ sheets: SheetText...) throws -> (Plan, [Problem]) {
    let reading = PlanAccountTests.whole(sheets.map(\.sheet))
    return (try #require(reading.plan), reading.problems)
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

  static func annex(_ heading: String, _ rows: [String]) -> SheetText {
    SheetText(([heading] + rows).joined(separator: "\n"))
  }

  @Test(arguments: [
    ("Kết quả năm 2024", "#0.5", "#0.75", [ProblemCode](), "0.5"),
    ("Kết quả đạt được năm 2024", "0,5", "#0.75", [.decimalComma], "0.5"),
    ("Kết quả năm 2024", "85%", "Đạt", [.planColumnNotPoints], nil),
    ("Kết quả năm 2024", "#85.5", "#0.5", [.planColumnNotPoints], nil),
    ("Kết quả năm 2023", "#0.5", "#0.75", [.columnOtherPeriod], nil),
    ("Kết quả", "#0.5", "#0.75", [.columnUnknown], nil),
  ]) func lastYearsResultIsReadWhereItIsPoints(
    heading: String, first: String, second: String, codes: [ProblemCode], previous: String?
  ) throws {
    let (plan, problems) = try Self.plan(
      Self.annex(
        "STT|Tiêu chí|Điểm tối đa|\(heading)|Mục tiêu năm 2025|Chủ trì tham mưu",
        [
          "1|CHỈ ĐẠO|#2||#2|", "1.1|Kế hoạch|#1|\(first)|#1|Sở A",
          "1.2|Báo cáo|#1|\(second)|#1|Sở A",
        ]))
    #expect(problems.map(\.code) == codes)
    #expect(plan.criteria[1].previous == previous.flatMap(Points.init(plain:)))
  }

  @Test func ofSeveralYearsTheOneBeforeThePlansCounts() throws {
    let (plan, problems) = try Self.plan(
      Self.annex(
        "STT|Tiêu chí|Điểm tối đa|Điểm năm 2023|Điểm năm 2024|Mục tiêu năm 2025|Chủ trì tham mưu",
        ["1|CHỈ ĐẠO|#2|#1|#2|#2|", "1.1|Kế hoạch|#2|#1|#2|#2|Sở A"]))
    #expect(plan.criteria.map(\.previous) == [Points(2), Points(2)])
    #expect(plan.header.previousYear == 2024)
    #expect(problems.map(\.code) == [.columnOtherPeriod])
    #expect(problems.first?.place?.cell?.description == "D1")
    #expect(problems.first?.expected == .heading("Điểm đạt được năm 2024"))
  }

  @Test(arguments: [
    ("Sở TC", "Sở Tài chính"), ("Sở Khoa học và Công nghệ", "Sở KH&CN"),
    ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"), ("SNV", "Sở Nội vụ"),
    ("Thanh tra tỉnh", "Thanh tra"), ("UBND TP BMT", "UBND thành phố Buôn Ma Thuột"),
    ("Sở Tài chinh", "Sở Tài chính"),
  ]) func aShortWritingOfABodyIsThatBodyAndSaid(first: String, second: String) throws {
    let (plan, problems) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: (first, second)))
    #expect(plan.registry.agencies.count == 1)
    let said = problems.filter { $0.code == .planBodyRecognised }
    #expect(said.count == 1)
    let words = said.map { "\($0)" }.joined()
    #expect(words.contains(first) && words.contains(second))
    #expect(
      Set(said.flatMap { [$0.place] + $0.related }.compactMap(\.?.cell?.description)) == [
        "F3", "F4",
      ])
  }

  @Test(arguments: [
    ("Sở CT", "Sở Công Thương; Sở Chính trị"),
    ("Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghê;"),
    ("Ban Quản lý khu kinh tế", "Ban Quản lý khu kinh tê; Sở Y tế"),
    ("Trung tâm Khuyến nông", "Trung tâm Khuyến công"),
  ]) func bodiesThatMayBeOneAreTold(first: String, second: String) throws {
    let (_, problems) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: (first, second)))
    let codes = problems.map(\.code)
    #expect(codes == [.planBodiesAlike] || codes == [.planBodyRecognised], "\(codes)")
  }

  @Test func differentBodiesAreNotTold() throws {
    let (plan, problems) = try Self.plan(
      Self.criteria(
        "Điểm năm 2024",
        leads: (
          "Sở Y tế; Sở Tư pháp; UBND tỉnh; Sở Xây dựng", "Sở Nội vụ; Sở Tài chính; Công an tỉnh"
        )))
    #expect(plan.registry.agencies.count == 7)
    #expect(problems.isEmpty)
  }

  @Test func codesThatBecameNumbersOrDaysAreRecoveredByTheirOrderAndSaid() throws {
    let nine = (1...9).map { "1.\($0)|Việc \($0)|#1||#1|Sở A" }
    let (plan, problems) = try Self.plan(
      Self.annex(
        "STT|Tiêu chí|Điểm tối đa|Điểm năm 2024|Mục tiêu năm 2025|Chủ trì tham mưu",
        ["1.|CHỈ ĐẠO|#12||#12|"] + nine + [
          "#1.1|Việc 10|#1||#1|Sở A", "@2025-11-01|Việc 11|#1||#1|Sở A",
          "@2025-07-09|Lạ|#1||#1|Sở A", "1. 12|Việc 12|#1||#1|Sở A",
        ]))
    #expect(
      plan.criteria.map(\.code.description)
        == ["1"] + (1...12).map { "1.\($0)" })
    let told = problems.map { "\($0.code.rawValue) \($0.used?.description ?? "–")" }
    #expect(
      told == [
        "row-code-from-text 1", "row-code-from-number 1.10", "row-code-from-date 1.11",
        "plan-code-invalid –", "row-code-from-text 1.12",
      ])
  }

  @Test func repairsOfDaysAndTextsAreSaid() throws {
    let (plan, problems) = try Self.plan(
      Self.criteria("Điểm năm 2024", leads: ("Sở A", "Sở A")),
      Self.annex(
        "STT|Nhiệm vụ|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Cơ quan chủ trì|Hạn|Điều kiện",
        [
          "1.1|Ban ha\u{300}nh|Kế hoạch|Đúng|Quý III|Sở A|30/9/2025|Từ 90% trở lên",
          "1.2|Báo cáo|Báo cáo|Đúng|Quý III|Sở A|@2025-09-30|a >= 3",
        ]))
    #expect(plan.tasks.map(\.dueDate?.description) == ["2025-09-30", "2025-09-30"])
    #expect(Set(problems.map(\.code)) == [.dateAsText, .textNormalised])
    #expect(
      plan.tasks[0].restoration.derived == [
        .conditionMeant(written: "Từ 90% trở lên", "a/b >= 90%")
      ])
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
