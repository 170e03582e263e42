import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads a day from a cell: a date, a date written as text, or the bare number of one.
enum DayReader {
  /// Years that a return's dates may have.
  static let years = 1990...2100

  /// Reads the cell, which stands at `place`; `order` is what the file's other dates tell, `year` the
  /// one that a day without a year is of.
  static func read(
    _ cell: ReadCell?, at place: Place, order: DateOrder = DateOrder(), year: Int? = nil
  ) -> Checked<Reading<CivilDate>> {
    guard let (cell, left) = cell?.asValue(at: place) else { return Checked(.blank) }
    if let left { return Checked(.blank, left) }
    let text = cell.content
    switch cell.value {
    case .date(let moment):
      guard let date = moment.date else { return rejected(.dateInvalid, text, at: place) }
      let isSuspect = order.makesDatesSuspect && date.day <= 12 && date.day != date.month
      return checked(date, text, at: place, repairs: isSuspect ? [.dateAmbiguous] : [])
    case .number(let number):
      if let date = DateReader.read(digits: text.text) {
        return checked(date, text, at: place, repairs: [.dateAsText])
      }
      return serial(number, text, at: place)
    case .text: return read(text, at: place, order: order, year: year)
    case .error: return rejected(.errorValue, text, at: place)
    case .boolean, .duration: return rejected(.dateInvalid, text, at: place)
    case .empty:
      return cell.hasFormula
        ? rejected(.formulaWithoutValue, text, at: place) : Checked(.blank)
    }
  }

  /// Reads a day written as text.
  private static func read(
    _ text: CellText, at place: Place, order: DateOrder, year: Int?
  ) -> Checked<Reading<CivilDate>> {
    switch DateReader.read(text.text) {
    case .blank: return Checked(.blank)
    case .date(let date, let repairs):
      if order.verdict != .dayFirst, let other = DateOrder.exchanged(text.text, date) {
        guard order.verdict == .monthFirst else { return rejected(.dateAmbiguous, text, at: place) }
        return checked(other, text, at: place, repairs: text.repairs + [.dateAmbiguous])
      }
      let all = text.repairs + repairs
      let isUsual = (place.sheet == nil || place.isInDocument) && isUsualForm(text.text)
      return checked(
        date, text, at: place, repairs: all.isEmpty && !isUsual ? [.dateAsText] : all)
    case .ambiguous: return rejected(.dateAmbiguous, text, at: place)
    case .invalid:
      let dashes: Set<Character> = ["-", "–", "—", "_", "/"]
      if text.text.allSatisfy({ dashes.contains($0) }) {
        return Checked(.blank, Problem(.dashAsBlank, place: place, found: .written(text.written)))
      }
      if let date = DateReader.read(digits: text.text) {
        return checked(date, text, at: place, repairs: text.repairs + [.dateAsText])
      }
      if let (day, month) = DateReader.readDayAndMonth(text.text) {
        guard let year, let date = CivilDate(year: year, month: month, day: day) else {
          return rejected(.dateIncomplete, text, at: place)
        }
        return checked(date, text, at: place, repairs: text.repairs + [.dateAmbiguous])
      }
      if DateReader.namesPeriodOnly(text.text) { return rejected(.dateIncomplete, text, at: place) }
      // A cell of general format holds the number of a day, which CSV keeps as five digits.
      if text.text.utf8.count == 5, let days = Int(text.text) {
        return serial(Double(days), text, at: place)
      }
      return rejected(.dateInvalid, text, at: place)
    }
  }

  /// Whether text is a day as CSV files hold it, where nothing else than text is, and documents.
  private static func isUsualForm(_ text: String) -> Bool {
    let parts = text.split { $0 == "/" || $0 == "-" }
    return parts.count == 3 && text.utf8.count >= 8
      && text.allSatisfy { $0.isNumber || $0 == "/" || $0 == "-" }
  }

  /// Days are counted from 1899-12-30; without a date's format the number is taken with a warning.
  private static func serial(
    _ number: Double, _ text: CellText, at place: Place
  ) -> Checked<Reading<CivilDate>> {
    guard number.magnitude < 1_000_000, number.rounded() == number,
      let date = CivilDate(daysSince1970: Int(number) - 25_569), years.contains(date.year)
    else { return rejected(.dateInvalid, text, at: place) }
    return checked(date, text, at: place, repairs: [.dateAmbiguous])
  }

  private static func checked(
    _ date: CivilDate, _ text: CellText, at place: Place, repairs: [ProblemCode]
  ) -> Checked<Reading<CivilDate>> {
    guard years.contains(date.year) else { return rejected(.dateInvalid, text, at: place) }
    return Checked(.value(Found(date, written: text.written, place: place, repairs: repairs)))
  }

  private static func rejected(
    _ code: ProblemCode, _ text: CellText, at place: Place
  ) -> Checked<Reading<CivilDate>> {
    Checked(
      .rejected(Found(text.text, written: text.written, place: place)),
      Problem(code, place: place, found: .written(text.written)))
  }
}
