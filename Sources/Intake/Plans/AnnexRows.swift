import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Makes the rows of an annex out of the rows of its sheets: gives each its place in the tree, joins
/// what is broken over a page, keeps texts without a code with the row that they stand below, and
/// sets totals apart.
struct AnnexRows {
  /// What a row of a sheet is taken for.
  enum Meaning: Equatable {
    /// A row of the annex: its position among them.
    case row(Int)
    /// It belongs to the row above: it carries it on, or is its rule.
    case partOfRow
    /// Printed sums.
    case total
    /// Numbers of columns, signatures.
    case frame
    /// A text that belongs to no row; it is reported.
    case beside
    /// Its code cannot be read, which is reported.
    case refused
  }

  private let form: PlanForm
  private let kind: Problem.Row.Kind
  private let raws: [Raw]
  /// Whether texts over the whole table are the headings above lists of single numbers.
  private let hasBareHeadings: Bool
  /// Whether the annex has no column of codes.
  private let isWithoutCodes: Bool
  /// Whether no row has a code, not even before its name, so that all are numbered in their order.
  private let isUncoded: Bool
  /// How many rows were numbered in their order for want of a column of codes.
  private(set) var numbered = 0
  private var outline = CodeOutline()
  private var isBelowTable = false
  /// Whether what stands above is a signature.
  private var isInSignature = false
  /// Whether what stands above is a row of sums, below which no row has rules.
  private var isBelowTotal = false
  /// Whether the last text stands below a row as its rule.
  private var isInRules = false
  /// The rows with a place in the tree, in order.
  private(set) var rows: [PlanTable.Row] = []
  /// Rows that print sums.
  private(set) var totals: [PlanTable.Row] = []
  /// What is to be said.
  private(set) var problems: [Problem] = []
  /// What each row of the sheets is taken for.
  private(set) var meanings: [Meaning] = []
  /// Rows of dashes or letters that are kinds of one answer, by their positions.
  private var options: Set<Int> = []

  /// Makes the rows of an annex out of those of its sheets; `hasCodes` tells whether it has a column of
  /// codes.
  init(_ raws: [Raw], form: PlanForm, hasCodes: Bool = true) {
    self.form = form
    self.raws = raws.map(\.untangled)
    isWithoutCodes = !hasCodes
    isUncoded = !hasCodes && self.raws.allSatisfy { $0.row.text(.code).isEmpty }
    kind = form == .tasks ? .task : .criterion
    let parts = self.raws.compactMap { PrintedParts($0.row.text(.code)) }
    hasBareHeadings = !parts.contains { parts in
      parts.parts.count > 1 || parts.parts[0].contains { [.roman, .upper].contains($0.style) }
    }
    options = form == .criteria ? AnnexOptions(self.raws).positions : []
    for index in self.raws.indices { meanings.append(take(index)) }
  }

  // MARK: One row

  private mutating func take(_ index: Int) -> Meaning {
    let raw = raws[index]
    let row = raw.row
    guard !row.isBlank, !TableFinder.isNumbering(raw.texts) else { return .frame }
    let texts = raw.texts.filter { !$0.isEmpty }
    if texts.allSatisfy(RowWords.isSignature)
      || isInSignature && texts.allSatisfy(RowWords.isOfSignature)
    {
      isBelowTable = true
      isInSignature = true
      return .frame
    }
    let code = CodeCell(row.cell(.code))
    let name = row.text(.name)
    if code.candidates.isEmpty, [name, code.written].contains(where: RowWords.isTotal) {
      totals.append(row)
      isBelowTotal = true
      return .total
    }
    if !options.contains(index), let position = position(of: row, code) {
      isBelowTable = false
      isInSignature = false
      return keep(row, at: position)
    }
    if !code.isBlank, !options.contains(index), !CodeLabel.isDash(code.written) {
      problems.append(
        Problem(.planCodeInvalid, place: row.place(.code), found: .written(code.written)))
      return .refused
    }
    return takeWithoutCode(raw)
  }

  private mutating func keep(_ row: PlanTable.Row, at position: CodeOutline.Place) -> Meaning {
    var row = row
    row.position = position
    row.kind = kind
    isInRules = false
    isBelowTotal = false
    repeatAbove(in: &row)
    row.rules = RowRules(
      scoring: row.text(.scoring), evidence: row.text(.evidence), remarks: row.text(.remarks))
    if form == .criteria {
      for column in Self.besideCriteria {
        row.rules.remarks = Self.joined(row.rules.remarks, Self.line(row, column), "\n")
      }
    }
    rows.append(row)
    if position.isDoubtful {
      problems.append(
        Problem(
          .planCodePlaced, place: row.place(.code),
          row: Problem.Row(position.code.description, kind),
          found: .written(row.text(row.text(.code).isEmpty ? .name : .code)),
          used: .written(position.printed)))
    }
    return .row(rows.count - 1)
  }

