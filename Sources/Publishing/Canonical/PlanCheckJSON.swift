import Forms
import PARIndex
import Provenance

/// What `plan check --json` prints, schema `parbook/plan-check/1`: what was understood of a plan, then
/// what is to be settled, worst first.
public enum PlanCheckJSON {
  /// The text, with a newline at its end.
  public static func text(
    _ summary: PlanSummary, columns: [FoundPlanColumn], account: CellAccount,
    unplaced: [Found<String>],
    problems: [Problem], words: (Problem) -> String
  ) -> String {
    let header = summary.plan.header
    var json = JSONWriter()
    json.object {
      $0.member("schema", "parbook/plan-check/1")
      $0.key("plan")
      $0.object { head(header, &$0) }
      $0.key("criteria")
      $0.object { json in
        json.member("rows", summary.plan.criteria.count)
        json.key("levels")
        json.array { for count in summary.levels { $0.value(Points(count)) } }
        json.member("scored", summary.leaves)
        json.member("scoredMax", summary.leavesMaximum)
      }
      $0.key("tasks")
      $0.object { json in
        json.member("rows", summary.plan.tasks.count)
        json.member("sections", summary.plan.sections.count)
        json.member("withDueDate", summary.withDay)
        json.member("withCondition", summary.withCondition)
      }
      $0.member("withRules", summary.withRules)
      $0.objects("agencies", summary.bodies) {
        $0.member("id", $1.id.text)
        $0.member("name", $1.name)
        $0.member("kind", $1.kind.rawValue)
      }
      $0.objects("groups", summary.groups) {
        $0.member("id", $1.id.text)
        $0.member("name", $1.name)
        $0.member("members", $1.members.map(\.text))
      }
      $0.objects("columns", columns) {
        $0.member("annex", $1.annex)
        $0.member("column", $1.column.jsonKey)
        $0.member("heading", $1.heading)
        $0.members(of: $1.place)
      }
      $0.members(of: account)
      $0.objects("unplaced", unplaced) { $0.members(of: $1) }
      $0.objects("problems", problems) { $0.members(of: $1, words: words) }
    }
    return json.finished
  }

  private static func head(_ header: Plan.Header, _ json: inout JSONWriter) {
    json.member("id", header.id)
    json.member("title", header.title)
    json.member("province", header.province)
    json.member("date", header.date?.description)
    json.member("issuer", header.issuer)
    json.member("year", header.year)
    json.member("previousYear", header.previousYear)
    json.member("max", header.maximum)
    json.member("previous", header.previous)
    json.member("target", header.target)
  }
}
