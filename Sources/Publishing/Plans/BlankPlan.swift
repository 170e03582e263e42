import Forms
import PARIndex

/// The four tables of a plan that is still to be typed in.
struct BlankPlan {
  /// The year planned for; nil where it is not known yet.
  let year: Int?

  private static let spareRows = 200
  /// The columns that tell what was restored, and what plans print beside the figures.
  private static let left: Set<FormColumn> = Set([.restoration] + PlanForm.printedBeside)

  private var columns: PlanColumns {
    PlanColumns(years: year.map { ($0, $0 - 1) }, isForPeople: true)
  }

  /// The tables, in the order in which they are filled in.
  var tables: [TidyTable] {
    let head = PlanTables.head(
      PlanHeadKey.allCases.map { ($0, $0 == .year ? .count(year) : .text("")) }, isForPeople: true,
      columns: columns)
    return [head]
      + [PlanForm.agencies, .criteria, .tasks].map { form in
        TidyTable(
          name: form.sheetName, columns: columns.columns(form, without: Self.left), rows: [],
          example: example(form),
          spareRows: Self.spareRows)
      }
  }

  private func example(_ form: PlanForm) -> [TidyTable.Value] {
    form.columns.filter { !Self.left.contains($0) }.map { column in
      let text = exampleText(column, in: form)
      return switch column {
      case .code, .agencyID: .code("\(PlanWords.example): \(text)")
      default: Points(plain: text).map { .points($0) } ?? .text(text)
      }
    }
  }

  private func exampleText(_ column: FormColumn, in form: PlanForm) -> String {
    switch (form, column) {
    case (.criteria, .code): "1.1"
    case (.criteria, .name): "Thực hiện Kế hoạch cải cách hành chính năm"
    case (.criteria, .maximum), (.criteria, .target): "1.5"
    case (.criteria, .previous): "1.25"
    case (.criteria, .kind): PlanWords.words(Criterion.Kind.appraised).first ?? ""
    case (.criteria, .leads), (.tasks, .leads), (.agencies, .agencyName): "Sở Nội vụ"
    case (.tasks, .code): "1.1.1"
    case (.tasks, .name): "Hoàn thành Kế hoạch cải cách hành chính năm"
    case (.tasks, .products): "Báo cáo của UBND tỉnh"
    case (.tasks, .requirement): "Hoàn thành 100% nhiệm vụ"
    case (.tasks, .deadline): "Trước ngày 15/12"
    case (.tasks, .implementers): "Các sở, ban, ngành; UBND cấp xã"
    case (.tasks, .condition): "a/b >= 100%"
    case (.tasks, .dueDate): year.map { "14/12/\($0)" } ?? "14/12/2025"
    case (.tasks, .amountScope): PlanWords.perAgency.first ?? ""
    case (.agencies, .agencyID): "so-noi-vu"
    case (.agencies, .kind): PlanWords.words(Agency.Kind.department).first ?? ""
    case (.agencies, .abbreviations): "SNV"
    case (.agencies, .aliases): "Sở NV"
    case (.agencies, .groups): "Các sở, ban, ngành"
    case (.agencies, .reports): PlanWords.reports.first ?? ""
    default: ""
    }
  }
}
