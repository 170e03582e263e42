import Provenance

/// Reads Roman numerals.
public enum RomanNumeral {
  /// The value of `I` to `XXXIX`, in either case; nil for anything else.
  public static func value(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    var total = 0
    let letters = Array(text.uppercased())
    for (index, letter) in letters.enumerated() {
      guard let value = values[letter], letters.count <= 7 else { return nil }
      let next = index + 1 < letters.count ? values[letters[index + 1]] : nil
      total += (next ?? 0) > value ? -value : value
    }
    return (1...39).contains(total) && spelling(total) == text.uppercased() ? total : nil
  }

  private static func spelling(_ number: Int) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + ones[number % 10]
  }
}

/// Reads the codes of a plan's rows (`2.4.1`) as spreadsheets and people bend them.
public enum CodeReader {
  /// Words that stand before a code and say nothing.
  private static let fillers: Set<String> = ["tieu", "chi", "muc", "linh", "vuc", "thanh", "phan"]

  /// The parts of a code typed as text; nil where it is none.
  public static func read(text: String) -> [Int]? {
    var words = Folding.words(text)[...]
    while let first = words.first, fillers.contains(first) { words.removeFirst() }
    guard (1...4).contains(words.count), onlySeparators(text) else { return nil }
    var parts: [Int] = []
    for (index, word) in words.enumerated() {
      if word.allSatisfy({ ("0"..."9").contains($0) }), word.count <= 3, let number = Int(word) {
        parts.append(number)
      } else if index == 0, let number = RomanNumeral.value(word) {
        parts.append(number)
      } else {
        return nil
      }
    }
    return parts.allSatisfy { $0 > 0 } ? parts : nil
  }

  /// A code holds no marks but those that stand between or after its parts.
  private static func onlySeparators(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || ".,)(-–:;".contains($0) }
      && !text.hasPrefix("-")
  }

  /// The codes that a number can stand for: 1.1 is 1.1, or 1.10 whose nought was dropped.
  public static func candidates(number: Double) -> [[Int]] {
    guard number > 0, number < 1000 else { return [] }
    let hundredths = (number * 1000).rounded() / 10
    guard (hundredths - number * 100).magnitude < 1e-6, hundredths == hundredths.rounded(),
      let scaled = Int(exactly: hundredths)
    else { return [] }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: 100)
    guard whole > 0 else { return [] }
    if rest == 0 { return [[whole]] }
    if rest % 10 == 0 { return [[whole, rest / 10], [whole, rest]] }
    return rest > 10 ? [[whole, rest]] : []
  }

  /// The codes that a day can stand for: 1 March is 1.3 (day first) or 3.1 (month first); with a
  /// year of 2001 also 1.3.1 and 3.1.1.
  public static func candidates(date: CivilDate) -> [[Int]] {
    var codes = [[date.day, date.month], [date.month, date.day]]
    let shortYear = date.year % 100
    if (1...12).contains(shortYear), date.year >= 1930 {
      codes = codes.map { $0 + [shortYear] } + codes
    }
    var seen: Set<[Int]> = []
    return codes.filter { seen.insert($0).inserted }
  }
}
