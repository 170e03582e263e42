import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

@Suite("A template tells how far it is filled in, and what it asks for")
struct TemplateStandingTests {
  private let file = ScratchFile()

  private func found<Value>(_ value: Value, _ written: String) -> Found<Value> {
    Found(value, written: written, place: Sample.place("Phụ lục", "G9"))
  }

  /// A return of Sở Nội vụ in which nothing is left out, its tasks in this state.
  private func whole(_ state: TaskState) throws -> Submission {
    var submission = try Sample.submission()
    submission.reportedOn = found(try #require(CivilDate(iso: "2020-10-05")), "05/10/2020")
    submission.scores = try [("1.1.1", "1.5"), ("1.1.2", "1")].map { code, points in
      ScoreReport(
        code: found(try Sample.code(code), code),
        selfScore: .value(found(try Sample.points(points), points)),
        evidence: found("QĐ 12", "QĐ 12"))
    }
    submission.tasks = try ["1.1.1", "1.1.2", "3.1.2"].map { code in
      TaskReport(
        code: found(try Sample.code(code), code), state: .value(found(state, state.vietnamese)),
        achieved: .value(found(Points(97), "97")), total: .value(found(Points(100), "100")),
        evidence: found("BC 3", "BC 3"))
    }
    return submission
  }

  private func lines(_ prefill: Submission?) throws -> [String] {
    try TemplateWorkbook.write(
      plan: try Sample.plan(), agency: Sample.interior, prefill: prefill, to: file.path)
    let sheet = try file.workbook().sheet("Hướng dẫn")
    let top = try #require(sheet.find("Tình trạng biểu (tự cập nhật)")).row
    return (top...(top + 3)).flatMap { row in
      ["C", "D"].compactMap { sheet.text("\($0)\(row)") }
    }
  }

  @Test func nothingIsFilledIn() throws {
    #expect(
      try lines(nil) == [
        "Chưa đủ thông tin", "Còn trống: kỳ báo cáo hoặc ngày báo cáo",
        "Đã điền 0/2 dòng", "Dòng còn thiếu: 2; sai: 0; nên xem lại: 0",
        "Đã điền 0/3 dòng", "Dòng còn thiếu: 3; sai: 0; nên xem lại: 0",
      ])
  }

  @Test("Rows of surveys that wait for their results do not stand in the way of all being done")
  func allIsDone() throws {
    #expect(
      try lines(try whole(.done)) == [
        "✓ Đủ thông tin", "Đã có kỳ báo cáo, ngày báo cáo",
        "Đã điền 2/2 dòng", "Dòng còn thiếu: 0; sai: 0; nên xem lại: 0",
        "Đã điền 3/3 dòng", "Dòng còn thiếu: 0; sai: 0; nên xem lại: 0",
      ])
  }

  @Test func aFullScoreBesideAnOpenTaskIsToBeLookedAtAgain() throws {
    let lines = try lines(try whole(.inProgress))
    #expect(lines[0] == "✓ Đủ thông tin")
    #expect(lines[3] == "Dòng còn thiếu: 0; sai: 0; nên xem lại: 1")
    let sheet = try file.workbook().sheet("Phụ lục I")
    #expect(sheet.text("J14") == "Xem lại nhiệm vụ")
    #expect(sheet.text("J15") == "✓ Đã điền")
  }

  @Test func whatIsWrongIsCountedApart() throws {
    let lines = try lines(try Sample.submission())
    #expect(lines[0] == "Chưa đủ thông tin")
    #expect(lines[3] == "Dòng còn thiếu: 0; sai: 1; nên xem lại: 0")
    #expect(lines[5] == "Dòng còn thiếu: 2; sai: 1; nên xem lại: 0")
  }

  // MARK: What the file says to programs

  private func part(_ name: String, plan: Plan, span: Period? = nil) throws -> String {
    try TemplateWorkbook.write(plan: plan, agency: Sample.district, span: span, to: file.path)
    var part = ""
    try Archive.forEachFile(in: file.bytes, name: "a.xlsx", isWanted: { $0 == name }) {
      found, bytes in
      if found == name, case .success(let bytes?) = bytes {
        part = String(decoding: bytes, as: UTF8.self)
      }
    }
    return part
  }

  @Test func promptsSayWhatAAndBAreAndWhose() throws {
    var plan = try Sample.plan()
    var tasks = plan.tasks
    tasks[2].isProvinceWide = true
    plan = Plan(
      header: plan.header, criteria: plan.criteria, sections: plan.sections, tasks: tasks,
      registry: plan.registry)
    let sheet = try part("xl/worksheets/sheet2.xml", plan: plan)
    for prompt in [
      "promptTitle=\"Tỷ lệ: a trên b\" prompt=\"Chỉ nhập số. a: số đạt, là một phần của b; b: tổng số. "
        + "Số liệu của riêng cơ quan, đơn vị.\"",
      "promptTitle=\"Mức tăng: a so với b\" prompt=\"Chỉ nhập số. a: số của năm 2020; b: số của năm so "
        + "sánh. Không nhập phần tăng thêm. Cơ quan chủ trì báo cáo số toàn tỉnh; số của cơ quan để "
        + "đối chiếu.\"", "promptTitle=\"Số đạt (a), tổng số (b)\"",
    ] { #expect(sheet.contains(prompt)) }
  }

  @Test func theDateOfTheReportIsBoundByItsPeriod() throws {
    let first = try #require(CivilDate(iso: "2020-07-01"))
    let last = try #require(CivilDate(iso: "2020-09-30"))
    let span = Period(label: "Quý III năm 2020", first: first, last: last)
    let sheet = try part("xl/worksheets/sheet2.xml", plan: try Sample.plan(), span: span)
    // 1 July 2020 and 29 March 2021 as Excel counts days.
    #expect(sheet.contains("<formula1>44013</formula1><formula2>44284</formula2>"))
    #expect(sheet.contains("từ 01/07/2020 đến 29/03/2021"))
  }

  @Test func filtersWorkUnderProtection() throws {
    let sheet = try part("xl/worksheets/sheet2.xml", plan: try Sample.plan())
    #expect(sheet.contains("<autoFilter ref=\"A11:O18\"/>"))
    #expect(sheet.contains("<sheetProtection") && sheet.contains("autoFilter=\"0\""))
  }

  @Test("A page ends before the headings of the group whose first row it has no room for")
  func headingsStayWithTheirRows() {
    var layout = PageSetup.table()
    (layout.left, layout.right, layout.top, layout.bottom) = (0, 0, 55, 55)
    // 100 mm high, at full size: 283 points, less what is left free.
    let pages = PageBreaks(layout, widths: [10])
    var heights: [Int: Double] = [1: 50]
    for row in 2...12 { heights[row] = 40 }
    #expect(
      pages.breaks(1...12, heights: heights, headings: 1...1) { [6, 7].contains($0) } == [5, 10])
    #expect(pages.breaks(1...12, heights: heights, headings: 1...1) { _ in false } == [6, 11])
    // A row higher than a page has one of its own, and headings that nothing follows end the table.
    heights[4] = 400
    #expect(
      pages.breaks(1...12, heights: heights, headings: 1...1) { $0 > 11 } == [3, 4, 9])
  }
}
