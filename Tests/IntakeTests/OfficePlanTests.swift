import Forms
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Intake

/// Whole plans in the layouts that offices have: what every row becomes, and what is said.
@Suite struct OfficePlanTests {
  static func read(_ sheets: [SheetText]) -> (plan: Plan?, problems: [Problem]) {
    let reading = PlanAccountTests.whole(sheets.map(\.sheet))
    return (reading.plan, reading.problems)
  }

  static func criteria(_ plan: Plan) -> [String] {
    plan.criteria.map {
      "\($0.code) \($0.printedCode) \($0.name) \($0.maximum) \($0.leads.map(\.text).joined(separator: ","))"
    }
  }

  static func tasks(_ plan: Plan) -> [String] {
    plan.tasks.map {
      "\($0.code) \($0.printedCode) \($0.name) \($0.dueDate?.description ?? "–") "
        + $0.leads.map(\.text).joined(separator: ",")
    }
  }

  static let roman = SheetText(
    """
    PHỤ LỤC I
    KẾ HOẠCH NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH TỈNH LÂM ĐỒNG NĂM 2025
    (Kèm theo Kế hoạch số 1234/KH-UBND ngày 15 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh Lâm Đồng)
    TT|Lĩnh vực/Tiêu chí|Điểm⏎chuẩn|Năm 2024||Mục tiêu phấn đấu năm 2025|Cơ quan, đơn vị chủ trì|Tài liệu kiểm chứng|Ghi chú
    |||Điểm đạt|Tỷ lệ %||||
    (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)
    I|CÔNG TÁC CHỈ ĐẠO|#9|#8|#88.9|#9||
    #1|Kế hoạch CCHC|#2|#2|#100|#2|Sở Nội vụ|Kế hoạch, báo cáo|
    |Ban hành trong Quý I: 1|||||||
    |Hoàn thành 100%: 1; dưới 80%: 0
    #2|Kiểm tra CCHC|#7|#6|#85.7|#7|Sở Nội vụ||Theo QĐ 1150
    a)|Tỷ lệ cơ quan được kiểm tra|#4|#3|#75|#4|Sở Nội vụ|
    b)|Xử lý sau kiểm tra|#3|#3|#100|#3||
    II|CẢI CÁCH THỂ CHẾ|#4|#3.5|#87.5|#4||
    #1|Theo dõi thi hành pháp luật|#2.5|#2|#80|#2.5|Sở Tư pháp|
    -|Thực hiện đầy đủ|#2.5
    -|Thực hiện một phần|#1
    #2|Rà soát văn bản|#1.5|#1.5|#100|#1.5|Sở Tư pháp|
    |TỔNG CỘNG|#13|#11.5||#13|
    |Nơi nhận:|||||TM. ỦY BAN NHÂN DÂN
    """, merges: ["D4:E4", "G12:G13", "A4:A5", "B4:B5", "C4:C5", "F4:F5", "G4:G5"])

