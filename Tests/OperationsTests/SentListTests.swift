import PARIndex
import Testing

@testable import Operations

@Suite("The list of what goes to whom, beside the templates")
struct SentListTests {
  @Test func namesEachAgencysFileAndIsNoReturn() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let plan = try PlanLoading.load(nil).plan
    let written = try await DistributeTemplates(folder: folder).run(plan: plan)
    let list = try #require(written.list)
    let rows = try RoundTable<SentColumn>(list).rows()
    #expect(rows.count == 36 && rows.count == written.files.count)
    #expect(rows[0][.agency] == "Sở Nội vụ" && rows[0][.file] == "so-noi-vu.xlsx")
    for name in rows.compactMap({ $0[.file] }) {
      #expect(name.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
      #expect(FileBytes.exists("\(folder)/\(name)"))
    }
    let survey = try InputFiles.survey([folder])
    #expect(survey.inputs.count == 36)
    #expect(survey.passedOver.map(\.name) == ["danh-sach.csv"])
    #expect(survey.passedOver.map(\.reason) == [.list])
    // A return of that name is a return.
    _ = FileBytes.write(Array("Cơ quan báo cáo;Sở Nội vụ\r\n".utf8), to: list)
    #expect(try InputFiles.survey([folder]).inputs.count == 37)
    try RepositoryFiles.remove(folder)
  }

  @Test func isNotWrittenForSomeAgenciesOrAsCSV() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let plan = try PlanLoading.load(nil).plan
    let one = DistributeTemplates(folder: folder, agencies: ["Sở Tư pháp"])
    #expect(try await one.run(plan: plan).list == nil)
    #expect(try await DistributeTemplates(folder: folder, format: .csv).run(plan: plan).list == nil)
    try RepositoryFiles.remove(folder)
  }
}
