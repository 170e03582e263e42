import Messages
import PARIndex
import Provenance

/// What every sheet of the consolidated workbook is written from.
struct SheetContext {
  let consolidation: Consolidation
  let rows: RowMap
  /// Words for values of problems, with the codes that the plan prints.
  let wording: Wording

  init(_ consolidation: Consolidation) {
    self.consolidation = consolidation
    rows = RowMap(consolidation)
    wording = Wording(SheetLanguage.current, of: consolidation.plan)
  }

  /// Whether there are scores.
  var hasScores: Bool { consolidation.plan.hasScores }
  var header: Plan.Header { consolidation.plan.header }
  /// The years that headings name.
  var years: PlanYears { PlanYears(current: header.year, previous: header.previousYear) }

  /// The rows that add up to the total: the fields.
  var fields: [CriterionOutcome] {
    let codes = Set(consolidation.plan.roots.map(\.code))
    var seen: Set<CriterionCode> = []
    return consolidation.criteria.filter {
      codes.contains($0.criterion.code) && seen.insert($0.criterion.code).inserted
    }
  }

  var registry: AgencyRegistry { consolidation.plan.registry }

  /// Plan, period and day, as the line below every title.
  var subtitle: String {
    var parts = [TableWords.plan(header.id)]
    if !consolidation.period.isEmpty {
      parts.append(said("Kỳ báo cáo: \(consolidation.period)", "Period: \(consolidation.period)"))
    }
    if let day = consolidation.asOf {
      let source = consolidation.asOfSource.map {
        said(
          " (theo báo cáo của \(registry.name($0.agency)))",
          " (by the return of \(registry.name($0.agency)))")
      }
      parts.append(
        said(
          "Số liệu tính đến ngày \(day.vietnamese)\(source ?? "")",
          "Figures to \(day.shown)\(source ?? "")"))
    }
    return "(" + parts.joined(separator: " · ") + ")"
  }

  /// By how many days a task that is not done is past its last day; nil where it is not.
  func daysLate(_ outcome: TaskOutcome) -> Int? {
    guard outcome.overdue, let due = outcome.task.dueDate, let day = consolidation.asOf else {
      return nil
    }
    return day.daysSince1970 - due.daysSince1970
  }

  /// The name of the agency that a problem is about; empty where it is about none.
  func agencyName(_ problem: Problem) -> String {
    problem.agency.map { registry.name(Agency.ID($0)) } ?? ""
  }

  /// The names of agencies, one after the other.
  func names(_ agencies: [Agency.ID]) -> String {
    agencies.map(registry.name).joined(separator: "; ")
  }
}
