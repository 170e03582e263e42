import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads an amount of a cell: points, or the quantities a and b.
///
/// It takes what can only mean one number. Everything else is rejected with a problem; nothing is
/// brought into range.
struct AmountReader {
  /// The largest amount allowed, in points; nil for quantities.
  var maximum: Points?

  /// Reads the cell, which stands at `place`.
  func read(
    _ cell: ReadCell?, at place: Place
  ) -> Checked<Reading<Points>> {
    guard let (cell, left) = cell?.asValue(at: place) else { return Checked(.blank) }
    if let left { return Checked(.blank, left) }
    let text = cell.content
    switch cell.value {
    case .text: return read(text, at: place)
    case .number(let number): return read(number, cell: cell, text: text, at: place)
    case .date(let moment):
      return rejected(.numberFromDate, text, at: place, expected: likely(moment))
    case .duration: return rejected(.numberFromDate, text, at: place)
    case .boolean: return rejected(.notANumber, text, at: place)
    case .error: return rejected(.errorValue, text, at: place)
    case .empty:
      return cell.hasFormula
        ? rejected(.formulaWithoutValue, text, at: place) : Checked(.blank)
    }
  }

  private func read(
    _ number: Double, cell: ReadCell, text: CellText, at place: Place
  ) -> Checked<Reading<Points>> {
    if CellText.isPercent(cell.numberFormat) {
      return rejected(.numberAmbiguous, text, at: place, expected: percentages(number, text))
    }
    guard number.magnitude <= 100_000_000_000_000 else {
      return rejected(.numberTooLarge, text, at: place)
    }
    guard let points = Points(nearest: number) else {
      return rejected(.tooPrecise, text, at: place)
    }
    switch ShownNumber(number, format: cell.numberFormat) {
    case .same: return checked(points, text, at: place, repairs: [])
    case .rounded: return checked(points, text, at: place, repairs: [.numberShownOtherwise])
    case .scaled(let shown):
      let other = Points(nearest: shown).map(Problem.Slot.points) ?? .written(shown.description)
      return rejected(
        .numberAmbiguous, text, at: place, expected: .oneOf([.points(points), other]))
    case .other(let shown):
      return rejected(
        .numberAmbiguous, text, at: place, expected: .oneOf([.points(points), .written(shown)]))
    }
  }

  private func read(
    _ text: CellText, at place: Place
  ) -> Checked<Reading<Points>> {
    let (bare, hadMark) = NoteMarks.without(text.text)
    let reading =
      maximum == nil
      ? DecimalReader.read(counted: bare)
      : DecimalReader.read(bare, maximum: maximum?.description)
    switch reading {
    case .blank: return Checked(.blank)
    case .number(let plain, let repairs):
      guard let points = Points(plain: plain) else {
        return unrepresentable(plain, text, at: place)
      }
      let all = text.repairs + repairs + (hadMark ? [.unitDropped] : [])
      return checked(
        points, text, at: place, repairs: all.isEmpty && !place.isInDocument ? [.numberAsText] : all
      )
    case .fraction(let numerator, let denominator, let repairs):
      guard let points = Points(plain: numerator), let whole = Points(plain: denominator),
        let maximum, whole == maximum
      else {
        let both = [numerator, denominator].compactMap { Points(plain: $0) }
        return rejected(
          .numberAmbiguous, text, at: place,
          expected: both.count == 2 ? .oneOf([.points(both[0]), .pair(both[0], both[1])]) : nil)
      }
      let all =
        text.repairs + repairs.filter { $0 != .fractionForm } + [.fractionForm]
        + (hadMark ? [.unitDropped] : [])
      return checked(points, text, at: place, repairs: all)
    case .percent(let plain, _):
      return rejected(
        .numberAmbiguous, text, at: place,
        expected: oneOf(ofMaximum(text).map { [plain, $0] } ?? [plain, Self.hundredth(plain)]))
    case .ambiguous(let candidates):
      return rejected(
        .numberAmbiguous, text, at: place, expected: oneOf(candidates))
    case .word, .notANumber: return word(text, at: place)
    }
  }

