import PARIndex
import Provenance
import Spreadsheet

/// What the lines above the tables say, over all sheets of a file.
struct ReturnHead {
  var agency: [Found<String>] = []
  var period: Found<String>?
  var reportedOn: Found<CivilDate>?
  var preparedBy: Found<String>?
  var phone: Found<String>?

  /// Reads the lines; where two say different days, the later one stands.
  ///
  /// The date is read day first, whatever the days of tasks look like.
  static func read(_ labels: [LocatedLabel]) -> Checked<ReturnHead> {
    var head = ReturnHead()
    var problems: [Problem] = []
    for label in labels where label.value.label != .reportedOn { head.take(label) }
    for label in labels where label.value.label == .reportedOn {
      let day = DayReader.read(
        label.value.valueCell, at: label.place.at(label.value.cell.reference))
      problems += day.problems.map(ofTheHead)
      guard var found = day.value.found else { continue }
      // Behind a label in the same cell nothing but text can stand.
      if label.value.textAfterColon != nil { found.repairs.removeAll { $0 == .dateAsText } }
      problems += head.take(day: found)
    }
    return Checked(head, problems)
  }

  /// Takes the period that the template was made for, where no line says another.
  mutating func take(_ made: Period?, at place: Place) {
    guard period == nil, let made else { return }
    period = Found(made.label, written: made.label, place: place)
  }

  private mutating func take(_ label: LocatedLabel) {
    let content = label.value.cell.content
    let found = Found(
      label.value.textAfterColon ?? content.text, written: content.written,
      place: label.place.at(label.value.cell.reference), repairs: content.repairs)
    switch label.value.label {
    case .agency: agency.append(found)
    case .period: period = period ?? found
    case .preparedBy: preparedBy = preparedBy ?? found
    case .phone: phone = phone ?? found
    case .reportedOn: break
    }
  }

  private static func ofTheHead(_ problem: Problem) -> Problem {
    var problem = problem
    if problem.code == .dateInvalid { problem.code = .reportDateInvalid }
    return problem
  }

  private mutating func take(day found: Found<CivilDate>) -> [Problem] {
    guard let known = reportedOn else {
      reportedOn = found
      return []
    }
    guard known.value != found.value else { return [] }
    let (older, newer) = known.value < found.value ? (known, found) : (found, known)
    reportedOn = newer
    return [
      Problem(
        .dateAmbiguous, place: older.place, found: .day(older.value),
        used: .day(newer.value), related: [newer.place])
    ]
  }
}
