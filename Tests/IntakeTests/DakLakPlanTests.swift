import Glibc
import Intake
import PARIndex
import Provenance
import Spreadsheet
import Testing

/// The plan that is built in, as its files in the repository hold it.
enum DakLakPlan {
  static func files() throws -> [PlanFile] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try ["phu-luc-1", "phu-luc-2", "agencies", "plan"].map { name in
      let path = "/\(root)/Templates/dak-lak-2020/\(name).csv"
      return PlanFile(
        name: "\(name).csv", workbook: try WorkbookReader.read(bytes(path), name: name), sha256: "")
    }
  }

  private static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static let read = Result { try readPlan() }

  /// The plan, read once for all tests.
  static func plan() throws -> Plan { try read.get() }

  private static func readPlan() throws -> Plan {
    let checked = PlanReader.read(try files())
    let (plan, problems) = (checked.value, checked.problems)
    guard let plan else { throw SmallPlan.Unreadable(problems: problems) }
    return plan
  }
}

@Suite struct DakLakPlanTests {
  @Test func isReadWithoutAWord() throws {
    let checked = PlanReader.read(try DakLakPlan.files())
    let (plan, problems) = (checked.value, checked.problems)
    for problem in problems { Issue.record("\(problem)") }
    let read = try #require(plan)
    #expect(read.criteria.count == 103)
    #expect(read.fields.count == 8)
    #expect(read.criteria.count { $0.level == .criterion } == 43)
    #expect(read.tasks.count == 86)
    #expect(read.fields.reduce(.zero) { $0 + $1.maximum } == Points(100))
    #expect(read.header.target == Points(plain: "92.81"))
  }

  @Test func itsReturnsBentAloneAreRecoveredOrReported() throws {
    let plan = try DakLakPlan.plan()
    let reader = ReturnReader(plan)
    for bend in Bend.allCases {
      let count = BendingTests.count([bend], plan: plan, reader: reader, seed: 5)
      #expect(count.wrong.isEmpty, "\(bend): \(count.wrong)")
      #expect(count.recovered + count.reported == 80, "\(bend): \(count)")
    }
  }
}
