/// A text in the pieces that days are written with.
enum DateToken: Equatable {
  /// Digits, at most four.
  case number(Int, width: Int)
  /// A word, folded: `ngay`, `thang`, `oct`.
  case word(String)
  /// Any other sign.
  case mark(Character)

  /// The pieces of a text, without its blanks; nil where a number is too long to be part of a day.
  static func tokens(of text: Substring) -> [DateToken]? {
    var tokens: [DateToken] = []
    var rest = text
    while let first = rest.first {
      if first.isASCIIDigit {
        let digits = rest.prefix { $0.isASCIIDigit }
        guard digits.utf8.count <= 4, let number = Int(digits) else { return nil }
        tokens.append(.number(number, width: digits.utf8.count))
        rest = rest[digits.endIndex...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(Folding.key(String(word))))
        rest = rest[word.endIndex...]
      } else {
        if first != " ", first != "\n" { tokens.append(.mark(first)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// The number, where it is one.
  var number: (value: Int, width: Int)? {
    if case .number(let value, let width) = self { (value, width) } else { nil }
  }

  /// The month that a word names in English, as spreadsheets show it: `oct`, `october`.
  var month: Int? {
    guard case .word(let word) = self, word.count >= 3 else { return nil }
    return Self.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9") ~= self && utf8.count == 1 }
}
