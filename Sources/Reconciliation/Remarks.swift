import PARIndex
import Provenance

extension ReturnsByAgency {
  /// What agencies wrote beside rows of Annex I, in the plan's order, then the registry's.
  var remarks: [Remark] {
    var byRow: [CriterionCode: [Remark]] = [:]
    for reports in scoreReports {
      for (code, versions) in reports.rows {
        for report in versions {
          let texts: [(Remark.Kind, Found<String>?)] = [
            (.evidence, report.evidence), (.explanation, report.explanation),
          ]
          for (kind, text) in texts {
            guard let text, let remark = Remark(code, isTask: false, reports.agency, kind, text)
            else { continue }
            byRow[code, default: []].append(remark)
          }
        }
      }
    }
    return plan.criteria.flatMap { byRow.removeValue(forKey: $0.code) ?? [] }
  }
}
