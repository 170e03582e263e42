/// Marks that people set beside a number or a day.
public enum NoteMarks {
  /// The text without the apostrophe that asks a spreadsheet for text, and without asterisks behind
  /// it; whether asterisks stood there.
  public static func without(_ text: String) -> (text: String, hadMark: Bool) {
    var body = PlainPunctuation.of(text)
    if body.count > 1, let first = body.first, "'’‘`".contains(first) { body.removeFirst() }
    let bare = PlainPunctuation.trimmed(body)
    guard bare.last == "*", let last = bare.lastIndex(where: { $0 != "*" && $0 != " " }) else {
      return (String(bare), false)
    }
    return (String(bare[...last]), true)
  }
}