  /// Writes out what a row has in common with the row above: `-nt-`, `như trên`.
  private func repeatAbove(in row: inout PlanTable.Row) {
    for column in [FormColumn.leads, .implementers, .deadline] {
      let words = Folding.words(row.text(column))
      guard words == ["nt"] || words == ["nhu", "tren"],
        let above = rows.last(where: { !$0.text(column).isEmpty })
      else { continue }
      row.set(column, above.text(column))
    }
  }

  /// What else a table of criteria prints; it stands among the remarks: helpers, products, days.
  private static let besideCriteria: [FormColumn] = [
    .products, .requirement, .deadline, .implementers, .selfScore,
  ]

  /// What a column says of a row, with its heading; empty where it says nothing.
  private static func line(_ row: PlanTable.Row, _ column: FormColumn) -> String {
    let text = row.text(column)
    let heading = column == .implementers ? "Phối hợp" : PlanForm.tasks.heading(column)
    return text.isEmpty ? "" : "\(heading): \(text)"
  }

  private mutating func position(of row: PlanTable.Row, _ code: CodeCell) -> CodeOutline.Place? {
    let text = row.text(.code)
    if case .text? = row.cell(.code)?.value, let parts = PrintedParts(text), parts.numbers == nil {
      if parts.parts == [[.dash]], isTextOnly(row) { return nil }
      return outline.place(parts)
    }
    guard let numbers = numbers(of: code), let place = outline.place(numbers) else { return nil }
    let isWhole = numbers.count == 1 && code.candidates.count == 1
    if let repair = code.repair, !(repair == .rowCodeFromNumber && isWhole) {
      problems.append(
        Problem(
          repair, place: row.place(.code), row: Problem.Row(place.code.description, kind),
          found: .written(code.written), used: .written(place.printed)))
    }
    return place
  }

  /// The one code of the cell; of several, and of those of a day, the one that carries on the rows
  /// above.
  private func numbers(of code: CodeCell) -> [Int]? {
    guard let first = code.candidates.first?.parts else { return nil }
    let isDay = code.repair == .rowCodeFromDate
    guard isDay || code.candidates.count > 1 else { return first }
    let next = code.candidates.map(\.parts).filter(outline.carriesOn)
    if next.count == 1 { return next.first }
    return isDay ? nil : first
  }

  // MARK: Rows without a code

  private mutating func takeWithoutCode(_ raw: Raw) -> Meaning {
    let row = raw.row
    let name = row.text(.name)
    if isTextOnly(row), isBelowTotal || isLastNote(raw) { isBelowTable = true }
    if !rows.isEmpty, raw.isCovered || isContinuation(row, name) {
      carryOn(raw)
      return .partOfRow
    }
    if !isBelowTable, !raw.isCovered {
      if isWithoutCodes, let position = positionByOrder(raw) {
        numbered += 1
        return keep(row, at: position)
      }
      if isHeading(raw), let position = outline.place(.heading) { return keep(row, at: position) }
      if let position = positionWithoutCode(raw) { return keep(row, at: position) }
      if form == .tasks, !isTextOnly(row), var position = outline.place(.dash) {
        position.isDoubtful = true
        return keep(row, at: position)
      }
      if !rows.isEmpty {
        addRule(row, name)
        return .partOfRow
      }
    }
    problems.append(note(raw))
    return .beside
  }

  /// Whether a row is a note below the table: no row with a code follows.
  private func isLastNote(_ raw: Raw) -> Bool {
    let words = Folding.words(raw.row.text(.name))
    guard words.starts(with: ["ghi", "chu"]) || words.starts(with: ["chu", "thich"]) else {
      return false
    }
    return !raws.contains {
      $0.row.number > raw.row.number && PrintedParts($0.row.text(.code)) != nil
    }
  }

  /// Where a row of an annex without codes stands; nil where it is no row of its own.
  private mutating func positionByOrder(_ raw: Raw) -> CodeOutline.Place? {
    let isHeading =
      isCapital(raw) || raw.isWide || form == .tasks && isTextOnly(raw.row)
      || form == .criteria && raw.row.text(.leads).isEmpty
        && raws.contains { !$0.row.text(.leads).isEmpty }
    if form == .criteria, raw.row.text(.maximum).isEmpty, !(isCapital(raw) || raw.isWide) {
      return nil
    }
    // Where fields have codes before their names, rows without any are those below them.
    if !isUncoded { return isTextOnly(raw.row) || rows.isEmpty ? nil : outline.place(.dash) }
    return outline.place(isHeading ? .heading : .dash)
  }

