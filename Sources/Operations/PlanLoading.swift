import CBuiltInPlans
import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet

/// A plan with what was noticed while reading it.
public struct LoadedPlan: Sendable {
  /// The plan.
  public var plan: Plan
  /// What is wrong with its tables.
  public var problems: [Problem]
  /// The columns of its annexes, and where they were found.
  public var columns: [FoundPlanColumn]
  /// What became of everything that its files hold.
  public var account: CellAccount
  /// What was read and is no part of it.
  public var unplaced: [Found<String>]

  /// Whether some of it could not be understood.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// Finds and reads plans.
public enum PlanLoading {
  /// Reads the plan at a path: a folder with the four tables, one workbook that holds them, or the JSON
  /// of `plan export`.
  ///
  /// - Parameter path: nil for the built-in plan 7391/KH-UBND.
  /// - Returns: the plan, and what is wrong with its tables.
  /// - Throws: `OperationError.inputUnavailable` where nothing can be opened, `inputUnusable` where
  ///   it is no plan.
  public static func load(_ path: String?) throws(OperationError) -> LoadedPlan {
    var files: [PlanFile] = []
    var problems: [Problem] = []
    let tables = try path.map(tables) ?? builtInTables()
    if let (name, bytes) = tables.first, tables.count == 1, PlanDocument.isDocument(bytes) {
      let read = PlanDocument.read(bytes, name: name)
      guard let plan = read.value else {
        throw .inputUnusable(file: path ?? name, problems: read.problems)
      }
      return LoadedPlan(
        plan: plan, problems: [], columns: [], account: CellAccount(), unplaced: [])
    }
    for (name, bytes) in tables {
      do throws(ReadError) {
        let workbook = try WorkbookReader.read(bytes, name: name)
        files.append(PlanFile(name: name, workbook: workbook, sha256: Digest.sha256(bytes)))
      } catch {
        problems.append(error.problem)
      }
    }
    let reading = PlanReader.understand(files)
    problems += reading.problems
    guard let plan = reading.plan else {
      throw .inputUnusable(file: path ?? "7391/KH-UBND", problems: problems)
    }
    return LoadedPlan(
      plan: plan, problems: problems,
      columns: reading.columns,
      account: reading.account.counts, unplaced: reading.account.unplaced)
  }

  private static func tables(_ path: String) throws(OperationError) -> [(String, [UInt8])] {
    let inputs = try InputFiles.find([path], depth: 0)
    var tables: [(String, [UInt8])] = []
    for input in inputs where !input.isForeign {
      tables.append((input.name, try FileBytes.read(input.path)))
    }
    return tables
  }

  private static func builtInTables() -> [(String, [UInt8])] {
    // The C table is constant for the life of the program.
    withUnsafeBytes(of: parbook_dak_lak_2020) { memory in
      memory.bindMemory(to: parbook_table.self).map { table in
        (
          String(cString: table.name),
          Array(UnsafeBufferPointer(start: table.bytes, count: table.count))
        )
      }
    }
  }
}
