import FoundationEssentials
import PARIndex
import Provenance
import Reconciliation

/// Reads the scores of an earlier `consolidate --json`.
enum PreviousConsolidation {
  private struct Document: Decodable {
    struct Row: Decodable {
      var code: String
      var score: Decimal?
    }
    var schema: String
    var criteria: [Row]
  }

  /// The scores, or the problem that says why there are none.
  static func read(_ path: String) throws(OperationError) -> (PreviousScores?, [Problem]) {
    let bytes = try FileBytes.read(path)
    func refused(_ why: String) -> (PreviousScores?, [Problem]) {
      (nil, [Problem(.previousUnreadable, place: Place(file: path), found: why)])
    }
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      return refused("JSON")
    }
    guard document.schema == "parbook/consolidation/1" else { return refused(document.schema) }
    var scores: [CriterionCode: Points] = [:]
    for row in document.criteria {
      guard let score = row.score else { continue }
      guard let code = CriterionCode(row.code), let points = Points(plain: "\(score)") else {
        return refused("\(row.code): \(score)")
      }
      scores[code] = points
    }
    return (PreviousScores(scores: scores), [])
  }
}
