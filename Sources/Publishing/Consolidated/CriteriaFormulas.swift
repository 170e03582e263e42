import PARIndex
import Provenance
import WorkbookWriting

/// The formulas of a row of Phụ lục I.
///
/// Sums are rounded to four decimals, so that what binary floating point adds up to is the exact
/// decimal again. Empty text stands for “unknown”.
struct CriteriaFormulas {
  let row: Int
  let rows: RowMap

  /// Điểm thẩm định: what stands in the sheet Thẩm định for this code.
  var decided: String {
    let first = TableRows.first
    func column(_ column: DecisionsColumn) -> String {
      column.addresses(first...rows.lastDecisionRow)
    }
    let found =
      "INDEX(\(column(.points)),"
      + "MATCH(\(ref(CriteriaColumn.code)),\(column(.code)),0))"
    return "=IFERROR(IF(ISNUMBER(\(found)),ROUND(\(found),4),\"\"),\"\")"
  }

  /// Điểm chốt of a leaf: the decision where it lies between 0 and the maximum, else the
  /// self-score that the leads agree on.
  var leafScore: String {
    let decision = ref(CriteriaColumn.decided)
    let own = ref(CriteriaColumn.selfScore)
    let allowed =
      "IF(ISNUMBER(\(decision)),"
      + "AND(\(decision)>=0,\(decision)<=\(ref(CriteriaColumn.maximum))),FALSE)"
    return "=IF(\(allowed),\(decision),IF(ISNUMBER(\(own)),\(own),\"\"))"
  }

  /// The score where it is known, else `unknown`.
  func leafFigure(unknown: String) -> String {
    let score = ref(CriteriaColumn.score)
    return "=IF(ISNUMBER(\(score)),\(score),\(unknown))"
  }

  /// An unknown leaf's expected points: the lower of last year's score and target.
  var expectedWhileUnknown: String {
    "MIN(\(ref(CriteriaColumn.previous)),\(ref(CriteriaColumn.target)))"
  }

  /// The sum of a column over other rows; empty text where `allKnown` and one of them has no number.
  func sum(_ column: CriteriaColumn, over others: [Int], allKnown: Bool) -> String {
    let references = Self.references(column, others)
    guard !references.isEmpty else { return "=0" }
    let sum = "ROUND(\(Self.call("SUM", references)),4)"
    guard allKnown else { return "=" + sum }
    return "=IF(\(Self.call("COUNT", references))=\(others.count),\(sum),\"\")"
  }

  /// Score less another column, where both are numbers.
  func difference(from column: CriteriaColumn) -> String {
    let score = ref(CriteriaColumn.score)
    let other = ref(column)
    return "=IF(AND(ISNUMBER(\(score)),ISNUMBER(\(other))),ROUND(\(score)-\(other),4),\"\")"
  }

  /// Score by maximum.
  var index: String {
    let score = ref(CriteriaColumn.score)
    let maximum = ref(CriteriaColumn.maximum)
    return "=IF(ISNUMBER(\(score)),IF(\(maximum)>0,ROUND(\(score)/\(maximum),6),\"\"),\"\")"
  }

  /// The word of the status.
  ///
  /// `conflict` is the condition under which a row without score is in conflict. Only a leaf can
  /// be: a parent without score is not assessed.
  func status(conflict: String) -> String {
    let score = ref(CriteriaColumn.score)
    let target = ref(CriteriaColumn.target)
    let previous = ref(CriteriaColumn.previous)
    func word(_ status: Status) -> String { "\"\(SheetWords.word(status))\"" }
    let below =
      "IF(ISNUMBER(\(previous)),IF(\(score)>\(previous),\(word(.improving)),\(word(.atRisk))),"
      + "\(word(.atRisk)))"
    let known =
      "IF(ISNUMBER(\(target)),IF(\(score)>=\(target),\(word(.met)),\(below)),\(word(.met)))"
    return "=IF(ISNUMBER(\(score)),\(known),"
      + "IF(\(conflict),\(word(.conflict)),\(word(.unknown))))"
  }

  /// The codes of a group's rows without a score, up to this one.
  func awaited(after before: Int?, _ remark: String) -> String {
    let score = ref(CriteriaColumn.score)
    let code = ref(CriteriaColumn.code) + (remark.isEmpty ? "" : "&\"\(remark)\"")
    guard let before else { return "=IF(ISNUMBER(\(score)),\"\",\(code))" }
    let others = at(before, CriteriaColumn.awaited).inColumn
    return
      "=IF(ISNUMBER(\(score)),\(others),\(others)&IF(\(others)=\"\",\"\",\"; \")&\(code))"
  }

  /// Whether the leads of a leaf differ: its self-score is a text that lists their values.
  var leafConflict: String { "ISTEXT(\(ref(CriteriaColumn.selfScore)))" }

  private func ref(_ column: CriteriaColumn) -> String { at(row, column).inColumn }

  /// A column's cells on the given rows, neighbours joined to ranges.
  static func references(_ column: CriteriaColumn, _ rows: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = runs.last, row == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs.map {
      let first = at($0.lowerBound, column).inColumn
      return $0.count == 1 ? first : "\(first):\(at($0.upperBound, column).inColumn)"
    }
  }

  /// A call of a function that adds up; over many arguments in steps, since a function takes 255.
  static func call(_ function: String, _ arguments: [String]) -> String {
    let limit = 200
    guard arguments.count > limit else {
      return "\(function)(\(arguments.joined(separator: ",")))"
    }
    let parts = stride(from: 0, to: arguments.count, by: limit).map {
      "\(function)(\(arguments[$0..<min($0 + limit, arguments.count)].joined(separator: ",")))"
    }
    return "(\(parts.joined(separator: "+")))"
  }
}
