import PARIndex
import Provenance

/// Evaluates a machine-checkable requirement, exactly: ratios are compared by multiplying across.
enum RequirementCheck {
  /// Whether the requirement is met; nil where a figure it needs is absent or b is zero.
  static func isMet(
    _ requirement: Requirement, achieved: Quantity?, total: Quantity?, completedOn: CivilDate?
  ) -> Bool? {
    switch requirement.measure {
    case .completedOn:
      guard case .day(let bound) = requirement.bound, let day = completedOn else { return nil }
      return requirement.comparison.holds(day, bound)
    case .achieved:
      guard let achieved else { return nil }
      switch requirement.bound {
      case .number(let bound): return requirement.comparison.holds(achieved, bound)
      case .total: return total.map { requirement.comparison.holds(achieved, $0) }
      default: return nil
      }
    case .ratio, .growth, .reduction:
      guard let achieved, let total, total > .zero else { return nil }
      return share(requirement, achieved: achieved, total: total)
    }
  }

  private static func share(
    _ requirement: Requirement, achieved: Quantity, total: Quantity
  ) -> Bool? {
    let part =
      switch requirement.measure {
      case .growth: achieved - total
      case .reduction: total - achieved
      default: achieved
      }
    let scale: Int128
    let bound: Points
    switch requirement.bound {
    case .percent(let percent): (scale, bound) = (100, percent)
    case .number(let number): (scale, bound) = (1, number)
    default: return nil
    }
    // part / total ⋛ bound / scale, both sides multiplied by total · scale · 10⁴.
    let left = part.tenThousandths.multipliedReportingOverflow(by: scale * 10_000)
    let right = bound.tenThousandths.multipliedReportingOverflow(by: total.tenThousandths)
    guard !left.overflow, !right.overflow else { return nil }
    return requirement.comparison.holds(left.partialValue, right.partialValue)
  }
}

extension Requirement.Comparison {
  /// Whether `left` compares with `right` in this way.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    case .equal: left == right
    }
  }
}
