import Provenance
import Testing

@testable import Operations

@Suite("The page of problem codes is true")
struct ProblemPageTests {
  @Test(arguments: [
    ("return Problem(.noTable, place: file)", ["noTable"]),
    ("isLeftOut ? .hiddenTableIgnored : .hiddenContent", ["hiddenTableIgnored", "hiddenContent"]),
    ("problem.code == .rowBlank", []), ("case .rowBlank: true", []),
    ("// .rowBlank", []), ("all.contains(.rowBlank)", []), ("code.rowBlank", []),
    ("if problem.code != .noTable { return .noTable }", ["noTable"]),
  ]) func whatALineMakesIsTold(_ line: String, _ names: [String]) {
    #expect(ProblemSources.made(in: line[...]) == names)
  }

  @Test func everyCodeHasItsRuleAndIsMadeSomewhere() throws {
    let sources = try ProblemSources(repository: RepositoryFiles.top)
    for code in ProblemCode.allCases {
      #expect(sources.rules[code]?.hasSuffix(".") == true, "\(code.rawValue) has no rule")
      #expect(sources.makers[code]?.isEmpty == false, "\(code.rawValue) is made nowhere")
    }
  }

  @Test func thePageIsWhatRepositoryAndProgramSayToday() async throws {
    let page = String(decoding: try RepositoryFiles.bytes("docs/problems.md"), as: UTF8.self)
    #expect(
      page == (try await ProblemPage.markdown(repository: RepositoryFiles.top)),
      "stale; run: swift run parbook debug catalogue > docs/problems.md")
  }
}
