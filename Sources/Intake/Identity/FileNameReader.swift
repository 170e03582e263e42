import PARIndex
import VietnameseText

/// Finds the agency that a file's name tells: `SNV.xlsx`, `so-tai-chinh_quy-3.csv`.
struct FileNameReader {
  let matcher: AgencyMatcher

  /// Words of file names that say nothing about the sender.
  private static let noise: Set<String> = [
    "bao", "cao", "bc", "quy", "nam", "phu", "luc", "pl", "cchc", "par", "index", "lan", "ban",
    "mau",
    "bieu", "final", "cuoi", "chinh", "thuc", "gui", "nop", "kh", "ubnd7391", "i", "ii", "iii",
    "iv",
    "ket", "qua", "tu", "cham", "diem", "v", "copy", "sua", "moi", "ngay", "thang", "q",
  ]
  /// Longest file name that is looked at, in words.
  private static let mostWords = 24

  /// The agency; nil where the name tells none, or several.
  func agency(_ fileName: String) -> Agency.ID? {
    let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
    let separated = String(stem.map { "_-+.()[]".contains($0) ? " " : $0 })
    let words = withoutRecipient(Folding.words(separated))
    guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
    if let whole = matcher.exactly(words.joined(separator: " ")) { return whole }
    let telling = words.filter { word in
      !Self.noise.contains(word) && !word.allSatisfy(\.isNumber)
    }
    if telling.count < words.count, let id = matcher.exactly(telling.joined(separator: " ")) {
      return id
    }
    return longestName(in: words)
  }

  /// The words without an agency right after *gửi*: that is who gets the file.
  private func withoutRecipient(_ words: [String]) -> [String] {
    guard let sending = words.firstIndex(of: "gui"), sending + 1 < words.count else { return words }
    let after = words[(sending + 1)...]
    for length in (1...after.count).reversed() {
      if matcher.exactly(after.prefix(length).joined(separator: " ")) != nil {
        return Array(words[..<sending] + after.dropFirst(length))
      }
    }
    return words
  }

  /// The one agency whose name is the longest run of words; nil where two are equally long.
  private func longestName(in words: [String]) -> Agency.ID? {
    for length in (1...words.count).reversed() {
      var found: Set<Agency.ID> = []
      for start in 0...(words.count - length) {
        let part = words[start..<(start + length)].joined(separator: " ")
        guard length > 1 || part.utf8.count >= 3 else { continue }
        if let id = matcher.exactly(part) { found.insert(id) }
      }
      if !found.isEmpty { return found.count == 1 ? found.first : nil }
    }
    return nil
  }
}
