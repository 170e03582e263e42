import Messages
import PARIndex
import Provenance
import Testing

@testable import Operations

@Suite("The examples, from files to the consolidated workbook")
struct ExampleTests {
  func consolidate(_ inputs: [String], in folder: String, name: String) async throws
    -> (Consolidation, workbook: [UInt8], json: [UInt8])
  {
    let operation = ConsolidateReturns(
      inputs: inputs, output: "\(folder)/\(name).xlsx", json: "\(folder)/\(name).json",
      asOf: CivilDate(year: 2020, month: 10, day: 20))
    let outcome = try await operation.run(plan: PlanLoading.load(nil).plan, language: .vi)
    return (
      outcome.consolidation, try FileBytes.read("\(folder)/\(name).xlsx"),
      try FileBytes.read("\(folder)/\(name).json")
    )
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
