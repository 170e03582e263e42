import Intake
import Testing

@testable import Operations

/// What is understood of example returns, line by line: any change of a column, row, value, finding
/// or fate shows here.
///
/// `RECORD_GOLDEN=1 swift test --filter UnderstandingGoldenTests` writes the files anew, and fails.
@Suite struct UnderstandingGoldenTests {
  @Test(arguments: [
    "SKHCN.xlsx", "STTTT-phu-luc-1.csv", "So Tai chinh (cu).xlsx", "SoTuPhap_PL1_PL2.xlsx",
  ]) func isWhatItWas(name: String) async throws {
    let path = "\(RepositoryFiles.top)/Examples/returns/\(name)"
    let files = try await ReturnFilesReader(plan: PlanLoading.load(nil).plan).read([path])
    try Self.expect(
      files.files.first?.understanding ?? "", "Tests/Golden/understand/\(name).txt")
  }

  /// Holds an understanding against the file that has it, or records it.
  static func expect(_ understanding: String, _ golden: String) throws {
    let text = understanding + "\n"
    if StandardStreams.environment("RECORD_GOLDEN") != nil {
      let outputs = AtomicOutput(force: true, inputs: [])
      try outputs.write(Array(text.utf8), to: "\(RepositoryFiles.top)/\(golden)")
      Issue.record("recorded \(golden)")
      return
    }
    let expected = String(decoding: try RepositoryFiles.bytes(golden), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == wanted.count)
    for (line, want) in zip(lines, wanted) where line != want {
      Issue.record("\(golden): “\(line)”, not “\(want)”")
      break
    }
  }
}
