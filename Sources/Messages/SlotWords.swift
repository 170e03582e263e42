import PARIndex
import Provenance

extension Wording {
  /// A slot in this language.
  public func text(_ slot: Problem.Slot) -> String {
    switch slot {
    case .written(let text), .agency(let text), .heading(let text): text
    case .points(let value), .quantity(let value): decimal(value)
    case .day(let day): text(day)
    case .state(let name): state(name)
    case .rows(let rows): text(rows)
    case .agencies(let named):
      named.map { "\($0.agency): \(text($0.value))" }.joined(separator: "; ")
    case .opinions(let named): text(opinions: named)
    case .oneOf(let slots): slots.map(text).joined(separator: " | ")
    case .list(let slots): slots.map(text).joined(separator: ", ")
    case .between(let first, let last): "\(text(first))–\(text(last))"
    case .pair(let one, let other): "\(decimal(one)) / \(decimal(other))"
    case .sum(let sum, let difference):
      "\(decimal(sum)) (\(difference > 0 ? "+" : "")\(decimal(difference)))"
    case .condition(let text): condition(text)
    case .count(let count), .year(let count): String(count)
    case .cells(let cells): cells.joined(separator: " | ")
    case .place(let place): place.description
    case .restoration(let restoration): text(restoration)
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
    let others = rows.count - Self.rowsListed
    return rows.prefix(Self.rowsListed).map { row in
      defer { before = row.kind }
      guard row.kind != before, let word = Self.words(row.kind)?[language] else { return code(row) }
      return "\(word) \(code(row))"
    }.joined(separator: ", ") + (others > 0 ? " (+\(others))" : "")
  }

  private static func words(_ kind: Problem.Row.Kind) -> Text? {
    switch kind {
    case .criterion: Text("tiêu chí", "criterion")
    case .task: Text("nhiệm vụ", "task")
    case .key: nil
    }
  }

  /// A day as the language writes it.
  public func text(_ day: CivilDate) -> String {
    language == .vi ? day.vietnamese : day.description
  }

  /// Who says what: `1: Sở Nội vụ, Sở Tư pháp; 1,5: Sở Y tế`.
  private func text(opinions: [Problem.Named]) -> String {
    var order: [Problem.Slot] = []
    var speakers: [Problem.Slot: [String]] = [:]
    for opinion in opinions {
      if speakers[opinion.value] == nil { order.append(opinion.value) }
      speakers[opinion.value, default: []].append(opinion.agency)
    }
    return order.map { value in
      let all = speakers[value] ?? []
      let others = all.count - Self.namesListed
      return "\(text(value)): \(all.prefix(Self.namesListed).joined(separator: ", "))"
        + (others > 0 ? " (+\(others))" : "")
    }.joined(separator: "; ")
  }

  /// As many names stand beside one value; of more, the number of the others is given.
  private static let namesListed = 4
  /// As many rows are named; of more, the number of the others is given.
  private static let rowsListed = 30

  private func decimal(_ tenThousandths: Int128) -> String {
    let points = Points(tenThousandths: tenThousandths)
    return language == .vi ? points.vietnamese : points.description
  }

  private func state(_ name: String) -> String {
    TaskOutcomeState(rawValue: name).map { Self.words($0)[language] } ?? name
  }

  private static func words(_ state: TaskOutcomeState) -> Text {
    let english =
      switch state {
      case .done: "done"
      case .inProgress: "in progress"
      case .notStarted: "not started"
      case .notApplicable: "not applicable"
      case .disputed: "disputed"
      case .unreported: "not reported"
      }
    return Text(state.vietnamese, english)
  }

  private static func words(_ phrase: Problem.Phrase) -> Text {
    switch phrase {
    case .sameTableTwice: Text("hai bảng cùng loại", "two tables of one kind")
    case .oneTableOfEachKind: Text("mỗi loại một bảng", "one table of each kind")
    case .missing: Text("thiếu", "missing")
    case .blank: Text("ô trống", "blank")
    case .notJSON: Text("không phải là tệp JSON của parbook", "not a JSON document of parbook's")
    }
  }
}

extension Wording {
  /// What a plan's file says was restored, then what was worked out of its wording.
  private func text(_ restoration: Restoration) -> String {
    ((restoration.written.isEmpty ? [] : [restoration.written])
      + restoration.derived.map { words($0)[language] }).joined(separator: "; ")
  }

  private func words(_ derivation: Restoration.Derivation) -> Text {
    switch derivation {
    case .leaderSurvey:
      Text("Loại suy ra từ tên: điều tra XHH", "kind, by its name: survey of leaders")
    case .satisfactionSurvey: Text("Loại suy ra từ tên: SIPAS", "kind, by its name: SIPAS")
    case .condition(let condition):
      Text(
        "Điều kiện suy ra từ yêu cầu chất lượng: \(condition)",
        "condition, from the requirement: \(condition)")
    case .conditionMeant(let written, let condition):
      Text(
        "Điều kiện “\(written)” được hiểu là \(condition)",
        "the condition “\(written)” was taken for \(condition)")
    case .dueDate(let day):
      Text(
        "Hạn suy ra từ thời gian hoàn thành: \(day.vietnamese)",
        "due date, from the deadline: \(day)")
    }
  }

  /// A condition of the plan: `a/b ≥ 99,5%`, `ngày hoàn thành < 01/12/2020`.
  private func condition(_ machine: String) -> String {
    guard let requirement = Requirement(machine) else { return machine }
    let measure =
      switch requirement.measure {
      case .achieved, .ratio: requirement.measure.rawValue
      case .growth: Text("mức tăng", "growth")[language]
      case .reduction: Text("mức giảm", "reduction")[language]
      case .completedOn: Text("ngày hoàn thành", "day of completion")[language]
      }
    let comparison =
      switch requirement.comparison {
      case .atLeast: "≥"
      case .atMost: "≤"
      case .above, .below, .equal: requirement.comparison.rawValue
      }
    let bound =
      switch requirement.bound {
      case .number(let number): decimal(number.tenThousandths)
      case .percent(let number): decimal(number.tenThousandths) + "%"
      case .day(let day): text(day)
      case .total: "b"
      }
    return "\(measure) \(comparison) \(bound)"
  }
}
