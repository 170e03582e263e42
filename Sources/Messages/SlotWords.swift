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
    case .rows(let rows): text(rows)
    case .agencies(let named):
      named.map { "\($0.agency): \(decimal($0.tenThousandths))" }.joined(separator: "; ")
    case .oneOf(let values): values.map(decimal).joined(separator: " | ")
    case .count(let count): String(count)
    case .fault(let fault): text(fault)
    case .phrase(let phrase): Self.words(phrase)[language]
    }
  }

  /// A row, named as the criterion or the task that it is: `tiêu chí 2.4.1`.
  func text(_ row: Problem.Row) -> String { text([row]) }

  /// Rows, the word for what they are once for all of one kind that follow one another:
  /// `tiêu chí 1.2, 1.3, nhiệm vụ 2.1`.
  func text(_ rows: [Problem.Row]) -> String {
    var before: Problem.Row.Kind?
    return rows.map { row in
      defer { before = row.kind }
      guard row.kind != before, let word = Self.words(row.kind)?[language] else { return row.code }
      return "\(word) \(row.code)"
    }.joined(separator: ", ")
  }

  private static func words(_ kind: Problem.Row.Kind) -> Text? {
    switch kind {
    case .criterion: Text("tiêu chí", "criterion")
    case .task: Text("nhiệm vụ", "task")
    case .key: nil
    }
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
