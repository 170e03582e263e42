import PARIndex
import Provenance
import WorkbookWriting

/// Who has not returned, what is overdue, and how good the data are, at the lower right of the
/// overview.
struct OverviewReturns {
  private typealias Column = OverviewColumn
  let context: SheetContext
  let sheet: SheetBuilder

  /// Characters for which there is room.
  private static let room = 600

  /// Writes it; gives the last row.
  func write(row: Int, _ heights: RowHeights) throws(WriteError) -> Int {
    heights.need(row, 6)
    try sheet.merged(
      row + 1, Column.gaps,
      said(
        "BÁO CÁO, NHIỆM VỤ QUÁ HẠN, CHẤT LƯỢNG SỐ LIỆU", "RETURNS, OVERDUE TASKS, QUALITY OF DATA"),
      style: DocumentStyles.section)
    heights.need(row + 1, 21)
    for (index, text) in [returns, overdue].enumerated() {
      try sheet.merged(row + 2 + index, Column.gaps, text, style: DocumentStyles.cell)
      heights.need(
        row + 2 + index, TextFit.height(of: [(text, Column.width(Column.gaps))], minimum: 19))
    }
    try writeCounts(row: row + 4)
    heights.need(row + 4, 20)
    return row + 4
  }

  private var returns: String {
    let expected = context.consolidation.agencies.filter(\.expectedToReport)
    let missing = expected.filter { !$0.returned }
    let told = said(
      "Đã gửi \(expected.count - missing.count)/\(expected.count) cơ quan.",
      "\(expected.count - missing.count) of \(expected.count) agencies have sent.")
    guard !missing.isEmpty else { return told }
    func remark(_ outcome: AgencyOutcome) -> String {
      let word = SheetWords.word(returnOf: outcome)
      return word == SheetWords.notReturned ? "" : " (\(word.lowercased()))"
    }
    let full = missing.map { $0.agency.name + remark($0) }
    let short = missing.map { ($0.agency.abbreviations.first ?? $0.agency.name) + remark($0) }
    let names = full.joined(separator: "; ").count <= Self.room ? full : short
    return said("\(told) Chưa gửi (\(missing.count)): ", "\(told) Not sent (\(missing.count)): ")
      + listed(names, .agencies)
  }

  private var overdue: String {
    let tasks = context.consolidation.tasks.filter(\.overdue)
    guard !tasks.isEmpty else { return said("Không có nhiệm vụ quá hạn.", "No task is overdue.") }
    var order: [String] = []
    var groups: [String: (codes: [String], days: Int)] = [:]
    for task in tasks {
      let leads = context.registry.shortNames(task.task.leads)
      if groups[leads] == nil { order.append(leads) }
      groups[leads, default: ([], 0)].codes.append(task.task.printedCode)
      groups[leads, default: ([], 0)].days = max(
        groups[leads]?.days ?? 0, context.daysLate(task) ?? 0)
    }
    // The longest late first.
    let days = { (leads: String) in groups[leads]?.days ?? 0 }
    let sorted = order.enumerated().sorted {
      (days($1.element), $0.offset) < (days($0.element), $1.offset)
    }
    let told = sorted.map { _, leads in
      let codes = (groups[leads]?.codes ?? []).joined(separator: ", ")
      let late = days(leads)
      return late == 0
        ? "\(leads): \(codes)"
        : said("\(leads) (\(late) ngày): \(codes)", "\(leads) (\(late) days): \(codes)")
    }
    return said(
      "Quá hạn (\(tasks.count) nhiệm vụ; trong ngoặc: số ngày quá hạn lâu nhất): ",
      "Overdue (\(tasks.count) tasks; in brackets: most days late): ")
      + listed(told, .tasks)
  }

  /// As many as there is room for.
  private func listed(_ texts: [String], _ rest: ConsolidatedSheet) -> String {
    var text = ""
    for (index, next) in texts.enumerated() {
      guard text.isEmpty || text.count + next.count <= Self.room else {
        return said(
          "\(text); … và \(texts.count - index) mục khác (xem trang “\(rest.name)”).",
          "\(text); … and \(texts.count - index) more (see the sheet “\(rest.name)”).")
      }
      text += text.isEmpty ? next : "; \(next)"
    }
    return text + "."
  }

  private func writeCounts(row: Int) throws(WriteError) {
    let severities: [(Severity, ClosedRange<Column>, String)] = [
      (.error, .gapOrder ... .gapCode, said("lỗi", "errors")),
      (.warning, .gapName ... .gapName, said("cảnh báo cần xem", "warnings to look at")),
      (.note, .gapPoints ... .gapLeads, said("chỗ đã tự chuẩn hóa", "repairs made")),
    ]
    for (severity, columns, words) in severities {
      let count = context.consolidation.problems.count { $0.severity == severity }
      let listed = ProblemsColumn.severity.addresses(
        TableRows.first...context.rows.lastProblemRow)
      try sheet.merged(
        row, columns,
        formula: "=COUNTIF(\(listed),\"\(SheetWords.word(severity))\")"
          + (context.rows.unlistedProblems[severity].map { "+\($0)" } ?? ""),
        cached: .number(Double(count)),
        style: DocumentStyles.centred.inColours(SheetWords.colours(severity)).with {
          $0.numberFormat = "0\" \(words)\""
        })
    }
  }
}
