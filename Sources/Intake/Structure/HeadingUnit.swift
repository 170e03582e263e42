import Forms
import VietnameseText

/// What a heading, or a line above the table, says of the unit of the numbers below it.
struct HeadingUnit {
  /// Whether the numbers are no points or quantities: per cents, or another scale.
  let isOther: Bool

  init(role: FormColumn, heading: String) {
    guard Self.isMeasured(role) else {
      isOther = false
      return
    }
    let words = HeadingQualifier(heading).rest
    isOther =
      Self.isShare(heading, words) || Self.isScaled(heading)
      || ([.selfScore, .decidedPoints].contains(role)
        && (Self.isScale(words) || Self.isOutOf(heading)))
  }

  /// Whether a column holds numbers that have a unit.
  static func isMeasured(_ role: FormColumn) -> Bool {
    [.selfScore, .achieved, .total, .decidedPoints, .previous, .maximum, .target].contains(role)
  }

  private static func isShare(_ text: String, _ words: [String]) -> Bool {
    if text.contains(where: { "%％٪‰".contains($0) }) { return true }
    let pairs = zip(words, words.dropFirst())
    return pairs.contains {
      ["ty", "ti"].contains($0) && $1 == "le" || $0 == "phan" && $1 == "tram"
    }
  }

  /// `thang 100`, `hệ điểm 10`.
  private static func isScale(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      ["thang", "diem", "he"].contains(word) && Int(next) != nil
    }
  }

  /// `…/10`, `…/100`.
  private static func isOutOf(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { before, after in
      let number = after.drop(while: \.isWhitespace).prefix(while: \.isNumber)
      return ["10", "100", "1000"].contains(number)
        && before.last(where: { !$0.isWhitespace })?.isNumber != true
    }
  }

  /// Whether a text multiplies: by a word (`triệu đồng`, `nghìn văn bản`) or a number (`x10`,
  /// `1.000 đồng`).
  static func isScaled(_ text: String) -> Bool {
    let words = Folding.words(text)
    return words.indices.contains { index in
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch word {
      case "nghin", "trieu": return true
      case "ngan": return text.lowercased().contains("ngàn") || next == "dong"
      case "ty", "ti":
        return (next == "dong" || next.isEmpty) && (index == 0 || words[index - 1] != "cong")
      case "x", "nhan": return Int(next) != nil
      case "000": return next == "dong"
      default:
        return word.hasPrefix("x") && word.utf8.count > 2 && Int(word.dropFirst()) != nil
          || word == "1000" && next == "dong" || isTimes(word, in: text)
      }
    }
  }

  /// `×10`, `*100`: the sign is lost in the words.
  private static func isTimes(_ word: String, in text: String) -> Bool {
    guard Int(word) != nil else { return false }
    return ["×", "*", "× ", "* "].contains { text.contains($0 + word) }
  }
}

/// The line above a table that names the unit of its numbers: `ĐVT: %`, `Đơn vị tính | nghìn đồng`.
enum UnitLine {
  private static let labels = [
    ["dvt"], ["don", "vi", "tinh"], ["don", "vi", "do"], ["don", "vi"],
  ]
  /// Longest text that is taken for such a line, in bytes.
  private static let longest = 80

  /// The unit that is named above a table; nil where none is.
  static func above(_ table: FoundTable, in grid: SheetGrid) -> String? {
    let top = table.headingRows.lowerBound
    for row in grid.rows(after: top - TablePeriods.titleRows - 1, before: top).reversed() {
      let cells = grid.cells(row).filter { table.spans($0) && $0.isFilled }
      for (offset, cell) in cells.enumerated() where cell.content.text.utf8.count <= longest {
        let text = cell.content.text
        let words = Folding.words(text)
        guard let label = labels.first(where: words.starts) else { continue }
        let hasSign = text.contains { "%％٪‰".contains($0) }
        if words.count > label.count || hasSign { return text }
        let next = cells.dropFirst(offset + 1).first
        return next.map { text + ": " + $0.content.text }
      }
    }
    return nil
  }
}