  /// Where a row stands whose code is missing among rows that have theirs: a field, or a criterion; nil
  /// for the rules below a row.
  private mutating func positionWithoutCode(_ raw: Raw) -> CodeOutline.Place? {
    let row = raw.row
    guard row.text(.code).isEmpty, !rows.isEmpty else { return nil }
    let hasPoints = row.points(.maximum) != nil
    let isField = isCapital(raw) && (form == .criteria ? hasPoints : isTextOnly(row))
    let isRow =
      form == .criteria && hasPoints
      && [.previous, .target, .leads].contains { column in
        row.cell(column).map { !$0.content.isBlank && $0.reference.row == row.number } ?? false
      }
    guard isField || isRow else { return nil }
    let codes = raws
    return outline.placeNext(ofFields: isField) { numbers in
      !codes.contains { PrintedParts($0.row.text(.code))?.numbers == numbers }
    }
  }

  private func isCapital(_ raw: Raw) -> Bool {
    let name = raw.row.text(.name)
    return name.contains(where: \.isLetter) && name == name.uppercased()
  }

  /// Whether a row says nothing but a name.
  private func isTextOnly(_ row: PlanTable.Row) -> Bool {
    row.cells.allSatisfy { column, cell in
      [.name, .code].contains(column) || cell.content.isBlank || cell.reference.row != row.number
    }
  }

  /// Whether a row carries on the one above, as where a page breaks it.
  private func isContinuation(_ row: PlanTable.Row, _ name: String) -> Bool {
    guard !rows.isEmpty, !isBelowTable, row.text(.maximum).isEmpty else { return false }
    return name.isEmpty || name.first?.isLowercase == true
  }

  private mutating func carryOn(_ raw: Raw) {
    let last = rows.count - 1
    for (column, cell) in raw.row.cells.sorted(by: { $0.value.reference < $1.value.reference }) {
      let text = raw.row.text(column)
      guard !text.isEmpty, column != .code, cell.reference.row == raw.row.number else { continue }
      let divider = text.first?.isLowercase == true ? " " : "\n"
      switch column {
      case .scoring: rows[last].rules.scoring = Self.joined(rows[last].rules.scoring, text, divider)
      case .evidence:
        rows[last].rules.evidence = Self.joined(rows[last].rules.evidence, text, divider)
      case .remarks: rows[last].rules.remarks = Self.joined(rows[last].rules.remarks, text, divider)
      case .name where isInRules:
        rows[last].rules.scoring = Self.joined(rows[last].rules.scoring, text, divider)
      case _ where Self.isOfOne(column) && !rows[last].text(column).isEmpty,
        _ where form == .criteria && Self.besideCriteria.contains(column):
        rows[last].rules.remarks = Self.joined(
          rows[last].rules.remarks, Self.line(raw.row, column), "\n")
      default: rows[last].append(text, to: column, divider: divider)
      }
    }
  }

  /// Whether a row has one value of a column, which does not go on in further rows.
  private static func isOfOne(_ column: FormColumn) -> Bool {
    [.maximum, .previous, .target, .kind, .dueDate, .amountScope, .condition].contains(column)
  }

  private static func joined(_ first: String, _ second: String, _ divider: String) -> String {
    first.isEmpty ? second : second.isEmpty ? first : first + divider + second
  }

  /// A text without a code: the rule by which the row above is scored.
  private mutating func addRule(_ row: PlanTable.Row, _ name: String) {
    isInRules = true
    let last = rows.count - 1
    let mark = row.text(.code)
    let points = row.points(.maximum)?.vietnamese ?? row.text(.maximum)
    let line = (mark.isEmpty ? "" : mark + " ") + name + (points.isEmpty ? "" : ": " + points)
    var rules = rows[last].rules
    rules.scoring = Self.joined(rules.scoring, line, "\n")
    rules.scoring = Self.joined(rules.scoring, row.text(.scoring), "\n")
    rules.evidence = Self.joined(rules.evidence, row.text(.evidence), "\n")
    rules.remarks = Self.joined(rules.remarks, row.text(.remarks), "\n")
    rows[last].rules = rules
    let shown: Set<FormColumn> = [.code, .name, .maximum, .scoring, .evidence, .remarks]
    for (column, cell) in row.cells.sorted(by: { $0.value.reference < $1.value.reference })
    where !shown.contains(column) && cell.reference.row == row.number {
      let text = row.text(column)
      guard !text.isEmpty else { continue }
      if column == .leads, rows[last].text(.leads).isEmpty {
        rows[last].set(.leads, text)
      } else {
        rows[last].rules.remarks = Self.joined(rows[last].rules.remarks, text, "\n")
      }
    }
  }

  /// Whether a row is the heading of a list whose rows have single numbers.
  private func isHeading(_ raw: Raw) -> Bool {
    guard hasBareHeadings, raw.row.cells[.name] != nil else { return false }
    guard isCapital(raw) || raw.isWide else { return false }
    return form == .criteria ? !raw.row.text(.maximum).isEmpty : isTextOnly(raw.row)
  }

  private func note(_ raw: Raw) -> Problem {
    Problem(
      .planTextBeside, place: raw.row.place(.name),
      found: .written(raw.texts.filter { !$0.isEmpty }.joined(separator: " ")))
  }
}
