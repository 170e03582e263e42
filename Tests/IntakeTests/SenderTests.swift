import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct SenderTests {
  @Test(arguments: [
    ("Sở Nội vụ", "so-noi-vu"), ("SỞ NỘI VỤ", "so-noi-vu"), ("so noi vu", "so-noi-vu"),
    ("SNV", "so-noi-vu"), ("Sở Nội vụ tỉnh Đắk Lắk", "so-noi-vu"),
    ("Sở Nội vụ tỉnh Đăk Lăk", "so-noi-vu"), ("Sở Nội vụ Đắc Lắc", "so-noi-vu"),
    ("STTTT", "so-thong-tin-va-truyen-thong"), ("Sở TT&TT", "so-thong-tin-va-truyen-thong"),
    ("Sở Thông tin & Truyền thông", "so-thong-tin-va-truyen-thong"),
    ("Sở Thông tin - Truyền thông", "so-thong-tin-va-truyen-thong"),
    ("Sở Thông tin và Truyền thôg", "so-thong-tin-va-truyen-thong"),
    ("UBND TP. BMT", "ubnd-thanh-pho-buon-ma-thuot"),
    ("UBND TP Buôn Ma Thuột", "ubnd-thanh-pho-buon-ma-thuot"),
    ("Ủy ban nhân dân thành phố Buôn Ma Thuột", "ubnd-thanh-pho-buon-ma-thuot"),
    ("TP. Buôn Ma Thuột", "ubnd-thanh-pho-buon-ma-thuot"),
    ("UBND huyện Ea H’leo", "ubnd-huyen-ea-hleo"), ("UBND H. Ea Hleo", "ubnd-huyen-ea-hleo"),
    ("Ea H'leo", "ubnd-huyen-ea-hleo"), ("UBND huyện Krông A Na", "ubnd-huyen-krong-ana"),
    ("VP UBND tỉnh", "van-phong-ubnd-tinh"), ("Văn phòng UBND tỉnh Đắk Lắk", "van-phong-ubnd-tinh"),
    ("so-tai-chinh", "so-tai-chinh"),
  ]) func findsAgencies(text: String, id: String) throws {
    let match = AgencyMatcher(plan: try SmallPlan.plan()).match(text)
    guard case .one(let found, _) = match else {
      Issue.record("\(text): \(match)")
      return
    }
    #expect(found.text == id)
  }

  @Test(arguments: [
    "Sở Nội vụ tỉnh Gia Lai", "Sở Y tế", "Sở", "UBND huyện Krông Na", "abc", "",
    "Các sở, ban, ngành", "UBND cấp huyện",
  ]) func namesNoSingleAgency(text: String) throws {
    let match = AgencyMatcher(plan: try SmallPlan.plan()).match(text)
    if case .one(let id, _) = match { Issue.record("\(text) was taken for \(id)") }
  }

  static func identity(_ agency: String, plan: String = "7391/KH-UBND") -> SheetText {
    SheetText(
      """
      format|parbook/template/1
      plan|\(plan)
      year|2020
      agency|\(agency)
      """, name: "_parbook", visibility: .veryHidden)
  }

  static func table(_ head: String) -> SheetText {
    SheetText(
      """
      \(head)

      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
      1.1|Thực hiện Kế hoạch CCHC năm|#1.5
      """)
  }

  static func codes(_ result: ReturnResult) -> (String?, Set<ProblemCode>) {
    let telling: Set<ProblemCode> = [
      .senderUnknown, .senderAmbiguous, .senderMismatch, .senderIsGroup, .senderFromFileName,
      .senderOverridden,
      .planMismatch, .textSuspect,
    ]
    switch result {
    case .submission(let submission, _, _):
      return (
        submission.sender.value.text,
        Set(submission.allProblems.map(\.code)).intersection(telling)
      )
    case .refused(let problems): return (nil, Set(problems.map(\.code)).intersection(telling))
    }
  }

  @Test(
    arguments: [
      ("Cơ quan báo cáo|Sở Nội vụ", "x.xlsx", "so-noi-vu", []),
      ("Cơ quan báo cáo: Sở Nội vụ", "x.xlsx", "so-noi-vu", []),
      ("Đơn vị báo cáo|||STC", "x.xlsx", "so-tai-chinh", []),
      ("", "SNV.xlsx", "so-noi-vu", [ProblemCode.senderFromFileName]),
      ("", "so-tai-chinh_quy-3-2020.xlsx", "so-tai-chinh", [.senderFromFileName]),
      (
        "", "BC CCHC Quý III - UBND huyện Ea H'leo (lan 2).xlsx", "ubnd-huyen-ea-hleo",
        [.senderFromFileName]
      ),
      ("Đơn vị: điểm", "SNV.xlsx", "so-noi-vu", [.senderFromFileName]),
      ("", "x.xlsx", nil, [.senderUnknown]),
      ("Cơ quan báo cáo|Sở Y tế", "SNV.xlsx", nil, [.senderUnknown]),
      ("Cơ quan báo cáo|Các sở, ban, ngành", "SNV.xlsx", nil, [.senderIsGroup]),
      ("", "SNV và STC.xlsx", nil, [.senderUnknown]),
      ("Cơ quan báo cáo|Sở Nội vụ", "STC.xlsx", nil, [.senderMismatch]),
      ("Cơ quan báo cáo|Sở Tài chính", "Gửi Sở Nội vụ.xlsx", "so-tai-chinh", []),
      ("", "STC_gui_SNV_quy3.xlsx", "so-tai-chinh", [.senderFromFileName]),
    ] as [(String, String, String?, [ProblemCode])])
  func settlesTheSender(head: String, file: String, sender: String?, problems: [ProblemCode]) throws
  {
    let (found, codes) = Self.codes(try ReturnReaderTests.read(Self.table(head), fileName: file))
    #expect(found == sender)
    #expect(codes == Set(problems))
  }

  @Test(arguments: [true, false])
  func noticesThatTheTemplateWasUnlocked(isProtected: Bool) throws {
    var sheets = [Self.table(""), Self.identity("so-noi-vu")].map(\.sheet)
    sheets[0].isProtected = isProtected
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: sheets),
      source: SourceFile(name: "x.xlsx", sha256: "0"), fileName: "x.xlsx", agency: nil)
    let codes = try ReturnReaderTests.submission(result).allProblems.map(\.code)
    #expect(codes.contains(.protectionRemoved) != isProtected)
  }

  @Test(arguments: [true, false])
  func noticesValuesPastedOverTheMarks(hasFormula: Bool) throws {
    let table = SheetText(
      """
      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình|Kiểm tra
      1.1|Thực hiện Kế hoạch CCHC năm|#1.5|||1️⃣✓ Đã điền
      """)
    var sheets = [table, Self.identity("so-noi-vu")].map(\.sheet)
    let marked = try #require(table.markers["1️⃣"])
    for index in sheets[0].cells.indices where sheets[0].cells[index].reference == marked {
      sheets[0].cells[index].hasFormula = hasFormula
    }
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: sheets),
      source: SourceFile(name: "x.xlsx", sha256: "0"), fileName: "x.xlsx", agency: nil)
    let found = try ReturnReaderTests.submission(result).allProblems
      .filter { $0.code == .formulasOverwritten }
    #expect(found.map(\.place?.cell) == (hasFormula ? [] : [marked]))
  }

  @Test func theHiddenIdentityIsOneHintAmongSeveral() throws {
    let own = Self.codes(
      try ReturnReaderTests.read(Self.table(""), Self.identity("so-tai-chinh"), fileName: "x.xlsx"))
    #expect(own.0 == "so-tai-chinh" && own.1.isEmpty)
    let clash = Self.codes(
      try ReturnReaderTests.read(
        Self.table("Cơ quan báo cáo|Sở Nội vụ"), Self.identity("so-tai-chinh")))
    #expect(clash.0 == nil && clash.1 == [.senderMismatch])
    let told = Self.codes(
      try ReturnReaderTests.read(
        Self.table("Cơ quan báo cáo|Sở Nội vụ"), Self.identity("so-tai-chinh"),
        agency: Agency.ID("so-noi-vu")))
    #expect(told.0 == "so-noi-vu" && told.1 == [.senderOverridden])
    let other = Self.codes(
      try ReturnReaderTests.read(Self.table(""), Self.identity("so-noi-vu", plan: "1/KH-UBND")))
    #expect(other.0 == "so-noi-vu" && other.1 == [.planMismatch])
  }
}
