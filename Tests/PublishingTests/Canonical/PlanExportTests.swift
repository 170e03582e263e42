import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

@Suite struct PlanExportTests {
  /// Places differ between forms; everything else is in the JSON.
  private func reread(_ files: [PlanFile]) throws -> String {
    let checked = PlanReader.read(files)
    let (plan, problems) = (checked.value, checked.problems)
    #expect(problems.isEmpty, "\(problems)")
    return PlanJSON.text(try #require(plan))
  }

  @Test func csvReadAgainGivesTheSamePlan() throws {
    let files = try PlanCSV.files(SamplePlan.plan).map { name, text in
      PlanFile(
        name: name, workbook: try WorkbookReader.read(Array(text.utf8), name: name), sha256: "")
    }
    #expect(try reread(files) == PlanJSON.text(SamplePlan.plan))
  }

  /// The guard against formulas comes off again.
  @Test func csvReadAgainKeepsTextsThatLookLikeFormulas() throws {
    let sample = SamplePlan.plan
    var tasks = sample.tasks
    tasks[0].products = "=1+1"
    tasks[0].requirementText = "- a\n- b"
    tasks[1].products = "+20% so với năm trước"
    tasks[1].deadline = "@a"
    tasks[2].products = "'b"
    let plan = Plan(
      header: sample.header, criteria: sample.criteria, sections: sample.sections, tasks: tasks,
      registry: sample.registry)
    let files = try PlanCSV.files(plan).map { name, text in
      PlanFile(
        name: name, workbook: try WorkbookReader.read(Array(text.utf8), name: name), sha256: "")
    }
    #expect(try reread(files) == PlanJSON.text(plan))
  }

  @Test func theBodiesBeforeAnAgencyComeBack() throws {
    let sample = SamplePlan.plan
    var agencies = sample.registry.agencies
    agencies[0].predecessors = [Agency.ID("so-a"), Agency.ID("so-b")]
    let plan = Plan(
      header: sample.header, criteria: sample.criteria, sections: sample.sections,
      tasks: sample.tasks, registry: AgencyRegistry(agencies))
    let csv = try PlanCSV.files(plan).map { name, text in
      PlanFile(
        name: name, workbook: try WorkbookReader.read(Array(text.utf8), name: name), sha256: "")
    }
    let file = ScratchFile()
    try PlanWorkbook.write(plan, to: file.path)
    let book = PlanFile(name: "plan.xlsx", workbook: try file.workbook(), sha256: "")
    #expect(try reread(csv) == PlanJSON.text(plan))
    #expect(try reread([book]) == PlanJSON.text(plan))
  }

  @Test func workbookReadAgainGivesTheSamePlan() throws {
    let file = ScratchFile()
    try PlanWorkbook.write(SamplePlan.plan, to: file.path)
    let book = try file.workbook()
    #expect(
      book.sheets.filter { $0.visibility == .visible }.map(\.name) == [
        "Phụ lục I", "Phụ lục II", "Cơ quan", "Kế hoạch",
      ])
    #expect(
      try reread([PlanFile(name: "plan.xlsx", workbook: book, sha256: "")])
        == PlanJSON.text(SamplePlan.plan))
  }

  @Test func writesTheFormsThatPlansAreKeptIn() {
    let files = PlanCSV.files(SamplePlan.plan)
    #expect(files.map(\.name) == ["phu-luc-1.csv", "phu-luc-2.csv", "agencies.csv", "plan.csv"])
    let lines = files.map { Array($0.text.split(separator: "\r\n")) }
    #expect(
      lines[0][0]
        == "\u{FEFF}STT;Lĩnh vực/Tiêu chí/Tiêu chí thành phần;Điểm tối đa;Điểm đạt được năm 2019;"
        + "Mục tiêu năm 2020;Chủ trì tham mưu;Loại;Ghi chú phục hồi")
    #expect(
      lines[0][4]
        == "1.1.2;Xác định đầy đủ nhiệm vụ;1;0,5;1;\"Sở Nội vụ; Sở Tư pháp\";thẩm định;")
    #expect(lines[1][1] == "1;Chỉ đạo, điều hành;;;;;;;;")
    #expect(lines[1][3].hasSuffix(";\"Sở Tài chính; UBND huyện Ea H'leo\";a/b >= 99%;30/11/2020;"))
    #expect(lines[2][1] == "so-noi-vu;Sở Nội vụ;sở;SNV;;;;;;có")
    #expect(lines[3].last == "condition:2.1;a/b >= 99%")
  }

  @Test func threeDecimalsAreNotTakenForThousands() {
    let table = TidyTable(
      name: "", columns: [.init("x", 9)],
      rows: ["1.234", "1.5", "0.8375"].map { [.points(Points(plain: $0))] })
    #expect(CSVText.text(table) == "\u{FEFF}x\r\n1,2340\r\n1,5\r\n0,8375\r\n")
  }
}
