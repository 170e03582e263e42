import Forms
import Provenance

/// Settles which column of Annex I holds last year's points.
///
/// Several may be headed so (*Điểm năm 2023*, *Điểm năm 2024*): the one of the year before the plan's
/// counts. A column *Kết quả năm 2024* is one where nothing but points stand in it, none above its
/// row's maximum.
struct PreviousColumn {
  private struct Candidate {
    let cell: ReadCell
    let years: [Int]
    /// Whether its heading says points.
    let saysPoints: Bool
    var index: Int { cell.reference.column }
  }

  /// The column; nil where there is none.
  private(set) var index: Int?
  /// The years that its heading names.
  private(set) var years: [Int] = []
  /// What is said of the others.
  private(set) var problems: [Problem] = []
  /// The columns that are settled here, so that nothing more is to be said of them.
  private(set) var seen: Set<Int> = []

  /// Looks at the heading of a table, in which `columns` are understood already and `saying` are
  /// headed as last year's points, for a target of `targetYear`.
  init(
    _ heading: some Sequence<ReadCell>, _ columns: [Int: FormColumn], saying: Set<Int>,
    targetYear: Int?, body: [Int], in grid: SheetGrid, place: Place
  ) {
    var candidates = heading.compactMap { Self.candidate($0, columns, saying) }
    let shares = candidates.filter {
      HeadingUnit(role: .previous, heading: $0.cell.content.text).isOther
    }
    candidates.removeAll { candidate in shares.contains { $0.index == candidate.index } }
    let lastYear = targetYear.map { $0 - 1 } ?? candidates.flatMap(\.years).max()
    let isOfYear = { (candidate: Candidate) in
      lastYear.map(candidate.years.contains) ?? candidate.years.isEmpty
    }
    let own =
      lastYear.map { PlanForm.criteria.heading(.previous, year: $0 + 1, previousYear: $0) }
      ?? PlanForm.criteria.heading(.previous)
    let maximum = columns.first { $0.value == .maximum }?.key
    let telling = candidates.filter(\.saysPoints)
    let chosen =
      telling.first(where: isOfYear) ?? telling.first { $0.years.isEmpty }
      ?? candidates.first {
        isOfYear($0) && Self.holdsPoints($0.index, maximum: maximum, body: body, in: grid)
      } ?? (telling.count == 1 ? telling.first : nil)
    index = chosen?.index
    years = chosen?.years ?? []
    seen = Set([index].compactMap(\.self))
    for share in shares {
      let filled = body.count { grid.cell($0, share.index)?.isFilled ?? false }
      seen.insert(share.index)
      problems.append(
        Problem(
          .planColumnNotPoints, place: place.at(share.cell.reference),
          found: .heading(share.cell.content.text), used: .count(filled),
          expected: .heading(own)))
    }
    for other in candidates where other.index != index {
      let filled = body.count { grid.cell($0, other.index).map { !$0.content.isBlank } ?? false }
      let isSameYear = isOfYear(other)
      // A second column of the year is one that nobody knows.
      guard filled > 0, !isSameYear || chosen == nil else { continue }
      seen.insert(other.index)
      problems.append(
        Problem(
          isSameYear ? .planColumnNotPoints : .columnOtherPeriod,
          place: place.at(other.cell.reference), found: .heading(other.cell.content.text),
          used: isSameYear ? .count(filled) : chosen.map { .heading($0.cell.content.text) },
          expected: lastYear.map { year in
            .heading(PlanForm.criteria.heading(.previous, year: year + 1, previousYear: year))
          }))
    }
  }

  /// A cell of the heading that speaks of last year's points; nil for any other.
  private static func candidate(
    _ cell: ReadCell, _ columns: [Int: FormColumn], _ saying: Set<Int>
  ) -> Candidate? {
    guard case .text = cell.value, columns[cell.reference.column] == nil else { return nil }
    let words = HeadingWords(cell.content.text)
    let saysPoints =
      saying.contains(cell.reference.column)
      || HeadingIndex.returns.exactMatch(cell.content.text)?.role == .previous
    let saysResult =
      words.years.count == 1
      && PlanWords.yearsResult.contains { HeadingWords($0).squeezed == words.squeezed }
    guard saysPoints || saysResult else { return nil }
    return Candidate(cell: cell, years: words.years, saysPoints: saysPoints)
  }

  private static func holdsPoints(
    _ column: Int, maximum: Int?, body: [Int], in grid: SheetGrid
  ) -> Bool {
    var count = 0
    for row in body {
      guard let cell = grid.cell(row, column), !cell.content.isBlank else { continue }
      let place = Place(file: "")
      let limit = maximum.flatMap {
        AmountReader(maximum: nil).read(grid.cell(row, $0), at: place).value.found?.value
      }
      switch AmountReader(maximum: limit).read(cell, at: place).value {
      case .value: count += 1
      case .blank: continue
      case .rejected: if limit != nil { return false }
      }
    }
    return count > 0
  }
}
