import Messages
import PARIndex
import Provenance

/// What became of all that files hold, in one line, and what has no place in another; kinds and fates
/// that do not occur are left out.
struct AccountLines {
  /// The lines.
  private(set) var lines: [String]

  /// Makes the lines.
  ///
  /// - Parameters:
  ///   - account: what became of all.
  ///   - unplaced: the texts without a place.
  ///   - label: what is said before the texts without a place.
  ///   - most: how many of them are shown.
  init(
    _ account: CellAccount, _ unplaced: [Found<String>],
    label: String = say("Chưa xếp được, được giữ lại", "Without a place, kept"), most: Int = 3
  ) {
    let words = Wording(language)
    let parts = AccountKind.allCases.filter { account[$0].read > 0 }.map { kind in
      let one = account[kind]
      let fates = CellFate.allCases.compactMap { fate in
        one.counts[fate].map { "\(words.fate(fate)) \($0)" }
      }
      return "\(words.kind(kind)): \(one.read) (\(fates.joined(separator: ", ")))"
    }
    lines = parts.isEmpty ? [] : [parts.joined(separator: "; ")]
    guard !unplaced.isEmpty else { return }
    let shown = unplaced.prefix(most).map { found in
      let place = [found.place.sheet, found.place.address?.description].compactMap(\.self)
      return "\(place.joined(separator: ", ")) “\(Self.short(found.value))”"
    }
    let rest = unplaced.count - shown.count
    let more = rest > 0 ? say("; và \(rest) nội dung khác", "; and \(rest) more") : ""
    let list = shown.joined(separator: "; ") + more
    lines.append("\(label): \(list)")
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
