import PARIndex
import Provenance
import Publishing
import Spreadsheet
import TestSupport
import Testing

@testable import Intake

/// Every cell of a plan's files has exactly one fate.
@Suite struct PlanAccountTests {
  static let tasks = SheetText(
    """
    NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025
    (Ban hành kèm theo Quyết định số 56/QĐ-UBND ngày 20/01/2025 của UBND tỉnh Kon Tum)
    STT|Nhiệm vụ|Sản phẩm đầu ra|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành|Ghi chú
    (1)|(2)|(3)|(4)|(5)|(6)|(7)
    I. CẢI CÁCH THỂ CHẾ
    #1|Ban hành Kế hoạch kiểm tra văn bản|Kế hoạch|Sở Tư pháp|Các sở, ban, ngành|Quý I/2025
    #2|Rà soát văn bản|Báo cáo||UBND cấp xã|Trước ngày 15 tháng 12 năm 2025
    II. CẢI CÁCH THỦ TỤC
    #3|Công khai TTHC|Danh mục|Văn phòng UBND tỉnh|Các cơ quan, đơn vị liên quan|Thường xuyên
    #4|Đơn giản hóa thủ tục, cắt giảm|Quyết định|VP UBND tỉnh|Sở Nội vụ, Tài chính và Y tế|Quý III, IV/2025
    |thời gian giải quyết
    -|Khảo sát hài lòng|Báo cáo|Sở Nội vụ|- UBND các xã, phường|31/12 hằng năm
    Nơi nhận:|||TM. ỦY BAN NHÂN DÂN
    """, name: "NV", merges: ["A5:G5", "A8:G8", "D6:D7"])
  static let head = SheetText("Khóa|Giá trị\nyear|#2025\nid|56/QĐ-UBND", name: "Kế hoạch")
  static let agencies = SheetText(
    "Mã cơ quan|Tên cơ quan|Loại|Viết tắt\nso-noi-vu|Sở Nội vụ|sở|SNV\nso-a|Sở A|sở|",
    name: "Cơ quan")
  static let notes = SheetText("Họp ngày 5\nDanh sách mời", name: "Ghi chép")

  static func understand(_ sheets: [Sheet]) -> PlanReading {
    let book = Workbook(format: .xlsx, sheets: sheets)
    return PlanReader.understand([PlanFile(name: "kh.xlsx", workbook: book, sha256: "")])
  }

  /// What was understood, with the account held against the cells.
  static func whole(_ sheets: [Sheet], isExported: Bool = true) -> PlanReading {
    let reading = understand(sheets)
    guard let plan = reading.plan else { return reading }
    let cells = sheets.reduce(0) { $0 + $1.cells.count }
    #expect(reading.account.counts.isComplete)
    #expect(reading.account.counts[.cells].read == cells)
    #expect(reading.account.sheets.count == sheets.count)
    if isExported { expectTheSameAgain(plan) }
    return reading
  }

