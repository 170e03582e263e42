import PARIndex
import Provenance
import Publishing
import Spreadsheet
import TestSupport
import Testing

@Suite struct TemplateWorkbookTests {
  private func template(of agency: Agency.ID, prefill: Submission? = nil) throws -> Workbook {
    let file = ScratchFile()
    let plan = try Sample.plan()
    try TemplateWorkbook.write(plan: plan, agency: agency, prefill: prefill, to: file.path)
    return try file.workbook()
  }

  @Test(arguments: [
    (Sample.interior, ["Hướng dẫn", "Phụ lục I", "Phụ lục II", "_parbook"]),
    (Sample.district, ["Hướng dẫn", "Phụ lục II", "_parbook"]),
  ])
  func hasTheSheetsOfItsAgency(_ agency: Agency.ID, _ names: [String]) throws {
    let workbook = try template(of: agency)
    #expect(workbook.sheets.map(\.name) == names)
    #expect(try workbook.sheet("_parbook").visibility == .veryHidden)
  }

  @Test func holdsTheRowsItLeadsBelowTheRowsTheyBelongTo() throws {
    let sheet = try template(of: Sample.finance).sheet("Phụ lục I")
    let codes = sheet.cells.filter { $0.reference.column == 1 && $0.reference.row > 11 }
      .map(\.value)
    #expect(codes == ["1", "1.1", "1.1.2", "1.2"].map { .text($0) })
    #expect(sheet.text("J14") == "Thiếu")
    #expect(sheet.text("J15") == "Điều tra XHH")
  }

  @Test func theStandingAgencyEntersEverySurvey() throws {
    let sheet = try template(of: Sample.interior).sheet("Phụ lục I")
    let survey = try #require(
      sheet.cells.first { $0.reference.column == 1 && $0.value == .text("3.1") })
    #expect(sheet.text("J\(survey.reference.row)") == "SIPAS")
    #expect(sheet.text("J6") == "0/2")
  }

  @Test func headingsAreTheContractsWithThePlansYears() throws {
    let workbook = try template(of: Sample.interior)
    let first = try workbook.sheet("Phụ lục I").cells.filter { $0.reference.row == 11 }
    #expect(
      first.map(\.value)
        == [
          "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt được năm 2019",
          "Mục tiêu năm 2020", "Chủ trì tham mưu", "Điểm tự chấm", "Tài liệu kiểm chứng",
          "Giải trình", "Kiểm tra",
        ].map { .text($0) })
    let second = try workbook.sheet("Phụ lục II").cells.filter { $0.reference.row == 5 }
    #expect(
      second.map(\.value)
        == [
          "STT", "Lĩnh vực", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành", "Chủ trì",
          "Thực hiện", "Trạng thái", "Số đạt (a)", "Tổng số (b)", "Ngày hoàn thành",
          "Kết quả thực hiện", "Tài liệu kiểm chứng", "Khó khăn, kiến nghị", "Kiểm tra",
        ].map { .text($0) })
  }

  @Test func labelsStandLeftOfTheirValues() throws {
    let sheet = try template(of: Sample.district).sheet("Phụ lục II")
    let pairs = [
      ("Cơ quan báo cáo", "UBND huyện Ea H'leo"), ("Kỳ báo cáo", "Quý III năm 2020"),
      ("Ngày báo cáo", nil), ("Người lập biểu", nil), ("Điện thoại", nil),
    ]
    for (label, value) in pairs {
      let cell = try #require(sheet.find(label))
      let right = CellReference(row: cell.row, column: cell.column + 1)
      #expect(sheet.text(right.description) == value)
      #expect(sheet.merges.contains { $0.first == right })
    }
  }

  @Test func knowsItselfByItsHiddenSheet() throws {
    let sheet = try template(of: Sample.finance).sheet("_parbook")
    let pairs = (1...5).map { [sheet.text("A\($0)"), sheet.text("B\($0)")] }
    #expect(
      pairs == [
        ["format", "parbook/template/1"], ["plan", "7391/KH-UBND"], ["year", "2020"],
        ["agency", "so-tai-chinh"], ["agencyName", "Sở Tài chính"],
      ])
    #expect([sheet.text("F2"), sheet.text("G2"), sheet.text("H2")] == ["Phụ lục I", "1", "12"])
  }

  @Test func marksSayWhatIsWrongWithAPrefilledReturn() throws {
    let workbook = try template(of: Sample.interior, prefill: try Sample.submission())
    let one = try workbook.sheet("Phụ lục I")
    #expect([one.text("J14"), one.text("J15")] == ["✓ Đã điền", "Vượt điểm tối đa"])
    #expect(one.text("J6") == "1/2")
    let two = try workbook.sheet("Phụ lục II")
    let row = try #require(two.find("gần xong")).row
    #expect(two.text("O\(row)") == "Sai trạng thái")
  }

  @Test func theSamePlanGivesTheSameBytes() throws {
    let files = [ScratchFile(), ScratchFile()]
    for file in files {
      try TemplateWorkbook.write(plan: try Sample.plan(), agency: Sample.interior, to: file.path)
    }
    #expect(files[0].bytes.count > 5000)
    #expect(files[0].bytes == files[1].bytes)
  }

  @Test func csvFormsReadBackAsTheyWereMeant() throws {
    let files = TemplateCSV.files(plan: try Sample.plan(), agency: Sample.finance)
    #expect(
      files.map(\.name) == ["so-tai-chinh-phu-luc-1.csv", "so-tai-chinh-phu-luc-2.csv"])
    let first = try #require(files.first)
    #expect(first.text.hasPrefix("\u{FEFF}Cơ quan báo cáo;Sở Tài chính\r\n"))
    let sheet = try #require(
      try WorkbookReader.read(Array(first.text.utf8), name: first.name).sheets.first)
    #expect(sheet.text("A7") == "STT")
    // What begins like a formula is guarded; a field with a line break is quoted.
    #expect(sheet.text("F10") == "'- Sở Nội vụ;\n- Sở Tài chính")
    #expect(sheet.text("J11") == "Điều tra XHH")
  }
}
