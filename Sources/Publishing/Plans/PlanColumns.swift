import Forms
import PARIndex

/// The columns of the four tables of a plan.
struct PlanColumns {
  /// The years that headings name; nil for a plan that has none yet.
  var years: (year: Int, previous: Int)?
  /// Whether people fill the tables in, so that each column says how.
  var isForPeople: Bool

  /// The columns of a table that are written.
  func columns(_ form: PlanForm, without left: Set<FormColumn> = []) -> [TidyTable.Column] {
    zip(form.columns, Self.widths(form)).filter { !left.contains($0.0) }.map { column, width in
      TidyTable.Column(
        heading(column, in: form), width, note: isForPeople ? form.note(on: column) : "",
        entry: isForPeople ? Self.entry(column, in: form) : .free)
    }
  }

  private func heading(_ column: FormColumn, in form: PlanForm) -> String {
    guard let years else {
      return switch column {
      case .previous: "Điểm đạt được năm trước"
      case .target: "Điểm mục tiêu"
      default: form.heading(column)
      }
    }
    return form.heading(column, year: years.year, previousYear: years.previous)
  }

  private static func widths(_ form: PlanForm) -> [Double] {
    switch form {
    case .criteria: [8, 50, 9, 11, 11, 30, 15, 40, 40, 30, 30]
    case .tasks: [8, 36, 26, 34, 16, 22, 26, 16, 12, 36, 14, 40, 30, 30]
    case .agencies: [34, 38, 11, 20, 34, 24, 13, 13, 30, 10, 30]
    case .head: [20, 80]
    }
  }

  private static func entry(_ column: FormColumn, in form: PlanForm) -> TidyTable.Entry {
    switch column {
    case .code, .agencyID: .code
    case .maximum, .previous, .target: .points
    case .leads, .implementers: .agencies
    case .amountScope: .words([PlanWords.provinceWide, PlanWords.perAgency].compactMap(\.first))
    case .reports: .words([PlanWords.reports, PlanWords.doesNotReport].compactMap(\.first))
    case .kind where form == .criteria:
      .words(Criterion.Kind.allCases.compactMap { PlanWords.words($0).first })
    case .kind: .words(Agency.Kind.allCases.compactMap { PlanWords.words($0).first })
    default: .free
    }
  }
}
