import Provenance

/// Reads the codes of a plan's rows (`2.4.1`) as spreadsheets and people bend them.
public enum CodeReader {
  /// Words that stand before a code and say nothing.
  private static let fillers: Set<String> = [
    "tieu", "chi", "muc", "linh", "vuc", "thanh", "phan", "nhiem", "vu", "tc", "tctp", "stt",
  ]

  /// Longest text that can be a code, in bytes.
  private static let longest = 80

  /// The parts of a code typed as text; nil where it is not one.
  public static func read(text: String) -> [Int]? {
    guard text.utf8.count <= longest else { return nil }
    let plain = PlainPunctuation.of(text)
    guard plain.first != "-", plain.allSatisfy(isAllowed) else { return nil }
    var words = plain.split { !$0.isLetter && !$0.isNumber }
    while let first = words.first, fillers.contains(Folding.key(String(first))) {
      words.removeFirst()
    }
    guard (1...4).contains(words.count) else { return nil }
    var parts: [Int] = []
    for (index, word) in words.enumerated() {
      guard let part = number(word) ?? (index == 0 ? RomanNumeral.value(String(word)) : nil),
        part > 0
      else { return nil }
      parts.append(part)
    }
    return parts
  }

  private static func number(_ word: Substring) -> Int? {
    guard word.utf8.count <= 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  /// A code holds no marks but those that stand between or after its parts.
  private static func isAllowed(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".,)(-:; \n".contains(character)
  }

  /// The codes that a number can stand for: 1.1 is 1.1, or 1.10 whose nought was dropped.
  public static func candidates(number: Double) -> [[Int]] {
    guard number > 0, number < 1000 else { return [] }
    let hundredths = (number * 100).rounded()
    guard (hundredths - number * 100).magnitude < 1e-6, let scaled = Int(exactly: hundredths)
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
