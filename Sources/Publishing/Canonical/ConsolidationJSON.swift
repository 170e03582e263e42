import Messages
import PARIndex
import Provenance

/// The canonical JSON of a consolidation, schema `parbook/consolidation/1`
/// (`Schema/consolidation-1.schema.json`).
///
/// ```json
/// { "schema": "parbook/consolidation/1", "plan": {"id": "7391/KH-UBND", …}, "total": {…}, … }
/// ```
public enum ConsolidationJSON {
  /// Name and version of the form.
  public static let schema = "parbook/consolidation/1"

  /// The text of the file.
  ///
  /// - Parameters:
  ///   - consolidation: what to write.
  ///   - inputs: what became of everything that was found.
  ///   - words: the sentence of a problem.
  /// - Returns: JSON with a newline at its end; the same value gives the same bytes.
  public static func text(
    _ consolidation: Consolidation, inputs: [FoundFile] = [], words: (Problem) -> String
  ) -> String {
    var json = JSONWriter()
    json.object {
      $0.member("schema", schema)
      $0.key("plan")
      $0.object { plan(consolidation.plan, &$0) }
      $0.member("asOf", consolidation.asOf?.description)
      $0.key("asOfSource")
      if let source = consolidation.asOfSource {
        $0.object {
          $0.member("agency", source.agency.text)
          $0.members(of: source.place)
        }
      } else {
        $0.value(nil as String?)
      }
      $0.member("period", consolidation.period)
      $0.member("periodFirst", consolidation.span?.first.description)
      $0.member("periodLast", consolidation.span?.last.description)
      $0.key("total")
      if consolidation.plan.hasScores {
        $0.object { $0.members(of: consolidation.total) }
      } else {
        $0.value(nil as String?)
      }
      $0.objects("criteria", consolidation.criteria) {
        criterion($1, parent: consolidation.plan.parent(of: $1.criterion.code), &$0)
      }
      $0.objects("tasks", consolidation.tasks) { TaskOutcomeJSON.write($1, &$0) }
      let deliveries = Dictionary(
        inputs.map { ($0.name, $0.delivery) }, uniquingKeysWith: { first, _ in first })
      let hasScores = consolidation.plan.hasScores
      $0.objects("agencies", consolidation.agencies) {
        agency($1, deliveries, hasScores: hasScores, to: &$0)
      }
      $0.member(inputs: inputs)
      ChangesJSON.write(consolidation, &$0)
      $0.objects("problems", consolidation.problems) { $0.members(of: $1, words: words) }
    }
    return json.finished
  }

  private static func plan(_ plan: Plan, _ json: inout JSONWriter) {
    let header = plan.header
    json.member("id", header.id)
    json.member("province", header.province)
    json.member("year", header.year)
    json.member("max", plan.hasScores ? header.maximum : nil)
    json.member("previous", header.previous)
    json.member("target", header.target)
  }

  private static func criterion(
    _ outcome: CriterionOutcome, parent: CriterionCode?, _ json: inout JSONWriter
  ) {
    let criterion = outcome.criterion
    json.members(of: criterion.code, printed: criterion.printedCode)
    json.member("parent", parent?.description)
    json.member("level", criterion.level.rawValue)
    json.member("name", criterion.name)
    json.member("kind", criterion.kind.rawValue)
    json.member("max", criterion.maximum)
    json.member("previous", criterion.previous)
    json.member("target", criterion.target)
    json.member("leads", criterion.leads.map(\.text))
    json.members(of: outcome.figures)
    json.member("gapToTarget", outcome.gapToTarget)
    json.member("changeFromPrevious", outcome.changeFromPrevious)
    json.member("indexPercent", outcome.indexPercent)
    json.member("recoverable", outcome.recoverable)
    json.member("status", outcome.status.rawValue)
    json.objects("sources", outcome.claims) { claim($1, &$0) }
    json.key("decision")
    if let decision = outcome.decision ?? outcome.staleDecision {
      json.object {
        self.decision(decision, &$0)
        $0.member("stale", outcome.staleDecision != nil)
      }
    } else {
      json.value(nil as String?)
    }
  }

  private static func claim(_ claim: ScoreClaim, _ json: inout JSONWriter) {
    json.member("agency", claim.agency.text)
    json.members(of: claim.points.place)
    json.member("value", claim.points.value)
    json.member("used", claim.used)
    json.member("evidence", claim.evidence)
    json.member("explanation", claim.explanation)
  }

  private static func decision(_ decision: Decision, _ json: inout JSONWriter) {
    json.member("value", decision.points.value)
    json.member("reason", decision.reason)
    json.member("decidedBy", decision.decidedBy)
    json.member("decidedOn", decision.decidedOn?.description)
    json.members(of: decision.points.place)
    json.member("basis", decision.basis)
  }

  private static func agency(
    _ outcome: AgencyOutcome, _ deliveries: [String: Delivery?], hasScores: Bool,
    to json: inout JSONWriter
  ) {
    json.member("id", outcome.agency.id.text)
    json.member("name", outcome.agency.name)
    json.member("expectedToReport", outcome.expectedToReport)
    json.member("returned", outcome.returned)
    json.member("reportedOn", outcome.reportedOn?.description)
    json.member("files", outcome.files)
    json.member("unreadFiles", outcome.unreadFiles)
    let mailed = outcome.files.filter { deliveries[$0].flatMap(\.self) != nil }
    if !mailed.isEmpty {
      json.objects("received", mailed) {
        $0.member("file", $1)
        $0.members(of: deliveries[$1].flatMap(\.self))
      }
    }
    json.member("max", hasScores ? outcome.maximum : nil)
    json.member("score", hasScores ? outcome.score : nil)
    json.member("target", hasScores ? outcome.target : nil)
    json.member("scoredTarget", hasScores ? outcome.scoredTarget : nil)
    json.member("rows", outcome.leaves)
    json.member("rowsScored", outcome.leavesScored)
    json.member("tasksDone", outcome.tasksDone)
    json.member("tasks", outcome.tasks)
  }
}

extension JSONWriter {
  /// Writes the members of a problem; every JSON file of parbook lists problems in this form.
  mutating func members(of problem: Problem, words: (Problem) -> String) {
    member("code", problem.code.rawValue)
    member("severity", problem.severity.rawValue)
    member("agency", problem.agency)
    members(of: problem.place)
    member("row", problem.row?.code)
    // Words are in the message; decimals stay as the records write them.
    let wording = Wording(.vi)
    member("found", problem.found.map(wording.text))
    member("used", problem.used.map(wording.text))
    member("expected", problem.expected.map(wording.text))
    objects("related", problem.related) { $0.members(of: $1) }
    member("message", words(problem))
  }
}
