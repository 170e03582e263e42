import Forms
import PARIndex
import Provenance

/// Returns as one flat table: a line for each reported row, every typed value beside the text as
/// found.
///
/// The columns are those of `Form.allEntries`.
enum RecordsTable {
  static func table(_ submissions: [Submission], plan: Plan) -> TidyTable {
    TidyTable(
      name: "Bản ghi", columns: columns,
      rows: Record.records(submissions, plan: plan).map { row($0, plan) })
  }

  /// What belongs to no row of the plan.
  static func unplaced(_ submissions: [Submission]) -> TidyTable {
    TidyTable(
      name: SheetNames.unplaced,
      columns: [
        .init(TableWords.agencyID, 24), .init(TableWords.content, 60), .init(TableWords.file, 30),
        .init(TableWords.sheet, 16),
        .init(TableWords.cell, 8),
      ],
      rows: submissions.flatMap { submission in
        submission.unplaced.map {
          [
            .code(submission.sender.value.text), .text($0.written), .text($0.place.file),
            .text($0.place.sheet ?? ""), .code($0.place.address?.description ?? ""),
          ]
        }
      })
  }

  private static var columns: [TidyTable.Column] {
    let head: [TidyTable.Column] = [
      .init(TableWords.agencyID, 22), .init(TableWords.agency, 28),
      .init(FormLabel.period.text, 18),
      .init(FormLabel.reportedOn.text, 13), .init("Phụ lục", 8), .init("Mã", 9), .init("Tên", 40),
    ]
    let values = Form.allEntries.flatMap { column -> [TidyTable.Column] in
      let heading = column.heading()
      return column.isFreeText
        ? [.init(heading, 34)] : [.init(heading, 14), .init("\(heading) (như ghi)", 16)]
    }
    let tail: [TidyTable.Column] = [
      .init("Chuẩn hóa", 24), .init(TableWords.file, 28), .init(TableWords.sheet, 14),
      .init("Hàng", 8),
      .init("Ô điểm tự chấm/trạng thái", 12), .init("SHA-256", 24),
    ]
    return head + values + tail
  }

  private static func row(_ record: Record, _ plan: Plan) -> [TidyTable.Value] {
    let submission = record.submission
    let place = record.code.place
    let head: [TidyTable.Value] = [
      .code(submission.sender.value.text), .text(plan.registry.name(submission.sender.value)),
      .text(submission.period?.value ?? ""), .date(submission.reportedOn?.value),
      .code(record.form.numeral), .code(record.code.value.description), .text(record.name),
    ]
    let tail: [TidyTable.Value] = [
      .code(record.repairs.map(\.rawValue).joined(separator: "|")), .text(place.file),
      .text(place.sheet ?? ""), .count(place.address?.row),
      .code(record.main?.cell?.description ?? ""), .code(submission.source.sha256),
    ]
    return head + Form.allEntries.flatMap { values(record[$0], of: $0) } + tail
  }

  private static func values(_ entry: Record.Entry?, of column: FormColumn) -> [TidyTable.Value] {
    let used = shown(entry?.used, of: column)
    return column.isFreeText ? [used] : [used, .text(entry?.written ?? "")]
  }

  /// States in words.
  private static func shown(
    _ used: TidyTable.Value?, of column: FormColumn
  ) -> TidyTable.Value {
    guard column.kind == .state, case .code(let key) = used, let state = TaskState(rawValue: key)
    else { return used ?? .text("") }
    return .text(state.vietnamese)
  }
}
