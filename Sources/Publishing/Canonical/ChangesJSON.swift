import PARIndex
import Provenance

/// The members of the canonical JSON that compare with earlier consolidations.
enum ChangesJSON {
  /// Writes `changes` and `rounds`.
  static func write(_ consolidation: Consolidation, _ json: inout JSONWriter) {
    json.key("changes")
    json.object {
      changes("sinceLastRound", consolidation.sinceLastRound, of: consolidation, to: &$0)
      changes("sinceLastRun", consolidation.sinceLastRun, of: consolidation, to: &$0)
    }
    let own = EarlierConsolidation(consolidation, file: "")
    json.objects("rounds", consolidation.earlierRounds + [own]) {
      round($1, isOwn: $1 == own, &$0)
    }
  }

  private static func changes(
    _ name: String, _ changes: Changes?, of consolidation: Consolidation, to json: inout JSONWriter
  ) {
    json.key(name)
    guard let changes else { return json.value(nil as String?) }
    json.object {
      $0.member("file", changes.earlier.file)
      head(changes.earlier, &$0)
      $0.member("otherPlan", changes.isOtherPlan)
      $0.key("total")
      $0.object {
        let total = changes.total
        let hasScores = consolidation.plan.hasScores
        figures(total.then, now: hasScores ? total.now : nil, total.difference, &$0)
      }
      $0.objects("fields", changes.fields) { json, field in
        json.member("code", field.code.description)
        json.member("name", field.name)
        let figures = field.figures
        self.figures(figures.then, now: figures.now, figures.difference, &json)
      }
      $0.objects("rows", changes.rows) { row($1, consolidation, to: &$0) }
      $0.objects("tasks", changes.tasks) { task($1, consolidation, to: &$0) }
      $0.key("agencies")
      $0.object { agencies(changes, &$0) }
    }
  }

  private static func head(_ earlier: EarlierConsolidation, _ json: inout JSONWriter) {
    json.member("planId", earlier.planID)
    json.member("planYear", earlier.planYear)
    json.member("period", earlier.label)
    json.member("periodFirst", earlier.period?.first.description)
    json.member("periodLast", earlier.period?.last.description)
    json.member("asOf", earlier.asOf?.description)
  }

  private static func row(
    _ change: Changes.RowChange, _ consolidation: Consolidation, to json: inout JSONWriter
  ) {
    let outcome = consolidation.criteria.first { $0.criterion.code == change.code }
    json.member("code", change.code.description)
    json.member("name", outcome?.criterion.name ?? "")
    json.member("kind", change.kind.rawValue)
    json.member("then", change.then)
    json.member("now", change.now)
    json.member("difference", change.difference)
    json.member("ground", change.ground.rawValue)
    json.member("agencies", change.agencies.map(\.text))
    json.member("decidedBy", outcome?.decision?.decidedBy)
    bodies("formerLeads", change.formerLeads, to: &json)
  }

  private static func task(
    _ change: Changes.TaskChange, _ consolidation: Consolidation, to json: inout JSONWriter
  ) {
    json.member("code", change.code.description)
    json.member("name", consolidation.plan.task(change.code)?.name ?? "")
    json.member("then", change.then?.rawValue)
    json.member("now", change.now.rawValue)
    json.member("wasOverdue", change.wasOverdue)
    json.member("overdue", change.isOverdue)
    json.member("agencies", change.agencies.map(\.text))
    bodies("formerLeads", change.formerLeads, to: &json)
  }

  private static func agencies(_ changes: Changes, _ json: inout JSONWriter) {
    bodies("returned", changes.returned, to: &json)
    bodies("fellAway", changes.fellAway, to: &json)
    json.objects("succeeded", changes.successions) { json, succession in
      body(succession.former, &json)
      json.member("hadReturned", succession.hadReturned)
      bodies("successors", succession.successors, to: &json)
      json.member("hasReturned", succession.hasReturned)
    }
  }

  private static func bodies(_ name: String, _ bodies: [Changes.Body], to json: inout JSONWriter) {
    json.objects(name, bodies) { body($1, &$0) }
  }

  private static func body(_ body: Changes.Body, _ json: inout JSONWriter) {
    json.member("id", body.id.text)
    json.member("name", body.name)
  }

  private static func figures(
    _ then: Figures?, now: Figures?, _ difference: Figures?, _ json: inout JSONWriter
  ) {
    for (name, figures) in [("then", then), ("now", now), ("difference", difference)] {
      json.key(name)
      self.figures(figures, &json)
    }
  }

  private static func figures(_ figures: Figures?, _ json: inout JSONWriter) {
    guard let figures else { return json.value(nil as String?) }
    json.object { $0.members(of: figures) }
  }

  private static func round(
    _ round: EarlierConsolidation, isOwn: Bool, _ json: inout JSONWriter
  ) {
    json.member("file", isOwn ? nil : round.file)
    head(round, &json)
    json.key("total")
    figures(round.total, &json)
    json.objects("fields", round.fields) { json, field in
      json.member("code", field.code.description)
      json.member("name", field.row.name ?? "")
      json.member("score", field.row.score)
      json.member("secured", field.row.figures?.secured)
      json.member("expected", field.row.figures?.expected)
      json.member("possible", field.row.figures?.possible)
    }
  }
}

extension JSONWriter {
  /// Writes the four figures.
  mutating func members(of figures: Figures) {
    member("score", figures.score)
    member("secured", figures.secured)
    member("expected", figures.expected)
    member("possible", figures.possible)
  }
}
