import PARIndex
import TestSupport
import Testing

@testable import Intake

@Suite("Kế thừa: the bodies that an agency took over from")
struct PredecessorTests {
  @Test(
    "They are named by ids or names, known or not",
    arguments: [
      ("", []),
      ("so-ke-hoach-va-dau-tu", ["so-ke-hoach-va-dau-tu"]),
      ("so-a; so-b,so-c", ["so-a", "so-b", "so-c"]),
      ("Sở Kế hoạch và Đầu tư", ["so-ke-hoach-va-dau-tu"]),
      (
        "Sở Văn hóa, Thể thao và Du lịch, Sở Xây dựng; STTTT",
        ["so-van-hoa-the-thao-va-du-lich", "so-xay-dung", "so-thong-tin-va-truyen-thong"]
      ),
      ("Sở Tài chính", []), ("Sở Nội vụ; so-noi-vu", ["so-noi-vu"]),
    ])
  func read(written: String, expected: [String]) throws {
    let agencies = SheetText(
      """
      Mã|Tên|Viết tắt|Kế thừa bởi|Kế thừa
      so-noi-vu|Sở Nội vụ
      so-thong-tin-va-truyen-thong|Sở Thông tin và Truyền thông|STTTT
      van-phong-ubnd-tinh|Văn phòng UBND tỉnh
      so-tai-chinh|Sở Tài chính|STC||\(written)
      """, name: "Cơ quan")
    let workbook = SheetText.workbook(SmallPlan.criteria, agencies, SmallPlan.head)
    let checked = PlanReader.read([PlanFile(name: "plan.xlsx", workbook: workbook, sha256: "")])
    let plan = checked.value
    let agency = try #require(plan?.registry[Agency.ID("so-tai-chinh")])
    #expect(agency.predecessors.map(\.text) == expected)
    #expect(agency.successors == [])
  }
}
