import PARIndex
import Provenance
import TestSupport
import Testing

@testable import Intake

/// Annexes without a column of codes, and annexes that go on over sheets without headings.
@Suite struct PlansWithoutCodesTests {
  @Test func rowsWithoutCodesAreNumberedInTheirOrder() throws {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        """
        KẾ HOẠCH NĂM 2025
        Nội dung|Điểm tối đa|Điểm năm 2024|Mục tiêu năm 2025|Cơ quan chủ trì
        CHỈ ĐẠO, ĐIỀU HÀNH|#3|#2|#3|
        Thực hiện kế hoạch|#1|#1|#1|Sở Nội vụ
        Đủ nội dung: 1; thiếu: 0
        Kiểm tra|#2|#1|#2|Sở Nội vụ
        Cải cách thể chế|#1|#1|#1|
        Rà soát văn bản|#1|#1|#1|Sở Tư pháp
        """)
    ])
    let plan = try #require(read)
    #expect(
      OfficePlanTests.criteria(plan) == [
        "1 1 CHỈ ĐẠO, ĐIỀU HÀNH 3 ", "1.1 1.1 Thực hiện kế hoạch 1 so-noi-vu",
        "1.2 1.2 Kiểm tra 2 so-noi-vu", "2 2 Cải cách thể chế 1 ",
        "2.1 2.1 Rà soát văn bản 1 so-tu-phap",
      ])
    #expect(plan.criteria[1].rules.scoring == "Đủ nội dung: 1; thiếu: 0")
    #expect(problems.filter { $0.severity != .note }.map(\.code) == [.planCodesMissing])
  }

  @Test func tasksWithoutCodesAreNumberedInTheirOrder() throws {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        """
        NHIỆM VỤ NĂM 2025
        Nhiệm vụ|Sản phẩm|Thời gian hoàn thành|Cơ quan chủ trì
        Cải cách thể chế
        Ban hành kế hoạch|Kế hoạch|Quý I|Sở Tư pháp
        Rà soát|Báo cáo|Quý II|Sở Tư pháp
        Cải cách thủ tục
        Công khai|Danh mục|Quý III|Sở Nội vụ
        """)
    ])
    let plan = try #require(read)
    #expect(
      OfficePlanTests.tasks(plan) == [
        "1.1 1.1 Ban hành kế hoạch 2025-03-31 so-tu-phap",
        "1.2 1.2 Rà soát 2025-06-30 so-tu-phap", "2.1 2.1 Công khai 2025-09-30 so-noi-vu",
      ])
    #expect(plan.sections.map(\.name) == ["Cải cách thể chế", "Cải cách thủ tục"])
    #expect(problems.filter { $0.severity != .note }.map(\.code) == [.planCodesMissing])
  }

  @Test func codesWithinTheNamesAreTheCodes() throws {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        """
        NHIỆM VỤ NĂM 2025
        Nội dung nhiệm vụ|Sản phẩm|Thời gian hoàn thành|Cơ quan chủ trì
        I. CẢI CÁCH THỂ CHẾ
        1. Ban hành kế hoạch|Kế hoạch|Quý I|Sở Tư pháp
        2. Rà soát|Báo cáo|Quý II|Sở Tư pháp
        II. CẢI CÁCH THỦ TỤC
        3. Công khai|Danh mục|Quý III|Sở Nội vụ
        """)
    ])
    #expect(read?.tasks.map(\.printedCode) == ["I.1", "I.2", "II.3"])
    #expect(problems.allSatisfy { $0.severity == .note }, "\(problems)")
  }

  static let first = OfficePlanTests.field(
    "1|Chỉ đạo|#2|#1|#2|\n1.1|Kế hoạch|#1|#1|#1|SNV", name: "Phụ lục I")
  static let tasks = SheetText(
    "STT|Nhiệm vụ|Sản phẩm|Thời hạn|Chủ trì\n1.1.1|Họp|Biên bản|Quý II|SNV", name: "Phụ lục II")

  @Test func aSheetWithoutHeadingsCarriesOnAnAnnex() throws {
    let (read, problems) = OfficePlanTests.read([
      Self.first, Self.tasks,
      SheetText(
        "Phụ lục I (tiếp theo)\n1.2|Kiểm tra|#1|#0|#1|SNV\n2|Thể chế|#2|#1|#2|\n2.1|Theo dõi|#2|#1|#2|SNV",
        name: "Phụ lục I (tiếp theo)", merges: ["A1:F1"]),
      SheetText("1.2.1|Báo cáo|Báo cáo|Quý IV|SNV", name: "Tờ 4"),
    ])
    let plan = try #require(read)
    #expect(plan.criteria.map(\.printedCode) == ["1", "1.1", "1.2", "2", "2.1"])
    #expect(plan.criteria[3].maximum == Points(2))
    #expect(plan.tasks.map(\.printedCode) == ["1.1.1", "1.2.1"])
    let said = problems.filter { $0.code == .planSheetContinues }
    #expect(said.compactMap(\.place?.sheet).sorted() == ["Phụ lục I (tiếp theo)", "Tờ 4"])
    #expect(problems.filter { $0.severity == .error }.isEmpty, "\(problems)")
  }

  @Test func aPlanOfHeadingsAloneIsNotFilledInYet() {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        "STT|Tiêu chí|Điểm tối đa|Mục tiêu năm 2025|Chủ trì\nVí dụ: 1.1|Kế hoạch|#1|#1|SNV",
        name: "Phụ lục I"),
      SheetText("Khóa|Giá trị\nyear|#2025", name: "Kế hoạch"),
    ])
    #expect(read == nil)
    #expect(problems.map(\.code) == [.planNotFilledIn])
  }

  /// A field, and a criterion, whose codes were forgotten, are rows all the same, which is said.
  @Test func aRowWhoseCodeIsMissingIsPlacedAndSaid() throws {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        """
        TT|Tiêu chí|Điểm tối đa|Mục tiêu năm 2025|Chủ trì
        I|CHỈ ĐẠO|#2|#2|
        1|Kế hoạch|#1|#1|Sở A
        |Đủ: 1|#1
        |Báo cáo|#1|#1|Sở B
        |CẢI CÁCH THỂ CHẾ|#1|#1|
        1|Theo dõi|#1|#1|Sở B
        III|CẢI CÁCH THỦ TỤC|#1|#1|
        1|Công khai|#1|#1|Sở A
        """)
    ])
    let plan = try #require(read)
    #expect(
      OfficePlanTests.criteria(plan) == [
        "1 I CHỈ ĐẠO 2 ", "1.1 I.1 Kế hoạch 1 so-a", "1.2 I.2 Báo cáo 1 so-b",
        "2 II CẢI CÁCH THỂ CHẾ 1 ", "2.1 II.1 Theo dõi 1 so-b", "3 III CẢI CÁCH THỦ TỤC 1 ",
        "3.1 III.1 Công khai 1 so-a",
      ])
    #expect(plan.criteria[1].rules.scoring == "Đủ: 1: 1")
    #expect(
      problems.filter { $0.severity != .note }.map(\.code) == [.planCodePlaced, .planCodePlaced])
  }

  /// Rows that no table can take are not lost in silence: the sheet is refused with what it lacks.
  @Test func aSheetOfRowsThatFitNoAnnexIsRefused() throws {
    let (read, problems) = OfficePlanTests.read([
      Self.first,
      SheetText("1.2|Kiểm tra|Sở Nội vụ|#1||||x\n1.3|Báo cáo|Sở Nội vụ|#1||||y", name: "Tiếp"),
    ])
    #expect(read?.criteria.count == 2)
    let refused = try #require(problems.first { $0.code == .planUnreadable })
    #expect(refused.place?.sheet == "Tiếp" && refused.place?.cell?.row == 1)
  }
}