  /// The plan as `plan export` writes it is the same plan when it is read.
  static func expectTheSameAgain(_ plan: Plan) {
    let files = PlanCSV.files(plan).compactMap { name, text in
      (try? WorkbookReader.read(Array(text.utf8), name: name)).map {
        PlanFile(name: name, workbook: $0, sha256: "")
      }
    }
    let again = PlanReader.understand(files)
    let texts = [plan, again.plan].map { $0.map(PlanJSON.text) ?? "" }
    let lines = texts.map { $0.split(separator: "\n") }
    let other = zip(lines[0], lines[1]).first { $0 != $1 }
    #expect(texts[0] == texts[1], "\(other.map { "\($0)" } ?? "")")
    #expect(
      again.problems.allSatisfy { $0.severity == .note || $0.code == .planLeadQualified },
      "\(again.problems)")
    #expect(again.account.unplaced.isEmpty)
  }

  @Test func eachCellOfAnAnnexHasItsFate() throws {
    let reading = Self.whole([
      OfficePlanTests.roman.sheet, Self.notes.sheet,
    ])
    let fates = try #require(reading.account.sheets.first).fates
    func fate(_ cell: String) -> CellFate? { CellReference(a1: cell).flatMap { fates[$0] } }
    #expect(fate("A1") == .frame && fate("A2") == .label && fate("A3") == .label)
    #expect(fate("A4") == .heading && fate("E5") == .heading && fate("A6") == .heading)
    #expect(fate("A7") == .used && fate("D7") == .used && fate("E7") == .unplaced)
    #expect(fate("B9") == .used && fate("B19") == .frame && fate("B20") == .frame)
    #expect(reading.account.sheets.last?.whole == .foreign)
    #expect(reading.account.unplaced.map(\.written).contains("88.9"))
  }

  @Test func commentsLinksAndUnknownKeysAreKept() throws {
    var sheet = OfficePlanTests.roman.sheet
    let cell = CellReference(row: 8, column: 2)
    sheet.extras[cell, default: CellExtras()].comments.append(.init(text: "xem lại"))
    sheet.extras[cell]?.links.append("https://a.vn")
    let head = SheetText(
      "Khóa|Giá trị\nyear|#2025\nngười lập|Nguyễn Văn A\nyear|#2026", name: "Kế hoạch")
    let reading = Self.whole([sheet, head.sheet])
    #expect(reading.plan?.header.year == 2025)
    let kept = reading.account.unplaced.map(\.written)
    #expect(
      Set(["xem lại", "https://a.vn", "Nguyễn Văn A", "2026"]).isSubset(of: kept), "\(kept)")
    #expect(reading.account.counts[.comments].counts == [.unplaced: 1])
    #expect(
      reading.problems.filter { $0.code == .planTextBeside }.compactMap(\.place?.cell?.row) == [
        3, 4,
      ])
  }

  /// What a row that only heads others prints beside its name is kept with it.
  @Test func aSectionKeepsItsRemarks() throws {
    let reading = Self.whole([
      SheetText(
        """
        NHIỆM VỤ NĂM 2025
        STT|Nhiệm vụ|Sản phẩm|Thời hạn|Chủ trì|Ghi chú
        I|Thể chế||||Theo QĐ 5
        1|Rà soát|Báo cáo|Quý I|Sở B
        """
      ).sheet
    ])
    #expect(reading.plan?.sections.map(\.rules.remarks) == ["Theo QĐ 5"])
    #expect(reading.account.unplaced.isEmpty)
  }

  /// The name of the second annex of a sheet is no rule of the last row of the first.
  @Test func theTitleOfTheNextTableBelongsToNoRow() throws {
    let reading = Self.whole([
      SheetText(
        """
        STT|Tiêu chí|Điểm tối đa|Mục tiêu năm 2025|Chủ trì
        1|Chỉ đạo|#1|#1|
        1.1|Kế hoạch|#1|#1|Sở A
        |Đủ: 1; thiếu: 0
        Phụ lục II
        NHIỆM VỤ NĂM 2025
        STT|Nhiệm vụ|Sản phẩm|Thời hạn|Chủ trì
        1|Chỉ đạo
        1.1|Kế hoạch|Báo cáo|Quý I|Sở A
        """
      ).sheet
    ])
    #expect(reading.plan?.criteria.map(\.rules.scoring) == ["", "Đủ: 1; thiếu: 0"])
    #expect(reading.plan?.tasks.count == 1)
    #expect(reading.account.unplaced.isEmpty)
  }

  /// A value put anywhere is found again in one fate, and it is in the plan, in the list of what has no
  /// place, or something is said at its place.
  @Test(arguments: 0..<8) func aValuePutAnywhereIsFoundAgain(part: Int) throws {
    let plans = [
      [OfficePlanTests.roman.sheet, Self.notes.sheet], [Self.tasks.sheet],
      [
        OfficePlanTests.field("1|Chỉ đạo|#1|#1|#1|\n1.1|Kế hoạch|#1|#1|#1|Sở A", name: "I").sheet,
        Self.agencies.sheet, Self.head.sheet,
      ],
    ]
    for seed in (part * 30)..<(part * 30 + 30) {
      var random = SeededGenerator(seed: UInt64(seed))
      var sheets = plans[Int.random(in: 0..<plans.count, using: &random)]
      let index = Int.random(in: 0..<sheets.count, using: &random)
      let cell = CellReference(
        row: Int.random(
          in: 1...(((sheets[index].cells.last?.reference.row) ?? 1) + 3), using: &random),
        column: Int.random(in: 1...10, using: &random))
      let text = ["Zqx7 gửi sau", "zqx7 gửi sau", "Zqx7 0,37 điểm"].randomElement(using: &random)
      guard let text else { continue }
      sheets[index].cells =
        (sheets[index].cells.filter { $0.reference != cell }
        + [Cell(cell, .text(text))]).sorted { $0.reference < $1.reference }
      let reading = Self.whole(sheets, isExported: false)
      guard let plan = reading.plan else { continue }
      let place = "seed \(seed): \(sheets[index].name)!\(cell) “\(text)”"
      let fates = reading.account.sheets[index]
      let fate = try #require(fates.fates[cell], "\(place)")
      let isSaid = reading.problems.contains { $0.place == fates.sheet.at(cell) }
      let isInPlan = "\(plan)".lowercased().contains("zqx7")
      switch fate {
      case .used, .label: #expect(isInPlan || isSaid, "\(place) \(fate)")
      case .unplaced: #expect(reading.account.unplaced.contains { $0.written.contains(text) })
      case .rejected:
        #expect(isSaid || reading.problems.contains { $0.place?.cell?.row == cell.row }, "\(place)")
      case .heading, .foreign: continue
      default: Issue.record("\(place) is \(fate)")
      }
      if fate == .unplaced || fate == .rejected {
        #expect(!isInPlan, "\(place) is \(fate) and in the plan")
      }
    }
  }
}
