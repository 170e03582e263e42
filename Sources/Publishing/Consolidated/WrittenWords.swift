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

  /// Where a text stands in a consolidation; the texts themselves are not held twice.
  private enum Source {
    case remark(Int)
    case claim(task: Int, Int, Remark.Kind)
  }

  /// Lines of the sheet by row.
  private(set) var places: [Row: Lines] = [:]
  /// How many lines there are.
  private(set) var count = 0
  /// The texts in order.
  private var sources: [Source] = []

  /// The words of each kind: those of Annex I, then those of Annex II.
  static func lists(_ consolidation: Consolidation, of kinds: [Set<Remark.Kind>]) -> [WrittenWords]
  {
    var lists = kinds.map { _ in WrittenWords() }
    func add(_ source: Source, _ kind: Remark.Kind, _ row: Row, _ text: String) {
      for (list, kinds) in kinds.enumerated() where kinds.contains(kind) {
        lists[list].add(source, row, text)
      }
    }
    for (index, remark) in consolidation.remarks.enumerated() {
      let row = Row(isTask: remark.isTask, code: remark.code)
      add(.remark(index), remark.kind, row, remark.text.value)
    }
    for (task, outcome) in consolidation.tasks.enumerated() {
      let row = Row(isTask: true, code: outcome.task.code)
      for (index, claim) in outcome.claims.enumerated() {
        for kind in Remark.Kind.ofTasks {
          guard let text = claim.report.words(kind)?.value, !text.isEmpty else { continue }
          add(.claim(task: task, index, kind), kind, row, text)
        }
      }
    }
    return lists
  }

  private mutating func add(_ source: Source, _ row: Row, _ text: String) {
    sources.append(source)
    places[row, default: Lines(first: count, texts: 0)].texts += 1
    count += TextPieces.count(text)
  }

  /// The words in order.
  func remarks(_ consolidation: Consolidation) -> some Sequence<Remark> {
    sources.lazy.compactMap { source in
      switch source {
      case .remark(let index): return consolidation.remarks[index]
      case .claim(let task, let index, let kind):
        let outcome = consolidation.tasks[task]
        let claim = outcome.claims[index]
        return claim.report.words(kind).map {
          Remark(
            isTask: true, code: outcome.task.code, agency: claim.agency, kind: kind, text: $0)
        }
      }
    }
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
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      var piece = rest.prefix(most)
      var count = piece.count
      while count > 1, TextFit.lineCount(of: String(piece), width: width) > mostLines {
        count /= 2
        piece = piece.prefix(count)
      }
      if piece.endIndex < rest.endIndex { piece = upToLastWord(piece, count) }
      pieces.append(String(piece))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  /// How many pieces a text has.
  static func count(_ text: String) -> Int { isShort(text) ? 1 : pieces(text).count }

  private static func isShort(_ text: String) -> Bool {
    text.utf8.count <= 1_000 && text.utf8.count { $0 == 0x0A } < 4
  }

  /// The piece up to the end of its last word, where that lies in its last quarter.
  private static func upToLastWord(
    _ piece: Substring.UnicodeScalarView, _ count: Int
  ) -> Substring.UnicodeScalarView {
    let space = piece.suffix(count / 4).lastIndex { $0 == " " || $0 == "\n" }
    return space.map { piece[...$0] } ?? piece
  }
}
