import Forms
import Messages
import PARIndex
import Provenance

/// A plan as the four tables from which it can be read again.
struct PlanTables {
  let plan: Plan
  /// Whether people correct the tables: columns that the plan does without stand in them too, and each
  /// says how it is filled in.
  var isForPeople = false

  /// The tables with the names of their CSV files; an annex that the plan does not have is none.
  var all: [(file: String, table: TidyTable)] {
    var tables: [(PlanForm, TidyTable)] = []
    if !plan.criteria.isEmpty { tables.append((.criteria, criteria)) }
    if !plan.tasks.isEmpty || !plan.sections.isEmpty { tables.append((.tasks, tasks)) }
    tables += [(.agencies, agencies), (.head, head)]
    return tables.map { ($0.fileName, $1) }
  }

  private var columns: PlanColumns {
    PlanColumns(
      years: (plan.header.year, plan.header.previousYear), isForPeople: isForPeople)
  }

  private func table(
    _ form: PlanForm, without column: FormColumn? = nil, hasRules: Bool = false,
    rows: [[TidyTable.Value]]
  ) -> TidyTable {
    TidyTable(
      name: form.sheetName,
      columns: columns.columns(
        form, without: Set(column.map { [$0] } ?? []).union(hasRules ? [] : PlanForm.printedBeside)),
      rows: rows,
      spareRows: isForPeople && form != .head ? Self.spareRows : 0)
  }

  /// Rows to spare below each table that people correct.
  private static let spareRows = 20

  private var criteria: TidyTable {
    let hasRules = !plan.criteria.allSatisfy(\.rules.isEmpty)
    return table(
      .criteria, hasRules: hasRules,
      rows: plan.criteria.map {
        [
          .code($0.printedCode), .text($0.name), .points($0.maximum), .points($0.previous),
          .points($0.target), .text($0.leadsText), .text(Self.first(PlanWords.words($0.kind))),
          .text(Wording(.vi).text(.restoration($0.restoration))),
        ] + (hasRules ? Self.values($0.rules) : [])
      })
  }

  private static func values(_ rules: RowRules) -> [TidyTable.Value] {
    [.text(rules.scoring), .text(rules.evidence), .text(rules.remarks)]
  }

  private var tasks: TidyTable {
    table(
      .tasks, without: hasScopes ? nil : .amountScope, hasRules: tasksHaveRules, rows: taskRows)
  }

  /// Whether some task asks for the whole province's amounts; else the column is left out.
  private var hasScopes: Bool { isForPeople || plan.tasks.contains(where: \.isProvinceWide) }

  private var tasksHaveRules: Bool {
    !plan.tasks.allSatisfy(\.rules.isEmpty) || !plan.sections.allSatisfy(\.rules.isEmpty)
  }

  private var taskRows: [[TidyTable.Value]] {
    let hasRules = tasksHaveRules
    return AnnexTwoRow.rows(of: plan).map { row in
      switch row {
      case .section(let section):
        [.code(section.printedCode), .text(section.name)]
          + Array(repeating: .text(""), count: 7) + [.text(section.restoration)]
          + (hasScopes ? [.text("")] : []) + (hasRules ? Self.values(section.rules) : [])
      case .task(let index):
        values(plan.tasks[index])
          + (hasScopes
            ? [.text(plan.tasks[index].isProvinceWide ? Self.first(PlanWords.provinceWide) : "")]
            : []) + (hasRules ? Self.values(plan.tasks[index].rules) : [])
      }
    }
  }

  /// What stands in a helper column that has nothing.
  private static let none = first(PlanWords.none)

  private static func first(_ words: [String]) -> String { words.first ?? "" }

  private func values(_ task: PlanTask) -> [TidyTable.Value] {
    let condition = task.requirement.map {
      isForPeople ? PlanWords.condition($0) : $0.description
    }
    return [
      .code(task.printedCode), .text(task.name), .text(task.products),
      .text(task.requirementText), .text(task.deadline), .text(task.leadsText),
      .text(task.implementersText), .code(condition ?? Self.none),
      task.dueDate.map(TidyTable.Value.date) ?? .text(Self.none),
      .text(Wording(.vi).text(.restoration(task.restoration))),
    ]
  }

  /// Whether some agency names those before it; else the column is left out.
  private var hasPredecessors: Bool {
    isForPeople || !plan.registry.agencies.allSatisfy(\.predecessors.isEmpty)
  }

  private var agencies: TidyTable {
    table(
      .agencies, without: hasPredecessors ? nil : .predecessors,
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
    let rows = PlanHeadKey.allCases.map { ($0, value($0)) }
    let conditions = plan.header.statedConditions.sorted { $0.key < $1.key }
    let prefix = isForPeople ? PlanHeadKey.conditionWords : PlanHeadKey.conditionPrefix
    return Self.head(rows, isForPeople: isForPeople, columns: columns)
      .with(conditions.map { [.code("\(prefix)\($0.key)"), .code($0.value.description)] })
  }

  /// The table of a plan's head.
  static func head(
    _ rows: [(PlanHeadKey, TidyTable.Value)], isForPeople: Bool, columns: PlanColumns
  ) -> TidyTable {
    var own = columns.columns(.head)
    if isForPeople { own.append(.init(PlanWords.howToFillIn, 50)) }
    return TidyTable(
      name: PlanForm.head.sheetName, columns: own,
      rows: rows.map { key, value in
        [.code(isForPeople ? key.words : key.rawValue), value]
          + (isForPeople ? [.text(key.note)] : [])
      })
  }

  private func value(_ key: PlanHeadKey) -> TidyTable.Value {
    let header = plan.header
    return switch key {
    case .id: .text(header.id)
    case .title: .text(header.title)
    case .province: .text(header.province)
    case .year: .count(header.year)
    case .previousYear: .count(header.previousYear)
    case .date: .date(header.date)
    case .issuer: .text(header.issuer)
    case .standingAgency:
      isForPeople
        ? .text(plan.registry.name(header.standingAgency)) : .code(header.standingAgency.text)
    case .maximum: .points(header.maximum)
    case .previous: .points(header.previous)
    case .target: .points(header.target)
    case .period: .text(header.period)
    }
  }
}

extension TidyTable {
  /// The table with further rows, blank where they are short.
  fileprivate func with(_ more: [[Value]]) -> TidyTable {
    var table = self
    table.rows += more.map { row in
      row + Array(repeating: .text(""), count: columns.count - row.count)
    }
    return table
  }
}
