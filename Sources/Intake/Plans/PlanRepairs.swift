import PARIndex
import Provenance

/// What was repaired in values of a plan, as problems.
enum RepairList {
  /// The repairs of a value; CSV files hold nothing but text, so decimal commas and numbers as text
  /// are none there.
  static func ofPlan<Value>(
    _ found: Found<Value>, row: Problem.Row, used: (Value) -> Problem.Slot
  ) -> [Problem] {
    let usual: Set<ProblemCode> =
      found.place.sheet == nil ? [.decimalComma, .numberAsText, .dateAsText] : []
    // What is left out of cells is told for all columns at once.
    return found.repairs.filter { !usual.contains($0) && $0 != .textLeftOut }.map { repair in
      Problem(
        repair, place: found.place, row: row, found: .written(found.written),
        used: used(found.value))
    }
  }
}
