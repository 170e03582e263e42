import PARIndex
import Provenance
import TestSupport
import Testing

@testable import Intake

/// What offices write around and within the tables of a plan.
@Suite struct OfficeHabitsTests {
  /// A heading of three rows merged downwards, a row of column numbers, `-nt-` for what stands above,
  /// roles in brackets, sums, and notes below them.
  static let criteria = SheetText(
    """
    PHÂN CÔNG NHIỆM VỤ NÂNG CAO CHỈ SỐ CCHC NĂM 2025
    TT|Tiêu chí|Thang điểm|Kết quả năm 2024||Chỉ tiêu năm 2025|Trách nhiệm thực hiện|
    |||Điểm đạt được|Xếp hạng||Cơ quan chủ trì|Cơ quan phối hợp
    ||||||tham mưu|
    (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)
    I|CHỈ ĐẠO|4,5|3,75||4|
    1|Kế hoạch|1,5|1,5||1,5|Sở Nội vụ|Các sở, ban, ngành
    |- Đủ: 1,5
    2|Báo cáo|0,5|0,5||0,5|-nt-|-nt-
    3|Sáng kiến|2,5|1,75||2|Sở Nội vụ (chủ trì), Sở Tư pháp (phối hợp)
    |Tổng cộng|4,5|3,75||4
    Ghi chú: theo Quyết định số 876/QĐ-BNV.
    |Điểm liệt: không có.
    """,
    merges: [
      "A2:A4", "B2:B4", "C2:C4", "D2:E2", "F2:F4", "G2:H2", "D3:D4", "E3:E4", "H3:H4", "A12:H12",
    ])

  @Test func aTableOfThreeRowsOfHeadingsWithNotesBelow() throws {
    let (read, problems) = OfficePlanTests.read([Self.criteria])
    let plan = try #require(read)
    #expect(
      OfficePlanTests.criteria(plan) == [
        "1 I CHỈ ĐẠO 4.5 ", "1.1 I.1 Kế hoạch 1.5 so-noi-vu", "1.2 I.2 Báo cáo 0.5 so-noi-vu",
        "1.3 I.3 Sáng kiến 2.5 so-noi-vu",
      ])
    #expect(plan.criteria[1].rules.scoring == "- Đủ: 1,5")
    #expect(plan.criteria[2].rules.remarks == "Phối hợp: Các sở, ban, ngành")
    #expect(plan.criteria[3].rules.isEmpty)
    #expect(
      plan.registry.agencies.filter { $0.kind != .group }.map(\.abbreviations) == [
        ["SNV"], ["STP"],
      ])
    #expect(
      problems.filter { $0.code == .planTextBeside }.compactMap(\.place?.cell?.row) == [12, 13])
  }

  /// Fields, criteria and components each in a column of their own.
  @Test func namesStandInThreeColumns() throws {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        """
        STT|Lĩnh vực|Tiêu chí|Tiêu chí thành phần|Điểm tối đa|Mục tiêu năm 2026|Cơ quan chủ trì
        I|CHỈ ĐẠO|||#3|#3|
        1||Kiểm tra||#3|#3|Sở Nội vụ
        1.1|||Tỷ lệ cơ quan|#1|#1|Sở Nội vụ
        1.2|||Xử lý|#2|#2|Sở Nội vụ
        """)
    ])
    #expect(
      read?.criteria.map(\.name) == ["CHỈ ĐẠO", "Kiểm tra", "Tỷ lệ cơ quan", "Xử lý"])
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test(arguments: ["Sở, ngành tỉnh", "UBND xã, phường", "Sở, ban, ngành", "Xã, phường, đặc khu"])
  func aNameOfKindsIsAGroup(name: String) {
    #expect(AgencyIDs.kind(name) == .group)
  }

  @Test(arguments: ["Sở Nội vụ", "UBND tỉnh", "UBND xã Ea Kar", "Công an tỉnh", "UBND phường 1"])
  func aNameOfABodyIsNone(name: String) {
    #expect(AgencyIDs.kind(name) != .group)
  }

  @Test func aSignatureBelowATableIsNoRow() throws {
    let (read, problems) = OfficePlanTests.read([
      SheetText(
        """
        KẾ HOẠCH
        Cải cách hành chính năm 2026
        TT|Nhiệm vụ|Sản phẩm|Thời hạn|Cơ quan thực hiện|Phối hợp
        1|Rà soát|Báo cáo|Quý I|Sở Tư pháp|Sở Y tế
        Nơi nhận:|||TM. ỦY BAN NHÂN DÂN
        - Như Điều 3;|||KT. CHỦ TỊCH
        - Lưu: VT.|||PHÓ CHỦ TỊCH
        |||Nguyễn Văn B
        """)
    ])
    let plan = try #require(read)
    #expect(plan.tasks.map { $0.leads.map(\.text) } == [["so-tu-phap"]])
    #expect(plan.tasks.map { $0.implementers.map(\.text) } == [["so-y-te"]])
    #expect(plan.header.title == "KẾ HOẠCH Cải cách hành chính năm 2026")
    #expect(problems.allSatisfy { $0.severity == .note }, "\(problems)")
  }
}
