import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct DecisionReaderTests {
  static func read(_ sheet: SheetText) throws -> ([Decision], [Problem]) {
    let result = DecisionReader.read(
      SheetText.workbook(sheet), source: SourceFile(name: "tong-hop.xlsx", sha256: ""),
      plan: try SmallPlan.plan())
    return (result.value, result.problems)
  }

  @Test func readsTheSheetOfOurWorkbook() throws {
    let (decisions, problems) = try Self.read(
      SheetText(
        """
        THẨM ĐỊNH

        STT|Tiêu chí|Điểm tối đa|Số liệu các cơ quan|Điểm thẩm định|Lý do|Người quyết định|Ngày|Căn cứ
        I. Chờ thẩm định
        3.2.1|Công bố thủ tục hành chính thuộc thẩm quyền giải quyết|#2|SNV 1; VP 2|1,5|Hồ sơ đủ|Nguyễn Văn A|@2020-10-20|so-noi-vu=1;van-phong-ubnd-tinh=2
        5.10|Mức độ hài lòng của người dân|#2|||
        """, name: "Thẩm định"))
    let decision = try #require(decisions.first)
    #expect(decisions.count == 1)
    #expect(decision.code.description == "3.2.1")
    #expect(decision.points.value == Points(plain: "1.5"))
    #expect(decision.reason == "Hồ sơ đủ")
    #expect(decision.decidedBy == "Nguyễn Văn A")
    #expect(decision.decidedOn == CivilDate(year: 2020, month: 10, day: 20))
    #expect(decision.basis == "so-noi-vu=1;van-phong-ubnd-tinh=2")
    #expect(problems.map(\.code) == [.decimalComma])
  }

  @Test(arguments: [
    ("1.1|#1.6", ProblemCode.decisionInvalid), ("1.1|x", .decisionInvalid),
    ("3.2|#1", .decisionInvalid), ("9.9|#1", .decisionUnknownRow),
    ("1.1|#1\n1.1|#0.5", .decisionRepeated), ("1.1|-1", .decisionInvalid),
  ]) func rejects(rows: String, code: ProblemCode) throws {
    let (decisions, problems) = try Self.read(SheetText("Mã|Điểm thẩm định\n\(rows)", name: ""))
    #expect(decisions.isEmpty)
    #expect(problems.map(\.code) == [code])
  }

  @Test(arguments: [
    ("Điểm thẩm định (%)", "1.1|Thực hiện Kế hoạch CCHC năm|#50|Họp|UB", ProblemCode.columnUnit),
    ("Điểm thẩm định (thang 100)", "1.1|Thực hiện Kế hoạch CCHC năm|#1|Họp|UB", .columnUnit),
    ("Điểm thẩm định", "1.1|Công tác kiểm tra CCHC|#1|Họp|UB", .decisionNameDiffers),
    ("Điểm thẩm định", "1.1|Phòng cháy, chữa cháy|#1|Họp|UB", .decisionNameDiffers),
    ("Điểm thẩm định", "1.1|Thực hiện Kế hoạch CCHC năm||Họp|UB", .decisionWithoutPoints),
    ("Điểm thẩm định", "1.1|Thực hiện Kế hoạch CCHC năm|||UB", .decisionWithoutPoints),
  ]) func saysWhyARowGivesNoDecision(heading: String, row: String, code: ProblemCode) throws {
    let (decisions, problems) = try Self.read(
      SheetText("Mã|Tiêu chí|\(heading)|Lý do|Người quyết định\n\(row)", name: ""))
    #expect(decisions.isEmpty)
    #expect(problems.map(\.code) == [code])
  }

  @Test(arguments: ["Thực hiện Kế hoạch CCHC năm", "Kế hoạch CCHC", ""])
  func aNameLikeThatOfItsRowIsFine(name: String) throws {
    let (decisions, problems) = try Self.read(
      SheetText("Mã|Tiêu chí|Điểm thẩm định\n1.1|\(name)|#1", name: ""))
    #expect(decisions.count == 1)
    #expect(problems.isEmpty)
  }

  @Test func listsEveryRepair() throws {
    let (decisions, problems) = try Self.read(
      SheetText("Mã|Điểm thẩm định|Ngày\n1.1|.5|30,9,2020\n1.2|01|20/10/2020", name: "S"))
    #expect(decisions.count == 1)
    #expect(
      problems.map(\.code) == [
        .numberAsText, .dateAsText, .decisionInvalid,
      ])
    #expect(problems.map(\.found) == [".5", "30,9,2020", "01"])
  }

  @Test func headingsByLikenessAndRepairedTextsAreListed() throws {
    let (decisions, problems) = try Self.read(
      SheetText(
        "Mã|Điểm thẩm địnhh|Lý do|Người quyết định\n1.1|#1|Theo QuyÕt ®Þnh sè 12|Ha\u{300}",
        name: "S"))
    #expect(decisions.map(\.reason) == ["Theo Quyết định số 12"])
    #expect(problems.map(\.code) == [.headingCorrected, .textFromTCVN3, .textNormalised])
    #expect(problems.map(\.place?.cell?.description) == ["B1", "C2", "D2"])
  }

  @Test func aCodeThatBecameADateIsRecovered() throws {
    let (decisions, problems) = try Self.read(
      SheetText("Mã|Điểm thẩm định\n@2001-02-03|#1", name: "S"))
    #expect(decisions.map(\.code.description) == ["3.2.1"])
    #expect(problems.map(\.code) == [.rowCodeFromDate])
    #expect(problems.first?.found == "03/02/2001" && problems.first?.used == "3.2.1")
  }

  @Test func theNameTellsWhichCodeTheDateWas() throws {
    let (decisions, _) = try Self.read(
      SheetText(
        "Mã|Tiêu chí|Điểm thẩm định\n@2001-02-03|Công bố thủ tục hành chính thuộc thẩm quyền giải quyết|#1",
        name: "S"))
    #expect(decisions.map(\.code.description) == ["3.2.1"])
  }

  @Test func takesASmallTable() throws {
    let (decisions, problems) = try Self.read(
      SheetText("Mã|Điểm thẩm định\n1.1|#1\n1.1|#1\n1.2|#0.5", name: ""))
    #expect(decisions.map(\.code.description) == ["1.1", "1.2"])
    #expect(problems.isEmpty)
  }

  @Test func saysWhereThereIsNoTable() throws {
    let (decisions, problems) = try Self.read(SheetText("a|b"))
    #expect(decisions.isEmpty)
    #expect(problems.map(\.code) == [.decisionTableMissing])
  }
}
