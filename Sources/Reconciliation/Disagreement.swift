import PARIndex

/// Says in one line who says what: `Hoàn thành: Sở Nội vụ, Sở Tư pháp; Đang thực hiện: Sở Y tế`.
enum Disagreement {
  /// As many names stand beside one word; of more, the number of the others is given.
  private static let names = 4

  /// The line, words in the order in which they were first said.
  static func line(_ said: [(agency: Agency.ID, word: String)], registry: AgencyRegistry) -> String
  {
    var order: [String] = []
    var speakers: [String: [String]] = [:]
    for (agency, word) in said {
      if speakers[word] == nil { order.append(word) }
      speakers[word, default: []].append(registry.name(agency))
    }
    return order.map { word in
      let all = speakers[word] ?? []
      let others = all.count - names
      return "\(word): \(all.prefix(names).joined(separator: ", "))"
        + (others > 0 ? " (+\(others))" : "")
    }.joined(separator: "; ")
  }
}
