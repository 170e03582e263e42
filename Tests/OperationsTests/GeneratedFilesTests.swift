import Testing

@testable import Operations

@Suite("Files made by the program are what the program makes today")
struct GeneratedFilesTests {
  @Test(arguments: DistributeTemplates.Format.allCases)
  func blankTemplates(_ format: DistributeTemplates.Format) async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let plan = try PlanLoading.load(nil).plan
    let written = try await DistributeTemplates(folder: folder, format: format).run(plan: plan)
    let paths = written.files.map(\.path) + [written.list].compactMap(\.self)
    let names = paths.map { String($0.dropFirst(folder.count + 1)) }
    let committed = try FileBytes.names(in: RepositoryFiles.top + "/Templates/dak-lak-2020/blank")
    let list = "danh-sach.csv"
    #expect(
      names.filter { $0 != list }.sorted()
        == committed.filter { $0.hasSuffix(".\(format.rawValue)") && $0 != list }.sorted())
    #expect(names.contains(list) == (format == .xlsx))
    for name in names {
      let made = try FileBytes.read(folder + "/" + name)
      let expected = try RepositoryFiles.bytes("Templates/dak-lak-2020/blank/\(name)")
      #expect(made == expected, "\(name) differs; run: make blank")
    }
    try RepositoryFiles.remove(folder)
  }

  @Test func theBuiltInPlanIsTheOneUnderTemplates() throws {
    let builtIn = try PlanLoading.load(nil).plan
    #expect(builtIn.header.id == "7391/KH-UBND")
    #expect(builtIn.criteria.count == 103)
    #expect(builtIn.tasks.count == 86)
  }
}
