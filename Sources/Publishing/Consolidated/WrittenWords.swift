import PARIndex
import Provenance
import WorkbookWriting

/// What agencies wrote, in the order of the sheets that list it: no word of it is lost.
struct WrittenWords {
  /// A row of an annex.
  struct Row: Hashable {
    var isTask: Bool
    var code: CriterionCode
  }
  /// The lines about a row, from 0.
  struct Lines {
    var first: Int
    /// How many texts there are; a long one has several lines.
    var texts: Int
  }

  /// Lines of the sheet by row.
  private(set) var places: [Row: Lines] = [:]
  /// How many lines there are.
  private(set) var count = 0
  private let kinds: Set<Remark.Kind>

  /// The words of these kinds.
  init(_ consolidation: Consolidation, _ kinds: Set<Remark.Kind>) {
    self.kinds = kinds
    for remark in remarks(consolidation) {
      let row = Row(isTask: remark.isTask, code: remark.code)
      places[row, default: Lines(first: count, texts: 0)].texts += 1
      count += TextPieces.count(remark.text.value)
    }
  }

  /// The remarks in order: Annex I, then Annex II.
  func remarks(_ consolidation: Consolidation) -> some Sequence<Remark> {
    let tasks = consolidation.tasks.lazy.flatMap { consolidation.remarks(on: $0) }
    let all = [AnySequence(consolidation.remarks), AnySequence(tasks)].lazy.joined()
    return all.filter { kinds.contains($0.kind) }
  }
}

/// Texts in pieces that a row shows whole.
enum TextPieces {
  /// Width of the column that the texts stand in.
  static let width = 72.0
  private static let most = 1_200
  private static let mostLines = 25

  /// The pieces; put one behind the other they are the text.
  static func pieces(_ text: String) -> [String] {
    guard !isShort(text) else { return [text] }
    let scalars = Array(text.unicodeScalars)
    var pieces: [String] = []
    var start = 0
    while start < scalars.count {
      var end = min(scalars.count, start + most)
      while end - start > 1, lines(scalars[start..<end]) > mostLines {
        end = start + (end - start) / 2
      }
      if end < scalars.count { end = breakable(scalars, start, end) }
      pieces.append(string(scalars[start..<end]))
      start = end
    }
    return pieces
  }

  /// How many pieces a text has.
  static func count(_ text: String) -> Int { isShort(text) ? 1 : pieces(text).count }

  private static func isShort(_ text: String) -> Bool {
    text.utf8.count <= 1_000 && text.utf8.count { $0 == 0x0A } < 4
  }

  /// The end of the last word, where it lies in the last quarter.
  private static func breakable(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    let earliest = end - (end - start) / 4
    let space = scalars[earliest..<end].lastIndex { $0 == " " || $0 == "\n" }
    return space.map { $0 + 1 } ?? end
  }

  private static func lines(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    TextFit.lineCount(of: string(scalars), width: width)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
