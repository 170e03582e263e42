import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Every cell of a return that is not empty has exactly one fate.
@Suite struct CellAccountTests {
  static func read(_ sheets: [Sheet]) throws -> (Submission, [SheetFates]) {
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: sheets),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    guard case .submission(let submission, _, let cells) = result else {
      throw Refused()
    }
    return (submission, cells)
  }

  struct Refused: Error {}

  static let form = SheetText(
    """
    ỦY BAN NHÂN DÂN TỈNH|Số: 15/BC
    Cơ quan báo cáo|Sở Nội vụ
    Kỳ báo cáo: Quý III năm 2020
    STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình|Ghi chú
    (1)|(2)|(3)|(4)|(5)|(6)|(7)
    1.1|Thực hiện Kế hoạch CCHC năm|#1.5|#1.5|BC 1||xem thêm
    1.2|Thực hiện chế độ báo cáo CCHC định kỳ|#0.7|#0.5|BC 2
    1.3|Công tác kiểm tra CCHC|#2|rất tốt|BC 3
    Tổng cộng|||#2
    Người lập biểu|||Giám đốc
    """)

  @Test func eachCellOfAFormHasItsFate() throws {
    let (submission, cells) = try Self.read([Self.form.sheet])
    let fates = cells[0].fates
    func fate(_ cell: String) -> CellFate? { CellReference(a1: cell).flatMap { fates[$0] } }
    #expect(fate("A1") == .frame)
    #expect(fate("A2") == .label && fate("B2") == .label && fate("A3") == .label)
    #expect(fate("D4") == .heading && fate("D5") == .heading)
    #expect(fate("A6") == .plan && fate("C6") == .plan)
    #expect(fate("D6") == .used && fate("E6") == .used)
    #expect(fate("G6") == .unplaced)
    #expect(fate("C7") == .changed)
    #expect(fate("D8") == .rejected)
    #expect(fate("D9") == .frame && fate("A10") == .frame)
    #expect(submission.account.isComplete)
  }

  /// A value put anywhere, in a sheet of the form or beside it, is found again in one fate, and the
  /// sum stays whole.
  @Test(arguments: 0..<200)
  func aValuePutAnywhereIsFoundAgain(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cell = CellReference(
      row: Int.random(in: 1...14, using: &random), column: Int.random(in: 1...12, using: &random))
    let values: [CellValue] = [.text("0,75"), .number(0.5), .text("Nội dung"), .text("1.4")]
    let value = values[Int.random(in: 0..<values.count, using: &random)]
    var form = Self.form.sheet
    form.cells.removeAll { $0.reference == cell }
    form = Sheet(name: form.name, cells: form.cells + [Cell(cell, value)])
    let other = SheetText("Danh sách|Nguyễn Văn A", name: "Khác").sheet
    guard let (submission, cells) = try? Self.read([form, other]) else { return }
    #expect(submission.account.isComplete)
    #expect(cells[0].fates[cell] != nil)
    #expect(submission.account[.cells].counts[.foreign] == 2)
    if cells[0].fates[cell] == .unplaced {
      let places = submission.unplaced.compactMap(\.place.cell?.row)
      #expect(places.contains(cell.row), "\(cell) is unplaced and not kept")
    }
  }

  /// Above the table letterhead, titles and labels are frame; what a person adds there is kept.
  @Test(arguments: [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CellFate.frame), ("Độc lập – Tự do – Hạnh phúc", .frame),
    ("Sở Nội vụ tỉnh Đắk Lắk", .frame), ("──────", .frame), ("Số: 12/BC-SNV", .frame),
    ("Đắk Lắk, ngày 05 tháng 10 năm 2020", .frame), ("BÁO CÁO TỰ CHẤM", .frame),
    ("Chỉ số cải cách hành chính năm 2020", .frame), ("(Kèm theo Công văn)", .frame),
    ("(Quý III năm 2020)", .frame), ("Ngày báo cáo:", .frame), ("Giám đốc", .frame),
    ("0,75", .unplaced), ("15/10/2020", .unplaced), ("TỰ CHẤM 0,75 ĐIỂM", .unplaced),
    ("Xin bổ sung tiêu chí 1.4 sau", .unplaced), ("Sở chưa có số liệu tiêu chí 1.4", .unplaced),
    ("Báo cáo tự chấm còn thiếu 1,5 điểm", .unplaced), ("Hoàn thành", .unplaced),
  ]) func aboveTheTableOnlyKnownTextIsFrame(text: String, fate: CellFate) throws {
    let cell = CellReference(row: 3, column: 6)
    var form = Self.form.sheet
    form = Sheet(name: form.name, cells: form.cells + [Cell(cell, .text(text))])
    let (submission, sheets) = try Self.read([form])
    #expect(sheets[0].fates[cell] == fate)
    #expect(submission.unplaced.contains { $0.place.cell == cell } == (fate == .unplaced))
    #expect(submission.account.isComplete)
  }

  /// The column of the template's formulas hides nothing that a person typed between the rows.
  @Test func aNoteInTheColumnOfMarksIsKept() throws {
    let (submission, cells) = try Self.read([
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình|Kiểm tra
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC 1||✓ Đã điền
        |||||Xin gửi bổ sung sau
        1.3|Công tác kiểm tra CCHC|#2|BC 3||✓ Đã điền
        """
      ).sheet
    ])
    let note = try #require(CellReference(a1: "F3"))
    #expect(cells[0].fates[note] == .unplaced)
    #expect(submission.unplaced.map(\.written) == ["Xin gửi bổ sung sau"])
    #expect(submission.account.isComplete)
  }

  /// A section of Annex II has no values, so a text below it carries on nothing and is kept.
  @Test func aNoteBelowASectionIsKept() throws {
    let (submission, cells) = try Self.read([
      SheetText(
        """
        STT|Lĩnh vực|Trạng thái|Kết quả thực hiện|Tài liệu kiểm chứng
        1.1|Thực hiện Kế hoạch CCHC năm|Hoàn thành|Đạt|BC 1
        1.3|Công tác kiểm tra CCHC
        |||Xin gửi bổ sung sau
        1.3.1|Tỷ lệ cơ quan được kiểm tra trong năm|Hoàn thành|Đạt|BC 2
        """
      ).sheet
    ])
    let note = try #require(CellReference(a1: "D4"))
    #expect(cells[0].fates[note] == .unplaced)
    #expect(submission.unplaced.map(\.written) == ["Xin gửi bổ sung sau"])
  }

  /// A section of Annex II, and a row that carries another on, have the plan's words only.
  @Test func aValueAmongThePlansColumnsOfOtherRowsIsKept() throws {
    let (submission, cells) = try Self.read([
      SheetText(
        """
        STT|Lĩnh vực|Sản phẩm|Trạng thái|Kết quả thực hiện|Tài liệu kiểm chứng
        1.1|Thực hiện Kế hoạch CCHC năm|Báo cáo|Hoàn thành|Đạt|BC 1
        ||0,75||vượt|
        1.3|Công tác kiểm tra CCHC|Gửi sau
        1.3.1|Tỷ lệ cơ quan được kiểm tra trong năm|Kế hoạch|Hoàn thành|Đạt|BC 2
        """
      ).sheet
    ])
    let fates = cells[0].fates
    func fate(_ cell: String) -> CellFate? { CellReference(a1: cell).flatMap { fates[$0] } }
    #expect(fate("E3") == .used && fate("B4") == .plan)
    #expect(fate("C3") == .unplaced && fate("C4") == .unplaced)
    #expect(submission.unplaced.map(\.written) == ["0,75", "Gửi sau"])
    #expect(submission.account.isComplete)
  }

  @Test func aRowLeftBlankIsNamed() throws {
    let (submission, _) = try Self.read([
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC
        1.2|Thực hiện chế độ báo cáo CCHC định kỳ||BC
        1.6|Thực hiện các nhiệm vụ được Chính phủ giao UBND tỉnh
        """
      ).sheet
    ])
    let blank = submission.problems.filter { $0.code == .rowBlank }
    #expect(blank.map(\.row?.code) == ["1.2"])
  }
}

/// A table of which as much was left over as was understood is never fit to send.
@Suite struct HalfUnderstoodTests {
  @Test(arguments: [(0, false), (2, false), (3, true), (6, true)])
  func rowsLeftOverMakeAnError(strangers: Int, isError: Bool) throws {
    let unknown = (0..<strangers).map { "9.\($0 + 1)|Việc khác số \($0)|#1|BC" }
    let lines =
      [
        "STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình",
        "1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC", "1.3|Công tác kiểm tra CCHC|#2|BC",
      ] + unknown
    let (submission, _) = try CellAccountTests.read([
      SheetText(lines.joined(separator: "\n")).sheet
    ])
    #expect(submission.problems.contains { $0.code == .tableHalfUnderstood } == isError)
    #expect(submission.account.isComplete)
  }
}
