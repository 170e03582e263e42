import FoundationEssentials
import PARIndex
import Provenance
import Reconciliation

/// Reads what an earlier `consolidate --json` held.
enum PreviousConsolidation {
  private struct Document: Decodable {
    struct Criterion: Decodable {
      var code: String
      var score: Decimal?
    }
    struct Task: Decodable {
      var code: String
      var state: String
    }
    struct Agency: Decodable {
      var id: String
      var returned: Bool
    }
    var schema: String
    var criteria: [Criterion]
    var tasks: [Task]
    var agencies: [Agency]
  }

  /// What cannot be understood in an otherwise readable document.
  private struct Oddity: Error {
    var words: String
  }

  /// The earlier state, or the problem that says why there is none.
  static func read(_ path: String) throws(OperationError) -> (PreviousScores?, [Problem]) {
    let bytes = try FileBytes.read(path)
    do {
      let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
      return (try state(document), [])
    } catch {
      let found = (error as? Oddity).map { Problem.Slot.written($0.words) }
      let name = String(path.split(separator: "/").last ?? "")
      return (
        nil,
        [Problem(.previousUnreadable, place: Place(file: name), found: found ?? .phrase(.notJSON))]
      )
    }
  }

  private static func state(_ document: Document) throws(Oddity) -> PreviousScores {
    guard document.schema == "parbook/consolidation/1" else {
      throw Oddity(words: document.schema)
    }
    var scores: [CriterionCode: Points] = [:]
    for row in document.criteria {
      guard let score = row.score else { continue }
      guard let points = Points(plain: "\(score)") else { throw Oddity(words: "\(score)") }
      scores[try code(row.code)] = points
    }
    var tasks: [CriterionCode: TaskOutcomeState] = [:]
    for task in document.tasks {
      guard let state = TaskOutcomeState(rawValue: task.state) else {
        throw Oddity(words: task.state)
      }
      tasks[try code(task.code)] = state
    }
    let returned = document.agencies.filter(\.returned).map { Agency.ID($0.id) }
    return PreviousScores(scores: scores, tasks: tasks, agencies: Set(returned))
  }

  private static func code(_ text: String) throws(Oddity) -> CriterionCode {
    guard let code = CriterionCode(text) else { throw Oddity(words: text) }
    return code
  }
}
