import PARIndex
import VietnameseText

/// A short wording of a plan (`Từ 99% trở lên`, `Trước ngày 01/12`) as tokens: folded words,
/// numbers and signs.
struct PlanWording {
  private(set) var tokens: [Substring]

  /// Longest text that is looked at, in bytes: longer ones say more than a bound or a day.
  private static let longest = 80

  init(_ text: String) {
    guard text.utf8.count <= Self.longest else {
      tokens = []
      return
    }
    var spaced = ""
    for character in text {
      if let sign = Self.signs[character] {
        spaced += " \(sign) "
      } else {
        spaced.append(character == "," ? "." : character)
      }
    }
    // Folding drops signs, so that each piece is folded by itself.
    tokens = spaced.split(separator: " ").flatMap { piece -> [Substring] in
      if piece.allSatisfy({ Self.isSign($0) }) { return [piece] }
      if Points(plain: piece) != nil { return [piece] }
      return Folding.key(String(piece)).split(separator: " ")
    }
    joinComparisons()
  }

  private static let signs: [Character: String] = [
    "≥": ">=", "≤": "<=", "%": "%", "+": "+", "-": "-", "−": "-", "–": "-", "/": "/", "<": "<",
    ">": ">", "=": "=",
  ]

  private static func isSign(_ character: Character) -> Bool { "<>=%+-/".contains(character) }

  /// `>` `=` typed one after the other are one sign.
  private mutating func joinComparisons() {
    var joined: [Substring] = []
    for token in tokens {
      if token == "=", let last = joined.last, last == ">" || last == "<" {
        joined[joined.count - 1] = last + "="
      } else {
        joined.append(token)
      }
    }
    tokens = joined
  }

  // MARK: Taking tokens off

  /// Takes these words off the beginning, if they stand there.
  mutating func drop(_ words: String) -> Bool {
    let wanted = words.split(separator: " ")
    guard tokens.starts(with: wanted) else { return false }
    tokens.removeFirst(wanted.count)
    return true
  }

  /// Takes these words off the end, if they stand there.
  mutating func dropLast(_ words: String) -> Bool {
    let wanted = words.split(separator: " ")
    guard tokens.count >= wanted.count, tokens.suffix(wanted.count).elementsEqual(wanted) else {
      return false
    }
    tokens.removeLast(wanted.count)
    return true
  }

  /// Takes the first of several wordings that stands at the beginning; longer ones come first.
  mutating func dropAny(_ wordings: [String]) -> String? {
    wordings.first { drop($0) }
  }

  /// Takes a whole number off the beginning, if it lies within the range.
  mutating func takeNumber(_ range: ClosedRange<Int>) -> Int? {
    guard let token = tokens.first, token.allSatisfy(\.isNumber), let number = Int(token),
      range.contains(number)
    else { return nil }
    tokens.removeFirst()
    return number
  }

  /// Takes an amount off the beginning; `1.000` is not one, because it may be one or a thousand.
  mutating func takeAmount() -> Points? {
    guard let token = tokens.first, let amount = Points(plain: token),
      token.split(separator: ".").dropFirst().first?.count != 3
    else { return nil }
    tokens.removeFirst()
    return amount
  }

  /// Takes what is counted off the beginning, where it is no more than some plain words: `TTHC`,
  /// `dịch vụ công`.
  mutating func dropUnit() {
    let words = tokens.prefix { $0.allSatisfy(\.isLetter) }
    guard words.count == tokens.count, words.count <= 4,
      words.allSatisfy({ !Self.notUnits.contains(String($0)) })
    else { return }
    tokens = []
  }

  /// Words that say more than what is counted.
  private static let notUnits: Set<String> = [
    "va", "hoac", "so", "voi", "truoc", "sau", "nam", "thang", "quy", "ngay", "gio", "tro", "dung",
    "khong", "duoc", "co", "trong", "tren", "cua", "theo", "den",
  ]

  /// Takes a year off the beginning, with the word or the stroke before it.
  mutating func takeYear() -> Int? {
    var rest = self
    _ = rest.dropAny(["/", "-", "nam"])
    guard let year = rest.takeNumber(1990...2199) else { return nil }
    self = rest
    return year
  }
}
