import Forms
import PARIndex
import VietnameseText

/// The keys by which an agency's names are compared.
enum AgencyNames {
  private static let committee = Folding.words(AgencyWords.committee)
  private static let shortCommittee = Folding.key(AgencyWords.shortCommittee)

  private static let expansions: [[String]: [String]] = [
    ["tp"]: ["thanh", "pho"],
    ["tx"]: ["thi", "xa"],
    ["vp"]: ["van", "phong"],
    ["vpubnd"]: ["van", "phong", shortCommittee],
    ["h"]: ["huyen"],
    ["tt"]: ["tt"],
  ]

  /// Words of a name: folded, short forms written out, `và` and `&` left out.
  static func words(_ text: String) -> [String] {
    var words = Folding.words(text)
    if let start = words.firstRange(of: committee) {
      words.replaceSubrange(start, with: [shortCommittee])
    }
    let isPlace = words.contains(shortCommittee) || words.first == "h" || words.first == "tp"
    var result: [String] = []
    for word in words where word != "va" {
      if word == "h" && !isPlace {
        result.append(word)
      } else {
        result += expansions[[word]] ?? [word]
      }
    }
    return result
  }

  /// The words without blanks between them.
  static func key(_ words: some Sequence<String>) -> String { words.joined() }

  /// The keys by which a district is known beside its full name: without UBND, and by its bare name.
  static func shortKeys(_ agency: Agency) -> [String] {
    guard agency.kind == .district || agency.kind == .commune else { return [] }
    var words = words(agency.name)
    guard words.first == shortCommittee else { return [] }
    words.removeFirst()
    var keys = [key(words)]
    // Communes of one name stand in several kinds: only a district is known by its bare name.
    guard agency.kind == .district else { return keys }
    for prefix in [["huyen"], ["thanh", "pho"], ["thi", "xa"]] where words.starts(with: prefix) {
      keys.append(key(words.dropFirst(prefix.count)))
      keys.append(shortCommittee + key(words.dropFirst(prefix.count)))
    }
    return keys
  }

  /// The keys of an abbreviation: as it is, and for `STTTT` also written `Sở TTTT`.
  static func abbreviationKeys(_ text: String) -> [String] {
    let squeezed = Folding.words(text).joined()
    let plain = key(words(text))
    guard squeezed.hasPrefix("s"), !squeezed.hasPrefix("so"), squeezed.utf8.count >= 3 else {
      return [squeezed, plain]
    }
    return [squeezed, plain, "so" + squeezed.dropFirst()]
  }
}

extension Array where Element: Equatable {
  /// Where `part` stands in the array for the first time.
  fileprivate func firstRange(of part: [Element]) -> Swift.Range<Int>? {
    guard !part.isEmpty, count >= part.count else { return nil }
    for start in 0...(count - part.count) where Array(self[start..<(start + part.count)]) == part {
      return start..<(start + part.count)
    }
    return nil
  }
}
