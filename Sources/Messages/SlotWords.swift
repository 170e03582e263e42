import PARIndex
import Provenance

extension Wording {
  /// A slot in this language.
  public func text(_ slot: Problem.Slot) -> String {
    switch slot {
    case .written(let text), .agency(let text), .heading(let text): text
    case .points(let value), .quantity(let value): decimal(value)
    case .day(let day): day.vietnamese
    case .state(let name): state(name)
    case .rows(let rows): rows.map(\.code).joined(separator: ", ")
    case .agencies(let named):
      named.map { "\($0.agency): \(decimal($0.tenThousandths))" }.joined(separator: "; ")
    case .oneOf(let values): values.map(decimal).joined(separator: " | ")
    case .count(let count): String(count)
    case .fault(let fault): text(fault)
    case .phrase(let phrase): Self.words(phrase)[language]
    }
  }

  /// A row, named as a task where it is one.
  func named(_ row: Problem.Row) -> String {
    row.isTask ? "\(Text("Nhiệm vụ", "Task")[language]) \(row.code)" : row.code
  }

  private func decimal(_ tenThousandths: Int128) -> String {
    let points = Points(tenThousandths: tenThousandths)
    return language == .vi ? points.vietnamese : points.description
  }

  private func state(_ name: String) -> String {
    TaskOutcomeState(rawValue: name).map { Self.words($0)[language] } ?? name
  }

  private static func words(_ state: TaskOutcomeState) -> Text {
    switch state {
    case .done: Text("Hoàn thành", "done")
    case .inProgress: Text("Đang thực hiện", "in progress")
    case .notStarted: Text("Chưa thực hiện", "not started")
    case .notApplicable: Text("Không áp dụng", "not applicable")
    case .disputed: Text("Chưa thống nhất", "disputed")
    case .unreported: Text("Chưa báo cáo", "not reported")
    }
  }

  private static func words(_ phrase: Problem.Phrase) -> Text {
    switch phrase {
    case .sameTableTwice: Text("hai bảng cùng loại", "two tables of one kind")
    case .oneTableOfEachKind: Text("mỗi loại một bảng", "one table of each kind")
    }
  }
}
