import PARIndex
import Provenance

/// What stands in the column of a template that tells which rows hold the answers of an earlier
/// period.
public enum CarriedWords {
  /// The row holds what the agency reported last, and counts for nothing.
  public static let carried = "Kỳ trước"
  /// The agency confirms that it still holds.
  public static let confirmed = "Giữ nguyên"
}

/// What a row was filled in with from an earlier period, in letters and digits that survive being
/// copied, sorted, and saved as CSV in any encoding.
///
/// A row that still holds the same was not changed. Of words only the plain letters and digits
/// count, so that no program that saves the file is taken for a person who changed them.
public struct CarriedTrace: Hashable, Sendable {
  /// For each of the form's entries what stood there.
  private let marks: [String]

  private static let prefix = "kt"
  private static let separator: Character = "."
  private static let blank = "0"
  /// Words without a plain letter: programs take `3/10` for a date and `007` for a number.
  private static let letterless = "1"
  private static let rejected = "x"

  /// The trace of a row; nil where nothing is filled in.
  public init?<Report: FormReport>(_ report: Report) {
    guard !report.isBlank else { return nil }
    marks = Report.fields.map { Self.mark($0.reading(of: report)) }
  }

  /// Reads a trace; nil where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: Self.separator, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.first == Self.prefix,
      Form.allCases.contains(where: { $0.entries.count == parts.count - 1 }),
      parts.dropFirst().allSatisfy(Self.isMark)
    else { return nil }
    marks = Array(parts.dropFirst())
  }

  /// How it is written: `kt.3f09a1.c2d4e6.0`.
  public var text: String {
    ([Self.prefix] + marks).joined(separator: String(Self.separator))
  }

  /// Whether a row of a table that has these columns holds the same.
  public func matches<Report: FormReport>(_ report: Report, in columns: Set<FormColumn>) -> Bool {
    let fields = Report.fields
    guard fields.count == marks.count else { return false }
    return zip(fields, marks).allSatisfy { field, mark in
      !columns.contains(field.column) || Self.mark(field.reading(of: report)) == mark
    }
  }

  private static func isMark(_ text: String) -> Bool {
    [blank, letterless].contains(text)
      || text.utf8.count == 6 && text.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  private static func mark(_ reading: Reading<FieldValue>) -> String {
    switch reading {
    case .blank: blank
    case .rejected: rejected
    case .value(let found):
      if case .words(let words) = found.value {
        mark(words: words)
      } else {
        hash(found.value.canonical.utf8)
      }
    }
  }

  private static func mark(words: String) -> String {
    if words.isEmpty { return blank }
    let plain = words.utf8.filter { isLetter($0) || (0x30...0x39).contains($0) }.map { $0 | 0x20 }
    return plain.contains(where: isLetter) ? hash(plain) : letterless
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// FNV-1a, its upper bits folded into 24.
  private static func hash(_ bytes: some Sequence<UInt8>) -> String {
    let hash = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return String(String((hash >> 24 ^ hash) & 0xFF_FFFF | 0x100_0000, radix: 16).dropFirst())
  }
}
