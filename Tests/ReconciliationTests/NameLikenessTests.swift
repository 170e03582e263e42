import Testing

@testable import Reconciliation

@Suite("Wordings of one thing")
struct NameLikenessTests {
  @Test(
    "These name one thing",
    arguments: [
      ("Kiểm tra CCHC", "Công tác kiểm tra CCHC"),
      ("Thực hiện Kế hoạch CCHC năm", "Kế hoạch CCHC năm"),
      ("Xử lý VBQPPL sau rà soát, hệ thống hóa", "Xử lý văn bản quy phạm pháp luật sau rà soát"),
      ("Kiểm soát quy định thủ tục hành chính (TTHC)", "KIỂM SOÁT QUY ĐỊNH TTHC"),
      ("Số đơn vị SNCL tự đảm bảo chi", "Số đơn vị sự nghiệp công lập tự bảo đảm chi"),
      (
        "Xử lý văn bản phát hiện sai phạm qua kiểm tra",
        "Xử lý văn bản trái pháp luật phát hiện qua kiểm tra"
      ),
      ("", ""),
    ])
  func areTheSame(first: String, second: String) {
    #expect(NameLikeness.meansTheSame(first, second))
    #expect(NameLikeness.meansTheSame(second, first))
  }

  @Test(
    "These name two things",
    arguments: [
      (
        "Ban hành các văn bản thuộc thẩm quyền của tỉnh về quản lý, sử dụng tài sản công",
        "Ban hành quy định về phân cấp quản lý tài sản công theo quy định của Luật Quản lý, "
          + "sử dụng tài sản công"
      ),
      (
        "Ban hành quy chế quản lý, sử dụng tài sản công của các cơ quan",
        "Ban hành tiêu chuẩn, định mức sử dụng diện tích chuyên dùng"
      ),
      ("Kiểm tra CCHC", "Tuyên truyền CCHC"),
    ])
  func areTwoThings(first: String, second: String) {
    #expect(!NameLikeness.meansTheSame(first, second))
    #expect(!NameLikeness.meansTheSame(second, first))
  }
}