  /// Dashes stand for nothing; every other word is no number.
  private func word(
    _ text: CellText, at place: Place
  ) -> Checked<Reading<Points>> {
    let dashes: Set<Character> = ["-", "–", "—", "_", "−", "/", "."]
    guard text.text.allSatisfy({ dashes.contains($0) }) else {
      return rejected(.notANumber, text, at: place)
    }
    return Checked(.blank, Problem(.dashAsBlank, place: place, found: .written(text.written)))
  }

  private func checked(
    _ points: Points, _ text: CellText, at place: Place, repairs: [ProblemCode]
  ) -> Checked<Reading<Points>> {
    if points < .zero { return rejected(.belowZero, text, at: place, expected: .points(.zero)) }
    if let maximum, points > maximum {
      return Checked(
        .rejected(Found(text.text, written: text.written, place: place)),
        Problem(.aboveMaximum, place: place, found: .points(points), expected: .points(maximum)))
    }
    return Checked(.value(Found(points, written: text.written, place: place, repairs: repairs)))
  }

  /// Plain digits that are beyond what points can hold: too many decimals, or too large.
  private func unrepresentable(
    _ plain: String, _ text: CellText, at place: Place
  ) -> Checked<Reading<Points>> {
    let whole = plain.drop { $0 == "-" }.prefix { $0 != "." }
    return rejected(whole.count > 14 ? .numberTooLarge : .tooPrecise, text, at: place)
  }

  private func rejected(
    _ code: ProblemCode, _ text: CellText, at place: Place, expected: Problem.Slot? = nil
  ) -> Checked<Reading<Points>> {
    Checked(
      .rejected(Found(text.text, written: text.written, place: place)),
      Problem(code, place: place, found: .written(text.written), expected: expected))
  }

  /// The number that somebody may have typed before a spreadsheet made a date of it.
  private func likely(_ moment: DateTime) -> Problem.Slot? {
    guard let date = moment.date else { return nil }
    let texts = ["\(date.day).\(date.month)", "\(date.month).\(date.day)"]
    let fitting = texts.filter { text in
      guard let points = Points(plain: text) else { return false }
      return maximum.map { points <= $0 } ?? true
    }
    return fitting.isEmpty ? nil : oneOf(fitting)
  }

  /// Plain decimals as amounts; as they stand where one cannot be held.
  private func oneOf(_ candidates: [String]) -> Problem.Slot {
    .oneOf(
      candidates.map { text in Points(plain: text).map(Problem.Slot.points) ?? .written(text) })
  }

  /// A number shown in per cent: the points stored, or that part of the maximum.
  private func percentages(_ number: Double, _ text: CellText) -> Problem.Slot {
    let stored = Points(nearest: number)?.description
    let ofMaximum = ofMaximum(text)
    let several = [stored, ofMaximum == stored ? nil : ofMaximum].compactMap(\.self)
    return several.isEmpty ? .written(text.text) : oneOf(several)
  }

  private static func hundredth(_ plain: String) -> String {
    guard let points = Points(plain: plain) else { return plain + "%" }
    return Points(tenThousandths: points.tenThousandths / 100).description
  }

  /// What a percentage of the maximum would be, for the advice.
  private func ofMaximum(_ text: CellText) -> String? {
    guard let maximum,
      case .percent(let plain, _) = DecimalReader.read(text.text, maximum: maximum.description),
      let percent = Points(plain: plain)
    else { return nil }
    let scaled = percent.tenThousandths.multipliedReportingOverflow(by: maximum.tenThousandths)
    guard !scaled.overflow else { return nil }
    return Points(tenThousandths: scaled.partialValue / 1_000_000).description
  }
}
