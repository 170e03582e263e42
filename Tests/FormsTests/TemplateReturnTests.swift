import Forms
import Intake
import PARIndex
import Provenance
import Publishing
import Spreadsheet
import TestSupport
import Testing

@Suite("A template sent back as it came holds what the plan says")
struct TemplateReturnTests {
  static let agency = Agency.ID("so-y-te")

  /// A plan of one criterion and one task, both named `name`.
  static func plan(named name: String) throws -> Plan {
    let code = try #require(CriterionCode("1"))
    let points = try #require(Points(plain: "1.5"))
    let place = Place(file: "plan.csv")
    let criterion = Criterion(
      code: code, name: name, kind: .appraised, maximum: points, previous: .zero, target: points,
      leadsText: "Sở Y tế", leads: [agency], restoration: Restoration(), place: place)
    let task = PlanTask(
      code: code, criterion: code, name: name, products: name, requirementText: name,
      requirement: nil, deadline: "Tháng 12", dueDate: nil, leadsText: "Sở Y tế",
      implementersText: "", leads: [agency], implementers: [],
      restoration: Restoration(), place: place)
    let header = Plan.Header(
      id: "12/KH-UBND", title: "Kế hoạch", province: "Đắk Lắk", issuer: "UBND tỉnh", date: nil,
      year: 2031, previousYear: 2030, standingAgency: agency, maximum: points, previous: nil,
      target: nil, period: "Quý III năm 2031")
    return Plan(
      header: header, criteria: [criterion], sections: [], tasks: [task],
      registry: AgencyRegistry([
        Agency(
          id: agency, name: "Sở Y tế", kind: .department, abbreviations: [], aliases: [],
          validFrom: nil, validTo: nil, reports: true)
      ]))
  }

  static let names =
    ["Ban hành kế hoạch cải cách hành chính"]
    + ["=", "+", "-", "@", "'", "'="].map { "\($0)Ban hành kế hoạch cải cách hành chính" }

  private func submission(_ workbook: Workbook, _ name: String, _ plan: Plan) throws -> Submission {
    let result = ReturnReader(plan).read(
      workbook: workbook, source: SourceFile(name: name, sha256: ""), fileName: name, agency: nil)
    guard case .submission(let submission, _, _) = result else {
      throw Refused(result: "\(result)")
    }
    return submission
  }

  private struct Refused: Error { let result: String }

  @Test(arguments: names)
  func asCSV(_ name: String) throws {
    let plan = try Self.plan(named: name)
    let files = TemplateCSV.files(plan: plan, agency: Self.agency)
    #expect(files.map(\.name) == ["so-y-te-phu-luc-1.csv", "so-y-te-phu-luc-2.csv"])
    for (file, form) in zip(files, Form.allCases) {
      let read = try submission(
        WorkbookReader.read(Array(file.text.utf8), name: file.name), file.name, plan)
      check(read, form == .scores ? read.scores.count : read.tasks.count)
    }
  }

  @Test(arguments: names)
  func asWorkbook(_ name: String) throws {
    let plan = try Self.plan(named: name)
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: Self.agency, to: file.path)
    let read = try submission(file.workbook(), "so-y-te.xlsx", plan)
    check(read, read.scores.count)
    check(read, read.tasks.count)
  }

  private func check(_ submission: Submission, _ rows: Int) {
    #expect(submission.sender.value == Self.agency)
    #expect(submission.period?.value == "Quý III năm 2031")
    #expect(rows == 1)
    #expect(submission.isBlank)
    let doubts = submission.allProblems.filter {
      [.planCellChanged, .rowUnplaced, .columnMissing, .columnUnknown, .headingCorrected]
        .contains($0.code)
    }
    #expect(doubts.isEmpty, "\(doubts)")
  }
}
