import Forms
import Operations
import PARIndex
import Provenance

/// The first lines of `plan check`: what was understood of the plan.
struct UnderstoodPlan {
  let summary: PlanSummary
  let columns: [FoundPlanColumn]

  /// The lines.
  var lines: [String] { [head] + title + criteria + tasks + bodies + places }

  private var head: String {
    let header = summary.plan.header
    let parts = [
      header.id, header.issuer, header.date.map { say($0.vietnamese, $0.description) } ?? "",
      say(
        "năm \(header.year), so với \(header.previousYear)",
        "\(header.year), compared with \(header.previousYear)"),
    ]
    return say("Kế hoạch: ", "Plan: ") + parts.filter { !$0.isEmpty }.joined(separator: " – ")
  }

  private var title: [String] {
    let title = summary.plan.header.title
    return title.isEmpty ? [] : [say("Tên: ", "Title: ") + title]
  }

  private var criteria: [String] {
    let plan = summary.plan
    guard !plan.criteria.isEmpty else {
      return [say("Phụ lục I: không có", "Annex I: none")]
    }
    let levels = summary.levels.enumerated().map { offset, count in
      say("cấp \(offset + 1): \(count)", "level \(offset + 1): \(count)")
    }.joined(separator: ", ")
    func total(_ points: Points?) -> String {
      points.map { say($0.vietnamese, $0.description) } ?? "–"
    }
    let header = plan.header
    return [
      say(
        "Phụ lục I: \(plan.criteria.count) dòng (\(levels)); \(summary.leaves) dòng được chấm",
        "Annex I: \(plan.criteria.count) rows (\(levels)); \(summary.leaves) scored rows"),
      say(
        "Tổng điểm: tối đa \(total(header.maximum)), năm \(header.previousYear): "
          + "\(total(header.previous)), mục tiêu năm \(header.year): \(total(header.target))",
        "Totals: maximum \(total(header.maximum)), \(header.previousYear): "
          + "\(total(header.previous)), target of \(header.year): \(total(header.target))"),
    ]
  }

  private var tasks: [String] {
    let plan = summary.plan
    guard !plan.tasks.isEmpty else {
      return [say("Phụ lục II: không có", "Annex II: none")]
    }
    return [
      say(
        "Phụ lục II: \(plan.tasks.count) nhiệm vụ, \(plan.sections.count) dòng đầu mục; "
          + "\(summary.withDay) có hạn, \(summary.withCondition) có điều kiện",
        "Annex II: \(plan.tasks.count) tasks, \(plan.sections.count) headings; "
          + "\(summary.withDay) with a day, \(summary.withCondition) with a condition")
    ]
  }

  private var bodies: [String] {
    let names = summary.bodies.map(\.name).joined(separator: "; ")
    let groups = summary.groups.map { group in
      group.members.isEmpty
        ? say("\(group.name) (chưa có thành viên)", "\(group.name) (no members)")
        : "\(group.name) (\(group.members.count))"
    }.joined(separator: "; ")
    let first = say(
      "Cơ quan báo cáo: \(summary.bodies.count)", "Agencies to report: \(summary.bodies.count)")
    return [names.isEmpty ? first : "\(first) – \(names)"]
      + (groups.isEmpty ? [] : [say("Nhóm: ", "Groups: ") + groups])
  }

  /// Where each column was found, a line for each table.
  private var places: [String] {
    var tables: [(name: String, columns: [String])] = []
    for column in columns {
      let sheet = [column.place.file, column.place.sheet].compactMap(\.self).joined(
        separator: " › ")
      let annex = say("Phụ lục \(column.annex)", "Annex \(column.annex)")
      let name = say("Cột của \(annex) (\(sheet))", "Columns of \(annex) (\(sheet))")
      let cell = column.place.cell?.description ?? ""
      let own = column.name(in: summary.plan.header)
      let heading = column.heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let text = "\(own) = \(cell)" + (heading == own ? "" : " “\(heading)”")
      if tables.last?.name == name {
        tables[tables.count - 1].columns.append(text)
      } else {
        tables.append((name, [text]))
      }
    }
    return tables.map { "\($0.name): \($0.columns.joined(separator: "; "))" }
  }
}
