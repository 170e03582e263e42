import PARIndex
import Provenance

/// The leaves that have no score unless somebody decides or sends something, by who must do what.
///
/// Phụ lục I tells for each of them its group, and chains the codes of those without a score, so that
/// the overview follows every decision that is typed.
struct AwaitedRows {
  /// What has to be done about a row.
  private enum Need: Hashable {
    case decision, newDecision, survey, satisfaction, others
    case selfScore([Agency.ID])
  }

  /// Rows that wait for the same.
  struct Group {
    /// What has to be done, and by whom.
    var label: String
    /// How many of the rows have no score, and their maximum.
    var waiting = 0
    var points = Points.zero
    /// The codes of those that have none, as Phụ lục I chains them.
    var codes = ""
    /// The row of Phụ lục I that ends the chain.
    var lastRow = 0
    /// Whether the chain has all of them.
    var isWhole = true
  }

  /// A row in its group.
  struct Member {
    /// The group, from 1.
    var group: Int
    /// The row of Phụ lục I before it in the chain.
    var rowBefore: Int?
    /// What stands behind its code.
    var remark: String
    /// The chain up to it.
    var chain: String
    /// Whether it is part of the chain.
    var isChained: Bool
  }

  /// The groups; the first one is there even without rows.
  private(set) var groups: [Group] = []
  /// The rows.
  private(set) var members: [CriterionCode: Member] = [:]

  private static let mostLeads = 5
  private static let longestChain = 150

  init(_ context: Consolidation, rows: [CriterionCode: Int]) {
    let standing = context.plan.registry.name(context.plan.header.standingAgency)
    var seen: Set<CriterionCode> = []
    let leaves = context.criteria.filter { $0.isLeaf && seen.insert($0.criterion.code).inserted }
    let needs = leaves.map(Self.need)
    let leading = Self.leading(leaves, needs)
    let order: [Need] = [.decision, .newDecision, .survey, .satisfaction] + leading + [.others]
    let numbers = Dictionary(uniqueKeysWithValues: zip(order, 1...))
    groups = order.map { Group(label: Self.label($0, standing, context.plan.registry)) }
    var counts = Array(repeating: 0, count: order.count)
    for (leaf, need) in zip(leaves, needs) {
      guard let need, let row = rows[leaf.criterion.code],
        let number = numbers[need] ?? numbers[.others]
      else { continue }
      counts[number - 1] += 1
      add(leaf, to: number, row: row, isChained: counts[number - 1] <= Self.longestChain)
    }
  }

  /// The groups to show, with their numbers.
  var shown: [(number: Int, group: Group)] {
    zip(1..., groups).filter { $0 == 1 || $1.waiting > 0 }.map { ($0, $1) }
  }

  private mutating func add(
    _ leaf: CriterionOutcome, to number: Int, row: Int, isChained: Bool
  ) {
    var group = groups[number - 1]
    let code = leaf.criterion.code
    let remark =
      leaf.staleDecision.map {
        said(" (đã quyết \($0.points.value.vietnamese))", " (decided: \($0.points.value.shown))")
      } ?? ""
    let isWaiting = leaf.figures.score == nil
    if isWaiting {
      group.waiting += 1
      group.points = group.points + leaf.criterion.maximum
    }
    let before = group.lastRow == 0 ? nil : group.lastRow
    if isChained {
      if isWaiting {
        group.codes += (group.codes.isEmpty ? "" : "; ") + "\(leaf.criterion.printedCode)\(remark)"
      }
      group.lastRow = row
    } else {
      group.isWhole = false
    }
    members[code] = Member(
      group: number, rowBefore: before, remark: remark, chain: group.codes, isChained: isChained)
    groups[number - 1] = group
  }

  private static func need(_ leaf: CriterionOutcome) -> Need? {
    if leaf.staleDecision != nil { return .newDecision }
    switch leaf.agreement {
    case .agreed: return nil
    case .differing: return .decision
    case .unclaimed:
      switch leaf.criterion.kind {
      case .leaderSurvey: return .survey
      case .satisfactionSurvey: return .satisfaction
      case .appraised: return .selfScore(leaf.criterion.leads)
      }
    }
  }

  /// The leads whose rows without a score weigh most, most first.
  private static func leading(_ leaves: [CriterionOutcome], _ needs: [Need?]) -> [Need] {
    var order: [Need] = []
    var points: [Need: Points] = [:]
    for (leaf, need) in zip(leaves, needs) {
      guard let need, case .selfScore = need else { continue }
      if points[need] == nil { order.append(need) }
      points[need, default: .zero] =
        points[need, default: .zero]
        + (leaf.figures.score == nil ? leaf.criterion.maximum : .zero)
    }
    let sorted = order.enumerated().sorted { one, other in
      let weights = (points[one.element, default: .zero], points[other.element, default: .zero])
      return weights.0 == weights.1 ? one.offset < other.offset : weights.0 > weights.1
    }
    return sorted.prefix(mostLeads).map(\.element)
  }

  private static func label(
    _ need: Need, _ standing: String, _ registry: AgencyRegistry
  ) -> String {
    switch need {
    case .decision:
      said("Thẩm định, vì các cơ quan chấm khác nhau", "Appraise: agencies score differently")
    case .newDecision:
      said(
        "Quyết định lại, vì số liệu đã khác khi quyết định",
        "Decide anew: the figures have changed since")
    case .survey:
      said("\(standing) nhập kết quả điều tra xã hội học", "\(standing) enters the leaders' survey")
    case .satisfaction:
      said(
        "\(standing) nhập kết quả đo lường sự hài lòng (SIPAS)",
        "\(standing) enters the satisfaction survey (SIPAS)")
    case .selfScore(let leads):
      said(
        "\(registry.shortNames(leads)) gửi điểm tự chấm",
        "\(registry.shortNames(leads)) to send self-scores")
    case .others:
      said("Các cơ quan chủ trì khác gửi điểm tự chấm", "Other lead agencies to send self-scores")
    }
  }
}

extension AgencyRegistry {
  /// The names of agencies, abbreviated where there are more than two, and cut off where many.
  func shortNames(_ agencies: [Agency.ID]) -> String {
    guard agencies.count > 2 else { return agencies.map(name).joined(separator: "; ") }
    let most = 8
    let names = agencies.prefix(most).map { self[$0]?.abbreviations.first ?? name($0) }
    let rest = agencies.count - names.count
    return names.joined(separator: "; ")
      + (rest > 0 ? said("; và \(rest) cơ quan khác", "; and \(rest) more") : "")
  }
}
