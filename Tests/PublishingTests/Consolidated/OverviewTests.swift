import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

@Suite("The first page")
struct OverviewTests {
  private func sheet(_ consolidation: Consolidation) throws -> Sheet {
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(
      consolidation, words: SampleConsolidation.words, to: file.path)
    return try file.workbook().sheet("Tổng quan")
  }

  private func texts(_ sheet: Sheet) -> [String] {
    sheet.cells.compactMap { cell in
      if case .text(let text) = cell.value { text } else { nil }
    }
  }

  private func stale(_ value: inout Consolidation, _ code: String) throws {
    let index = try #require(
      value.criteria.firstIndex { $0.criterion.code == SamplePlan.code(code) })
    value.criteria[index].staleDecision = value.criteria[index].decision
    value.criteria[index].decision = nil
    value.criteria[index].figures.score = nil
  }

  @Test func listsScoredRowsBelowTheirMaximumOnly() throws {
    let sheet = try sheet(SampleConsolidation.value)
    let rows = OverviewRows.firstField..<(OverviewRows.firstField + 10)
    let codes = rows.compactMap { sheet.shown($0, OverviewColumn.gapCode.number) }
    #expect(codes == ["1.1.3", "2.2", "2.1"])
    let points = rows.compactMap { sheet.shown($0, OverviewColumn.gapPoints.number) }
    #expect(points == ["0.66", "0.25", "0.2"])
  }

  @Test func saysWhichFieldsLackMost() throws {
    let sheet = try sheet(SampleConsolidation.value)
    let first = OverviewRows.firstField
    #expect(sheet.shown(first, OverviewColumn.lacking.number) == "1.16")
    #expect((0..<3).map { sheet.shown(first + $0, OverviewColumn.rank.number) } == ["1", "3", "2"])
  }

  @Test func saysWhoMustDoWhatAboutRowsWithoutAScore() throws {
    var value = SampleConsolidation.value
    try stale(&value, "2.2")
    let told = texts(try sheet(value))
    for text in [
      "Thẩm định, vì các cơ quan chấm khác nhau: 1.1.2",
      "Quyết định lại, vì số liệu đã khác khi quyết định: 2.2 (đã quyết 1,75)",
      "Sở Nội vụ nhập kết quả điều tra xã hội học: 3.1",
      "Sở Nội vụ nhập kết quả đo lường sự hài lòng (SIPAS): 3.2",
      "Sở Tài chính gửi điểm tự chấm: 1.10",
    ] { #expect(told.contains(text), "\(text)") }
  }

  @Test func namesEverybodyWhoHasNotSentAndWhatIsOverdue() throws {
    let told = texts(try sheet(SampleConsolidation.value))
    #expect(told.contains("Đã gửi 3/4 cơ quan. Chưa gửi (1): UBND huyện Ea H'leo."))
    #expect(
      told.contains(
        "Quá hạn (1 nhiệm vụ; trong ngoặc: số ngày quá hạn lâu nhất): Sở Nội vụ (258 ngày): 1.1.1.")
    )
  }

  @Test func aLongListOfLeadsIsAbbreviatedNotCutOff() {
    let registry = SamplePlan.registry
    let leads = [SamplePlan.standing, SamplePlan.justice, SamplePlan.finance]
    #expect(registry.shortNames(leads) == "SNV; STP; STC")
    #expect(registry.shortNames(Array(leads.prefix(2))) == "Sở Nội vụ; Sở Tư pháp")
    let many = Array(repeating: SamplePlan.standing, count: 20)
    #expect(registry.shortNames(many).hasSuffix("; và 12 cơ quan khác"))
  }

  @Test func showsTheLargestMovesWhereThereIsARoundBefore() throws {
    var value = SampleConsolidation.value
    var earlier = EarlierConsolidation(value, file: "q2.json")
    earlier.label = "Quý II năm 2020"
    for (code, points) in [("1.1.1", "0.5"), ("2.2", "2"), ("1.1.3", nil), ("1.2", "0.1")] {
      earlier.rows[SamplePlan.code(code)]?.score = points.map(SamplePlan.points)
    }
    value.sinceLastRound = Changes(
      earlier: earlier, isOtherPlan: false,
      total: Changes.FiguresChange(then: earlier.total, now: value.total), fields: [], rows: [],
      tasks: [], returned: [], fellAway: [], successions: [])
    let sheet = try sheet(value)
    let title = try #require(sheet.find("5 MỨC THAY ĐỔI LỚN NHẤT SO VỚI KỲ TRƯỚC")).row
    let codes = (2...6).map { sheet.shown(title + $0, OverviewColumn.code.number) }
    #expect(codes == ["1.2", "1.1.1", "2.2", nil, nil])
    let changes = (2...4).map { sheet.shown(title + $0, OverviewColumn.target.number) }
    #expect(changes == ["1.4", "0.5", "-0.25"])
    #expect(texts(sheet).contains("So với kỳ trước: Quý II năm 2020, số liệu đến ngày 15/10/2020"))
  }
}
