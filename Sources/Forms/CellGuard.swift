/// Keeps spreadsheets from running foreign text of a CSV file as a formula (CWE-1236).
///
/// An apostrophe is put before a text that begins with one of `signs`, or with apostrophes and one
/// of them, and taken off again: what comes back is what was written, whatever it was.
public enum CellGuard {
  /// What a text must not begin with.
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
  private static let mark: Unicode.Scalar = "'"

  /// The text as it is written.
  public static func putOn(_ text: String) -> String {
    isSignFirst(text.unicodeScalars[...]) ? "\(mark)\(text)" : text
  }

  /// The text as it was before it was guarded.
  public static func takeOff(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == mark, isSignFirst(scalars.dropFirst()) else { return text }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  /// Whether a text begins with one of the signs, apostrophes before it aside.
  private static func isSignFirst(_ scalars: Substring.UnicodeScalarView) -> Bool {
    scalars.first { $0 != mark }.map(signs.contains) ?? false
  }
}
