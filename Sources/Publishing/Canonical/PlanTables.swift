import Forms
import Messages
import PARIndex
import Provenance

/// A plan as the four tables from which it can be read again.
struct PlanTables {
  let plan: Plan

  /// The four tables with the names of their CSV files.
  var all: [(file: String, table: TidyTable)] {
    [
      (PlanForm.criteria.fileName, criteria), (PlanForm.tasks.fileName, tasks),
      (PlanForm.agencies.fileName, agencies), (PlanForm.head.fileName, head),
    ]
  }

  /// The first columns of a table, one for each width.
  private func columns(_ form: PlanForm, widths: [Double]) -> [TidyTable.Column] {
    zip(form.columns, widths).map { column, width in
      .init(
        form.heading(
          column, year: plan.header.year, previousYear: plan.header.previousYear), width)
    }
  }

  private var criteria: TidyTable {
    TidyTable(
      name: PlanForm.criteria.sheetName,
      columns: columns(.criteria, widths: [8, 50, 9, 11, 11, 30, 15, 40]),
      rows: plan.criteria.map {
        [
          .code($0.code.description), .text($0.name), .points($0.maximum), .points($0.previous),
          .points($0.target), .text($0.leadsText), .text(Self.first(PlanWords.words($0.kind))),
          .text(Wording(.vi).text(.restoration($0.restoration))),
        ]
      })
  }

  private var tasks: TidyTable {
    TidyTable(
      name: PlanForm.tasks.sheetName,
      columns: columns(
        .tasks, widths: [8, 36, 26, 34, 16, 22, 26, 16, 12, 36] + (hasScopes ? [14] : [])),
      rows: taskRows)
  }

  /// Whether some task asks for the whole province's amounts; else the column is left out.
  private var hasScopes: Bool { plan.tasks.contains(where: \.isProvinceWide) }

  private var taskRows: [[TidyTable.Value]] {
    AnnexTwoRow.rows(of: plan).map { row in
      switch row {
      case .section(let section):
        [.code(section.code.description), .text(section.name)]
          + Array(repeating: .text(""), count: hasScopes ? 9 : 8)
      case .task(let index):
        Self.values(plan.tasks[index])
          + (hasScopes
            ? [.text(plan.tasks[index].isProvinceWide ? Self.first(PlanWords.provinceWide) : "")]
            : [])
      }
    }
  }

  /// What stands in a helper column that has nothing.
  private static let none = first(PlanWords.none)

  private static func first(_ words: [String]) -> String { words.first ?? "" }

  private static func values(_ task: PlanTask) -> [TidyTable.Value] {
    [
      .code(task.code.description), .text(task.name), .text(task.products),
      .text(task.requirementText), .text(task.deadline), .text(task.leadsText),
      .text(task.implementersText), .code(task.requirement?.description ?? none),
      task.dueDate.map(TidyTable.Value.date) ?? .text(none),
      .text(Wording(.vi).text(.restoration(task.restoration))),
    ]
  }

  /// Whether some agency names those before it; else the column is left out.
  private var hasPredecessors: Bool {
    !plan.registry.agencies.allSatisfy(\.predecessors.isEmpty)
  }

  private var agencies: TidyTable {
    TidyTable(
      name: PlanForm.agencies.sheetName,
      columns: columns(
        .agencies,
        widths: [34, 38, 11, 20, 34, 24, 13, 13, 30, 10] + (hasPredecessors ? [30] : [])),
      rows: plan.registry.agencies.map {
        [
          .code($0.id.text), .text($0.name), .text(Self.first(PlanWords.words($0.kind))),
          .text($0.abbreviations.joined(separator: "|")), .text($0.aliases.joined(separator: "|")),
          .code($0.groups.map(\.text).joined(separator: "|")), .date($0.validFrom),
          .date($0.validTo), .code($0.successors.map(\.text).joined(separator: "|")),
          .text(Self.first($0.reports ? PlanWords.reports : PlanWords.doesNotReport)),
        ]
          + (hasPredecessors ? [.code($0.predecessors.map(\.text).joined(separator: ";"))] : [])
      })
  }

  private var head: TidyTable {
    let header = plan.header
    var rows: [[TidyTable.Value]] = [
      [.code(PlanHeadKey.id.rawValue), .text(header.id)],
      [.code(PlanHeadKey.title.rawValue), .text(header.title)],
      [.code(PlanHeadKey.province.rawValue), .text(header.province)],
      [.code(PlanHeadKey.year.rawValue), .count(header.year)],
      [.code(PlanHeadKey.previousYear.rawValue), .count(header.previousYear)],
      [.code(PlanHeadKey.date.rawValue), .date(header.date)],
      [.code(PlanHeadKey.issuer.rawValue), .text(header.issuer)],
      [.code(PlanHeadKey.standingAgency.rawValue), .code(header.standingAgency.text)],
      [.code(PlanHeadKey.maximum.rawValue), .points(header.maximum)],
      [.code(PlanHeadKey.previous.rawValue), .points(header.previous)],
      [.code(PlanHeadKey.target.rawValue), .points(header.target)],
      [.code(PlanHeadKey.period.rawValue), .text(header.period)],
    ]
    for (code, condition) in header.statedConditions.sorted(by: { $0.key < $1.key }) {
      rows.append([.code("\(PlanHeadKey.conditionPrefix)\(code)"), .code(condition.description)])
    }
    return TidyTable(
      name: PlanForm.head.sheetName, columns: columns(.head, widths: [20, 80]), rows: rows)
  }
}
