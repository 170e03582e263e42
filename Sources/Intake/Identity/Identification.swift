import PARIndex
import Provenance
import Spreadsheet

/// What the lines above the tables say, over all sheets of a file.
struct Identification {
  var agency: [Found<String>] = []
  var period: Found<String>?
  var reportedOn: Found<CivilDate>?
  var preparedBy: Found<String>?
  var phone: Found<String>?
  var problems: [Problem] = []

  /// Takes in a label's value found in a sheet.
  mutating func add(_ value: LabelReader.Value, place: Place) {
    let place = place.at(value.cell.reference)
    let cellText = value.cell.content
    let text = value.textAfterColon ?? cellText.text
    let found = Found(text, written: cellText.written, place: place, repairs: cellText.repairs)
    switch value.label {
    case .agency: agency.append(found)
    case .period: if period == nil { period = found }
    case .preparedBy: if preparedBy == nil { preparedBy = found }
    case .phone: if phone == nil { phone = found }
    case .reportedOn: addDate(value, place: place)
    }
  }

  /// The date is read day first, whatever the days of tasks look like.
  private mutating func addDate(_ value: LabelReader.Value, place: Place) {
    let result = DayReader.read(value.valueCell, at: place)
    if var problem = result.problem {
      if problem.code == .dateInvalid { problem.code = .reportDateInvalid }
      problems.append(problem)
    }
    guard var found = result.reading.found else { return }
    // Behind a label in the same cell nothing but text can stand.
    if value.textAfterColon != nil { found.repairs.removeAll { $0 == .dateAsText } }
    guard let known = reportedOn else {
      reportedOn = found
      return
    }
    guard known.value != found.value else { return }
    let (older, newer) = known.value < found.value ? (known, found) : (found, known)
    reportedOn = newer
    problems.append(
      Problem(
        .dateAmbiguous, place: older.place, found: older.value.vietnamese,
        used: newer.value.vietnamese, related: [newer.place]))
  }
}
