/// Reads Roman numerals.
public enum RomanNumeral {
  private static let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]

  /// The value of `I` to `XXXIX` in capitals.
  ///
  /// Nil for anything else, and for small letters: they are rather a tick (`x`) or a list's mark.
  public static func value(_ text: String) -> Int? {
    guard text.utf8.count <= 7 else { return nil }
    let tens = text.prefix { $0 == "X" }.count
    guard tens <= 3, let digit = ones.firstIndex(of: String(text.dropFirst(tens))),
      tens + digit > 0
    else { return nil }
    return tens * 10 + digit
  }

  /// The numeral of 1 to 39; nil for any other number.
  public static func text(_ value: Int) -> String? {
    guard (1...39).contains(value) else { return nil }
    return String(repeating: "X", count: value / 10) + ones[value % 10]
  }
}
