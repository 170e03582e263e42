import Messages
import PARIndex
import Provenance

/// A plan as JSON, schema `parbook/plan/1` (`Schema/plan-1.schema.json`): groups expanded in
/// `leads` and `implementers`, the wording kept beside them.
public enum PlanJSON {
  /// Name and version of the form.
  public static let schema = "parbook/plan/1"

  /// The text of the file, with a newline at its end.
  public static func text(_ plan: Plan) -> String {
    var json = JSONWriter()
    json.object {
      $0.member("schema", schema)
      $0.key("header")
      $0.object { header(plan.header, &$0) }
      $0.objects("agencies", plan.registry.agencies) { agency($1, &$0) }
      $0.objects("criteria", plan.criteria) { criterion($1, &$0) }
      $0.objects("sections", plan.sections) {
        $0.members(of: $1.code, printed: $1.printedCode)
        $0.member("name", $1.name)
        if !$1.restoration.isEmpty { $0.member("restoration", $1.restoration) }
        rules($1.rules, &$0)
      }
      $0.objects("tasks", plan.tasks) { task($1, &$0) }
    }
    return json.finished
  }

  private static func header(_ header: Plan.Header, _ json: inout JSONWriter) {
    json.member("id", header.id)
    json.member("title", header.title)
    json.member("province", header.province)
    json.member("issuer", header.issuer)
    json.member("date", header.date?.description)
    json.member("year", header.year)
    json.member("previousYear", header.previousYear)
    json.member("standingAgency", header.standingAgency.text)
    json.member("max", header.maximum)
    json.member("previous", header.previous)
    json.member("target", header.target)
    json.member("period", header.period)
    json.key("statedConditions")
    json.object { json in
      for (code, condition) in header.statedConditions.sorted(by: { $0.key < $1.key }) {
        json.member(code.description, condition.description)
      }
    }
  }

  private static func agency(_ agency: Agency, _ json: inout JSONWriter) {
    json.member("id", agency.id.text)
    json.member("name", agency.name)
    json.member("kind", agency.kind.rawValue)
    json.member("abbreviations", agency.abbreviations)
    json.member("aliases", agency.aliases)
    json.member("groups", agency.groups.map(\.text))
    json.member("validFrom", agency.validFrom?.description)
    json.member("validTo", agency.validTo?.description)
    json.member("successors", agency.successors.map(\.text))
    json.member("predecessors", agency.predecessors.map(\.text))
    json.member("reports", agency.reports)
  }

  private static func criterion(_ criterion: Criterion, _ json: inout JSONWriter) {
    json.members(of: criterion.code, printed: criterion.printedCode)
    json.member("name", criterion.name)
    json.member("kind", criterion.kind.rawValue)
    json.member("max", criterion.maximum)
    json.member("previous", criterion.previous)
    json.member("target", criterion.target)
    json.member("leadsText", criterion.leadsText)
    json.member("leads", criterion.leads.map(\.text))
    json.member("restoration", Wording(.vi).text(.restoration(criterion.restoration)))
    rules(criterion.rules, &json)
  }

  private static func task(_ task: PlanTask, _ json: inout JSONWriter) {
    json.members(of: task.code, printed: task.printedCode)
    json.member("criterion", task.criterion?.description)
    json.member("name", task.name)
    json.member("products", task.products)
    json.member("requirementText", task.requirementText)
    json.member("requirement", task.requirement?.description)
    json.member("amountScope", task.isProvinceWide ? "province" : "agency")
    json.member("deadline", task.deadline)
    json.member("dueDate", task.dueDate?.description)
    json.member("leadsText", task.leadsText)
    json.member("implementersText", task.implementersText)
    json.member("leads", task.leads.map(\.text))
    json.member("implementers", task.implementers.map(\.text))
    json.member("restoration", Wording(.vi).text(.restoration(task.restoration)))
    rules(task.rules, &json)
  }

  private static func rules(_ rules: RowRules, _ json: inout JSONWriter) {
    guard !rules.isEmpty else { return }
    json.key("rules")
    json.object {
      $0.member("scoring", rules.scoring)
      $0.member("evidence", rules.evidence)
      $0.member("remarks", rules.remarks)
    }
  }
}
