import PARIndex
import Provenance

/// Reads a day of a plan: as the plan's tables write it, or as offices do.
enum PlanDay {
  /// The day; nil where the cell holds none.
  static func read(_ cell: ReadCell, at place: Place) -> Found<CivilDate>? {
    let text = cell.content
    if let date = CivilDate(iso: text.text) {
      return Found(
        date, written: text.written, place: place, repairs: text.repairs + [.dateAsText])
    }
    return DayReader.read(cell, at: place).value.found
  }
}

/// What was repaired in values of a plan, as problems.
enum PlanRepairs {
  /// The repairs of a value, but for those that are usual in a CSV file.
  static func ofPlan<Value>(
    _ found: Found<Value>, row: Problem.Row?, used: (Value) -> Problem.Slot
  ) -> [Problem] {
    let isCSV = found.place.sheet == nil
    // What is left out of cells is reported for all columns at once.
    return found.repairs.filter { !(isCSV && $0.isUsualInCSV) && $0 != .textLeftOut }.map {
      repair in
      Problem(
        repair, place: found.place, row: row, found: .written(found.written),
        used: used(found.value))
    }
  }
}
