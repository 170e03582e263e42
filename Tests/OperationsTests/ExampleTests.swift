import Messages
import PARIndex
import Provenance
import Testing

@testable import Operations

@Suite("The examples, from files to the consolidated workbook")
struct ExampleTests {
  func consolidate(
    _ inputs: [String], in folder: String, name: String, previous: [String] = []
  ) async throws -> (Consolidation, workbook: [UInt8], json: [UInt8]) {
    let operation = ConsolidateReturns(
      inputs: inputs, output: "\(folder)/\(name).xlsx", json: "\(folder)/\(name).json",
      previous: previous.map { "\(folder)/\($0).json" },
      asOf: CivilDate(year: 2020, month: 10, day: 20))
    let outcome = try await operation.run(plan: PlanLoading.load(nil).plan, language: .vi)
    return (
      outcome.consolidation, try FileBytes.read("\(folder)/\(name).xlsx"),
      try FileBytes.read("\(folder)/\(name).json")
    )
  }

  @Test("Two runs beside an earlier round: what a return brought, in whatever order they are given")
  func twoRuns() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let returns = RepositoryFiles.top + "/Examples/returns"
    let all = try FileBytes.names(in: returns).sorted().map { "\(returns)/\($0)" }
    let few = all.filter { !$0.hasSuffix("SNV-quy3.xlsx") && !$0.hasSuffix("UBND TP BMT.xlsx") }
    let first = try await consolidate(few, in: folder, name: "first")
    var before = String(decoding: first.json, as: UTF8.self)
    before.replace("Quý III năm 2020", with: "Quý II năm 2020")
    before.replace("2020-07-01", with: "2020-04-01")
    before.replace("2020-09-30", with: "2020-06-30")
    try AtomicOutput(force: false, inputs: []).together { pending throws(OperationError) in
      try pending.write(Array(before.utf8), to: "\(folder)/before.json")
    }
    let second = try await consolidate(
      all, in: folder, name: "second", previous: ["first", "before"])
    let run = try #require(second.0.sinceLastRun)
    let round = try #require(second.0.sinceLastRound)
    #expect(run.earlier.file == "first.json" && round.earlier.file == "before.json")
    #expect(run.rows.map(\.now) == round.rows.map(\.now))
    #expect(!run.rows.isEmpty && run.fellAway.isEmpty)
    #expect(
      run.returned.map(\.id.text) == ["so-noi-vu", "ubnd-thanh-pho-buon-ma-thuot"])
    #expect(second.0.earlierRounds.map(\.label) == ["Quý II năm 2020"])
    let turned = try await consolidate(
      all.reversed(), in: folder, name: "turned", previous: ["before", "first"])
    #expect(turned.workbook == second.workbook)
    #expect(turned.json == second.json)
    try RepositoryFiles.remove(folder)
  }

  @Test func sayWhatTheirReadmeSays() async throws {
    let folder = try RepositoryFiles.scratchFolder()
    let returns = RepositoryFiles.top + "/Examples/returns"
    let (result, workbook, json) = try await consolidate([returns], in: folder, name: "a")
    #expect(result.checkInvariants() == [])
    func places(_ code: ProblemCode) -> [String] {
      result.problems.filter { $0.code == code }.compactMap { $0.place?.description }
    }
    #expect(
      result.criteria.filter { $0.status == .conflict }.map(\.criterion.code.description) == [
        "4.3.2", "4.3.3",
      ])
    #expect(
      places(.scoreConflict) == [
        "SNV-quy3.xlsx › Phụ lục I › G35", "SNV-quy3.xlsx › Phụ lục I › G36",
      ])
    #expect(places(.returnSuperseded) == ["So Tai chinh (cu).xlsx"])
    #expect(places(.aboveMaximum) == ["STTTT-phu-luc-1.csv › G19"])
    #expect(places(.returnAfterAsOf) == ["UBND huyện Krông Pắk.xlsx › Phụ lục II › C9"])
    #expect(places(.senderFromFileName) == ["SKHCN.xlsx"])
    #expect(places(.unitDropped) == ["SKHCN.xlsx › Biểu 1 › G11"])
    #expect(places(.achievedAboveTotal) == ["Huyen Ea H'leo.xlsx › Phụ lục II › I44"])
    let missing = result.problems.filter { $0.code == .agencyMissing }.compactMap(\.agency)
    #expect(missing.contains("ubnd-huyen-lak") && missing.count == 21)

    // The same inputs in another order give the same bytes.
    let files = try FileBytes.names(in: returns).reversed().map { "\(returns)/\($0)" }
    let again = try await consolidate(Array(files), in: folder, name: "b")
    #expect(again.workbook == workbook)
    #expect(again.json == json)
    try RepositoryFiles.remove(folder)
  }
}
