import VietnameseText

/// The names of departments of provinces, before and since 2025: what stands behind *Sở*.
///
/// They tell where a list divides that names *Sở* once: `Sở Nội vụ, Tài chính và Y tế`.
enum DepartmentNames {
  private static let all: Set<[String]> = Set(
    [
      "Nội vụ", "Tài chính", "Tư pháp", "Y tế", "Xây dựng", "Công Thương", "Du lịch", "Ngoại vụ",
      "Kế hoạch và Đầu tư", "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường",
      "Nông nghiệp", "Giao thông vận tải", "Tài nguyên và Môi trường", "Khoa học và Công nghệ",
      "Thông tin và Truyền thông", "Lao động, Thương binh và Xã hội", "Giáo dục và Đào tạo",
      "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Dân tộc và Tôn giáo", "Dân tộc",
      "Quy hoạch - Kiến trúc", "Văn hóa, Thông tin", "An toàn thực phẩm",
    ].map { Folding.words($0).filter { $0 != "va" } })

  /// The departments of a text that names *Sở* once and several of them behind it; nil for any other.
  static func list(_ text: String) -> [String]? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first.map(Folding.key) == "cac" { words.removeFirst() }
    guard let first = words.first, Folding.key(first) == "so" else { return nil }
    words.removeFirst()
    var names: [String] = []
    var rest = words[...]
    while !rest.isEmpty {
      while let next = rest.first, ["va", ""].contains(Folding.key(next)) { rest.removeFirst() }
      guard let length = length(of: rest) else { return nil }
      var name = rest.prefix(length).joined(separator: " ")
      while let last = name.last, ",.;:".contains(last) { name.removeLast() }
      names.append("Sở \(name)")
      rest = rest.dropFirst(length)
    }
    return names.count > 1 ? names : nil
  }

  /// How many words the longest name has with which some begin.
  private static func length(of words: ArraySlice<String>) -> Int? {
    (1...min(9, max(1, words.count))).reversed().first { length in
      guard length <= words.count else { return false }
      let name = words.prefix(length).joined(separator: " ")
      return all.contains(Folding.words(name).filter { $0 != "va" })
        && Folding.key(words[words.startIndex + length - 1]) != "va"
    }
  }
}
