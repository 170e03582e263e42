import Forms
import Provenance
import VietnameseText

/// The columns of one meaning that an agency fills in, held against what their headings say of
/// period, stage and unit.
///
/// The column of the round counts, others are reported; where that leaves a doubt, none is used.
struct QualifiedColumns {
  /// The columns that may be used.
  private(set) var kept: [FoundTable.Column] = []
  /// Columns of another period or stage beside one that is used.
  private(set) var others: [FoundTable.Column] = []
  /// Columns that cannot be used: their values are rejected.
  private(set) var refused: [FoundTable.Column] = []
  private var code: ProblemCode?
  private let role: FormColumn
  private let index: HeadingIndex
  /// The unit that a line above the table names, where it is another one.
  private var unit: String?

  init(
    role: FormColumn, columns: [FoundTable.Column], round: HeadingQualifier.Period?, year: Int,
    index: HeadingIndex, unit: String? = nil, owner: HeadingOwner? = nil
  ) {
    self.role = role
    self.index = index
    if let unit, HeadingUnit(role: role, heading: unit).isOther {
      self.unit = unit
      refuse(columns, .columnUnit)
      return
    }
    if let column = columns.first(where: { HeadingUnit(role: role, heading: $0.text).isOther }) {
      refuse([column] + columns.filter { $0.index != column.index }, .columnUnit)
      return
    }
    let heard = columns.map { column in
      var heard = HeadingQualifier(column.text, daysAlone: role.kind != .day)
      let years = column.match?.years ?? []
      if !years.isEmpty, !years.contains(year) { heard.otherFigures.append("nam khac") }
      if let other = OtherFigure.named(in: column.text, role: role) {
        heard.otherFigures.append(other)
      } else if let other = owner?.other(in: column, role: role) {
        heard.otherFigures.append(other)
      }
      return (column, heard)
    }
    settle(heard, round)
  }

  private mutating func settle(
    _ columns: [(column: FoundTable.Column, heard: HeadingQualifier)],
    _ round: HeadingQualifier.Period?
  ) {
    let plain = columns.filter { $0.heard.isEmpty }
    let reported = columns.filter { $0.heard.otherFigures.isEmpty && !$0.heard.isEmpty }
    let ofTheRound = reported.filter { isOf(round, $0.heard) }
    let staged = reported.filter { $0.heard.periods.isEmpty }
    let now = ofTheRound + staged
    switch (plain.count, now.count) {
    case (_, 0) where !plain.isEmpty: keep(plain.map(\.column), of: columns.map(\.column))
    case (0, 1): keep(now.map(\.column), of: columns.map(\.column))
    case (0, 0):
      let isPeriod = columns.allSatisfy {
        !$0.heard.periods.isEmpty || $0.heard.otherFigures.allSatisfy(OtherFigure.isPeriod)
      }
      refuse(columns.map(\.column), isPeriod ? .periodMismatch : .columnUnit)
    default:
      if plain.isEmpty, ofTheRound.count == 1, staged.isEmpty {
        keep(ofTheRound.map(\.column), of: columns.map(\.column))
      } else {
        refuse((plain + now).map(\.column), .columnAmbiguous)
      }
    }
  }

  private func isOf(_ round: HeadingQualifier.Period?, _ heard: HeadingQualifier) -> Bool {
    guard let period = heard.period else { return false }
    return round.map(period.isSameRound) ?? true
  }

  private mutating func keep(_ columns: [FoundTable.Column], of all: [FoundTable.Column]) {
    kept = columns
    let indices = Set(columns.map(\.index))
    others = all.filter { !indices.contains($0.index) }
  }

  private mutating func refuse(_ columns: [FoundTable.Column], _ code: ProblemCode) {
    refused = columns
    self.code = code
  }

  /// What is to be reported, each at the heading's place; `round` is the period asked for.
  func problems(round: String, place: (FoundTable.Column) -> Place) -> [Problem] {
    var problems: [Problem] = []
    if let first = refused.first, let code {
      let isPeriod = code == .periodMismatch
      let beside = unit.map { " (\($0))" } ?? ""
      problems.append(
        Problem(
          code, place: place(first), found: .oneOf(refused.map { .heading($0.text + beside) }),
          expected: isPeriod ? .written(round) : .heading(index.ownHeading(role)),
          related: refused.dropFirst().map(place)))
    }
    for column in others {
      problems.append(
        Problem(
          .columnOtherPeriod, place: place(column), found: .heading(column.text),
          used: .oneOf(kept.map { .heading($0.text) }), expected: .heading(index.ownHeading(role))))
    }
    return problems
  }
}

/// Words behind or in front of a known heading that make another figure of it: *Điểm tự chấm bị
/// trừ*, *Số đạt (a) kế hoạch*, *Ngày hoàn thành theo kế hoạch*.
enum OtherFigure {
  private static let words: [[String]] = [
    ["tru"], ["giam"], ["thieu"], ["khong", "dat"], ["chua", "dat"], ["tang", "them"],
    ["cong", "them"], ["toi", "da"], ["muc", "tieu"], ["chi", "tieu"], ["ke", "hoach"],
    ["trung", "binh"], ["he", "so"], ["nam", "truoc"], ["chua", "duyet"], ["so", "voi"],
  ]

  /// Whether words of another figure name a period.
  static func isPeriod(_ words: String) -> Bool {
    ["truoc", "ngoai", "ky", "khac"].contains { words.hasSuffix($0) }
  }

  /// The words that make it another figure; nil for words of words, and for those that are part of
  /// the heading's own.
  static func named(in heading: String, role: FormColumn) -> String? {
    guard !role.isFreeText, role.isEntry else { return nil }
    let found = Folding.words(heading)
    let other = words.first { phrase in
      found.indices.contains { found[$0...].starts(with: phrase) }
    }
    guard let other, !role.words.contains(where: { Folding.words($0) == found }) else { return nil }
    return other.joined(separator: " ")
  }
}
