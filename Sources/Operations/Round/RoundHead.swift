import Intake
import PARIndex
import Provenance

/// The columns of the head of a round.
enum HeadColumn: String, RoundColumn {
  case key = "Mục"
  case value = "Giá trị"
  static var needed: [Self] { allCases }
}

/// The head of a round: `dot.csv`.
struct RoundHead: Sendable {
  /// The period that is reported on.
  var period: Period
  /// The day by which returns are due; nil where none was set.
  var due: CivilDate?
  /// The plan: its file or folder within the round; nil for the built-in one.
  var plan: String?
  /// The folder of the round before, seen from this one; nil for the first.
  var previous: String?
  /// The day on which lateness of tasks is judged, where the clerk has set one.
  var asOf: CivilDate?

  /// Id of the plan that is built in, as the head names it.
  static let builtIn = "7391/KH-UBND"

  private enum Key: String, CaseIterable {
    case period = "Kỳ báo cáo"
    case first = "Ngày đầu kỳ"
    case last = "Ngày cuối kỳ"
    case due = "Hạn gửi"
    case plan = "Kế hoạch"
    case previous = "Đợt trước"
    case asOf = "Ngày chốt"
  }

  /// The lines of the table.
  var rows: [RoundTable<HeadColumn>.Row] {
    let values: [(Key, String)] = [
      (.period, period.label), (.first, period.first.vietnamese), (.last, period.last.vietnamese),
      (.due, due?.vietnamese ?? ""), (.plan, plan ?? Self.builtIn), (.previous, previous ?? ""),
      (.asOf, asOf?.vietnamese ?? ""),
    ]
    return values.map { [.key: $0.rawValue, .value: $1] }
  }

  /// Reads the head of a round.
  ///
  /// - Throws: `RoundFault.headUnclear` where a line of it cannot be understood.
  static func read(_ folder: RoundFolder) throws(OperationError) -> RoundHead {
    let rows = try RoundTable<HeadColumn>(folder.head).rows()
    func text(_ key: Key) -> String? {
      let value = rows.first { $0[.key] == key.rawValue }?[.value] ?? ""
      return value.isEmpty ? nil : value
    }
    func day(_ key: Key) throws(OperationError) -> CivilDate? {
      guard let text = text(key) else { return nil }
      guard let day = RoundDay.read(text) else {
        throw .round(folder.path, .headUnclear(line: key.rawValue, value: text))
      }
      return day
    }
    guard let label = text(.period), let first = try day(.first), let last = try day(.last),
      let period = Period(label: label, first: first, last: last)
    else {
      throw .round(
        folder.path, .headUnclear(line: Key.period.rawValue, value: text(.period) ?? ""))
    }
    let plan = text(.plan)
    return RoundHead(
      period: period, due: try day(.due), plan: plan == builtIn ? nil : plan,
      previous: text(.previous), asOf: try day(.asOf))
  }

  /// Reads the plan of the round.
  func loadPlan(_ folder: RoundFolder) throws(OperationError) -> LoadedPlan {
    try PlanLoading.load(plan.map { $0.hasPrefix("/") ? $0 : "\(folder.path)/\($0)" })
  }
}