  @Test func romanFieldsRulesTwoRowsOfHeadingsAndTitles() throws {
    let (read, problems) = Self.read([Self.roman])
    let plan = try #require(read)
    #expect(
      Self.criteria(plan) == [
        "1 I CÔNG TÁC CHỈ ĐẠO 9 ", "1.1 I.1 Kế hoạch CCHC 2 so-noi-vu",
        "1.2 I.2 Kiểm tra CCHC 7 so-noi-vu",
        "1.2.1 I.2.a Tỷ lệ cơ quan được kiểm tra 4 so-noi-vu",
        "1.2.2 I.2.b Xử lý sau kiểm tra 3 so-noi-vu", "2 II CẢI CÁCH THỂ CHẾ 4 ",
        "2.1 II.1 Theo dõi thi hành pháp luật 2.5 so-tu-phap",
        "2.2 II.2 Rà soát văn bản 1.5 so-tu-phap",
      ])
    #expect(
      plan.criteria.map(\.previous?.description) == ["8", "2", "6", "3", "3", "3.5", "2", "1.5"])
    #expect(
      plan.criteria[1].rules
        == RowRules(
          scoring: "Ban hành trong Quý I: 1\nHoàn thành 100%: 1; dưới 80%: 0",
          evidence: "Kế hoạch, báo cáo"))
    #expect(plan.criteria[2].rules == RowRules(remarks: "Theo QĐ 1150"))
    #expect(
      plan.criteria[6].rules.scoring == "- Thực hiện đầy đủ: 2,5\n- Thực hiện một phần: 1")
    #expect(plan.header.id == "1234/KH-UBND" && plan.header.province == "Lâm Đồng")
    #expect(plan.header.year == 2025 && plan.header.previousYear == 2024)
    #expect(plan.header.date == CivilDate(year: 2025, month: 1, day: 15))
    #expect(plan.header.maximum == Points(13) && plan.header.previous == Points(plain: "11.5"))
    #expect(problems.filter { $0.severity != .note }.map(\.code) == [.columnUnknown])
    #expect(problems.filter { $0.code == .planHeadFromTitle }.count == 4)
  }

  @Test func tasksAloneAreAPlan() throws {
    let (read, problems) = Self.read([
      SheetText(
        """
        NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025
        (Ban hành kèm theo Quyết định số 56/QĐ-UBND ngày 20/01/2025 của UBND tỉnh Kon Tum)
        STT|Nhiệm vụ|Sản phẩm đầu ra|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành
        I. CẢI CÁCH THỂ CHẾ
        #1|Ban hành Kế hoạch kiểm tra văn bản|Kế hoạch|Sở Tư pháp|Các sở, ban, ngành|Quý I/2025
        #2|Rà soát văn bản|Báo cáo||UBND cấp xã|Trước ngày 15 tháng 12 năm 2025
        II. CẢI CÁCH THỦ TỤC
        #3|Công khai TTHC|Danh mục|Văn phòng UBND tỉnh|Các cơ quan, đơn vị liên quan|Thường xuyên
        #4|Đơn giản hóa thủ tục, cắt giảm|Quyết định|VP UBND tỉnh|Sở Nội vụ, Tài chính và Y tế|Quý III, IV/2025
        |thời gian giải quyết
        -|Khảo sát hài lòng|Báo cáo|Sở Nội vụ|- UBND các xã, phường|31/12 hằng năm
        """, name: "NV", merges: ["A4:F4", "A7:F7", "D5:D6"])
    ])
    let plan = try #require(read)
    #expect(plan.isTasksOnly)
    #expect(
      plan.sections.map { "\($0.code) \($0.printedCode) \($0.name)" } == [
        "1 I CẢI CÁCH THỂ CHẾ", "2 II CẢI CÁCH THỦ TỤC",
      ])
    #expect(
      Self.tasks(plan) == [
        "1.1 I.1 Ban hành Kế hoạch kiểm tra văn bản 2025-03-31 so-tu-phap",
        "1.2 I.2 Rà soát văn bản 2025-12-14 so-tu-phap",
        "2.3 II.3 Công khai TTHC – van-phong-ubnd-tinh",
        "2.4 II.4 Đơn giản hóa thủ tục, cắt giảm thời gian giải quyết 2025-12-31 van-phong-ubnd-tinh",
        "2.4.1 II.4.1 Khảo sát hài lòng 2025-12-31 so-noi-vu",
      ])
    #expect(plan.tasks[3].implementers.map(\.text) == ["so-noi-vu", "so-tai-chinh", "so-y-te"])
    #expect(plan.tasks.allSatisfy { $0.criterion == nil })
    #expect(plan.header.id == "56/QĐ-UBND" && plan.header.province == "Kon Tum")
    #expect(
      plan.expectedAgencies.map(\.text) == [
        "so-tu-phap", "van-phong-ubnd-tinh", "so-noi-vu", "so-tai-chinh", "so-y-te",
      ])
    #expect(problems.contains { $0.code == .planBodyUnclear })
  }

  static func field(_ rows: String, name: String, hidden: Bool = false) -> SheetText {
    SheetText(
      "STT|Tiêu chí|Điểm tối đa|Điểm năm 2023|Mục tiêu năm 2024|Chủ trì\n" + rows, name: name,
      visibility: hidden ? .hidden : .visible)
  }

  @Test func aFieldASheetAndNeverAHiddenOneBesideThem() throws {
    let (read, problems) = Self.read([
      Self.field("1|Cũ|#9|#9|#9|\n1.1|Cũ|#9|#9|#9|Sở Z", name: "Nháp", hidden: true),
      Self.field("1|Chỉ đạo|#1|#1|#1|\n1.1|Kế hoạch|#1|#1|#1|SNV", name: "LV1"),
      Self.field("2|Thể chế|#2|#1|#2|\n2.1|Theo dõi|#2|#1|#2|Sở Nội vụ", name: "LV2"),
    ])
    let plan = try #require(read)
    #expect(
      Self.criteria(plan) == [
        "1 1 Chỉ đạo 1 ", "1.1 1.1 Kế hoạch 1 so-noi-vu", "2 2 Thể chế 2 ",
        "2.1 2.1 Theo dõi 2 so-noi-vu",
      ])
    #expect(
      problems.filter { $0.severity != .note }.map(\.code).sorted { $0.rawValue < $1.rawValue } == [
        .hiddenTableIgnored, .planBodyRecognised,
      ])
    let (alone, _) = Self.read([
      Self.field("1|Cũ|#9|#9|#9|\n1.1|Cũ|#9|#9|#9|Sở Z", name: "Nháp", hidden: true)
    ])
    #expect(alone?.criteria.count == 2)
  }

  @Test func rowsBrokenOverAPageAreOne() throws {
    let heading = """
      Số TT|Nội dung|Thang điểm|Chỉ tiêu năm 2025|Phân công thực hiện|
      ||||Chủ trì|Phối hợp
      """
    let (read, problems) = Self.read([
      SheetText(
        """
        \(heading)
        A|Cải cách thủ tục|#5|#5||
        1|Công bố thủ tục hành chính kịp|#2|#2|Văn phòng UBND tỉnh|Sở Y tế
        \(heading)
        |thời, đầy đủ theo quy định||||Sở Tài chính
        2|Giải quyết đúng hạn|#3|#3|Văn phòng UBND tỉnh|
        B|Chuyển đổi số|#4|#4||
        1|Dịch vụ công trực tuyến|#4|#4|Sở KH&CN|
        """, merges: ["E1:F1", "E5:F5"])
    ])
    let plan = try #require(read)
    #expect(
      Self.criteria(plan) == [
        "1 A Cải cách thủ tục 5 ",
        "1.1 A.1 Công bố thủ tục hành chính kịp thời, đầy đủ theo quy định 2 van-phong-ubnd-tinh",
        "1.2 A.2 Giải quyết đúng hạn 3 van-phong-ubnd-tinh", "2 B Chuyển đổi số 4 ",
        "2.1 B.1 Dịch vụ công trực tuyến 4 so-kh-cn",
      ])
    #expect(plan.criteria[1].rules.remarks.contains("Phối hợp: Sở Y tế"))
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func headingsWithoutCodesAndNumbersThatBeginAgain() throws {
    let (read, problems) = Self.read([
      SheetText(
        """
        BỘ TIÊU CHÍ NĂM 2025
        STT|Nội dung tiêu chí|Điểm tối đa|Cách tính điểm|Đơn vị thực hiện
        |CẢI CÁCH THỂ CHẾ|#5||
        1|Tham mưu văn bản|#2|Đủ: 2; thiếu: 0|Sở Tư pháp
        2|Kiểm tra|#3|Tỷ lệ x điểm|Sở Tư pháp
        |CẢI CÁCH THỦ TỤC|#4||
        1|Rà soát|#4||Văn phòng UBND tỉnh
        Tổng||#9||
        """)
    ])
    let plan = try #require(read)
    #expect(
      Self.criteria(plan) == [
        "1 1 CẢI CÁCH THỂ CHẾ 5 ", "1.1 1.1 Tham mưu văn bản 2 so-tu-phap",
        "1.2 1.2 Kiểm tra 3 so-tu-phap", "2 2 CẢI CÁCH THỦ TỤC 4 ",
        "2.1 2.1 Rà soát 4 van-phong-ubnd-tinh",
      ])
    #expect(plan.criteria[1].rules.scoring == "Đủ: 2; thiếu: 0")
    #expect(plan.header.year == 2025 && plan.header.maximum == Points(9))
    #expect(problems.allSatisfy { $0.code == .planHeadFromTitle })
  }

  @Test func aFieldWithoutAMaximumHasItsSumAndNamesStandInTwoColumns() throws {
    let (read, problems) = Self.read([
      SheetText(
        """
        STT|Lĩnh vực/Tiêu chí|Tiêu chí thành phần|Điểm tối đa|Điểm đạt năm 2024|Chỉ tiêu phấn đấu năm 2025|Đơn vị chủ trì tham mưu
        I|Chỉ đạo
        1||Kế hoạch|#2|#1.5|#2|Sở Nội vụ
        1.1||Ban hành|#1|#1|#1|Sở Nội vụ
        1.2||Thực hiện|#1|#0.5|#1|Sở Nội vụ
        2||Sáng kiến|#1|#0|#1|Sở Nội vụ
        """)
    ])
    let plan = try #require(read)
    #expect(
      Self.criteria(plan) == [
        "1 I Chỉ đạo 3 ", "1.1 I.1 Kế hoạch 2 so-noi-vu", "1.1.1 I.1.1 Ban hành 1 so-noi-vu",
        "1.1.2 I.1.2 Thực hiện 1 so-noi-vu", "1.2 I.2 Sáng kiến 1 so-noi-vu",
      ])
    #expect(problems.map(\.code) == [.planMaximumSummed])
  }

  @Test func annexesWithNumberingsOfTheirOwnMeetByName() throws {
    let (read, _) = Self.read([
      SheetText(
        """
        TT|Tiêu chí|Điểm tối đa|Mục tiêu năm 2025|Chủ trì
        I|Chỉ đạo|#1|#1|
        1|Kế hoạch|#1|#1|Sở A
        II|Thể chế|#1|#1|
        1|Theo dõi|#1|#1|Sở B
        """),
      SheetText(
        """
        TT|Nội dung|Sản phẩm|Thời hạn|Chủ trì
        I|Thể chế
        1|Rà soát|Báo cáo|Quý I|Sở B
        II|Nhiệm vụ khác
        1|Họp|Biên bản|Quý II|Sở A
        """, name: "PL2"),
    ])
    let plan = try #require(read)
    #expect(plan.tasks.map(\.criterion?.description) == ["2", nil])
  }

  @Test(arguments: [
    ("TT|Nội dung|Điểm liệt|Ai làm\n1|a|2|b", ["Điểm tối đa"])
  ]) func aRefusalShowsTheNearestRowAndWhatItLacks(text: String, missing: [String]) {
    let (plan, problems) = Self.read([SheetText(text, firstRow: 3)])
    #expect(plan == nil)
    #expect(problems.map(\.code) == [.planUnreadable])
    #expect(problems.first?.place?.cell?.row == 3)
    #expect(problems.first?.expected == .list(missing.map(Problem.Slot.heading)))
  }

  @Test func whatStandsBesideTheTablesIsNamed() throws {
    let (read, problems) = Self.read([
      Self.field("1|Chỉ đạo|#1|#1|#1||Lạ\n1.1|Kế hoạch|#1|#1|#1|Sở A|", name: "PL1"),
      SheetText("Họp ngày 5\nDanh sách mời", name: "Ghi chép"),
    ])
    #expect(read != nil)
    #expect(Set(problems.map(\.code)) == [.columnUnknown, .planTextBeside])
    #expect(problems.first { $0.code == .columnUnknown }?.place?.cell?.column == 7)
  }
}
